/** The tool `check_claim`: a sentence with figures, and what the record says of each of them. */
import * as v from 'valibot';
import type { Answer } from '../../data/contract/answers.ts';
import type { Finding } from '../../data/text/check/finding.ts';
import { LARGEST_LIMIT } from '../api/route/parameters.ts';
import { defaultLanguage } from '../select/labels.ts';
import { pageOf, text } from './arguments.ts';
import { short } from './short-fact.ts';
import type { Api } from './tool.ts';
import { tool } from './tool.ts';

const LONGEST = 4000;
/** Figures of one call that get a finding: each may bring a fact of a kilobyte, twice. */
const MOST_FINDINGS = 50;

type Listed = Answer<'FactList'>['facts'][number];

export const checkClaim = tool({
  name: 'check_claim',
  title: 'Check a claim',
  description:
    'Check the trade figures of a sentence or a paragraph, in English or Chinese, against the record. Each figure gets a verdict: matches; differs (the record has another number, which is given); outdated (the record had this number before a revision); doubt (the number of the record is disputed, corrected or withdrawn); unknown (the record has no such number, or what the figure is of is not clear: that is no sign that it is wrong). Each comes with the fact, its source and the page of its receipt. Name the area, what is measured and the period with its year. At most 50 figures get a verdict; total counts all.',
  arguments: () =>
    v.strictObject({
      claim: v.pipe(
        v.string(),
        v.regex(/\S/),
        v.maxLength(LONGEST),
        v.description("Xinjiang's trade grew 25 percent in May 2025"),
      ),
      day: v.optional(text('The day on which it was written, 2025-06-19: tells which year "in May" means')),
    }),
  async run({ claim, day }, api) {
    // The reader is the largest part of the Worker, and no other tool needs it.
    const { checkReadings, readText } = await import('../../data/text/check/check-text.ts');
    const vocabulary = await api.catalogue.vocabulary();
    const read = readText(claim, vocabulary, { day });
    const lang = defaultLanguage(api.catalogue.index).code;
    const facts = (await Promise.all(read.areas.map((area) => factsOf(api, area, lang)))).flat();
    const { findings, language } = checkReadings(read, facts);
    return {
      dataset: api.catalogue.index.dataset,
      language,
      day: read.day,
      findings: findings.slice(0, MOST_FINDINGS).map((finding) => shortFinding(finding, api.origin)),
      total: findings.length,
    };
  },
});

async function factsOf(api: Api, area: string, lang: string): Promise<Listed[]> {
  const facts: Listed[] = [];
  let cursor: string | undefined;
  do {
    const page: Answer<'FactList'> = await api.ask('facts', { area: [area], limit: LARGEST_LIMIT, lang, cursor });
    facts.push(...page.facts);
    cursor = page.next ? (new URLSearchParams(page.next.split('?')[1]).get('cursor') ?? undefined) : undefined;
  } while (cursor);
  return facts;
}

function shortFinding(finding: Finding, origin: string) {
  const { text: figure, verdict, notes, id, fact, revision, neighbour, newer, unread } = finding;
  return {
    ...{ figure, verdict, notes, id, unread },
    fact: fact && short(fact, origin),
    receipt: fact && pageOf(origin, { id: fact.id, day: undefined }),
    ...(revision ? { replaced: { value: revision.value, until: revision.until } } : {}),
    ...(neighbour ? { neighbour } : {}),
    ...(newer ? { newer } : {}),
  };
}
