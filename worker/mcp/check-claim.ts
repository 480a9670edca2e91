/** The tool `check_claim`: compares claims, or one number with one fact, or all figures of a text, with the record. */
import * as v from 'valibot';
import type { Fact } from '../../data/contract/fact.ts';
import { nearestFacts } from '../api/facts/fact.ts';
import { datasetOf } from '../api/route/route.ts';
import { invalid } from '../http/problem.ts';
import type { Catalogue } from '../select/catalogue.ts';
import { sameTradeText } from '../select/nearest.ts';
import { describedText } from './arguments.ts';
import { checkText, findingLine, TEXT_NOTE } from './check-text.ts';
import { type CheckedClaim, CLAIM, claimedNumber, compareClaim, compareWithFact, VALUE } from './claims.ts';
import { factLine, shortFact } from './fact-lines.ts';
import { noFact } from './no-fact.ts';
import { type Api, type ToolContext, tool } from './tool.ts';

const MAX_TEXT_LENGTH = 4000;
const MAX_ID_LENGTH = 200;
const MAX_CLAIMS = 20;

const CLAIM_NOTE =
  'A claim matches, is rounded, differs (the number on record is given), is revised (correct when printed), in doubt (disputed, corrected or withdrawn), not_recorded (with the nearest facts), or unread (neither confirmed nor contradicted: no number in that unit, a bound that decides nothing, or with isWithinBounds a number that the bounds of the record allow, but do not confirm).';

export const checkClaim = tool({
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
      day: v.optional(describedText('The day the text was written, 2025-06-19. It tells which year "in May" means')),
    }),
  async run({ claims, fact, value, text, day }, api) {
    const inputs = [claims, fact, text].filter((input) => input !== undefined);
    if (inputs.length !== 1 || (fact === undefined) !== (value === undefined))
      throw invalid('claims', 'Give claims, or fact and value, or text.', 'one of the three');
    if (text !== undefined) return checkText(text, day, api);
    if (fact !== undefined && value !== undefined)
      return claimsResult([await compareValue(value, fact, api.catalogue)], api);
    return claimsResult(await Promise.all((claims ?? []).map((claim) => compareClaim(claim, api.catalogue))), api);
  },
  lines(result, context) {
    if ('claims' in result) return result.claims.map((claim) => claimLine(claim, context));
    const { findings, total } = result;
    const lines = findings.map((finding) => findingLine(finding, context));
    return findings.length < total ? [`The first ${findings.length} of ${total} figures`, ...lines] : lines;
  },
});

async function compareValue(value: string | number, id: string, catalogue: Catalogue): Promise<CheckedClaim> {
  const languages = catalogue.index.languages.map(({ code }) => code);
  const number = claimedNumber(value, languages);
  const fact = await catalogue.fact(id);
  if (!number) return { state: 'unread', fact };
  if (fact) return compareWithFact(number, fact);
  return { state: 'not_recorded', fact: null, ...(await nearestFacts(catalogue, id)) };
}

function claimsResult(claims: readonly CheckedClaim[], api: Api) {
  const hasFact = claims.some(({ fact }) => fact !== null);
  const nearest = claims.flatMap((claim) => claim.nearest ?? []);
  const sameTrade = claims.flatMap((claim) => claim.sameTrade ?? []);
  return {
    dataset: datasetOf(api.index),
    claims: claims.map((claim) => ({ ...claim, fact: claim.fact && shortFact(claim.fact) })),
    none: hasFact ? null : noFact(api, { nearest, sameTrade }),
  };
}

/** `differs; the record: Xinjiang, Foreign trade, 2025: 520.37 billion yuan (…)`. */
function claimLine(claim: ReturnType<typeof claimsResult>['claims'][number], context: ToolContext): string {
  const { state, fact, isWithinBounds, unknown, nearest, sameTrade } = claim;
  const parts: string[] = [state];
  if (fact && isWithinBounds) parts.push(withinBoundsText(fact));
  if (fact) parts.push(`the record: ${factLine(fact, context)}`);
  if (sameTrade) parts.push(sameTradeText(sameTrade).trim());
  if (unknown) parts.push(`unknown: ${unknown.join(', ')}`);
  if (nearest?.length) parts.push(`nearest: ${nearest.join(', ')}`);
  return parts.join('; ');
}

function withinBoundsText({ value, bounds: [lower, upper], unit }: Pick<Fact, 'value' | 'bounds' | 'unit'>): string {
  const verdict = 'consistent with the record, not confirmed by it:';
  if (lower !== null && upper !== null) return `${verdict} known only as ${lower} to ${upper} ${unit}`;
  return value === null ? `${verdict} only a bound is on record` : `${verdict} only an estimate is on record`;
}
