/**
 * What all pictures share: colours, fonts, border, and lines of text that stay within their boxes. Styles are presentation attributes and
 * one media query for dark mode, because code hosts strip the rest. Right-to-left text is in isolates at a physical anchor, because
 * browsers and renderers disagree on what `direction` does to anchors.
 */
import type { CompactCard } from '../../data/contract/card.ts';
import { COLOURS, type Colour } from '../../widget/view/styles/tokens.ts';
import { escapeHtml } from './escape.ts';
import type { Theme } from './static-view.ts';
import { widthOf, wrap } from './text-width.ts';

/** The ratio of the pictures that chats show, 1200 × 630. */
export const WIDTH = 480;
export const HEIGHT = 252;
export const PAD = 24;

/** Families of fonts after the reader's own, by the script of the language. */
const FAMILIES: Record<string, string> = { Hans: "'Noto Sans SC'", Arab: "'Noto Sans Arabic'" };

/** The name of the font that has all characters of a line of text. */
export type FontOf = (text: string) => string;

export interface Canvas {
  /** Attributes that colour a shape or a text. */
  fill(colour: Colour): string;
  /** The colour itself, in the theme of the picture. */
  colour(colour: Colour): string;
  /** The whole picture around its content. `title` is its name, `description` what it shows. */
  picture(content: string[], title: string, description: string): string;
  /** A line of text at the reading side of the box, or at its other side. */
  line(runs: Run[], box: LineBox, end?: boolean): string;
}

/** A piece of a line. */
export interface Run {
  text: string;
  size: number;
  bold?: boolean;
  colour?: Colour;
  /** A colour that is the same in every theme, instead of `colour`. */
  fill?: string;
  struck?: boolean;
  /** A name in a script of its own, which must not turn the text beside it. */
  isolated?: boolean;
}

export interface LineBox {
  x: number;
  /** The baseline. */
  y: number;
  width: number;
}

export function canvas(
  { lang, dir }: Pick<CompactCard, 'lang' | 'dir'>,
  theme: Theme = 'auto',
  fontOf?: FontOf,
): Canvas {
  const rtl = dir === 'rtl';
  const font = (text: string) => (fontOf ? ` font-family="${fontOf(text)}"` : '');
  const column = theme === 'dark' ? 1 : 0;
  const fill = (colour: Colour) => `class="${colour}" fill="${COLOURS[colour][column]}"`;
  const dark = Object.entries(COLOURS).map(([name, [, value]]) => `.${name}{fill:${value}}`);
  const style = theme !== 'auto' ? '' : `<style>@media (prefers-color-scheme:dark){${dark.join('')}}</style>`;
  const family = FAMILIES[new Intl.Locale(lang).maximize().script ?? ''];
  const fonts = ['system-ui', "'Segoe UI'", 'Roboto', family, "'Noto Sans'", 'sans-serif'].filter(Boolean).join(', ');
  return {
    fill,
    colour: (colour) => COLOURS[colour][column],
    picture: (content, title, description) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" xml:lang="${escapeHtml(lang)}" font-family="${fonts}">
<title>${escapeHtml(title)}</title>
<desc>${escapeHtml(description)}</desc>
${style}
<rect ${fill('line')} width="${WIDTH}" height="${HEIGHT}"/>
<rect ${fill('paper')} x="1" y="1" width="${WIDTH - 2}" height="${HEIGHT - 2}"/>
<rect ${fill('ink')} width="${WIDTH}" height="3"/>
${content.join('\n')}
</svg>
`,
    line: (runs, { x, y, width }, end = false) => {
      const atRight = rtl !== end;
      // The last resort is smaller letters.
      const spans = (fitted(runs, width, 0) ?? []).map((run) => span(run, fill)).join('');
      const content = rtl ? `\u2067${spans}\u2069` : spans;
      return `<text${font(runs.map(({ text }) => text).join(''))} x="${round(atRight ? x + width : x)}" y="${round(y)}"${atRight ? ' text-anchor="end"' : ''}>${content}</text>`;
    },
  };
}

/** The smallest size of a paragraph, as a part of its usual size. */
export const LEAST = 0.75;

/** Latin words in Arabic names keep their isolates, always in pairs, which `escapeHtml` would remove. */
function span({ text, size, bold, colour = 'ink', fill: own, struck, isolated }: Run, fill: Canvas['fill']): string {
  const weight = bold ? ' font-weight="700"' : '';
  const line = struck ? ' text-decoration="line-through"' : '';
  const parts = text
    .split(/[\u2066\u2069]/)
    .map((part, i) => (i % 2 ? `\u2066${escapeHtml(part)}\u2069` : escapeHtml(part)));
  const content = isolated ? `\u2068${parts.join('')}\u2069` : parts.join('');
  return `<tspan ${own ? `fill="${own}"` : fill(colour)} font-size="${round(size)}"${weight}${line}>${content}</tspan>`;
}

export function widthOfRuns(runs: readonly Run[]): number {
  return runs.reduce((sum, { text, size, bold }) => sum + widthOf(text, size, bold), 0);
}

/** The runs, smaller where they must be to fit into the width; null where they would be smaller than `least` of their size. */
export function fitted(runs: Run[], width: number, least: number): Run[] | null {
  const ratio = Math.min(1, width / widthOfRuns(runs));
  return ratio < least ? null : runs.map((run) => ({ ...run, size: run.size * ratio }));
}

/** The text in at most `most` lines of this width, smaller where it must be. */
export function paragraph(run: Run, width: number, most: number): Run[][] {
  const oneLine = fitted([run], width, 0.9);
  if (oneLine) return [oneLine];
  for (const ratio of [1, 0.95, 0.9, 0.85, 0.8, LEAST]) {
    const size = run.size * ratio;
    const lines = wrap(run.text, width, size, run.bold);
    const fits = lines.length <= most && lines.every((line) => widthOf(line, size, run.bold) <= width);
    if (fits) return lines.map((text) => [{ ...run, text, size }]);
  }
  // All that is left goes into the last line, whose letters are smaller yet.
  const lines = wrap(run.text, width, run.size * LEAST, run.bold);
  const kept = [...lines.slice(0, most - 1), lines.slice(most - 1).join(' ')];
  return kept.map((text) => [{ ...run, text, size: run.size * LEAST }]);
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
