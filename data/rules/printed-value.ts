import { parsePrinted } from '../printed/printed.ts';
import type { Observation } from '../record/schema.ts';
import { ruleOfOne } from './rule.ts';

/**
 * The printed token gives `value`, `unit` and `qualifier`. A token that can't be read by machine (in words, or in a language
 * without a grammar) needs bounds instead; `record:check` lists these tokens.
 */
export const printedValue = ruleOfOne('printed-value', ({ observation, release }) =>
  compare(observation, release.language),
);

function compare(observation: Observation, language: string): string | null {
  const { value, unit, qualifier, printed, bounds } = observation;
  const token = parsePrinted(printed, language);
  if (value === null || !token) {
    if (!bounds) return 'no number can be read from the token: add the bounds that it stands for';
    const isStated = value === null || (bounds[qualifier === 'under' ? 1 : 0] === value && bounds.includes(null));
    return isStated ? null : `the value ${value} is not the limit that the bounds ${JSON.stringify(bounds)} give`;
  }
  if (bounds) return 'bounds are given, but the token gives them already: remove them';
  if (token.value !== value)
    return `the token says ${token.value}, but value is ${value}: copy the number again from the page`;
  if (token.unit && token.unit !== unit)
    return `the token says ${token.unit}, but unit is ${unit}: correct one of the two`;
  if (token.qualifier && token.qualifier !== qualifier) {
    return `the token says "${token.qualifier}", but qualifier is "${qualifier}": correct one of the two`;
  }
  return null;
}
