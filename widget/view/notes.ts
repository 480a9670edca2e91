/** What readers must know about a number. */
import type { CardNote, Words } from '../../data/contract/card.ts';

/** The notes to show on the reader's day `today`, the most important first. Without a clock nothing is late. */
export function dueNotes(notes: readonly CardNote[], today = ''): CardNote[] {
  return notes.filter(({ after }) => !after || after < today);
}

/** The word for a status that puts a number in doubt: disputed, corrected, withdrawn. Empty for every other status. */
export function doubtLabel(status: string, words: Words): string {
  return (status !== 'revised' && words[status]) || '';
}
