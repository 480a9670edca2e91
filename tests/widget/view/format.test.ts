import { describe, expect, it } from 'vitest';
import { amount, day, gap, percent, plain } from '../../../data/fact/format.ts';
import { numberText } from '../../../data/fact/number-text.ts';
import { periodName } from '../../../data/fact/period-name.ts';
import { LANGUAGES, languageOf, localeOf, perLanguage } from '../../support/languages.ts';

// In a browser, because the languages that `Intl` knows there are its own: Chromium has no Kazakh.

/** Which of the spaces stands in a number, browsers change with their versions. */
function spaced<T extends string | string[]>(text: T): T {
  return (Array.isArray(text) ? text.map(spaced) : text.replaceAll(/\s/g, ' ')) as T;
}

it.each(
  perLanguage({
    en: ['227.67', 'billion', '2', 'trillion', '9,420'],
    zh: ['2276.7', '亿', '2', '万亿', '9,420'],
    ru: ['227,67', 'млрд', '2', 'трлн', '9 420'],
    kk: ['227,67', 'млрд', '2', 'трлн', '9 420'],
    ar: ['227.67', 'مليار', '2', 'ترليون', '9,420'],
    fr: ['227,67', 'milliards', '2', 'billions', '9 420'],
    es: ['227,67', 'mil millones', '2', 'billones', '9420'],
  }),
)('writes amounts in %s', (code, digits, scale, two, trillion, small) => {
  const locale = localeOf(code);
  expect(spaced(amount({ value: 227_670_000_000, digits: 5 }, locale))).toEqual([digits, scale]);
  expect(amount({ value: 2_000_000_000_000, digits: 0 }, locale)).toEqual([two, trillion]);
  expect(spaced(amount({ value: 9420, digits: 0 }, locale))).toEqual([small, '']);
});

it('writes what only some languages call a billion so that nobody takes it for a thousand millions', () => {
  const short = (code: string) => amount({ value: 30.13e12, digits: 4 }, localeOf(code), 'short')[1];
  expect(['en', 'fr', 'es'].map(short)).toEqual(['tn', 'mille Md', 'billones']);
});

it('counts with words of scale in Chinese alone', () => {
  const count = { value: 130_000, digits: 2, unit: 'count', qualifier: 'exact' };
  expect(['zh', 'en'].map((code) => numberText(count, { exact: '{}' }, localeOf(code)))).toEqual(['13万', '130,000']);
});

it.each(
  perLanguage({
    en: ['22.9%', '+22.9%', '−5.0%', '25%', '1,222'],
    zh: ['22.9%', '+22.9%', '−5.0%', '25%', '1,222'],
    ru: ['22,9 %', '+22,9 %', '−5,0 %', '25 %', '1 222'],
    kk: ['22,9 %', '+22,9 %', '−5,0 %', '25 %', '1 222'],
    ar: ['22.9\u200e%\u200e', '\u200e+22.9\u200e%\u200e', '\u200e−5.0\u200e%\u200e', '25\u200e%\u200e', '1,222'],
    fr: ['22,9 %', '+22,9 %', '−5,0 %', '25 %', '1 222'],
    es: ['22,9 %', '+22,9 %', '−5,0 %', '25 %', '1222'],
  }),
)('writes percentages and counts in %s', (code, size, up, down, round, count) => {
  const locale = localeOf(code);
  expect(spaced(percent({ value: 22.9, digits: 3 }, locale))).toBe(size);
  expect(spaced(percent({ value: 22.9, digits: 3 }, locale, true))).toBe(up);
  expect(spaced(percent({ value: -5, digits: 2 }, locale, true))).toBe(down);
  expect(spaced(percent({ value: 25, digits: 2 }, locale))).toBe(round);
  expect(spaced(plain({ value: 1222, digits: 0 }, locale))).toBe(count);
});

it.each(
  perLanguage({
    en: ['June 19, 2025', 'January – May 2025', 'May 2025', '2024'],
    zh: ['2025年6月19日', '2025年1—5月', '2025年5月', '2024年'],
    ru: ['19 июня 2025 г.', 'январь – май 2025 г.', 'май 2025 г.', '2024 г.'],
    kk: ['19.06.2025', '2025 ж. қаңтар – мамыр', '2025 ж. мамыр', '2024 ж.'],
    ar: ['19 يونيو 2025', 'يناير – مايو 2025', 'مايو 2025', '2024'],
    fr: ['19 juin 2025', 'janvier – mai 2025', 'mai 2025', '2024'],
    es: ['19 de junio de 2025', 'enero – mayo de 2025', 'mayo de 2025', '2024'],
  }),
)('writes days and periods in %s', (code, date, months, month, year) => {
  const language = languageOf(code);
  expect(spaced(day('2025-06-19', localeOf(code)))).toBe(date);
  expect(spaced(periodName('2025-01..2025-05', language))).toBe(months);
  expect(spaced(periodName('2025-05', language))).toBe(month);
  expect(periodName('2024', language)).toBe(year);
});

describe('a number', () => {
  it('has no sign at zero', () => {
    expect(percent({ value: 0, digits: 0 }, localeOf('en'), true)).toBe('0%');
  });

  it('keeps the zeros that its bounds leave it', () => {
    expect(percent({ value: 94, digits: 3 }, localeOf('en'))).toBe('94.0%');
    expect(amount({ value: 61.8e9, digits: 4 }, localeOf('en'))).toEqual(['61.80', 'billion']);
  });

  it('is not split from its unit in Chinese by a space', () => {
    expect(LANGUAGES.filter((code) => gap(localeOf(code)) !== ' ')).toEqual(['zh']);
    expect(gap({ ...localeOf('zh'), tag: 'zh-Hans' })).toBe('');
  });
});

it('leaves a period that is none as it is', () => {
  expect(periodName('2025-13', languageOf('en'))).toBe('2025-13');
});
