/**
 * What has to be known of a card's headline beside its number, as phrases in the card's language: that it is in doubt, that another number
 * has replaced it, how it was computed, and by which day it is late. A phrase has a gap `{}` for a number or a day, which is written for
 * whoever reads it, and a bar `|` behind the words that are set bold.
 */
import type { Texts } from '../catalogue/format/texts.ts';
import type { CardFact, CardNote, CompactCard, FullCard } from '../contract/card.ts';
import type { Evidence, Fact } from '../contract/fact.ts';
import { agree, halfWidth, significantDigits } from '../fact/bounds.ts';
import { valueGiven } from '../fact/caveats.ts';
import { parseFactId } from '../fact/id.ts';
import { fillNames, fillText } from '../fact/number-text.ts';
import { dayAfter, parsePeriod } from '../fact/period.ts';
import { monthName } from '../fact/period-name.ts';
import { lowered } from './series-title.ts';

/** Months after the end of its period from which the newest number of an area without a schedule is old. */
const OLD_MONTHS = 15;

/** What the notes of a card are about. */
export interface Noted {
  headline: Fact;
  /** The headline as known today, which for a pinned card may be another. */
  today: Fact | undefined;
  growth: Fact | undefined;
  card: Pick<FullCard, 'asOf' | 'mode' | 'newer' | 'expected'>;
  /** Shows another number of the card, so that it has the words for it. */
  show(fact: CardFact): CardFact;
}

/** The most important first; a narrow card has room for one. */
export function notesOf({ headline, today, growth, card, show }: Noted, texts: Texts): CardNote[] {
  const { words } = texts;
  const { asOf, mode, newer, expected } = card;
  const notes: CardNote[] = [];
  const state = (text: string | undefined, more: Partial<CardNote> = {}) =>
    notes.push({ kind: 'state', text: text ?? '', ...more });
  const doubt = doubtOf(headline, today, texts) ?? (growth && growthDoubt(growth, words));
  if (doubt) notes.push({ kind: 'doubt', ...doubt, ...(doubt.fact ? { fact: show(doubt.fact) } : {}) });
  else if (headline.status === 'superseded' && today) {
    notes.push({ kind: 'doubt', text: words.sinceRevised ?? '', fact: show(otherOf(headline, today)) });
  } else if (headline.status === 'revised') {
    const before = headline.revisions.at(-1);
    if (before?.value != null) state(words.revisedFrom, { fact: show(otherOf(headline, { ...headline, ...before })) });
  }
  if (asOf) state(words.pinned, { day: asOf });
  if (mode !== 'live' || newer) return notes;
  const period = parsePeriod(headline.period);
  if (expected) {
    const month = monthName(expected.period.id, texts.language);
    const { day } = expected;
    state(fillNames(words.notYet, { month }), { short: fillNames(words.notYetShort, { month }), day, after: day });
  } else if (period) {
    const { year, to } = period;
    const old = new Date(Date.UTC(year, to + OLD_MONTHS, 1)).toISOString().slice(0, 10);
    state(words.noNewer, { after: dayAfter(old, -1) });
  }
  return notes;
}

/** All words of notes. */
export const NOTE_WORDS = (
  'sinceRevised revisedFrom pinned notYet notYetShort noNewer disputed corrected withdrawn disputedGrowth doubtGrowth doubtOr doubtPages ' +
  'doubtSum computed sumMinus sumPlus sumPeriods sumShare sumPart sumNational'
).split(' ');

type Doubt = Pick<CardNote, 'text' | 'short' | 'fact'>;

/** Marks that were made after the day of a pinned card count too. */
function doubtOf(headline: Fact, today: Fact | undefined, texts: Texts): Doubt | undefined {
  const { words } = texts;
  const marked = [today?.status, headline.status].find((status) => status === 'withdrawn' || status === 'corrected');
  if (marked) return { text: words[marked] ?? '' };
  if (headline.status !== 'disputed' && today?.status !== 'disputed') return undefined;
  const fact = headline.status === 'disputed' ? headline : (today as Fact);
  const [broken] = fact.contradictions ?? [];
  if (broken) {
    const sum = sumOf(broken, texts);
    const value = valueGiven(broken);
    const digits = digitsLike(headline, value);
    const fact = { ...otherOf(headline, { ...broken, value }), ...(digits ? { digits } : {}) };
    return { text: fillNames(words.doubtSum, { sum }), short: words.doubtOr ?? '', fact };
  }
  const other = otherPage(fact);
  if (!other) return { text: words.disputed ?? '' };
  return { text: words.doubtPages ?? '', short: words.doubtOr ?? '', fact: otherOf(headline, other) };
}

function growthDoubt(growth: Fact, words: Texts['words']): Doubt | undefined {
  if (growth.status !== 'disputed') return undefined;
  const other = otherPage(growth);
  if (!other) return { text: words.disputedGrowth ?? '' };
  return { text: words.doubtGrowth ?? '', fact: otherOf(growth, other) };
}

/** A page in use whose number does not fit the preferred one. */
function otherPage({ evidence: [first, ...others] }: Fact): Evidence | undefined {
  return others.find((page) => page.setAside === undefined && page.value !== null && first && !agree(page, first));
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

/** How many digits a number has down to the last one of the printed number beside it: 15.0 beside 15.2. */
function digitsLike({ evidence: [page] }: Fact, value: number | null): number {
  const half = page ? halfWidth(page.bounds) : 0;
  return value === null ? 0 : significantDigits(value, [value - half, value + half]);
}

/** How a derived number was computed: `Computed: exports minus imports`; undefined of a stated one. */
export function computedFrom({ basis, derivation }: Fact, texts: Texts): CompactCard['computed'] {
  if (basis !== 'derived' || !derivation) return undefined;
  const sum = sumOf(derivation, texts);
  const short = sum.charAt(0).toLocaleUpperCase(texts.language.code) + sum.slice(1);
  return { text: fillText(texts.words.computed, sum), short };
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
