/**
 * Makes the finished texts of a compact card, and its chart in percent. The element and the SVG draw them unchanged, so browsers need neither
 * messages nor number formats. Texts that differ between narrow and wide cards come in pairs.
 */
import type { Card, CardFact, DraftCard } from '../contract/card.ts';
import type { CardDisplay } from '../contract/display.ts';
import type { Words } from '../contract/enumerations.ts';
import { isolateLatin } from '../fact/bidi.ts';
import { uncapitalize } from '../fact/first-letter.ts';
import { day, type Locale, numberOf, wordSpace } from '../fact/format.ts';
import {
  fill,
  fillText,
  growthText,
  numberPieces,
  numberText,
  type Pieces,
  signedPieces,
  sizeOf,
} from '../fact/number-text.ts';
import { chartOf } from './chart-columns.ts';
import { headlineDisplay, headlinePieces, item, linkOf, rounded, wholeMessage, withBasis } from './number-parts.ts';

/** A number with its unit that has more characters than this gets the class `wordy`, because it leaves little space beside it. */
const LONG_NUMBER = 30;
/** The style sheet has a class for each length of a title, in steps of this many characters: `w30` for 25 to 30. */
const TITLE_STEP = 6;
/** In a language without spaces, a character is about this many times as wide as in others. */
const DENSE_WIDTH = 1.8;
/** The same for Arabic letters, which are narrow. */
const ARABIC_WIDTH = 0.85;

export function displayOf(card: DraftCard): CardDisplay {
  const { title, shortTitle = title, explains = '', words, headline, growth, below, other, trend, source } = card;
  const locale = { tag: card.lang, writing: card.writing };
  const hasChart = trend.length > 0;
  const lines = hasChart ? parentLine(card, locale) : linesBeside(card, locale);
  const hasSide = !hasChart && (growth !== null || lines.length > 0);
  const { agency, byline = agency, url, fragment } = source;
  const [before = '', between = '', after = ''] = textAround(words.from, 2);
  const [computedFrom = '', computedEnd = ''] = headline.basis === 'derived' ? textAround(words.computedFrom, 1) : [];
  return {
    looks: looksOf(card, locale, hasSide),
    title: { narrow: unbroken(shortTitle, card), wide: unbroken(title, card) },
    explains,
    number: headlineDisplay({ ...card, headline: rounded(headline) }, locale),
    other: other ? shortText(rounded(other), words, locale) : '',
    growth: growth && growthDisplay(growth, card, locale),
    below: below ? { narrow: below.short, wide: below.text } : null,
    rest: lines.map(unbrokenYear),
    chart: hasChart ? chartOf(card, locale) : null,
    source: {
      before: computedFrom || before,
      name: { narrow: isolateLatin(agency, card.dir), wide: isolateLatin(byline, card.dir) },
      href: url + fragment,
      between: computedEnd + between,
      date: day(source.published, locale, 'medium') + after,
    },
    open: { narrow: words.sources ?? '', wide: words.figures ?? '' },
  };
}

/** The texts before, between and after the placeholders of a phrase: `Source: {}, {}` gives `Source: `, `, ` and an empty text. */
function textAround(phrase: string | undefined, placeholders: number): string[] {
  const parts = fill(phrase, ...Array(placeholders).fill('')) as string[];
  // Every second part is the value of a placeholder.
  return parts.filter((_, i) => i % 2 === 0);
}

/** Classes of the style sheet: what is on the right of a wide card, and how long the titles are. */
function looksOf({ title, shortTitle = title, growth, ...card }: Card, locale: Locale, hasSide: boolean): string {
  const isDense = wordSpace(locale) === '';
  const isWordy = headlinePieces(card, locale, 'long').join('').length > LONG_NUMBER;
  const width = isDense ? DENSE_WIDTH : card.dir === 'rtl' ? ARABIC_WIDTH : 1;
  const lengthOf = (text: string) => Math.ceil((text.length * width) / TITLE_STEP) * TITLE_STEP;
  const looks = [
    isDense && 'dense',
    hasSide && 'side',
    hasSide && !growth && 'plain',
    hasSide && isWordy && 'wordy',
    `s${lengthOf(shortTitle)}`,
    `w${lengthOf(title)}`,
  ];
  return looks.filter(Boolean).join(' ');
}

/** Adds no-break characters that keep the period of a title on one line. In a language without spaces, allows line breaks after names. */
function unbroken(text: string, { writing, period, area, partner, breakdown }: Card): string {
  const names = writing?.space === '' ? [period, area, partner, breakdown].map((named) => named?.label ?? '') : [];
  return (
    names
      .filter(Boolean)
      .reduce((title, name) => title.replace(name, `$&${ZERO_WIDTH_SPACE}`), text)
      // A word of one letter and the next word: "торговля в 2025 году".
      .replace(/ ([^\s\d]) /g, ` $1${NO_BREAK_SPACE}`)
      // Both sides of a dash: "Jan–May", "янв. – май".
      .replace(/ ?[–—]/g, (dash) => dash.replace(' ', NO_BREAK_SPACE) + WORD_JOINER)
      // The period after the last comma: ", January–May 2025". It may break only directly after the comma.
      .replace(/[,،] .{4,24}$/, (end) => end.replaceAll(' ', NO_BREAK_SPACE).replace(NO_BREAK_SPACE, ' '))
  );
}

const NO_BREAK_SPACE = '\u00a0';
/** Allows a line break. */
const ZERO_WIDTH_SPACE = '\u200b';
/** Prevents a line break. */
const WORD_JOINER = '\u2060';

/** Keeps a year and its abbreviation on one line: `2025 г.` */
function unbrokenYear(text: string): string {
  return text.replace(/(\d) (?=[^\s\d]\.)/g, `$1${NO_BREAK_SPACE}`);
}

/** `Up 22.9% from 2024`, in parts. A narrow card may have a shorter text for the period that it is compared with. */
function growthDisplay(growth: CardFact, card: DraftCard, locale: Locale): CardDisplay['growth'] {
  const { words, title, trend, earlier } = card;
  const { onYear } = words;
  // A line below the growth has the number of the year before and names its period.
  const isBaseBelow = !trend.length && earlier !== null;
  const onBase = isBaseBelow ? onYear : (words.onBase ?? onYear);
  const [narrowBefore = '', narrowAfter = ''] = textAround(onYear, 1);
  const [wideBefore = '', wideAfter = ''] = textAround(onBase, 1);
  const [before, digits, after] = signedPieces(rounded(growth), words, locale) as Pieces;
  return {
    ...linkOf(growth, card, item(words, title, growthText(growth, words, locale))),
    before,
    digits,
    after,
    comparedBefore: { narrow: narrowBefore, wide: wideBefore },
    comparedAfter: { narrow: narrowAfter, wide: wideAfter },
  };
}

/** The lines beside the number of a card without a chart. */
function linesBeside(card: DraftCard, locale: Locale): string[] {
  const { growth, earlier, share, beside = [], words } = card;
  if (growth) return [...earlierLine(card, locale), ...parentLine(card, locale)];
  if (earlier) return earlierLine(card, locale);
  if (share) return [withBasis(fillText(words.ofWhole, numberText(rounded(share), words, locale)), share, words)];
  return beside.map(({ label, fact, isWhole }) =>
    isWhole
      ? wholeText(label, fact, words, locale)
      : withBasis(item(words, label, numberText(rounded(fact), words, locale)), fact, words),
  );
}

/** The growth of the parent area: `All China: up 3.8%`. */
function parentLine({ growth, parent, words }: Card, locale: Locale): string[] {
  return growth && parent?.growth ? [wholeText(parent.label, parent.growth, words, locale)] : [];
}

/** A number of the total that the card shows a part of: `All exports: up 3.8%`, `All exports: 520.4 billion yuan`. */
export function wholeText(label: string, fact: CardFact, words: Words, locale: Locale): string {
  return fillText(words[wholeMessage(fact)], label, numberText(rounded(sizeOf(fact)), words, locale));
}

/** The year before, or another earlier period: `2023: 62.6 billion yuan`. */
function earlierLine(card: DraftCard, locale: Locale): string[] {
  const { earlier, words, headline, indicator, lang } = card;
  if (!earlier) return [];
  const { label, fact } = earlier;
  const isBalance = indicator.id === 'balance';
  // The title says "surplus" or "deficit", so a balance of the other sign is left out.
  if (isBalance && numberOf(fact) * numberOf(headline) < 0) return [];
  const number = /\.growth/.test(fact.id)
    ? changeText(fact, words, locale, lang)
    : shortText(rounded(isBalance ? sizeOf(fact) : fact), words, locale);
  return [withBasis(item(words, label.replace(' – ', '–'), number), fact, words)];
}

/** `up 15.5%`, for use within a line. */
function changeText(growth: CardFact, words: Words, locale: Locale, lang: string): string {
  return uncapitalize(signedPieces(rounded(growth), words, locale).join(''), lang);
}

/** The number with its unit in a short form: `US$74.4 billion`. */
export function shortText(fact: CardFact, words: Words, locale: Locale): string {
  return numberPieces(fact, words, locale, { isShort: true }).join('');
}
