/** The tool `check_claim`: compares the numbers of claims with the record, and looks up the figures of a text. */
import * as v from 'valibot';
import { isDay } from '../../data/contract/enumerations.ts';
import type { Fact } from '../../data/contract/fact.ts';
import { type Finding, type Match, OUTCOMES } from '../../data/text/lookup/finding.ts';
import type { RecordSource } from '../../data/text/lookup/lookup.ts';
import { nearestFacts } from '../api/facts/fact.ts';
import { shortened } from '../api/route/query.ts';
import { datasetOf } from '../api/route/route.ts';
import { invalid } from '../http/problem.ts';
import type { Catalogue } from '../select/catalogue.ts';
import { sameTradeText } from '../select/nearest.ts';
import { text } from './arguments.ts';
import {
  type CheckedClaim,
  CLAIM,
  CLAIM_STATES,
  checkClaim as compareClaim,
  compareWithFact,
  numberOf,
  VALUE,
} from './claims.ts';
import { factLine, short } from './fact-lines.ts';
import { noFact } from './no-fact.ts';
import { DATASET, FACT, NONE } from './outputs.ts';
import { type Api, type ToolContext, tool } from './tool.ts';

const MAX_TEXT_LENGTH = 4000;
const MAX_ID_LENGTH = 200;
const MAX_CLAIMS = 20;
const MAX_FINDINGS = 50;

const CLAIM_NOTE =
  'A claim matches, is rounded, differs (the number on record is given), is revised (correct when printed), in doubt (disputed, corrected or withdrawn), not_recorded (with the nearest facts), or unread (neither confirmed nor contradicted: no number in that unit, a bound that decides nothing, or with isWithinBounds a number that the bounds of the record allow, but do not confirm).';
const TEXT_NOTE =
  'Each figure of a text differs (the record has another number for what the sentence says), is found (a page printed this number; check that it means the same), several (possible matches: choose, or with isWithinBounds a number that has fewer digits and allows this one), none (the record has other numbers there), not_covered or not_looked_up.';

const FINDING = v.object({
  figure: v.string(),
  outcome: v.picklist(OUTCOMES),
  facts: v.array(
    v.object({
      ...FACT.entries,
      replaced: v.optional(v.looseObject({ until: v.string() })),
      isWithinBounds: v.optional(v.literal(true)),
    }),
  ),
  area: v.optional(v.string()),
  period: v.optional(v.string()),
  numbers: v.optional(v.number()),
  reason: v.optional(v.string()),
});

export const checkClaim = tool({
  name: 'check_claim',
  title: 'Check a claim',
  description: `Compare numbers with the record. Give claims (who reports, what, when, and the number, in codes or words), or a fact with a value, or a text. ${CLAIM_NOTE} ${TEXT_NOTE}`,
  arguments: ({ index }) =>
    v.strictObject({
      claims: v.optional(v.pipe(v.array(CLAIM), v.minLength(1), v.maxLength(MAX_CLAIMS))),
      fact: v.optional(
        v.pipe(v.string(), v.maxLength(MAX_ID_LENGTH), v.description(`The id of a fact: ${index.examples.fact}`)),
      ),
      value: v.optional(VALUE),
      text: v.optional(v.pipe(v.string(), v.regex(/\S/), v.maxLength(MAX_TEXT_LENGTH))),
      day: v.optional(text('The day the text was written, 2025-06-19. It tells which year "in May" means')),
    }),
  output: v.object({
    dataset: DATASET,
    claims: v.optional(
      v.array(
        v.object({
          state: v.picklist(CLAIM_STATES),
          fact: v.optional(FACT),
          until: v.optional(v.string()),
          isWithinBounds: v.optional(v.literal(true)),
          unknown: v.optional(v.array(v.string())),
          nearest: v.optional(v.array(v.string())),
          sameTrade: v.optional(v.array(v.object({ id: v.string(), kind: v.string() }))),
        }),
      ),
    ),
    language: v.optional(v.string()),
    day: v.optional(v.string()),
    assumedYear: v.optional(v.number()),
    isRead: v.optional(v.object({ numbers: v.boolean(), periods: v.boolean() })),
    findings: v.optional(v.array(FINDING)),
    total: v.optional(v.number()),
    otherNumbers: v.optional(v.number()),
    none: v.optional(NONE),
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
  lines(response, context) {
    if ('findings' in response) {
      const { findings, total } = response;
      const cut = findings.length < total ? [`The first ${findings.length} of ${total} figures`] : [];
      return [...cut, ...findings.map((finding) => findingLine(finding, context))];
    }
    return response.claims.map(({ state, fact, isWithinBounds, unknown, nearest, sameTrade }) =>
      [
        state,
        ...(fact && isWithinBounds ? [withinBounds(fact)] : []),
        ...(fact ? [`the record: ${factLine(fact, context)}`] : []),
        ...(sameTrade ? [sameTradeText(sameTrade).trim()] : []),
        ...(unknown ? [`unknown: ${unknown.join(', ')}`] : []),
        ...(nearest?.length ? [`nearest: ${nearest.join(', ')}`] : []),
      ].join('; '),
    );
  },
});

function withinBounds({ value, bounds: [lower, upper], unit }: Pick<Fact, 'value' | 'bounds' | 'unit'>): string {
  const isOpen = lower === null || upper === null;
  const ofOpen = value === null ? 'only a bound is on record' : 'only an estimate is on record';
  const known = isOpen ? ofOpen : `known only as ${lower} to ${upper} ${unit}`;
  return `consistent with the record, not confirmed by it: ${known}`;
}

async function ofFact(id: string, value: string | number, catalogue: Catalogue): Promise<CheckedClaim> {
  const number = numberOf(
    value,
    catalogue.index.languages.map(({ code }) => code),
  );
  const fact = await catalogue.fact(id);
  if (!number) return { state: 'unread', fact };
  if (fact) return compareWithFact(number, fact);
  return { state: 'not_recorded', fact: null, ...(await nearestFacts(catalogue, id)) };
}

function compared(claims: CheckedClaim[], api: Api) {
  const none = claims.every(({ fact }) => fact === null);
  return {
    dataset: datasetOf(api.index),
    claims: claims.map(({ fact, ...claim }) => ({ ...claim, fact: fact && short(fact) })),
    ...(none
      ? {
          none: noFact(api, {
            nearest: claims.flatMap(({ nearest = [] }) => nearest),
            sameTrade: claims.flatMap(({ sameTrade = [] }) => sameTrade),
          }),
        }
      : {}),
  };
}

async function lookedUp(given: string, day: string | undefined, api: Api) {
  if (day !== undefined && !isDay(day))
    throw invalid('day', `"${shortened(day)}" is not a valid day.`, 'a day such as 2025-06-19');
  // The reader of texts is the largest part of the Worker, and no other tool needs it.
  const { lookUp } = await import('../../data/text/lookup/lookup.ts');
  const { findings, others, ...about } = await lookUp(given, recordOf(api.catalogue), { day });
  const hasFact = findings.some(({ matches }) => matches.length > 0);
  return {
    dataset: datasetOf(api.index),
    ...about,
    total: findings.length,
    findings: findings.slice(0, MAX_FINDINGS).map(shortFinding),
    otherNumbers: others,
    ...(hasFact ? {} : { none: noFact(api) }),
  };
}

function shortFinding({ text, outcome, matches, count, area, period, reason }: Finding) {
  const isMissing = outcome === 'none' || outcome === 'not_covered';
  return {
    figure: text,
    outcome,
    facts: matches.map((match) => ({ ...short(match.fact), ...replacedBy(match) })),
    ...(isMissing ? { area, period } : {}),
    ...(outcome === 'none' ? { numbers: count } : {}),
    ...(reason ? { reason } : {}),
  };
}

function replacedBy({ replaced, isWithinBounds }: Match) {
  return {
    ...(replaced ? { replaced: { value: replaced.value, until: replaced.until } } : {}),
    ...(isWithinBounds ? { isWithinBounds } : {}),
  };
}

function findingLine(
  { figure, outcome, facts, numbers }: ReturnType<typeof shortFinding>,
  context: ToolContext,
): string {
  const published = outcome === 'differs' || outcome === 'none' ? 'published: ' : '';
  return [
    `${outcome}: "${figure}"`,
    ...(numbers === undefined ? [] : [`the record has ${numbers} other numbers there`]),
    ...facts.map((fact, i) => `${i === 0 ? published : ''}${factLine(fact, context)}`),
  ].join('; ');
}

/** The facts by area. The same files give the same list, so that its numbers are sorted once. */
const factLists = new Map<string, readonly Fact[]>();

function recordOf(catalogue: Catalogue): RecordSource {
  return {
    vocabulary: () => catalogue.vocabulary(),
    async facts(area) {
      const facts = await catalogue.facts(area);
      const cached = factLists.get(area);
      if (cached && cached.length === facts.length && cached[0] === facts[0]) return cached;
      factLists.set(area, facts);
      return facts;
    },
  };
}
