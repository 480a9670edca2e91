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

  expect(text(host, '[part=title]')).toEqual(['Xinjiang']);
  expect(text(host, '.what')).toEqual(['January – May 2025 · Exports + imports']);
  expect(text(host, '[part=headline]')).toEqual(['227.67 bn yuan']);
  expect(text(host, '[part=growth]')).toEqual(['▲ 22.9% on a year earlier']);
  expect(text(host, '.remark p')).toEqual(['Newer: full year 2025', 'China: ▲ 2.5%']);
  expect(text(host, '[part=source]')).toEqual(['Xinhua, Jun 19, 2025Sources & data']);
});

it.each([
  [-3.1, '▼ 3.1% on a year earlier'],
  [0, '0% on a year earlier'],
])('shows the direction of growth of %d', (value, words) => {
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
      '227.67 billion yuan, Xinjiang · Exports + imports, January – May 2025',
    ],
    [
      '/facts/CN-XJ.trade.growth.world.total.2025-01..2025-05?lang=en',
      'Xinjiang · Exports + imports: up 22.9% on a year earlier',
    ],
  ]);
});

it('is copied as lines that a person can read', () => {
  expect(copied(drawCompact(fullest))).toEqual([
    'Xinjiang',
    'January – May 2025 · Exports + imports',
    '227.67 bn yuan',
    '▲ 22.9% on a year earlier',
    'Newer: full year 2025',
    'China: ▲ 2.5%',
    '2019: 52.30 billion yuan',
    '2023: 125.1 billion yuan',
    '2025: 227.7 billion yuan',
    'Xinhua, Jun 19, 2025',
  ]);
});

describe('a headline in doubt', () => {
  it.each([
    ['disputed', 'Disputed: sources disagree', 'underline'],
    ['corrected', 'Corrected by Trade Facts', 'underline'],
    ['withdrawn', 'Withdrawn', 'line-through'],
  ] as const)('says that it is %s, and keeps number and growth where they are', (status, word, line) => {
    const host = drawCompact({ ...fullest, headline: { ...card.headline, status } });

    expect(text(host, '[part=headline]')).toEqual(['227.67 bn yuan']);
    expect(text(host, '.tag')).toEqual([word]);
    const [digits] = all(host, '.digits');
    expect(getComputedStyle(digits as Element).textDecorationLine).toBe(line);
    expect(text(host, '[part=growth]')).toEqual(['▲ 22.9% on a year earlier']);
  });

  it('says so too where the growth beside it is in doubt', () => {
    const growth = { ...card.growth, status: 'disputed' as const } as CompactCard['growth'];
    const host = drawCompact({ ...fullest, growth });

    expect(text(host, '.tag')).toEqual(['Disputed: sources disagree']);
  });

  it('that has been revised since its day names both days', () => {
    const headline = { ...card.headline, status: 'superseded' as const };
    const host = drawCompact({ ...card, headline, mode: 'pinned', asOf: '2025-06-19', revised: '2026-01-20' });

    expect(text(host, '.remark p')).toEqual(['Revised on Jan 20, 2026', 'As known on Jun 19, 2025']);
    expect(getComputedStyle(all(host, '.digits')[0] as Element).textDecorationLine).toBe('line-through');
  });
});

it.each([
  ['derived', { headline: { ...card.headline, basis: 'derived' as const } }, 'Derived from stated figures'],
  ['revised', { revised: '2026-01-20' }, 'Revised on Jan 20, 2026'],
])('says of a headline that it is %s', (_, change, words) => {
  expect(text(drawCompact({ ...card, ...change }, 360, '', '2025-07-01'), '.remark p')).toEqual([words]);
});

describe('the trend', () => {
  /** Of each column: where it stands from the left one to the right one, and its height to that of the highest, in percent. */
  function columns(host: HTMLElement): number[][] {
    const drawn = all(host, '.bars li:not(.missing) svg').map((column) => column.getBoundingClientRect());
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

    expect(all(host, '.bars li:not(.missing)').length).toBe(2);
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

describe('its age', () => {
  const expected = { period: { id: '2026-01..2026-02', label: 'January – February 2026' }, day: '2026-03-26' };
  const notes = (change: object, today?: string) =>
    text(drawCompact({ ...card, ...change } as CompactCard, 360, '', today), '.remark p');

  it.each([
    ['before the next period is due', '2026-03-26', []],
    ['after it was due', '2026-03-27', ['Overdue since Mar 26, 2026', 'Newest on record']],
    ['by a clock that stands at 1970', '1970-01-01', []],
    ['by a clock that is far ahead', '2100-01-01', ['Overdue since Mar 26, 2026', 'Newest on record']],
    ['where there is no clock', undefined, ['Next figures due Mar 26, 2026']],
  ])('%s', (_, today, lines) => {
    expect(notes({ expected }, today)).toEqual(lines);
  });

  it.each([
    ['2025-01..2025-05', '2026-08-31', []],
    ['2025-01..2025-05', '2026-09-02', ['Newest on record']],
    ['2025', '2027-03-31', []],
    ['2025', '2027-04-05', ['Newest on record']],
  ])('of a card of %s without a schedule on %s', (id, today, lines) => {
    expect(notes({ period: { id, label: id } }, today)).toEqual(lines);
  });

  it.each(['', 'soon', '0000-99-99', null, {}])(
    'is not said by a schedule whose day is %j, and the card is whole',
    (day) => {
      expect(notes({ expected: { ...expected, day } }, '2025-12-01')).toEqual([]);
    },
  );

  it.each([
    ['shows a fixed period', { mode: 'fixed' }],
    ['has a newer one beside it', { newer: { id: '2025', label: '2025' } }],
  ])('is not said where the card %s', (_, change) => {
    expect(notes({ expected, ...change }, '2099-01-01').join()).not.toContain('Newest');
  });
});

it('says that no growth was printed, unless growth is what it shows', () => {
  const headline = { ...growth, id: 'CN-XJ.exports.growth.KZ.total.2025' };

  expect(text(drawCompact({ ...card, growth: null }), '[part=growth]')).toEqual(['Growth not printed']);
  expect(text(drawCompact({ ...card, headline, growth: null, trend: [] }), '[part=growth]')).toEqual(['']);
  expect(text(drawCompact({ ...card, headline, growth: null, trend: [] }), '[part=headline]')).toEqual(['+22.9%']);
});

it('leads to the paragraph of its source', () => {
  const link = all(drawCompact(card), '[part=source] a')[0] as HTMLAnchorElement;
  expect(link.href).toBe(`${card.source.url}${card.source.fragment}`);
});
