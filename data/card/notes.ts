/**
 * What has to be known of a card's headline beside its number, as phrases in the card's language: that it is in doubt, that another number
 * has replaced it, how it was computed, or what it is compared with or a part of, and by which day it is late. A phrase has a gap `{}` for
 * a number or a day, which is written for whoever reads it, a number before a day. A bar `|` stands behind the words that are set bold, and
 * another before what is left out where there is no room.
 */
import { periodLabel, type Texts } from '../catalogue/format/texts.ts';
import type { CardFact, CardNote, CardView, CompactCard, FullCard } from '../contract/card.ts';
import type { Evidence, Fact } from '../contract/fact.ts';
import { agree, halfWidth, significantDigits } from '../fact/bounds.ts';
import { valueGiven } from '../fact/caveats.ts';
import { sourcePage } from '../fact/evidence.ts';
import { parseFactId } from '../fact/id.ts';
import { fillNames, fillText } from '../fact/number-text.ts';
import { dayAfter, parsePeriod } from '../fact/period.ts';
import { monthName } from '../fact/period-name.ts';
import { isAmount } from '../fact/unit.ts';
import { lowered } from './series-title.ts';

/** Months after the end of its period from which the newest number of an area is old, unless its schedule expects the next one before. */
const OLD_MONTHS = 15;

/** The part of an amount that no number in three digits shows: another amount that is nearer is no reason for alarm. */
const SLIGHT = 0.001;

/** What the notes of a card are about. */
export interface Noted {
  view: CardView;
  headline: Fact;
  growth: Fact | undefined;
  /** A fact as known today, which for a pinned card may be another. */
  today(id: string): Fact | undefined;
  card: Pick<FullCard, 'asOf' | 'mode' | 'newer' | 'expected'>;
  /** The day on which a release last entered the record. */
  recordDay: string;
  /** Shows another number of the card, so that it has the words for it. */
  show(fact: CardFact): CardFact;
}

/** The most important first; a narrow card has room for one. */
export function notesOf({ view, headline, growth, today, card, recordDay, show }: Noted, texts: Texts): CardNote[] {
  const { words, language } = texts;
  const { asOf, mode, newer, expected } = card;
  const ofGrowth = (text: string) =>
    fillText(words.ofGrowth, text.charAt(0).toLocaleLowerCase(language.code) + text.slice(1));
  const notes = [headline, growth].flatMap((fact): CardNote[] => {
    const standing = fact ? standingOf(fact, today(fact.id), texts, asOf) : [];
    return standing.slice(0, view === 'full' ? undefined : 1).map((note) => {
      if (note.fact) show(note.fact);
      if (fact === headline) return note;
      return { ...note, text: ofGrowth(note.text), ...(note.short ? { short: ofGrowth(note.short) } : {}) };
    });
  });
  notes.sort((a, b) => Number(b.kind === 'doubt') - Number(a.kind === 'doubt'));
  const state = (text = '', more: Partial<CardNote> = {}) => notes.push({ kind: 'state', text: `|${text}`, ...more });
  if (asOf) state(words.pinned, { day: asOf });
  if (mode !== 'live' || newer) return notes;
  const period = parsePeriod(headline.period);
  if (!period) return notes;
  const old = dayAfter(new Date(Date.UTC(period.year, period.to + OLD_MONTHS, 1)).toISOString().slice(0, 10), -1);
  // A schedule that begins after the number is old says nothing of the periods between.
  if (expected && expected.day <= old) {
    const { day } = expected;
    const { id } = expected.period;
    const year = id.slice(0, 4);
    const month = Number(year) > period.year ? periodLabel(texts, year) : monthName(id, language);
    state(fillNames(words.notYet, { month }), { day, after: day });
  } else state(words.noNewer, { day: recordDay, after: old });
  return notes;
}

/** All words of notes. */
export const NOTE_WORDS = (
  'sinceRevised revisedFrom pinned notYet noNewer corrected withdrawn ofGrowth doubtOr doubtPages doubtSum doubtMarked doubtInput ' +
  'computed sumMinus sumPlus sumPeriods sumShare sumPart sumNational'
).split(' ');

/** How a number stands: in doubt, replaced since, or another than before, of which the last comes first; empty where it stands as it was. */
function standingOf(fact: Fact, today: Fact | undefined, texts: Texts, asOf: string | null): CardNote[] {
  const { words } = texts;
  const note = (kind: CardNote['kind'], text = '', other?: Parameters<typeof otherOf>[1], day?: string): CardNote => ({
    kind,
    text,
    ...(other ? { fact: otherOf(fact, other) } : {}),
    ...(day ? { day } : {}),
  });
  const statuses = [today?.status, fact.status];
  // Marks that were made after the day of a pinned card count too.
  const marked = statuses.find((status) => status === 'withdrawn' || status === 'corrected');
  if (marked) return [note('doubt', words[marked])];
  if (statuses.includes('disputed')) return [doubtOf(fact, fact.status === 'disputed' ? fact : (today as Fact), texts)];
  if (fact.status === 'superseded' && today) {
    const { until = '' } = today.revisions.at(-1) ?? {};
    // A page that was found later may be older than the day of the pin, and that day would contradict its own.
    const isAfter = asOf === null || until > asOf;
    return [
      note('doubt', isAfter ? words.sinceRevised : withoutSpare(words.sinceRevised), today, isAfter ? until : ''),
    ];
  }
  return fact.status === 'revised'
    ? earlierOf(fact).map((before) => note('state', words.revisedFrom, before, before.until))
    : [];
}

/** Words of a note without the part that is left out where there is no room. */
function withoutSpare(text = ''): string {
  return text.slice(0, text.lastIndexOf('|'));
}

/** The numbers that were replaced, the last one first. What other pages printed instead of each is in the receipt. */
function earlierOf({ revisions, qualifier }: Fact) {
  const numbers = revisions.filter(({ value }) => value !== null).reverse();
  return numbers.map((before) => ({ qualifier, ...before, ...before.page }));
}

/** Why the number is in doubt, with what else it may be. `disputed` is the fact as it is known to be in doubt. */
function doubtOf(fact: Fact, disputed: Fact, texts: Texts): CardNote {
  const { words } = texts;
  const [broken] = disputed.contradictions ?? [];
  if (broken) {
    const value = valueGiven(broken);
    const digits = digitsBeside(fact, value);
    const other = { ...otherOf(fact, { ...broken, value }), ...(digits ? { digits } : {}) };
    return otherwise(fact, other, fillNames(words.doubtSum, { sum: sumOf(broken, texts) }), texts);
  }
  const other = otherPage(disputed, fact);
  if (other) return otherwise(fact, otherOf(fact, other), words.doubtPages ?? '', texts);
  // The reason that a person wrote is in the receipt.
  return { kind: 'doubt', text: (disputed.basis === 'derived' ? words.doubtInput : words.doubtMarked) ?? '' };
}

/**
 * That the number may be another one. A slight difference is said as well, because the sources contradict each other, but not as a doubt:
 * whoever writes the number in words writes the same.
 */
function otherwise({ value, unit }: Fact, other: CardFact, text: string, { words, language }: Texts): CardNote {
  const short = words.doubtOr ?? '';
  const isSlight =
    isAmount(unit) && value !== null && other.value !== null && Math.abs(1 - other.value / value) < SLIGHT;
  if (!isSlight) return { kind: 'doubt', text, short, fact: other };
  const [calm = '', calmShort = ''] = [text, short].map((text) =>
    text.replace(/^.*\|\s*(.)/, (_, first: string) => `|${first.toLocaleUpperCase(language.code)}`),
  );
  return { kind: 'state', text: calm, short: calmShort, fact: other };
}

/** A page in use whose number does not fit the one that is shown. */
function otherPage({ evidence }: Fact, shown: Fact): Evidence | undefined {
  const own = sourcePage(shown) ?? shown;
  return evidence.find((page) => page.setAside === undefined && page.value !== null && !agree(page, own));
}

/** Another number in the place of this one, as a card shows facts. */
function otherOf(
  { id, unit }: Fact,
  other: Pick<Fact, 'value' | 'bounds'> & Partial<Pick<Fact, 'qualifier'>>,
): CardFact {
  const { value, bounds, qualifier = 'exact' } = other;
  const limits = value === null ? { bounds } : {};
  return {
    id,
    value,
    unit,
    qualifier,
    basis: 'stated',
    status: 'current',
    digits: significantDigits(value, bounds),
    ...limits,
  };
}

/** How many digits a number has down to the last one of the printed number beside it, or to one in which they differ: 15.0 beside 15.2. */
function digitsBeside({ value: own, evidence: [page] }: Fact, value: number | null): number {
  if (value === null || own === null) return 0;
  const half = page ? halfWidth(page.bounds) : 0;
  let digits = significantDigits(value, [value - half, value + half]);
  while (digits && digits < 12 && Number(value.toPrecision(digits)) === Number(own.toPrecision(digits))) digits++;
  return digits;
}

/** What a growth is compared with, what a share is of, or how a derived number was computed; undefined of any other. */
export function belowHeadline(
  { measure, derivation }: Fact,
  { onBase, onYear }: Record<'onBase' | 'onYear', string>,
  texts: Texts,
): CompactCard['below'] {
  const { words, labels, language } = texts;
  const frames = { growth: [onBase, onYear], share: [words.ofWhole], rank: [labels.measures.rank] }[measure];
  if (frames) {
    const [text = '', short = text] = frames.map((frame) => fillText(frame, '').trim());
    return { text, short };
  }
  if (!derivation) return undefined;
  const sum = sumOf(derivation, texts);
  return { text: fillText(words.computed, sum), short: sum.charAt(0).toLocaleUpperCase(language.code) + sum.slice(1) };
}

const SIGNS: Record<string, string> = {
  balance: 'sumMinus',
  'trade-minus-part': 'sumMinus',
  'exports-minus-balance': 'sumMinus',
  'exports-plus-imports': 'sumPlus',
  'imports-plus-balance': 'sumPlus',
  subtraction: 'sumPeriods',
  'share-of-total': 'sumShare',
  'part-over-total': 'sumPart',
  'part-over-parent': 'sumPart',
};

/** A formula in words: `exports minus imports`. `inputs` are the ids of facts. */
function sumOf({ formula, inputs }: { formula: string; inputs: readonly { id: string }[] }, texts: Texts): string {
  const [a = '', b = ''] = inputs.map(({ id }) => {
    const indicator = parseFactId(id)?.indicator ?? '';
    return lowered(texts.labels.indicators[indicator] ?? indicator, texts);
  });
  return fillNames(texts.words[SIGNS[formula] ?? 'sumNational'], { a, b });
}

/** The day after which the newest period is late by the schedule of its area, or old; empty where the card does not follow it. */
export function lateAfter({ notes }: Pick<CompactCard, 'notes'>): string {
  return notes.find(({ after }) => after !== undefined)?.after ?? '';
}
