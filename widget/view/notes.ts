/** What has to be known of a card's headline, as its answer says it (data/card/notes.ts), with its number or day written for the reader. */
import type { CardFact, CompactCard, Words } from '../../data/contract/card.ts';
import { day, type Locale } from '../../data/fact/format.ts';
import { fillText, numberPieces, type Pieces } from '../../data/fact/number-text.ts';

export interface Note {
  kind: CompactCard['notes'][number]['kind'];
  /** The first is set bold, and the last is left out where there is no room. */
  text: NoteText;
  /** The same where there is little room. */
  short: NoteText;
}

export type NoteText = [bold: string, rest: string, spare: string];

/** The most important first. `today` is the reader's day; without a clock nothing is late. */
export function notesOf({ notes, words, headline }: CompactCard, locale: Locale, today = ''): Note[] {
  return notes
    .filter(({ after }) => !after || after < today)
    .map(({ kind, text, short = text, fact, day: date }) => {
      const write = (text: string, room: 'long' | 'short'): NoteText => {
        const number = fact ? [otherNumber(fact, headline, words, locale, room)] : [];
        const [bold = '', rest = '', spare = ''] = fillText(text, ...number, date && day(date, locale, 'medium')).split(
          '|',
        );
        return [bold, rest, spare];
      };
      return { kind, text: write(text, 'long'), short: write(short, 'short') };
    });
}

/** Another number in the place of the headline: its digits alone where the rest is the same. */
function otherNumber(fact: CardFact, headline: CardFact, words: Words, locale: Locale, room: 'long' | 'short'): string {
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
