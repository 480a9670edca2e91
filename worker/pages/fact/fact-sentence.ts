/**
 * A number as a whole sentence in its language, without a full stop: the headline of its page. The sentence has the series as its subject
 * and says by its measure what the number is: `Xinjiang’s exports to Kazakhstan grew 22.9% in 2023`.
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
import { amountIn, keeping, type Markup } from '../site/markup.ts';
import type { PageContext, PageWords } from '../site/page-context.ts';

/** What a sentence says of a fact. */
export type NumberInSentence = Key & Pick<Fact, 'value' | 'bounds' | 'unit' | 'qualifier' | 'basis' | 'status'>;

export function factSentence(fact: NumberInSentence, areas: Codes['areas'], context: PageContext): string {
  const { page, texts, words } = context;
  const { area, period } = keyLabels(texts, fact);
  const { kind, parent = '' } = areas[fact.area] ?? {};
  const [does, number] = predicate(fact, context);
  const did = fillNames(page[does], { number, parent: texts.labels.areas[parent] ?? parent });
  const more = fact.measure === 'growth-usd' ? page.factInDollars : undefined;
  // Names of ports and groups, such as "Ports in Xinjiang", take no possessive.
  const frame = kind === 'port' || kind === 'group' ? page.factInPlace : page.factIn;
  // French elides the vowel before "about".
  const series = seriesInSentence(texts, fact, isWithServices(areas[fact.area], fact));
  const text = fillNames(frame, { area, period, did, ...series }).replace(/\bde (?=environ\b)/, 'd’');
  return withAside(text, fact, words, more);
}

/** The same with its number and its period, and the preposition before it and the dash after it, each on one line where there is room. */
export function factHeadline(fact: NumberInSentence, areas: Codes['areas'], context: PageContext): Markup {
  const [, number] = predicate(fact, context);
  const sentence = factSentence(fact, areas, context);
  const period = periodLabel(context.texts, fact.period);
  const [left = '', right = ''] = sentence.split(period);
  const [before] = /(?<!\p{L})\p{L}{1,3}\s$/u.exec(left) ?? [''];
  const [after] = /^\s[–—]\s/u.exec(right) ?? [''];
  return keeping(sentence, amountIn(number), before + period + after, period);
}

/** The number as the sentence says it: without the sign of a growth, which is in the verb. */
export function numberInSentence(fact: NumberInSentence, context: PageContext): string {
  return predicate(fact, context)[1];
}

/** What the series did, with the number in words. */
function predicate(fact: NumberInSentence, { words, locale }: PageContext): [does: keyof PageWords, number: string] {
  const number = factText(fact, words, locale);
  const size = numberText(sizeOf(withDigits(fact)), words, locale);
  const sign = Math.sign(numberOf(fact));
  switch (fact.measure) {
    case 'growth':
    case 'growth-usd':
      return [sign > 0 ? 'factUp' : sign < 0 ? 'factDown' : 'factUnchanged', size];
    case 'growth-difference':
      return [sign < 0 ? 'factSlower' : 'factFaster', size];
    case 'count':
      return [countsPartners(fact) ? 'factPartners' : 'factCount', number];
    default:
      return [OF_MEASURE[fact.measure as keyof typeof OF_MEASURE], number];
  }
}

/** Measures whose verb does not depend on the number. */
const OF_MEASURE: Record<Exclude<Measure, 'growth' | 'growth-usd' | 'growth-difference' | 'count'>, keyof PageWords> = {
  value: 'factValue',
  'value-usd': 'factValue',
  share: 'factShare',
  'national-share': 'factParentShare',
  rank: 'factRank',
  target: 'factTarget',
};
