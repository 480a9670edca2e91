/** Texts of a chart: as many as have room, none in front of a column or of another text. */
import { describe, expect, it } from 'vitest';
import { type ChartText, textsAt } from '../../../worker/pages/charts/chart-texts.ts';
import { centerOf, type Plot, textWidth } from '../../../worker/pages/charts/plot.ts';

const [ZERO, TOP] = [10, 2];

/** A plot whose numbers are their heights; the highest column of 100 ends at its highest line. */
function plotOf(
  heights: Record<number, number>,
  { own, years, sign = '' }: { own?: number; years?: number[]; sign?: string } = {},
): Plot {
  const known = Object.keys(heights).map(Number);
  const places = years ?? range(Math.min(...known), Math.max(...known));
  const columns = known.map((year) => {
    const height = heights[year] as number;
    const end = ZERO - ((ZERO - TOP) * height) / 100;
    const ends = { top: Math.min(end, ZERO), bottom: Math.max(end, ZERO) };
    const text = `${sign}${height}%`;
    return { year, ...ends, isNegative: height < 0, text, size: textWidth(text), own: year === own };
  });
  const columnShare = Math.min(0.66 / places.length, 0.09);
  return { columns, years: places, columnShare, zero: ZERO, foot: 13.7, gapWord: 'No figure', axisWidth: 0 };
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** What is written, from the first year to the last. */
function written(kind: string, width: number, plot: Plot): string[] {
  const texts = textsAt(width, plot).filter((text) => text.kind === kind);
  return texts.sort((a, b) => a.x - b.x || a.y - b.y).map(({ text }) => text);
}

function boxOf({ text, x, dx, anchor, y }: ChartText, width: number) {
  const size = textWidth(text) - 0.2;
  const left = (x / 100) * width + dx - { start: 0, middle: size / 2, end: size }[anchor];
  return { left, right: left + size, top: y - 0.6, bottom: y + 0.1 };
}

/** Pairs of texts that are in front of each other, and texts in front of a column. */
function crossings(width: number, plot: Plot): string[] {
  const texts = textsAt(width, plot).map((text) => ({ ...boxOf(text, width), text: text.text }));
  const columns = plot.columns.map(({ year, top, bottom }) => {
    const [middle, half] = [centerOf(year, plot) * width, (plot.columnShare * width) / 2];
    return { text: `column ${year}`, left: middle - half, right: middle + half, top, bottom };
  });
  return texts.flatMap((one, i) =>
    [...texts.slice(i + 1), ...columns]
      .filter(({ left, right }) => one.left < right && left < one.right)
      .filter(({ top, bottom }) => one.top < bottom && top < one.bottom)
      .map(({ text }) => `${one.text} and ${text}`),
  );
}

describe('the numbers of a chart', () => {
  const growth = plotOf({ 2023: 45.9, 2024: 21.8, 2025: 19.9 }, { years: range(2015, 2025), sign: '+' });

  it.each([
    [6, ['+19.9%']],
    [13, ['+45.9%', '+19.9%']],
    [27, ['+45.9%', '+21.8%', '+19.9%']],
  ])('are as many as have room in %i rem, the newest always', (width, numbers) => {
    expect(written('v', width, growth)).toEqual(numbers);
  });

  it('have that of the page among them at every width', () => {
    const heights = Object.fromEntries(range(2001, 2025).map((year) => [year, (year * 37) % 90]));
    for (const width of range(6, 60)) {
      const numbers = textsAt(width, plotOf(heights, { own: 2010 })).filter(({ kind }) => kind === 'v');
      expect(numbers.filter(({ own }) => own).length, `${width} rem`).toBe(1);
    }
  });

  it('stand above a higher column beside them where they are wider than their place, with a line to their own', () => {
    const newest = (width: number) =>
      textsAt(width, growth).find(({ kind, text }) => kind === 'v' && text === '+19.9%');
    const end = growth.columns[2]?.top as number;
    expect(newest(8)).toMatchObject({ leader: { x: 95.45, y: end } });
    expect(newest(60)?.leader).toBeUndefined();
    expect(newest(60)?.y).toBeCloseTo(end - 0.3);
  });

  it('stay inside the frame of the chart', () => {
    const boxes = range(5, 70).map((width) => ({
      width,
      texts: textsAt(width, growth).map((text) => boxOf(text, width)),
    }));
    expect(boxes.filter(({ width, texts }) => texts.some(({ right }) => right > width + 0.81))).toEqual([]);
  });
});

it.each([
  ['rising and falling', { 2017: 3, 2018: 40, 2019: 8, 2021: 39, 2022: 41, 2023: 5, 2025: 38 }],
  ['below zero too', { 2017: 30, 2018: -20, 2019: -25, 2020: 3, 2023: -1, 2024: 90, 2025: -30 }],
  ['nearly the same', { 2019: 80, 2020: 81, 2021: 80.5, 2022: 79, 2023: 80, 2024: 82, 2025: 81 }],
  ['in many years', Object.fromEntries(range(2001, 2025).map((year) => [year, (year * 37) % 90]))],
])('no text is in front of a column or of another text at any width: %s', (_, heights) => {
  for (const own of [undefined, 2019])
    for (const width of range(5, 70))
      expect(crossings(width, plotOf(heights, { ...(own ? { own } : {}), sign: '≈+' })), `${width} rem`).toEqual([]);
});

describe('the years of a chart', () => {
  const plot = plotOf(Object.fromEntries(range(2015, 2025).map((year) => [year, 1])));

  it.each([
    [5, ['2017', '21', '25']],
    [8, ['2015', '17', '19', '21', '23', '25']],
    [13, ['2015', ...range(16, 25).map(String)]],
    [24, range(2015, 2025).map(String)],
  ])('have four or two digits, or every second is left out, as there is room in %i rem', (width, names) => {
    expect(written('year', width, plot)).toEqual(names);
  });

  it('have that of the number in question among them', () => {
    expect(written('year', 6, plotOf({ 2015: 1, 2020: 1, 2025: 1 }, { own: 2020 }))).toContain('20');
  });
});

describe('a run of years without a number', () => {
  const plot = plotOf({ 2015: 10, 2022: 20, 2024: 30 });

  it.each([
    [8, ['No figure', '–']],
    [32, ['No figure', 'No', 'figure']],
    [50, ['No figure', 'No figure']],
  ])('has a word, or a dash for each year, as there is room in %i rem', (width, words) => {
    expect(written('none', width, plot)).toEqual(words);
  });
});
