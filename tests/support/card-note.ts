/** A note of a card: a state with one text for all widths, unless the test says otherwise. */
import type { CardNote } from '../../data/contract/card.ts';

export function cardNote(text: string, more: Partial<CardNote> = {}): CardNote {
  return { kind: 'state', label: '', text, short: text, after: '', ...more };
}
