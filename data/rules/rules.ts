/** Lists all rules, in the order of reports. */

import { dollarRate } from './dollar-rate.ts';
import { growthBase, growthDifference, growthOfParts, growthWindows } from './growth.ts';
import { agreement, duplicate } from './keys.ts';
import { monthlyAverage, pace, shareNeighbours } from './neighbours.ts';
import { dollars, oldNews, oneFigure, pagePeriods, partnerList, tier } from './pages.ts';
import {
  codes,
  growthLimit,
  possibleValue,
  printedValue,
  publishedAfterPeriod,
  rankWords,
  unitOfMeasure,
} from './single-observation.ts';
import { balance, cumulative, exportsPlusImports, partOfTotal } from './sums.ts';

const SINGLE_OBSERVATION = [
  codes,
  unitOfMeasure,
  publishedAfterPeriod,
  printedValue,
  possibleValue,
  rankWords,
  growthLimit,
];

const OF_ONE_PAGE = [tier, dollars, oneFigure, partnerList, pagePeriods, oldNews];

const OF_ONE_KEY = [duplicate, agreement];

const OF_SEVERAL_KEYS = [
  exportsPlusImports,
  cumulative,
  pace,
  partOfTotal,
  shareNeighbours,
  dollarRate,
  monthlyAverage,
  balance,
  growthBase,
  growthOfParts,
  growthWindows,
  growthDifference,
];

export const RULES = [...SINGLE_OBSERVATION, ...OF_ONE_PAGE, ...OF_ONE_KEY, ...OF_SEVERAL_KEYS];
export type RuleName = (typeof RULES)[number]['name'];
