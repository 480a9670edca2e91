/**
 * Writes a card as a sentence with its source, for places that do not draw the card:
 *
 *   "Aland’s foreign trade in 2030: 520.37 billion yuan, up 19.9%." and "Xinhua, January 18, 2031"
 *
 * It is plain text. It needs all messages of the language (vocabulary/words.json), and the response of a card has only some of them.
 */
import type { Card, CardFact } from '../contract/card.ts';
import type { SentenceWord, Words } from '../contract/enumerations.ts';
import { day, type Locale, numberOf, percent, plain, wordSpace } from './format.ts';
import { parseFactId } from './id.ts';
import { fillNames, fillText, numberText, qualifierOfSize } from './number-text.ts';

export interface Sentence {
  /** Area, period, number and growth, with a full stop. */
  text: string;
  /** The separator between the sentence and its source: a space, or nothing. */
  space: string;
  /** Who published the page, and when: the text of a link. */
  source: string;
  url: string;
}

export function sentence(card: Card, allWords: Words): Sentence {
  const { area, period, headline, growth, source, lang, writing, titleInText } = card;
  const locale = { tag: lang, writing };
  // The names of its units come with the card. The other messages are inherited: copying hundreds of them took most of the time.
  const words: Words = Object.assign(Object.create(allWords), card.words);
  // A page that a number was computed from does not print it.
  const sourceName = headline.basis === 'derived' ? fillText(words.computedFrom, source.agency) : source.agency;
  return {
    text: fillNames(titleInText === undefined ? words.sentence : words.sentenceSeries, {
      area: area.label,
      title: titleInText ?? '',
      // A translation may write `{Title}` for `{title}`. Cards have only one form.
      Title: titleInText ?? '',
      period: period.label,
      number: withAside(headlineOf(headline, words, locale), headline, words),
      growth: growth ? withAside(growthOf(growth, words, locale), growth, words) : '',
    }),
    space: wordSpace(locale),
    source: fillNames(words.sentenceSource, { source: sourceName, day: day(source.published, locale) }),
    url: source.url,
  };
}

export function sentenceText({ text, space, source }: Sentence): string {
  return `${text}${space}${source}`;
}

/** The number of the headline. Growth loses the comma that its message begins with. Shares and ranks say what they are a part of. */
function headlineOf(fact: CardFact, words: Words, locale: Locale): string {
  const number = () => numberText(fact, words, locale);
  switch (parseFactId(fact.id)?.measure) {
    case 'growth':
      return growthOf(fact, words, locale).replace(/^[,،，]\s*/, '');
    case 'share':
      return fillText(words.ofWhole, number());
    case 'rank':
      return fillText(words.ranked, number());
    default:
      return number();
  }
}

function growthOf(fact: CardFact, words: Words, locale: Locale): string {
  const value = numberOf(fact);
  // Without a value, 0 is a bound: "over 0 percent" is not "unchanged".
  if (value === 0 && fact.value !== null) return words.sentenceUnchanged ?? '';
  const size = { value: Math.abs(value), digits: fact.digits };
  // Intl adds marks to a percent sign in Arabic. Without them it would be on the other side of the number.
  const message = words[RATES[qualifierOfSize(fact)]]?.replace(/\{rate\}\s?%/, '{percent}');
  const rate = fillNames(message, { rate: plain(size, locale), percent: percent(size, locale) });
  return fillNames(words[value < 0 ? 'sentenceDown' : 'sentenceUp'], { rate });
}

const RATES = {
  exact: 'sentenceRate',
  about: 'sentenceRateAbout',
  over: 'sentenceRateOver',
  under: 'sentenceRateUnder',
} as const;

/** Adds what a reader must know about the number: `… (computed, revised)`. `firstAside` comes first. */
export function withAside(
  number: string,
  { basis, status }: Pick<CardFact, 'basis' | 'status'>,
  words: Words,
  firstAside?: string,
): string {
  const derived = basis === 'derived' ? words.sentenceDerived : undefined;
  const statusWord = STATUS_WORDS[status];
  const asides = [firstAside, derived, statusWord && words[statusWord]].filter((text) => text !== undefined);
  if (!asides.length) return number;
  const about = asides.reduce((list, text) => fillText(words.list, list, text));
  return fillNames(words.sentenceAside, { said: number, about });
}

const STATUS_WORDS: Record<CardFact['status'], SentenceWord | undefined> = {
  current: undefined,
  revised: 'sentenceRevised',
  superseded: 'sentenceSuperseded',
  disputed: 'sentenceDisputed',
  corrected: 'sentenceCorrected',
  withdrawn: 'sentenceWithdrawn',
};
