/**
 * How far statistics offices revise the amount of a year before they print growth on it, as a part of the amount: at least 95% of the revisions
 * on record are within it. `npm run record:backtest` measures it and fails if the record asks for more. An office with at least ten cases has
 * its own `yearBeforeTolerance` in areas.json, a tenth of a percent above what its cases ask for, so that a few new ones do not change it.
 */
export const USUAL_REVISION = 0.018;
