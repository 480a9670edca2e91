/**
 * A card as a sentence in its language, with its source, for places that do not draw the card. It is text without markup. It needs all words of
 * the language (vocabulary/words.json); the response of a card has only some of them.
 */
import type { Card, CardFact } from '../contract/card.ts';
import type { SentenceWord, Words } from '../contract/enumerations.ts';
import { day, gap, type Locale, numberOf, plain } from './format.ts';
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

export function sentence(card: Card, words: Words): Sentence {
  const { area, period, headline, growth, source, lang, writing, titleInText } = card;
  const locale = { tag: lang, writing };
  // The names of its units come with the card. Hundreds of words are looked up where they are: copying them took most of the time.
  const all: Words = Object.assign(Object.create(words), card.words);
  // A page that a number was computed from does not print it.
  const by = headline.basis === 'derived' ? fillText(all.computedFrom, source.agency) : source.agency;
  return {
    text: fillNames(titleInText === undefined ? all.sentence : all.sentenceSeries, {
      area: area.label,
      title: titleInText ?? '',
      Title: titleInText ?? '',
      period: period.label,
      number: withAside(headlineOf(headline, all, locale), headline, all),
      growth: growth ? withAside(growthOf(growth, all, locale), growth, all) : '',
    }),
    space: gap(locale),
    source: fillNames(all.sentenceSource, { source: by, day: day(source.published, locale) }),
    url: source.url,
  };
}

export function sentenceText({ text, space, source }: Sentence): string {
  return `${text}${space}${source}`;
}

/** The headline's number: growth without the comma that the words put before it, shares and ranks with what they are of. */
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
  if (value === 0 && fact.value !== null) return words.sentenceUnchanged ?? '';
  const size = plain({ value: Math.abs(value), digits: fact.digits }, locale);
  const rate = fillNames(words[RATES[qualifierOfSize(fact)]], { rate: size });
  return fillNames(words[value < 0 ? 'sentenceDown' : 'sentenceUp'], { rate });
}

const RATES = {
  exact: 'sentenceRate',
  about: 'sentenceRateAbout',
  over: 'sentenceRateOver',
  under: 'sentenceRateUnder',
} as const;

/** A number with what a reader must know of it where it is not simply stated: `… (revised)`. `more` comes first. */
export function withAside(
  number: string,
  { basis, status }: Pick<CardFact, 'basis' | 'status'>,
  words: Words,
  more?: string,
): string {
  const asideOfStatus = ASIDES[status];
  const about = [more, basis === 'derived' ? words.sentenceDerived : undefined, asideOfStatus && words[asideOfStatus]]
    .filter((text) => text !== undefined)
    .reduce((all, text) => (all ? fillText(words.list, all, text) : text), '');
  return about ? fillNames(words.sentenceAside, { said: number, about }) : number;
}

const ASIDES: Record<CardFact['status'], SentenceWord | undefined> = {
  current: undefined,
  revised: 'sentenceRevised',
  superseded: 'sentenceSuperseded',
  disputed: 'sentenceDisputed',
  corrected: 'sentenceCorrected',
  withdrawn: 'sentenceWithdrawn',
};
