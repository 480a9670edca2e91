import type { Stated } from './page-evidence.ts';
import type { RecordView } from './record-view.ts';

/** The longest run of months from January that is in the run of `whole` and shorter; null where there is none or it is a limit. */
export function lastRunBefore(view: RecordView, whole: Stated): Stated | null {
  if (whole.months.from !== 1) return null;
  const shorter = view
    .ofYear(whole, whole.months.year)
    .findLast(({ months, qualifier }) => months.from === 1 && months.to < whole.months.to && isNumber(qualifier));
  return isNumber(whole.qualifier) ? (shorter ?? null) : null;
}

/** Whether a printed number is itself known, not a limit above or below it. */
export function isNumber(qualifier: Stated['qualifier']): boolean {
  return qualifier === 'exact' || qualifier === 'about';
}
