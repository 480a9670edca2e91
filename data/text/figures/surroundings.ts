/** The words around a figure that qualify it or say which way it went. */
import type { Qualifier } from '../../fact/bounds.ts';
import type { Direction } from '../grammars/figure-grammar.ts';
import type { Lexicon } from '../grammars/lexicon.ts';
import type { Span } from '../words/spans.ts';

const BEFORE = 100;
const AFTER = 48;
/** A noun of change stands this close after its number: `a 25 percent annual increase`. */
const NEAR = 12;

/** "Rose by 3 million, or 5 percent": the same change in another unit. */
const OR = /, or (?:\p{L}+ )?$/u;
/** "A 5 percent, or 3 million yuan, drop", "a 5 percent (3 million yuan) drop": the other form between the number and its noun. */
const OTHER = /^(?:,? or [^,;()]{1,40},|,? ?\([^()]{1,40}\))(?= )/u;
/** It is the other form itself, after a number with its unit. */
const IS_OTHER = /\d(?: ?%| ?\p{L}+(?:[ -]\p{L}+){0,2})(?:,? or (?:\p{L}+ )?| \((?:or )?)$/u;
const CLOSES = /^[,)](?= )/u;

/** "Grew at a slower pace of 5 percent": how fast, not which way. */
const PACE = / (?:slower|lower|faster|higher) (?:pace|rate|speed)(?= of $)/u;

/** The qualifying word directly before the figure, and where it starts. */
export function qualifierBefore(
  folded: string,
  start: number,
  lexicon: Lexicon,
): { start: number; qualifier: Qualifier } | null {
  const before = folded.slice(Math.max(0, start - lexicon.longestQualifier), start);
  const match = lexicon.qualifierBefore.exec(before);
  if (!match || lexicon.figures.isNoQualifier?.(before.slice(0, match.index), match[0])) return null;
  const word = match[0].trim().replace(/ (?:an?|the|by)$/, '');
  return { start: start - before.length + match.index, qualifier: lexicon.qualifierOf(word) };
}

/** Whether the figure rose or fell, by the nearest such word of its clause: before it, or directly after it as a noun. */
export function directionOf(folded: string, { start, end }: Span, lexicon: Lexicon): Direction | null {
  const written = folded.slice(Math.max(0, start - BEFORE), start);
  const after = clauseAfter(
    beyondOther(folded.slice(end, end + 2 * AFTER), IS_OTHER.test(written)).slice(0, AFTER),
    lexicon,
  );
  const { differs } = lexicon.figures;
  if (differs?.up.test(after)) return 'up';
  if (differs?.down.test(after)) return 'down';
  const { adjectives } = lexicon.figures;
  const noun = first(adjectives ? after.replace(adjectives, ' ') : after, lexicon.risesAfter, lexicon.fallsAfter);
  if (noun && noun.index <= NEAR) return noun.direction;
  const before = clauseBefore(written.replace(OR, ' ').replace(PACE, ' '), lexicon);
  const { pace } = lexicon.figures;
  if (pace && /(?:%|per ?cent)$/u.test(folded.slice(start, end))) {
    if (pace.up.test(before)) return 'up';
    if (pace.down.test(before)) return 'down';
  }
  return last(before, lexicon.rises, lexicon.falls);
}

/** What follows a number, without the form in another unit that stands between: " drop" of ", or 3 million yuan, drop". */
export function beyondOther(after: string, isOther: boolean): string {
  return after.replace(isOther ? CLOSES : OTHER, '');
}

function clauseBefore(text: string, { figures }: Lexicon): string {
  const end = Array.from(text.matchAll(figures.clauseEnd)).at(-1);
  return end ? text.slice(end.index + end[0].length) : text;
}

function clauseAfter(text: string, { figures }: Lexicon): string {
  const [end] = text.matchAll(figures.clauseEnd);
  return end ? text.slice(0, end.index) : text;
}

function first(text: string, rises: RegExp, falls: RegExp): { direction: Direction; index: number } | null {
  const [rise] = text.matchAll(rises);
  const [fall] = text.matchAll(falls);
  // A word of both lists ("more than") tells neither.
  if (rise?.index === fall?.index) return null;
  const isRise = (rise?.index ?? Infinity) < (fall?.index ?? Infinity);
  return { direction: isRise ? 'up' : 'down', index: (isRise ? rise?.index : fall?.index) ?? 0 };
}

function last(text: string, rises: RegExp, falls: RegExp): Direction | null {
  const rise = Array.from(text.matchAll(rises)).at(-1)?.index ?? -1;
  const fall = Array.from(text.matchAll(falls)).at(-1)?.index ?? -1;
  if (rise === fall) return null;
  return rise > fall ? 'up' : 'down';
}
