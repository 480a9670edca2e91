/**
 * A card as a whole sentence in its language, with the page that it is read from: what stands where the card is not drawn. Text in
 * pieces, no markup. It takes all words of the card's language (vocabulary/words.json), of which an answer carries only some.
 */
import type { CardFact, CompactCard, Words } from '../contract/card.ts';
import type { Locale } from './format.ts';
import { day, gap, numberOf, plain } from './format.ts';
import { quantity } from './unit.ts';

export interface Sentence {
  /** Area, period, number and growth, with a full stop. */
  text: string;
  /** What stands between the sentence and its source: a space, or nothing. */
  space: string;
  /** Who published the page, and when: the text of a link. */
  source: string;
  url: string;
}

export function sentence(card: CompactCard, words: Words): Sentence {
  const { area, period, headline, growth, source, lang, writing } = card;
  const locale = { tag: lang, writing };
  // The names of its units come with the card.
  const phrases = { ...card.words, ...words };
  return {
    text: fillNames(phrases.sentence, {
      area: area.label,
      period: period.label,
      number: withAside(amountOf(headline, phrases, locale), headline, phrases),
      growth: growth ? withAside(growthOf(growth, phrases, locale), growth, phrases) : '',
    }),
    space: gap(locale),
    source: fillNames(phrases.sentenceSource, { source: source.agency, day: day(source.published, locale) }),
    url: source.url,
  };
}

/** Without a link. */
export function sentenceText({ text, space, source }: Sentence): string {
  return `${text}${space}${source}`;
}

/** The number with its unit and qualifier: `about 31.73 billion US dollars`. */
export function amountOf(fact: CardFact, phrases: Words, locale: Locale): string {
  const text = quantity(fact, fact.unit, phrases[fact.unit], locale);
  return (phrases[fact.qualifier] ?? '{}').replace('{}', () => text);
}

function growthOf(fact: CardFact, phrases: Words, locale: Locale): string {
  const value = numberOf(fact);
  if (value === 0 && fact.value !== null) return phrases.sentenceLevel ?? '';
  const size = plain({ value: Math.abs(value), digits: fact.digits }, locale);
  const rate = fillNames(phrases[RATES[qualifierOfSize(fact, value)]], { rate: size });
  return fillNames(phrases[value < 0 ? 'sentenceDown' : 'sentenceUp'], { rate });
}

const RATES = {
  exact: 'sentenceRate',
  about: 'sentenceRateAbout',
  over: 'sentenceRateOver',
  under: 'sentenceRateUnder',
};

/** A fall that is over −5 percent is one of less than 5 percent. */
function qualifierOfSize({ qualifier }: CardFact, value: number): CardFact['qualifier'] {
  if (value >= 0) return qualifier;
  return qualifier === 'over' ? 'under' : qualifier === 'under' ? 'over' : qualifier;
}

/** A number with what a reader must know of it where it is not simply stated: `… (withdrawn)`. */
function withAside(said: string, { basis, status }: CardFact, phrases: Words): string {
  const about = [basis === 'derived' ? phrases.sentenceDerived : undefined, phrases[ASIDES[status] ?? '']]
    .filter((text) => text !== undefined)
    .reduce(
      (all, text) => (all ? (phrases.list ?? '{}{}').replace('{}', () => all).replace('{}', () => text) : text),
      '',
    );
  return about ? fillNames(phrases.sentenceAside, { said, about }) : said;
}

const ASIDES: Partial<Record<CardFact['status'], string>> = {
  superseded: 'sentenceSuperseded',
  disputed: 'sentenceDisputed',
  corrected: 'sentenceCorrected',
  withdrawn: 'sentenceWithdrawn',
};

/** The gaps of a phrase have names, because languages differ in the order of what fills them. */
function fillNames(phrase = '', values: Record<string, string>): string {
  return phrase.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
