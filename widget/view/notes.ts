/** Notes and labels that warn readers about a number. */
import type { CardNote, Words } from '../../data/contract/card.ts';

/** The notes to show on the reader's day `today`, the most important first. Without `today`, notes that start on a day are left out. */
export function dueNotes(notes: readonly CardNote[], today = ''): CardNote[] {
  return notes.filter(({ after }) => !after || after < today);
}

/** The label of a status that casts doubt on a number: disputed, corrected or withdrawn. Empty for every other status, including `revised`. */
export function doubtLabel(status: string, words: Words): string {
  return (status !== 'revised' && words[status]) || '';
}
