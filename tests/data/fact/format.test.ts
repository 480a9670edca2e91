import { describe, expect, it } from 'vitest';
import { amount, day, gap, type Locale, percent, plain } from '../../../data/fact/format.ts';
import { LANGUAGES, type LanguageCode, localeOf } from '../../support/languages.ts';

// By Node's ICU; tests/widget/element/language.test.ts has a card of each language by that of browsers: Chromium has no Kazakh.

/** No-break space, its narrow form, and the mark that keeps a sign on its side in Arabic. */
const [nbsp, thin, ltr] = ['\u00a0', '\u202f', '\u200e'];

/** Compares what is written in each language of the data set. */
function expectInAll(write: (locale: Locale) => unknown, expected: Record<LanguageCode, unknown>): void {
  expect(Object.fromEntries(LANGUAGES.map((one) => [one, write(localeOf(one))]))).toEqual(expected);
}
const english = localeOf('en');

describe('an amount', () => {
  it('is its digits and its scale', () => {
    expectInAll((locale) => amount({ value: 227_670_000_000, digits: 5 }, locale), {
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
  ])('of %d has its own word in Kazakh, or an abbreviation that it shares', (value, expected) => {
    expect(amount({ value, digits: 0 }, localeOf('kk'))).toEqual(expected);
  });

  it('of thousands has a word that "de" can follow in French and Spanish', () => {
    expect(amount({ value: 194_600, digits: 0 }, localeOf('fr'))).toEqual(['194,6', 'milliers']);
    expect(amount({ value: 194_600, digits: 0 }, localeOf('es'))).toEqual(['194,6', 'miles']);
  });

  it('keeps the digits that its bounds leave it, zeros too', () => {
    expect(amount({ value: 61.8e9, digits: 4 }, english)).toEqual(['61.80', 'billion']);
    expect(amount({ value: 185_248_169_243, digits: 3 }, english)).toEqual(['185', 'billion']);
    expect(amount({ value: 185_248_169_243, digits: 2 }, english)).toEqual(['190', 'billion']);
  });

  it('below ten thousand is written out', () => {
    expectInAll((locale) => amount({ value: 9420, digits: 0 }, locale), {
      en: ['9,420', ''],
      zh: ['9,420', ''],
      ru: [`9${nbsp}420`, ''],
      kk: [`9${nbsp}420`, ''],
      ar: ['9,420', ''],
      fr: [`9${thin}420`, ''],
      es: ['9420', ''],
    });
  });
});

describe('a negative amount', () => {
  it('has a minus and no hyphen', () => {
    expectInAll((locale) => amount({ value: -12_350_000_000, digits: 4 }, locale)[0], {
      en: '−12.35',
      zh: '−123.5',
      ru: '−12,35',
      kk: '−12,35',
      ar: `${ltr}−12.35`,
      fr: '−12,35',
      es: '−12,35',
    });
  });
});

describe('a percentage', () => {
  it('has the sign and the space of its language', () => {
    expectInAll((locale) => percent({ value: 22.9, digits: 3 }, locale), {
      en: '22.9%',
      zh: '22.9%',
      ru: `22,9${nbsp}%`,
      kk: `22,9${nbsp}%`,
      ar: `22.9${ltr}%${ltr}`,
      fr: `22,9${nbsp}%`,
      es: `22,9${nbsp}%`,
    });
  });

  it('says that it rises or falls where it is signed, and neither at zero', () => {
    const signed = [22.9, -3.2, 0].map((value) => percent({ value, digits: 0 }, english, true));
    expect(signed).toEqual(['+22.9%', '−3.2%', '0%']);
    expect(percent({ value: -3.2, digits: 2 }, localeOf('kk'), true)).toBe(`−3,2${nbsp}%`);
  });

  it('keeps the digits that its bounds leave it', () => {
    expect(percent({ value: 94, digits: 3 }, english)).toBe('94.0%');
    expect(percent({ value: 25, digits: 2 }, english)).toBe('25%');
  });
});

it('writes a count in full', () => {
  expectInAll((locale) => plain({ value: 15_308, digits: 0 }, locale), {
    en: '15,308',
    zh: '15,308',
    ru: `15${nbsp}308`,
    kk: `15${nbsp}308`,
    ar: '15,308',
    fr: `15${thin}308`,
    es: '15.308',
  });
});

it('writes a day, in figures where the month has no name', () => {
  expectInAll((locale) => day('2025-06-19', locale), {
    en: 'June 19, 2025',
    zh: '2025年6月19日',
    ru: '19 июня 2025 г.',
    kk: '19.06.2025',
    ar: '19 يونيو 2025',
    fr: '19 juin 2025',
    es: '19 de junio de 2025',
  });
});

it('sets a space between number and unit except in Chinese', () => {
  expectInAll(gap, { en: ' ', zh: '', ru: ' ', kk: ' ', ar: ' ', fr: ' ', es: ' ' });
});

describe('a limit', () => {
  const en = localeOf('en');

  it('is written by its end, since it has no value', () => {
    expect(percent({ value: null, digits: 0, bounds: [80, null] }, en)).toBe('80%');
    expect(plain({ value: null, digits: 0, bounds: [20, null] }, en)).toBe('20');
    expect(amount({ value: null, digits: 0, bounds: [null, 88e9] }, en)).toEqual(['88', 'billion']);
  });
});
