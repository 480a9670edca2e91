/**
 * The compact card as one picture that needs nothing else, in the type and the slots of the card (widget/view/styles/tokens.ts), half as
 * large again. What it can do without is left out whole where there is no room, a number or a status never.
 */
import { html } from 'hono/html';
import type { CompactCard, Words } from '../../data/contract/card.ts';
import { day, numberOf } from '../../data/fact/format.ts';
import { fill, fillText, numberText, signedGrowth } from '../../data/fact/number-text.ts';
import { sentence, sentenceText } from '../../data/fact/sentence.ts';
import { recent } from '../../widget/view/card/bars.ts';
import type { Note } from '../../widget/view/notes.ts';
import { GROUND, TYPE } from '../../widget/view/styles/tokens.ts';
import { headlinePieces, item, measureOf, type Writer, writer } from '../../widget/view/writer.ts';
import { isStruck } from './card-links.ts';
import { type DatasetName, receiptJson } from './picture-receipt.ts';
import type { Theme } from './static-view.ts';
import { columns } from './svg-bars.ts';
import {
  type Canvas,
  canvas,
  type FontOf,
  fitted,
  HEIGHT,
  type LineBox,
  PAD,
  paragraph,
  type Run,
  round,
  WIDTH,
  widthOfRuns,
} from './svg-canvas.ts';

const WHOLE = WIDTH - 2 * PAD;
/** Of the column of text where a trend stands beside it. */
const BESIDE = 284;
/** Lines on which letters stand: of the area, the period, the number and the foot. The rest follows the number. */
const LINES = { area: 44, what: 68, number: 122, foot: HEIGHT - 18 } as const;
/** How much larger than on the card its texts are. */
const SCALE = 1.3;
const sizeOf = (kind: keyof typeof TYPE) => TYPE[kind].size * SCALE;
const SMALL = sizeOf('small');
const NOTE_LINE = 22;

/** `allWords` are all words of the card's language. `fontOf` names the font of a line where the renderer is known. */
export function cardSvg(
  card: CompactCard,
  allWords: Words,
  dataset: DatasetName,
  theme?: Theme,
  fontOf?: FontOf,
): string {
  const write = writer(html, card, { tag: card.lang, api: '', level: '' });
  const draw = canvas(card, theme, fontOf);
  const { title, words, notes } = write;
  const points = recent(card.trend);
  // The trend goes first where there is no room beside it for what must be known of the headline.
  const beside = points.length > 0 ? texts(write, draw, BESIDE) : null;
  const isBeside = beside !== null && !beside.crowded;
  const { content } = isBeside ? beside : texts(write, draw, WHOLE);
  if (isBeside) {
    const x = card.dir === 'rtl' ? PAD : PAD + BESIDE + 16;
    const y = LINES.what + 14;
    content.push(...columns(write, draw, points, { x, y, width: WHOLE - BESIDE - 16, height: LINES.foot - 28 - y }));
  }
  content.push(...foot(write, draw, dataset.title));

  const years = points.map(({ year, fact }) => item(words, year, write.text(fact)));
  const description = [sentenceText(sentence(card, allWords)), ...notes.map(({ text }) => text), ...years]
    .filter(Boolean)
    .join(' · ');
  const name = fillText(words.detail, title, card.period.label);
  return draw.picture(content, name, description, receiptJson(card, dataset));
}

/** The slots in a column of this width; crowded where what must be known did not find room in about its size. */
function texts(write: Writer, draw: Canvas, width: number): { content: string[]; crowded: boolean } {
  const { card, notes, words, locale } = write;
  const rtl = card.dir === 'rtl';
  const content: string[] = [];
  const placeIn = (wide: number, y: number) => ({ x: rtl ? WIDTH - PAD - wide : PAD, y, width: wide });
  /** Stacks lines from `y` on, and gives where the next one stands. */
  const stack = (lines: Run[][], y: number, step: number, wide = width) => {
    for (const [i, runs] of lines.entries()) content.push(draw.line(runs, placeIn(wide, y + i * step)));
    return y + lines.length * step;
  };

  stack([shrunk([{ text: card.area.label, size: sizeOf('area'), bold: true }], WHOLE)], LINES.area, 0, WHOLE);
  const what: Run[] = [
    { text: card.period.short ?? card.period.label, size: sizeOf('what'), bold: true },
    { text: ` · ${card.title}`, size: sizeOf('what'), colour: 'soft' },
  ];
  stack([shrunk(what, WHOLE)], LINES.what, 0, WHOLE);
  const number = numberLines(write, width);
  let y = stack(number, LINES.number, 25) + 3;
  if (card.growth) {
    content.push(arrow(draw, numberOf(card.growth), placeIn(width, y), rtl));
    const growth = fill(words.onYear, signedGrowth(card.growth, words, locale).replace(SIGN, '')) as string[];
    const runs = growth.map(
      (text, i): Run => ({ text, size: sizeOf('growth'), ...(i === 1 ? { bold: true } : { colour: 'soft' }) }),
    );
    const { x, width: rest } = placeIn(width - ARROW, y);
    const line = shrunk(
      runs.filter(({ text }) => text),
      rest,
    );
    content.push(draw.line(line, { x: rtl ? x - ARROW : x + ARROW, y, width: rest }));
    y += 24;
  } else if (measureOf(card.headline.id) !== 'growth') {
    y = stack([shrunk([{ text: words.noGrowth ?? '', size: sizeOf('growth'), colour: 'soft' }], width)], y, 24);
  }
  const room = () => Math.floor((LINES.foot - 26 - y) / NOTE_LINE) + 1;
  // What a reader must know of the number itself; the rest goes where there is no room.
  const must = notes.filter(({ looks }) => looks !== 'minor');
  const crowded = must.length > room();
  for (const note of crowded ? [joined(must)] : must) {
    content.push(noteLine(draw, note, placeIn(width, y), rtl));
    y += NOTE_LINE;
  }
  for (const { text } of notes.filter(({ looks }) => looks === 'minor')) {
    if (room() < 1) break;
    const note: Run = { text: withSign(write, text).replace(DATE_SPACE, '\u00A0'), size: SMALL, colour: 'soft' };
    y = stack(paragraph(note, width, Math.min(room(), 2)), y, NOTE_LINE);
  }
  const isSmall = number.flat().some(({ size }) => size < sizeOf('unit') * 0.7);
  return { content, crowded: crowded || isSmall };
}

/** A space after a digit: a day goes into the next line as a whole. */
const DATE_SPACE = /(?<=\d.*) /g;
/** The signs of growth, which no font of the pictures has. */
const SIGN = /^[▲▼] /;
/** Room for the sign before growth. */
const ARROW = 19;

/** The direction of growth as a triangle at the reading side of the box; none where there is neither a rise nor a fall. */
function arrow({ fill }: Canvas, growth: number, { x, y, width }: LineBox, rtl: boolean): string {
  if (!growth) return '';
  const left = rtl ? x + width - 13 : x;
  const [base, tip] = growth > 0 ? [y - 1, y - 12] : [y - 12, y - 1];
  return `<path ${fill('ink')} d="M${round(left)} ${base}h13L${round(left + 6.5)} ${tip}z"/>`;
}

/** A note in which the parent's growth has a plus or a minus for its sign, with the marks that `Intl` sets around them in Arabic. */
function withSign({ card, words, locale }: Writer, text: string): string {
  const growth = card.parent?.growth;
  return growth ? text.replace(signedGrowth(growth, words, locale), numberText(growth, words, locale, true)) : text;
}

/** Several notes as one, with the most serious look of them. */
function joined(notes: readonly Note[]): Note {
  const [first] = notes as [Note];
  return { ...first, text: notes.map(({ text }) => text).join(' · ') };
}

function shrunk(runs: Run[], width: number): Run[] {
  return fitted(runs, width, 0.5) ?? runs;
}

/** The number in one line where it fits in nearly its size, else its unit in a line of its own. */
function numberLines(write: Writer, width: number): Run[][] {
  const runs = numberRuns(write);
  const one = fitted(runs, width, 0.8);
  if (one) return [one];
  const end = runs.findLastIndex(({ text }) => text.trim());
  const lines = [runs.slice(0, end), runs.slice(end).map((run) => ({ ...run, text: run.text.trim() }))];
  return lines.map((line) => fitted(line, width, 0.5) ?? line);
}

/** The headline, its digits large, with what stands before and after them in the language. */
function numberRuns({ card, locale }: Writer): Run[] {
  const { headline } = card;
  const struck = isStruck(headline);
  const [before, digits, after] = headlinePieces(card, locale, 'short');
  const colour = struck ? 'soft' : 'ink';
  const runs: Run[] = [
    { text: before, size: sizeOf('unit'), bold: true, colour },
    { text: digits, size: sizeOf('number') * 1.1, bold: !struck, struck, colour },
    { text: after, size: sizeOf('unit'), bold: true, colour },
  ];
  return runs.filter(({ text }) => text);
}

/** A note; a status on a ground of its own, as on the card. */
function noteLine({ fill, line }: Canvas, { text, looks }: Note, { x, y, width }: LineBox, rtl: boolean): string {
  const tag = looks === 'tag bad' ? 'bad' : 'warn';
  const isTag = looks.startsWith('tag');
  const run: Run = { text, size: SMALL, bold: isTag, colour: isTag ? tag : 'soft' };
  if (!isTag) return line(shrunk([run], width), { x, y, width });
  const runs = fitted([run], width - 12, 0.6) ?? [run];
  const wide = Math.min(width, widthOfRuns(runs) + 12);
  const left = rtl ? x + width - wide : x;
  const ground = `<rect ${fill(tag)} opacity="${GROUND}" x="${round(left)}" y="${round(y - 16)}" width="${round(wide)}" height="22" rx="4"/>`;
  return `${ground}${line(runs, { x: left + 6, y, width: wide - 12 })}`;
}

/** Who published the numbers, and the name of the data set at the other end. */
function foot({ card, words, locale }: Writer, { fill: coloured, line }: Canvas, name: string): string[] {
  const { source } = card;
  const small = { size: SMALL, colour: 'soft' } as const;
  const [before = '', agency = '', ...rest] = fill(
    words.detail,
    source.agency,
    day(source.published, locale, 'medium'),
  ) as string[];
  const from: Run[] = [
    { ...small, text: before },
    { ...small, text: agency, isolated: true },
    { ...small, text: rest.join('') },
  ].filter(({ text }) => text);
  const by: Run = { ...small, text: name, bold: true, colour: 'mark' };
  const rule = `<rect ${coloured('line')} x="${PAD}" y="${LINES.foot - 22}" width="${WHOLE}" height="1"/>`;
  const whole = { x: PAD, y: LINES.foot, width: WHOLE };
  const beside = fitted(from, WHOLE - widthOfRuns([by]) - 16, 0.8);
  // The source before the name, where there is room for one only.
  if (!beside) return [rule, line(fitted(from, WHOLE, 0.7) ?? from, whole)];
  return [rule, line(beside, whole), line([by], whole, true)];
}
