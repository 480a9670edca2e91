/**
 * A number as a sentence in its language, without a full stop: the headline of its page. The series is the subject, and the measure decides
 * the verb: `Xinjiang’s exports to Kazakhstan grew 22.9% in 2023`.
 */
import { countsPartners, isWithServices } from '../../../data/card/series.ts';
import { seriesInSentence } from '../../../data/card/series-title.ts';
import { type Codes, keyLabels, periodLabel } from '../../../data/catalogue/format/texts.ts';
import type { Measure } from '../../../data/contract/enumerations.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { numberOf } from '../../../data/fact/format.ts';
import type { Key } from '../../../data/fact/id.ts';
import { factText, fillNames, numberText, sizeOf, withDigits } from '../../../data/fact/number-text.ts';
import { withAside } from '../../../data/fact/sentence.ts';
import { type Markup, withUnbroken } from '../site/markup.ts';
import type { PageContext, PageWords } from '../site/page-context.ts';

/** The fields of a fact that its sentence needs. */
export type NumberInSentence = Key & Pick<Fact, 'value' | 'bounds' | 'unit' | 'qualifier' | 'basis' | 'status'>;

/** For example `China’s imports `, `fell 3.8%`, ` in 2025`. */
export interface FactSentence {
  before: string;
  /** The number, with the word or sign that makes it a fall. `<trade-figure>` compares these words with the record. */
  figure: string;
  after: string;
}

export function factSentence(fact: NumberInSentence, areas: Codes['areas'], context: PageContext): FactSentence {
  const { page, texts, words } = context;
  const { area, period } = keyLabels(texts, fact);
  const { kind, parent = '' } = areas[fact.area] ?? {};
  const names = {
    area,
    period,
    ...seriesInSentence(texts, fact, isWithServices(areas[fact.area], fact)),
    parent: texts.labels.areas[parent] ?? parent,
    number: numberWithoutSign(fact, context),
    signed: factText(fact, context.words, context.locale),
  };
  // Names of ports and groups, such as "Ports in Xinjiang", take no possessive.
  const frame = kind === 'port' || kind === 'group' ? page.factInPlace : page.factIn;
  const [start = '', end = ''] = frame.split('{did}');
  const [verb, figure, rest] = splitAtFigure(predicate(fact, page));
  // In all languages the aside comes last.
  const aside = withAside('', fact, words, fact.measure === 'growth-usd' ? page.factInDollars : undefined);
  const before = fillNames(start + verb, names);
  return {
    // French elides the vowel before "environ".
    before: names.number.startsWith('environ') ? before.replace(/\bde $/, 'd’') : before,
    figure: fillNames(figure, names),
    after: fillNames(rest + end, names) + aside,
  };
}

/** The figure is the number, unless brackets say that it has more words: `[fell {number}]`, `– [снижение {number}] год к году`. */
function splitAtFigure(verb: string): [before: string, figure: string, after: string] {
  const marked = verb.includes('[') ? verb : verb.replace('{number}', '[{number}]');
  const [before = '', figure = '', after = ''] = marked.split(/[[\]]/);
  return [before, figure, after];
}

export function wholeSentence({ before, figure, after }: FactSentence): string {
  return before + figure + after;
}

/** The figure and the period do not wrap if each fits on one line. */
export function factHeadline(fact: NumberInSentence, areas: Codes['areas'], context: PageContext): Markup {
  const sentence = factSentence(fact, areas, context);
  const period = periodLabel(context.texts, fact.period);
  return withUnbroken(wholeSentence(sentence), sentence.figure, period);
}

/** Growth has no sign here: the verb says whether it is a rise or a fall. */
function numberWithoutSign(fact: NumberInSentence, { words, locale }: PageContext): string {
  return SIGNED_BY_VERB.has(fact.measure)
    ? numberText(sizeOf(withDigits(fact)), words, locale)
    : factText(fact, words, locale);
}

const SIGNED_BY_VERB: ReadonlySet<string> = new Set<Measure>(['growth', 'growth-usd', 'growth-difference']);

/** The verb phrase, with `{number}` as the placeholder of the number. */
function predicate(fact: NumberInSentence, page: PageWords): string {
  const sign = Math.sign(numberOf(fact));
  switch (fact.measure as Measure) {
    case 'growth':
    case 'growth-usd':
      return sign > 0 ? page.factUp : sign < 0 ? page.factDown : page.factUnchanged;
    case 'growth-difference':
      return sign < 0 ? page.factSlower : page.factFaster;
    case 'count':
      return countsPartners(fact) ? page.factPartners : page.factCount;
    case 'value':
    case 'value-usd':
      return page.factValue;
    case 'share':
      return page.factShare;
    case 'national-share':
      return page.factParentShare;
    case 'rank':
      return page.factRank;
    case 'target':
      return page.factTarget;
  }
}
