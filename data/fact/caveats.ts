/**
 * Caveats of a fact: reasons for care, as the names of messages with their values. The pages give some of them. The build finds others by
 * comparing facts (`catalogue/derive/caveats.ts`).
 */
import type { CaveatWord } from '../contract/enumerations.ts';
import type { Caveat, CaveatMessage, CaveatValue, Contradiction, Evidence, Fact } from '../contract/fact.ts';
import type { Derivation, FactHistory } from './history.ts';
import type { AgreeingEvidence } from './vintages.ts';

/** The caveats of a fact as of a day. `used` is the evidence for its value, the best first. `setAside` is only listed. */
export function caveatsOf(history: FactHistory, used: Evidence[], setAside: Evidence[], asOf: string): Caveat[] {
  const [best] = used;
  const all: Caveat[] = [
    ...(history.caveats ?? [])
      .filter(({ from, until }) => from <= asOf && !(until && until <= asOf))
      .map(({ from: _from, until: _until, recorded: _recorded, ...caveat }) => caveat),
    ...(best?.estimate ? [messageCaveat(best, 'estimate', 'estimate')] : []),
    ...(best?.preliminary ? [messageCaveat(best, 'estimate', 'preliminary')] : []),
    ...(best?.normalised ? [messageCaveat(best, 'normalised', 'caveatNormalised')] : []),
    ...(best?.conversion ? [conversionCaveat(best)] : []),
    ...used.flatMap(writtenCaveats),
    ...setAside.map((evidence) => {
      const kind = best && hasCutDigits(evidence, best) ? 'truncated' : 'rule-suppressed';
      return writtenCaveat(evidence, kind, evidence.setAside as string);
    }),
  ];
  return all.filter((caveat, i) => all.findIndex((other) => isSameCaveat(other, caveat)) === i);
}

/** Caveats about sources that contradict each other, and about numbers of one page that do not fit each other. */
export function contradictionCaveats(
  groups: readonly AgreeingEvidence[],
  contradictions: readonly Contradiction[],
  unit: string,
): Caveat[] {
  const prints = groups.map(({ best: { printed, agency, publisher, published } }) => ({
    printed,
    agency,
    publisher,
    published,
  }));
  return [
    ...(groups.length > 1 ? [caveat('contradiction', [message('caveatPrints', { prints: { prints } })])] : []),
    ...contradictions.map((contradiction) => {
      const { printed, release, bounds } = contradiction;
      const number = { value: contradictingValue(contradiction), bounds, unit, qualifier: 'exact' as const };
      const values = { printed: { token: printed }, number: { number }, bounds: { bounds: number } };
      return { ...caveat('contradiction', [message('caveatNumbers', values)]), release };
    }),
  ];
}

/** The number that follows from the page's other numbers: their result, or the middle of its bounds if there is no single result. */
export function contradictingValue({
  value,
  bounds: [low, high],
}: Pick<Contradiction, 'value' | 'bounds'>): number | null {
  if (value !== null) return value;
  return low === null || high === null ? null : (low + high) / 2;
}

/** Why a derived number is disputed: a correction notice of an input, or a contradiction about one. */
export function doubtCaveats({ correction, disputed }: Pick<Derivation, 'correction' | 'disputed'>): Caveat[] {
  const messages = [message('caveatDoubt')];
  if (correction) return [{ kind: 'correction', messages, written: correction.reason }];
  return disputed ? [caveat('contradiction', messages)] : [];
}

export function caveat(kind: Caveat['kind'], messages: CaveatMessage[]): Caveat {
  return { kind, messages };
}

export function message(name: CaveatWord, values: Record<string, CaveatValue> = {}): CaveatMessage {
  return { message: name, values };
}

export function amountOf({
  value,
  bounds,
  unit,
  qualifier,
}: Pick<Fact, 'value' | 'bounds' | 'unit' | 'qualifier'>): CaveatValue {
  return { number: { value, bounds, unit, qualifier } };
}

/** Ignores the release, so that several pages with the same caveat have it once. */
export function isSameCaveat(a: Caveat, b: Caveat): boolean {
  const content = ({ kind, written, messages, partnerFact }: Caveat) =>
    JSON.stringify([kind, written, messages, partnerFact]);
  return content(a) === content(b);
}

function messageCaveat({ release }: Evidence, kind: Caveat['kind'], name: CaveatWord): Caveat {
  return { kind, release, messages: [message(name)] };
}

function conversionCaveat({ release, exchangeRates = [null, null] }: Evidence): Caveat {
  const messages = [message('caveatConversion')];
  const [low, high] = exchangeRates;
  if (low !== null && high !== null)
    messages.push(message('caveatRates', { low: rateValue(low), high: rateValue(high) }));
  return { kind: 'conversion', release, messages };
}

function rateValue(value: number): CaveatValue {
  return amountOf({ value, bounds: [value, value], unit: 'count', qualifier: 'exact' });
}

/** The caveats that people wrote about evidence in use. */
function writtenCaveats(evidence: Evidence): Caveat[] {
  const { correction, note, suppressions = [] } = evidence;
  return [
    ...(correction ? [writtenCaveat(evidence, 'correction', correction.reason)] : []),
    ...(note ? [writtenCaveat(evidence, 'note', note)] : []),
    ...suppressions.map((reason) => writtenCaveat(evidence, 'rule-suppressed', reason)),
  ];
}

function writtenCaveat({ release }: Evidence, kind: Caveat['kind'], text: string): Caveat {
  return { kind, release, messages: [], written: text };
}

/** Did the page cut digits instead of rounding? 322.3 for 322.39. */
function hasCutDigits({ value, bounds: [lower, upper] }: Evidence, best: Evidence): boolean {
  if (value === null || best.value === null || lower === null || upper === null) return false;
  return value < best.value && best.value - value < upper - lower;
}
