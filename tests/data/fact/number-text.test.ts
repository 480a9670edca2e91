/** Numbers as text with unit and qualifier, such as "about 227.67 billion yuan". Cards, pages, receipts and `/check` share this code. */
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../data/contract/language.ts';
import dataset from '../../../data/dataset.json' with { type: 'json' };
import type { Qualifier } from '../../../data/fact/bounds.ts';
import {
  boundsText,
  factText,
  fill,
  fillNames,
  fillText,
  growthText,
  numberPieces,
  numberText,
} from '../../../data/fact/number-text.ts';
import units from '../../../data/vocabulary/units.json' with { type: 'json' };
import { perLanguage } from '../../support/languages.ts';

const WORDS = {
  exact: '{}',
  about: 'about {}',
  over: 'over {}',
  under: 'under {}',
  up: 'up {} on a year earlier',
  down: 'down {} on a year earlier',
  onYear: '{} on a year earlier',
  // The name of a message of the card, and also a unit, which has no label.
  count: 'Partners: {}',
  CNY: 'yuan',
  points: 'percentage points',
};
const EN = { tag: 'en' };
const fact = (value: number | null, bounds: [number | null, number | null], unit = 'CNY', qualifier = 'exact') =>
  ({ value, bounds, unit, qualifier }) as Parameters<typeof factText>[0];

describe('a number with a given count of digits', () => {
  it.each<[number: Parameters<typeof numberText>[0], text: string]>([
    [{ value: 227_670_000_000, digits: 5, unit: 'CNY', qualifier: 'about' }, 'about 227.67 billion yuan'],
    [{ value: 22.9, digits: 3, unit: 'percent', qualifier: 'exact' }, '22.9%'],
    [{ value: 20.4, digits: 3, unit: 'points', qualifier: 'exact' }, '20.4 percentage points'],
    [{ value: 222, digits: 0, unit: 'count', qualifier: 'exact' }, '222'],
    [{ value: null, bounds: [20, null] as const, digits: 0, unit: 'percent', qualifier: 'over' }, 'over 20%'],
    [{ value: null, bounds: [24, 25] as const, digits: 0, unit: 'percent', qualifier: 'under' }, 'under 25%'],
  ])('%j is %s', (number, text) => {
    expect(numberText(number, WORDS, EN)).toBe(text);
  });

  it('has a plus sign on request, and no space in a language without spaces', () => {
    expect(numberText({ value: 5, digits: 0, unit: 'percent', qualifier: 'exact' }, WORDS, EN, true)).toBe('+5%');
    const zh = { tag: 'zh', writing: { space: '' } } as const;
    const words: Record<string, string> = { CNY: '元' };
    expect(numberText({ value: 5e9, digits: 0, unit: 'CNY', qualifier: 'exact' }, words, zh)).toBe('50亿元');
  });
});

describe("a fact's number", () => {
  it.each([
    ['the digits that its bounds allow', fact(31_728_395_061, [31_700_000_000, 31_760_000_000]), '31.7 billion yuan'],
    ['its bound', fact(null, [20e9, null], 'CNY', 'over'), 'over 20 billion yuan'],
    ['both bounds if both are known', fact(null, [343.8e9, 343.9e9], 'CNY', 'over'), '343.8 – 343.9 billion yuan'],
    ['both ranks', fact(null, [1, 3], 'rank'), '1 – 3'],
  ])('has %s', (_, number, text) => {
    expect(factText(number, WORDS, EN)).toBe(text);
  });
});

describe('the bounds of a number as text', () => {
  it.each([
    [fact(227.67e9, [227.665e9, 227.675e9]), '227.665 – 227.675 billion yuan'],
    // Seven digits, because six cannot write the bounds.
    [fact(410_888_000, [410_887_500, 410_888_500]), '410.8875 – 410.8885 million yuan'],
    // Computed bounds are rounded.
    [fact(null, [105.1e9, 106_395_168_900]), '105.1 – 106.4 billion yuan'],
    [fact(null, [0, 37.6508], 'percent'), '0.0% – 37.7%'],
    [fact(5, [4.5, 5.5], 'percent', 'about'), 'about 4.5% – 5.5%'],
    // "About": rounded outward, so that the range contains the bounds.
    [fact(5, [4.4611, 5.5411], 'percent', 'about'), 'about 4.4% – 5.6%'],
    [fact(410_887_512, [410_887_512, 410_887_512]), '410.887512 million yuan'],
    [fact(null, [null, 5], 'percent', 'under'), 'under 5%'],
    [fact(null, [null, null]), ''],
    [fact(null, [950e6, 1.05e9]), '950 million – 1.05 billion yuan'],
    [fact(null, [0, 5e9]), '0 – 5 billion yuan'],
    [fact(-4.975e9, [-5e9, -4.95e9]), '−5.00 – −4.95 billion yuan'],
    [fact(null, [20, 20.5], 'percent'), '20.0% – 20.5%'],
  ])('%j is %s', (number, text) => {
    expect(boundsText(number, WORDS, EN)).toBe(text);
  });

  it.each(
    perLanguage({
      en: ['63.45 – 63.60 billion US dollars'],
      zh: ['634.5亿–636亿美元'],
      ru: ['63,45 – 63,60 млрд долларов США'],
      kk: ['63,45 – 63,60 млрд АҚШ доллары'],
      ar: ['63.45 – 63.60 مليار دولار أمريكي'],
      fr: ['63,45 – 63,60 milliards de dollars américains'],
      es: ['63,45 – 63,60 mil millones de dólares'],
    }),
  )('has the unit once in %s', (code, text) => {
    const { writing } = dataset.languages.find((language) => language.code === code) as Language;
    const words: Record<string, string> = { USD: units.USD.labels[code as 'en'] };
    expect(boundsText(fact(63.5e9, [63.45e9, 63.6e9], 'USD'), words, { tag: code, writing })).toBe(text);
  });
});

describe('growth', () => {
  const growth = (value: number | null, qualifier: Qualifier = 'exact', bounds?: [number | null, number | null]) =>
    growthText({ value, digits: 0, unit: 'percent', qualifier, ...(bounds && { bounds }) }, WORDS, EN);

  it('says whether it is a rise, a fall or neither', () => {
    expect([growth(22.9), growth(-3), growth(0)]).toEqual([
      'up 22.9% on a year earlier',
      'down 3% on a year earlier',
      '0% on a year earlier',
    ]);
  });

  it('states the size of a fall: over -5% is a fall of under 5%', () => {
    expect(growth(null, 'over', [20, null])).toBe('up over 20% on a year earlier');
    expect(growth(null, 'over', [-5, null])).toBe('down under 5% on a year earlier');
    expect(growth(null, 'under', [null, -5])).toBe('down over 5% on a year earlier');
  });
});

it('fills {} placeholders in order, and named ones such as {a} by name; filled-in text is not filled again', () => {
  expect(fill('a {} b {}', 1, '{}')).toEqual(['a ', 1, ' b ', '{}', '']);
  expect(fillText('{}: {}', '$&', '{}')).toBe('$&: {}');
  expect(fillText(undefined, 'x')).toBe('x');
  expect(fillNames('{b}, {a}{c}', { a: '{b}', b: '$1' })).toBe('$1, {b}');
});

it('abbreviates 10¹² unambiguously, and gives counts a word of scale only in Chinese', () => {
  const localeOf = (code: string) => {
    const { writing } = dataset.languages.find((language) => language.code === code) as Pick<Language, 'writing'>;
    return { tag: code, writing };
  };
  const number = { qualifier: 'exact' as const, digits: 4 };
  const shortText = (code: string, value: number, unit: string) =>
    numberPieces({ ...number, value, unit }, { exact: '{}', [unit]: '' }, localeOf(code), { room: 'short' })
      .join('')
      .trim();
  expect(['en', 'fr', 'es'].map((code) => shortText(code, 30e12, 'CNY'))).toEqual([
    '30.00 tn',
    '30,00 mille Md',
    '30,00 billones',
  ]);
  expect(['zh', 'en'].map((code) => shortText(code, 130_000, 'count'))).toEqual(['13.00万', '130,000']);
});
