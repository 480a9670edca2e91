/** The parser reads what the site itself writes: cards, pages and `<trade-figure>` snippets have these texts. */
import { expect, it } from 'vitest';
import type { NumberWords } from '../../../data/contract/enumerations.ts';
import { numberPieces, numberText, signedPieces } from '../../../data/fact/number-text.ts';
import { isAmount } from '../../../data/fact/unit.ts';
import { parsePrintedNumber } from '../../../data/printed/printed.ts';
import units from '../../../data/vocabulary/units.json' with { type: 'json' };
import { LANGUAGES, localeOf, phrasesIn } from '../../support/languages.ts';

/** Two or three for each scale word, which may have a singular, and small numbers, which have none. */
const VALUES = [
  0.4, 3.8, 72, 950, 1210, 12_345.6, 453_000, 1e6, 2_340_000, 98_300_000, 1e9, 3.6e9, 227_670_000_000, 1e12, 9.7e12,
  1.234e15,
];
const QUALIFIERS = ['exact', 'about', 'over', 'under'] as const;

it.each(LANGUAGES)('reads the numbers that cards and pages show in %s', (language) => {
  const unitNames = Object.entries(units).map(([unit, { labels }]) => [unit, labels[language]]);
  const words: NumberWords = { ...phrasesIn(language), ...Object.fromEntries(unitNames) };
  const locale = localeOf(language);
  const misread: string[] = [];
  const check = (text: string, value: number, unit: string, qualifier: string) => {
    const number = parsePrintedNumber(text, language);
    const isRead =
      number?.value === value && (number.unit ?? 'none') === unit && (number.qualifier ?? 'exact') === qualifier;
    if (!isRead) misread.push(`${text} → ${JSON.stringify(number)}`);
  };

  for (const unit of Object.keys(units)) {
    const unitRead = unit === 'count' || unit === 'rank' ? 'none' : unit;
    for (const size of VALUES) {
      for (const value of [size, -size]) {
        for (const qualifier of QUALIFIERS) {
          const number = { value, digits: 0, unit, qualifier };
          check(numberText(number, words, locale), value, unitRead, qualifier);
          check(numberText(number, words, locale, true), value, unitRead, qualifier);
          const short = numberPieces(number, words, locale, { room: 'short', isShort: true }).join('');
          check(short, value, unitRead, qualifier);
          if (!isAmount(unit) && qualifier === 'exact') {
            check(signedPieces(number, words, locale).join(''), value, unitRead, qualifier);
          }
        }
      }
    }
  }
  expect([...new Set(misread)]).toEqual([]);
});
