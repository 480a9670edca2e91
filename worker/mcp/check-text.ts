/** The part of `check_claim` that looks up the figures of a text. */
import { isDay } from '../../data/contract/enumerations.ts';
import type { Fact } from '../../data/contract/fact.ts';
import type { Finding, Match } from '../../data/text/lookup/findings.ts';
import type { RecordSource } from '../../data/text/lookup/lookup.ts';
import { shortened } from '../api/route/query.ts';
import { datasetOf } from '../api/route/route.ts';
import { invalid } from '../http/problem.ts';
import type { Catalogue } from '../select/catalogue.ts';
import { factLine, shortFact } from './fact-lines.ts';
import { noFact, OTHER_UNIT_NOTE } from './no-fact.ts';
import type { Api, ToolContext } from './tool.ts';

const MAX_FINDINGS = 50;

export const TEXT_NOTE =
  'Each figure of a text differs (the record has another number for what the sentence says), is found (a page printed this number; check that it means the same), several (possible matches: choose, or with isWithinBounds a number that has fewer digits and allows this one), none (the record has other numbers there; with departsIn the nearest are of another period, or totals without the partner or part that the sentence names), not_covered or not_looked_up.';

export async function checkText(text: string, day: string | undefined, api: Api) {
  if (day !== undefined && !isDay(day))
    throw invalid('day', `"${shortened(day)}" is not a valid day.`, 'a day such as 2025-06-19');
  // Loaded on demand, because it is the largest part of the Worker and no other tool needs it.
  const { lookUp } = await import('../../data/text/lookup/lookup.ts');
  const { findings, otherNumbers, ...aboutText } = await lookUp(text, recordSource(api.catalogue), { day });
  const hasFact = findings.some(({ matches, departsIn }) => matches.length > 0 && departsIn === null);
  const hasNearFacts = findings.some(({ outcome }) => outcome === 'none');
  const none = { ...noFact(api), ...(hasNearFacts ? { note: OTHER_UNIT_NOTE } : {}) };
  return {
    dataset: datasetOf(api.index),
    ...aboutText,
    total: findings.length,
    findings: findings.slice(0, MAX_FINDINGS).map(shortFinding),
    otherNumbers: otherNumbers.length,
    none: hasFact ? null : none,
  };
}

function shortFinding({ text, outcome, matches, departsIn, count, area, period, reason }: Finding) {
  const isMissing = outcome === 'none' || outcome === 'not_covered';
  return {
    figure: text,
    outcome,
    facts: matches.map(shortMatch),
    departsIn,
    area: isMissing ? area : null,
    period: isMissing ? period : null,
    numbers: outcome === 'none' ? count : null,
    reason,
  };
}

function shortMatch({ fact, replaced, isWithinBounds }: Match) {
  return {
    ...shortFact(fact),
    replaced: replaced && { value: replaced.value, until: replaced.until },
    isWithinBounds: isWithinBounds ?? null,
  };
}

const NEAREST_PREFIX = {
  nothing: 'the nearest: ',
  period: 'the nearest, of another period: ',
  part: 'not this partner or part, but the total: ',
};

/** Such as `differs: "69.5 billion yuan"; published: Xinjiang, Foreign trade, 2025: 59.6 billion yuan (…)`. */
export function findingLine(finding: ReturnType<typeof shortFinding>, context: ToolContext): string {
  const { figure, outcome, facts, departsIn, numbers } = finding;
  const parts = [`${outcome}: "${figure}"`];
  if (numbers !== null) parts.push(`the record has ${numbers} other numbers there`);
  // Only `differs` contradicts the text, perhaps only by the direction of growth.
  const [firstLine, ...otherLines] = facts.map((fact) => factLine(fact, context, outcome === 'differs'));
  const prefix = { differs: 'published: ', none: NEAREST_PREFIX[departsIn ?? 'nothing'] }[outcome as string] ?? '';
  if (firstLine !== undefined) parts.push(`${prefix}${firstLine}`, ...otherLines);
  return parts.join('; ');
}

/** The facts by area. `lookUp` sorts the numbers of a list once, so requests that read the same files get the same list. */
const factsByArea = new Map<string, readonly Fact[]>();

function recordSource(catalogue: Catalogue): RecordSource {
  return {
    vocabulary: () => catalogue.vocabulary(),
    async facts(area) {
      const facts = await catalogue.facts(area);
      const cached = factsByArea.get(area);
      if (cached && cached.length === facts.length && cached[0] === facts[0]) return cached;
      factsByArea.set(area, facts);
      return facts;
    },
  };
}
