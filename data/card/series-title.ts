/**
 * What a card of a series is called: the phrase above its number, and the series within a sentence. Languages order and inflect the words
 * differently, so the patterns are words (vocabulary/words.json) and partners have phrases (vocabulary/partners.json). A language without
 * a phrase of its own has `Area: series, period`.
 */
import { periodLabel, type Texts } from '../catalogue/format/texts.ts';
import { isWorldTotal, type Key } from '../fact/id.ts';
import { fillNames, fillText } from '../fact/number-text.ts';

/** The patterns of those indicators of which the partner is one end: others name it behind a colon. */
const WITH_PARTNER: Record<string, string> = {
  trade: 'tradeWith',
  exports: 'exportsTo',
  imports: 'importsFrom',
  balance: 'balanceWith',
};

/** All patterns of titles; `withServices` is of a card whose area counts services with its goods. */
export const TITLE_WORDS = [
  ...Object.values(WITH_PARTNER),
  ...'phraseOfYear phraseOfMonths phraseOfPlace phraseShort surplus surplusWith tradeTitle tradeExplained'.split(' '),
  ...['titlePart', 'partInText', 'withServices'],
];

/** What of a card decides its title beside its key. */
interface TitleOf {
  /** Whether the area is a port or a group of areas: such names take no possessive. */
  isPlace: boolean;
  /** Whether its number is a balance above zero. */
  isSurplus: boolean;
  /** Whether its compiler counts services with the goods. */
  isWithServices: boolean;
}

/** The fields of a card that name it. */
interface CardTitles {
  title: string;
  shortTitle?: string;
  explains?: string;
}

/** `Xinjiang’s foreign trade in 2025`; short `Xinjiang foreign trade, 2025`; what trade is added up of, where the title does not say it. */
export function cardTitles(texts: Texts, key: Key, { isPlace, isSurplus, isWithServices }: TitleOf): CardTitles {
  const { words, labels, shortPeriods } = texts;
  const series = withinText(texts, namesOf(texts, key, words.tradeTitle, isSurplus), isWithServices);
  const area = labels.areas[key.area] ?? key.area;
  const period = periodLabel(texts, key.period);
  const phrase = (pattern: string, period: string) => {
    const names = { ...series, area, period: period.replace(' – ', '–') };
    return fillNames(words[isPlace ? 'phraseOfPlace' : pattern], names);
  };
  const title = phrase(/^\d+$/.test(key.period) ? 'phraseOfYear' : 'phraseOfMonths', period);
  const shortTitle = phrase('phraseShort', shortPeriods[key.period] ?? period);
  const isExplained = key.indicator === 'trade' && isWorldTotal(key) && !isWithServices;
  return {
    title,
    ...(shortTitle === title ? {} : { shortTitle }),
    ...(isExplained && words.tradeExplained ? { explains: words.tradeExplained } : {}),
  };
}

/** What a series is called where it is chosen: `Exports to Kazakhstan`, `Private enterprises: foreign trade`. */
export function seriesName(texts: Texts, key: SeriesKey): string {
  const names = namesOf(texts, key);
  return names.part ? fillNames(texts.words.titlePart, names) : names.Whole;
}

/** What a sentence about one number calls its series, within the sentence and with a capital: `trade with Kazakhstan`. */
export function seriesInSentence(texts: Texts, key: SeriesKey, isWithServices = false) {
  return withinText(texts, namesOf(texts, key), isWithServices);
}

type SeriesKey = Pick<Key, 'indicator' | 'partner' | 'breakdown'>;

/** Whole and part, each as it begins a title and as it stands within one. */
type TitleParts = Record<'Whole' | 'whole' | 'Part' | 'part', string>;

/** The part is empty where the series is the total. `trade` is what trade with all partners is called, where it is not its label. */
function namesOf(texts: Texts, key: SeriesKey, trade?: string, isSurplus = false): TitleParts {
  const whole = wholeTitle(texts, key, trade, isSurplus);
  const part = key.breakdown === 'total' ? '' : (texts.labels.breakdowns[key.breakdown] ?? key.breakdown);
  return { Whole: whole, whole: lowered(whole, texts), Part: part, part: lowered(part, texts) };
}

function withinText({ words }: Texts, names: TitleParts, isWithServices: boolean): { title: string; Title: string } {
  const fill = (whole: string) => {
    const text = names.part ? fillNames(words.partInText, { ...names, whole }) : whole;
    return isWithServices ? fillText(words.withServices, text) : text;
  };
  return { title: fill(names.whole), Title: fill(names.Whole) };
}

/** Indicator and partner. */
function wholeTitle(
  { words, labels, phrases }: Texts,
  { indicator, partner }: Pick<Key, 'indicator' | 'partner'>,
  trade: string | undefined,
  isSurplus: boolean,
): string {
  const label = (isSurplus && words.surplus) || (labels.indicators[indicator] ?? indicator);
  if (partner === 'none' || isWorldTotal({ partner, breakdown: 'total' })) {
    return (indicator === 'trade' && trade) || label;
  }
  const name = labels.partners[partner] ?? partner;
  const pattern = words[isSurplus ? 'surplusWith' : (WITH_PARTNER[indicator] ?? '')];
  const [to, from, along] = phrases[partner] ?? [];
  const gaps: Record<string, string | undefined> = { partner: name, to, from, with: along };
  const isComplete = pattern?.match(/(?<=\{)\w+/g)?.every((gap) => gaps[gap] !== undefined);
  return pattern && isComplete ? fillNames(pattern, gaps as Record<string, string>) : fillText(words.item, label, name);
}

/** As it stands within a title: `exports` of `Exports`. A name of a country keeps its capital. */
export function lowered(text: string, { labels, phrases, language }: Texts): string {
  const names = [...Object.values(labels.partners), ...Object.values(labels.areas), ...Object.values(phrases).flat()];
  const isName = names.some((name) => name && text.startsWith(name));
  // An abbreviation, such as GDP, has a second capital.
  const isAbbreviation = /^\p{Lu}{2}/u.test(text);
  return isName || isAbbreviation ? text : text.charAt(0).toLocaleLowerCase(language.code) + text.slice(1);
}
