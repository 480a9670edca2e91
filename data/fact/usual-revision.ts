/**
 * By the time that statistics offices print growth on the amount of a year before, they have often revised that amount: by how much, relative to it. At least 95% of the revisions
 * on record are smaller. `npm run record:backtest` measures this, and fails if the constant is too small. An office with at least ten cases
 * has its own `yearBeforeTolerance` in areas.json, which is 0.1 percentage points above its measured value, so that a few new cases do not change it.
 *
 * It is the tolerance of amounts that follow from growth (year-before.ts), and cards tell a revision from another definition by it (trend.ts).
 */
export const USUAL_REVISION = 0.018;
