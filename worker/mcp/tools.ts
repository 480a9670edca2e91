/** The table of tools. */
import { checkClaim } from './check-claim.ts';
import { citeFact } from './cite-fact.ts';
import { findFacts } from './find-facts.ts';
import { getSeries } from './get-series.ts';

export const TOOLS = [findFacts, getSeries, citeFact, checkClaim];
