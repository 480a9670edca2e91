import type { Stated } from './page-evidence.ts';
import type { RecordView } from './record-view.ts';
import { ruleOfNumbers } from './rule.ts';
import { isNumber, lastRunBefore } from './runs.ts';

interface Limits {
  /** Percentage points. */
  points: number;
  /** Times a small share, which moves by few points. */
  times: number;
}

const WITHIN_YEAR: Limits = { points: 6, times: 1.4 };
const YEAR_TO_YEAR: Limits = { points: 15, times: 2 };

/** A change of fewer points is rounding and noise however small the share is. */
const NOISE = 1;

/** Shares change slowly: a share is near that of the shorter run of months of its year, or of the same months a year before. */
export const shareNeighbours = ruleOfNumbers('share-neighbours', ['share', 'national-share'], (share, view) => {
  const [before, limits] = neighbour(view, share);
  if (!before || !isNumber(share.qualifier) || isNear(share.value, before.value, limits)) return [];
  const message = `it was ${before.printed} in ${before.period}, and shares change by less: copy both again, or waive with the reason`;
  return [{ places: [share.place, before.place], message }];
});

function isNear(share: number, before: number, { points, times }: Limits): boolean {
  const change = Math.abs(share - before);
  if (change <= NOISE) return true;
  return change <= points && share <= before * times && before <= share * times;
}

function neighbour(view: RecordView, share: Stated): [Stated | null, Limits] {
  const inYear = lastRunBefore(view, share);
  if (inYear) return [inYear, WITHIN_YEAR];
  const { year, from, to } = share.months;
  const before = view
    .ofYear(share, year - 1)
    .find(({ months, qualifier }) => months.from === from && months.to === to && isNumber(qualifier));
  return [before ?? null, YEAR_TO_YEAR];
}
