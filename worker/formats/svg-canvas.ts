/**
 * The common parts of all SVG pictures: colors, fonts, the border, and lines of text that stay within their boxes.
 *
 * Code hosts such as GitHub remove most styles from an SVG. So styles are presentation attributes (`fill="…"`) and one media query for dark mode.
 *
 * Right-to-left text is between isolate characters, and its anchor is the left or right end of the box: renderers disagree on how `direction`
 * changes the meaning of `text-anchor="start"`.
 */
import type { CompactCard } from '../../data/contract/card.ts';
import { COLORS, type Color } from '../../widget/view/styles/tokens.ts';
import { escapeHtml } from './escape.ts';
import type { Theme } from './static-view.ts';
import { widthOf, wrap } from './text-width.ts';

/** 1200 × 630, the size of link previews, divided by 2.5. */
export const WIDTH = 480;
export const HEIGHT = 252;
export const PAD = 24;

/** Fallback fonts of scripts (ISO 15924 codes), after those of the reader's system. */
const FONTS_BY_SCRIPT: Record<string, string> = { Hans: "'Noto Sans SC'", Arab: "'Noto Sans Arabic'" };

/** The name of the font that has all characters of a line of text. */
export type FontOf = (text: string) => string;

export interface Canvas {
  /** The attributes that color a shape or a text. */
  fill(color: Color): string;
  /** The color itself, in the theme of the picture. */
  color(color: Color): string;
  /** The SVG with its content. `title` and `description` are for screen readers. */
  picture(content: string[], title: string, description: string): string;
  /** A line of text at the start of the box, or with `atEnd` at its end. The start is at the right in right-to-left languages. */
  line(runs: Run[], box: LineBox, atEnd?: boolean): string;
}

/** A part of a line with one style. */
export interface Run {
  text: string;
  size: number;
  bold?: boolean;
  color?: Color;
  /** A color that is the same in every theme, instead of `color`. */
  fixedColor?: string;
  isStruckOut?: boolean;
  /** The text may be in another script, and must not change the direction of the text beside it. */
  isIsolated?: boolean;
}

interface LineBox {
  x: number;
  /** The baseline. */
  y: number;
  width: number;
}

/** `fontOf` is only for pictures that are drawn with known fonts. */
export function canvas(
  { lang, dir }: Pick<CompactCard, 'lang' | 'dir'>,
  theme: Theme = 'auto',
  fontOf?: FontOf,
): Canvas {
  const isRtl = dir === 'rtl';
  const fontAttribute = (text: string) => (fontOf ? ` font-family="${fontOf(text)}"` : '');
  const colorOf = (color: Color) => {
    const [light, dark] = COLORS[color];
    return theme === 'dark' ? dark : light;
  };
  const fill = (color: Color) => `class="${color}" fill="${colorOf(color)}"`;
  const darkRules = Object.entries(COLORS).map(([name, [, dark]]) => `.${name}{fill:${dark}}`);
  const style = theme === 'auto' ? `<style>@media (prefers-color-scheme:dark){${darkRules.join('')}}</style>` : '';
  const scriptFont = FONTS_BY_SCRIPT[new Intl.Locale(lang).maximize().script ?? ''];
  const fonts = ['system-ui', "'Segoe UI'", 'Roboto', scriptFont, "'Noto Sans'", 'sans-serif'].filter(Boolean);
  return {
    fill,
    color: colorOf,
    picture: (content, title, description) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" xml:lang="${escapeHtml(lang)}" font-family="${fonts.join(', ')}">
<title>${escapeHtml(title)}</title>
<desc>${escapeHtml(description)}</desc>
${style}
<rect ${fill('line')} width="${WIDTH}" height="${HEIGHT}"/>
<rect ${fill('paper')} x="1" y="1" width="${WIDTH - 2}" height="${HEIGHT - 2}"/>
<rect ${fill('ink')} width="${WIDTH}" height="3"/>
${content.join('\n')}
</svg>
`,
    line: (runs, { x, y, width }, atEnd = false) => {
      const isAtRight = isRtl !== atEnd;
      const anchor = isAtRight ? ' text-anchor="end"' : '';
      const wholeText = runs.map(({ text }) => text).join('');
      // A line that is too long gets smaller letters.
      const spans = (fitted(runs, width, 0) ?? []).map((run) => span(run, fill)).join('');
      const content = isRtl ? `${RIGHT_TO_LEFT_ISOLATE}${spans}${END_ISOLATE}` : spans;
      return `<text${fontAttribute(wholeText)} x="${round(isAtRight ? x + width : x)}" y="${round(y)}"${anchor}>${content}</text>`;
    },
  };
}

/** Characters around a part of a text that has a direction of its own (Unicode Standard Annex 9). */
const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const RIGHT_TO_LEFT_ISOLATE = '\u2067';
/** The direction follows from the first letter. */
const FIRST_STRONG_ISOLATE = '\u2068';
const END_ISOLATE = '\u2069';

function span({ text, size, bold, color = 'ink', fixedColor, isStruckOut, isIsolated }: Run, fill: Canvas['fill']) {
  const colorAttributes = fixedColor ? `fill="${fixedColor}"` : fill(color);
  const weight = bold ? ' font-weight="700"' : '';
  const decoration = isStruckOut ? ' text-decoration="line-through"' : '';
  const escaped = escapeKeepingIsolates(text);
  const content = isIsolated ? `${FIRST_STRONG_ISOLATE}${escaped}${END_ISOLATE}` : escaped;
  return `<tspan ${colorAttributes} font-size="${round(size)}"${weight}${decoration}>${content}</tspan>`;
}

/** Latin words in Arabic names are between isolate characters, always in pairs. `escapeHtml` would remove these. */
function escapeKeepingIsolates(text: string): string {
  return text
    .split(/[\u2066\u2069]/)
    .map((part, i) => (i % 2 ? `${LEFT_TO_RIGHT_ISOLATE}${escapeHtml(part)}${END_ISOLATE}` : escapeHtml(part)))
    .join('');
}

export function widthOfRuns(runs: readonly Run[]): number {
  return runs.reduce((sum, { text, size, bold }) => sum + widthOf(text, size, bold), 0);
}

/** Makes the runs small enough for the width. null if their size would be less than `minRatio` of the original size. */
export function fitted(runs: Run[], width: number, minRatio: number): Run[] | null {
  const ratio = Math.min(1, width / widthOfRuns(runs));
  return ratio < minRatio ? null : runs.map((run) => ({ ...run, size: run.size * ratio }));
}

/** The smallest letters of a paragraph, as a part of their usual size. */
export const MIN_RATIO = 0.75;

/** Breaks a text into at most `maxLines` lines of this width, with smaller letters if needed. */
export function paragraph(run: Run, width: number, maxLines: number): Run[][] {
  const oneLine = fitted([run], width, 0.9);
  if (oneLine) return [oneLine];
  for (const ratio of [1, 0.95, 0.9, 0.85, 0.8, MIN_RATIO]) {
    const size = run.size * ratio;
    const lines = wrap(run.text, width, size, run.bold);
    const fits = lines.length <= maxLines && lines.every((line) => widthOf(line, size, run.bold) <= width);
    if (fits) return lines.map((text) => [{ ...run, text, size }]);
  }
  // The last line gets all remaining text. `line` draws it smaller.
  const lines = wrap(run.text, width, run.size * MIN_RATIO, run.bold);
  const lastLine = lines.slice(maxLines - 1).join(' ');
  return [...lines.slice(0, maxLines - 1), lastLine].map((text) => [{ ...run, text, size: run.size * MIN_RATIO }]);
}

/** To a tenth of a pixel. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
