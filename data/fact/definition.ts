/**
 * Definitions of a partner that changed: which of them the number of a period counts by. The months of `breaks` are the last ones of the
 * first periods that were counted anew, so a period counts by the new definition if it ends in such a month or later.
 */
import { lastDay, type Period, parsePeriod, shiftYears } from './period.ts';

/** How often the definition had changed by the end of the period. */
export function definitionOf(period: Period, breaks: readonly string[] = []): number {
  const end = lastDay(period).slice(0, 7);
  return breaks.filter((month) => month <= end).length;
}

/** The month of the change between the period and the same months of the year before; null where there is none. */
export function breakOf(period: string, breaks: readonly string[] = []): string | null {
  const parsed = parsePeriod(period) as Period;
  const [now, before] = [parsed, shiftYears(parsed, -1)].map((one) => definitionOf(one, breaks));
  return now === before ? null : (breaks[(now as number) - 1] as string);
}

/** Whether growth of a year later counts by another definition than the period. */
export function isBeforeBreak(period: string, breaks: readonly string[] = []): boolean {
  return breakOf(shiftYears(parsePeriod(period) as Period, 1).id, breaks) !== null;
}
