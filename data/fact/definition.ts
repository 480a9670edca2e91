/**
 * Partners whose definition changed, such as a group with new members. `breaks` has a month for each new definition, oldest first. A period
 * uses a definition if it ends in its month or later.
 *
 *   breaks        period                definition   broken
 *   2023-08       2023-01..2023-07      0            no
 *                 2023-01..2023-08      1            yes: the same months of 2022 have definition 0
 *                 2024-01..2024-08      1            no
 */
import { lastMonth, type Period, parsePeriod, shiftYears } from './period.ts';

/** The number of the definition, from 0. */
export function definitionOf(period: Period, breaks: readonly string[] = []): number {
  const end = lastMonth(period);
  return breaks.filter((month) => month <= end).length;
}

/** The month of the definition if it is not that of the same period of the year before; otherwise null. */
export function breakOf(periodId: string, breaks: readonly string[] = []): string | null {
  const period = parsePeriod(periodId) as Period;
  const definition = definitionOf(period, breaks);
  const definitionBefore = definitionOf(shiftYears(period, -1), breaks);
  return definition === definitionBefore ? null : (breaks[definition - 1] as string);
}

/** Does the same period of the next year have another definition? */
export function isBeforeBreak(periodId: string, breaks: readonly string[] = []): boolean {
  return breakOf(shiftYears(parsePeriod(periodId) as Period, 1).id, breaks) !== null;
}
