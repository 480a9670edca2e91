/**
 * A derived amount that is more than its whole is wrong whatever its bounds say, so it is not served: that of a partner or a breakdown
 * beside the total, exports or imports beside trade.
 */
import { type Derivation, type Entry, knownFrom } from '../../fact/entry.ts';
import { factId, type Key } from '../../fact/id.ts';
import { resolve } from '../../fact/resolve.ts';
import { isTradeValue, WORLD_TOTAL } from './recipes/recipe.ts';

/** The derivations with a number that passes no whole; from the day on which it does, one without a number stands in its place. */
export function withinWholes(
  key: Key,
  derivations: Derivation[],
  entryOf: (id: string) => Entry | undefined,
): Derivation[] {
  const wholes = isTradeValue(key) ? wholesOf(key).flatMap((whole) => entryOf(factId(whole)) ?? []) : [];
  if (!wholes.length) return derivations;
  const days = [...derivations, ...wholes.flatMap(({ evidence }) => evidence)].map(knownFrom);
  const found: Derivation[] = [];
  for (const day of [...new Set(days)].sort()) {
    const now = derivations.findLast((derivation) => knownFrom(derivation) <= day);
    if (!now) continue;
    const isMore = now.value !== null && wholes.some((whole) => exceeds(now, whole, day));
    const last = found.at(-1);
    if (isMore) {
      if (!last || last.value !== null) found.push({ ...now, recorded: day, value: null, bounds: [null, null] });
    } else if (!last || last.value !== now.value || last.bounds !== now.bounds) {
      found.push(knownFrom(now) === day ? now : { ...now, recorded: day });
    }
  }
  return found;
}

function wholesOf(key: Key): Key[] {
  const wholes = [
    { ...key, ...WORLD_TOTAL },
    { ...key, breakdown: WORLD_TOTAL.breakdown },
    { ...key, indicator: 'trade' },
  ];
  return wholes.filter((whole) => factId(whole) !== factId(key));
}

function exceeds(derivation: Derivation, whole: Entry, day: string): boolean {
  const fact = resolve(whole, day);
  const [least, most] = [derivation.bounds[0], fact?.bounds[1] ?? null];
  return fact?.unit === derivation.unit && least !== null && most !== null && least > most;
}
