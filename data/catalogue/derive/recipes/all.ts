/** All recipes. Where two give the same fact with bounds of the same width, the earlier in this list is taken. */

import { growthLead } from './rates.ts';
import type { Recipe } from './recipe.ts';
import { nationalTotal, nationalTotalOfValue, partOverParent, partOverTotal, shareOfTotal } from './shares.ts';
import {
  balance,
  exportsMinusBalance,
  exportsPlusImports,
  importsPlusBalance,
  subtraction,
  tradeMinusPart,
} from './sums.ts';

export const RECIPES: readonly Recipe[] = [
  ...[exportsPlusImports, tradeMinusPart, exportsMinusBalance, importsPlusBalance, balance, shareOfTotal, subtraction],
  ...[partOverTotal, partOverParent, nationalTotalOfValue, nationalTotal],
  growthLead,
];
