/** Charts: round numbers at the axis, a place for each year, and one look for each kind of number. */
import { describe, expect, it } from 'vitest';
import { type Bar, barChart, ticksOf, yearsOf } from '../../../worker/pages/charts/chart.ts';
import { widthRules } from '../../../worker/pages/charts/chart-widths.ts';

const bar = (year: number, height: number, more: Partial<Bar> = {}): Bar => ({
  ...{
    year,
    height,
    start: 0,
    bounds: [height, height],
    kind: 'stated',
    short: `${height}`,
    text: `${year}: ${height}`,
    own: false,
  },
  ...more,
});

function draw(bars: Bar[], { rtl = false, years = yearsOf(bars), breaks = [] as number[] } = {}): string {
  const options = { id: 'c', title: 'T', description: 'D', rtl, years, breaks, gapWord: 'No figure', axis: String };
  return String(barChart(bars, options));
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

describe('years without a number', () => {
  it('break the line that columns stand on', () => {
    const lines = draw([bar(2019, 10), bar(2022, 20)]).matchAll(/<line class="none" x1="([^"]*)" x2="([^"]*)"/g);
    expect([...lines].map(([, from, to]) => [from, to])).toEqual([['25%', '75%']]);
  });
});

describe('texts that are shown at some widths', () => {
  const markup = draw(Array.from({ length: 11 }, (_, i) => bar(2015 + i, 10 + i)));
  const rules = widthRules();

  it('have a rule for each of their classes', () => {
    const classes = new Set([...markup.matchAll(/(?:from|to)-\d+/g)].map(([name]) => name));
    expect(classes.size).toBeGreaterThan(4);
    for (const name of classes) expect(rules).toContain(`.${name}{display:none}`);
  });

  it('are hidden below the first of their widths and from the last on', () => {
    expect(rules).toContain('@container (width<30rem){.from-30{display:none}}');
    expect(rules).toContain('@container (width>=30rem){.to-30{display:none}}');
  });
});

describe('the columns', () => {
  it('have a place for each year, so that a year without a number is a gap', () => {
    const markup = draw([bar(2019, 10), bar(2022, 20)]);
    expect([...markup.matchAll(/<rect x="([^"]*)" width="([^"]*)"/g)].map(([, x, width]) => [x, width])).toEqual([
      ['8%', '9%'],
      ['83%', '9%'],
    ]);
  });

  it('are as high as their numbers', () => {
    const heights = [...draw([bar(2020, 10), bar(2021, 20)]).matchAll(/<rect [^>]*height="([\d.]+)rem"/g)];
    expect(heights.map(([, height]) => Number(height))).toEqual([5.3, 10.6]);
  });

  it('stand below the line where their number is negative', () => {
    const [rect] = /<rect [^>]*>/.exec(draw([bar(2020, -5), bar(2021, 5)])) ?? [];
    const zero = /<line class="zero"[^>]*y1="([\d.]+)rem"/.exec(draw([bar(2020, -5), bar(2021, 5)]))?.[1];
    expect(/ y="([\d.]+)rem"/.exec(rect as string)?.[1]).toBe(zero);
  });

  it('say what kind of number they are', () => {
    const markup = draw([bar(2020, 1), bar(2021, 2, { kind: 'derived' }), bar(2022, 3, { kind: 'limit' })]);
    expect([...markup.matchAll(/<g class="(\w+)">/g)].map(([, kind]) => kind)).toEqual(['stated', 'derived', 'limit']);
  });

  it('are set off from the others where one is the number in question', () => {
    const markup = draw([
      bar(2020, 1),
      bar(2021, 2, { kind: 'derived', own: true }),
      bar(2022, 3, { kind: 'derived' }),
    ]);
    const classes = [...markup.matchAll(/<g class="([^"]+)">/g)].map(([, names]) => names);
    expect(classes).toEqual(['stated past', 'derived own', 'derived past']);
  });

  it.each([
    ['over', [10, null], '↑'],
    ['under', [null, 10], '↓'],
  ] as const)('of a limit end in a line with an arrow to where the number is: %s', (_, bounds, arrow) => {
    const markup = draw([bar(2020, 10, { kind: 'limit', bounds: [...bounds] }), bar(2021, 20)]);
    expect(/<line class="cap"[^>]*><\/line><text class="arrow"[^>]*>(.)</.exec(markup)?.[1]).toBe(arrow);
  });

  it('of a limit that is too low for an arrow have none', () => {
    const markup = draw([bar(2020, 1, { kind: 'limit', bounds: [null, 1] }), bar(2021, 100)]);
    expect(markup).toContain('class="cap"');
    expect(markup).not.toContain('class="arrow"');
  });

  it('of a range are solid up to where it starts, and open from there on', () => {
    const markup = draw([bar(2020, 20, { kind: 'range', start: 10, bounds: [10, 20] }), bar(2021, 20)]);
    const rects = [...markup.matchAll(/<rect( class="open")?[^>]* y="([^"]*)" height="([^"]*)"/g)];
    expect(rects.map(([, open, ...ends]) => [open, ...ends])).toEqual([
      [undefined, '7.2rem', '5.3rem'],
      [' class="open"', '1.9rem', '5.3rem'],
      [undefined, '1.9rem', '10.6rem'],
    ]);
  });

  it('of a year with another definition stand behind a line', () => {
    const markup = draw([bar(2020, 1), bar(2021, 2)], { breaks: [2021] });
    expect(/<line class="break" x1="([^"]*)"/.exec(markup)?.[1]).toBe('50%');
  });

  it('of a derived number that is known loosely show how far', () => {
    expect(draw([bar(2020, 100, { kind: 'derived', bounds: [80, 120] })])).toContain('class="bounds"');
    expect(draw([bar(2020, 100, { bounds: [80, 120] })])).not.toContain('class="bounds"');
  });

  it('go from right to left in languages that are written so', () => {
    const places = (rtl: boolean) =>
      [...draw([bar(2020, 1), bar(2021, 2)], { rtl }).matchAll(/<text class="v[^"]*" x="([\d.]+)%"/g)]
        .map(([, x]) => Number(x))
        .sort((a, b) => (rtl ? b - a : a - b));
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
