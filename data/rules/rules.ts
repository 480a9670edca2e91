/** The list of all rules, in the order of the report. To add a rule: put it into the file of its subject, add a line here, and a case in `tests/data/rules/`. */
import {
  codes,
  correction,
  growthLimit,
  possibleValue,
  printedValue,
  publishedAfterPeriod,
  rankWords,
  unitOfMeasure,
} from './alone.ts';
import { growthAverage, growthBase, growthDifference, growthOfParts, growthWindows } from './growth.ts';
import { agreement, duplicate, oneUnit, sameDay } from './keys.ts';
import { dollarRate, exportsPart, monthlyAverage, neighbourYears, pace, shareNeighbours } from './neighbours.ts';
import { dateline, dollars, olderMonths, oldNews, oneFigure, pagePeriods, partnerList } from './pages.ts';
import type { Rule } from './rule.ts';
import { balance, cumulative, exportsPlusImports, partOfTotal } from './sums.ts';

/** Rules that look at one observation. */
const ALONE = [
  codes,
  unitOfMeasure,
  publishedAfterPeriod,
  printedValue,
  possibleValue,
  rankWords,
  growthLimit,
  correction,
];

/** Rules that look at what one page prints together, and on which day. */
const OF_ONE_PAGE = [dateline, dollars, oneFigure, partnerList, pagePeriods, oldNews, olderMonths];

/** Rules that compare what pages state for one key. */
const OF_ONE_KEY = [duplicate, oneUnit, sameDay, agreement];

/** Rules that compare one key with others. */
const OF_SEVERAL_KEYS = [
  ...[exportsPlusImports, cumulative, pace, neighbourYears, partOfTotal, shareNeighbours, dollarRate],
  ...[monthlyAverage, exportsPart, balance],
  ...[growthBase, growthAverage, growthOfParts, growthWindows, growthDifference],
];

export const RULES: Rule[] = [...ALONE, ...OF_ONE_PAGE, ...OF_ONE_KEY, ...OF_SEVERAL_KEYS];
