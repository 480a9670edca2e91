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
  const [noun] = changesIn(after, lexicon);
  if (noun?.direction && noun.index <= NEAR) return noun.direction;
  const before = clauseBefore(folded.slice(Math.max(0, start - BEFORE), start), lexicon);
  if (pace && unit === 'percent') {
    if (pace.up.test(before)) return 'up';
    if (pace.down.test(before)) return 'down';
  }
  return changesIn(before, lexicon).at(-1)?.direction ?? null;
}

function clauseBefore(text: string, { figures }: Lexicon): string {
  const end = Array.from(text.matchAll(figures.clauseEnd)).at(-1);
  return end ? text.slice(end.index + end[0].length) : text;
}

function clauseAfter(text: string, { figures }: Lexicon): string {
  const [end] = text.matchAll(figures.clauseEnd);
  return end ? text.slice(0, end.index) : text;
}

/** The words of change in a text, in its order. A word that is in both lists ("made up") has no direction. */
function changesIn(text: string, { rises, falls }: Lexicon): { index: number; direction: Direction | null }[] {
  const found = new Map<number, Direction | null>();
  for (const { index } of text.matchAll(rises)) found.set(index, 'up');
  for (const { index } of text.matchAll(falls)) found.set(index, found.has(index) ? null : 'down');
  return [...found].map(([index, direction]) => ({ index, direction })).sort((a, b) => a.index - b.index);
}
