/**
 * What a card of a series is called: the phrase above its number, and the series within a sentence. Languages order and inflect the words
 * differently, so the patterns are words (vocabulary/words.json) and partners have phrases (vocabulary/partners.json). A language without
 * a phrase of its own has `Area: series, period`.
 */
import { type Codes, periodLabel, type Texts } from '../catalogue/format/texts.ts';
import type { Fact } from '../contract/fact.ts';
import { numberOf } from '../fact/format.ts';
import { isWorldTotal, type Key } from '../fact/id.ts';
import { fillNames, fillText } from '../fact/number-text.ts';
import { isYear, parsePeriod } from '../fact/period.ts';
import { isAmountMeasure } from '../fact/same-trade.ts';
import { headlineKeys, isWithServices } from './series.ts';

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
  ...'phraseOfYear phraseOfMonths phraseOfPlace phraseShort surplus surplusWith deficit deficitWith growthOf growthShort'.split(
    ' ',
  ),
  ...'tradeTitle tradeExplained servicesExplained titlePart partInText withServices'.split(' '),
];

/** The characters that a short title may have, so that it fits into two lines of the narrowest card. `longTitles` stops the build above. */
const MAX_SHORT_TITLE = 58;

/** What a card needs of its headline to name it. */
type Headline = Key & Pick<Fact, 'value' | 'bounds'>;

/** The fields of a card that name it. */
interface CardTitles {
  title: string;
  shortTitle?: string;
  explains?: string;
}

/** `Xinjiang’s foreign trade in 2025`, short `Xinjiang’s foreign trade, 2025`, and what the number counts if the title does not say it. */
export function cardTitles(texts: Texts, headline: Headline, ofArea: Codes['areas'][string] | undefined): CardTitles {
  const { words, labels, shortPeriods } = texts;
  const key: Key = headline;
  // The names of ports and groups of areas take no possessive.
  const isPlace = ['port', 'group'].includes(ofArea?.kind ?? '');
  const sign = signOf(headline);
  const isGrowth = key.measure === 'growth';
  const series = withinText(texts, namesOf(texts, key, words.tradeTitle, sign), false);
  const area = labels.areas[key.area] ?? key.area;
  const period = periodLabel(texts, key.period);
  // "Tibet (Xizang)’s" is not English.
  const hasNoPossessive = isPlace || area.endsWith(')');
  const phrase = (pattern: string, period: string) => {
    const names = { ...series, area, period: period.replace(' – ', '–') };
    const title = fillNames(words[hasNoPossessive ? 'phraseOfPlace' : pattern], names);
    return isGrowth ? fillNames(words.growthOf, { title }) : title;
  };
  const title = phrase(isYear(key.period) ? 'phraseOfYear' : 'phraseOfMonths', period);
  const shortPeriod = shortPeriods[key.period] ?? period;
  const short = (period: string, growthWord: string) =>
    shortestTitle(texts, key, sign, period, isGrowth ? growthWord : '');
  const shortTitle = firstFitting([
    () => phrase('phraseShort', shortPeriod),
    () => short(shortPeriod, 'growthOf'),
    () => short(monthNumbers(key.period), 'growthOf'),
    () => short(monthNumbers(key.period), 'growthShort'),
  ]);
  const isExplained = key.indicator === 'trade' && isWorldTotal(key) && !isGrowth;
  const explains = isWithServices(ofArea, key) ? words.servicesExplained : isExplained ? words.tradeExplained : '';
  return { title, ...(shortTitle === title ? {} : { shortTitle }), ...(explains ? { explains } : {}) };
}

/** A problem for each card of a fact whose short title is too long in the language. `areas` are those of the vocabulary. */
export function longTitles(texts: Texts, areas: Codes['areas'], facts: Iterable<Headline>): string[] {
  const problems = new Set<string>();
  for (const fact of facts) {
    if (!headlineKeys(fact).some(({ measure }) => measure === fact.measure)) continue;
    const { title, shortTitle = title } = cardTitles(texts, fact, areas[fact.area]);
    if (shortTitle.length <= MAX_SHORT_TITLE) continue;
    const { area, indicator, partner, breakdown } = fact;
    problems.add(
      `${texts.language.name}, ${area} ${indicator} ${partner} ${breakdown}: the short title "${shortTitle}" has ${shortTitle.length} characters, and a card has room for ${MAX_SHORT_TITLE}: add a shorter name ("short-" and its code) to vocabulary/words.json`,
    );
  }
  return [...problems];
}

/** Whether a balance is a surplus or a deficit; null for every other number, and for a balance of 0. */
function signOf(headline: Headline): BalanceSign | null {
  const balance = headline.indicator === 'balance' && isAmountMeasure(headline) ? numberOf(headline) : 0;
  return balance > 0 ? 'surplus' : balance < 0 ? 'deficit' : null;
}

type BalanceSign = 'surplus' | 'deficit';

/** The first title that is short enough, or else the last one. */
function firstFitting(titles: readonly (() => string)[]): string {
  let title = '';
  for (const make of titles) {
    title = make();
    if (title.length <= MAX_SHORT_TITLE) break;
  }
  return title;
}

/** `Xinjiang: exports (Central Asia, farm), Jan–May 2025`, with the short names of words.json. */
function shortestTitle(
  { words, labels, language }: Texts,
  { area, indicator, partner, breakdown }: Key,
  sign: BalanceSign | null,
  period: string,
  growthWord: string,
): string {
  const short = (code: string, kind: keyof Texts['labels']) => words[`short-${code}`] ?? labels[kind][code] ?? code;
  const parts = [
    ...(partner === 'none' || partner === 'world' ? [] : [short(partner, 'partners')]),
    ...(breakdown === 'total' ? [] : [short(breakdown, 'breakdowns')]),
  ];
  const names = { area: short(area, 'areas'), title: short(sign ?? indicator, 'indicators'), period };
  const part = parts.join(language.writing?.space === '' ? '、' : ', ');
  const whole = part
    ? { ...names, title: fillNames(words.partInText, { whole: names.title, Whole: names.title, part, Part: part }) }
    : names;
  const title = fillNames(words.phraseOfPlace, whole);
  return growthWord ? fillNames(words[growthWord], { title }) : title;
}

/** `1–5/2025`, for titles that are too long with the names of months. */
function monthNumbers(id: string): string {
  const period = parsePeriod(id);
  if (!period || isYear(id)) return id;
  const { from, to, year } = period;
  return `${from === to ? from : `${from}–${to}`}/${year}`;
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
function namesOf(texts: Texts, key: SeriesKey, trade?: string, sign: BalanceSign | null = null): TitleParts {
  const whole = wholeTitle(texts, key, trade, sign);
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
  sign: BalanceSign | null,
): string {
  const label = (sign && words[sign]) ?? labels.indicators[indicator] ?? indicator;
  if (partner === 'none' || isWorldTotal({ partner, breakdown: 'total' })) {
    return (indicator === 'trade' && trade) || label;
  }
  const name = labels.partners[partner] ?? partner;
  const pattern = words[sign ? `${sign}With` : (WITH_PARTNER[indicator] ?? '')];
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
