/**
 * What has to be known of a card's headline, by rank: that it does not stand, or not as it stood; its age; how it was made; and how the
 * area that this one is a part of has grown. A compact card shows the first, and the second where there is room.
 */
import type { CompactCard, Words } from '../../data/contract/card.ts';
import { day, type Locale } from '../../data/fact/format.ts';
import { fillText, signedGrowth } from '../../data/fact/number-text.ts';

export interface Note {
  text: string;
  /** How it is set off: a tag is a status that readers must see, and what is `minor` may be left out. */
  looks: 'tag warn' | 'tag bad' | 'minor' | '';
}

/** Days after its last month began, or its year, from which the newest number of an area without a schedule is old: 15 months after its end. */
const OLD_MONTH = 488;
const OLD_YEAR = 823;
const DAY = 864e5;

export function notesOf(card: CompactCard, locale: Locale, today: string | undefined): Note[] {
  const { words, headline, revised, asOf, growth, parent, newer, period } = card;
  const dated = (word: string, date: string | null | undefined) =>
    date && fillText(words[word], day(date, locale, 'medium'));
  const doubt = doubtOf(headline.status, words) || (growth && doubtOf(growth.status, words));
  const due = isCurrent(card) ? card.expected?.day : '';
  const isLate = today && isCurrent(card) && Date.parse(today) > (due ? Date.parse(due) : oldFrom(period.id));
  const notes: [text: string | false | null | undefined, looks?: Note['looks']][] = [
    [doubt, headline.status === 'withdrawn' ? 'tag bad' : 'tag warn'],
    [!doubt && dated('revised', revised), 'tag warn'],
    [dated('pinned', asOf)],
    // A narrow card has room for the first alone: that more was due says that it is late, that it is the newest does not.
    [isLate && (dated('due', due) || words.newestOnRecord), 'tag warn'],
    [headline.basis === 'derived' && words.derived],
    // Formats without a clock say when the next is due, or that none is newer.
    [isLate ? due && words.newestOnRecord : !today && standingOf(card, locale), 'minor'],
    // A whole year beside a part of one says that it is whole.
    [
      newer &&
        fillText(words.newer, fillText(isYear(newer.id) && !isYear(period.id) ? words.fullYear : '{}', newer.label)),
      'minor',
    ],
    [
      growth && parent?.growth && fillText(words.item, parent.label, signedGrowth(parent.growth, words, locale)),
      'minor',
    ],
  ];
  return notes.flatMap(([text, looks = '']) => (text ? { text, looks } : []));
}

/** What holds on every day of a card that follows the newest number: when the next is due, or that none on record is newer. */
export function standingOf(card: CompactCard, locale: Locale): string {
  if (!isCurrent(card)) return '';
  const { words, expected } = card;
  return expected ? fillText(words.nextDue, day(expected.day, locale, 'medium')) : (words.newestOnRecord ?? '');
}

/** Whether the card shows the newest number, and goes on to. */
export function isCurrent({ mode, newer }: CompactCard): boolean {
  return mode === 'live' && !newer;
}

/** The time from which a period is old. */
export function oldFrom(period: string): number {
  const last = period.split('..').pop() as string;
  return Date.parse(last) + (isYear(last) ? OLD_YEAR : OLD_MONTH) * DAY;
}

function isYear(period: string): boolean {
  return period.length === 4;
}

/** The word for a status that puts a number in doubt: disputed, corrected, withdrawn. Empty for every other status. */
export function doubtOf(status: string, words: Words): string {
  return (status !== 'revised' && words[status]) || '';
}
