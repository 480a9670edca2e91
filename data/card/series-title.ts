/**
 * The titles of cards, and the names of series within sentences. Languages order and inflect words differently, so the patterns are messages
 * (vocabulary/words.json) and partners have phrases (vocabulary/partners.json). If a language lacks a phrase, the title is
 * `Area: series, period`.
 *
 *   trade of CN-XJ in 2025         Xinjiang’s foreign trade in 2025      short: Xinjiang’s foreign trade, 2025
 */
import { type Codes, labelOf, periodLabel, type Texts, wordOf } from '../catalogue/format/texts.ts';
import type { TitleWord, WordsByCode } from '../contract/enumerations.ts';
import type { Fact } from '../contract/fact.ts';
import { uncapitalize } from '../fact/first-letter.ts';
import { numberOf } from '../fact/format.ts';
import { isWorldTotal, type Key } from '../fact/id.ts';
import { fillNames, fillText } from '../fact/number-text.ts';
import { isYear, parsePeriod } from '../fact/period.ts';
import { isBalanceAmount } from '../fact/same-trade.ts';
import { headlineKeys, isWithServices } from './series.ts';

/** The messages that name an indicator with its partner. Other indicators have the partner after a colon. */
const WITH_PARTNER: Readonly<Record<string, TitleWord | undefined>> = {
  trade: 'tradeWith',
  exports: 'exportsTo',
  imports: 'importsFrom',
  balance: 'balanceWith',
};

/** Maximum characters of a short title: two lines of the narrowest card. `longTitles` reports longer ones, and the build stops. */
const MAX_SHORT_TITLE = 58;

/** The fields of a headline that its title depends on. */
type Headline = Key & Pick<Fact, 'value' | 'bounds'>;

interface CardTitles {
  title: string;
  shortTitle?: string;
  explains?: string;
}

/** The titles, and `explains`: what the number counts, if the title does not say it (`exports and imports`). */
export function cardTitles(texts: Texts, headline: Headline, areaCode: Codes['areas'][string] | undefined): CardTitles {
  const { words, shortPeriods } = texts;
  const key: Key = headline;
  const sign = signOf(headline);
  const isGrowth = key.measure === 'growth';
  const series = withinText(texts, namesOf(texts, key, words.tradeTitle, sign), false);
  const area = labelOf(texts, 'areas', key.area);
  const period = periodLabel(texts, key.period);
  // Ports, groups of areas and names such as "Tibet (Xizang)" take no possessive.
  const hasNoPossessive = ['port', 'group'].includes(areaCode?.kind ?? '') || area.endsWith(')');
  const phrase = (pattern: TitleWord, period: string) => {
    const names = { ...series, area, period: period.replace(' – ', '–') };
    const title = fillNames(words[hasNoPossessive ? 'phraseOfPlace' : pattern], names);
    return isGrowth ? fillNames(words.growthOf, { title }) : title;
  };
  const title = phrase(isYear(key.period) ? 'phraseOfYear' : 'phraseOfMonths', period);
  const shortPeriod = shortPeriods[key.period] ?? period;
  const short = (period: string, growthWord: TitleWord) =>
    shortestTitle(texts, key, sign, period, isGrowth ? growthWord : '');
  const shortTitle = firstFitting([
    () => phrase('phraseShort', shortPeriod),
    () => short(shortPeriod, 'growthOf'),
    () => short(monthNumbers(key.period), 'growthOf'),
    () => short(monthNumbers(key.period), 'growthShort'),
  ]);
  const explains = explanation(headline, areaCode, words);
  return { title, ...(shortTitle === title ? {} : { shortTitle }), ...(explains ? { explains } : {}) };
}

function explanation(
  key: Key,
  areaCode: Codes['areas'][string] | undefined,
  words: Texts['words'],
): string | undefined {
  if (isWithServices(areaCode, key)) return words.servicesExplained;
  const isTotalTrade = key.indicator === 'trade' && isWorldTotal(key) && key.measure !== 'growth';
  return isTotalTrade ? words.tradeExplained : undefined;
}

/** A message for each card whose short title is too long in the language. `areas` is from the vocabulary. */
export function longTitles(texts: Texts, areas: Codes['areas'], facts: Iterable<Headline>): string[] {
  const problems = new Set<string>();
  for (const fact of facts) {
    if (!headlineKeys(fact).some(({ measure }) => measure === fact.measure)) continue;
    const { title, shortTitle = title } = cardTitles(texts, fact, areas[fact.area]);
    if (shortTitle.length <= MAX_SHORT_TITLE) continue;
    const { area, indicator, partner, breakdown } = fact;
    const remedy = `add a shorter name ("short-" and its code) to vocabulary/words.json`;
    problems.add(
      `${texts.language.name}, ${area} ${indicator} ${partner} ${breakdown}: the short title "${shortTitle}" has ${shortTitle.length} characters, and a card has room for ${MAX_SHORT_TITLE}: ${remedy}`,
    );
  }
  return [...problems];
}

/** null for a balance of 0, and for numbers that are not balances. */
function signOf(headline: Headline): BalanceSign | null {
  const balance = isBalanceAmount(headline) ? numberOf(headline) : 0;
  if (balance === 0) return null;
  return balance > 0 ? 'surplus' : 'deficit';
}

type BalanceSign = 'surplus' | 'deficit';

/** The first title that is short enough, or else the last one. */
function firstFitting(titles: readonly (() => string)[]): string {
  let title = '';
  for (const makeTitle of titles) {
    title = makeTitle();
    if (title.length <= MAX_SHORT_TITLE) break;
  }
  return title;
}

/** `Xinjiang: exports (Central Asia, farm), Jan–May 2025`, with the short names of words.json. */
function shortestTitle(
  texts: Texts,
  { area, indicator, partner, breakdown }: Key,
  sign: BalanceSign | null,
  period: string,
  growthWord: TitleWord | '',
): string {
  const { words, language } = texts;
  const short = (code: string, name: string) => (words as WordsByCode)[`short-${code}`] ?? name;
  const parts = [
    ...(partner === 'none' || partner === 'world' ? [] : [short(partner, labelOf(texts, 'partners', partner))]),
    ...(breakdown === 'total' ? [] : [short(breakdown, labelOf(texts, 'breakdowns', breakdown))]),
  ];
  const names = {
    area: short(area, labelOf(texts, 'areas', area)),
    title: sign ? short(sign, wordOf(texts, sign)) : short(indicator, labelOf(texts, 'indicators', indicator)),
    period,
  };
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

/** The name of a series in lists and menus: `Exports to Kazakhstan`, `Private enterprises: foreign trade`. */
export function seriesName(texts: Texts, key: SeriesKey): string {
  const names = namesOf(texts, key);
  return names.part ? fillNames(texts.words.titlePart, names) : names.Whole;
}

/** The name of a series within a sentence (`title`) and at its start (`Title`): `trade with Kazakhstan`. */
export function seriesInSentence(texts: Texts, key: SeriesKey, isWithServices = false) {
  return withinText(texts, namesOf(texts, key), isWithServices);
}

type SeriesKey = Pick<Key, 'indicator' | 'partner' | 'breakdown'>;

/** The names of a total and its part, with a capital for the start of a title and without one for use within it. */
type TitleParts = Record<'Whole' | 'whole' | 'Part' | 'part', string>;

/** The part is empty if the series is the total. `tradeTitle` replaces the label of trade with all partners. */
function namesOf(texts: Texts, key: SeriesKey, tradeTitle?: string, sign: BalanceSign | null = null): TitleParts {
  const whole = wholeTitle(texts, key, tradeTitle, sign);
  const part = key.breakdown === 'total' ? '' : labelOf(texts, 'breakdowns', key.breakdown);
  return { Whole: whole, whole: lowered(whole, texts), Part: part, part: lowered(part, texts) };
}

function withinText({ words }: Texts, names: TitleParts, isWithServices: boolean): { title: string; Title: string } {
  const fill = (whole: string) => {
    const text = names.part ? fillNames(words.partInText, { ...names, whole }) : whole;
    return isWithServices ? fillText(words.withServices, text) : text;
  };
  return { title: fill(names.whole), Title: fill(names.Whole) };
}

/** The indicator with its partner: `exports to Kazakhstan`. */
function wholeTitle(
  texts: Texts,
  { indicator, partner }: Pick<Key, 'indicator' | 'partner'>,
  tradeTitle: string | undefined,
  sign: BalanceSign | null,
): string {
  const { words, phrases } = texts;
  const label = sign ? wordOf(texts, sign) : labelOf(texts, 'indicators', indicator);
  if (partner === 'none' || isWorldTotal({ partner, breakdown: 'total' })) {
    return (indicator === 'trade' && tradeTitle) || label;
  }
  const name = labelOf(texts, 'partners', partner);
  const message: TitleWord | undefined = sign ? `${sign}With` : WITH_PARTNER[indicator];
  const pattern = message && words[message];
  const [to, from, withPhrase] = phrases[partner] ?? [];
  const values: Record<string, string | undefined> = { partner: name, to, from, with: withPhrase };
  // The names between braces: `to` in "exports {to}".
  const placeholders = pattern?.match(/(?<=\{)\w+/g);
  const isComplete = placeholders?.every((placeholder) => values[placeholder] !== undefined);
  return pattern && isComplete
    ? fillNames(pattern, values as Record<string, string>)
    : fillText(words.item, label, name);
}

/** Lowers the first letter, for use within a title: `Exports` becomes `exports`. Names of countries and abbreviations keep their capital. */
export function lowered(text: string, { labels, phrases, language }: Texts): string {
  const names = [...Object.values(labels.partners), ...Object.values(labels.areas), ...Object.values(phrases).flat()];
  const isName = names.some((name) => name && text.startsWith(name));
  const isAbbreviation = /^\p{Lu}{2}/u.test(text);
  return isName || isAbbreviation ? text : uncapitalize(text, language.code);
}
