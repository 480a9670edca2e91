/**
 * Checks that a translation of a message has the same placeholders as the English one: without `{number}`, its sentence would have no number.
 */
import type { Labels } from './schema.ts';

/**
 * Placeholders that may replace another one, because they have the same content in another form: `{to}` is "to Japan", and `{partner}` is "Japan".
 */
const FORMS: Readonly<Record<string, string>> = {
  to: 'partner',
  from: 'partner',
  with: 'partner',
  Part: 'part',
  Whole: 'whole',
  Series: 'series',
  Title: 'title',
  signed: 'number',
};

/** Placeholders that a language may leave out or add, by message. */
const OPTIONAL: Readonly<Record<string, readonly string[]>> = {
  nation: ['area'],
  wholeSeries: ['area'],
  onBaseYear: ['year'],
  onBaseMonths: ['period', 'year'],
};

interface PlaceholderDifference {
  language: string;
  /** Such as `{number} {partner}`, or `none`. */
  placeholders: string;
  expected: string;
}

/** The translations with other placeholders than the English message. Without an English message, the first language is compared instead. */
export function placeholderDifferences(message: string, labels: Labels): PlaceholderDifference[] {
  const expected = placeholdersIn(message, labels.en ?? Object.values(labels)[0]);
  return Object.entries(labels).flatMap(([language, text]) => {
    const placeholders = placeholdersIn(message, text);
    return placeholders === expected ? [] : [{ language, placeholders, expected }];
  });
}

/** The placeholders that a translation must have: `{number} {partner}`, or `none`. */
function placeholdersIn(message: string, text = ''): string {
  const names = Array.from(text.matchAll(/\{(\w*)\}/g), ([, name = '']) => FORMS[name] ?? name);
  const required = names.filter((name) => !OPTIONAL[message]?.includes(name)).sort();
  return required.map((name) => `{${name}}`).join(' ') || 'none';
}
