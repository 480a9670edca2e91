/** The notes of a card in its language: sources disagree about its number, another number has replaced it, or a newer one is late. */
import { labelOf, periodLabel, type Texts } from '../catalogue/format/texts.ts';
import type { Card, CardFact, CardNote, CardView, FullCard } from '../contract/card.ts';
import type { Formula, FormulaWord } from '../contract/enumerations.ts';
import type { Evidence, Fact } from '../contract/fact.ts';
import { agree, halfWidth, impliedBase, MAX_DIGITS, significantDigits } from '../fact/bounds.ts';
import { contradictingValue } from '../fact/caveats.ts';
import { sourcePage } from '../fact/evidence.ts';
import { capitalize, uncapitalize } from '../fact/first-letter.ts';
import { day, numberOf } from '../fact/format.ts';
import { parseFactId } from '../fact/id.ts';
import { fillNames, fillText, numberPieces } from '../fact/number-text.ts';
import { lastDay, parsePeriod } from '../fact/period.ts';
import { dayOfYear, monthName } from '../fact/period-name.ts';
import { isAmount } from '../fact/unit.ts';
import { lowered } from './series-title.ts';
import { revisionOf } from './trend.ts';

/** The newest number of an area counts as old this many months after the end of its period, unless the schedule expects the next one earlier. */
const OLD_MONTHS = 15;

/** Amounts that differ by less than 0.1% agree in three digits, so a note about them is not a warning. */
const SLIGHT_DIFFERENCE = 0.001;

/** Significant digits of the amounts in the note `Growth implies about 434 in 2024`. More if it would look like the printed amount. */
const BASE_DIGITS = 3;
const MAX_BASE_DIGITS = 5;

/** The facts that the notes of a card depend on. */
export interface NoteContext {
  view: CardView;
  headline: Fact;
  growth: Fact | undefined;
  /** The same period of the year before. */
  yearBefore: Pick<Fact, 'period' | 'value' | 'bounds'> | undefined;
  /** The fact as known today. It may differ from the fact of a pinned card. */
  today(id: string): Fact | undefined;
  card: Pick<FullCard, 'asOf' | 'mode' | 'newer' | 'expected'>;
}

/** A note whose texts still have the placeholders `{own}`, `{other}` and `{day}`. */
interface NoteDraft extends Pick<CardNote, 'kind' | 'text'> {
  label?: string;
  short?: string;
  /** The note is shown only after this day, which it names without its year. */
  after?: string;
  /** The number of the card that the note is about, for `{own}`. */
  cardNumber?: CardFact;
  /** The number that differs from it, for `{other}`. */
  otherNumber?: CardFact;
  day?: string;
  /** Writes the unit of the other number even if the headline has the same unit. */
  hasUnit?: boolean;
}

/** The most important note comes first. A compact card shows only that one. */
export function notesOf(context: NoteContext, texts: Texts): CardNote[] {
  const drafts = [...statusNotes(context, texts), ...stateNotes(context, texts), ...baseNotes(context, texts)];
  const doubts = drafts.filter(({ kind }) => kind === 'doubt');
  const states = drafts.filter(({ kind }) => kind === 'state');
  return [...doubts, ...states].map((draft) => writeNote(draft, context.headline, texts));
}

/** Notes about the status of the headline and of the growth. A compact card has at most one for each. */
function statusNotes({ view, headline, growth, today, card }: NoteContext, texts: Texts): NoteDraft[] {
  const limit = view === 'full' ? undefined : 1;
  const headlineNotes = statusNotesOf(headline, today(headline.id), texts, card.asOf).slice(0, limit);
  const growthNotes = growth ? statusNotesOf(growth, today(growth.id), texts, card.asOf).slice(0, limit) : [];
  return [...headlineNotes, ...growthNotes.map((note) => aboutGrowth(note, texts))];
}

/** Says that the note is about growth: `Withdrawn` becomes `Growth withdrawn`, and `Revised from 15.3%` becomes `Growth revised from 15.3%`. */
function aboutGrowth(note: NoteDraft, { words, language }: Texts): NoteDraft {
  const { label, text, short } = note;
  const withGrowth = (text: string) => fillText(words.ofGrowth, uncapitalize(text, language.code));
  const [sinceRevised] = (words.sinceRevised ?? '').split('|');
  // The text continues this label: `Growth since revised` `to 15.3%`.
  const isLabelFirst = !text || label === sinceRevised;
  if (isLabelFirst) return label ? { ...note, label: withGrowth(label) } : note;
  return { ...note, text: withGrowth(text), ...(short ? { short: withGrowth(short) } : {}) };
}

/** Notes that the number is an estimate, pinned, late or old. */
function stateNotes({ headline, card }: NoteContext, texts: Texts): NoteDraft[] {
  const { words, language } = texts;
  const { asOf, mode, newer, expected } = card;
  const notes: NoteDraft[] = [];
  const addNote = (text = '', more: Partial<NoteDraft> = {}) => notes.push({ kind: 'state', text, ...more });
  if (headline.caveats.some(({ kind }) => kind === 'estimate')) addNote(words.provisional);
  if (asOf) addNote(words.pinned, { day: asOf });
  const period = parsePeriod(headline.period);
  if (mode !== 'live' || newer || !period) return notes;
  // `lastDay` takes months above 12 as months of the next year: January to May 2025 is old after 2026-08-31.
  const oldAfter = lastDay({ ...period, to: period.to + OLD_MONTHS });
  // A schedule that begins later says nothing about the months until then, so the age decides.
  if (!expected || expected.day > oldAfter) {
    addNote(words.noNewer, { after: oldAfter });
    return notes;
  }
  const { id } = expected.period;
  const year = id.slice(0, 4);
  // The first period of a later year is named by its year.
  const expectedName = Number(year) > period.year ? periodLabel(texts, year) : monthName(id, language);
  addNote(fillNames(words.notYet, { month: expectedName, day: '{day}' }), { day: expected.day, after: expected.day });
  return notes;
}

/** Maximum characters of a note in a narrow card. */
const MAX_SHORT_NOTE = 32;

/** Fills the placeholders of a note. */
function writeNote(draft: NoteDraft, headline: Fact, texts: Texts): CardNote {
  const { kind, label = '', cardNumber, otherNumber, day: date, hasUnit = false, after = '' } = draft;
  const { language, words } = texts;
  const locale = { tag: language.code, writing: language.writing };
  type Room = 'long' | 'short';
  const writeNumber = (fact: CardFact, room: Room, withUnit: boolean): string => {
    const pieces = numberPieces(fact, words, locale, { room });
    const [qualifier, digits, unit] = pieces;
    const [, , headlineUnit] = numberPieces({ ...headline, digits: 0 }, words, locale, { room });
    const canOmitUnit = unit === headlineUnit && !qualifier && !withUnit;
    return canOmitUnit ? digits : pieces.join('');
  };
  const writeDay = (room: Room): string => {
    if (!date) return '';
    return after ? dayOfYear(date, language, room === 'short') : day(date, locale);
  };
  const write = (pattern: string, room: Room, withUnit = hasUnit) =>
    fillNames(pattern, {
      own: cardNumber ? writeNumber(cardNumber, room, false) : '',
      other: otherNumber ? writeNumber(otherNumber, room, withUnit) : '',
      day: writeDay(room),
    });
  const pattern = draft.short ?? draft.text;
  const shortText = write(pattern, 'short');
  // A note that is too long leaves out the unit.
  const isTooLong = `${label} ${shortText}`.length > MAX_SHORT_NOTE;
  const short = isTooLong ? write(pattern, 'short', false) : shortText;
  return { kind, label, text: write(draft.text, 'long'), short, after };
}

/** A note that the published amount of the year before differs from the one that the growth implies, or that it is not comparable. */
function baseNotes(context: NoteContext, { words }: Texts): NoteDraft[] {
  const difference = baseDifference(context);
  if (!difference) return [];
  const { year, amounts } = difference;
  if (!amounts) return [{ kind: 'state', text: fillNames(words.baseBreak, { year }) }];
  const text = fillNames(words.baseRevised, { year, other: '{other}' });
  return [{ kind: 'state', text, otherNumber: amounts.implied }];
}

interface BaseDifference {
  year: string;
  /** Null if the two years are not comparable. */
  amounts: { printed: CardFact; implied: CardFact } | null;
}

/** The amount of the year before as it was published, and as the growth implies it. Null if they agree. */
export function baseDifference({
  headline,
  growth,
  yearBefore,
}: Pick<NoteContext, 'headline' | 'growth' | 'yearBefore'>): BaseDifference | null {
  if (!growth || !yearBefore) return null;
  const year = yearBefore.period.slice(0, 4);
  const revision = revisionOf(yearBefore, { headline, growth });
  if (revision === 'none') return null;
  if (revision === 'not comparable') return { year, amounts: null };
  const implied = impliedBase(headline.value as number, growth.value as number);
  const printed = numberOf(yearBefore);
  const digits = digitsToTellApart(implied, printed);
  const amount = (value: number) => ({ ...withNumber(headline, { value, bounds: [value, value] }), digits });
  return { year, amounts: { printed: amount(printed), implied: amount(implied) } };
}

/** The significant digits with which two amounts look different: 3 for 434 and 435.11, 4 for 434.0 and 434.4. */
function digitsToTellApart(a: number, b: number): number {
  let digits = BASE_DIGITS;
  while (digits < MAX_BASE_DIGITS && a.toPrecision(digits) === b.toPrecision(digits)) digits += 1;
  return digits;
}

/** Notes that a number is disputed, corrected, withdrawn, replaced or revised, with the last revision first. Empty for a current number. */
function statusNotesOf(fact: Fact, today: Fact | undefined, texts: Texts, asOf: string | null): NoteDraft[] {
  const { words } = texts;
  const statuses = [today?.status, fact.status];
  // Correction notices that were made after the day of a pinned card count too.
  const notice = statuses.find((status) => status === 'withdrawn' || status === 'corrected');
  if (notice) return [{ kind: 'doubt', label: words[notice] ?? '', text: '' }];
  if (statuses.includes('disputed')) return [doubtOf(fact, fact.status === 'disputed' ? fact : (today as Fact), texts)];
  if (fact.status === 'superseded' && today) {
    const { until = '' } = today.revisions.at(-1) ?? {};
    const [label = '', text = ''] = (words.sinceRevised ?? '').split('|');
    // A page that was found later may be older than the as-of date. Its day is left out, because the card would seem to have known it.
    const day = asOf === null || until > asOf ? { day: until } : {};
    return [{ kind: 'doubt', label, text, otherNumber: withNumber(fact, today), hasUnit: true, ...day }];
  }
  if (fact.status !== 'revised') return [];
  return earlierNumbers(fact).map((before) => ({
    kind: 'state',
    text: words.revisedFrom ?? '',
    otherNumber: withNumber(fact, before),
    day: before.until,
  }));
}

/** The numbers that this one replaced, the last one first. */
function earlierNumbers({ revisions, qualifier }: Fact) {
  const numbers = revisions.filter(({ value }) => value !== null).reverse();
  return numbers.map((before) => ({ ...before, qualifier: before.page?.qualifier ?? qualifier }));
}

/** Why the number is disputed, with the other number. `disputed` is the fact as of the day or as of today, whichever is disputed. */
function doubtOf(fact: Fact, disputed: Fact, texts: Texts): NoteDraft {
  const { words } = texts;
  const [contradiction] = disputed.contradictions ?? [];
  if (contradiction) {
    const value = contradictingValue(contradiction);
    const digits = digitsBeside(fact, value);
    const otherNumber = { ...withNumber(fact, { ...contradiction, value }), ...(digits ? { digits } : {}) };
    const text = fillNames(words.doubtSum, { sum: formulaText(contradiction, texts), other: '{other}' });
    return disagreement(fact, otherNumber, text, texts);
  }
  const page = contradictingPage(disputed, fact);
  if (page) return disagreement(fact, withNumber(fact, page), words.doubtPages ?? '', texts);
  // The reason that a person wrote is in the receipt.
  return {
    kind: 'doubt',
    label: (disputed.basis === 'derived' ? words.doubtInput : words.doubtMarked) ?? '',
    text: '',
  };
}

/** The note that another number contradicts this one. It is a doubt unless the difference is slight. */
function disagreement(fact: Fact, otherNumber: CardFact, text: string, { words, language }: Texts): NoteDraft {
  if (isSlightlyDifferent(fact, otherNumber)) {
    return { kind: 'state', text: capitalize(text, language.code), otherNumber };
  }
  const cardNumber = withNumber(fact, sourcePage(fact) ?? fact);
  return { kind: 'doubt', label: words.disputed ?? '', text, short: words.doubtOr ?? '', cardNumber, otherNumber };
}

function isSlightlyDifferent({ value, unit }: Fact, { value: otherValue }: CardFact): boolean {
  if (value === null || otherValue === null || !isAmount(unit)) return false;
  return Math.abs(1 - otherValue / value) < SLIGHT_DIFFERENCE;
}

/** A page whose number contradicts the shown one. Pages that were set aside do not count. */
function contradictingPage({ evidence }: Fact, shown: Fact): Evidence | undefined {
  const shownNumber = sourcePage(shown) ?? shown;
  return evidence.find((page) => page.setAside === undefined && page.value !== null && !agree(page, shownNumber));
}

/** The fact as a card shows it, with the value and bounds of `other` instead of its own. */
function withNumber(
  { id, unit }: Fact,
  other: Pick<Fact, 'value' | 'bounds'> & Partial<Pick<Fact, 'qualifier'>>,
): CardFact {
  const { value, bounds, qualifier = 'exact' } = other;
  const boundsIfNeeded = value === null ? { bounds } : {};
  return {
    id,
    value,
    unit,
    qualifier,
    basis: 'stated',
    status: 'current',
    digits: significantDigits(value, bounds),
    ...boundsIfNeeded,
  };
}

/**
 * How many digits to show of a computed number beside the printed one: as many as were printed, or more until the two differ. 0 if it is not
 * known.
 *
 *   printed 15.2, computed 15.0421     3, so that the note says 15.0
 *   printed 15.0, computed 15.0421     4, so that the note says 15.04
 */
function digitsBeside({ value: printed, evidence: [page] }: Fact, computed: number | null): number {
  if (computed === null || printed === null) return 0;
  const precision = page ? halfWidth(page.bounds) : 0;
  let digits = significantDigits(computed, [computed - precision, computed + precision]);
  const looksSame = () => Number(computed.toPrecision(digits)) === Number(printed.toPrecision(digits));
  while (digits && digits < MAX_DIGITS && looksSame()) digits++;
  return digits;
}

/**
 * A text below the headline: `from a year earlier` for growth, `of the total` for a share, and `Exports minus imports (computed)` for a derived
 * number. undefined for other numbers.
 */
export function belowHeadline(
  { measure, derivation }: Fact,
  { onBase, onYear }: Record<'onBase' | 'onYear', string>,
  texts: Texts,
): Card['below'] {
  const { words, labels, language } = texts;
  const patterns = { growth: [onBase, onYear], share: [words.ofWhole], rank: [labels.measures.rank] }[measure];
  if (patterns) {
    const [text = '', short = text] = patterns.map((pattern) => fillText(pattern, '').trim());
    return { text, short };
  }
  if (!derivation) return undefined;
  const text = fillText(words.computed, capitalize(formulaText(derivation, texts), language.code));
  return { text, short: text };
}

/** The message for each formula, with placeholders for the names of its inputs. */
const FORMULA_MESSAGES: Record<Formula, FormulaWord> = {
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
function formulaText(
  { formula, inputs }: { formula: Formula; inputs: readonly { id: string }[] },
  texts: Texts,
): string {
  const [a = '', b = ''] = inputs.map(({ id }) => {
    const indicator = parseFactId(id)?.indicator ?? '';
    return lowered(labelOf(texts, 'indicators', indicator), texts);
  });
  return fillNames(texts.words[FORMULA_MESSAGES[formula]], { a, b });
}

/** The day after which the card is late by the schedule of its area, or old. Empty if it has no such note. */
export function lateAfter({ notes }: Pick<Card, 'notes'>): string {
  return notes.find(({ after }) => after)?.after ?? '';
}
