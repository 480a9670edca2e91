/**
 * How far statistics offices revise the amount of a year before they print growth on it, relative to the amount. At least 95% of the revisions
 * on record are smaller. `npm run record:backtest` measures this, and fails if the constant is too small. An office with at least ten cases
 * has its own `yearBeforeTolerance` in areas.json, which is 0.1 percentage points above its measured value, so that a few new cases do not change it.
 */
export const USUAL_REVISION = 0.018;
