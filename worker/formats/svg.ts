/**
 * The compact card as one picture that needs nothing else: the narrow layout, with no text smaller than 40 of 1,200 pixels. It has no
 * clock, so it says nothing about due days. What it can do without is left out whole if there is no room.
 */
import { html } from 'hono/html';
import { chartOf } from '../../data/card/chart-columns.ts';
import type { CardNote, CompactCard, Words } from '../../data/contract/card.ts';
import type { RoomText } from '../../data/contract/display.ts';
import { sentence, sentenceText } from '../../data/fact/sentence.ts';
import { chart } from '../../widget/view/card/chart.ts';
import { dueNotes } from '../../widget/view/notes.ts';
import { LABEL } from '../../widget/view/styles/tokens.ts';
import { isStruck } from './card-links.ts';
import type { Theme } from './static-view.ts';
import {
  type Canvas,
  canvas,
  type FontOf,
  fitted,
  HEIGHT,
  LEAST,
  PAD,
  paragraph,
  type Run,
  round,
  WIDTH,
  widthOfRuns,
} from './svg-canvas.ts';
import { widthOf } from './text-width.ts';

const WHOLE = WIDTH - 2 * PAD;
/** Sizes of letters. 16 of 480 are 40 of 1,200. */
const SIZES = { title: 22, number: 54, unit: 22, growth: 20, small: 17, least: 16 } as const;
/** Baselines of the title, number, growth, note and foot. */
const LINES = { title: 40, number: 126, growth: 158, note: 192, foot: HEIGHT - 18 } as const;
const TITLE_LINE = 27;
const SMALL_TITLE_LINE = 19;
/** The chart: its place, the height of its key, widths by the number of years, and the space between it and text. */
const CHART = { top: 84, height: 62, key: 20, slot: 21, minWidth: 96, maxWidth: 150, space: 20 } as const;

/** `allWords` are all words of the card's language. `name` is that of the data set, `fontOf` names the font of a line if the renderer is known. */
export function cardSvg(card: CompactCard, allWords: Words, name: string, theme?: Theme, fontOf?: FontOf): string {
  const draw = canvas(card, theme, fontOf);
  const { dir, title, display } = card;
  const notes = dueNotes(card.notes);
  const isRtl = dir === 'rtl';
  const content: string[] = [];
  const put = (runs: Run[], y: number, width = WHOLE) =>
    content.push(draw.line(runs, { x: isRtl ? WIDTH - PAD - width : PAD, y, width }));

  const titled = titleLines(card);
  const step = titled.length > 2 ? SMALL_TITLE_LINE : TITLE_LINE;
  for (const [i, runs] of titled.entries()) put(runs, LINES.title + i * step);
  // The chart goes if number and growth leave no room for it.
  const years = display.chart?.columns.length ?? 0;
  const chartWidth = Math.min(CHART.maxWidth, Math.max(CHART.minWidth, years * CHART.slot));
  const beside = WHOLE - CHART.space - chartWidth;
  const hasChart = years > 0 && numberLine(card, beside) !== null && growthLine(card, beside) !== null;
  const width = hasChart ? beside : WHOLE;
  put(numberLine(card, width) ?? numberRuns(card, 'narrow'), LINES.number, width);
  const growth = growthLine(card, width) ?? growthRuns(card, 'narrow');
  if (growth.length) put(growth, LINES.growth, width);
  if (hasChart) content.push(drawnChart(card, draw, isRtl ? PAD : WIDTH - PAD - chartWidth, chartWidth, fontOf));
  const [note] = notes;
  if (note) content.push(...noteLine(note, draw, isRtl));
  else {
    const more = restLine(card);
    if (more) put(more, LINES.note);
  }
  content.push(...foot(card, draw, name));

  const said = notes.map(({ label, text }) => [label, text].filter(Boolean).join(' '));
  const description = [title, ...said, display.chart?.spoken].filter(Boolean).join(' · ');
  return draw.picture(content, sentenceText(sentence(card, allWords)), description);
}

/** The whole title on one line, or the short one on one line, in two, or in three small ones. */
function titleLines({ title, shortTitle = title }: CompactCard): Run[][] {
  const run: Run = { text: title, size: SIZES.title, bold: true };
  if (widthOfRuns([run]) <= WHOLE) return [[run]];
  const lines = paragraph({ ...run, text: shortTitle }, WHOLE, 2);
  const isWhole = lines.every((line) => widthOfRuns(line) <= WHOLE);
  return isWhole ? lines : paragraph({ ...run, text: shortTitle, size: run.size * LEAST }, WHOLE, 3);
}

type Room = keyof RoomText;

/** The number in about its size, with its unit in words if there is room, and with dollars; null if there is none. */
function numberLine(card: CompactCard, width: number): Run[] | null {
  const wide = numberRuns(card, 'wide');
  const { other } = card.display;
  const dollars: Run = { text: `  ${other}`, size: SIZES.small, colour: 'soft' };
  if (other && widthOfRuns([...wide, dollars]) <= width) return [...wide, dollars];
  return fitted(wide, width, 0.9) ?? fitted(numberRuns(card, 'narrow'), width, 0.72);
}

/** The headline, its digits large, with what stands before and after them in the language. */
function numberRuns({ headline, display }: CompactCard, room: Room): Run[] {
  const struck = isStruck(headline);
  const { before, digits, after } = display.number;
  const colour = struck ? 'soft' : 'ink';
  const runs: Run[] = [
    { text: before[room], size: SIZES.unit, colour },
    { text: digits[room], size: SIZES.number, bold: !struck, struck, colour },
    { text: after[room], size: SIZES.unit, colour },
  ];
  return runs.filter(({ text }) => text);
}

/** Growth, or what stands in its place below the number; null if there is no room for it, empty if there is neither. */
function growthLine(card: CompactCard, width: number): Run[] | null {
  const { growth, below } = card.display;
  if (growth) return fitted(growthRuns(card, 'wide'), width, 1) ?? fitted(growthRuns(card, 'narrow'), width, 0.8);
  if (!below) return [];
  const soft = (text: string): Run => ({ text, size: SIZES.growth, colour: 'soft' });
  return fitted([soft(below.wide)], width, 0.8) ?? fitted([soft(below.narrow)], width, 0.8);
}

function growthRuns({ display: { growth } }: CompactCard, room: Room): Run[] {
  if (!growth) return [];
  const runs: Run[] = [
    { text: growth.comparedBefore[room], size: SIZES.growth },
    { text: growth.before + growth.digits + growth.after, size: SIZES.growth, bold: true },
    { text: growth.comparedAfter[room], size: SIZES.growth, colour: 'soft' },
  ];
  return runs.filter(({ text }) => text);
}

/** The last of the further lines. With growth, it is the line of the parent area. */
function restLine({ display }: CompactCard): Run[] | null {
  const line = display.rest.at(-1);
  return line ? fitted([{ text: line, size: SIZES.small, colour: 'soft' }], WHOLE, SIZES.least / SIZES.small) : null;
}

/** The chart with the years of its ends. */
function drawnChart(card: CompactCard, draw: Canvas, x: number, width: number, fontOf?: FontOf): string {
  const { key = '' } = card.display.chart ?? {};
  const drawn = { ...chartOf(card, { tag: card.lang, writing: card.writing }, 'ends'), key };
  const height = CHART.height - (key ? CHART.key : 0);
  const markup = String(chart(html, drawn));
  const font = fontOf?.(drawn.columns.map(({ yearLabel }) => yearLabel).join('') + key);
  const place = `x="${round(x)}" y="${CHART.top}" width="${width}" height="${height}" font-size="${SIZES.least}"${font ? ` font-family="${font}"` : ''}`;
  const colourOf = (kind: string) => (kind === 'mark' ? 'mark' : 'past');
  return markup
    .replace(/<svg class="chart[^"]*"/, `<svg ${place}`)
    .replace(/<rect class="(\w+)"/g, (_, kind) => `<rect ${draw.fill(colourOf(kind))}`)
    .replace(/<path class="(\w+)"/g, (_, kind) => `<path fill="none" stroke="${draw.colour(colourOf(kind))}"`)
    .replace(/ vector-effect="[^"]*"/g, '')
    .replace(/<line class="past"/g, `<line stroke="${draw.colour('past')}"`)
    .replace(
      /<line class="past stub"/g,
      `<line stroke="${draw.colour('past')}" stroke-width="2" stroke-dasharray="2 3"`,
    )
    .replace('<svg class="key"', `<svg ${draw.fill('soft')}`)
    .replace(/<text[^>]*><\/text>/g, '')
    .replace(/<text class="year last"/g, `<text ${draw.fill('ink')} font-weight="700"`)
    .replace(/<text class="year[^"]*"/g, `<text ${draw.fill('soft')}`);
}

/** The note, a doubt with its label. */
function noteLine({ label, text, short }: CardNote, draw: Canvas, isRtl: boolean): string[] {
  const size = SIZES.small;
  const labelWidth = label ? widthOf(label, size, true) + 12 : 0;
  const room = WHOLE - labelWidth - (label ? 8 : 0);
  const run = (text: string): Run[] => [{ text, size, colour: 'soft' }];
  const runs = text ? (fitted(run(text), room, 0.95) ?? fitted(run(short), room, SIZES.least / size)) : null;
  const x = isRtl ? PAD : PAD + WHOLE - room;
  const shown: string[] = [];
  if (label) {
    const left = isRtl ? WIDTH - PAD - labelWidth : PAD;
    shown.push(
      `<rect fill="${LABEL.ground}" x="${round(left)}" y="${LINES.note - 17}" width="${round(labelWidth)}" height="23" rx="2"/>`,
      draw.line([{ text: label, size, bold: true, fill: LABEL.ink }], {
        x: left + 6,
        y: LINES.note,
        width: labelWidth - 12,
      }),
    );
  }
  if (runs) shown.push(draw.line(runs, { x, y: LINES.note, width: room }));
  return shown;
}

/** Who said and printed the number, and the name of the data set at the other end. */
function foot({ headline, display: { source } }: CompactCard, draw: Canvas, name: string): string[] {
  const small = { size: SIZES.least, colour: 'soft' } as const;
  const by: Run = { ...small, text: name, bold: true, colour: 'mark' };
  const room = WHOLE - widthOfRuns([by]) - 16;
  const isComputed = headline.basis === 'derived';
  const from = (name: string, hasWord: boolean): Run[] =>
    [
      { ...small, text: isComputed || hasWord ? source.before : '' },
      { ...small, text: name, isolated: true },
      { ...small, text: source.between + source.date },
    ].filter(({ text }) => text);
  const whole = { x: PAD, y: LINES.foot, width: WHOLE };
  const fits = (runs: Run[], width: number) => (widthOfRuns(runs) <= width ? runs : null);
  const { narrow, wide } = source.name;
  const beside = fits(from(wide, true), room) ?? fits(from(narrow, true), room) ?? fits(from(narrow, false), room);
  // The source goes before the name of the data set if there is room for only one.
  if (!beside) return [draw.line(from(narrow, true), whole)];
  return [draw.line(beside, whole), draw.line([by], whole, true)];
}
