/** What the compact card shows of its answer, and what gives way. */

import { describe, expect, it } from 'vitest';
import type { CardFact, CompactCard } from '../../../data/contract/card.ts';
import { cardNote } from '../../support/card-note.ts';
import { all, drawCompact } from '../draw.ts';
import { card as answer } from '../fixture.ts';
import { from, seen } from '../seen.ts';

const years = (...points: [string, number | null][]): CompactCard['trend'] =>
  points.map(([year, value]) => ({
    year,
    label: `Jan–May ${year}`,
    fact: { ...answer.headline, value, id: `CN-XJ.trade.value.world.total.${year}-01..${year}-05` },
  }));
const card: CompactCard = { ...answer, trend: years(['2023', 125.06e9], ['2024', 185.25e9], ['2025', 227.67e9]) };
const growth = card.growth as CardFact;
const parent = { id: 'CN', label: 'China', growth: { ...growth, id: 'CN.trade.growth.a.b.c', value: 2.5, digits: 2 } };
const fullest: CompactCard = { ...card, parent };
const WIDE = 620;

it('shows how much, of what and when, and how it grew', () => {
  const host = drawCompact(fullest, WIDE);

  expect(seen(host, '[part=title]')).toEqual(['Xinjiang’s foreign trade, January–May 2025 exports and imports']);
  expect(seen(host, '[part=headline]')).toEqual(['227.67 billion yuanabout US$31.73 billion']);
  expect(seen(host, '[part=growth]')).toEqual(['Up 22.9% from January–May 2024']);
  expect(seen(host, '.rest p')).toEqual(['All China: up 2.5%']);
  expect(seen(host, '.note')).toEqual([]);
  expect(from(host)).toBe('Source: Customs authorities, via Xinhua, Jun 19, 2025');
  expect(seen(host, '.open')).toEqual(['Sources and data']);
});

it('says the same in fewer words where it is narrow', () => {
  const host = drawCompact(fullest, 320);

  expect(seen(host, '[part=title]')).toEqual(['Xinjiang’s foreign trade, Jan–May 2025']);
  expect(seen(host, '[part=headline]')).toEqual(['227.67 bn yuan']);
  expect(seen(host, '[part=growth]')).toEqual(['Up 22.9% from a year earlier']);
  expect(from(host)).toBe('Xinhua, Jun 19, 2025');
  expect(seen(host, '.open')).toEqual(['Sources']);
});

it.each([
  [438, '227.67 bn yuan'],
  [448, '227.67 billion yuan'],
])('writes its unit at %d pixels as %s', (width, number) => {
  expect(seen(drawCompact(card, width), '[part=headline]')).toEqual([number]);
});

it.each([
  [15.3e9, 320, 'US$15.3 bn'],
  [15.3e9, WIDE, '15.3 billion US dollars'],
  [-15.3e9, 320, '−US$15.3 bn'],
  [15.33333e9, WIDE, '15.333 billion US dollars'],
])('writes dollars: %d at %d pixels as %s', (value, width, number) => {
  const headline = { ...card.headline, value, digits: `${value}`.includes('333') ? 7 : 3, unit: 'USD' };
  expect(seen(drawCompact({ ...card, headline, other: null }, width), '[part=headline]')).toEqual([number]);
});

it.each([
  [-3.1, 'Down 3.1% from January–May 2024'],
  [0, '0% from January–May 2024'],
])('shows the direction of growth of %d', (value, words) => {
  expect(seen(drawCompact({ ...card, growth: { ...growth, value, digits: 0 } }, WIDE), '[part=growth]')).toEqual([
    words,
  ]);
});

it('has no row for a growth that was not printed', () => {
  expect(seen(drawCompact({ ...card, growth: null }), '[part=growth]')).toEqual([]);
});

it('shows growth that stands alone with what it is compared with', () => {
  const headline = { ...growth, id: 'CN-XJ.exports.growth.KZ.total.2025' };
  const below = { text: 'from January–May 2024', short: 'from a year earlier' };
  const alone = { ...card, headline, growth: null, below, other: null, trend: [] };
  const rows = '[part=headline], [part=growth]';

  expect(seen(drawCompact(alone, WIDE), rows)).toEqual(['Up 22.9%', 'from January–May 2024']);
  expect(seen(drawCompact(alone, 320), rows)).toEqual(['Up 22.9%', 'from a year earlier']);
});

it('says how a number was computed, and does not credit it to a page', () => {
  const headline = { ...card.headline, basis: 'derived' as const };
  const below = { text: 'Exports minus imports (computed)', short: 'Exports minus imports (computed)' };
  const { byline: _, ...source } = card.source;
  const derived = { ...card, headline, growth: null, below, source };

  const wide = drawCompact(derived, WIDE);
  expect([...seen(wide, '[part=growth]'), from(wide)]).toEqual([
    'Exports minus imports (computed)',
    'Computed from Xinhua, Jun 19, 2025',
  ]);
  const narrow = drawCompact(derived, 340);
  expect([...seen(narrow, '[part=growth]'), from(narrow)]).toEqual([
    'Exports minus imports (computed)',
    'Computed from Xinhua, Jun 19, 2025',
  ]);
});

it('links its numbers to their pages, and says of each what it is', () => {
  const links = all(drawCompact(fullest), '.cite').map((link) => [
    link.getAttribute('href'),
    link.ariaLabel ?? link.textContent,
  ]);

  expect(links).toEqual([
    [
      '/facts/CN-XJ.trade.value.world.total.2025-01..2025-05?lang=en',
      '227.67 billion yuan, Xinjiang’s foreign trade, January–May 2025',
    ],
    [
      '/facts/CN-XJ.trade.growth.world.total.2025-01..2025-05?lang=en',
      'Xinjiang’s foreign trade, January–May 2025: up 22.9% from a year earlier',
    ],
  ]);
});

describe('a note', () => {
  const note = (notes: CompactCard['notes'], width = WIDE, today?: string) =>
    drawCompact({ ...card, notes }, width, '', today);

  it('of doubt has a label, and says both numbers where the card is narrow', () => {
    const label = 'Sources disagree';
    const doubt = cardNote('exports plus imports give 215', { kind: 'doubt', label, short: '227.7 or 215' });

    const host = note([doubt]);
    expect(seen(host, '.note')).toEqual(['Sources disagree exports plus imports give 215']);
    expect(seen(host, '.note .tag')).toEqual(['Sources disagree']);
    expect(seen(note([doubt], 320), '.note')).toEqual(['Sources disagree 227.7 or 215']);
    expect(getComputedStyle(all(host, '.note .tag')[0] as Element).backgroundColor).toBe('rgb(255, 207, 92)');
  });

  it('of doubt may be only its label', () => {
    const host = note([cardNote('', { kind: 'doubt', label: 'Withdrawn' })]);
    expect(seen(host, '.note')).toEqual(['Withdrawn']);
  });

  it.each([
    [undefined, []],
    ['2026-09-15', []],
    ['2026-09-16', ['August figures were due September 15']],
    ['1970-01-01', []],
    ['2100-01-01', ['August figures were due September 15']],
  ])('of age is said by the clock of the reader: %s', (today, words) => {
    const late = cardNote('August figures were due September 15', { after: '2026-09-15' });
    expect(seen(note([late], WIDE, today), '.note')).toEqual(words);
  });

  it('comes alone, the most important one', () => {
    const notes = [
      cardNote('to 230 billion yuan', { kind: 'doubt', label: 'Since revised' }),
      cardNote('As of June 19, 2025'),
    ];
    expect(seen(note(notes), '.note')).toEqual(['Since revised to 230 billion yuan']);
  });
});

it.each([
  ['disputed', 'underline'],
  ['withdrawn', 'line-through'],
  ['superseded', 'underline'],
] as const)('a headline that is %s is marked by a line: %s', (status, line) => {
  const [digits] = all(drawCompact({ ...card, headline: { ...card.headline, status } }), '.digits');
  expect(getComputedStyle(digits as Element).textDecorationLine).toBe(line);
});

describe('the chart', () => {
  /** The columns from the first year to the last: where they stand, and their height, in pixels. */
  function columns(host: HTMLElement): DOMRect[] {
    return all(host, '.chart rect')
      .map((rect) => rect.getBoundingClientRect())
      .filter(({ height }) => height > 0);
  }
  /** The middle of the line at zero: in Firefox its box includes its stroke. */
  const base = (host: HTMLElement) => {
    const { top, bottom } = (all(host, '.chart > line')[0] as Element).getBoundingClientRect();
    return (top + bottom) / 2;
  };

  it('has a true time axis, columns in proportion, and a stub for a missing year', () => {
    const host = drawCompact({ ...card, trend: years(['2019', 50e9], ['2020', 100e9], ['2022', 200e9]) }, WIDE);
    const [a, b, c] = columns(host) as [DOMRect, DOMRect, DOMRect];

    expect(columns(host).length).toBe(3);
    expect((c.x - a.x) / (b.x - a.x)).toBeCloseTo(3, 1);
    expect(c.height / a.height).toBeCloseTo(4, 1);
    expect(all(host, '.chart .stub').filter((stub) => stub.getBoundingClientRect().width > 1).length).toBe(1);
    expect(all(host, '.trend .sr')[0]?.textContent).toContain('Jan–May 2020: 100.00 billion yuan 2021: no figure ');
  });

  it('stays within a column of the page that scrolls, with its text for screen readers', () => {
    const host = drawCompact(card, WIDE);
    host.style.cssText += ';margin-top: 5000px';
    const column = document.createElement('div');
    column.style.cssText = 'height: 100px; overflow: auto';
    host.replaceWith(column);
    column.append(host);
    expect(document.documentElement.scrollHeight).toBeLessThan(5000);
  });

  it('runs from right to left where the language does', () => {
    const places = columns(drawCompact({ ...card, dir: 'rtl' }, WIDE)).map(({ x }) => x);
    expect(places).toEqual(places.toSorted((a, b) => b - a));
  });

  it('labels columns with three significant digits, and the ends of the axis with their period', () => {
    const host = drawCompact(card, WIDE);
    expect(seen(host, '.chart .number')).toEqual(['125', '185', '228']);
    expect(seen(host, '.chart .year').filter(Boolean)).toEqual(['2023', 'Jan–May 2025']);
    expect(seen(drawCompact(card, 360), '.chart text').filter(Boolean)).toEqual(['Jan–May 2025']);
  });

  it('hangs deficits below the line, with their minus', () => {
    const host = drawCompact({ ...card, trend: years(['2023', -50e9], ['2024', 20e9], ['2025', -100e9]) }, WIDE);
    const [below, above] = columns(host) as [DOMRect, DOMRect, DOMRect];
    expect(below.top).toBeCloseTo(base(host), 0);
    expect(above.bottom).toBeCloseTo(base(host), 0);
    expect(seen(host, '.chart .number')).toEqual(['−50.0', '20.0', '−100']);
  });

  it('hatches a column that nobody printed', () => {
    const trend = years(['2023', 50e9], ['2024', 100e9], ['2025', 200e9]);
    const hatched = trend.map((point, i) => ({
      ...point,
      fact: { ...point.fact, basis: i === 1 ? ('derived' as const) : ('stated' as const) },
    }));
    const host = drawCompact({ ...card, trend: hatched }, WIDE);
    expect(columns(host).length).toBe(2);
    // The second is the key.
    expect(all(host, '.chart path').length).toBe(2);
    expect(seen(host, '.chart .key')).toEqual(['computed']);
    expect(seen(drawCompact({ ...card, trend: hatched }, 320), '.chart .key')).toEqual(['computed']);
  });

  it('has a label and no column for a year of which only a bound is known, unlike a year without a number', () => {
    const bound = { value: null, bounds: [180e9, null] as [number, null], qualifier: 'over' as const };
    const trend = years(['2022', 50e9], ['2023', null], ['2024', null], ['2025', 200e9]);
    const points = trend.map((point) =>
      point.year === '2024' ? { ...point, fact: { ...point.fact, ...bound } } : point,
    );
    const host = drawCompact({ ...card, trend: points }, WIDE);
    expect(columns(host).length).toBe(2);
    expect(seen(host, '.chart .number').filter(Boolean)).toEqual(['50.0', '>180', '200']);
    const stubs = all(host, '.chart .stub').filter((stub) => stub.getBoundingClientRect().width > 0);
    expect(stubs.length).toBe(1);
    expect(seen(host, '.trend .sr').join()).toContain('2024: over 180.00 billion yuan');
  });

  it.each([
    ['one value', years(['2025', 1e9])],
    ['no value', years(['2023', null], ['2024', null], ['2025', null])],
    ['zeros', years(['2023', 0], ['2024', 0], ['2025', 0])],
    ['a value below zero', years(['2023', -1e9], ['2024', 1e9], ['2025', 2e9])],
    ['a number that is absurd', years(['2023', 1e300], ['2024', 1e9], ['2025', 2e9])],
  ])('is drawn within its place with %s', (_, trend) => {
    const host = drawCompact({ ...card, trend }, WIDE);
    expect(all(host, '.chart')[0]?.outerHTML).not.toMatch(/NaN|Infinity|undefined/);
    const article = all(host, 'article')[0]?.getBoundingClientRect() as DOMRect;
    for (const { top, bottom } of columns(host))
      expect([top >= article.top, bottom <= article.bottom]).toEqual([true, true]);
    expect(article.height).toBe(160);
  });

  it('gives way where the text leaves less than 90 pixels', () => {
    const width = (host: HTMLElement) => all(host, '.chart')[0]?.getBoundingClientRect().right as number;
    const [narrow, wide] = [drawCompact(card, 240), drawCompact(card, 360)];
    const isSeen = (host: HTMLElement) => {
      const [chart, box] = ['.chart', '.trend'].map((part) => all(host, part)[0]?.getBoundingClientRect() as DOMRect);
      return (chart as DOMRect).top < (box as DOMRect).bottom && width(host) <= (box as DOMRect).right + 4;
    };
    expect([isSeen(narrow), isSeen(wide)]).toEqual([false, true]);
  });
});

describe('a wide card without a chart', () => {
  const bare = { ...fullest, trend: [] };
  const earlier = { id: '2024-01..2024-05', label: 'January – May 2024', fact: { ...card.headline, value: 185.25e9 } };

  it('has growth on the right, with the year before in words', () => {
    const host = drawCompact(
      { ...bare, earlier: { ...earlier, fact: { ...earlier.fact, basis: 'derived', qualifier: 'about' } } },
      WIDE,
    );
    expect(seen(host, '.growth')).toEqual(['Up 22.9% from January–May 2024']);
    expect(seen(host, '.rest p')).toEqual(['from about 185.3 (computed)', 'All China: up 2.5%']);
    const [number, growth] = ['.digits', '.growth'].map((part) => all(host, part)[0]?.getBoundingClientRect());
    expect((growth as DOMRect).left).toBeGreaterThan((number as DOMRect).right);
  });

  it('has an earlier number without growth, or else the share of the whole', () => {
    expect(seen(drawCompact({ ...bare, growth: null, earlier }, WIDE), '.rest p')).toEqual([
      'January–May 2024: 185.25 billion yuan',
    ]);
    const share = { ...growth, id: 'CN-XJ.trade.share.KZ.total.2025', value: 40, digits: 2 };
    expect(seen(drawCompact({ ...bare, growth: null, share }, WIDE), '.rest p')).toEqual(['40% of the total']);
  });

  it('has other numbers of the period if there is nothing else', () => {
    const beside: CompactCard['beside'] = [
      { label: 'Exports', fact: { ...card.headline, basis: 'derived', value: 185.254e9, digits: 6 } },
      { label: 'foreign trade', fact: { ...growth, value: -2.5, digits: 2 }, isWhole: true },
    ];
    const words = { ...fullest.words, parentFall: 'All {}: down {}', isComputed: '{} (computed)' };
    expect(seen(drawCompact({ ...bare, growth: null, beside, words }, WIDE), '.rest p')).toEqual([
      'Exports: 185.25 billion yuan (computed)',
      'All foreign trade: down 2.5%',
    ]);
  });
});

it('writes a deficit without a minus, because its title says what it is', () => {
  const headline = { ...card.headline, value: -145.71e9, id: 'CN-XJ.balance.value.world.total.2025' };
  const deficit = { ...card, headline, indicator: { id: 'balance', label: 'Trade balance' }, other: null };
  expect(seen(drawCompact(deficit, WIDE), '[part=headline]')).toEqual(['145.71 billion yuan']);
});

it('leads to the paragraph of its source', () => {
  const link = all(drawCompact(card), '[part=source] a')[0] as HTMLAnchorElement;
  expect(link.href).toBe(`${card.source.url}${card.source.fragment}`);
});
