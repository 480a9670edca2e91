/** Charts: round numbers at the axis, a place for each year, and one look for each kind of number. */
import { describe, expect, it } from 'vitest';
import { type Bar, barChart, ticksOf, yearsOf } from '../../../worker/pages/charts/chart.ts';

const bar = (year: number, height: number, more: Partial<Bar> = {}): Bar => ({
  ...{
    year,
    height,
    bounds: [height, height],
    kind: 'stated',
    short: `${height}`,
    text: `${year}: ${height}`,
    own: false,
  },
  ...more,
});

function draw(bars: Bar[], rtl = false): string {
  const years = yearsOf(bars);
  return String(barChart(bars, { id: 'c', title: 'T', description: 'D', rtl, years, axis: String, margin: 12 }));
}

describe('the axis', () => {
  it.each([
    [
      [520.4, 122.5],
      [0, 200, 400, 600],
    ],
    [
      [22.9, -4.1],
      [-10, 0, 10, 20, 30],
    ],
    [
      [-3, -8],
      [-8, -6, -4, -2, 0],
    ],
    [[0.9], [0, 0.25, 0.5, 0.75, 1]],
    [[0], [0, 0.25]],
  ])('of %j has %j', (heights, ticks) => {
    expect(ticksOf(heights)).toEqual(ticks);
  });
});

describe('the numbers above the columns', () => {
  it.each([
    ['1.5', 2, 12],
    ['520.4', 11, 27],
    ['+19.9%', 11, 34],
    ['≈1,234.5', 20, 'never'],
  ])('as long as %s, of %i years, are shown from a width of %s rem on', (short, count, width) => {
    const bars = Array.from({ length: count }, (_, i) => bar(2000 + i, 1, { short }));
    expect(/<svg class="bars from-(\w+) /.exec(draw(bars))?.[1]).toBe(String(width));
  });
});

describe('numbers of several heights', () => {
  it.each([
    [
      'alone need half the room that they have beside each other',
      [
        [2015, 10],
        [2025, 10],
      ],
      19,
    ],
    [
      'at one height need room for both',
      [
        [2015, 10],
        [2024, 10],
        [2025, 10.1],
      ],
      34,
    ],
    [
      'at two heights need room beside the higher column',
      [
        [2015, 10],
        [2024, 20],
        [2025, 10],
      ],
      27,
    ],
  ])('%s', (_, numbers, width) => {
    const bars = (numbers as [number, number][]).map(([year, height]) => bar(year, height, { short: '+19.9%' }));
    expect(/<svg class="bars from-(\w+) /.exec(draw(bars))?.[1]).toBe(String(width));
  });

  it('have marks of direction, which take no room', () => {
    const bars = Array.from({ length: 10 }, (_, i) => bar(2000 + i, 1, { short: '\u200e+19.9\u200e%\u200e' }));
    expect(/<svg class="bars from-(\w+) /.exec(draw(bars))?.[1]).toBe('30');
  });
});

describe('the newest number', () => {
  it.each([
    ['is lower than the year before', [20, 10], true],
    ['is higher', [10, 20], false],
    ['falls less deep', [-20, -10], true],
    ['falls deeper', [-10, -20], false],
    ['has another sign', [20, -10], false],
  ])('is covered by the column before where it %s', (_, [before, newest], covered) => {
    const markup = draw([bar(2024, before as number), bar(2025, newest as number)]);
    expect(/<g class="([^"]*)"><title>2025/.exec(markup)?.[1]).toBe(covered ? 'stated covered' : 'stated');
  });
});

describe('the years', () => {
  it.each([
    [3, 'all-12 half-12 some-12'],
    [11, 'all-27 half-19 some-12'],
    [20, 'all-60 half-27 some-12'],
  ])(
    'of %i places are named where there is room for all, for every second or for every fourth: %s',
    (count, widths) => {
      const markup = draw(Array.from({ length: count }, (_, i) => bar(2000 + i, 1)));
      expect(/<svg class="bars from-\w+ ([^"]*)"/.exec(markup)?.[1]).toBe(widths);
    },
  );

  it('that have no number have a dash', () => {
    expect(draw([bar(2019, 10), bar(2022, 20)]).match(/class="gap"/g)?.length).toBe(2);
  });
});

describe('the columns', () => {
  it('have a place for each year, so that a year without a number is a gap', () => {
    const markup = draw([bar(2019, 10), bar(2022, 20)]);
    expect([...markup.matchAll(/<text class="year[^"]*"[^>]*>(\d+)</g)].map(([, year]) => year)).toEqual([
      ...['2019', '2020', '2021', '2022'],
    ]);
    expect(markup.match(/<rect /g)?.length).toBe(2);
  });

  it('are as high as their numbers', () => {
    const heights = [...draw([bar(2020, 10), bar(2021, 20)]).matchAll(/<rect [^>]*height="([\d.]+)"/g)];
    const [first, second] = heights.map(([, height]) => Number(height));
    expect(second).toBe(174);
    expect(first).toBe(87);
  });

  it('stand below the line where their number is negative', () => {
    const [rect] = /<rect [^>]*>/.exec(draw([bar(2020, -5), bar(2021, 5)])) ?? [];
    const zero = /<line class="zero"[^>]*y1="([\d.]+)"/.exec(draw([bar(2020, -5), bar(2021, 5)]))?.[1];
    expect(/ y="([\d.]+)"/.exec(rect as string)?.[1]).toBe(zero);
  });

  it('say what kind of number they are', () => {
    const markup = draw([bar(2020, 1), bar(2021, 2, { kind: 'derived' }), bar(2022, 3, { kind: 'limit' })]);
    expect([...markup.matchAll(/<g class="(\w+)">/g)].map(([, kind]) => kind)).toEqual(['stated', 'derived', 'limit']);
  });

  it('of a derived number that is known loosely show how far', () => {
    expect(draw([bar(2020, 100, { kind: 'derived', bounds: [80, 120] })])).toContain('class="range"');
    expect(draw([bar(2020, 100, { bounds: [80, 120] })])).not.toContain('class="range"');
  });

  it('go from right to left in languages that are written so', () => {
    const places = (rtl: boolean) =>
      [...draw([bar(2020, 1), bar(2021, 2)], rtl).matchAll(/<text class="v" x="([\d.]+)%"/g)].map(([, x]) => Number(x));
    const [left, right] = places(false) as [number, number];
    expect(right).toBeGreaterThan(left);
    expect(places(true)).toEqual([100 - left, 100 - right].map((x) => Math.round(x * 100) / 100));
  });
});

it('a chart is one picture with a name and a description', () => {
  const markup = draw([bar(2020, 1)]);
  expect(markup).toContain('role="img" aria-labelledby="c-title c-desc"');
  expect(markup).toContain('<title id="c-title">T</title><desc id="c-desc">D</desc>');
});
