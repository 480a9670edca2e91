/** The table of tools. */
import { citeFact } from './cite-fact.ts';
import { findFacts } from './find-facts.ts';
import { getSeries } from './get-series.ts';

export const TOOLS = [findFacts, getSeries, citeFact];
