/** Finds the tokens of a release in its story, and the figures of the story that no token covers. */
import { fold } from '../../printed/fold.ts';
import { escapeRegExp } from '../../printed/word-patterns.ts';
import type { Figure } from '../../text/figures/figures.ts';
import { overlaps, type Span } from '../../text/spans.ts';
import type { StoryText } from './read-story.ts';

/** A token of the release: an observation, or a figure that was not taken. */
export interface Token {
  printed: string;
  paragraph: number | null;
  normalised?: true | undefined;
  value?: number | null;
}

export interface TokenMatches {
  /** In the order of the tokens. */
  matches: TokenMatch[];
  /** Figures that no token covers. */
  leftOut: Figure[];
}

export interface TokenMatch {
  /** Undefined if the token is not in its paragraph. */
  place: Span | undefined;
  /** The figure at the place. */
  figure: Figure | undefined;
  /** If the token is not in its paragraph: the paragraphs that have it. */
  otherParagraphs: number[];
}

export function matchTokens(story: StoryText, tokens: readonly Token[]): TokenMatches {
  const covered = new Set<Figure>();
  const matches = new Map<Token, TokenMatch>();
  const groups = [...Map.groupBy(tokens, ({ printed, paragraph }) => `${paragraph} ${printed}`).values()];
  // "About 2 billion" contains "2 billion".
  const longestFirst = groups.sort(([a], [b]) => (b?.printed.length ?? 0) - (a?.printed.length ?? 0));
  for (const equalTokens of longestFirst) {
    const [token] = equalTokens as [Token];
    const places = placesOf(story, token);
    const otherParagraphs = places.length || token.normalised ? [] : paragraphsWith(story, token);
    const uncovered = places.filter((place) => figuresAt(story, place).some((figure) => !covered.has(figure)));
    const uncoveredFirst = [...uncovered, ...places];
    for (const [i, equalToken] of equalTokens.entries()) {
      // The story may have fewer places than tokens, such as one rank for two partners. Then tokens share the last place.
      const place = uncoveredFirst[i] ?? uncoveredFirst.at(-1);
      const figures = place ? figuresAt(story, place) : [];
      for (const figure of figures) covered.add(figure);
      matches.set(equalToken, { place, figure: figures[0], otherParagraphs });
    }
  }
  return {
    matches: tokens.map((token) => matches.get(token) as TokenMatch),
    leftOut: story.figures.filter((figure) => !covered.has(figure)),
  };
}

function figuresAt({ figures }: StoryText, place: Span): Figure[] {
  return figures.filter((figure) => overlaps([figure], place));
}

function placesOf(story: StoryText, token: Token): Span[] {
  return token.normalised ? placesOfValue(story.figures, token) : placesOfToken(story, token);
}

/** Finds the words of a token in its paragraph, or in the whole story if that is null. Spaces may differ, as in markup. */
function placesOfToken(story: StoryText, { printed, paragraph }: Token): Span[] {
  const words = fold(printed).trim().split(/\s+/).map(escapeRegExp);
  // "2.9" must not match in "12.9" or "2.95".
  const numberStart = /^[\d.,]/.test(printed) ? '(?<![\\d.,])' : '';
  const numberEnd = /\d$/.test(printed) ? '(?![\\d]|[.,]\\d)' : '';
  const pattern = new RegExp(numberStart + words.join('\\s+') + numberEnd, 'gu');
  const { start: offset, end } = paragraphSpan(story, paragraph);
  const matches = story.folded.slice(offset, end).matchAll(pattern);
  return Array.from(matches, ({ index, 0: match }) => ({
    start: offset + index,
    end: offset + index + match.length,
  }));
}

/** The span of a paragraph. 0 is the text above the first, null the whole text. An unknown paragraph is empty. */
export function paragraphSpan({ text, layout: { paragraphs } }: StoryText, paragraph: number | null): Span {
  if (paragraph === null) return { start: 0, end: text.length };
  if (paragraph === 0) return { start: 0, end: paragraphs[0]?.start ?? text.length };
  return paragraphs[paragraph - 1] ?? { start: 0, end: 0 };
}

/** Finds figures with the number of a token that is not printed as the release has it (`normalised`). */
function placesOfValue(figures: Figure[], { value, paragraph }: Token): Span[] {
  const isSame = (figure: Figure) => value != null && Math.abs(figure.value) === Math.abs(value);
  return figures.filter((figure) => isSame(figure) && (paragraph === null || figure.paragraph === paragraph));
}

function paragraphsWith(story: StoryText, token: Token): number[] {
  const numbers = [0, ...story.layout.paragraphs.map((_, i) => i + 1)];
  return numbers.filter((paragraph) => placesOfToken(story, { ...token, paragraph }).length);
}
