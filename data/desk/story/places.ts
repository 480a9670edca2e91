/** Where the tokens of a release stand in its story, and which figures of the story no token stands for. */
import { fold } from '../../printed/fold.ts';
import { literal } from '../../printed/word-list.ts';
import { extractFigures, type Figure } from '../../text/figures/figures.ts';
import type { Span } from '../../text/spans.ts';
import type { StoryText } from './read-story.ts';

/** A token of the release: an observation, or a figure that was not taken. */
export interface Token {
  printed: string;
  paragraph: number | null;
  normalised?: true | undefined;
  value?: number | null;
}

export interface Places {
  /** Figures that are neither an observation nor listed in `notTaken`. */
  leftOut: Figure[];
  /** Of each token, in order: where it stands, and the figure that is there. Without `place` it does not stand in its paragraph. */
  tokens: { place?: Span; figure?: Figure; otherParagraphs: number[] }[];
}

export function placesOf(read: StoryText, tokens: readonly Token[]): Places {
  const story = { ...read, folded: fold(read.text) };
  const figures = extractFigures(story.text, story.language, story.story, story.folded);
  const covered = new Set<Figure>();
  const figuresAt = (place: Span) => figures.filter(({ start, end }) => start < place.end && end > place.start);
  const isFree = (place: Span) => figuresAt(place).some((figure) => !covered.has(figure));
  const found = new Map<Token, Places['tokens'][number]>();
  const groups = [...Map.groupBy(tokens, ({ printed, paragraph }) => `${paragraph} ${printed}`).values()];
  // The longer first: "2 billion" stands in "about 2 billion" too.
  for (const same of groups.sort(([a], [b]) => (b?.printed.length ?? 0) - (a?.printed.length ?? 0))) {
    const [token] = same as [Token];
    const places = token.normalised ? placesOfValue(figures, token) : placesOfToken(story, token);
    const otherParagraphs = places.length || token.normalised ? [] : elsewhere(story, token);
    // Each token accounts for one of its places, in order; several can share the last, as two partners of one rank do.
    const taken = [...places.filter(isFree), ...places].slice(0, same.length);
    for (const [i, each] of same.entries()) {
      const place = taken[Math.min(i, taken.length - 1)];
      if (!place) {
        found.set(each, { otherParagraphs });
        continue;
      }
      const there = figuresAt(place);
      for (const figure of there) covered.add(figure);
      const [figure] = there;
      found.set(each, { place, ...(figure ? { figure } : {}), otherParagraphs });
    }
  }
  return {
    leftOut: figures.filter((figure) => !covered.has(figure)),
    tokens: tokens.map((token) => found.get(token) ?? { otherParagraphs: [] }),
  };
}

/** Where captions and notes may be counted as paragraphs or not. */
const MAX_SHIFT = 5;

/** What to add to all paragraphs so that every token stands in its own; 0 if they need no change or differ. */
export function shiftOf(read: StoryText, tokens: readonly Token[]): number {
  const story = { ...read, folded: fold(read.text) };
  const figures = extractFigures(story.text, story.language, story.story, story.folded);
  const ofParagraphs = tokens.filter(({ paragraph }) => paragraph);
  const stand = (shift: number) =>
    ofParagraphs.every((token) => {
      const moved = { ...token, paragraph: (token.paragraph ?? 0) + shift };
      return (
        moved.paragraph > 0 && (token.normalised ? placesOfValue(figures, moved) : placesOfToken(story, moved)).length
      );
    });
  if (!ofParagraphs.length || stand(0)) return 0;
  const shifts = Array.from({ length: MAX_SHIFT }, (_, i) => [-1 - i, 1 + i]).flat();
  return shifts.find(stand) ?? 0;
}

/** With its text folded once. */
type FoldedStory = StoryText & { folded: string };

/** Where the token stands in its paragraph; in the whole story where the release names none. Spaces may differ, as in markup. */
function placesOfToken({ text, folded, story }: FoldedStory, { printed, paragraph }: Token): Span[] {
  const words = fold(printed).trim().split(/\s+/).map(literal);
  const starts = /^[\d.,]/.test(printed) ? '(?<![\\d.,])' : '';
  const ends = /\d$/.test(printed) ? '(?![\\d]|[.,]\\d)' : '';
  const { start: from, end: to } = paragraphSpan(text, story, paragraph);
  return Array.from(
    folded.slice(from, to).matchAll(new RegExp(starts + words.join('\\s+') + ends, 'gu')),
    ({ index, 0: found }) => ({ start: from + index, end: from + index + found.length }),
  );
}

/** The paragraph; what stands above the first where it is 0, the whole text where it is null, nothing where there is no such paragraph. */
export function paragraphSpan(text: string, { paragraphs }: StoryText['story'], paragraph: number | null): Span {
  if (paragraph === null) return { start: 0, end: text.length };
  if (paragraph === 0) return { start: 0, end: paragraphs[0]?.start ?? text.length };
  return paragraphs[paragraph - 1] ?? { start: 0, end: 0 };
}

/** Of a token whose form was unified the figures of its paragraph with the same number. */
function placesOfValue(figures: Figure[], { value, paragraph }: Token): Span[] {
  const isSame = (figure: Figure) => value != null && Math.abs(figure.value) === Math.abs(value);
  return figures.filter((figure) => isSame(figure) && (paragraph === null || figure.paragraph === paragraph));
}

function elsewhere(story: FoldedStory, token: Token): number[] {
  const numbers = [0, ...story.story.paragraphs.map((_, i) => i + 1)];
  return numbers.filter((paragraph) => placesOfToken(story, { ...token, paragraph }).length);
}
