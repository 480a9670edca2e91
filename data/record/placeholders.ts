/** Checks that a translation of a message has the same placeholders as the English one: without one of them, a sentence lacks its number. */
import type { Labels } from './schema.ts';

/** Placeholders with the same content in other forms, which languages choose from: "to Japan" or the name alone, "−5%" or "5%". */
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

/** The translations with other placeholders than the English message, or than the first language if there is no English. */
export function placeholderDifferences(message: string, labels: Labels): PlaceholderDifference[] {
  const expected = placeholdersIn(message, labels.en ?? Object.values(labels)[0]);
  return Object.entries(labels).flatMap(([language, text]) => {
    const placeholders = placeholdersIn(message, text);
    return placeholders === expected ? [] : [{ language, placeholders, expected }];
  });
}

function placeholdersIn(message: string, text = ''): string {
  const names = Array.from(text.matchAll(/\{(\w*)\}/g), ([, name = '']) => FORMS[name] ?? name);
  const needed = names.filter((name) => !OPTIONAL[message]?.includes(name)).sort();
  return needed.map((name) => `{${name}}`).join(' ') || 'none';
}
