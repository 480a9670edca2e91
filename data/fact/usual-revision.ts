/**
 * How far offices revise the amount of a year before they print growth on it, as a part of the amount: 95% of the revisions on record are
 * smaller. `npm run record:backtest` measures it and fails if the record asks for more. A tenth of a percent is added, so that a few new cases
 * do not change it. Offices with at least ten cases have a tolerance of their own in areas.json.
 */
export const USUAL_REVISION = 0.014;
