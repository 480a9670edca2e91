/** The rule about exchange rates: an amount divided by its conversion into dollars. */
import { DATA } from '../record/folders.ts';
import type { Place, RecordView, Stated } from './record-view.ts';
import type { Rule, Violation } from './rule.ts';

/** Editors convert at daily or average rates. For periods that end in the same month these differ by less. */
const RATE_TOLERANCE = 0.02;

interface Rate {
  dollars: Stated;
  amount: Stated;
  /** Units of the area's currency per dollar. */
  rate: number;
  pair: string;
  isSuppressed: boolean;
}

/**
 * The amount divided by its conversion into dollars is an exchange rate. It is within the range in `data/dataset.json`, and near the rates
 * of other pages for periods that end in the same month.
 */
export const dollarRate: Rule = {
  name: 'dollar-rate',
  check(view) {
    const rates = view.places.flatMap((place) => rateOf(view, place));
    const alike = Map.groupBy(rates, ({ dollars: { months }, pair }) => `${pair} ${months.year} ${months.to}`);
    return [...alike.values()].flatMap((group) => {
      const sorted = group.toSorted((a, b) => a.rate - b.rate);
      const lower = nearest(sorted);
      const higher = nearest(sorted.toReversed());
      const plausible = view.record.dataset.rates[group[0]?.pair ?? ''];
      return sorted.flatMap((rate) => compareRate(rate, [lower.get(rate), higher.get(rate)], plausible));
    });
  },
};

function rateOf(view: RecordView, { release, observation }: Place): Rate[] {
  if (observation.measure !== 'value-usd') return [];
  const dollars = view.inRelease(release, observation);
  const value = { measure: 'value' };
  const amount = view.inRelease(release, observation, value) ?? view.stated(observation, value);
  if (!dollars || !amount || dollars.value <= 0) return [];
  const isSuppressed = observation.suppressions?.some(({ rule }) => rule === 'dollar-rate') ?? false;
  return [{ dollars, amount, rate: amount.value / dollars.value, pair: `${amount.unit}/USD`, isSuppressed }];
}

/** Maps each rate to the last one before it that is not suppressed. */
function nearest(sorted: Rate[]): Map<Rate, Rate | null> {
  let last: Rate | null = null;
  return new Map(
    sorted.map((rate) => {
      const before = last;
      if (!rate.isSuppressed) last = rate;
      return [rate, before];
    }),
  );
}

function compareRate(
  { dollars, amount, rate, pair }: Rate,
  near: (Rate | null | undefined)[],
  plausible?: [number, number],
) {
  const places: Violation['places'] = [dollars.place, amount.place];
  const implied = `implies ${rate.toFixed(3)} ${pair}`;
  if (plausible && (rate < plausible[0] || rate > plausible[1])) {
    const range = plausible.join(' to ');
    const message = `${implied}, outside ${range}, the range in ${DATA}/dataset.json: copy both again`;
    return [{ places, message }];
  }
  const others = near.flatMap((other) => (other ? [other.rate] : []));
  if (!others.length || others.some((other) => Math.abs(rate - other) <= RATE_TOLERANCE * other)) return [];
  const nearestRates = others.map((other) => other.toFixed(3)).join(' and ');
  const message = `${implied}, but the nearest pages of this time imply ${nearestRates}: copy both again, or suppress the rule with the reason`;
  return [{ places, message }];
}
