/** The compact card: its texts in wide and narrow containers, its notes and its chart. */
import { describe, expect, it } from 'vitest';
import type { CardFact, CompactCard } from '../../../data/contract/card.ts';
import { cardNote } from '../../support/card-note.ts';
import { drawCompact, queryAll, sourceLine, visibleTexts } from '../draw.ts';
import { cardIn, card as fullCard } from '../fixture.ts';

/** A chart with these values by year. */
const years = (...points: [string, number | null][]): CompactCard['trend'] =>
  points.map(([year, value]) => ({
    year,
    label: `Jan–May ${year}`,
    fact: { ...fullCard.headline, value, id: `CN-XJ.trade.value.world.total.${year}-01..${year}-05` },
  }));
const card: CompactCard = { ...fullCard, trend: years(['2023', 125.06e9], ['2024', 185.25e9], ['2025', 227.67e9]) };
const growth = card.growth as CardFact;
const parent = { id: 'CN', label: 'China', growth: { ...growth, id: 'CN.trade.growth.a.b.c', value: 2.5, digits: 2 } };
const cardWithParent: CompactCard = { ...card, parent };
const WIDE = 620;

it('shows its title, number, growth and source', () => {
  const host = drawCompact(cardWithParent, WIDE);

  expect(visibleTexts(host, '[part=title]')).toEqual([
    'Xinjiang’s foreign trade, January–May 2025 exports and imports',
  ]);
  // Two elements, with a gap between them.
  expect(visibleTexts(host, '[part=headline]')).toEqual(['227.67 billion yuanabout US$31.73 billion']);
  expect(visibleTexts(host, '[part=growth]')).toEqual(['Up 22.9% from January–May 2024']);
  expect(visibleTexts(host, '.rest p')).toEqual(['All China: up 2.5%']);
  expect(visibleTexts(host, '.note')).toEqual([]);
  expect(sourceLine(host)).toBe('Source: Customs authorities, via Xinhua, Jun 19, 2025');
  expect(visibleTexts(host, '.open')).toEqual(['Sources and data']);
});

it('has shorter texts in a narrow container', () => {
  const host = drawCompact(cardWithParent, 320);

  expect(visibleTexts(host, '[part=title]')).toEqual(['Xinjiang’s foreign trade, Jan–May 2025']);
  expect(visibleTexts(host, '[part=headline]')).toEqual(['227.67 bn yuan']);
  expect(visibleTexts(host, '[part=growth]')).toEqual(['Up 22.9% from a year earlier']);
  expect(sourceLine(host)).toBe('Xinhua, Jun 19, 2025');
  expect(visibleTexts(host, '.open')).toEqual(['Sources']);
});

it.each([
  [438, '227.67 bn yuan'],
  [448, '227.67 billion yuan'],
])('writes its unit at %d pixels as %s', (width, number) => {
  expect(visibleTexts(drawCompact(card, width), '[part=headline]')).toEqual([number]);
});

it.each([
  [15.3e9, 3, 320, 'US$15.3 bn'],
  [15.3e9, 3, WIDE, '15.3 billion US dollars'],
  [-15.3e9, 3, 320, '−US$15.3 bn'],
  [15.33333e9, 7, WIDE, '15.333 billion US dollars'],
])('writes dollars: %d with %d digits at %d pixels as %s', (value, digits, width, number) => {
  const headline = { ...card.headline, value, digits, unit: 'USD' };
  expect(visibleTexts(drawCompact({ ...card, headline, other: null }, width), '[part=headline]')).toEqual([number]);
});

it.each([
  [-3.1, 'Down 3.1% from January–May 2024'],
  [0, '0% from January–May 2024'],
])('shows the direction of growth of %d', (value, words) => {
  expect(
    visibleTexts(drawCompact({ ...card, growth: { ...growth, value, digits: 0 } }, WIDE), '[part=growth]'),
  ).toEqual([words]);
});

it('has no row for growth that was not printed', () => {
  expect(visibleTexts(drawCompact({ ...card, growth: null }), '[part=growth]')).toEqual([]);
});

it('shows a headline of growth with the period that it is compared with', () => {
  const headline = { ...growth, id: 'CN-XJ.exports.growth.KZ.total.2025' };
  const below = { text: 'from January–May 2024', short: 'from a year earlier' };
  const growthCard = { ...card, headline, growth: null, below, other: null, trend: [] };
  const rows = '[part=headline], [part=growth]';

  expect(visibleTexts(drawCompact(growthCard, WIDE), rows)).toEqual(['Up 22.9%', 'from January–May 2024']);
  expect(visibleTexts(drawCompact(growthCard, 320), rows)).toEqual(['Up 22.9%', 'from a year earlier']);
});

it('says how a number was computed, and does not credit it to a page', () => {
  const headline = { ...card.headline, basis: 'derived' as const };
  const below = { text: 'Exports minus imports (computed)', short: 'Exports minus imports (computed)' };
  const { byline: _, ...source } = card.source;
  const derived = { ...card, headline, growth: null, below, source };

  const wide = drawCompact(derived, WIDE);
  expect([...visibleTexts(wide, '[part=growth]'), sourceLine(wide)]).toEqual([
    'Exports minus imports (computed)',
    'Computed from Xinhua, Jun 19, 2025',
  ]);
  const narrow = drawCompact(derived, 340);
  expect([...visibleTexts(narrow, '[part=growth]'), sourceLine(narrow)]).toEqual([
    'Exports minus imports (computed)',
    'Computed from Xinhua, Jun 19, 2025',
  ]);
});

it('links its numbers to their pages, with a description of each', () => {
  const links = queryAll(drawCompact(cardWithParent), '.cite').map((link) => [
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

  it('leaves the growth of the parent in place, in Arabic too, whose lines are higher', () => {
    const arabicParent = { ...cardIn('ar'), parent, notes: [cardNote('النمو من نحو 434 لا 435')] };
    expect(visibleTexts(drawCompact(arabicParent, WIDE), '.rest p')).toEqual([expect.stringContaining('2.5')]);
  });

  it('about a dispute has a label, and both numbers in a narrow card', () => {
    const label = 'Sources disagree';
    const doubt = cardNote('exports plus imports give 215', { kind: 'doubt', label, short: '227.7 or 215' });

    const host = note([doubt]);
    expect(visibleTexts(host, '.note')).toEqual(['Sources disagree exports plus imports give 215']);
    expect(visibleTexts(host, '.note .tag')).toEqual(['Sources disagree']);
    expect(visibleTexts(note([doubt], 320), '.note')).toEqual(['Sources disagree 227.7 or 215']);
    expect(getComputedStyle(queryAll(host, '.note .tag')[0] as Element).backgroundColor).toBe('rgb(255, 207, 92)');
  });

  it('about a dispute may be only its label', () => {
    const host = note([cardNote('', { kind: 'doubt', label: 'Withdrawn' })]);
    expect(visibleTexts(host, '.note')).toEqual(['Withdrawn']);
  });

  it.each([
    // A server-rendered card has no clock of a reader.
    [undefined, []],
    ['2026-09-15', []],
    ['2026-09-16', ['August figures were due September 15']],
    // A device whose clock was never set.
    ['1970-01-01', []],
    ['2100-01-01', ['August figures were due September 15']],
  ])('about a late release appears by the clock of the reader: %s', (today, words) => {
    const late = cardNote('August figures were due September 15', { after: '2026-09-15' });
    expect(visibleTexts(note([late], WIDE, today), '.note')).toEqual(words);
  });

  it('is the only one: the most important', () => {
    const notes = [
      cardNote('to 230 billion yuan', { kind: 'doubt', label: 'Since revised' }),
      cardNote('As of June 19, 2025'),
    ];
    expect(visibleTexts(note(notes), '.note')).toEqual(['Since revised to 230 billion yuan']);
  });
});

it.each([
  ['disputed', 'underline'],
  ['withdrawn', 'line-through'],
  ['superseded', 'underline'],
] as const)('a headline that is %s is marked by a line: %s', (status, line) => {
  const [digits] = queryAll(drawCompact({ ...card, headline: { ...card.headline, status } }), '.digits');
  expect(getComputedStyle(digits as Element).textDecorationLine).toBe(line);
});

describe('the chart', () => {
  /** The boxes of the columns, in pixels, from the first year to the last. */
  function columns(host: HTMLElement): DOMRect[] {
    return queryAll(host, '.chart rect')
      .map((rect) => rect.getBoundingClientRect())
      .filter(({ height }) => height > 0);
  }
  /** The height of the zero line. It is the middle of its box, which in Firefox includes the stroke. */
  const base = (host: HTMLElement) => {
    const { top, bottom } = (queryAll(host, '.chart > line')[0] as Element).getBoundingClientRect();
    return (top + bottom) / 2;
  };

  it('has a true time axis, columns in proportion, and a stub for a missing year', () => {
    const host = drawCompact({ ...card, trend: years(['2019', 50e9], ['2020', 100e9], ['2022', 200e9]) }, WIDE);
    const [a, b, c] = columns(host) as [DOMRect, DOMRect, DOMRect];

    expect(columns(host).length).toBe(3);
    expect((c.x - a.x) / (b.x - a.x)).toBeCloseTo(3, 1);
    expect(c.height / a.height).toBeCloseTo(4, 1);
    expect(queryAll(host, '.chart .stub').filter((stub) => stub.getBoundingClientRect().width > 1).length).toBe(1);
    expect(queryAll(host, '.trend .sr')[0]?.textContent).toContain(
      'Jan–May 2020: 100.00 billion yuan 2021: no figure ',
    );
  });

  it('in a scrolling column does not make the page longer, although it has clipped text for screen readers', () => {
    const host = drawCompact(card, WIDE);
    host.style.cssText += ';margin-top: 5000px';
    const column = document.createElement('div');
    column.style.cssText = 'height: 100px; overflow: auto';
    host.replaceWith(column);
    column.append(host);
    expect(document.documentElement.scrollHeight).toBeLessThan(5000);
  });

  it('runs from right to left if the language does', () => {
    const places = columns(drawCompact({ ...card, dir: 'rtl' }, WIDE)).map(({ x }) => x);
    expect(places).toEqual(places.toSorted((a, b) => b - a));
  });

  it('labels columns with three significant digits, and the ends of the axis with their period', () => {
    const host = drawCompact(card, WIDE);
    expect(visibleTexts(host, '.chart .number')).toEqual(['125', '185', '228']);
    expect(visibleTexts(host, '.chart .year').filter(Boolean)).toEqual(['2023', 'Jan–May 2025']);
    expect(visibleTexts(drawCompact(card, 360), '.chart text').filter(Boolean)).toEqual(['Jan–May 2025']);
  });

  it('hangs deficits below the line, with their minus', () => {
    const host = drawCompact({ ...card, trend: years(['2023', -50e9], ['2024', 20e9], ['2025', -100e9]) }, WIDE);
    const [below, above] = columns(host) as [DOMRect, DOMRect, DOMRect];
    expect(below.top).toBeCloseTo(base(host), 0);
    expect(above.bottom).toBeCloseTo(base(host), 0);
    expect(visibleTexts(host, '.chart .number')).toEqual(['−50.0', '20.0', '−100']);
  });

  it('hatches the column of a derived number', () => {
    const trend = years(['2023', 50e9], ['2024', 100e9], ['2025', 200e9]);
    const hatched = trend.map((point, i) => ({
      ...point,
      fact: { ...point.fact, basis: i === 1 ? ('derived' as const) : ('stated' as const) },
    }));
    const host = drawCompact({ ...card, trend: hatched }, WIDE);
    expect(columns(host).length).toBe(2);
    // One is in the column, the other in the key.
    expect(queryAll(host, '.chart path').length).toBe(2);
    expect(visibleTexts(host, '.chart .key')).toEqual(['computed']);
    expect(visibleTexts(drawCompact({ ...card, trend: hatched }, 320), '.chart .key')).toEqual(['computed']);
  });

  it('has a label but no column for a year with only a bound, and a stub for a year without a number', () => {
    const bound = { value: null, bounds: [180e9, null] as [number, null], qualifier: 'over' as const };
    const trend = years(['2022', 50e9], ['2023', null], ['2024', null], ['2025', 200e9]);
    const points = trend.map((point) =>
      point.year === '2024' ? { ...point, fact: { ...point.fact, ...bound } } : point,
    );
    const host = drawCompact({ ...card, trend: points }, WIDE);
    expect(columns(host).length).toBe(2);
    expect(visibleTexts(host, '.chart .number').filter(Boolean)).toEqual(['50.0', '>180', '200']);
    const stubs = queryAll(host, '.chart .stub').filter((stub) => stub.getBoundingClientRect().width > 0);
    expect(stubs.length).toBe(1);
    expect(visibleTexts(host, '.trend .sr').join()).toContain('2024: over 180.00 billion yuan');
  });

  it.each([
    ['one value', years(['2025', 1e9])],
    ['no value', years(['2023', null], ['2024', null], ['2025', null])],
    ['zeros', years(['2023', 0], ['2024', 0], ['2025', 0])],
    ['a value below zero', years(['2023', -1e9], ['2024', 1e9], ['2025', 2e9])],
    ['an impossible number', years(['2023', 1e300], ['2024', 1e9], ['2025', 2e9])],
  ])('stays within the card with %s', (_, trend) => {
    const host = drawCompact({ ...card, trend }, WIDE);
    expect(queryAll(host, '.chart')[0]?.outerHTML).not.toMatch(/NaN|Infinity|undefined/);
    const article = queryAll(host, 'article')[0]?.getBoundingClientRect() as DOMRect;
    for (const { top, bottom } of columns(host))
      expect([top >= article.top, bottom <= article.bottom]).toEqual([true, true]);
    expect(article.height).toBe(160);
  });

  it('is hidden if the text leaves less than 90 pixels', () => {
    const [narrow, wide] = [drawCompact(card, 240), drawCompact(card, 360)];
    const isSeen = (host: HTMLElement) => {
      const [chart, box] = ['.chart', '.trend'].map(
        (part) => queryAll(host, part)[0]?.getBoundingClientRect() as DOMRect,
      );
      // A chart without room wraps below its box. Labels may reach a few pixels beyond it.
      return (chart as DOMRect).top < (box as DOMRect).bottom && (chart as DOMRect).right <= (box as DOMRect).right + 4;
    };
    expect([isSeen(narrow), isSeen(wide)]).toEqual([false, true]);
  });
});

describe('a wide card without a chart', () => {
  const bare = { ...cardWithParent, trend: [] };
  const earlier = { id: '2024-01..2024-05', label: 'January – May 2024', fact: { ...card.headline, value: 185.25e9 } };

  it('has growth on the right, with the year before in words', () => {
    const host = drawCompact(
      {
        ...bare,
        notes: [],
        earlier: { ...earlier, fact: { ...earlier.fact, basis: 'derived', qualifier: 'about' } },
      },
      WIDE,
    );
    expect(visibleTexts(host, '.growth')).toEqual(['Up 22.9% from a year earlier']);
    expect(visibleTexts(host, '.rest p')).toEqual([
      'January–May 2024: about 185.25 billion yuan (computed)',
      'All China: up 2.5%',
    ]);
    const [number, growth] = ['.digits', '.growth'].map((part) => queryAll(host, part)[0]?.getBoundingClientRect());
    expect((growth as DOMRect).left).toBeGreaterThan((number as DOMRect).right);
  });

  it('has an earlier number if there is no growth, or else the share of the whole', () => {
    expect(visibleTexts(drawCompact({ ...bare, growth: null, earlier }, WIDE), '.rest p')).toEqual([
      'January–May 2024: 185.25 billion yuan',
    ]);
    const share = { ...growth, id: 'CN-XJ.trade.share.KZ.total.2025', value: 40, digits: 2 };
    expect(visibleTexts(drawCompact({ ...bare, growth: null, share }, WIDE), '.rest p')).toEqual(['40% of the total']);
  });

  it('has other numbers of the period if there is nothing else', () => {
    const beside: CompactCard['beside'] = [
      { label: 'Exports', fact: { ...card.headline, basis: 'derived', value: 185.254e9, digits: 6 } },
      { label: 'foreign trade', fact: { ...growth, value: -2.5, digits: 2 }, isWhole: true },
    ];
    const words = { ...cardWithParent.words, parentFall: 'All {}: down {}', isComputed: '{} (computed)' };
    expect(visibleTexts(drawCompact({ ...bare, growth: null, beside, words }, WIDE), '.rest p')).toEqual([
      'Exports: 185.25 billion yuan (computed)',
      'All foreign trade: down 2.5%',
    ]);
  });
});

it('writes a deficit without a minus, because its title says what it is', () => {
  const headline = { ...card.headline, value: -145.71e9, id: 'CN-XJ.balance.value.world.total.2025' };
  const deficit = { ...card, headline, indicator: { id: 'balance', label: 'Trade balance' }, other: null };
  expect(visibleTexts(drawCompact(deficit, WIDE), '[part=headline]')).toEqual(['145.71 billion yuan']);
});

it('links to the paragraph of its source', () => {
  const link = queryAll(drawCompact(card), '[part=source] a')[0] as HTMLAnchorElement;
  expect(link.href).toBe(`${card.source.url}${card.source.fragment}`);
});
