import { DATA } from '../record/folders.ts';
import type { Place, Stated } from './page-evidence.ts';
import type { RecordView } from './record-view.ts';
import type { Finding, Rule } from './rule.ts';

/** Editors convert at the rate of a day or at an average; for periods that end in the same month these differ by less. */
const ALLOWANCE = 0.02;

interface Rate {
  dollars: Stated;
  level: Stated;
  /** Units of the area's currency for a dollar. */
  rate: number;
  pair: string;
  isWaived: boolean;
}

/**
 * A value in dollars is a conversion by editors. The value over it, of the same page or else of the page that is preferred, is a
 * rate that `data/dataset.json` calls plausible, and near that of other pages for periods that end in the same month.
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
      return sorted.flatMap((rate) => compare(rate, [lower.get(rate), higher.get(rate)], plausible));
    });
  },
};

function rateOf(view: RecordView, { release, observation }: Place): Rate[] {
  if (observation.measure !== 'value-usd') return [];
  const dollars = view.inRelease(release, observation);
  const value = { measure: 'value' };
  const level = view.inRelease(release, observation, value) ?? view.stated(observation, value);
  if (!dollars || !level || dollars.value <= 0) return [];
  const isWaived = observation.waivers?.some(({ rule }) => rule === 'dollar-rate') ?? false;
  return [{ dollars, level, rate: level.value / dollars.value, pair: `${level.unit}/USD`, isWaived }];
}

/** For each rate the last one before it that is not waived. */
function nearest(sorted: Rate[]): Map<Rate, Rate | null> {
  let last: Rate | null = null;
  return new Map(
    sorted.map((rate) => {
      const before = last;
      if (!rate.isWaived) last = rate;
      return [rate, before];
    }),
  );
}

function compare(
  { dollars, level, rate, pair }: Rate,
  near: (Rate | null | undefined)[],
  plausible?: [number, number],
) {
  const places: Finding['places'] = [dollars.place, level.place];
  const implied = `implies ${rate.toFixed(3)} ${pair}`;
  if (plausible && (rate < plausible[0] || rate > plausible[1])) {
    const range = plausible.join(' to ');
    const message = `${implied}, outside the ${range} that ${DATA}/dataset.json calls plausible: copy both again`;
    return [{ places, message }];
  }
  const others = near.flatMap((other) => (other ? [other.rate] : []));
  if (!others.length || others.some((other) => Math.abs(rate - other) <= ALLOWANCE * other)) return [];
  const nearestRates = others.map((other) => other.toFixed(3)).join(' and ');
  const message = `${implied}, where the nearest rate of other pages for this time is ${nearestRates}: copy both again, or waive with the reason`;
  return [{ places, message }];
}
