/** What the compact card shows of its answer, and what gives way. */
import { describe, expect, it } from 'vitest';
import type { CardFact, CompactCard } from '../../../data/contract/card.ts';
import { all, drawCompact } from '../draw.ts';
import { card as answer } from '../fixture.ts';
import { from, seen } from '../seen.ts';

const years = (...points: [string, number | null][]): CompactCard['trend'] =>
  points.map(([year, value]) => ({ year, fact: { ...answer.headline, value } }));
const card: CompactCard = { ...answer, trend: years(['2023', 125.06e9], ['2024', 185.25e9], ['2025', 227.67e9]) };
const growth = card.growth as CardFact;
const parent = { id: 'CN', label: 'China', growth: { ...growth, id: 'CN.trade.growth.a.b.c', value: 2.5, digits: 2 } };
const fullest: CompactCard = { ...card, parent };
const WIDE = 620;

it('shows how much, of what and when, and how it grew', () => {
  const host = drawCompact(fullest, WIDE);

  expect(seen(host, '[part=title]')).toEqual(['Xinjiang’s foreign trade, January–May 2025 (exports and imports)']);
  expect(seen(host, '[part=headline]')).toEqual(['227.67 billion yuan · about US$31.73 billion']);
  expect(seen(host, '[part=growth]')).toEqual(['▲ 22.9% on January–May 2024 · China ▲ 2.5%']);
  expect(seen(host, '.note')).toEqual([]);
  expect(from(host)).toBe('Customs authorities, via Xinhua, Jun 19, 2025');
  expect(seen(host, '.open')).toEqual(['Sources and data']);
});

it.each([
  [500, 'Xinhua, Jun 19, 2025'],
  [WIDE, 'Customs authorities, via Xinhua, Jun 19, 2025'],
])('has a long byline beside a note where there is room for it: at %d pixels', (width, by) => {
  const notes = [{ kind: 'state', text: '|No newer figure here' }] as const;
  expect(from(drawCompact({ ...card, notes: [...notes] }, width))).toBe(by);
});

it('says the same in fewer words where it is narrow', () => {
  const host = drawCompact(fullest, 320);

  expect(seen(host, '[part=title]')).toEqual(['Xinjiang foreign trade, Jan–May 2025']);
  expect(seen(host, '[part=headline]')).toEqual(['227.67 bn yuan']);
  expect(seen(host, '[part=growth]')).toEqual(['▲ 22.9% on a year earlier']);
  expect(from(host)).toBe('Xinhua, Jun 19, 2025');
  expect(seen(host, '.open')).toEqual(['Sources']);
});

it.each([
  [479, '227.67 bn yuan'],
  [481, '227.67 billion yuan'],
])('writes its unit at %d pixels as %s', (width, number) => {
  expect(seen(drawCompact(card, width), '[part=headline]')).toEqual([number]);
});

it.each([
  [15.3e9, 320, 'US$15.3 bn'],
  [15.3e9, WIDE, '15.3 billion US dollars'],
  [-15.3e9, 320, '−US$15.3 bn'],
  [-15.3e9, WIDE, '−15.3 billion US dollars'],
])('writes dollars: %d at %d pixels as %s', (value, width, number) => {
  const headline = { ...card.headline, value, digits: 3, unit: 'USD' };
  expect(seen(drawCompact({ ...card, headline, other: null }, width), '[part=headline]')).toEqual([number]);
});

it.each([
  [-3.1, '▼ 3.1% on January–May 2024'],
  [0, '0% on January–May 2024'],
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
  const below = { text: 'on January–May 2024', short: 'on a year earlier' };
  const alone = { ...card, headline, growth: null, below, other: null, trend: [] };
  const rows = '[part=headline], [part=growth]';

  expect(seen(drawCompact(alone, WIDE), rows)).toEqual(['+22.9%', 'on January–May 2024']);
  expect(seen(drawCompact(alone, 320), rows)).toEqual(['+22.9%', 'on a year earlier']);
});

it('says how a number was computed, and does not credit it to a page', () => {
  const headline = { ...card.headline, basis: 'derived' as const };
  const below = { text: 'Computed: exports minus imports', short: 'Exports minus imports' };
  const { byline: _, ...source } = card.source;
  const derived = { ...card, headline, growth: null, below, source };

  const wide = drawCompact(derived, WIDE);
  expect([...seen(wide, '[part=growth]'), from(wide)]).toEqual([
    'Computed: exports minus imports',
    'Computed from Xinhua, Jun 19, 2025',
  ]);
  const narrow = drawCompact(derived, 320);
  expect([...seen(narrow, '[part=growth]'), from(narrow)]).toEqual([
    'Exports minus imports',
    'Calc. from Xinhua, Jun 19, 2025',
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
      'Xinjiang’s foreign trade, January–May 2025: up 22.9% on a year earlier',
    ],
  ]);
});

describe('a note', () => {
  const note = (notes: CompactCard['notes'], width = WIDE, today?: string) =>
    drawCompact({ ...card, notes }, width, '', today);

  it('of doubt says the other number, its first words bold and in a colour of their own', () => {
    const fact = { ...card.headline, value: 215e9, digits: 3 };
    const doubt = {
      kind: 'doubt',
      text: 'In doubt:| exports plus imports make {}',
      short: 'In doubt:| may be {}',
      fact,
    } as const;

    const host = note([doubt]);
    expect(seen(host, '.note')).toEqual(['In doubt: exports plus imports make 215']);
    expect(seen(host, '.note b')).toEqual(['In doubt:']);
    expect(seen(note([doubt], 320), '.note')).toEqual(['In doubt: may be 215']);
    const [colour, grey] = ['.note', '.foot'].map((part) => getComputedStyle(all(host, part)[0] as Element).color);
    expect(colour).not.toBe(grey);
  });

  it('names the whole of a number in another scale', () => {
    const fact = { ...card.headline, value: 1.2e12, digits: 2 };
    expect(seen(note([{ kind: 'state', text: '|Revised from {}', fact }]), '.note')).toEqual([
      'Revised from 1.2 trillion yuan',
    ]);
  });

  it.each([
    [undefined, []],
    ['2026-09-15', []],
    ['2026-09-16', ['August, due on Sep 15, 2026, is not on record yet']],
    ['1970-01-01', []],
    ['2100-01-01', ['August, due on Sep 15, 2026, is not on record yet']],
  ])('of age is said by the clock of the reader: %s', (today, words) => {
    const text = '|August, due on {}, is not on record yet';
    const late = { kind: 'state', text, day: '2026-09-15', after: '2026-09-15' } as const;
    expect(seen(note([late], WIDE, today), '.note')).toEqual(words);
  });

  it('comes first, and a second one where there is room', () => {
    const notes = [
      { kind: 'doubt', text: 'Since revised| to {}', fact: { ...card.headline, value: 230e9, digits: 3 } },
      { kind: 'state', text: '|As known on {}', day: '2025-06-19' },
    ] as const;
    expect(seen(note([...notes]), '.note')).toEqual(['Since revised to 230 · As known on Jun 19, 2025']);
    expect(seen(note([...notes], 240), '.note')).toEqual(['Since revised to 230']);
  });

  it('of a revision begins with a bold word, and has its day', () => {
    const fact = { ...card.headline, value: 215e9, digits: 3 };
    const revised = { kind: 'state', text: 'Revised| from {}|, {}', fact, day: '2025-07-01' } as const;
    expect(seen(note([revised]), '.note')).toEqual(['Revised from 215, Jul 1, 2025']);
    expect(seen(note([revised]), '.note b')).toEqual(['Revised']);
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

describe('the trend', () => {
  /** Of each column: where it stands, and its height, in parts of the last one's. */
  function columns(host: HTMLElement): [number, number][] {
    const drawn = all(host, '.trend path').flatMap((path) => [
      ...(path.getAttribute('d') ?? '').matchAll(/M([\d.]+) [\d.]+v-?([\d.]+)h/g),
    ]);
    return drawn.map(([, x, height]) => [Number(x), Number(height)]);
  }

  it('stands at the distances of time, in proportion to the highest, without anything for a missing year', () => {
    const trend = years(['2019', 50e9], ['2020', 100e9], ['2022', 200e9]);
    const drawn = columns(drawCompact({ ...card, trend }));
    const [[a, low], [b], [c, high]] = drawn as [[number, number], [number, number], [number, number]];

    expect(drawn.length).toBe(3);
    expect((c - a) / (b - a)).toBeCloseTo(3, 1);
    expect(Math.abs(high / 4 - low)).toBeLessThanOrEqual(0.5);
  });

  it('runs from right to left where the language does', () => {
    const places = columns(drawCompact({ ...card, dir: 'rtl' })).map(([x]) => x);
    expect(places).toEqual(places.toSorted((a, b) => b - a));
  });

  it.each([
    ['one value', years(['2025', 1e9])],
    ['no value', years(['2023', null], ['2024', null], ['2025', null])],
    ['zeros', years(['2023', 0], ['2024', 0], ['2025', 0])],
    ['a value below zero', years(['2023', -1e9], ['2024', 1e9], ['2025', 2e9])],
  ])('is drawn within its place with %s', (_, trend) => {
    const host = drawCompact({ ...card, trend }, WIDE);
    const [svg] = all(host, '.trend svg') as [SVGSVGElement];
    const paths = all(host, '.trend path').map((path) => path.getAttribute('d') ?? '');

    expect(paths.join()).not.toMatch(/NaN|Infinity|undefined/);
    const { width, height, x, y } = (svg as SVGGraphicsElement).getBBox();
    expect([x >= -12, y >= -1, x + width <= svg.viewBox.baseVal.width + 12, y + height <= 66]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(all(host, 'article')[0]?.clientHeight).toBeLessThan(161);
  });
});

it('leads to the paragraph of its source', () => {
  const link = all(drawCompact(card), '[part=source] a')[0] as HTMLAnchorElement;
  expect(link.href).toBe(`${card.source.url}${card.source.fragment}`);
});
