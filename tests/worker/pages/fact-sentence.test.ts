/** A number as a sentence: for every kind of number that the record has, in every language. */
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { keyLabels } from '../../../data/catalogue/format/texts.ts';
import { factSentence, type NumberInSentence } from '../../../worker/pages/fact/fact-sentence.ts';
import { unbroken } from '../../../worker/pages/site/markup.ts';
import { pageContext } from '../../../worker/pages/site/page-context.ts';
import { openCatalogue } from '../../../worker/select/catalogue.ts';

const catalogue = await openCatalogue(env.ASSETS);
const { index } = catalogue;
const facts = (await Promise.all(index.areas.map(({ id }) => catalogue.facts(id)))).flat();

async function sentences(lang: string, some: readonly NumberInSentence[]): Promise<string[]> {
  const context = pageContext(index, await catalogue.texts(lang));
  return some.map((fact) => factSentence(fact, index.vocabulary.areas, context).replace(/\u00a0/g, ' '));
}

it.each(index.languages.map(({ code }) => code))('fills every gap and names area and period in %s', async (lang) => {
  const texts = await catalogue.texts(lang);
  // Each number in one language.
  const turn = index.languages.findIndex(({ code }) => code === lang);
  const some = facts.filter((_, i) => i % index.languages.length === turn);
  const all = await sentences(lang, some);
  const wrong = some.filter((fact, i) => {
    const text = all[i] as string;
    const { area, period } = keyLabels(texts, fact);
    return /[{}]|undefined|null/.test(text) || !text.includes(area) || !text.includes(period.replace(/\u00a0/g, ' '));
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

const number = (change: Partial<NumberInSentence>): NumberInSentence => ({
  area: 'CN-XJ',
  indicator: 'exports',
  measure: 'value',
  partner: 'KZ',
  breakdown: 'total',
  period: '2024',
  value: 12.5,
  bounds: [12.45, 12.55],
  unit: 'percent',
  qualifier: 'exact',
  basis: 'stated',
  status: 'current',
  ...change,
});

describe('a sentence', () => {
  it.each<[string, Partial<NumberInSentence>]>([
    ['Xinjiang’s exports to Kazakhstan grew 12.5% in 2024', { measure: 'growth' }],
    [
      'Xinjiang’s exports to Kazakhstan fell 12.5% in 2024',
      { measure: 'growth', value: -12.5, bounds: [-12.55, -12.45] },
    ],
    [
      'Xinjiang’s exports to Kazakhstan did not change on a year earlier in 2024',
      { measure: 'growth', value: 0, bounds: [0, 0] },
    ],
    ['Xinjiang’s exports to Kazakhstan grew 12.5% in 2024 (in US dollars)', { measure: 'growth-usd' }],
    ['Xinjiang’s exports to Kazakhstan made up 12.5% of the total in 2024', { measure: 'share' }],
    ['Xinjiang’s exports to Kazakhstan made up 12.5% of China’s in 2024', { measure: 'national-share' }],
    [
      'Xinjiang’s exports to Kazakhstan grew 12.5 percentage points slower than China’s in 2024',
      { measure: 'growth-difference', unit: 'points', value: -12.5, bounds: [-12.55, -12.45] },
    ],
    ['Horgos port: exports to Kazakhstan grew 12.5% in 2024', { area: 'CN-XJ-port-horgos', measure: 'growth' }],
    [
      'Xinjiang’s exports to Kazakhstan (ore) grew 12.5% in 2024 (in doubt)',
      { measure: 'growth', breakdown: 'ore', status: 'disputed' },
    ],
  ])('%s', async (sentence, change) => {
    expect(await sentences('en', [number(change)])).toEqual([sentence]);
  });
});

it.each([
  ['2025 г. – рост на 240 млрд', '2025\u00a0г.\u00a0– рост на 240\u00a0млрд'],
  ['Exports · China', 'Exports\u00a0· China'],
  ['« la Route » en 2024', '«\u00a0la Route\u00a0» en 2024'],
  ['2025年1—5月', '<span class="whole">2025年</span><span class="whole">1—5月</span>'],
  ['约32亿美元', '<span class="whole">约32亿美元</span>'],
  ['对“一带一路”国家', '对<span class="whole">“一带一路”</span>国家'],
  ['grew 22.9% in 2025', 'grew 22.9% in 2025'],
])('%s breaks only between its parts', (text, whole) => {
  expect(String(unbroken(text))).toBe(whole);
});
