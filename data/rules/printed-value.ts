import { parsePrinted } from '../printed/printed.ts';
import type { Observation } from '../record/schema.ts';
import { ruleOfOne } from './rule.ts';

/** Numbers that fall below zero, where the token may leave the sign to the words around it. */
const SIGNED = ['growth', 'growth-usd', 'lead'];

/**
 * The printed token gives `value`, `unit` and `qualifier`. A token that can't be read by machine (in words, or in a language
 * without a grammar) needs bounds instead; `record:check` lists these tokens.
 */
export const printedValue = ruleOfOne('printed-value', ({ observation, release }) =>
  compare(observation, release.language),
);

function compare(observation: Observation, language: string): string | null {
  const { value, unit, qualifier, printed, bounds, measure, indicator } = observation;
  const token = parsePrinted(printed, language);
  if (value === null || !token) {
    if (!bounds) return 'no number can be read from the token: add the bounds that it stands for';
    const isStated = value === null || (bounds[qualifier === 'under' ? 1 : 0] === value && bounds.includes(null));
    return isStated ? null : `the value ${value} is not the limit that the bounds ${JSON.stringify(bounds)} give`;
  }
  if (bounds) return 'bounds are given, but the token gives them already: remove them';
  const isFallInWords =
    !token.isSigned && token.value === -value && (SIGNED.includes(measure) || indicator === 'balance');
  if (token.value !== value && !isFallInWords)
    return `the token says ${token.value}, but value is ${value}: copy the number again from the page`;
  if (token.unit && token.unit !== unit)
    return `the token says ${token.unit}, but unit is ${unit}: correct one of the two`;
  // "Fell by over 5 percent" is a growth of under -5 percent.
  const stated = isFallInWords ? turned(token.qualifier) : token.qualifier;
  if (stated && stated !== qualifier) {
    return `the token says "${stated}", but qualifier is "${qualifier}": correct one of the two`;
  }
  return null;
}

/** The qualifier of a number that falls, of the size that its words give. */
export function turned<Q extends string>(qualifier: Q | null): Q | 'over' | 'under' | null {
  return qualifier === 'over' ? 'under' : qualifier === 'under' ? 'over' : qualifier;
}
