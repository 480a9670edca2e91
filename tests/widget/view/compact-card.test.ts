/** What the compact card shows of its answer, and what gives way. */
import { describe, expect, it } from 'vitest';
import type { CardFact, CompactCard } from '../../../data/contract/card.ts';
import { all, copied, drawCompact } from '../draw.ts';
import { card } from '../fixture.ts';
import { text } from '../page.ts';

const growth = card.growth as CardFact;
const parent = { id: 'CN', label: 'China', growth: { ...growth, id: 'CN.trade.growth.a.b.c', value: 2.5, digits: 2 } };
const points: CompactCard['trend'] = [
  ['2019', 52.3e9],
  ['2023', 125.06e9],
  ['2025', 227.67e9],
].map(([year, value]) => ({ year: String(year), fact: { ...card.headline, value: Number(value), digits: 4 } }));
const fullest: CompactCard = { ...card, parent, trend: points, newer: { id: '2025', label: '2025' } };

it('shows how much, of what and when, and how it grew', () => {
  const host = drawCompact(fullest);

  expect(text(host, '[part=title]')).toEqual(['Xinjiang · Foreign trade, January – May 2025']);
  expect(text(host, '[part=headline]')).toEqual(['227.67 billion yuan']);
  expect(text(host, '[part=growth]')).toEqual(['up 22.9% on a year earlier']);
  expect(text(host, '.optional p')).toEqual(['Newer: full year 2025', 'China, same period: +2.5%']);
  expect(text(host, '[part=source]')).toEqual(['Xinhua, Jun 19, 2025Figures & sources']);
});

it.each([
  [-3.1, 'down 3.1% on a year earlier'],
  [0, '0% on a year earlier'],
])('says growth of %d in words', (value, words) => {
  expect(text(drawCompact({ ...card, growth: { ...growth, value, digits: 0 } }), '[part=growth]')).toEqual([words]);
});

it('links its numbers to their pages, and says of each what it is', () => {
  const links = all(drawCompact(fullest), '.cite').map((link) => [
    link.getAttribute('href'),
    link.ariaLabel ?? link.textContent,
  ]);

  expect(links).toEqual([
    [
      '/facts/CN-XJ.trade.value.world.total.2025-01..2025-05?lang=en',
      '227.67 billion yuan, Xinjiang · Foreign trade, January – May 2025',
    ],
    [
      '/facts/CN-XJ.trade.growth.world.total.2025-01..2025-05?lang=en',
      'Xinjiang · Foreign trade: up 22.9% on a year earlier',
    ],
  ]);
});

it('is copied as lines that a person can read', () => {
  expect(copied(drawCompact(fullest))).toEqual([
    'Xinjiang · Foreign trade, January – May 2025',
    '227.67 billion yuan',
    'up 22.9% on a year earlier',
    'Newer: full year 2025',
    'China, same period: +2.5%',
    '2019: 52.30 billion yuan',
    '2023: 125.1 billion yuan',
    '2025: 227.7 billion yuan',
    'Xinhua, Jun 19, 2025',
  ]);
});

describe('a headline in doubt', () => {
  it.each([
    ['disputed', 'Disputed: sources disagree', 'none'],
    ['corrected', 'Corrected by Trade Facts', 'none'],
    ['withdrawn', 'Withdrawn', 'line-through'],
  ] as const)('says that it is %s before the number', (status, word, line) => {
    const host = drawCompact({ ...fullest, headline: { ...card.headline, status } });

    expect(text(host, '[part=headline]')).toEqual([`${word} 227.67 billion yuan`]);
    const [digits] = all(host, '.digits');
    expect(getComputedStyle(digits as Element).textDecorationLine).toBe(line);
    expect(text(host, '[part=growth]')).toEqual([]);
  });

  it('that has been revised since its day names both days', () => {
    const headline = { ...card.headline, status: 'superseded' as const };
    const host = drawCompact({ ...card, headline, mode: 'pinned', asOf: '2025-06-19', revised: '2026-01-20' });

    expect(text(host, '[part=headline]')).toEqual(['Revised on Jan 20, 2026 227.67 billion yuan']);
    expect(text(host, '.facts > .small:not(.optional)')).toEqual(['As known on Jun 19, 2025']);
  });
});

it.each([
  ['derived', { headline: { ...card.headline, basis: 'derived' as const } }, 'Derived from stated figures'],
  ['revised', { revised: '2026-01-20' }, 'Revised on Jan 20, 2026'],
])('says of a headline that it is %s', (_, change, words) => {
  expect(text(drawCompact({ ...card, ...change }), '.facts > .small:not(.optional)')).toEqual([words]);
});

describe('the trend', () => {
  /** Of each column: where it stands from the left one to the right one, and its height to that of the highest, in percent. */
  function columns(host: HTMLElement): number[][] {
    const drawn = all(host, '.bars svg').map((column) => column.getBoundingClientRect());
    const left = Math.min(...drawn.map((box) => box.left));
    const width = Math.max(...drawn.map((box) => box.left)) - left;
    const highest = Math.max(...drawn.map(({ height }) => height));
    return drawn.map((box) =>
      [(box.left - left) / width, box.height / highest].map((share) => Math.round(share * 100)),
    );
  }

  it('stands at the distances of time, in proportion to the highest', () => {
    expect(columns(drawCompact(fullest))).toEqual([
      [0, 23],
      [67, 55],
      [100, 100],
    ]);
  });

  it('runs from right to left where the language does', () => {
    expect(columns(drawCompact({ ...fullest, dir: 'rtl' })).map(([place]) => place)).toEqual([100, 33, 0]);
  });

  it.each(['9999999999', '-5', 'x'])('stands in its place whatever year an answer names: %s', (year) => {
    const odd = { year, fact: card.headline };
    const host = drawCompact({ ...fullest, trend: [{ year: '2024', fact: card.headline }, odd] });

    expect(all(host, '.bars svg').length).toBe(2);
    expect(all(host, '.bars li').length).toBeLessThan(100);
  });

  it('leaves out a year long before where three are left', () => {
    const old = { year: '2015', fact: card.headline };
    const near = { year: '2024', fact: card.headline };
    const years = (trend: CompactCard['trend']) =>
      text(drawCompact({ ...fullest, trend }), '.trend .sr').map((line) => line.slice(0, 4));

    expect(years([old, ...points.slice(1)])).toEqual(['2015', '2023', '2025']);
    expect(years([old, ...points.slice(1, 2), near, ...points.slice(2)])).toEqual(['2023', '2024', '2025']);
  });
});
