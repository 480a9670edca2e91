/** The words around a figure that qualify it or say which way it went. */
import type { Unit } from '../../contract/enumerations.ts';
import type { Qualifier } from '../../fact/bounds.ts';
import type { Direction } from '../grammars/figure-grammars.ts';
import type { Lexicon } from '../grammars/lexicon.ts';
import type { Span } from '../spans.ts';

const BEFORE = 100;
const AFTER = 48;
/** A noun of change stands this close after its number: `a 25 percent annual increase`. */
const NEAR = 12;

/** The qualifying word directly before the figure, and where it starts. */
export function qualifierBefore(
  folded: string,
  start: number,
  lexicon: Lexicon,
): { start: number; qualifier: Qualifier } | null {
  const before = folded.slice(Math.max(0, start - lexicon.longestQualifier), start);
  const match = lexicon.qualifierBefore.exec(before);
  return match && { start: start - before.length + match.index, qualifier: lexicon.qualifierOf(match[1] as string) };
}

/** Whether the figure rose or fell, by the nearest such word of its clause: before it, or directly after it as a noun. */
export function directionOf(
  folded: string,
  { start, end, unit }: Span & { unit: Unit | null },
  lexicon: Lexicon,
): Direction | null {
  const { pace } = lexicon.figures;
  const after = clauseAfter(folded.slice(end, end + AFTER), lexicon);
  const noun = first(after, lexicon.rises, lexicon.falls);
  if (noun && noun.index <= NEAR) return noun.direction;
  const before = clauseBefore(folded.slice(Math.max(0, start - BEFORE), start), lexicon);
  if (pace && unit === 'percent') {
    if (pace.up.test(before)) return 'up';
    if (pace.down.test(before)) return 'down';
  }
  return last(before, lexicon.rises, lexicon.falls);
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
