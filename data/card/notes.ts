/**
 * The notes of a card, as phrases in its language: sources disagree about its number, another number has replaced it, or a newer one is
 * late.
 */
import { periodLabel, type Texts } from '../catalogue/format/texts.ts';
import type { Card, CardFact, CardNote, CardView, FullCard } from '../contract/card.ts';
import type { Formula } from '../contract/enumerations.ts';
import type { Evidence, Fact } from '../contract/fact.ts';
import { agree, halfWidth, impliedBase, significantDigits } from '../fact/bounds.ts';
import { valueGiven } from '../fact/caveats.ts';
import { sourcePage } from '../fact/evidence.ts';
import { day } from '../fact/format.ts';
import { parseFactId } from '../fact/id.ts';
import { fillNames, fillText, numberPieces } from '../fact/number-text.ts';
import { dayAfter, parsePeriod } from '../fact/period.ts';
import { monthName } from '../fact/period-name.ts';
import { isAmount } from '../fact/unit.ts';
import { lowered } from './series-title.ts';
import { revisionOf } from './trend.ts';

/** Months after the end of its period until the newest number of an area is old, unless its schedule expects the next one before. */
const OLD_MONTHS = 15;

/** Amounts whose relative difference is smaller agree in three digits, so the note is no warning. */
const SLIGHT = 0.001;

/** Digits of the year before in a note. */
const BASE_DIGITS = 3;

/** The facts that the notes of a card depend on. */
export interface Noted {
  view: CardView;
  headline: Fact;
  growth: Fact | undefined;
  /** The same period of the year before. */
  yearBefore: Pick<Fact, 'period' | 'value' | 'bounds'> | undefined;
  /** A fact as known today, which for a pinned card may be another. */
  today(id: string): Fact | undefined;
  card: Pick<FullCard, 'asOf' | 'mode' | 'newer' | 'expected'>;
}

/** A note with the placeholders `{own}`, `{other}` and `{day}` in its texts. */
interface NoteDraft extends Pick<CardNote, 'kind' | 'text'> {
  label?: string;
  short?: string;
  after?: string;
  /** The number of the card that the note is about. */
  own?: CardFact;
  /** The other number. */
  other?: CardFact;
  day?: string;
  /** Writes the other number with its unit, even if the headline has the same unit. */
  hasUnit?: boolean;
}

/** The most important note comes first. A compact card shows only that one. */
export function notesOf(noted: Noted, texts: Texts): CardNote[] {
  const drafts = [...standingNotes(noted, texts), ...stateNotes(noted, texts), ...baseNotes(noted, texts)];
  const [doubts, states] = [drafts.filter(isDoubt), drafts.filter((draft) => !isDoubt(draft))];
  return [...doubts, ...states].map((draft) => writeNote(draft, noted.headline, texts));
}

function isDoubt({ kind }: NoteDraft): boolean {
  return kind === 'doubt';
}

/** Notes about the status of the headline and of the growth. A compact card has at most one for each. */
function standingNotes({ view, headline, growth, today, card }: Noted, texts: Texts): NoteDraft[] {
  const most = view === 'full' ? undefined : 1;
  const ofHeadline = standingOf(headline, today(headline.id), texts, card.asOf).slice(0, most);
  const ofGrowth = growth ? standingOf(growth, today(growth.id), texts, card.asOf).slice(0, most) : [];
  return [...ofHeadline, ...ofGrowth.map((note) => aboutGrowth(note, texts))];
}

/** `Growth since revised` and `to 16.0%`, but `Figures disagree` and `Growth 15.3%`. */
function aboutGrowth(note: NoteDraft, { words, language }: Texts): NoteDraft {
  const { label, text, short } = note;
  const named = (text: string) =>
    fillText(words.ofGrowth, text.charAt(0).toLocaleLowerCase(language.code) + text.slice(1));
  const [sinceRevised] = (words.sinceRevised ?? '').split('|');
  if (!text || label === sinceRevised) return label ? { ...note, label: named(label) } : note;
  return short ? { ...note, text: named(text), short: named(short) } : { ...note, text: named(text) };
}

/** Notes that the number is an estimate, pinned, late or old. */
function stateNotes({ headline, card }: Noted, texts: Texts): NoteDraft[] {
  const { words, language } = texts;
  const { asOf, mode, newer, expected } = card;
  const notes: NoteDraft[] = [];
  const state = (text = '', more: Partial<NoteDraft> = {}) => notes.push({ kind: 'state', text, ...more });
  if (headline.caveats.some(({ kind }) => kind === 'estimate')) state(words.provisional);
  if (asOf) state(words.pinned, { day: asOf });
  const period = parsePeriod(headline.period);
  if (mode !== 'live' || newer || !period) return notes;
  const old = dayAfter(new Date(Date.UTC(period.year, period.to + OLD_MONTHS, 1)).toISOString().slice(0, 10), -1);
  // A schedule that begins after the number is old says nothing about the periods between.
  if (!expected || expected.day > old) {
    state(words.noNewer, { after: old });
    return notes;
  }
  const { id } = expected.period;
  const year = id.slice(0, 4);
  const month = Number(year) > period.year ? periodLabel(texts, year) : monthName(id, language);
  state(fillNames(words.notYet, { month, day: '{day}' }), { day: expected.day, after: expected.day });
  return notes;
}

/** Maximum characters of a note in a narrow card. */
const MAX_SHORT_NOTE = 32;

/** Fills the placeholders of a note. */
function writeNote(draft: NoteDraft, headline: Fact, texts: Texts): CardNote {
  const { kind, label = '', own, other, day: date, hasUnit = false, after = '' } = draft;
  const { language, words } = texts;
  const locale = { tag: language.code, writing: language.writing };
  type Room = 'long' | 'short';
  const number = (fact: CardFact, room: Room, isWhole: boolean): string => {
    const pieces = numberPieces(fact, words, locale, { room });
    const [, , unit] = numberPieces({ ...headline, digits: 0 }, words, locale, { room });
    return isWhole || pieces[0] || pieces[2] !== unit ? pieces.join('') : pieces[1];
  };
  const dayIn = (room: Room): string => {
    if (!date) return '';
    if (!after) return day(date, locale);
    return day(date, locale, room === 'long' ? 'dayOfYear' : 'shortDayOfYear');
  };
  const write = (pattern: string, room: Room, isWhole = hasUnit) =>
    fillNames(pattern, {
      own: own ? number(own, room, false) : '',
      other: other ? number(other, room, isWhole) : '',
      day: dayIn(room),
    });
  const pattern = draft.short ?? draft.text;
  const whole = write(pattern, 'short');
  const isTooLong = `${label} ${whole}`.length > MAX_SHORT_NOTE;
  const short = isTooLong ? write(pattern, 'short', false) : whole;
  return { kind, label, text: write(draft.text, 'long'), short, after };
}

/** A note that the growth implies another number for the year before than the published one, or that the two are not comparable. */
function baseNotes({ headline, growth, yearBefore }: Noted, { words }: Texts): NoteDraft[] {
  if (!growth || !yearBefore) return [];
  const year = yearBefore.period.slice(0, 4);
  const revision = revisionOf(yearBefore, { headline, growth });
  if (revision === 'none') return [];
  if (revision === 'not comparable') return [{ kind: 'state', text: fillNames(words.baseBreak, { year }) }];
  const value = impliedBase(headline.value as number, growth.value as number);
  const other = otherOf(headline, { value, bounds: [value, value] });
  const text = fillNames(words.baseRevised, { year, other: '{other}' });
  return [{ kind: 'state', text, other: { ...other, digits: BASE_DIGITS } }];
}

/** Notes that a number is disputed, corrected, withdrawn, replaced or revised; the last revision first. Empty for a current number. */
function standingOf(fact: Fact, today: Fact | undefined, texts: Texts, asOf: string | null): NoteDraft[] {
  const { words } = texts;
  const statuses = [today?.status, fact.status];
  // Correction notices that were made after the day of a pinned card count too.
  const marked = statuses.find((status) => status === 'withdrawn' || status === 'corrected');
  if (marked) return [{ kind: 'doubt', label: words[marked] ?? '', text: '' }];
  if (statuses.includes('disputed')) return [doubtOf(fact, fact.status === 'disputed' ? fact : (today as Fact), texts)];
  if (fact.status === 'superseded' && today) {
    const { until = '' } = today.revisions.at(-1) ?? {};
    const [label = '', text = ''] = (words.sinceRevised ?? '').split('|');
    // A page that was found later may be older than the day of the pin, and that day would contradict its own.
    const day = asOf === null || until > asOf ? { day: until } : {};
    return [{ kind: 'doubt', label, text, other: otherOf(fact, today), hasUnit: true, ...day }];
  }
  if (fact.status !== 'revised') return [];
  return earlierOf(fact).map((before) => ({
    kind: 'state',
    text: words.revisedFrom ?? '',
    other: otherOf(fact, before),
    day: before.until,
  }));
}

/** The numbers that were replaced, the last one first. What other pages printed instead of each is in the receipt. */
function earlierOf({ revisions, qualifier }: Fact) {
  const numbers = revisions.filter(({ value }) => value !== null).reverse();
  return numbers.map((before) => ({ ...before, qualifier: before.page?.qualifier ?? qualifier }));
}

/** Why the number is disputed, with the other number. `disputed` is the fact in the version that is disputed. */
function doubtOf(fact: Fact, disputed: Fact, texts: Texts): NoteDraft {
  const { words } = texts;
  const [broken] = disputed.contradictions ?? [];
  if (broken) {
    const value = valueGiven(broken);
    const digits = digitsBeside(fact, value);
    const other = { ...otherOf(fact, { ...broken, value }), ...(digits ? { digits } : {}) };
    return otherwise(fact, other, fillNames(words.doubtSum, { sum: sumOf(broken, texts), other: '{other}' }), texts);
  }
  const other = otherPage(disputed, fact);
  if (other) return otherwise(fact, otherOf(fact, other), words.doubtPages ?? '', texts);
  // The reason that a person wrote is in the receipt.
  return {
    kind: 'doubt',
    label: (disputed.basis === 'derived' ? words.doubtInput : words.doubtMarked) ?? '',
    text: '',
  };
}

/**
 * The note that the number may be another one. It is a doubt unless the difference is slight: then both numbers agree in three digits, and
 * the note is only a state.
 */
function otherwise(fact: Fact, other: CardFact, text: string, { words, language }: Texts): NoteDraft {
  const { value, unit } = fact;
  const isSlight =
    isAmount(unit) && value !== null && other.value !== null && Math.abs(1 - other.value / value) < SLIGHT;
  if (isSlight) return { kind: 'state', text: text.charAt(0).toLocaleUpperCase(language.code) + text.slice(1), other };
  const own = otherOf(fact, sourcePage(fact) ?? fact);
  return { kind: 'doubt', label: words.disputed ?? '', text, short: words.doubtOr ?? '', own, other };
}

/** A page in use whose number contradicts the one that is shown. */
function otherPage({ evidence }: Fact, shown: Fact): Evidence | undefined {
  const own = sourcePage(shown) ?? shown;
  return evidence.find((page) => page.setAside === undefined && page.value !== null && !agree(page, own));
}

/** Another number instead of this one, as a card shows facts. */
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

/** How many digits to show of a number beside a printed one: as precise as the printed one, or until the two differ, as 15.0 and 15.2 do. */
function digitsBeside({ value: own, evidence: [page] }: Fact, value: number | null): number {
  if (value === null || own === null) return 0;
  const half = page ? halfWidth(page.bounds) : 0;
  let digits = significantDigits(value, [value - half, value + half]);
  while (digits && digits < 12 && Number(value.toPrecision(digits)) === Number(own.toPrecision(digits))) digits++;
  return digits;
}

/** A text below the headline: the base of a growth, the whole of a share, or the formula of a derived number. Undefined for other numbers. */
export function belowHeadline(
  { measure, derivation }: Fact,
  { onBase, onYear }: Record<'onBase' | 'onYear', string>,
  texts: Texts,
): Card['below'] {
  const { words, labels, language } = texts;
  const frames = { growth: [onBase, onYear], share: [words.ofWhole], rank: [labels.measures.rank] }[measure];
  if (frames) {
    const [text = '', short = text] = frames.map((frame) => fillText(frame, '').trim());
    return { text, short };
  }
  if (!derivation) return undefined;
  const sum = sumOf(derivation, texts);
  const Sum = sum.charAt(0).toLocaleUpperCase(language.code) + sum.slice(1);
  const text = fillText(words.computed, Sum);
  return { text, short: text };
}

/** The message for each formula, with placeholders for the names of its inputs. */
const SUMS: Record<Formula, string> = {
  balance: 'sumMinus',
  'trade-minus-part': 'sumMinus',
  'exports-minus-balance': 'sumMinus',
  'growth-difference': 'sumMinus',
  'exports-plus-imports': 'sumPlus',
  'imports-plus-balance': 'sumPlus',
  subtraction: 'sumPeriods',
  'share-of-total': 'sumShare',
  'part-over-total': 'sumPart',
  'part-over-parent': 'sumPart',
  'national-total-of-value': 'sumNational',
  'national-total': 'sumNational',
  'year-before': 'sumGrowth',
};

/** A formula in words: `exports minus imports`. `inputs` are the ids of facts. */
function sumOf({ formula, inputs }: { formula: Formula; inputs: readonly { id: string }[] }, texts: Texts): string {
  const [a = '', b = ''] = inputs.map(({ id }) => {
    const indicator = parseFactId(id)?.indicator ?? '';
    return lowered(texts.labels.indicators[indicator] ?? indicator, texts);
  });
  return fillNames(texts.words[SUMS[formula]], { a, b });
}

/** The day after which the card is late by the schedule of its area, or old. Empty if it has no such note. */
export function lateAfter({ notes }: Pick<Card, 'notes'>): string {
  return notes.find(({ after }) => after)?.after ?? '';
}
