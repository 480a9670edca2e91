/** The tool `check_claim`: a sentence with figures, and what the record says of each of them. */
import * as v from 'valibot';
import { labelsIn } from '../../data/catalogue/format/texts.ts';
import { isDay } from '../../data/contract/enumerations.ts';
import type { Key } from '../../data/fact/id.ts';
import type { Finding } from '../../data/text/check/finding.ts';
import { nearestFacts } from '../api/facts/fact.ts';
import { invalid, shortened } from '../api/route/query.ts';
import type { Catalogue } from '../select/catalogue.ts';
import { defaultLanguage } from '../select/labels.ts';
import { pageOf, text } from './arguments.ts';
import { factLine } from './fact-lines.ts';
import { NONE, noFact } from './no-fact.ts';
import { short } from './short-fact.ts';
import { DATASET, FACTS, tool } from './tool.ts';

const LONGEST = 4000;
/** Figures of one call that get a finding: each may bring a fact of a kilobyte, twice. */
const MOST_FINDINGS = 50;

export const checkClaim = tool({
  name: 'check_claim',
  title: 'Check a claim',
  description:
    'Check the trade figures of a sentence or a paragraph, in English or Chinese, against the record. Each figure gets a verdict: matches; differs (the record has another number, which is given); outdated (the record had this number before a revision); doubt (the number of the record is disputed, corrected or withdrawn); unknown (the record has no such number, or what the figure is of is not clear: that is no sign that it is wrong). Each comes with the fact, its source and the page of its receipt. Name the area, what is measured and the period with its year. At most 50 figures get a verdict; total counts all.',
  arguments: ({ index, texts }) =>
    v.strictObject({
      claim: v.pipe(
        v.string(),
        v.regex(/\S/),
        v.maxLength(LONGEST),
        v.description(`${texts.labels.areas[index.examples.area]}'s trade grew 25 percent in May 2025`),
      ),
      day: v.optional(text('The day on which it was written, 2025-06-19: tells which year "in May" means')),
    }),
  output: v.looseObject({ dataset: DATASET, findings: FACTS, total: v.number(), none: NONE }),
  async run({ claim, day: given }, { catalogue, origin }) {
    if (given !== undefined && !isDay(given))
      throw invalid('day', `"${shortened(given)}" is no day.`, 'a day such as 2025-06-19');
    // The reader is the largest part of the Worker, and no other tool needs it.
    const { checkText } = await import('../../data/text/check/check-text.ts');
    const { language, day, findings } = await checkText(claim, catalogue, { day: given });
    const { index } = catalogue;
    const labels = labelsIn(await catalogue.texts(defaultLanguage(index).code));
    return {
      dataset: index.dataset,
      language,
      day,
      findings: findings.slice(0, MOST_FINDINGS).map((finding) => shortFinding(finding, labels, origin)),
      total: findings.length,
      ...(findings.some(({ fact }) => fact) ? {} : { none: await noneOfClaim(findings, catalogue) }),
    };
  },
  lines({ findings }, { texts }) {
    return findings.map(({ verdict, figure, fact }) =>
      [`${verdict}: "${figure}"`, ...(fact ? [`the record: ${factLine(fact, texts)}`] : [])].join('; '),
    );
  },
});

async function noneOfClaim(findings: readonly Finding[], catalogue: Catalogue) {
  const id = findings.find((finding) => finding.id)?.id;
  return noFact(catalogue.index, id ? await nearestFacts(catalogue, id) : []);
}

function shortFinding(finding: Finding, labels: (key: Key) => Key, origin: string) {
  const { text: figure, verdict, notes, id, fact, revision, neighbour, newer, unread } = finding;
  return {
    ...{ figure, verdict, notes, id, unread },
    fact: fact && short({ ...fact, labels: labels(fact) }, origin),
    receipt: fact && pageOf(origin, { id: fact.id, day: undefined }),
    ...(revision ? { replaced: { value: revision.value, until: revision.until } } : {}),
    ...(neighbour ? { neighbour } : {}),
    ...(newer ? { newer } : {}),
  };
}
