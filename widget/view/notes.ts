/** Chooses the notes of a card to show, and the label of a doubtful number. */
import type { CardNote } from '../../data/contract/card.ts';
import type { CORRECTIONS, Words, WordsByCode } from '../../data/contract/enumerations.ts';
import type { Status } from '../../data/contract/fact.ts';

type Correction = (typeof CORRECTIONS)[number];

/** The notes to show on the reader's day `today`, the most important first. Without `today`, notes that start on a day are left out. */
export function dueNotes(notes: readonly CardNote[], today = ''): CardNote[] {
  return notes.filter(({ after }) => !after || after < today);
}

/** The label of a status that casts doubt on a number: disputed, corrected or withdrawn. Empty for every other status, including `revised`. */
export function doubtLabel(status: Status, words: Pick<Words, Correction>): string {
  return (status !== 'revised' && (words as WordsByCode)[status]) || '';
}
