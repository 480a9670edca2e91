/** Charts: round numbers at the axis, a place for each period, and one look for each kind of number. */
import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../../data/fact/period.ts';
import { type Bar, barChart, ticksOf } from '../../../worker/pages/charts/chart.ts';
import { byPlace, periodAt, placesOf, sameMonths, WINDOWS } from '../../../worker/pages/charts/window.ts';

const bar = (place: number, value: number, more: Partial<Bar> = {}): Bar => ({
  ...{ place, value, kind: 'stated', series: 0, own: false, label: `${value}`, text: `${place}: ${value}` },
  ...more,
});

function draw(bars: Bar[], { rtl = false, places = [2019, 2020, 2021, 2022] } = {}): string {
  return String(barChart(bars, { title: 'T', rtl, places, nameOf: String, axis: String }));
}

const rectangles = (markup: string) =>
  [...markup.matchAll(/<rect class="([^"]*)" x="([^"]*)" width="([^"]*)" y="([\d.]+)rem" height="([\d.]+)rem"/g)].map(
    ([, ...numbers]) => numbers,
  );

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

describe('the columns', () => {
  it('have a place for each period, so that one without a number is a gap', () => {
    const found = rectangles(draw([bar(2019, 10), bar(2022, 20)]));
    expect(found.map(([, x, width]) => [x, width])).toEqual([
      ['8%', '9%'],
      ['83%', '9%'],
    ]);
    const mirrored = rectangles(draw([bar(2019, 10), bar(2022, 20)], { rtl: true }));
    expect(mirrored.map(([, x]) => x)).toEqual(['83%', '8%']);
  });

  it('are as high as their numbers, above zero or below', () => {
    const [first, second, below] = rectangles(draw([bar(2019, 10), bar(2020, 20), bar(2021, -10)])).map(
      ([, , , y, height]) => [y, height].map(Number),
    ) as [number, number][];
    expect(second?.[1]).toBeCloseTo(2 * (first?.[1] ?? 0), 1);
    expect(below?.[1]).toBeCloseTo(first?.[1] ?? 0, 1);
    expect(below?.[0]).toBeCloseTo((first?.[0] ?? 0) + (first?.[1] ?? 0), 1);
  });

  it('of parts stand beside each other, before their sum', () => {
    const bars = [bar(2019, 30), bar(2019, 20, { series: 1 }), bar(2019, 10, { series: 2 })];
    const [sum, first, second] = rectangles(draw(bars)).map(([, x, width]) =>
      [x, width].map((text) => Number.parseFloat(text ?? '')),
    );
    expect((first?.[0] ?? 0) + (first?.[1] ?? 0)).toBeCloseTo(second?.[0] ?? 0, 1);
    expect(first?.[0]).toBeGreaterThan(sum?.[0] ?? Infinity);
    expect((second?.[0] ?? 0) + (second?.[1] ?? 0)).toBeLessThan((sum?.[0] ?? 0) + (sum?.[1] ?? 0));
  });

  it('have the number of the one in question alone, and few names of places', () => {
    const places = Array.from({ length: 20 }, (_, i) => 2000 + i);
    const markup = draw([...places.slice(0, -1).map((place) => bar(place, 5)), bar(2019, 7, { own: true })], {
      places,
    });
    expect([...markup.matchAll(/<text class="own"[^>]*>([^<]*)</g)].map(([, text]) => text)).toEqual(['7', '2019']);
    expect([...markup.matchAll(/y="10.8rem"[^>]*>(\d+)</g)].map(([, year]) => year)).toEqual([
      '2003',
      '2007',
      '2011',
      '2015',
      '2019',
    ]);
  });
});

describe('the windows', () => {
  const known = (ids: string[], window: (typeof WINDOWS)['year']) => {
    const places = [
      ...byPlace(
        ids.map((period) => ({ period })),
        window,
      ).keys(),
    ];
    return placesOf(places, window).map((place) => periodAt(place, window).id);
  };

  it('have all periods between the first and the last', () => {
    const ids = ['2022', '2024', '2024-01..2024-03', '2024-01..2024-06', '2024-05', '2024-08', '2024-04..2024-06'];
    expect(known(ids, WINDOWS.year)).toEqual(['2022', '2023', '2024']);
    expect(known(['2024-05', '2024-08', ...ids], WINDOWS.month)).toEqual(['2024-05', '2024-06', '2024-07', '2024-08']);
    expect(known(['2023-01..2023-11', '2024-01..2024-03'], WINDOWS.ytd)).toEqual([
      ...['2023-01..2023-11', '2023', '2024-01..2024-02', '2024-01..2024-03'],
    ]);
    expect(known(['2019-01..2019-05', '2021-01..2021-05', '2020-05'], sameMonths({ from: 1, to: 5 }))).toEqual([
      ...['2019-01..2019-05', '2020-01..2020-05', '2021-01..2021-05'],
    ]);
    expect(known([], WINDOWS.year)).toEqual([]);
  });

  it('end with the newest years, where there are many', () => {
    const months = Array.from({ length: 15 }, (_, i) => `${2010 + i}-06`);
    const shown = known(months, WINDOWS.month);
    expect([shown[0], shown.at(-1)]).toEqual(['2021-06', '2024-06']);
    expect(parsePeriod(shown[1] ?? '')?.id).toBe('2021-07');
  });
});
