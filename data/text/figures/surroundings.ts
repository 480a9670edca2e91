/** The words around a figure that qualify it or say which way it went. */
import type { Unit } from '../../contract/enumerations.ts';
import type { Qualifier } from '../../fact/bounds.ts';
import type { Direction } from '../grammars/figure-grammars.ts';
import type { Lexicon } from '../grammars/lexicon.ts';
import type { Span } from '../spans.ts';

/** How many characters are read around a figure. */
const BEFORE = 100;
const AFTER = 48;
/** How far after its number a noun of change may be: `a 25 percent annual increase`. */
const NEAR = 12;

/** The qualifying word directly before the figure, and its offset. */
export function qualifierBefore(
  folded: string,
  start: number,
  lexicon: Lexicon,
): { start: number; qualifier: Qualifier } | null {
  const before = folded.slice(Math.max(0, start - lexicon.longestQualifier), start);
  const match = lexicon.qualifierBefore.exec(before);
  return match && { start: start - before.length + match.index, qualifier: lexicon.qualifierOf(match[1] as string) };
}

/** Reads the direction from the nearest word of change in the clause: before the figure, or directly after it as a noun. */
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

/** The words of change in their order. A phrase that is in both lists ("made up") has no direction. */
function changesIn(text: string, { rises, falls }: Lexicon): { index: number; direction: Direction | null }[] {
  const changes = new Map<number, Direction | null>();
  for (const { index } of text.matchAll(rises)) changes.set(index, 'up');
  for (const { index } of text.matchAll(falls)) changes.set(index, changes.has(index) ? null : 'down');
  return [...changes].map(([index, direction]) => ({ index, direction })).sort((a, b) => a.index - b.index);
}
