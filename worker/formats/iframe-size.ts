/**
 * The size of an iframe that shows a card, in pixels, until a script of the page around it sets the card's own height. The height is
 * computed from the markup of the view, with the sizes and spaces of view/styles/full-styles.ts in one column. The fonts of its readers are
 * not known, so lines are broken as in a wide font; what is left free stands above the foot (embed-document.ts).
 */
import type { CompactCard, FullCard } from '../../data/contract/card.ts';
import { SIDE_PX, TEXT_PX, TYPE } from '../../widget/view/styles/measures.ts';
import { COMPACT_EM } from '../../widget/view/styles/tokens.ts';
import { viewWithoutScript } from './static-view.ts';
import { widthOf, wrap } from './text-width.ts';

/** The width of an iframe in a page that asks for no other. */
const WIDTH = 600;
/** A day on which every newest number is late: it may become so while the iframe stands, and the card then says so in a further line. */
const LATE = '9999-12-31';

const BORDER = 1;
/** Of the card: padding and borders at both sides, and above and below its content. */
const SIDES = 2 * (SIDE_PX + BORDER);
const ENDS = 0.625 * TEXT_PX + 2 * BORDER;
/** Of a block: its padding and the rule above it. The first block has less padding and no rule. */
const BLOCK = 2 * 0.75 * TEXT_PX + BORDER;
const LESS_IN_FIRST = 0.5 * TEXT_PX + BORDER;

const LINE_HEIGHT = 1.4;
/** The height of lines that have something to tap. */
const TAP_LINE = 24;
const SMALL = { size: TYPE.small.size, line: TYPE.small.size * LINE_HEIGHT, space: 0 };
const GROWTH = { size: TYPE.growth.size, line: TAP_LINE, space: 0 };
const SMALL_TAP = { ...SMALL, line: TAP_LINE };
const TEXT = { size: TEXT_PX, line: TEXT_PX * LINE_HEIGHT, space: 0 };

/**
 * Font size and line height of a paragraph or list item, and the space above and below it, by the class or part of the paragraph, or of
 * the element around it. Where several match, the first counts.
 */
const STYLES: Record<string, typeof TEXT> = {
  title: { size: TYPE.title.size, line: TYPE.title.size * LINE_HEIGHT, space: 0 },
  small: SMALL,
  label: { ...SMALL, space: 0.25 * SMALL.size },
  group: { ...SMALL, space: 0.5 * SMALL.size },
  growth: { ...GROWTH, space: 0.25 * GROWTH.size },
  printed: { ...TEXT, space: 0.25 * TEXT.size },
  month: GROWTH,
  partners: GROWTH,
  origin: { ...SMALL_TAP, space: 2 },
  notes: SMALL_TAP,
  care: SMALL_TAP,
  flows: { ...TEXT, line: TAP_LINE },
  block: TEXT,
};

/** The height of a line of the headline, whose digits are larger than its unit. */
const NUMBER_LINE = TYPE.number.size * 1.1;

/** From this width of the card on, the bar of a row stands beside its number, and else below it. */
const BAR_BESIDE = 28 * TEXT_PX;
/** The room for a row's name where the bar is beside it, and what the number takes of the line where it is not. */
const NAME_ROOM = 157;
const NUMBER_ROOM = 6 * GROWTH.size;
const BAR_BELOW = 0.75 * GROWTH.size;

/** Boxes in lines: the height around all of them, what a box has beside its text, the gap between two, and the height of a line. */
const KEY = { around: 14, inside: 35, gap: 16, line: TAP_LINE };
const ACTIONS = { around: 13, inside: 13, gap: 8, line: 44 };

/** Text for screen readers alone. */
const HIDDEN = /<span class="sr">.*?<\/span>/gs;
/** The start of a list or box, or a whole paragraph or list item. */
const ELEMENTS = /<(?:ul|div)(?<around>[^>]*)>|<(?<tag>p|li)(?<own>[^>]*)>(?<content>.*?)<\/\k<tag>>/gs;
/** Name and number of a row. */
const PAIR = /"pair"><span>(?<name>.*?)<\/span>\s*<span>(?<number>.*?)<\/span><\/span>/s;

/** `most` is the width that the page around has. */
export async function iframeSize(
  card: CompactCard | FullCard,
  most = WIDTH,
): Promise<{ width: number; height: number }> {
  const width = Math.min(most, WIDTH);
  if (!('groups' in card)) return { width, height: COMPACT_EM * TEXT_PX };
  const view = String(await viewWithoutScript(card, '', '', LATE)).replace(HIDDEN, '');
  const room = width - SIDES;
  const blocks = view.split('class="block').length - 1;
  const key = between(view, '"legend">', '</ul>').flatMap((list) => between(list, '<li>', '</li>').map(textOf));
  const actions = between(view, '<a data-take', '</a>').map((link) => link.slice(link.indexOf('>') + 1));
  const height =
    ENDS +
    blocks * BLOCK -
    LESS_IN_FIRST +
    heightOfElements(view, room) +
    heightOfBoxes(key, KEY, room) +
    heightOfBoxes(actions.map(longestWord), ACTIONS, room);
  return { width, height: Math.ceil(height) };
}

/** The height of all paragraphs and list items. */
function heightOfElements(view: string, room: number): number {
  let height = 0;
  let outer = '';
  for (const { groups = {} } of view.matchAll(ELEMENTS)) {
    const { around, tag, own = '', content = '' } = groups;
    if (around !== undefined) outer = around;
    else if (own.includes('"row')) height += heightOfRow(content, room);
    else if (own.includes('"value')) height += heightOfNumber(content, room);
    else if (textOf(content)) height += heightOfText(tag === 'p' && own ? own : outer, textOf(content), room);
  }
  return height;
}

function heightOfText(attributes: string, text: string, room: number): number {
  const names: string[] = attributes.match(/\w+/g) ?? [];
  const style = Object.entries(STYLES).find(([name]) => names.includes(name))?.[1];
  return style ? style.space + style.line * linesOf(text, room, style.size) : 0;
}

function heightOfNumber(content: string, room: number): number {
  const [digits = ''] = between(content, '"digits">', '<');
  const unit = textOf(content).replace(digits, '');
  return (
    NUMBER_LINE * Math.ceil((widthOf(digits, TYPE.number.size, true) + widthOf(unit, TYPE.unit.size, true)) / room)
  );
}

/** A row: its name and number, the bar below them where they fill the line, and what stands below that. */
function heightOfRow(content: string, room: number): number {
  const { size } = GROWTH;
  const isBeside = room + SIDES >= BAR_BESIDE;
  const { name = '', number = '' } = PAIR.exec(content)?.groups ?? {};
  const nameRoom = isBeside ? NAME_ROOM : room - NUMBER_ROOM;
  const isBroken = Math.min(widthOf(textOf(name), size), nameRoom) + widthOf(textOf(number), size, true) > room;
  const notes = between(content, '"note">', '</span>').map((note) => linesOf(textOf(note), room, SMALL.size));
  const lines = [linesOf(textOf(name), nameRoom, size), isBroken ? 1 : 0, ...notes];
  return lines.reduce((sum, count) => sum + count, 0) * TAP_LINE + (isBeside ? 0 : BAR_BELOW);
}

/** The height of boxes that stand in a line, and in further lines where there is no room. */
function heightOfBoxes(texts: string[], { around, inside, gap, line }: typeof KEY, room: number): number {
  let [lines, used] = [0, room];
  for (const text of texts) {
    const width = widthOf(text, SMALL.size, true) + inside;
    if (used + width > room) [lines, used] = [lines + 1, 0];
    used += width + gap;
  }
  return lines ? around + lines * line : 0;
}

/** An action is as wide as its longest word. */
function longestWord(label: string): string {
  return label.split(' ').toSorted((a, b) => b.length - a.length)[0] ?? '';
}

function linesOf(text: string, room: number, size: number): number {
  return wrap(text, room, size).length;
}

/** What stands between each `start` and the next `end`. */
function between(markup: string, start: string, end: string): string[] {
  const [, ...parts] = markup.split(start);
  return parts.map((part) => part.slice(0, part.indexOf(end)));
}

/** The text of markup, with one character for an entity. */
function textOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/&\w+;|&#\d+;/g, '’')
    .trim();
}
