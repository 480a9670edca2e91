/**
 * The compact card as one picture that needs nothing else, in the type and the rows of the card (widget/view/styles/tokens.ts), a third
 * larger. It has no clock, and says nothing of due days. What it can do without is left out whole where there is no room.
 */
import { html } from 'hono/html';
import type { CompactCard, Words } from '../../data/contract/card.ts';
import { day, gap, numberOf } from '../../data/fact/format.ts';
import { fill, fillText, numberText, signedPieces } from '../../data/fact/number-text.ts';
import { sentence, sentenceText } from '../../data/fact/sentence.ts';
import { bars, measure } from '../../widget/view/card/bars.ts';
import type { Note } from '../../widget/view/notes.ts';
import { TEXT_PX, TREND, TYPE } from '../../widget/view/styles/measures.ts';
import { headlinePieces, item, type Writer, writer } from '../../widget/view/writer.ts';
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

const WHOLE = WIDTH - 2 * PAD;
/** How much larger than on the card its texts are. */
const SCALE = 1.3;
const sizeOf = (kind: keyof typeof TYPE) => TYPE[kind].size * SCALE;
/** Lines on which letters stand: of the title, of number, growth and note, and of the foot. */
const LINES = { title: 38, number: 121, growth: 153, note: 191, foot: HEIGHT - 20 } as const;
/** From one line of a title to the next; of three, which are smaller. */
const TITLE_LINE = 27;
const SMALL_LINE = 18;
/** Between text and trend. */
const SPACE = 20;
/** Room for the sign before growth. */
const ARROW = 19;
/** The signs of growth, which no font of the pictures has. */
const SIGN = /^[▲▼]/;

/** `allWords` are all words of the card's language. `name` is that of the data set, `fontOf` names the font of a line where the renderer is known. */
export function cardSvg(card: CompactCard, allWords: Words, name: string, theme?: Theme, fontOf?: FontOf): string {
  const write = writer(html, card, { tag: card.lang, api: '', level: '' });
  const draw = canvas(card, theme, fontOf);
  const { words, notes } = write;
  const { trend, dir, title, below } = card;
  const isRtl = dir === 'rtl';
  const content: string[] = [];
  const put = (runs: Run[], y: number, width = WHOLE) =>
    content.push(draw.line(runs, { x: isRtl ? WIDTH - PAD - width : PAD, y, width }));

  const titled = titleLines(card);
  const step = titled.length > 2 ? SMALL_LINE : TITLE_LINE;
  for (const [i, runs] of titled.entries()) put(runs, LINES.title + i * step);
  // The trend goes where number and growth leave no room for it.
  const wide = WHOLE - SPACE - measure(card.trend).width * SCALE;
  const beside = trend.length > 0 && numberLine(write, wide) && growthLine(write, wide);
  const width = beside ? wide : WHOLE;
  put(numberLine(write, width) ?? numberRuns(write, 'short'), LINES.number, width);
  const growth = growthLine(write, width) ?? [];
  const fact = card.growth;
  if (fact && SIGN.test(fillText(words.rise ?? words.fall))) {
    content.push(arrow(draw, numberOf(fact), isRtl ? WIDTH - PAD - 13 : PAD));
    content.push(
      draw.line(growth, { x: isRtl ? WIDTH - PAD - width : PAD + ARROW, y: LINES.growth, width: width - ARROW }),
    );
  } else if (growth.length) put(growth, LINES.growth, width);
  if (beside) {
    const font = fontOf?.(trend.map(({ year }) => year).join(''));
    const x = isRtl ? PAD : WIDTH - PAD - measure(trend).width * SCALE;
    const y = LINES.growth + 5 - TREND.height * SCALE;
    const place = `x="${round(x)}" y="${round(y)}" font-size="${TEXT_PX * SCALE}"${font ? ` font-family="${font}"` : ''}`;
    const markup = String(bars(html, card)).replace('<svg', `<svg ${place}`);
    content.push(
      markup
        .replace(/class="(\w+)"/g, (_, colour) => draw.fill(colour))
        .replace(/class="ink"/g, '$& font-weight="700"'),
    );
  }
  if (notes[0]) put(noteLine(notes[0]), LINES.note);
  // A sum gives its row to a growth that was printed.
  else if (fact && below) put([{ text: below.text, size: sizeOf('small'), colour: 'soft' }], LINES.note);
  content.push(...foot(write, draw, name));

  const years = trend.map(({ year, fact }) => item(words, year, write.text(fact)));
  const description = [title, ...notes.map(({ text }) => text.join('')), ...years].join(' · ');
  return draw.picture(content, sentenceText(sentence(card, allWords)), description);
}

/** The title with what it adds up where that fits into its line; the short one where it fits into one line alone; else in two lines, or three small ones. */
function titleLines({ title, shortTitle = title, explains }: CompactCard): Run[][] {
  const run: Run = { text: title, size: sizeOf('title'), bold: true };
  const whole: Run[] = [run, { text: ` ${explains}`, size: run.size, colour: 'soft' }];
  if (explains && widthOfRuns(whole) <= WHOLE) return [whole];
  const [lines = [], short = []] = [title, shortTitle].map((text) => paragraph({ ...run, text }, WHOLE, 2));
  const isSmall = lines.flat().some(({ size }) => size < run.size);
  const chosen = isSmall || short.length < lines.length ? short : lines;
  const isWhole = chosen.every((line) => widthOfRuns(line) <= WHOLE);
  return isWhole ? chosen : paragraph({ ...run, text: shortTitle, size: run.size * LEAST }, WHOLE, 3);
}

/** The number in about its size, with its unit in words where there is room, and with dollars; null where there is none. */
function numberLine(write: Writer, width: number): Run[] | null {
  const { card, brief } = write;
  const long = numberRuns(write, 'long');
  const dollars: Run = { text: `  ${card.other ? brief(card.other) : ''}`, size: sizeOf('unit'), colour: 'soft' };
  if (card.other && widthOfRuns([...long, dollars]) <= width) return [...long, dollars];
  return fitted(long, width, 0.9) ?? fitted(numberRuns(write, 'short'), width, 0.8);
}

/** The headline, its digits large, with what stands before and after them in the language. */
function numberRuns({ card, locale }: Writer, room: 'short' | 'long'): Run[] {
  const struck = isStruck(card.headline);
  const [before, digits, after] = headlinePieces(card, locale, room);
  const colour = struck ? 'soft' : 'ink';
  const runs: Run[] = [
    { text: before, size: sizeOf('unit'), colour },
    { text: digits, size: sizeOf('number'), bold: !struck, struck, colour },
    { text: after, size: sizeOf('unit'), colour },
  ];
  return runs.filter(({ text }) => text);
}

/** Growth, or what stands in its place below the number, and the growth of the parent where there is room; null where there is no room for the first. */
function growthLine({ card, words, locale }: Writer, width: number): Run[] | null {
  const { growth, below, parent } = card;
  const size = sizeOf('growth');
  const soft = (text: string): Run => ({ text, size, colour: 'soft' });
  if (!growth) return below ? (fitted([soft(below.text)], width, 0.8) ?? fitted([soft(below.short)], width, 0.6)) : [];
  const [sign, amount] = signedPieces(growth, words, locale) as [string, string];
  const isArrow = SIGN.test(sign);
  const runsOf = (pattern: string | undefined): Run[] => {
    const [before, , after] = fill(pattern, '') as [string, string, string];
    const runs: Run[] = [soft(before + (isArrow ? '' : sign)), { text: amount ?? sign, size, bold: true }, soft(after)];
    return runs.filter(({ text }) => text);
  };
  const room = width - (isArrow ? ARROW : 0);
  const long = runsOf(words.onBase);
  if (parent?.growth) {
    const [other] = signedPieces(parent.growth, words, locale) as [string];
    const isSigned = SIGN.test(other);
    const number = isSigned
      ? numberText(parent.growth, words, locale, true)
      : signedPieces(parent.growth, words, locale).join('');
    const all = [...long, soft(` · ${parent.label}${gap(locale)}${number}`)];
    if (widthOfRuns(all) <= room) return all;
  }
  return fitted(long, room, 0.9) ?? fitted(runsOf(words.onYear), room, 0.8);
}

/** The direction of growth as a triangle; none where there is neither a rise nor a fall. */
function arrow({ fill }: Canvas, growth: number, left: number): string {
  if (!growth) return '';
  const y = LINES.growth;
  const [base, tip] = growth > 0 ? [y - 1, y - 12] : [y - 12, y - 1];
  return `<path ${fill('ink')} d="M${round(left)} ${base}h13L${round(left + 6.5)} ${tip}z"/>`;
}

function noteLine({ kind, text, short }: Note): Run[] {
  const [strong, colour] = kind === 'doubt' ? ['warn', 'warn'] : ['ink', 'soft'];
  const runsOf = (bold: string, rest: string) =>
    [
      { text: bold, size: sizeOf('small'), bold: true, colour: strong },
      { text: rest, size: sizeOf('small'), colour },
    ].filter(({ text }) => text) as Run[];
  const [bold, rest, spare] = text;
  return (
    fitted(runsOf(bold, rest + spare), WHOLE, 0.85) ??
    fitted(runsOf(bold, rest), WHOLE, 0.85) ??
    runsOf(short[0], short[1])
  );
}

/** Who said and printed the number, and the name of the data set at the other end. */
function foot({ card, words, locale }: Writer, draw: Canvas, name: string): string[] {
  const { source, headline } = card;
  const { agency, byline, published } = source;
  const small = { size: sizeOf('small'), colour: 'soft' } as const;
  const by: Run = { ...small, text: name, bold: true, colour: 'mark' };
  const room = WHOLE - widthOfRuns([by]) - 16;
  const [first, , ...date] = fill(words.detail, '', day(published, locale, 'medium')) as string[];
  const [before, , after] = fill(headline.basis === 'derived' ? words.basedOn : '{}', '') as string[];
  const from = (name: string): Run[] =>
    [
      { ...small, text: `${first}${before}` },
      { ...small, text: name, isolated: true },
      { ...small, text: [after, ...date].join('') },
    ].filter(({ text }) => text);
  const whole = { x: PAD, y: LINES.foot, width: WHOLE };
  const both = byline ? fitted(from(byline), room, 0.9) : null;
  const beside = both ?? fitted(from(agency), room, 0.8);
  // The source before the name, where there is room for one only.
  if (!beside) return [draw.line(from(agency), whole)];
  return [draw.line(beside, whole), draw.line([by], whole, true)];
}
