/** Facts and findings in words. */
import { isDoubtful } from '../../data/contract/enumerations.ts';
import type { FactData } from '../../data/contract/fact.ts';
import type { Language } from '../../data/contract/language.ts';
import { isolate, isolateLatin } from '../../data/fact/bidi.ts';
import { publishers, sourcePage } from '../../data/fact/evidence.ts';
import { day, type Locale, plain } from '../../data/fact/format.ts';
import { type Key, parseFactId } from '../../data/fact/id.ts';
import { boundsText, factText, fillText } from '../../data/fact/number-text.ts';
import { periodName } from '../../data/fact/period-name.ts';
import { commaOf, factTitle } from '../../data/fact/title.ts';
import {
  type Finding,
  type LookupReport,
  type Match,
  OUTCOMES,
  type Outcome,
} from '../../data/text/lookup/findings.ts';
import { isChange } from '../../data/text/lookup/fit.ts';
import type { CheckWords } from './check-words.ts';
import type { CheckVocabulary } from './record-facts.ts';

export interface Wording {
  language: Pick<Language, 'code' | 'writing' | 'periods' | 'direction'>;
  words: CheckWords;
  /** Phrases around a number by its qualifier, and names of units. */
  numbers: Record<string, string>;
  /** The names of agencies and sites in the language of the page, by their names in releases. */
  agencies: Record<string, string>;
  vocabulary: CheckVocabulary;
}

const OUTCOME_WORDS: Record<Outcome, keyof CheckWords> = {
  differs: 'lookupDiffers',
  found: 'lookupFound',
  several: 'lookupSeveral',
  none: 'lookupNone',
  not_covered: 'lookupNotCovered',
  not_looked_up: 'lookupSkipped',
};

export function outcomeText(outcome: Outcome, { words }: Wording): string {
  return words[OUTCOME_WORDS[outcome]];
}

/** `different: 1 · found: 12`. Figures that were not looked up are counted with other numbers. Empty without figures. */
export function countsOf({ findings, otherNumbers }: LookupReport, wording: Wording): string {
  if (!findings.length) return '';
  const counts = OUTCOMES.map((outcome) => {
    const count = findings.filter((finding) => finding.outcome === outcome).length;
    return { outcome, count: outcome === 'not_looked_up' ? count + otherNumbers.length : count };
  });
  const shown = counts.filter(({ count }) => count > 0);
  return shown
    .map(({ outcome, count }) => fillText(wording.numbers.item, outcomeText(outcome, wording), String(count)))
    .join(' · ');
}

/** `You wrote 530.37 billion yuan; published: 520.37 billion yuan`. Growth has its sign, because the text may say the other direction. */
export function differenceText({ text, matches }: Finding, wording: Wording): string {
  const published = matches.map(({ fact }) =>
    isolate(numberText(fact, wording, isChange(fact)), wording.language.direction),
  );
  return fillText(wording.words.checkWrong, isolate(text, wording.language.direction), ...published);
}

/**
 * The fact that fits the sentence best, and how it departs from the sentence: `Nearest on record: 520.37 billion yuan` or `No such figure for
 * 2023. Nearest: 2021, 131.3 billion yuan`.
 */
export function nearestText({ matches: [best], departsIn, period }: Finding, wording: Wording): string {
  if (!best) return '';
  const { words, language } = wording;
  const number = isolate(numberText(best.fact, wording), language.direction);
  const nameOf = (id: string) => isolate(periodName(id, language), language.direction);
  if (departsIn === 'part') return fillText(words.checkOnlyTotal, number);
  if (departsIn === null || period === null) return fillText(words.checkThere, number);
  return fillText(words.checkOtherPeriod, nameOf(period), nameOf(best.fact.period), number);
}

/** `Xinjiang, Foreign trade, May 2025: 61.81 billion yuan`. */
export function factLine(fact: FactData, wording: Wording): string {
  const key = parseFactId(fact.id);
  const title = key ? factTitle(key, labelsOf(key, wording), commaOf(wording.numbers)) : fact.id;
  return `${title}: ${isolate(numberText(fact, wording), wording.language.direction)}`;
}

function numberText(fact: FactData, { numbers, language }: Wording, signed = false): string {
  // A unit without a name is written as its code.
  return factText(fact, { [fact.unit]: fact.unit, ...numbers }, localeOf(language), signed);
}

/** `Xinhua · China Gate, June 19, 2025`, or that the number was computed. */
export function sourceLine(fact: FactData, wording: Wording): string {
  const { language, words, agencies, numbers } = wording;
  const page = sourcePage(fact);
  if (!page) return words.derived;
  const names = publishers(page).map((name) => agencies[name] ?? name);
  return [isolateLatin(names.join(' · '), language.direction), day(page.published, localeOf(language))].join(
    commaOf(numbers),
  );
}

/** Warnings before using a number: it was revised, or it is disputed, corrected or withdrawn. */
export function cautions({ fact: { status }, replaced }: Match, { words, language }: Wording): string[] {
  const revised = replaced && fillText(words.checkSince, day(replaced.until, localeOf(language), 'medium'));
  return [revised ?? '', isDoubtful(status) ? words[status] : ''].filter(Boolean);
}

/** If the number of the text has more digits than the fact: what the bounds of the fact allow. */
export function boundsRemark({ fact, replaced, isWithinBounds }: Match, wording: Wording): string {
  const { words, numbers, language } = wording;
  if (!isWithinBounds || replaced) return '';
  return fillText(words.checkRounder, boundsText(fact, { [fact.unit]: fact.unit, ...numbers }, localeOf(language)));
}

/** Explanations of an outcome. */
export function remarks(
  { outcome, area, period, count, matches, departsIn, reason }: Finding,
  wording: Wording,
): string[] {
  const { words, language, numbers } = wording;
  if (reason === 'area') return [words.checkNoArea];
  const place = [area && areaName(area, wording), period && periodName(period, language)].filter(Boolean);
  const where = place.join(commaOf(numbers));
  if (outcome === 'not_covered') return [fillText(words.checkNothing, where)];
  if (outcome === 'none' && (!matches.length || departsIn !== null))
    return [fillText(words.checkNotAmong, where, String(count))];
  return [];
}

const MAX_SKIPPED = 12;

/** Remarks on the whole text: the year that is assumed, words that are not read, and numbers that are not looked up. */
export function textRemarks(report: LookupReport, { words, numbers, language }: Wording): string[] {
  const { assumedYear, isRead, findings, otherNumbers } = report;
  const year = assumedYear === null ? '' : fillText(words.checkYear, String(assumedYear));
  const inOtherUnits = findings.filter(({ reason }) => reason === 'unit').map(({ text }) => text);
  const skipped = [...new Set([...inOtherUnits, ...otherNumbers])];
  const shown = skipped.slice(0, MAX_SKIPPED).map((text) => isolate(text, language.direction));
  if (skipped.length > MAX_SKIPPED) shown.push('…');
  const notChecked = shown.length ? fillText(words.checkSkipped, shown.join(commaOf(numbers))) : '';
  return [year, isRead.periods ? '' : words.checkPeriods, findings.length ? notChecked : ''].filter(Boolean);
}

/** The message with counts, which have the separators of the language. */
export function filledWithCounts(message: string, counts: readonly number[], language: Wording['language']): string {
  return fillText(message, ...counts.map((value) => plain({ value, digits: 0 }, localeOf(language))));
}

function localeOf({ code, writing }: Wording['language']): Locale {
  return { tag: code, writing };
}

/** A country that the vocabulary lacks has the name that the browser knows. */
function areaName(code: string, { vocabulary, language }: Wording): string {
  const label = vocabulary.areas[code]?.labels[language.code];
  if (label) return label;
  const names = new Intl.DisplayNames([language.code], { type: 'region', fallback: 'code' });
  return /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code;
}

function labelsOf(key: Key, { vocabulary, language }: Wording): Key {
  // A page that was open during a deploy may lack a new code.
  const label = (list: keyof CheckVocabulary, code: string) => vocabulary[list][code]?.labels[language.code] ?? code;
  return {
    area: label('areas', key.area),
    indicator: label('indicators', key.indicator),
    measure: label('measures', key.measure),
    partner: label('partners', key.partner),
    breakdown: label('breakdowns', key.breakdown),
    period: periodName(key.period, language),
  };
}
