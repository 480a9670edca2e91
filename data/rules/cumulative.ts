import { agree } from '../fact/bounds.ts';
import type { Stated } from './page-evidence.ts';
import { type Finding, ruleOfNumbers } from './rule.ts';
import { exceeds, isDifference, sumOf } from './tolerance.ts';

/**
 * January to May is January to April plus May, within rounding; and a longer run of months is not less than a shorter run in it.
 * A month that is revised after it was printed breaks the first: waive it.
 */
export const cumulative = ruleOfNumbers('cumulative', ['value', 'value-usd', 'count'], (whole, view) => {
  if (whole.months.from !== 1 || whole.months.to === 1) return [];
  const parts = view.ofYear(whole, whole.months.year).filter(({ months }) => months.to <= whole.months.to);
  return [...addition(whole, parts), ...(isDifference(whole) ? [] : excess(whole, parts))];
});

function addition(whole: Stated, parts: Stated[]): Finding[] {
  const { to } = whole.months;
  const before = parts.find(({ months }) => months.from === 1 && months.to === to - 1);
  const month = parts.find(({ months }) => months.from === to && months.to === to);
  if (whole.measure !== 'value' || !before || !month) return [];
  if (agree(sumOf(before, month), whole)) return [];
  const message = `${before.printed} to the month before and ${month.printed} in the month do not add up to it: copy the three again, or waive a known revision`;
  return [{ places: [whole.place, before.place, month.place], message }];
}

function excess(whole: Stated, parts: Stated[]): Finding[] {
  return parts
    .filter((part) => part.id !== whole.id && exceeds(part, whole))
    .map((part) => ({
      places: [whole.place, part.place],
      message: `it is less than the ${part.printed} of ${part.period}, which it includes: copy both again`,
    }));
}
