/**
 * A number as a sentence in its language, without a full stop: the headline of its page. The series is the subject, and the measure decides
 * the verb: `Xinjiang’s exports to Kazakhstan grew 22.9% in 2023`.
 */
import { isWithServices } from '../../../data/card/series.ts';
import { seriesInSentence } from '../../../data/card/series-title.ts';
import { type Codes, keyLabels, labelOf, periodLabel } from '../../../data/catalogue/format/texts.ts';
import type { Measure } from '../../../data/contract/enumerations.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { numberOf } from '../../../data/fact/format.ts';
import { hasPartner, type Key } from '../../../data/fact/id.ts';
import { isChange } from '../../../data/fact/measure.ts';
import { factText, fillNames, numberText, sizeOf, withDigits } from '../../../data/fact/number-text.ts';
import { isOfGoods } from '../../../data/fact/same-trade.ts';
import { withAside } from '../../../data/fact/sentence.ts';
import { type Markup, withUnbroken } from '../site/markup.ts';
import type { PageContext, PageWords } from '../site/page-context.ts';

/** The fields of a fact that its sentence needs. */
export type NumberInSentence = Key & Pick<Fact, 'value' | 'bounds' | 'unit' | 'qualifier' | 'basis' | 'status'>;

/** `China’s imports ` + `fell 3.8%` + ` in 2025`. */
export interface FactSentence {
  before: string;
  /** The number, with the words that make it a fall. A snippet puts them into `<trade-figure>`, which compares them with the record. */
  figure: string;
  after: string;
}

export function factSentence(fact: NumberInSentence, areas: Codes['areas'], context: PageContext): FactSentence {
  const { page, texts, words } = context;
  const { area, period } = keyLabels(texts, fact);
  const { kind, parent } = areas[fact.area] ?? {};
  const values = {
    area,
    period,
    ...seriesInSentence(texts, fact, isWithServices(areas[fact.area], fact)),
    parent: parent === undefined ? '' : labelOf(texts, 'areas', parent),
    number: numberAfterVerb(fact, context),
    // In brackets after the verb. French: `en baisse sur un an (−3,8 %)`.
    signed: factText(fact, context.words, context.locale),
  };
  // `{area}’s {title} {did} in {period}`. Names of ports and groups, such as "Ports in Xinjiang", take no possessive: `{area}: {title} {did} …`.
  const template = kind === 'port' || kind === 'group' ? page.factInPlace : page.factIn;
  const [start = '', end = ''] = template.split('{did}');
  const [verb, figure, restOfVerb] = splitAtFigure(predicate(fact, page));
  // In all languages the aside, such as "(computed)", comes last.
  const aside = withAside('', fact, words, fact.measure === 'growth-usd' ? page.factInDollars : undefined);
  const before = fillNames(start + verb, values);
  return {
    // French elides the vowel before "environ".
    before: values.number.startsWith('environ') ? before.replace(/\bde $/, 'd’') : before,
    figure: fillNames(figure, values),
    after: fillNames(restOfVerb + end, values) + aside,
  };
}

/**
 * The figure is in brackets if it has more words than the number:
 *
 *   `– [снижение {number}] год к году` → `– `, `снижение {number}`, ` год к году`
 *   `came to {number}`                 → `came to `, `{number}`, ``
 */
function splitAtFigure(predicate: string): [before: string, figure: string, after: string] {
  const bracketed = predicate.includes('[') ? predicate : predicate.replace('{number}', '[{number}]');
  const [before = '', figure = '', after = ''] = bracketed.split(/[[\]]/);
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

/** `3.8%` for a fall of 3.8%, because the verb says that it is a fall. Other measures keep their sign. */
function numberAfterVerb(fact: NumberInSentence, { words, locale }: PageContext): string {
  if (!isChange(fact)) return factText(fact, words, locale);
  return numberText(sizeOf(withDigits(fact)), words, locale);
}

/** The verb phrase of the measure: `grew {number}`. */
function predicate(fact: NumberInSentence, page: PageWords): string {
  const sign = Math.sign(numberOf(fact));
  switch (fact.measure as Measure) {
    case 'growth':
    case 'growth-usd':
      if (sign === 0) return page.factUnchanged;
      return sign > 0 ? page.factUp : page.factDown;
    case 'growth-difference':
      return sign < 0 ? page.factSlower : page.factFaster;
    case 'count':
      return isOfGoods(fact.indicator) ? page.factPartners : page.factCount;
    case 'value':
    case 'value-usd':
      return page.factValue;
    case 'share':
      return page.factShare;
    case 'national-share':
      return page.factParentShare;
    case 'rank':
      return hasPartner(fact) ? page.factRank : page.factRankOfArea;
    case 'target':
      return page.factTarget;
  }
}
