/**
 * The compact card as one picture that needs nothing else: the narrow layout, with no text smaller than 40 of 1,200 pixels. It has no
 * clock, so it says nothing about due days. What it can do without is left out whole if there is no room.
 */
import { html } from 'hono/html';
import type { CompactCard, Words } from '../../data/contract/card.ts';
import { day, numberOf } from '../../data/fact/format.ts';
import { fill, fillText, signedPieces, sizeOf } from '../../data/fact/number-text.ts';
import { sentence, sentenceText } from '../../data/fact/sentence.ts';
import { chart, slotsOf } from '../../widget/view/card/chart.ts';
import type { Note } from '../../widget/view/notes.ts';
import { LABEL } from '../../widget/view/styles/tokens.ts';
import { headlinePieces, item, rounded, type Writer, writer } from '../../widget/view/writer.ts';
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
/** The chart: its place, widths by the number of years, and the space between it and text. */
const CHART = { top: 84, height: 62, slot: 21, minWidth: 96, maxWidth: 150, space: 20 } as const;
const MAX_DIGITS = 5;

/** `allWords` are all words of the card's language. `name` is that of the data set, `fontOf` names the font of a line if the renderer is known. */
export function cardSvg(card: CompactCard, allWords: Words, name: string, theme?: Theme, fontOf?: FontOf): string {
  const write = writer(html, card, { tag: card.lang, api: '', level: '' });
  const draw = canvas(card, theme, fontOf);
  const { words, notes } = write;
  const { trend, dir, title } = card;
  const isRtl = dir === 'rtl';
  const content: string[] = [];
  const put = (runs: Run[], y: number, width = WHOLE) =>
    content.push(draw.line(runs, { x: isRtl ? WIDTH - PAD - width : PAD, y, width }));

  const titled = titleLines(card);
  const step = titled.length > 2 ? SMALL_TITLE_LINE : TITLE_LINE;
  for (const [i, runs] of titled.entries()) put(runs, LINES.title + i * step);
  // The chart goes if number and growth leave no room for it.
  const chartWidth = Math.min(CHART.maxWidth, Math.max(CHART.minWidth, slotsOf(trend).length * CHART.slot));
  const beside = WHOLE - CHART.space - chartWidth;
  const hasChart = trend.length > 0 && numberLine(write, beside) !== null && growthLine(write, beside) !== null;
  const width = hasChart ? beside : WHOLE;
  put(numberLine(write, width) ?? numberRuns(write, 'short'), LINES.number, width);
  const growth = growthLine(write, width) ?? growthRuns(write, 'onYear');
  if (growth.length) put(growth, LINES.growth, width);
  if (hasChart) content.push(drawnChart(write, draw, isRtl ? PAD : WIDTH - PAD - chartWidth, chartWidth, fontOf));
  const [note] = notes;
  if (note) content.push(...noteLine(note, draw, isRtl));
  else {
    const more = parentLine(write);
    if (more) put(more, LINES.note);
  }
  content.push(...foot(write, draw, name));

  const years = trend.map(({ year, fact }) => item(words, year, write.text(fact)));
  const said = notes.map(({ label, text }) => [label, text].filter(Boolean).join(' '));
  return draw.picture(content, sentenceText(sentence(card, allWords)), [title, ...said, ...years].join(' · '));
}

/** The whole title on one line, or the short one on one line, in two, or in three small ones. */
function titleLines({ title, shortTitle = title }: CompactCard): Run[][] {
  const run: Run = { text: title, size: SIZES.title, bold: true };
  if (widthOfRuns([run]) <= WHOLE) return [[run]];
  const lines = paragraph({ ...run, text: shortTitle }, WHOLE, 2);
  const isWhole = lines.every((line) => widthOfRuns(line) <= WHOLE);
  return isWhole ? lines : paragraph({ ...run, text: shortTitle, size: run.size * LEAST }, WHOLE, 3);
}

/** The number in about its size, with its unit in words if there is room, and with dollars; null if there is none. */
function numberLine(write: Writer, width: number): Run[] | null {
  const { card, brief } = write;
  const long = numberRuns(write, 'long');
  const other = card.other && brief(rounded(card.other, MAX_DIGITS));
  const dollars: Run = { text: `  ${other}`, size: SIZES.small, colour: 'soft' };
  if (other && widthOfRuns([...long, dollars]) <= width) return [...long, dollars];
  return fitted(long, width, 0.9) ?? fitted(numberRuns(write, 'short'), width, 0.72);
}

/** The headline, its digits large, with what stands before and after them in the language. */
function numberRuns({ card, locale }: Writer, room: 'short' | 'long'): Run[] {
  const struck = isStruck(card.headline);
  const shown = { ...card, headline: rounded(card.headline, MAX_DIGITS) };
  const [before, digits, after] = headlinePieces(shown, locale, room);
  const colour = struck ? 'soft' : 'ink';
  const runs: Run[] = [
    { text: before, size: SIZES.unit, colour },
    { text: digits, size: SIZES.number, bold: !struck, struck, colour },
    { text: after, size: SIZES.unit, colour },
  ];
  return runs.filter(({ text }) => text);
}

/** Growth, or what stands in its place below the number; null if there is no room for it, empty if there is neither. */
function growthLine(write: Writer, width: number): Run[] | null {
  const { growth, below } = write.card;
  const soft = (text: string): Run => ({ text, size: SIZES.growth, colour: 'soft' });
  if (!growth) return below ? (fitted([soft(below.text)], width, 0.8) ?? fitted([soft(below.short)], width, 0.8)) : [];
  return fitted(growthRuns(write, 'onBase'), width, 1) ?? fitted(growthRuns(write, 'onYear'), width, 0.8);
}

function growthRuns({ card: { growth }, words, locale }: Writer, frame: 'onBase' | 'onYear'): Run[] {
  if (!growth) return [];
  const [before, , after] = fill(words[frame], '') as [string, string, string];
  const runs: Run[] = [
    { text: before, size: SIZES.growth },
    { text: signedPieces(growth, words, locale).join(''), size: SIZES.growth, bold: true },
    { text: after, size: SIZES.growth, colour: 'soft' },
  ];
  return runs.filter(({ text }) => text);
}

/** The growth of the area that this one is a part of. */
function parentLine({ card: { growth, parent }, words, text }: Writer): Run[] | null {
  if (!growth || !parent?.growth) return null;
  const value = numberOf(parent.growth);
  const word = words[value > 0 ? 'parentRise' : value < 0 ? 'parentFall' : 'parentSame'];
  const line = fillText(word, parent.label, text(sizeOf(parent.growth)));
  return fitted([{ text: line, size: SIZES.small, colour: 'soft' }], WHOLE, SIZES.least / SIZES.small);
}

/** The chart with the years of its ends. */
function drawnChart(write: Writer, draw: Canvas, x: number, width: number, fontOf?: FontOf): string {
  const { card, locale } = write;
  const markup = String(chart(html, card, locale, 'ends'));
  const font = fontOf?.(
    slotsOf(card.trend)
      .map(({ label, year }) => `${label}${year}`)
      .join(''),
  );
  const place = `x="${round(x)}" y="${CHART.top}" width="${width}" height="${CHART.height}" font-size="${SIZES.least}"${font ? ` font-family="${font}"` : ''}`;
  const colourOf = (kind: string) => (kind === 'mark' ? 'mark' : 'past');
  return markup
    .replace(/<svg class="chart[^"]*"/, `<svg ${place}`)
    .replace(/<rect class="(\w+)"/g, (_, kind) => `<rect ${draw.fill(colourOf(kind))}`)
    .replace(/<path class="(\w+)"/g, (_, kind) => `<path fill="none" stroke="${draw.colour(colourOf(kind))}"`)
    .replace(/ vector-effect="[^"]*"/g, '')
    .replace(/<line class="base"/g, `<line stroke="${draw.colour('past')}"`)
    .replace(/<line class="stub"/g, `<line stroke="${draw.colour('past')}" stroke-width="2" stroke-dasharray="2 3"`)
    .replace(/<text[^>]*><\/text>/g, '')
    .replace(/<text class="year last"/g, `<text ${draw.fill('ink')} font-weight="700"`)
    .replace(/<text class="year[^"]*"/g, `<text ${draw.fill('soft')}`);
}

/** The note, a doubt with its label. */
function noteLine({ label, text, short }: Note, draw: Canvas, isRtl: boolean): string[] {
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
function foot({ card, words, locale }: Writer, draw: Canvas, name: string): string[] {
  const { source, headline } = card;
  const { agency, byline, published } = source;
  const small = { size: SIZES.least, colour: 'soft' } as const;
  const by: Run = { ...small, text: name, bold: true, colour: 'mark' };
  const room = WHOLE - widthOfRuns([by]) - 16;
  const [before, , between, , end] = fill(words.from, '', '') as [string, string, string, string, string];
  const isComputed = headline.basis === 'derived';
  const [computed = '', , computedEnd = ''] = (isComputed ? fill(words.computedFrom, '') : []) as string[];
  const date = day(published, locale, 'medium');
  const from = (name: string, hasWord: boolean): Run[] =>
    [
      { ...small, text: isComputed ? computed : hasWord ? before : '' },
      { ...small, text: name, isolated: true },
      { ...small, text: [isComputed ? computedEnd : '', between, date, end].join('') },
    ].filter(({ text }) => text);
  const whole = { x: PAD, y: LINES.foot, width: WHOLE };
  const fits = (runs: Run[], width: number) => (widthOfRuns(runs) <= width ? runs : null);
  const beside =
    (byline && fits(from(byline, true), room)) || fits(from(agency, true), room) || fits(from(agency, false), room);
  // The source goes before the name of the data set if there is room for only one.
  if (!beside) return [draw.line(from(agency, true), whole)];
  return [draw.line(beside, whole), draw.line([by], whole, true)];
}
