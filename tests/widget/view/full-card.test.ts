/** What the full view says and draws is what its numbers say. */
import { describe, expect, it } from 'vitest';
import type { CardFact, FullCard } from '../../../data/contract/card.ts';
import { all, drawFull } from '../draw.ts';
import { card } from '../fixture.ts';
import { text } from '../page.ts';

const [group] = card.groups as [FullCard['groups'][number]];
const [share] = group.shares as [FullCard['groups'][number]['shares'][number]];

function withShare(change: Partial<CardFact>): FullCard {
  return { ...card, groups: [{ ...group, shares: [{ ...share, share: { ...share.share, ...change } }] }] };
}

it('links each number to the page of its fact, those of a pinned card to that of its day', () => {
  const links = all(drawFull({ ...card, mode: 'pinned', asOf: '2025-06-19', pin: '@2025-06-19' }), '.cite');

  expect(links.length).toBe(16);
  expect(links.filter((link) => !link.getAttribute('href')?.endsWith('@2025-06-19?lang=en'))).toEqual([]);
});

it('draws a bar as long as its share', () => {
  const parts = all(drawFull(card), '.share svg').map((bar) => {
    const [track, part] = [...bar.querySelectorAll('rect')].map((rect) => rect.getBoundingClientRect().width);
    return Math.round(((part ?? 0) / (track ?? 1)) * 1000) / 10;
  });

  expect(parts).toEqual(card.groups.flatMap(({ shares }) => shares.map(({ share }) => share.value)));
});

it.each([
  ['over', 50, 50],
  ['under', 50, 40],
] as const)('leaves the end of a bar open where the share is %s a limit', (qualifier, limit, solid) => {
  const bounds = qualifier === 'over' ? ([limit, null] as const) : ([null, limit] as const);
  const host = drawFull(withShare({ value: null, digits: 0, qualifier, bounds }));
  const bar = all(host, '.share svg')[0] as Element;

  expect(text(host, '.share b')).toEqual([`${qualifier} 50%`]);
  expect([...bar.querySelectorAll('.part')].map((part) => Number.parseFloat(part.getAttribute('x') ?? '0'))).toEqual([
    0,
    solid + 1.2,
    solid + 5.4,
    solid + 8.6,
  ]);
  expect(bar.querySelector('.part')?.getAttribute('width')).toBe(`${solid}%`);
  expect(text(host, '.legend li')).toContain('Only a limit is stated');
});

describe('the trend', () => {
  const trend = ['2019', '2022', '2023'].map((year) => ({ year, fact: card.headline }));

  it('draws a derived number as an outline, and explains it', () => {
    const host = drawFull(card);
    const fills = all(host, '.bars svg').map((column) => getComputedStyle(column).backgroundColor);

    expect(new Set(fills).size).toBe(2);
    expect(text(host, '.legend li')).toEqual(['Stated by the source', 'Derived from stated figures']);
  });

  it('needs no key where all numbers are of one kind', () => {
    expect(text(drawFull({ ...card, trend }), '.legend li')).toEqual([]);
  });

  it('stands at the distances of time', () => {
    const middles = all(drawFull({ ...card, trend }), '.bars svg').map((column) => {
      const { left, width } = column.getBoundingClientRect();
      return left + width / 2;
    });
    const [first = 0, second = 0, third = 0] = middles;

    expect((second - first) / (third - second)).toBeCloseTo(3, 1);
  });
});

it('shows the growth of the parent after that of the area, with its qualifier', () => {
  const growth = { ...(card.growth as CardFact), value: 2.5, digits: 2 };
  const notes = (qualifier: CardFact['qualifier']) =>
    text(drawFull({ ...card, parent: { id: 'CN', label: 'China', growth: { ...growth, qualifier } } }), '.notes li')[0];

  expect(notes('exact')).toBe('China, same period: +2.5%');
  expect(notes('about')).toBe('China, same period: about +2.5%');
});

it('says of growth below the parent’s that it is below', () => {
  const lead = { ...(card.lead as CardFact), value: -3.2, digits: 2, qualifier: 'exact' as const };

  expect(text(drawFull({ ...card, lead }), '.notes li')).toContain(
    'Growth compared with China: 3.2 percentage points lower',
  );
});

it('strikes through a number that was withdrawn, wherever it stands', () => {
  const growth = { ...(card.growth as CardFact), status: 'withdrawn' as const };
  const struck = all(drawFull({ ...card, growth }), '.cite').filter(
    (link) => getComputedStyle(link).textDecorationLine === 'line-through',
  );

  expect(struck.map((link) => link.getAttribute('href')?.includes(growth.id))).toEqual([true]);
});

it.each([
  [1, '1 more report'],
  [7, '7 more reports'],
])('leads to the page of the headline for %d more', (others, words) => {
  const host = drawFull({ ...card, source: { ...card.source, others } });
  const link = all(host, '[part=source] a').at(-1);

  expect([link?.textContent, link?.getAttribute('href')]).toEqual([words, `/facts/${card.headline.id}?lang=en`]);
});

it('says reasons for care, and that there is a newer period', () => {
  const caveats = [{ code: 'conversion' as const, label: 'Currency converted by the publisher' }];
  const host = drawFull({ ...card, caveats, newer: { id: '2025', label: '2025' } });

  expect(text(host, '[part=caveats] li')).toEqual(['Currency converted by the publisher']);
  expect(text(host, '[part=source] p').at(-1)).toBe('Newer: full year 2025');
});

it('shows what is known while the rest is loading', () => {
  const { groups, count, top, month, caveats, exceeds, lead, other, ...compact } = card;
  const host = drawFull(compact);

  expect(text(host, '[part=headline]')).toEqual(['227.67 billion yuan']);
  expect(text(host, '.pending')).toEqual(['Loading…']);
});
