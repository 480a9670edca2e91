/** All rules: every rule that one of these files exports, in the order of reports. */
import * as dollarRate from './dollar-rate.ts';
import * as growth from './growth.ts';
import * as keys from './keys.ts';
import * as nearbyPeriods from './nearby-periods.ts';
import * as pages from './pages.ts';
import type { Rule } from './rule.ts';
import * as singleObservation from './single-observation.ts';
import * as sums from './sums.ts';

function rulesIn<Exports extends object>(file: Exports) {
  return Object.values(file).filter((each): each is Extract<Exports[keyof Exports], Rule> => isRule(each));
}

function isRule(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'check' in value;
}

export const RULES = [
  ...rulesIn(singleObservation),
  ...rulesIn(pages),
  ...rulesIn(keys),
  ...rulesIn(sums),
  ...rulesIn(nearbyPeriods),
  ...rulesIn(dollarRate),
  ...rulesIn(growth),
];
export type RuleName = (typeof RULES)[number]['name'];
