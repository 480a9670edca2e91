/** The rule about exchange rates: an amount divided by its conversion into dollars. */
import { DATA } from '../record/folders.ts';
import type { Place, RecordView, Stated } from './record-view.ts';
import type { Rule, Violation } from './rule.ts';

/** Relative. Editors convert at daily or average rates. For periods that end in the same month these differ by less. */
const RATE_TOLERANCE = 0.02;

interface Rate {
  dollars: Stated;
  amount: Stated;
  /** Units of the area's currency per dollar. */
  rate: number;
  /** "CNY/USD". */
  pair: string;
  isSuppressed: boolean;
}

/**
 * The amount divided by its conversion into dollars is an exchange rate. It is within the range in `data/dataset.json`, and near the rates
 * of other pages for periods that end in the same month.
 */
export const dollarRate: Rule<'dollar-rate'> = {
  name: 'dollar-rate',
  check(view) {
    const rates = view.places.flatMap((place) => rateOf(view, place));
    const sameMonth = Map.groupBy(rates, ({ dollars: { months }, pair }) => `${pair} ${months.year} ${months.to}`);
    return [...sameMonth.values()].flatMap((group) => {
      const plausibleRange = view.record.dataset.rates[group[0]?.pair ?? ''];
      return group.flatMap((rate) => compareRate(rate, group, plausibleRange));
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

function compareRate(tested: Rate, group: Rate[], plausibleRange?: [number, number]): Violation[] {
  const { dollars, amount, rate, pair } = tested;
  const places: Violation['places'] = [dollars.place, amount.place];
  const rateText = `implies ${rate.toFixed(3)} ${pair}`;
  const [lowest, highest] = plausibleRange ?? [-Infinity, Infinity];
  if (rate < lowest || rate > highest) {
    const message = `${rateText}, outside ${lowest} to ${highest}, the range in ${DATA}/dataset.json: copy both again`;
    return [{ places, message }];
  }
  const distanceTo = (other: Rate) => Math.abs(rate / other.rate - 1);
  const others = group.filter((other) => other !== tested && !other.isSuppressed);
  const [nearest] = others.sort((a, b) => distanceTo(a) - distanceTo(b));
  if (!nearest || distanceTo(nearest) <= RATE_TOLERANCE) return [];
  const message = `${rateText}, but the nearest page of this time implies ${nearest.rate.toFixed(3)}: copy both again, or suppress the rule with the reason`;
  return [{ places, message }];
}
