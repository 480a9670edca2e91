/** The tool `check_claim`: numbers that an agent names are compared with the record, and those of a text are looked up. */
import * as v from 'valibot';
import { isDay } from '../../data/contract/enumerations.ts';
import type { Fact } from '../../data/contract/fact.ts';
import type { Finding, Match } from '../../data/text/lookup/finding.ts';
import type { RecordSource } from '../../data/text/lookup/lookup.ts';
import { nearestFacts } from '../api/facts/fact.ts';
import { shortened } from '../api/route/query.ts';
import { datasetOf } from '../api/route/serve-route.ts';
import { invalid } from '../http/problem.ts';
import type { Catalogue } from '../select/catalogue.ts';
import { text } from './arguments.ts';
import { type CheckedClaim, CLAIM, checkClaim as compareClaim, compareWithFact, numberOf, VALUE } from './claims.ts';
import { factLine, short } from './fact-lines.ts';
import { noFact } from './no-fact.ts';
import { type Api, type ToolContext, tool } from './tool.ts';

const LONGEST = 4000;
/** Of one call. */
const MOST_CLAIMS = 20;
const MOST_FINDINGS = 50;

const CLAIM_NOTE =
  'A claim matches, is rounded, differs (the number of the record is given), is revised (right when it was printed), in doubt (disputed, corrected or withdrawn), not_recorded (with the nearest facts) or unread (no number of that unit).';
const TEXT_NOTE =
  'Each figure of a text is found (a page printed this number; check that it means the same), several (choose), none (the record has other numbers there; no sign that it is wrong), not_covered or not_looked_up.';

export const checkClaim = tool({
  name: 'check_claim',
  title: 'Check a claim',
  description: `Compare numbers with the record. Give claims (who reports, what, when, and the number, in codes or words), or a fact with a value, or a text. ${CLAIM_NOTE} ${TEXT_NOTE}`,
  arguments: ({ index }) =>
    v.strictObject({
      claims: v.optional(v.pipe(v.array(CLAIM), v.minLength(1), v.maxLength(MOST_CLAIMS))),
      fact: v.optional(text(`The id of a fact: ${index.examples.fact}`)),
      value: v.optional(VALUE),
      text: v.optional(v.pipe(v.string(), v.regex(/\S/), v.maxLength(LONGEST))),
      day: v.optional(text('On which the text was written, 2025-06-19: tells which year "in May" means')),
    }),
  async run(values, api) {
    const { claims, fact, value, text: given, day } = values;
    const ways = [claims, fact, given].filter((way) => way !== undefined).length;
    if (ways !== 1 || (fact === undefined) !== (value === undefined))
      throw invalid('claims', 'Give claims, or fact and value, or text.', 'one of the three');
    if (given !== undefined) return lookedUp(given, day, api);
    if (fact !== undefined && value !== undefined) return compared([await ofFact(fact, value, api.catalogue)], api);
    return compared(await Promise.all((claims ?? []).map((claim) => compareClaim(claim, api.catalogue))), api);
  },
  lines(answer, context) {
    if ('findings' in answer) return answer.findings.map((finding) => findingLine(finding, context));
    return answer.claims.map(({ state, fact, unknown, nearest }) =>
      [
        state,
        ...(fact ? [`the record: ${factLine(fact, context)}`] : []),
        ...(unknown ? [`not known: ${unknown.join(', ')}`] : []),
        ...(nearest?.length ? [`nearest: ${nearest.join(', ')}`] : []),
      ].join('; '),
    );
  },
});

async function ofFact(id: string, value: string | number, catalogue: Catalogue): Promise<CheckedClaim> {
  const number = numberOf(
    value,
    catalogue.index.languages.map(({ code }) => code),
  );
  const fact = await catalogue.fact(id);
  if (!number) return { state: 'unread', fact };
  if (fact) return compareWithFact(number, fact);
  return { state: 'not_recorded', fact: null, nearest: await nearestFacts(catalogue, id) };
}

function compared(claims: CheckedClaim[], api: Api) {
  const none = claims.every(({ fact }) => fact === null);
  return {
    dataset: datasetOf(api.index),
    claims: claims.map(({ fact, ...claim }) => ({ ...claim, fact: fact && short(fact) })),
    ...(none
      ? {
          none: noFact(
            api,
            claims.flatMap(({ nearest = [] }) => nearest),
          ),
        }
      : {}),
  };
}

async function lookedUp(given: string, day: string | undefined, api: Api) {
  if (day !== undefined && !isDay(day))
    throw invalid('day', `"${shortened(day)}" is no day.`, 'a day such as 2025-06-19');
  // The reader of texts is the largest part of the Worker, and no other tool needs it.
  const { lookUp } = await import('../../data/text/lookup/lookup.ts');
  const { findings, others, ...found } = await lookUp(given, recordOf(api.catalogue), { day });
  const near = findings.flatMap(({ matches }) => matches.map(({ fact }) => fact.id));
  return {
    dataset: datasetOf(api.index),
    ...found,
    findings: findings.slice(0, MOST_FINDINGS).map(shortFinding),
    total: findings.length,
    otherNumbers: others,
    ...(findings.some(isMatch) ? {} : { none: noFact(api, near) }),
  };
}

function isMatch({ outcome }: Pick<Finding, 'outcome'>): boolean {
  return outcome === 'found' || outcome === 'several';
}

/** Facts are given in full where the figure may be one of them; else by their ids. */
function shortFinding(finding: Finding) {
  const { text: figure, outcome, matches, count, hint, area, period, reason } = finding;
  const replaced = ({ replaced: revision }: Match) =>
    revision ? { replaced: { value: revision.value, until: revision.until } } : {};
  return {
    ...{ figure, outcome },
    facts: isMatch(finding) ? matches.map((match) => ({ ...short(match.fact), ...replaced(match) })) : [],
    ...(outcome === 'none' ? { area, period, numbers: count, there: matches.map(({ fact }) => fact.id) } : {}),
    ...(outcome === 'not_covered' ? { area, period } : {}),
    ...(hint ? { similar: short(hint.fact) } : {}),
    ...(reason ? { reason } : {}),
  };
}

function findingLine(
  { figure, outcome, facts, numbers, similar }: ReturnType<typeof shortFinding>,
  context: ToolContext,
): string {
  return [
    `${outcome}: "${figure}"`,
    ...facts.map((fact) => factLine(fact, context)),
    ...(numbers === undefined ? [] : [`the record has ${numbers} other numbers there`]),
    ...(similar ? [`similar in the record: ${factLine(similar, context)}`] : []),
  ].join('; ');
}

/** Lists of facts by area: the same list for the same files, so that their numbers are put in order once. */
const lists = new Map<string, readonly Fact[]>();

function recordOf(catalogue: Catalogue): RecordSource {
  return {
    vocabulary: () => catalogue.vocabulary(),
    async facts(area) {
      const facts = await catalogue.facts(area);
      const known = lists.get(area);
      if (known && known.length === facts.length && known[0] === facts[0]) return known;
      lists.set(area, facts);
      return facts;
    },
  };
}
