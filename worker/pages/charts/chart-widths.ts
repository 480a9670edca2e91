/**
 * Which texts of a chart are shown at which width. A page without script does not know its width, so texts are placed for each of some
 * widths, and the style sheet shows those of the widest that fits.
 */
import { type ChartText, textsAt } from './chart-texts.ts';
import type { Plot } from './plot.ts';

/** Widths of a chart, in rem, from which on its texts may be others. */
const WIDTHS = [8, 10, 12, 14, 15, 16, 18, 20, 22, 24, 26, 28, 30, 33, 36, 40, 45, 50, 56, 64];
/** No chart is narrower than this. */
const NARROWEST = 5;

/** Shown from one width of the chart on, up to another; at all widths without them. */
export type ShownText = ChartText & { from: number | undefined; to: number | undefined };

/** The texts for all widths. Neighbouring widths at which a text is the same have it together. */
export function chartTexts(plot: Plot): ShownText[] {
  const known = new Map<string, ShownText[]>();
  [NARROWEST, ...WIDTHS].forEach((width, i) => {
    for (const text of textsAt(Math.max(width - plot.axisWidth, 1), plot)) {
      const key = JSON.stringify(text);
      const ranges = known.get(key) ?? [];
      known.set(key, ranges);
      const last = ranges.at(-1);
      if (last && last.to === width) last.to = WIDTHS[i];
      else ranges.push({ ...text, from: i ? width : undefined, to: WIDTHS[i] });
    }
  });
  return [...known.values()].flat();
}

/** The classes that show it at its widths alone. */
export function classesOf({ from, to }: ShownText): string[] {
  return [...(from ? [`from-${from}`] : []), ...(to ? [`to-${to}`] : [])];
}

/** The rules of those classes. */
export function widthRules(): string {
  return WIDTHS.map(
    (width) =>
      `@container (width<${width}rem){.from-${width}{display:none}}@container (width>=${width}rem){.to-${width}{display:none}}`,
  ).join('\n');
}
