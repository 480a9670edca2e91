/** A card as one sentence, which readers can copy into a text. */
import { describe, expect, it } from 'vitest';
import type { CardFact, CompactCard } from '../../../data/contract/card.ts';
import { sentence } from '../../../data/fact/sentence.ts';
import units from '../../../data/vocabulary/units.json' with { type: 'json' };
import words from '../../../data/vocabulary/words.json' with { type: 'json' };
import { LANGUAGES, languageOf, perLanguage } from '../../support/languages.ts';

function number(value: number | null, unit: string, digits: number, more: Partial<CardFact> = {}): CardFact {
  return { id: 'a', value, unit, digits, qualifier: 'exact', basis: 'stated', status: 'current', ...more };
}

const card: CompactCard = {
  area: { id: 'CN-XJ', label: 'Xinjiang' },
  period: { id: '2025', label: '2025' },
  headline: number(520.37e9, 'CNY', 5),
  growth: number(19.9, 'percent', 3),
  source: {
    publisher: 'Xinhua',
    agency: 'Xinhua',
    attributedTo: null,
    url: 'https://a.example/',
    published: '2026-01-23',
    others: 0,
  },
} as CompactCard;

/** The labels of units and the messages of cards in a language. */
function phrasesOf(lang: string): Record<string, string> {
  const labels = Object.entries(units).map(([unit, term]) => [unit, (term.labels as Record<string, string>)[lang]]);
  const texts = Object.entries(words).map(([name, word]) => [name, (word as Record<string, string>)[lang]]);
  return Object.fromEntries([...labels, ...texts]);
}

/** The sentence of the card after a change, with plain spaces. */
function sentenceWith(change: Partial<CompactCard>, lang = 'en'): string {
  const { writing } = languageOf(lang);
  const { text, space, source } = sentence(
    { ...card, lang, ...(writing ? { writing } : {}), ...change },
    phrasesOf(lang),
  );
  return `${text}${space}${source}`.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll('\u200f', '');
}

describe('a card as a sentence', () => {
  it.each(
    perLanguage({
      en: [
        'Xinjiang’s foreign trade in 2025: 520.37 billion yuan, up 19.9 percent from a year earlier. Xinhua, January 23, 2026',
      ],
      zh: ['Xinjiang2025进出口总值5203.7亿元，同比增长19.9%。Xinhua，2026年1月23日'],
      ru: [
        'Xinjiang: внешняя торговля за 2025 составила 520,37 млрд юаней, рост на 19,9 % год к году. Xinhua, 23 января 2026 г.',
      ],
      kk: ['Xinjiang: сыртқы сауда (2025) – 520,37 млрд юань, жылдық өсім – 19,9 %. Xinhua, 23.01.2026'],
      ar: [
        'Xinjiang: بلغت التجارة الخارجية 520.37 مليار يوان في 2025، بزيادة 19.9‎%‎ على أساس سنوي. Xinhua، 23 يناير 2026',
      ],
      fr: [
        'Xinjiang : 520,37 milliards de yuans de commerce extérieur en 2025, en hausse de 19,9 % sur un an. Xinhua, 23 janvier 2026',
      ],
      es: [
        'Xinjiang: el comercio exterior sumó 520,37 mil millones de yuanes en 2025, un 19,9 % más que un año antes. Xinhua, 23 de enero de 2026',
      ],
    }),
  )('in %s has number, growth, period, area and source', (lang, text) => {
    expect(sentenceWith({}, lang)).toBe(text);
  });

  it.each(LANGUAGES)('differs in %s for each qualifier, status, basis and direction of growth', (lang) => {
    const sentences = new Set<string>();
    for (const qualifier of ['exact', 'about', 'over', 'under'] as const)
      for (const status of ['current', 'superseded', 'disputed', 'corrected', 'withdrawn'] as const)
        for (const basis of ['stated', 'derived'] as const)
          for (const rate of [5, -5, 0]) {
            const growth = number(rate, 'percent', 2, { qualifier });
            const text = sentenceWith(
              { headline: number(520.37e9, 'CNY', 5, { qualifier, status, basis }), growth },
              lang,
            );
            expect(text).not.toMatch(/undefined|\{|\}|NaN| {2}/);
            sentences.add(text);
          }
    const qualifiers = 4;
    const statuses = 5;
    expect(sentences.size).toBe(qualifiers * statuses * 2 * 3);
  });

  it.each<[what: string, change: Partial<CompactCard>, part: string]>([
    ['no growth if none is known', { growth: null }, '520.37 billion yuan.'],
    ['a fall', { growth: number(-3.2, 'percent', 2) }, 'yuan, down 3.2 percent from a year earlier.'],
    ['no change', { growth: number(0, 'percent', 1) }, 'yuan, unchanged from a year earlier.'],
    ['about', { headline: number(520e9, 'CNY', 2, { qualifier: 'about' }) }, ': about 520 billion yuan, up'],
    ['growth with "about"', { growth: number(20, 'percent', 1, { qualifier: 'about' }) }, ', up about 20 percent from'],
    [
      'a lower bound',
      { headline: number(null, 'CNY', 0, { qualifier: 'over', bounds: [20e9, null] }) },
      ': over 20 billion yuan,',
    ],
    [
      'an upper bound, even if both are known',
      { headline: number(null, 'CNY', 0, { qualifier: 'under', bounds: [1e9, 20e9] }) },
      ': under 20 billion yuan,',
    ],
    [
      'growth with a lower bound',
      { growth: number(null, 'percent', 0, { qualifier: 'over', bounds: [20, null] }) },
      ', up over 20 percent from',
    ],
    [
      'a fall with a bound: under −5% is down over 5%',
      { growth: number(null, 'percent', 0, { qualifier: 'under', bounds: [null, -5] }) },
      ', down over 5 percent from',
    ],
    ['a derived number', { headline: number(520e9, 'CNY', 3, { basis: 'derived' }) }, 'yuan (computed), up'],
    ['a withdrawn number', { headline: number(520e9, 'CNY', 3, { status: 'withdrawn' }) }, 'yuan (withdrawn), up'],
    [
      'a disputed, derived number',
      { headline: number(520e9, 'CNY', 3, { basis: 'derived', status: 'disputed' }) },
      'yuan (computed, figures disagree), up',
    ],
    ['a corrected number', { headline: number(520e9, 'CNY', 3, { status: 'corrected' }) }, 'yuan (corrected), up'],
    [
      'a number that was revised since',
      { headline: number(520e9, 'CNY', 3, { status: 'superseded' }) },
      'yuan (revised since), up',
    ],
    ['a revised number', { headline: number(520e9, 'CNY', 3, { status: 'revised' }) }, 'yuan (revised), up'],
    [
      'withdrawn growth',
      { growth: number(19.9, 'percent', 3, { status: 'withdrawn' }) },
      'from a year earlier (withdrawn).',
    ],
    [
      'a label with placeholders, unchanged',
      { area: { id: 'a', label: '$& {number}' } },
      '$& {number}’s foreign trade',
    ],
  ])('states %s', (_, change, part) => {
    expect(sentenceWith(change)).toContain(part);
  });
});
