/** How well numbers are found, in words. */
import { day, type Locale, plain } from '../../../data/fact/format.ts';
import { fillText } from '../../../data/fact/number-text.ts';
import type { CheckRates } from '../../../data/record/check-rates.ts';
import type { PageWords } from '../site/page-words.ts';

/** What the head of the page says of figures that are not found; without a measurement only that they need not be wrong. */
export function notFoundText(rates: CheckRates | null, page: PageWords, locale: Locale): string {
  if (!rates) return page.checkNotWrong;
  const { of, found, several } = rates.right;
  return fillText(page.checkNotWrongOf, ...[of - found - several, of].map((number) => count(number, locale)));
}

/** A line for right figures, for altered ones, and for those that the record lacks, each with its denominators. */
export function rateLines({ right, altered, swapped, lacking }: CheckRates, page: PageWords, locale: Locale): string[] {
  const filled = (words: string, numbers: number[]) =>
    fillText(words, ...numbers.map((number) => count(number, locale)));
  return [
    filled(page.checkRatesRight, [right.of, right.found, right.several]),
    filled(page.checkRatesAltered, [altered.of, altered.found, altered.several, swapped.of, swapped.found]),
    filled(page.checkRatesLacking, [lacking.of, lacking.found, lacking.several]),
  ];
}

export function measuredHow({ measured, stories }: CheckRates, page: PageWords, locale: Locale): string {
  return fillText(page.checkMeasuredHow, day(measured, locale), count(stories, locale));
}

function count(value: number, locale: Locale): string {
  return plain({ value, digits: 0 }, locale);
}
