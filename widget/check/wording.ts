/** Facts and findings in words: for the page and for the command. */
import type { Fact } from '../../data/contract/fact.ts';
import type { Language } from '../../data/contract/language.ts';
import { publishers, sourcePage } from '../../data/fact/evidence.ts';
import { day } from '../../data/fact/format.ts';
import { type Key, parseFactId } from '../../data/fact/id.ts';
import { factText, fillText } from '../../data/fact/number-text.ts';
import { periodName } from '../../data/fact/period-name.ts';
import { commaOf, factTitle } from '../../data/fact/title.ts';
import type { Finding, LookedUp, Match, Outcome } from '../../data/text/lookup/finding.ts';
import type { FindingWords } from './check-words.ts';
import type { CheckVocabulary } from './record-facts.ts';

export interface Wording {
  language: Pick<Language, 'code' | 'writing' | 'periods'> & Partial<Pick<Language, 'direction'>>;
  words: FindingWords;
  /** Phrases around a number by its qualifier, and names of units. */
  numbers: Record<string, string>;
  /** What agencies and sites are called, by the names that releases have, where that is another one. */
  agencies?: Record<string, string>;
  vocabulary: CheckVocabulary;
}

const OUTCOME_WORDS = {
  found: 'lookupFound',
  several: 'lookupSeveral',
  none: 'lookupNone',
  not_covered: 'lookupNotCovered',
  not_looked_up: 'lookupSkipped',
} as const satisfies Record<Outcome, keyof FindingWords>;

export function outcomeText(outcome: Outcome, { words }: Pick<Wording, 'words'>): string {
  return words[OUTCOME_WORDS[outcome]];
}

/** The name of the fact: `Xinjiang, Foreign trade, Growth, May 2025`. */
export function titleOf(id: string, wording: Wording): string {
  const key = parseFactId(id);
  return key ? factTitle(key, labelsOf(key, wording), commaOf(wording.numbers)) : id;
}

/** `Xinjiang, Foreign trade, May 2025: 61.81 billion yuan`. */
export function factLine(fact: Fact, wording: Wording): string {
  const { numbers, language } = wording;
  // A unit without a name is written by its code.
  const words = { [fact.unit]: fact.unit, ...numbers };
  const number = factText(fact, words, { tag: language.code, writing: language.writing });
  return `${titleOf(fact.id, wording)}: ${isolated(number, wording)}`;
}

/** `Xinhua · China Gate, June 19, 2025`; of a derived number, which nobody printed, that it was computed. */
export function sourceLine(fact: Fact, wording: Wording): string {
  const { language, words } = wording;
  const page = sourcePage(fact);
  if (!page) return words.derived;
  const printedOn = day(page.published, { tag: language.code, writing: language.writing });
  const names = publishers(page).map((name) => wording.agencies?.[name] ?? name);
  return [isolated(names.join(' · '), wording), printedOn].join(commaOf(wording.numbers));
}

/** What a reader has to know of a number before using it: revised since, in doubt. */
export function cautions({ fact, replaced }: Match, { words, language }: Wording): string[] {
  const since = replaced && day(replaced.until, { tag: language.code, writing: language.writing }, 'medium');
  const doubt = isInDoubt(fact) ? words[fact.status as 'disputed'] : '';
  return [since ? fillText(words.checkSince, since) : '', doubt].filter(Boolean);
}

export function isInDoubt({ status }: Pick<Fact, 'status'>): boolean {
  return status === 'disputed' || status === 'corrected' || status === 'withdrawn';
}

/** What there is to say of a figure besides its facts, the most important first. */
export function remarks({ outcome, area, period, count, hint, matches, reason }: Finding, wording: Wording): string[] {
  const { words, language } = wording;
  if (reason === 'area') return [words.checkNoArea];
  const place = [area && areaName(area, wording), period && periodName(period, language)].filter(Boolean);
  const where = place.join(commaOf(wording.numbers));
  if (outcome === 'not_covered') return [fillText(words.checkNothing, where)];
  if (outcome !== 'none') return [];
  const list = matches.map(({ fact }) => factLine(fact, wording)).join(' · ');
  return [
    ...(hint ? [fillText(words.checkSimilar, factLine(hint.fact, wording))] : []),
    fillText(words.checkNotAmong, String(count), where),
    ...(list ? [fillText(words.checkThere, list)] : []),
  ];
}

/** What there is to say of the whole text. */
export function textRemarks({ assumedYear, isRead }: LookedUp, { words }: Wording): string[] {
  const year = assumedYear === null ? '' : fillText(words.checkYear, String(assumedYear));
  return [year, isRead.periods ? '' : words.checkPeriods].filter(Boolean);
}

/** A country that the vocabulary lacks has the name that the runtime knows. */
function areaName(code: string, { vocabulary, language }: Wording): string {
  const label = vocabulary.areas[code]?.labels[language.code];
  if (label) return label;
  const names = new Intl.DisplayNames([language.code], { type: 'region', fallback: 'code' });
  return /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code;
}

/**
 * A part of a text of a language that is written from right to left, isolated (Unicode TR 9, FSI and PDI): words of another direction
 * would change places, and take a number behind them along.
 */
export function isolated(part: string, { language }: Pick<Wording, 'language'>): string {
  return language.direction === 'rtl' ? `\u2068${part}\u2069` : part;
}

function labelsOf({ area, indicator, measure, partner, breakdown, period }: Key, wording: Wording): Key {
  const { vocabulary, language } = wording;
  const label = (list: keyof CheckVocabulary, code: string) => vocabulary[list][code]?.labels[language.code] ?? code;
  return {
    area: label('areas', area),
    indicator: label('indicators', indicator),
    measure: label('measures', measure),
    partner: label('partners', partner),
    breakdown: label('breakdowns', breakdown),
    period: periodName(period, language),
  };
}

/** HTML, as text or within double quotes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
