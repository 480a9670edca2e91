/**
 * Numbers and dates in each language, formatted by Node's ICU. Browsers have their own ICU, and Chromium's lacks Kazakh:
 * tests/widget/element/language.test.ts has a card in each language.
 */
import { describe, expect, it } from 'vitest';
import { amount, day, type Locale, percent, plain, wordSpace } from '../../../data/fact/format.ts';
import { LANGUAGES, type LanguageCode, localeOf } from '../../support/languages.ts';

const NBSP = '\u00a0';
const NARROW_NBSP = '\u202f';
/** The left-to-right mark keeps a sign on its side of the number in Arabic. */
const LTR_MARK = '\u200e';

/** Formats in each language of the data set, and compares. */
function expectInAllLanguages(format: (locale: Locale) => unknown, expected: Record<LanguageCode, unknown>): void {
  const formatted = LANGUAGES.map((language) => [language, format(localeOf(language))]);
  expect(Object.fromEntries(formatted)).toEqual(expected);
}
const english = localeOf('en');

describe('an amount', () => {
  it('is split into digits and a word of scale', () => {
    expectInAllLanguages((locale) => amount({ value: 227_670_000_000, digits: 5 }, locale), {
      en: ['227.67', 'billion'],
      zh: ['2276.7', '亿'],
      ru: ['227,67', 'млрд'],
      kk: ['227,67', 'млрд'],
      ar: ['227.67', 'مليار'],
      fr: ['227,67', 'milliards'],
      es: ['227,67', 'mil millones'],
    });
  });

  it.each([
    [2e12, ['2', 'трлн']],
    [190e9, ['190', 'млрд']],
    [591e6, ['591', 'млн']],
    [25e3, ['25', 'мың']],
  ])('of %d has a word of scale in Kazakh, which Intl lacks: %j', (value, expected) => {
    expect(amount({ value, digits: 0 }, localeOf('kk'))).toEqual(expected);
  });

  it('of thousands has a word of scale in French and Spanish', () => {
    expect(amount({ value: 194_600, digits: 0 }, localeOf('fr'))).toEqual(['194,6', 'milliers']);
    expect(amount({ value: 194_600, digits: 0 }, localeOf('es'))).toEqual(['194,6', 'miles']);
  });

  it('has as many significant digits as requested, also zeros', () => {
    expect(amount({ value: 61.8e9, digits: 4 }, english)).toEqual(['61.80', 'billion']);
    expect(amount({ value: 185_248_169_243, digits: 3 }, english)).toEqual(['185', 'billion']);
    expect(amount({ value: 185_248_169_243, digits: 2 }, english)).toEqual(['190', 'billion']);
  });

  it('below ten thousand is written out', () => {
    expectInAllLanguages((locale) => amount({ value: 9420, digits: 0 }, locale), {
      en: ['9,420', ''],
      zh: ['9,420', ''],
      ru: [`9${NBSP}420`, ''],
      kk: [`9${NBSP}420`, ''],
      ar: ['9,420', ''],
      fr: [`9${NARROW_NBSP}420`, ''],
      es: ['9420', ''],
    });
  });
});

describe('a negative amount', () => {
  it('has a minus sign, not a hyphen', () => {
    expectInAllLanguages((locale) => amount({ value: -12_350_000_000, digits: 4 }, locale)[0], {
      en: '−12.35',
      zh: '−123.5',
      ru: '−12,35',
      kk: '−12,35',
      ar: `${LTR_MARK}−12.35`,
      fr: '−12,35',
      es: '−12,35',
    });
  });
});

describe('a percentage', () => {
  it('has the percent sign and the space of its language', () => {
    expectInAllLanguages((locale) => percent({ value: 22.9, digits: 3 }, locale), {
      en: '22.9%',
      zh: '22.9%',
      ru: `22,9${NBSP}%`,
      kk: `22,9${NBSP}%`,
      ar: `22.9${LTR_MARK}%${LTR_MARK}`,
      fr: `22,9${NBSP}%`,
      es: `22,9${NBSP}%`,
    });
  });

  it('has a plus or minus if it is signed, and neither at zero', () => {
    const signed = [22.9, -3.2, 0].map((value) => percent({ value, digits: 0 }, english, true));
    expect(signed).toEqual(['+22.9%', '−3.2%', '0%']);
    expect(percent({ value: -3.2, digits: 2 }, localeOf('kk'), true)).toBe(`−3,2${NBSP}%`);
  });

  it('has as many significant digits as requested', () => {
    expect(percent({ value: 94, digits: 3 }, english)).toBe('94.0%');
    expect(percent({ value: 25, digits: 2 }, english)).toBe('25%');
  });
});

it('writes a count in full', () => {
  expectInAllLanguages((locale) => plain({ value: 15_308, digits: 0 }, locale), {
    en: '15,308',
    zh: '15,308',
    ru: `15${NBSP}308`,
    kk: `15${NBSP}308`,
    ar: '15,308',
    fr: `15${NARROW_NBSP}308`,
    es: '15.308',
  });
});

it('writes a date with the name of the month, in Kazakh with its number', () => {
  expectInAllLanguages((locale) => day('2025-06-19', locale), {
    en: 'June 19, 2025',
    zh: '2025年6月19日',
    ru: '19 июня 2025 г.',
    kk: '19.06.2025',
    ar: '19 يونيو 2025',
    fr: '19 juin 2025',
    es: '19 de junio de 2025',
  });
});

it('separates number and unit by a space, except in Chinese', () => {
  expectInAllLanguages(wordSpace, { en: ' ', zh: '', ru: ' ', kk: ' ', ar: ' ', fr: ' ', es: ' ' });
});

describe('a bound without a value', () => {
  it('is written as the bound', () => {
    expect(percent({ value: null, digits: 0, bounds: [80, null] }, english)).toBe('80%');
    expect(plain({ value: null, digits: 0, bounds: [20, null] }, english)).toBe('20');
    expect(amount({ value: null, digits: 0, bounds: [null, 88e9] }, english)).toEqual(['88', 'billion']);
  });
});
