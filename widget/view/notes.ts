/**
 * What has to be known of a card's headline, by rank: that it does not stand, or not as it stood; its age; how it was made; and how the
 * area that this one is a part of has grown. A compact card shows the first, and the second where there is room.
 */
import type { CompactCard, Words } from '../../data/contract/card.ts';
import { day, type Locale } from '../../data/fact/format.ts';
import { fillText, signedGrowth } from '../../data/fact/number-text.ts';

export interface Note {
  kind: 'doubt' | 'revised' | 'pinned' | 'age' | 'due' | 'newer' | 'derived' | 'parent';
  text: string;
  /** How a status that readers must see is set off. */
  tag?: 'warn' | 'bad' | undefined;
}

/** Months after the end of its period from which the newest number of an area without a schedule is called old. */
export const OLD = 15;

export function notesOf(card: CompactCard, locale: Locale, today: string | undefined): Note[] {
  const { words, headline, revised, asOf, growth, parent } = card;
  const { status, basis } = headline;
  const dated = (word: string | undefined, date: string | null) => date && fillText(word, day(date, locale, 'medium'));
  const doubt = doubtOf(status, words);
  const [age, due] = ageOf(card, locale, today);
  const notes: [kind: Note['kind'], text: string | false | null | undefined, tag?: Note['tag']][] = [
    ['doubt', doubt, status === 'withdrawn' ? 'bad' : 'warn'],
    ['revised', !doubt && dated(words.revised, revised), 'warn'],
    ['pinned', dated(words.pinned, asOf)],
    ['age', age, 'warn'],
    ['due', due],
    ['newer', newer(card)],
    ['derived', basis === 'derived' && words.derived],
    [
      'parent',
      growth && parent?.growth && fillText(words.item, parent.label, signedGrowth(parent.growth, words, locale)),
    ],
  ];
  return notes.flatMap(([kind, text, tag]) => (text ? { kind, text, tag } : []));
}

/**
 * That the newest number is late, where the schedule (`expected`) says so, or old. Formats without a clock say when the next is due.
 * Nothing is said of a schedule whose day is none.
 */
function ageOf(
  { mode, newer, expected, period, words }: CompactCard,
  locale: Locale,
  today: string | undefined,
): [age?: string | undefined, due?: string] {
  if (mode !== 'live' || newer) return [];
  const date = expected?.day;
  if (Number.isNaN(Date.parse(date ?? ''))) {
    return today && months(today) - months(period.id) > OLD ? [words.newestOnRecord] : [];
  }
  const due = (word: string | undefined) => fillText(word, day(date as string, locale, 'medium'));
  if (!today) return ['', due(words.nextDue)];
  return today > (date as string) ? [words.newestOnRecord, due(words.due)] : [];
}

/** The last month that a day or a period names, counted from the year 0. */
function months(id: string): number {
  const [, year, month = 12] = /(\d{4})(?:-(\d\d))?(?:-\d\d)?$/.exec(id) ?? [];
  return Number(year) * 12 + Number(month);
}

/** The newest period, where the card shows another one. A whole year beside a part of one says that it is whole. */
function newer({ newer, period, words }: CompactCard): string {
  if (!newer) return '';
  const isYear = (id: string) => /^\d+$/.test(id);
  const isWhole = isYear(newer.id) && !isYear(period.id);
  return fillText(words.newer, fillText(isWhole ? words.fullYear : '{}', newer.label));
}

/** The word for a status that puts a number in doubt: disputed, corrected, withdrawn. Empty for every other status. */
export function doubtOf(status: string, words: Words): string {
  return (status !== 'revised' && words[status]) || '';
}
