/** Which words a card says, by what its sections and facts are. */
import { describe, expect, it } from 'vitest';
import { CARD_SECTIONS } from '../../../data/card/sections.ts';
import { allCardWords, type CardWithoutWords, cardWords, type ShownFact } from '../../../data/card/words.ts';
import type { Texts } from '../../../data/catalogue/format/texts.ts';
import { card as whole } from '../../widget/fixture.ts';

const texts = {
  words: Object.fromEntries(allCardWords().map((name) => [name, `a ${name}`])),
  labels: { units: { CNY: 'yuan', points: 'points', percent: 'percent' } },
} as unknown as Texts;

const { words: _, ...card } = whole;

/** A fact as the sections show it. */
function shown(more: Partial<ShownFact>): ShownFact {
  return { ...card.headline, measure: 'value', ...more };
}

function wordsOf({ view = 'full', facts = [], ...more }: Partial<CardWithoutWords>): string[] {
  return Object.keys(cardWords(texts, { view, card, facts, ...more }));
}

describe('the words of a section', () => {
  const said = <N extends keyof typeof CARD_SECTIONS>(name: N, change: unknown) => {
    const { words } = CARD_SECTIONS[name];
    return wordsOf({ card: { ...card, [name]: change } }).filter((word) => Object.hasOwn(words, word));
  };

  it.each([
    ['growthDifference', { ...card.headline, value: 4 }, ['growthAbove']],
    ['growthDifference', { ...card.headline, value: -4 }, ['growthBelow']],
    ['growthDifference', { ...card.headline, value: null, bounds: [20, null] }, ['growthAbove']],
    ['growthDifference', null, []],
    ['parent', { id: 'CN', label: 'China', growth: null }, []],
    ['parent', { id: 'CN', label: 'China', growth: card.growth }, ['parentRise']],
    ['exceeds', [], []],
    ['exceeds', card.exceeds, ['exceeds']],
    ['groups', [], []],
    ['groups', card.groups, ['shares', 'overlap', 'parentShare']],
    ['groups', card.groups.slice(1), ['shares', 'overlap']],
    ['top', { ...card.top, ranked: true }, ['largest', 'list']],
    ['top', { ...card.top, ranked: false }, ['largestUnranked', 'list']],
    ['top', { ...card.top, ranked: true, upTo: 3 }, ['top', 'list']],
    ['top', { ...card.top, ranked: false, upTo: 3 }, ['unranked', 'list']],
    ['top', null, []],
    ['count', null, []],
    ['trend', card.trend, ['trend']],
    ['trend', [], []],
  ] as const)('%s: %j', (name, value, words) => {
    expect(said(name, value)).toEqual(words);
  });

  it('are those of the sections of the view alone', () => {
    const full = wordsOf({});
    const compact = wordsOf({ view: 'compact' });
    const some = ['shares', 'trend', 'embed', 'sources'];
    expect(full.filter((name) => some.includes(name))).toEqual(['embed', 'shares', 'trend']);
    expect(compact.filter((name) => some.includes(name))).toEqual(['sources']);
  });
});

describe('the words of facts', () => {
  it('follow from the measure: only growth goes up or down', () => {
    const direction = (fact: Partial<ShownFact>) =>
      wordsOf({ facts: [shown(fact)] }).filter((name) => ['up', 'down', 'rise', 'fall', 'onYear'].includes(name));
    expect(direction({ measure: 'growth', value: 3 })).toEqual(['up', 'rise', 'onYear']);
    expect(direction({ measure: 'growth', value: -3 })).toEqual(['down', 'fall', 'onYear']);
    expect(direction({ measure: 'growth', value: 0 })).toEqual(['onYear']);
    expect(direction({ measure: 'value', value: 3 })).toEqual([]);
    expect(direction({ measure: 'growth-usd', value: 3 })).toEqual(['up', 'rise', 'onYear']);
  });

  it('follow from qualifier, basis and status', () => {
    const words = wordsOf({ facts: [shown({ qualifier: 'over', basis: 'derived', status: 'disputed' })] });
    expect(words).toEqual(expect.arrayContaining(['over', 'derived', 'isComputed']));
    expect(wordsOf({ facts: [shown({})] })).not.toEqual(expect.arrayContaining(['over']));
  });

  it('name the units of all amounts that are shown, that beside a compact headline in short alone', () => {
    const other = { ...shown({ unit: 'USD' }), id: 'other' };
    const beside = { view: 'compact' as const, card: { ...card, other }, facts: [shown({ unit: 'CNY' }), other] };
    const units = Object.keys(cardWords({ ...texts, words: { ...texts.words, 'short-USD': '{} dollars' } }, beside));
    expect(units.slice(0, 2)).toEqual(['CNY', 'short-USD']);
  });

  it('name the units of all other amounts, whichever section shows them', () => {
    const units = ['CNY', 'points', 'percent'].map((unit) => shown({ unit }));
    expect(cardWords(texts, { view: 'full', card, facts: units }).CNY).toBe('yuan');
    expect(wordsOf({ facts: units }).slice(0, 2)).toEqual(['CNY', 'item']);
    expect(wordsOf({ facts: [shown({ unit: 'tonnes' })] })[0]).toBe('tonnes');
  });
});
