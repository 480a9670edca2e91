/**
 * The size of an iframe that shows a card, in pixels, until a script of the page around it sets the card's own height. The fonts of its
 * readers are not known, so the height is that of the view's lines in a wide font; what is left free stands above the foot
 * (embed-document.ts). Heights and spaces are those of view/styles/full-styles.ts in one column.
 */
import type { CompactCard, FullCard } from '../../data/contract/card.ts';
import { COMPACT_EM, TEXT_PX, TYPE } from '../../widget/view/styles/tokens.ts';
import { viewWithoutScript } from './static-view.ts';
import { widthOf, wrap } from './text-width.ts';

/** Of an iframe in a page that asks for no other. */
const WIDTH = 600;
/** A day on which every newest number is late: while the iframe stands it may become so, and then says it. */
const LATE = '9999-12-31';

/** Borders and padding at the sides, and above and below; padding and rule of a part, and what the first part has less. */
const SIDES = 30;
const ENDS = 12;
const PART = 25;
const FIRST = -9;

/**
 * Size and height of the lines of a paragraph or item, and the space above and below them, by the class or part of the paragraph, or of
 * the list around it.
 */
const LINES: readonly [RegExp, size: number, height: number, space: number][] = [
  [/"area"/, TYPE.area.size, 21, 0],
  [/"what"|"small"|caveats/, TYPE.small.size, 18.2, 0],
  [/"label"/, TYPE.small.size, 18.2, 3.25],
  [/"group"/, TYPE.small.size, 18.2, 6.5],
  [/"growth"/, TYPE.growth.size, 24, 3.75],
  [/"printed"/, TEXT_PX, 22.4, 4],
  [/"month"|"partners"/, TYPE.growth.size, 24, 0],
  [/"origin"|"notes"|"care"/, TYPE.small.size, 24, 0],
  [/"flows"/, TEXT_PX, 24, 0],
  [/"block"/, TEXT_PX, 22.4, 0],
];

/**
 * Rows: the width of a card from which on the bar stands beside the number; the room for names there, and what numbers take of a line in
 * narrower cards; the heights of a line and of the bar.
 */
const ROW = { beside: 28 * TEXT_PX, name: 157, number: 90, line: 24, bar: 11.25 } as const;
/** Of the key to the bars and of the actions: what is around all of them, of each of them beside its text, and between two of them. */
const KEY = { around: 14, size: TYPE.small.size, inside: 35, gap: 16, height: 24 } as const;
const ACTIONS = { around: 13, size: TYPE.small.size, inside: 13, gap: 8, height: 44 } as const;

/** Of the headline, whose digits are larger than its unit. */
const NUMBER_LINE = 35.2;

/** Paragraphs and items of lists with their attributes and content, and what they are in. */
const ELEMENTS = /<(?:ul|div)([^>]*)>|<(p|li)([^>]*)>(.*?)<\/\2>/gs;

/** `most` is the width that the page around has. */
export async function iframeSize(
  card: CompactCard | FullCard,
  most = WIDTH,
): Promise<{ width: number; height: number }> {
  const width = Math.min(most, WIDTH);
  if (!('groups' in card)) return { width, height: COMPACT_EM * TEXT_PX };
  const view = String(await viewWithoutScript(card, '', '', LATE));
  const seen = view.replace(/<span class="sr">.*?<\/span>/gs, '');
  const room = width - SIDES;
  let height = ENDS + FIRST + PART * (seen.split('class="block').length - 1);
  let around = '';
  for (const [, outer, tag, own = '', content = ''] of seen.matchAll(ELEMENTS)) {
    if (outer !== undefined) around = outer;
    else if (own.includes('"row')) height += heightOfRow(content, room);
    else if (own.includes('"value')) height += heightOfNumber(content, room);
    else if (textOf(content)) height += heightOfText(tag === 'p' && own ? own : around, textOf(content), room);
  }
  const key = [...(/"legend">(.*?)<\/ul>/s.exec(seen)?.[1] ?? '').matchAll(/<li>(.*?)<\/li>/gs)];
  const actions = [...seen.matchAll(/data-take[^>]*>(.*?)<\/a>/gs)];
  // An action is as wide as its longest word.
  const words = actions.map(([, label = '']) => label.split(' ').toSorted((a, b) => b.length - a.length)[0] ?? '');
  height +=
    heightOfBoxes(
      key.map(([, item = '']) => textOf(item)),
      KEY,
      room,
    ) + heightOfBoxes(words, ACTIONS, room);
  return { width, height: Math.ceil(height) };
}

function heightOfText(attributes: string, text: string, room: number): number {
  const [, size, height, space] = LINES.find(([pattern]) => pattern.test(attributes)) ?? [null, 0, 0, 0];
  return space + height * linesOf(text, room, size);
}

function heightOfNumber(content: string, room: number): number {
  const digits = /"digits">(.*?)</.exec(content)?.[1] ?? '';
  const width =
    widthOf(digits, TYPE.number.size, true) + widthOf(textOf(content).replace(digits, ''), TYPE.unit.size, true);
  return NUMBER_LINE * Math.ceil(width / room);
}

/** A row: its name and number, the bar below them where they fill the line, and what stands below that. */
function heightOfRow(content: string, room: number): number {
  const size = TYPE.growth.size;
  const isBeside = room + SIDES >= ROW.beside;
  const [, name = '', number = ''] = /"pair"><span>(.*?)<\/span>\s*<span>(.*?)<\/span><\/span>/s.exec(content) ?? [];
  const [nameRoom, nameWidth] = [isBeside ? ROW.name : room - ROW.number, widthOf(textOf(name), size)];
  const isBroken = Math.min(nameWidth, nameRoom) + widthOf(textOf(number), size, true) > room;
  const notes = [...content.matchAll(/"note">(.*?)<\/span>/gs)].map(([, note = '']) =>
    linesOf(textOf(note), room, TYPE.small.size),
  );
  const lines = [linesOf(textOf(name), nameRoom, size), isBroken ? 1 : 0, ...notes];
  return lines.reduce((sum, count) => sum + count, 0) * ROW.line + (isBeside ? 0 : ROW.bar);
}

/** Boxes that stand in a line, and in further lines where there is no room. */
function heightOfBoxes(
  texts: string[],
  { around, size, inside, gap, height }: typeof KEY | typeof ACTIONS,
  room: number,
): number {
  let [lines, used] = [0, room];
  for (const text of texts) {
    const width = widthOf(text, size, true) + inside;
    if (used + width > room) [lines, used] = [lines + 1, 0];
    used += width + gap;
  }
  return lines ? around + lines * height : 0;
}

function linesOf(text: string, room: number, size: number): number {
  return wrap(text, room, size).length;
}

/** The text of markup, with one character for an entity. */
function textOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/&\w+;|&#\d+;/g, '’')
    .trim();
}
