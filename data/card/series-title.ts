/**
 * What a card of a series is called: beside the period on the card, and within a sentence. Languages order and inflect the words
 * differently, so the patterns are words (vocabulary/words.json) and partners have phrases (vocabulary/partners.json).
 */
import type { Texts } from '../catalogue/format/texts.ts';
import { isWorldTotal, type Key } from '../fact/id.ts';
import { fillNames, fillText } from '../fact/number-text.ts';

interface SeriesTitle {
  /** `Exports to Kazakhstan`, `Private enterprises: exports + imports`, `Growth: exports to the United States`. */
  title: string;
  /** The same within a sentence, without its measure: `exports to Kazakhstan`, `exports + imports (private enterprises)`. */
  inText: string;
}

/** The patterns of those indicators of which the partner is one end: others name it behind a colon. */
const WITH_PARTNER: Record<string, string> = {
  trade: 'tradeWith',
  exports: 'exportsTo',
  imports: 'importsFrom',
  balance: 'balanceWith',
};

/** Of measures that are no amount or number: which of the series it is. */
const OF_MEASURE: Record<string, string> = { growth: 'titleGrowth', share: 'titleShare', rank: 'titleRank' };

/** All patterns of titles; `withServices` is of a card whose area counts services with its goods. */
export function titleWords(): string[] {
  const patterns = [...Object.values(WITH_PARTNER), ...Object.values(OF_MEASURE)];
  return [...patterns, 'tradeTitle', 'titlePart', 'partInText', 'withServices'];
}

/** `key` is that of the headline. The title of total trade says what is added up: exports and imports. */
export function seriesTitle(texts: Texts, key: Omit<Key, 'area' | 'period'>): SeriesTitle {
  const { words } = texts;
  const names = namesOf(texts, key, words.tradeTitle);
  const { title: inText, Title } = withinText(texts, names);
  const measure = OF_MEASURE[key.measure];
  if (measure) return { title: fillNames(words[measure], { title: inText, Title }), inText };
  return { title: isTotal(names) ? names.Whole : fillNames(words.titlePart, names), inText };
}

/** What a sentence about one number calls its series, within the sentence and with a capital: `trade with Kazakhstan`. */
export function seriesInSentence(texts: Texts, key: SeriesKey): { title: string; Title: string } {
  return withinText(texts, namesOf(texts, key));
}

type SeriesKey = Pick<Key, 'indicator' | 'partner' | 'breakdown'>;

/** Whole and part, each as it begins a title and as it stands within one. */
type Names = Record<'Whole' | 'whole' | 'Part' | 'part', string>;

/** The part is empty where the series is the total. `trade` is what trade with all partners is called, where it is not its label. */
function namesOf(texts: Texts, key: SeriesKey, trade?: string): Names {
  const whole = wholeTitle(texts, key, trade);
  const part = key.breakdown === 'total' ? '' : (texts.labels.breakdowns[key.breakdown] ?? key.breakdown);
  return { Whole: whole, whole: lowered(whole, texts), Part: part, part: lowered(part, texts) };
}

function isTotal({ part }: Names): boolean {
  return part === '';
}

function withinText({ words }: Texts, names: Names): { title: string; Title: string } {
  if (isTotal(names)) return { title: names.whole, Title: names.Whole };
  const fill = (whole: string) => fillNames(words.partInText, { ...names, whole });
  return { title: fill(names.whole), Title: fill(names.Whole) };
}

/** Indicator and partner. */
function wholeTitle(
  { words, labels, phrases }: Texts,
  { indicator, partner }: Pick<Key, 'indicator' | 'partner'>,
  trade?: string,
): string {
  const label = labels.indicators[indicator] ?? indicator;
  if (partner === 'none' || isWorldTotal({ partner, breakdown: 'total' })) {
    return (indicator === 'trade' && trade) || label;
  }
  const name = labels.partners[partner] ?? partner;
  const pattern = words[WITH_PARTNER[indicator] ?? ''];
  const [to, from, along] = phrases[partner] ?? [];
  const gaps: Record<string, string | undefined> = { partner: name, to, from, with: along };
  const isComplete = pattern?.match(/(?<=\{)\w+/g)?.every((gap) => gaps[gap] !== undefined);
  return pattern && isComplete ? fillNames(pattern, gaps as Record<string, string>) : fillText(words.item, label, name);
}

/** As it stands within a title: `exports` of `Exports`. A name of a country keeps its capital. */
function lowered(text: string, { labels, phrases, language }: Texts): string {
  const names = [...Object.values(labels.partners), ...Object.values(labels.areas), ...Object.values(phrases).flat()];
  const isName = names.some((name) => name && text.startsWith(name));
  // An abbreviation, such as GDP, has a second capital.
  const isAbbreviation = /^\p{Lu}{2}/u.test(text);
  return isName || isAbbreviation ? text : text.charAt(0).toLocaleLowerCase(language.code) + text.slice(1);
}
