/**
 * Partners whose definition changed, such as a group with new members. `breaks` lists the last month of the first period with each new
 * definition: a period uses it if it ends in that month or later.
 */
import { lastDay, type Period, parsePeriod, shiftYears } from './period.ts';

export function definitionOf(period: Period, breaks: readonly string[] = []): number {
  const end = lastDay(period).slice(0, 7);
  return breaks.filter((month) => month <= end).length;
}

/** The month of a change between the same period of the year before and this one; null if there was none. */
export function breakOf(period: string, breaks: readonly string[] = []): string | null {
  const parsed = parsePeriod(period) as Period;
  const [now, before] = [parsed, shiftYears(parsed, -1)].map((one) => definitionOf(one, breaks));
  return now === before ? null : (breaks[(now as number) - 1] as string);
}

export function isBeforeBreak(period: string, breaks: readonly string[] = []): boolean {
  return breakOf(shiftYears(parsePeriod(period) as Period, 1).id, breaks) !== null;
}
