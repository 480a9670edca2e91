/** The list of all rules, in the order of the report. To add a rule: a file of its own, a line here, and a case in `tests/data/rules/`. */
import { agreement } from './agreement.ts';
import { balance } from './balance.ts';
import { codes } from './codes.ts';
import { cumulative } from './cumulative.ts';
import { dateline } from './dateline.ts';
import { derivedOutsideLimit } from './derived-outside-limit.ts';
import { dollarRate } from './dollar-rate.ts';
import { duplicate } from './duplicate.ts';
import { exportsPart } from './exports-part.ts';
import { exportsPlusImports } from './exports-plus-imports.ts';
import { growthAverage } from './growth-average.ts';
import { growthBase } from './growth-base.ts';
import { growthLimit } from './growth-limit.ts';
import { growthOfParts } from './growth-of-parts.ts';
import { growthWindows } from './growth-windows.ts';
import { lead } from './lead.ts';
import { mark } from './mark.ts';
import { monthlyAverage } from './monthly-average.ts';
import { neighbourYears } from './neighbour-years.ts';
import { oldNews } from './old-news.ts';
import { olderMonths } from './older-months.ts';
import { oneFigure } from './one-figure.ts';
import { oneUnit } from './one-unit.ts';
import { pace } from './pace.ts';
import { pagePeriods } from './page-periods.ts';
import { partOfTotal } from './part-of-total.ts';
import { partnerList } from './partner-list.ts';
import { possibleValue } from './possible-value.ts';
import { printedValue } from './printed-value.ts';
import { publishedAfterPeriod } from './published-after-period.ts';
import type { Rule } from './rule.ts';
import { sameDay } from './same-day.ts';
import { shareNeighbours } from './share-neighbours.ts';
import { unitOfMeasure } from './unit-of-measure.ts';

/** Rules that look at one observation. */
const ALONE = [codes, unitOfMeasure, publishedAfterPeriod, printedValue, possibleValue, growthLimit, mark];

/** Rules that look at what one page prints together, and on which day. */
const OF_ONE_PAGE = [dateline, oneFigure, partnerList, pagePeriods, oldNews, olderMonths];

/** Rules that compare what pages state for one key. */
const OF_ONE_KEY = [duplicate, oneUnit, sameDay, agreement];

/** Rules that compare one key with others. */
const OF_SEVERAL_KEYS = [
  ...[exportsPlusImports, cumulative, pace, neighbourYears, partOfTotal, shareNeighbours, dollarRate],
  ...[monthlyAverage, exportsPart, balance],
  ...[growthBase, growthAverage, growthOfParts, growthWindows, lead, derivedOutsideLimit],
];

export const RULES: Rule[] = [...ALONE, ...OF_ONE_PAGE, ...OF_ONE_KEY, ...OF_SEVERAL_KEYS];
