import type { Observation } from '../record/schema.ts';
import { parsePrinted } from '../text/printed.ts';
import type { Rule } from './rule.ts';

/**
 * The printed token reads as `value`, `unit` and `qualifier`. An observation without a number gives bounds instead.
 * A token in words, or in a language without a grammar, can't be read: it must give its bounds, and is counted as unchecked.
 */
export const printedValue: Rule = {
  name: 'printed-value',
  check({ places }) {
    return places.flatMap((place) => {
      const message = compare(place.observation, place.release.language);
      return message ? [{ places: [place], message }] : [];
    });
  },
};

function compare(observation: Observation, language: string): string | null {
  const { value, unit, qualifier, printed, bounds } = observation;
  const token = parsePrinted(printed, language);
  if (value === null || !token) {
    if (!bounds) return 'the token gives no number that can be read: write the bounds it stands for';
    const isStated = value === null || (bounds[qualifier === 'under' ? 1 : 0] === value && bounds.includes(null));
    return isStated ? null : `the value ${value} is not the limit that the bounds ${JSON.stringify(bounds)} give`;
  }
  if (bounds) return 'bounds are given, but follow from the token: leave them out';
  if (token.value !== value)
    return `the token reads ${token.value}, but value is ${value}: copy the number again from the page`;
  if (token.unit && token.unit !== unit) return `the token reads ${token.unit}, but unit is ${unit}`;
  if (token.qualifier && token.qualifier !== qualifier) {
    return `the token reads "${token.qualifier}", but qualifier is "${qualifier}"`;
  }
  return null;
}
