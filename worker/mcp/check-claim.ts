/** The tool `check_claim`: numbers that an agent names are compared with the record, and those of a text are looked up. */
import * as v from 'valibot';
import { labelsIn, type Texts } from '../../data/catalogue/format/texts.ts';
import { isDay } from '../../data/contract/enumerations.ts';
import type { Fact } from '../../data/contract/fact.ts';
import type { Key } from '../../data/fact/id.ts';
import type { Finding, Match } from '../../data/text/lookup/finding.ts';
import type { RecordSource } from '../../data/text/lookup/lookup.ts';
import { nearestFacts } from '../api/facts/fact.ts';
import { invalid, shortened } from '../api/route/query.ts';
import type { Catalogue } from '../select/catalogue.ts';
import { defaultLanguage } from '../select/labels.ts';
import { text } from './arguments.ts';
import { type CheckedClaim, CLAIM, checkClaim as compareClaim, compareWithFact, numberOf, VALUE } from './claims.ts';
import { factLine } from './fact-lines.ts';
import { NONE, noFact } from './no-fact.ts';
import { short } from './short-fact.ts';
import { type Api, DATASET, FACTS, tool } from './tool.ts';

const LONGEST = 4000;
/** Of one call. */
const MOST_CLAIMS = 20;
const MOST_FINDINGS = 50;

const CLAIM_NOTE =
  'Of claims and facts the state is matches, rounded, differs (the record has another number, which is given), revised (right when it was printed, replaced since), doubt (disputed, corrected or withdrawn), not_recorded (with the nearest facts) or unread (the value is no number of that unit).';
const TEXT_NOTE =
  'Of a text each figure is looked up: found (a page printed this number; check that it means the same), several (choose), none (the record has other numbers there; that is no sign that it is wrong), not_covered, or not_looked_up.';

export const checkClaim = tool({
  name: 'check_claim',
  title: 'Check a claim',
  description: `Compare numbers with the record. Give claims (who reports, what, when, and the number, in codes or words), or a fact with a value, or a text. ${CLAIM_NOTE} ${TEXT_NOTE}`,
  arguments: ({ index, texts }) =>
    v.strictObject({
      claims: v.optional(
        v.pipe(
          v.union([CLAIM, v.pipe(v.array(CLAIM), v.minLength(1), v.maxLength(MOST_CLAIMS))]),
          v.description('One claim, or a list'),
        ),
      ),
      fact: v.optional(text(`The id of a fact: ${index.examples.fact}`)),
      value: v.optional(VALUE),
      text: v.optional(
        v.pipe(
          v.string(),
          v.regex(/\S/),
          v.maxLength(LONGEST),
          v.description(`${texts.labels.areas[index.examples.area]}'s trade grew 25 percent in May 2025`),
        ),
      ),
      day: v.optional(text('The day on which the text was written, 2025-06-19: tells which year "in May" means')),
    }),
  output: v.looseObject({
    dataset: DATASET,
    claims: v.optional(FACTS),
    findings: v.optional(FACTS),
    total: v.optional(v.number()),
    none: NONE,
  }),
  async run(values, api) {
    const { claims, fact, value, text: given, day } = values;
    const ways = [claims, fact, given].filter((way) => way !== undefined).length;
    if (ways !== 1 || (fact === undefined) !== (value === undefined))
      throw invalid('claims', 'Give claims, or fact and value, or text.', 'one of the three');
    if (given !== undefined) return lookedUp(given, day, api);
    if (fact !== undefined && value !== undefined) return compared([await ofFact(fact, value, api.catalogue)], api);
    const list = [claims ?? []].flat();
    return compared(await Promise.all(list.map((claim) => compareClaim(claim, api.catalogue))), api);
  },
  lines(answer, { texts }) {
    if ('findings' in answer) return answer.findings.map((finding) => findingLine(finding, texts));
    return answer.claims.map(({ state, fact, unknown, nearest }) =>
      [
        state,
        ...(fact ? [`the record: ${factLine(fact, texts)}`] : []),
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

async function compared(claims: CheckedClaim[], { catalogue, origin }: Api) {
  const shorten = await shortFacts(catalogue, origin);
  const none = claims.every(({ fact }) => fact === null);
  return {
    dataset: catalogue.index.dataset,
    claims: claims.map(({ fact, ...claim }) => ({ ...claim, fact: fact && shorten(fact) })),
    ...(none ? { none: noFact(catalogue.index, claims.flatMap(({ nearest = [] }) => nearest).slice(0, 5)) } : {}),
  };
}

async function lookedUp(given: string, day: string | undefined, { catalogue, origin }: Api) {
  if (day !== undefined && !isDay(day))
    throw invalid('day', `"${shortened(day)}" is no day.`, 'a day such as 2025-06-19');
  // The reader of texts is the largest part of the Worker, and no other tool needs it.
  const { lookUp } = await import('../../data/text/lookup/lookup.ts');
  const { findings, others, ...found } = await lookUp(given, recordOf(catalogue), { day });
  const shorten = await shortFacts(catalogue, origin);
  return {
    dataset: catalogue.index.dataset,
    ...found,
    findings: findings.slice(0, MOST_FINDINGS).map((finding) => shortFinding(finding, shorten)),
    total: findings.length,
    otherNumbers: others,
    ...(findings.some(({ outcome }) => outcome === 'found' || outcome === 'several')
      ? {}
      : {
          none: noFact(
            catalogue.index,
            findings.flatMap(({ matches }) => matches.map(({ fact }) => fact.id)).slice(0, 5),
          ),
        }),
  };
}

type Shorten = Awaited<ReturnType<typeof shortFacts>>;

async function shortFacts(catalogue: Catalogue, origin: string) {
  const labels: (key: Key) => Key = labelsIn(await catalogue.texts(defaultLanguage(catalogue.index).code));
  return (fact: Fact) => short({ ...fact, labels: labels(fact) }, origin);
}

/** Facts are given in full where the figure may be one of them; else by their ids. */
function shortFinding(
  { text: figure, outcome, matches, count, hint, area, period, reason }: Finding,
  shorten: Shorten,
) {
  const isMatch = outcome === 'found' || outcome === 'several';
  const replaced = ({ replaced: revision }: Match) =>
    revision ? { replaced: { value: revision.value, until: revision.until } } : {};
  return {
    ...{ figure, outcome },
    facts: isMatch ? matches.map((match) => ({ ...shorten(match.fact), ...replaced(match) })) : [],
    ...(outcome === 'none' ? { area, period, numbers: count, there: matches.map(({ fact }) => fact.id) } : {}),
    ...(outcome === 'not_covered' ? { area, period } : {}),
    ...(hint ? { similar: shorten(hint.fact) } : {}),
    ...(reason ? { reason } : {}),
  };
}

function findingLine({ figure, outcome, facts, numbers, similar }: ReturnType<typeof shortFinding>, texts: Texts) {
  return [
    `${outcome}: "${figure}"`,
    ...facts.map((fact) => factLine(fact, texts)),
    ...(numbers === undefined ? [] : [`the record has ${numbers} other numbers there`]),
    ...(similar ? [`similar in the record: ${factLine(similar, texts)}`] : []),
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
