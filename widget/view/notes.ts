/** What has to be known of a card's headline, as its answer says it (data/card/notes.ts), with its number or day written for the reader. */
import type { CardFact, CompactCard, Words } from '../../data/contract/card.ts';
import { day, type Locale } from '../../data/fact/format.ts';
import { fillText, numberPieces, type Pieces } from '../../data/fact/number-text.ts';

export interface Note {
  kind: CompactCard['notes'][number]['kind'];
  /** In two pieces, the first of which is set bold, and the same where there is little room. */
  text: [bold: string, rest: string];
  short: [bold: string, rest: string];
}

/** The most important first. `today` is the reader's day; without a clock nothing is late. */
export function notesOf({ notes, words, headline }: CompactCard, locale: Locale, today = ''): Note[] {
  return notes
    .filter(({ after }) => !after || after < today)
    .map(({ kind, text, short = text, fact, day: date }) => {
      const write = (text: string, room: 'long' | 'short'): Note['text'] => {
        const gap = fact
          ? otherNumber(fact, headline, words, locale, room)
          : date && day(date, locale, room === 'long' ? room : 'medium');
        const [bold = '', rest = ''] = fillText(text, gap).split('|');
        return kind === 'doubt' || rest ? [bold, rest] : ['', bold];
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
