/** A number as a sentence: for every fact of the record, and exact sentences for examples. */
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { keyLabels } from '../../../data/catalogue/format/texts.ts';
import { compareWords } from '../../../data/text/lookup/compare-words.ts';
import {
  type FactSentence,
  factSentence,
  type NumberInSentence,
  wholeSentence,
} from '../../../worker/pages/fact/fact-sentence.ts';
import { pageContext } from '../../../worker/pages/site/page-context.ts';
import { openCatalogue } from '../../../worker/select/catalogue.ts';

const catalogue = await openCatalogue(env.ASSETS);
const { index } = catalogue;
const languages = index.languages.map(({ code }) => code);
const facts = (await Promise.all(index.areas.map(({ id }) => catalogue.facts(id)))).flat();

async function sentenceWriter(lang: string): Promise<(fact: NumberInSentence) => FactSentence> {
  const context = pageContext(index, await catalogue.texts(lang));
  return (fact) => factSentence(fact, index.vocabulary.areas, context);
}

/** Deals the facts out to the languages, so that each fact is tested in one of them. */
function sampleFor(lang: string) {
  return facts.filter((_, i) => i % languages.length === languages.indexOf(lang));
}

it.each(languages)('fills every placeholder and names area and period in %s', async (lang) => {
  const texts = await catalogue.texts(lang);
  const write = await sentenceWriter(lang);
  const wrong = sampleFor(lang).filter((fact) => {
    const text = wholeSentence(write(fact));
    const { area, period } = keyLabels(texts, fact);
    return /[{}[\]]|undefined|null/.test(text) || !text.includes(area) || !text.includes(period);
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

describe('<trade-figure> with a figure from such a sentence', () => {
  it.each(languages)('never says that it differs, in %s', async (lang) => {
    const write = await sentenceWriter(lang);
    const contradicted = sampleFor(lang).filter(
      (fact) => compareWords(write(fact).figure, lang, fact).state === 'differs',
    );
    expect(contradicted.map(({ id }) => id)).toEqual([]);
  });

  it('confirms more than 98% in English', async () => {
    const write = await sentenceWriter('en');
    // Figures with a value or a bound ("over 20"). Ranges such as "the top two" have no figure to compare.
    const comparable = facts.filter(({ value, bounds }) => value !== null || bounds.includes(null));
    const confirmed = comparable.filter((fact) => compareWords(write(fact).figure, 'en', fact).state === 'matches');
    expect(confirmed.length / comparable.length).toBeGreaterThan(0.98);
  });
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

describe('the English sentence', () => {
  it.each<[sentence: string, change: Partial<NumberInSentence>]>([
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
      'Xinjiang’s exports to Kazakhstan (ore) grew 12.5% in 2024 (figures disagree)',
      { measure: 'growth', breakdown: 'ore', status: 'disputed' },
    ],
  ])('%s', async (sentence, change) => {
    const write = await sentenceWriter('en');
    expect(wholeSentence(write(number(change))).replaceAll('\u00a0', ' ')).toBe(sentence);
  });
});
