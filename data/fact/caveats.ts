/** Reasons for care with a fact, as codes with values: those that its pages give, and those that the build found by comparing facts. */

import type { CaveatWord } from '../contract/enumerations.ts';
import type { Caveat, CaveatMessage, CaveatValue, Contradiction, Evidence, Fact } from '../contract/fact.ts';
import type { Derivation, FactHistory } from './history.ts';
import type { AgreeingPages } from './vintages.ts';

/**
 * The caveats of a fact as of a day. `used` is the evidence of its value, the best page first; `aside` is evidence that is listed but not
 * used.
 */
export function caveatsOf(history: FactHistory, used: Evidence[], aside: Evidence[], asOf: string): Caveat[] {
  const [best] = used;
  const all: Caveat[] = [
    ...(history.caveats ?? [])
      .filter(({ from, until }) => from <= asOf && !(until && until <= asOf))
      .map(({ from: _, until: _u, recorded: _r, ...caveat }) => caveat),
    ...(best?.estimate ? [saying(best, 'estimate', 'estimate')] : []),
    ...(best?.preliminary ? [saying(best, 'estimate', 'preliminary')] : []),
    ...(best?.normalised ? [saying(best, 'normalised', 'caveatNormalised')] : []),
    ...(best?.conversion ? [conversion(best)] : []),
    ...used.flatMap((piece) => [
      ...(piece.correction ? [written(piece, 'correction', piece.correction.reason)] : []),
      ...(piece.note ? [written(piece, 'note', piece.note)] : []),
      ...(piece.suppressions ?? []).map((reason) => written(piece, 'rule-suppressed', reason)),
    ]),
    ...aside.flatMap((piece) =>
      piece.setAside === undefined
        ? []
        : [written(piece, best && isCut(piece, best) ? 'truncated' : 'rule-suppressed', piece.setAside)],
    ),
  ];
  return all.filter((caveat, i) => all.findIndex((other) => saysTheSame(other, caveat)) === i);
}

/** Numbers that sources contradict each other about, and numbers of one page that do not fit each other. */
export function contradictionsOf(
  lists: readonly AgreeingPages[],
  broken: readonly Contradiction[],
  unit: string,
): Caveat[] {
  const prints = lists.map(({ best: { printed, agency, publisher, published } }) => ({
    printed,
    agency,
    publisher,
    published,
  }));
  return [
    ...(lists.length > 1 ? [caveat('contradiction', [message('caveatPrints', { prints: { prints } })])] : []),
    ...broken.map((relation) => {
      const { printed, release, bounds } = relation;
      const number = { value: valueGiven(relation), bounds, unit, qualifier: 'exact' as const };
      const values = { printed: { token: printed }, number: { number }, bounds: { bounds: number } };
      return { ...caveat('contradiction', [message('caveatNumbers', values)]), release };
    }),
  ];
}

/** The result of the other numbers of a page, or the middle of its bounds if their tokens are not read as numbers. */
export function valueGiven({ value, bounds: [low, high] }: Pick<Contradiction, 'value' | 'bounds'>): number | null {
  return value ?? (low === null || high === null ? null : (low + high) / 2);
}

/** Why a derived number is disputed: a correction notice of an input, or a contradiction about one. */
export function doubtsOf({ correction, disputed }: Pick<Derivation, 'correction' | 'disputed'>): Caveat[] {
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

export function saysTheSame(a: Caveat, b: Caveat): boolean {
  const said = ({ kind, written, messages, partnerFact }: Caveat) =>
    JSON.stringify([kind, written, messages, partnerFact]);
  return said(a) === said(b);
}

function saying({ release }: Evidence, kind: Caveat['kind'], name: CaveatWord): Caveat {
  return { kind, release, messages: [message(name)] };
}

function conversion({ release, exchangeRates = [null, null] }: Evidence): Caveat {
  const messages = [message('caveatConversion')];
  const [low, high] = exchangeRates;
  if (low !== null && high !== null) messages.push(message('caveatRates', { low: rateOf(low), high: rateOf(high) }));
  return { kind: 'conversion', release, messages };
}

function rateOf(value: number): CaveatValue {
  return amountOf({ value, bounds: [value, value], unit: 'count', qualifier: 'exact' });
}

function written({ release }: Evidence, kind: Caveat['kind'], text: string): Caveat {
  return { kind, release, messages: [], written: text };
}

/** Whether the page left digits out instead of rounding up: 322.3 for 322.39. */
function isCut({ value, bounds: [lower, upper] }: Evidence, best: Evidence): boolean {
  if (value === null || best.value === null || lower === null || upper === null) return false;
  return value < best.value && best.value - value < upper - lower;
}
