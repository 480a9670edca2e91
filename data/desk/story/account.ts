/** Whether every figure of a story is accounted for by a release, and every token of the release stands where it says. */

import { fold } from '../../printed/fold.ts';
import { literal } from '../../printed/word-list.ts';
import { extractFigures } from '../../text/figures/extract.ts';
import type { Figure } from '../../text/figures/figure.ts';
import type { Span } from '../../text/spans.ts';
import type { Draft } from '../draft/draft-file.ts';
import type { StoryText } from './propose.ts';

/** A token of the release with its place: an observation, or a figure that was not taken. */
interface Entry {
  printed: string;
  paragraph: number | null;
  normalised?: true | undefined;
  value?: number | null;
}

export interface Account {
  figures: Figure[];
  /** Figures that are neither an observation nor listed in `notTaken`. */
  missing: Figure[];
  /** Tokens that do not stand in their paragraph, with the paragraphs in which they do. */
  misplaced: { printed: string; paragraph: number | null; standsIn: number[] }[];
  /** Tokens listed in `notTaken` without a reason that a person gave. */
  unexplained: string[];
}

export function accountOf(
  story: StoryText,
  { observations, notTaken }: Pick<Draft, 'observations' | 'notTaken'>,
): Account {
  const figures = extractFigures(story.text, story.language, story.story);
  const entries: Entry[] = [...observations, ...notTaken];
  const covered = new Set<Figure>();
  const misplaced: Account['misplaced'] = [];
  const figuresAt = (place: Span) => figures.filter(({ start, end }) => start < place.end && end > place.start);
  const isFree = (place: Span) => figuresAt(place).some((figure) => !covered.has(figure));
  const tokens = [...Map.groupBy(entries, ({ printed, paragraph }) => `${paragraph} ${printed}`).values()];
  // The longer first: "2 billion" stands in "about 2 billion" too.
  for (const same of tokens.sort(([a], [b]) => (b?.printed.length ?? 0) - (a?.printed.length ?? 0))) {
    const [entry] = same as [Entry];
    const places = entry.normalised ? placesOfValue(figures, entry) : placesOfToken(story, entry);
    if (!places.length)
      misplaced.push({ ...placeOf(entry), standsIn: entry.normalised ? [] : elsewhere(story, entry) });
    // Each entry accounts for one place of its token; several can share the last, as two partners of one rank do.
    const taken = [...places.filter(isFree), ...places].slice(0, same.length);
    for (const place of taken) for (const figure of figuresAt(place)) covered.add(figure);
  }
  return {
    figures,
    missing: figures.filter((figure) => !covered.has(figure)),
    misplaced,
    unexplained: notTaken.filter(({ reason, decide }) => !reason || decide?.reason).map(({ printed }) => printed),
  };
}

function placeOf({ printed, paragraph }: Entry) {
  return { printed, paragraph };
}

/** Where the token stands in its paragraph; in the whole story where the release names none. Spaces may differ, as in markup. */
export function placesOfToken({ text, story }: StoryText, { printed, paragraph }: Entry): Span[] {
  const folded = fold(text);
  const words = fold(printed).trim().split(/\s+/).map(literal);
  const token = words.join('\\s+');
  const starts = /^[\d.,]/.test(printed) ? '(?<![\\d.,])' : '';
  const ends = /\d$/.test(printed) ? '(?![\\d]|[.,]\\d)' : '';
  const [from, to] = spanOf(text, story, paragraph);
  return Array.from(
    folded.slice(from, to).matchAll(new RegExp(starts + token + ends, 'gu')),
    ({ index, 0: found }) => ({
      start: from + index,
      end: from + index + found.length,
    }),
  );
}

/** The offsets of a paragraph; of what stands above the first where it is 0, of the whole text where it is null. */
function spanOf(text: string, { paragraphs }: StoryText['story'], paragraph: number | null): [number, number] {
  if (paragraph === null) return [0, text.length];
  if (paragraph === 0) return [0, paragraphs[0]?.start ?? text.length];
  const span = paragraphs[paragraph - 1];
  return span ? [span.start, span.end] : [0, 0];
}

/** Of a token whose form was unified the figures of its paragraph with the same number. */
function placesOfValue(figures: Figure[], { value, paragraph }: Entry): Span[] {
  const isSame = (figure: Figure) => value != null && Math.abs(figure.value) === Math.abs(value);
  return figures.filter((figure) => isSame(figure) && (paragraph === null || figure.paragraph === paragraph));
}

function elsewhere(story: StoryText, entry: Entry): number[] {
  const numbers = [0, ...story.story.paragraphs.map((_, i) => i + 1)];
  return numbers.filter((paragraph) => placesOfToken(story, { ...entry, paragraph }).length);
}
