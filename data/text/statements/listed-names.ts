/** Sentences that give several figures and then say one by one what each is of: "5 and 6 percent, respectively". */
import type { FigureList } from './figure-sentence.ts';
import { type CodedMention, mentionsIn } from './mentions.ts';
import type { ParsedStory, PlacedFigure } from './parsed-story.ts';

type List = 'partners' | 'breakdowns' | 'indicators';

/** The list of figures that this one stands in, where the sentence gives what they are of one by one. */
export function listAround({ sentence, index }: PlacedFigure): FigureList | null {
  return sentence.lists[index] ?? null;
}

/** Of several names before a list of figures the one that is this figure's, where the sentence gives them one by one. */
export function listedName(story: ParsedStory, placed: PlacedFigure, list: List): CodedMention | null {
  const { sentence, figures, index } = placed;
  const listed = listAround(placed);
  if (!listed) return null;
  const { first, count } = listed;
  const names = mentionsIn(story, list, { start: sentence.start, end: figures[first]?.start ?? sentence.start });
  const distinct = partsOf(story, list, names.slice(-count), count);
  const isFull = distinct.length === count && new Set(distinct.map(({ code }) => code)).size === count;
  return isFull ? (distinct[index - first] ?? null) : null;
}

/** "Exports and imports" is one name of the total; given one by one it is two. */
function partsOf(story: ParsedStory, list: List, names: CodedMention[], count: number): CodedMention[] {
  const last = names.at(-1);
  const parts = last?.text.split(story.grammar.and) ?? [];
  if (!last || parts.length !== count) return names;
  const codes = parts.map((part) => story.names.codeOf(list, part));
  return codes.every((code) => code !== undefined) ? codes.map((code) => ({ ...last, code })) : names;
}
