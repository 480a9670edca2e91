/**
 * The compact card as an SVG picture in the narrow layout. A picture has no clock, so it never says that a figure is late. The chart, the growth,
 * the note and the name of the data set are left out if they do not fit.
 */
import { html } from 'hono/html';
import { chartOf } from '../../data/card/chart-columns.ts';
import type { CardNote, CompactCard } from '../../data/contract/card.ts';
import type { RoomText } from '../../data/contract/display.ts';
import type { Words } from '../../data/contract/enumerations.ts';
import { sentence, sentenceText } from '../../data/fact/sentence.ts';
import { chart } from '../../widget/view/card/chart.ts';
import { dueNotes } from '../../widget/view/notes.ts';
import { LABEL } from '../../widget/view/styles/tokens.ts';
import { isStruckOut } from './card-links.ts';
import type { Theme } from './static-view.ts';
import {
  type Canvas,
  canvas,
  type FontOf,
  fitted,
  HEIGHT,
  MIN_RATIO,
  PAD,
  paragraph,
  type Run,
  round,
  WIDTH,
  widthOfRuns,
} from './svg-canvas.ts';
import { widthOf } from './text-width.ts';

/** The width between the margins. */
const FULL_WIDTH = WIDTH - 2 * PAD;
/** Font sizes. The smallest, 16 of 480 pixels, is 40 in a picture of 1,200 pixels. */
const SIZES = { title: 22, number: 54, unit: 22, growth: 20, small: 17, smallest: 16 } as const;
/** The y of the baseline of each line. */
const BASELINES = { title: 40, number: 126, growth: 158, note: 192, foot: HEIGHT - 18 } as const;
const TITLE_LINE_HEIGHT = 27;
const SMALL_TITLE_LINE_HEIGHT = 19;
/** `key` is the height of the line that explains hatched columns, `columnWidth` the width of a year, `gap` the space between text and chart. */
const CHART = { top: 84, height: 62, key: 20, columnWidth: 21, minWidth: 108, maxWidth: 150, gap: 20 } as const;

/** `allWords` are all words of the card's language. `fontOf` names the font of a line if the picture is drawn with known fonts. */
export function cardSvg(
  card: CompactCard,
  allWords: Words,
  datasetTitle: string,
  theme?: Theme,
  fontOf?: FontOf,
): string {
  const draw = canvas(card, theme, fontOf);
  const { dir, title, display } = card;
  const notes = dueNotes(card.notes);
  const isRtl = dir === 'rtl';
  const content: string[] = [];
  const addLine = (runs: Run[], y: number, width: number = FULL_WIDTH) =>
    content.push(draw.line(runs, { x: isRtl ? WIDTH - PAD - width : PAD, y, width }));

  const titleLines = linesOfTitle(card);
  const lineHeight = titleLines.length > 2 ? SMALL_TITLE_LINE_HEIGHT : TITLE_LINE_HEIGHT;
  for (const [i, runs] of titleLines.entries()) addLine(runs, BASELINES.title + i * lineHeight);

  // The chart is left out if number and growth do not fit beside it.
  const years = display.chart?.columns.length ?? 0;
  const chartWidth = Math.min(CHART.maxWidth, Math.max(CHART.minWidth, years * CHART.columnWidth));
  const widthBesideChart = FULL_WIDTH - CHART.gap - chartWidth;
  const hasChart =
    years > 0 && numberLine(card, widthBesideChart) !== null && growthLine(card, widthBesideChart) !== null;
  const width = hasChart ? widthBesideChart : FULL_WIDTH;
  addLine(numberLine(card, width) ?? numberRuns(card, 'narrow'), BASELINES.number, width);
  const growth = growthLine(card, width) ?? growthRuns(card, 'narrow');
  if (growth.length) addLine(growth, BASELINES.growth, width);
  if (hasChart) content.push(chartSvg(card, draw, isRtl ? PAD : WIDTH - PAD - chartWidth, chartWidth, fontOf));

  const [note] = notes;
  const furtherLine = note ? null : lastFurtherLine(card);
  if (note) content.push(...noteLine(note, draw, isRtl));
  if (furtherLine) addLine(furtherLine, BASELINES.note);
  content.push(...foot(card, draw, datasetTitle));

  const noteTexts = notes.map(({ label, text }) => [label, text].filter(Boolean).join(' '));
  const description = [title, ...noteTexts, display.chart?.spoken].filter(Boolean).join(' · ');
  return draw.picture(content, sentenceText(sentence(card, allWords)), description);
}

/** The full title if it fits on one line, otherwise the short title on one or two lines, or on three with smaller letters. */
function linesOfTitle({ title, shortTitle = title }: CompactCard): Run[][] {
  const run: Run = { text: title, size: SIZES.title, bold: true };
  if (widthOfRuns([run]) <= FULL_WIDTH) return [[run]];
  const lines = paragraph({ ...run, text: shortTitle }, FULL_WIDTH, 2);
  const fits = lines.every((line) => widthOfRuns(line) <= FULL_WIDTH);
  return fits ? lines : paragraph({ ...run, text: shortTitle, size: run.size * MIN_RATIO }, FULL_WIDTH, 3);
}

type Room = keyof RoomText;

/** The number with its unit, and with dollars if they fit. The unit is shorter and the letters are smaller if needed. null if nothing fits. */
function numberLine(card: CompactCard, width: number): Run[] | null {
  const wide = numberRuns(card, 'wide');
  const { other } = card.display;
  const dollars: Run = { text: `  ${other}`, size: SIZES.small, color: 'soft' };
  if (other && widthOfRuns([...wide, dollars]) <= width) return [...wide, dollars];
  return fitted(wide, width, 0.9) ?? fitted(numberRuns(card, 'narrow'), width, 0.72);
}

/** The headline number with large digits, and the words before and after them. */
function numberRuns({ headline, display }: CompactCard, room: Room): Run[] {
  const isWithdrawn = isStruckOut(headline);
  const { before, digits, after } = display.number;
  const color = isWithdrawn ? 'soft' : 'ink';
  const runs: Run[] = [
    { text: before[room], size: SIZES.unit, color },
    { text: digits[room], size: SIZES.number, bold: !isWithdrawn, isStruckOut: isWithdrawn, color },
    { text: after[room], size: SIZES.unit, color },
  ];
  return runs.filter(({ text }) => text);
}

/** Growth, or without growth the text below the number. Null if it does not fit, empty if the card has neither. */
function growthLine(card: CompactCard, width: number): Run[] | null {
  const { growth, below } = card.display;
  if (growth) return fitted(growthRuns(card, 'wide'), width, 1) ?? fitted(growthRuns(card, 'narrow'), width, 0.8);
  if (!below) return [];
  const soft = (text: string): Run => ({ text, size: SIZES.growth, color: 'soft' });
  return fitted([soft(below.wide)], width, 0.8) ?? fitted([soft(below.narrow)], width, 0.8);
}

function growthRuns({ display: { growth } }: CompactCard, room: Room): Run[] {
  if (!growth) return [];
  const runs: Run[] = [
    { text: growth.comparedBefore[room], size: SIZES.growth },
    { text: growth.before + growth.digits + growth.after, size: SIZES.growth, bold: true },
    { text: growth.comparedAfter[room], size: SIZES.growth, color: 'soft' },
  ];
  return runs.filter(({ text }) => text);
}

/** The last of the further lines. For a card with growth, it is the growth of the parent area. null if it does not fit. */
function lastFurtherLine({ display }: CompactCard): Run[] | null {
  const text = display.rest.at(-1);
  if (!text) return null;
  return fitted([{ text, size: SIZES.small, color: 'soft' }], FULL_WIDTH, SIZES.smallest / SIZES.small);
}

/**
 * The chart of the element, labeled with the first and last year. A picture has no style sheet, so classes become attributes: `class="past"` of a
 * column becomes `fill="…"`.
 */
function chartSvg(card: CompactCard, draw: Canvas, x: number, width: number, fontOf?: FontOf): string {
  const { key = '' } = card.display.chart ?? {};
  const shown = { ...chartOf(card, { tag: card.lang, writing: card.writing }, 'ends'), key };
  const height = CHART.height - (key ? CHART.key : 0);
  const font = fontOf?.(shown.columns.map(({ yearLabel }) => yearLabel).join('') + key);
  const fontAttribute = font ? ` font-family="${font}"` : '';
  const attributes = `x="${round(x)}" y="${CHART.top}" width="${width}" height="${height}" font-size="${SIZES.smallest}"${fontAttribute}`;
  const colorOf = (kind: string) => (kind === 'mark' ? 'mark' : 'past');
  return String(chart(html, shown))
    .replace(/<svg class="chart[^"]*"/, `<svg ${attributes}`)
    .replace(/<rect class="(\w+)"/g, (_, kind) => `<rect ${draw.fill(colorOf(kind))}`)
    .replace(/<path class="(\w+)"/g, (_, kind) => `<path fill="none" stroke="${draw.color(colorOf(kind))}"`)
    .replace(/ vector-effect="[^"]*"/g, '')
    .replace(/<line class="past"/g, `<line stroke="${draw.color('past')}"`)
    .replace(/<line class="past stub"/g, `<line stroke="${draw.color('past')}" stroke-width="2" stroke-dasharray="2 3"`)
    .replace('<svg class="key"', `<svg ${draw.fill('soft')}`)
    .replace(/<text[^>]*><\/text>/g, '')
    .replace(/<text class="year last"/g, `<text ${draw.fill('ink')} font-weight="700"`)
    .replace(/<text class="year[^"]*"/g, `<text ${draw.fill('soft')}`);
}

/** The box around the label of a note, relative to the baseline and the text. `gap` is the space after it. */
const LABEL_BOX = { above: 17, height: 23, padding: 6, gap: 8 } as const;

/** The note. If the number is in doubt, a label such as "Disputed" comes before it in a box. */
function noteLine({ label, text, short }: CardNote, draw: Canvas, isRtl: boolean): string[] {
  const size = SIZES.small;
  const labelWidth = label ? widthOf(label, size, true) + 2 * LABEL_BOX.padding : 0;
  const textWidth = FULL_WIDTH - labelWidth - (label ? LABEL_BOX.gap : 0);
  const run = (text: string): Run[] => [{ text, size, color: 'soft' }];
  const runs = text
    ? (fitted(run(text), textWidth, 0.95) ?? fitted(run(short), textWidth, SIZES.smallest / size))
    : null;
  const content: string[] = [];
  if (label) {
    const x = isRtl ? WIDTH - PAD - labelWidth : PAD;
    const labelRun = { text: label, size, bold: true, fixedColor: LABEL.ink };
    content.push(
      `<rect fill="${LABEL.ground}" x="${round(x)}" y="${BASELINES.note - LABEL_BOX.above}" width="${round(labelWidth)}" height="${LABEL_BOX.height}" rx="2"/>`,
      draw.line([labelRun], { x: x + LABEL_BOX.padding, y: BASELINES.note, width: labelWidth - 2 * LABEL_BOX.padding }),
    );
  }
  const x = isRtl ? PAD : PAD + FULL_WIDTH - textWidth;
  if (runs) content.push(draw.line(runs, { x, y: BASELINES.note, width: textWidth }));
  return content;
}

/** The space between the source and the name of the data set. */
const FOOT_GAP = 16;

/** The source at the start of the line, and the name of the data set at its end. If only one fits, it is the source. */
function foot({ headline, display: { source } }: CompactCard, draw: Canvas, datasetTitle: string): string[] {
  const style = { size: SIZES.smallest, color: 'soft' } as const;
  const datasetRun: Run = { ...style, text: datasetTitle, bold: true, color: 'mark' };
  const sourceWidth = FULL_WIDTH - widthOfRuns([datasetRun]) - FOOT_GAP;
  const isComputed = headline.basis === 'derived';
  const sourceRuns = (name: string, hasPrefix = true): Run[] => {
    const runs: Run[] = [
      { ...style, text: isComputed || hasPrefix ? source.before : '' },
      { ...style, text: name, isIsolated: true },
      { ...style, text: source.between + source.date },
    ];
    return runs.filter(({ text }) => text);
  };
  const { narrow, wide } = source.name;
  const variants = [sourceRuns(wide), sourceRuns(narrow), sourceRuns(narrow, false)];
  const fitting = variants.find((runs) => widthOfRuns(runs) <= sourceWidth);
  const line = { x: PAD, y: BASELINES.foot, width: FULL_WIDTH };
  if (!fitting) return [draw.line(sourceRuns(narrow), line)];
  return [draw.line(fitting, line), draw.line([datasetRun], line, true)];
}
