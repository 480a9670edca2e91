/** A finding in words: its verdict, our number, and what else there is to say. */
import type { Fact } from '../../data/contract/fact.ts';
import type { Language } from '../../data/contract/language.ts';
import { publishers, sourcePage } from '../../data/fact/evidence.ts';
import { day } from '../../data/fact/format.ts';
import { type Key, parseFactId } from '../../data/fact/id.ts';
import { factText, fillText } from '../../data/fact/number-text.ts';
import { periodName } from '../../data/fact/period-name.ts';
import { commaOf, factTitle } from '../../data/fact/title.ts';
import type { Finding, Note, Verdict } from '../../data/text/check/finding.ts';
import type { FindingWords } from './check-words.ts';
import type { CheckVocabulary } from './record-facts.ts';

export interface Saying {
  language: Pick<Language, 'code' | 'writing' | 'periods'> & Partial<Pick<Language, 'direction'>>;
  words: FindingWords;
  /** Phrases around a number by its qualifier, and names of units. */
  numbers: Record<string, string>;
  /** What agencies and sites are called, by the names that releases have, where that is another one. */
  agencies?: Record<string, string>;
  vocabulary: CheckVocabulary;
}

/** Not by colour alone: each verdict has a sign of its own. */
export const SIGNS: Record<Verdict, string> = { matches: '✓', differs: '✗', outdated: '↻', doubt: '!', unknown: '?' };

const VERDICT_WORDS = {
  matches: 'verdictMatches',
  differs: 'verdictDiffers',
  outdated: 'verdictOutdated',
  doubt: 'verdictDoubt',
  unknown: 'verdictUnknown',
} as const satisfies Record<Verdict, keyof FindingWords>;

export function verdictText({ verdict }: Pick<Finding, 'verdict'>, { words }: Pick<Saying, 'words'>): string {
  return words[VERDICT_WORDS[verdict]];
}

/** What was written once is not written again: a long text has many figures of few facts. */
const written = new WeakMap<Saying, Map<string, string>>();

function once(saying: Saying, name: string, write: () => string): string {
  const known = written.get(saying) ?? new Map<string, string>();
  written.set(saying, known);
  const text = known.get(name) ?? write();
  known.set(name, text);
  return text;
}

/** The name of the fact: `Xinjiang, Foreign trade, Growth, May 2025`. */
export function titleOf(id: string, saying: Saying): string {
  return once(saying, id, () => {
    const key = parseFactId(id);
    return key ? factTitle(key, labelsOf(key, saying), commaOf(saying.numbers)) : id;
  });
}

/** `The record: 22.9% (Xinhua · China Gate, June 19, 2025)`: a derived number was printed by nobody. */
export function ours(fact: Fact, saying: Saying): string {
  const { words, language } = saying;
  return once(saying, `${fact.id} number`, () => {
    const number = numberText(fact, saying);
    const page = sourcePage(fact);
    if (!page) return fillText(words.checkOurs, number);
    const printedOn = day(page.published, { tag: language.code, writing: language.writing });
    const names = publishers(page).map((name) => saying.agencies?.[name] ?? name);
    return fillText(words.checkOursBy, number, isolated(names.join(' · '), saying), printedOn);
  });
}

/**
 * A part of a text of a language that is written from right to left, isolated (Unicode TR 9, FSI and PDI): words of another direction
 * would change places, and take a number behind them along.
 */
function isolated(part: string, { language }: Pick<Saying, 'language'>): string {
  return language.direction === 'rtl' ? `\u2068${part}\u2069` : part;
}

function newest(id: string, saying: Saying): string {
  const { words, language } = saying;
  return once(saying, `${id} newer`, () =>
    fillText(words.noteNewer, periodName(parseFactId(id)?.period ?? '', language)),
  );
}

function labelsOf(
  { area, indicator, measure, partner, breakdown, period }: Key,
  { vocabulary, language }: Saying,
): Key {
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

/** A unit without a name is written by its code. */
function numberText(fact: Fact, { numbers, language }: Saying): string {
  const words = { [fact.unit]: fact.unit, ...numbers };
  return factText(fact, words, { tag: language.code, writing: language.writing });
}

/** Sentences and notes about a finding, the most important first. */
export function remarks(finding: Finding, saying: Saying): string[] {
  const { fact, revision, verdict, newer } = finding;
  const { words, language } = saying;
  const lines: string[] = [];
  if (fact && verdict !== 'unknown') lines.push(ours(fact, saying));
  if (revision)
    lines.push(
      fillText(words.checkSince, day(revision.until, { tag: language.code, writing: language.writing }, 'medium')),
    );
  if (fact && verdict === 'doubt') lines.push(words[fact.status as 'disputed']);
  lines.push(...finding.notes.map((note) => noteText(note, finding, saying)));
  if (newer && verdict === 'matches') lines.push(newest(newer, saying));
  return lines;
}

function noteText(note: Note, { neighbour, unread }: Finding, saying: Saying): string {
  const { words } = saying;
  switch (note) {
    case 'rounded':
      return words.noteRounded;
    case 'loose':
      return words.noteLoose;
    case 'derived':
      return words.derived;
    case 'neighbour':
      return fillText(words.noteNeighbour, titleOf(neighbour ?? '', saying));
    case 'year':
      return words.noteYear;
    case 'period':
      return words.notePeriod;
    case 'fact':
      return words.noteFact;
    case 'limit':
      return words.noteLimit;
    case 'words':
      return fillText(words.noteWords, unread.slice(0, 5).join(', '));
    case 'unsure':
      return words.noteUnsure;
  }
}

/** The markup that cites the fact with the words of the text. */
export function citingMarkup({ id, text }: Pick<Finding, 'id' | 'text'>): string {
  return `<trade-figure fact="${escaped(id ?? '')}">${escaped(text)}</trade-figure>`;
}

/** A line of a proofreader's list. `where` is the address of the receipt's site. */
export function reportLine(finding: Finding, saying: Saying, where: string): string {
  const { fact, id, text } = finding;
  const name = id ? titleOf(id, saying) : '';
  const rest = [name, ...remarks(finding, saying)].filter(Boolean).map((part) => isolated(part, saying));
  const parts = [`${SIGNS[finding.verdict]} ${verdictText(finding, saying)}: ${isolated(text, saying)}`, ...rest];
  return [...parts, fact ? `${where}/facts/${fact.id}` : ''].filter(Boolean).join(' · ');
}

/** HTML, as text or within double quotes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
