/**
 * The compact card as one picture that needs nothing else. It is drawn from the card's own words and numbers (widget/view/writer.ts) and
 * keeps its order: what it can do without is left out whole where there is no room, a number or a status never.
 */
import { html } from 'hono/html';
import type { CompactCard, Words } from '../../data/contract/card.ts';
import { amount, day, gap } from '../../data/fact/format.ts';
import { fill, fillText } from '../../data/fact/number-text.ts';
import { sentence, sentenceText } from '../../data/fact/sentence.ts';
import { recent } from '../../widget/view/card/bars.ts';
import { item, type Writer, writer } from '../../widget/view/writer.ts';
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
const BESIDE = 276;
const FOOT = HEIGHT - 19;
const NOTE = 12.5;
const NOTE_LINE = 17;
/** The unit of the headline, which has 19 where there is room. */
const SMALLEST = 12.5;

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
  const { title, words, mark, standing } = write;
  const points = recent(card.trend);
  // The trend goes first where there is no room beside it for what must be known of the headline.
  const beside = points.length > 0 ? texts(write, draw, BESIDE) : null;
  const { content } = beside && !beside.crowded ? beside : texts(write, draw, WHOLE);
  if (beside && !beside.crowded) {
    const x = card.dir === 'rtl' ? PAD : PAD + BESIDE + 16;
    content.push(...columns(write, draw, points, { x, y: 84, width: WHOLE - BESIDE - 16, height: FOOT - 24 - 84 }));
  }
  content.push(...foot(write, draw, dataset.title));

  const years = points.map(({ year, fact }) => item(words, year, write.text(fact)));
  const description = [sentenceText(sentence(card, allWords)), mark, ...standing, ...more(write), ...years]
    .filter(Boolean)
    .join(' · ');
  const name = fillText(words.detail, title, card.period.label);
  return draw.picture(content, name, description, receiptJson(card, dataset));
}

/** Title, number, growth and notes in a column of this width; crowded where what must be known did not find room in about its size. */
function texts(write: Writer, draw: Canvas, width: number): { content: string[]; crowded: boolean } {
  const { card, title, mark, standing } = write;
  const rtl = card.dir === 'rtl';
  const content: string[] = [];
  const placeIn = (wide: number, y: number) => ({ x: rtl ? WIDTH - PAD - wide : PAD, y, width: wide });
  /** Stacks lines from `y` on, and gives where the next one stands. */
  const stack = (lines: Run[][], y: number, step: number, wide = width) => {
    for (const [i, runs] of lines.entries()) content.push(draw.line(runs, placeIn(wide, y + i * step)));
    return y + lines.length * step;
  };

  let y = stack(paragraph({ text: title, size: 17, bold: true }, WHOLE, 2), 43, 19, WHOLE);
  y = stack([[{ text: card.period.label, size: 14.5, colour: 'soft' }]], y + 1, 18, WHOLE);
  const number = numberLines(write, width);
  y = stack(number, y + 28, 25) + 1;
  if (mark) {
    content.push(pill(draw, mark, placeIn(width, y), rtl));
    y += 22;
  } else if (card.growth) {
    y = stack(paragraph({ text: write.change(card.growth), size: 15 }, width, 2), y, 18);
  }
  const room = () => Math.floor((FOOT - 24 - y) / NOTE_LINE) + 1;
  const small = (text: string, most: number) => paragraph({ text, size: NOTE, colour: 'soft' }, width, most, 0.8);
  const crowded = standing.length > room();
  const must = crowded ? [standing.join(' · ')] : standing;
  for (const text of must) y = stack(small(text, crowded ? Math.max(1, room()) : 1), y, NOTE_LINE);
  for (const text of more(write)) {
    const lines = small(text, 2);
    if (lines.length > room()) break;
    y = stack(lines, y, NOTE_LINE);
  }
  const isSmall = number.flat().some(({ size }) => size < SMALLEST);
  return { content, crowded: crowded || isSmall };
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
function numberRuns({ card, words, locale }: Writer): Run[] {
  const { headline } = card;
  const struck = isStruck(headline);
  const [digits, scale] = amount(headline, locale);
  const space = gap(locale);
  const [before = '', , after = ''] = fill(words[headline.qualifier], '') as string[];
  const rest = [scale, words[headline.unit]].filter(Boolean).join(space);
  const runs: Run[] = [
    { text: before, size: 19 },
    { text: digits, size: card.trend.length ? 36 : 44, bold: !struck, struck },
    { text: `${space}${rest}${after}`, size: 19, bold: true },
  ];
  return runs.filter(({ text }) => text);
}

/** What stands beside the headline where there is room, the most important first. */
function more({ card: { growth }, mark, change, parentGrowth, newer }: Writer): string[] {
  return [mark && growth && change(growth), parentGrowth, newer].filter((note): note is string => Boolean(note));
}

/** The status that stands at the headline itself, on a ground of its own. */
function pill({ fill, line }: Canvas, mark: string, { x, y, width }: LineBox, rtl: boolean): string {
  const run: Run = { text: mark, size: 13, bold: true, colour: 'paper' };
  const runs = fitted([run], width - 12, 0.6) ?? [run];
  const wide = Math.min(width, widthOfRuns(runs) + 12);
  const left = rtl ? x + width - wide : x;
  const ground = `<rect ${fill('ink')} x="${round(left)}" y="${y - 14}" width="${round(wide)}" height="19"/>`;
  return `${ground}${line(runs, { x: left + 6, y, width: wide - 12 })}`;
}

/** Who published the numbers, and the name of the data set at the other end. */
function foot({ card, words, locale }: Writer, { fill: coloured, line }: Canvas, name: string): string[] {
  const { source } = card;
  const small = { size: NOTE, colour: 'soft' } as const;
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
  const by: Run = { ...small, text: name };
  const rule = `<rect ${coloured('line')} x="${PAD}" y="${FOOT - 18}" width="${WHOLE}" height="1"/>`;
  const whole = { x: PAD, y: FOOT, width: WHOLE };
  const beside = fitted(from, WHOLE - widthOfRuns([by]) - 16, 0.85);
  // The source before the name, where there is room for one only.
  if (!beside) return [rule, line(fitted(from, WHOLE, 0.7) ?? from, whole)];
  return [rule, line(beside, whole), line([by], whole, true)];
}
