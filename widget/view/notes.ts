/** What readers must know about a card's number (data/card/notes.ts), with numbers and days written for the reader. */
import type { CardFact, CompactCard, Words } from '../../data/contract/card.ts';
import { day, type Locale } from '../../data/fact/format.ts';
import { fillNames, numberPieces, type Pieces } from '../../data/fact/number-text.ts';

export interface Note {
  kind: CompactCard['notes'][number]['kind'];
  /** Stands in a coloured label; empty for a state. */
  label: string;
  text: string;
  /** The text for a narrow card. */
  short: string;
}

/** The most important first. `today` is the reader's day; without a clock nothing is late. */
export function notesOf({ notes, words, headline }: CompactCard, locale: Locale, today = ''): Note[] {
  return notes
    .filter(({ after }) => !after || after < today)
    .map(({ kind, label = '', text, short = text, own, other, day: date, after }) => {
      const write = (pattern: string, room: 'long' | 'short') =>
        fillNames(pattern, {
          own: own ? noteNumber(own, headline, words, locale, room) : '',
          other: other ? noteNumber(other, headline, words, locale, room) : '',
          day: date ? day(date, locale, after ? (room === 'long' ? 'dayOfYear' : 'shortDayOfYear') : 'long') : '',
        });
      return { kind, label, text: write(text, 'long'), short: write(short, 'short') };
    });
}

/** A number of a note: only its digits if scale and unit are those of the headline. */
function noteNumber(fact: CardFact, headline: CardFact, words: Words, locale: Locale, room: 'long' | 'short'): string {
  const [pieces, [, , unit]] = [fact, headline].map((each) => numberPieces(each, words, locale, { room })) as [
    Pieces,
    Pieces,
  ];
  return pieces[0] || pieces[2] !== unit ? pieces.join('') : pieces[1];
}

/** The word for a status that puts a number in doubt: disputed, corrected, withdrawn. Empty for every other status. */
export function doubtOf(status: string, words: Words): string {
  return (status !== 'revised' && words[status]) || '';
}
