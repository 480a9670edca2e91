/** Makes a note of a card. By default it is of the kind `state`, with the same text at all widths. */
import type { CardNote } from '../../data/contract/card.ts';

export function cardNote(text: string, more: Partial<CardNote> = {}): CardNote {
  return { kind: 'state', label: '', text, short: text, after: '', ...more };
}
