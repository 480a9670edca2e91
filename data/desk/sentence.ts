/**
 * Writes an observation as a sentence, which a person compares with its paragraph, because wrong codes are easily overlooked:
 * "Xinjiang's foreign trade grew 22.9 percent in 2025".
 */
import { seriesInSentence } from '../card/series-title.ts';
import { labelOf, type Texts, textsIn } from '../catalogue/format/texts.ts';
import type { Measure } from '../contract/enumerations.ts';
import { factId } from '../fact/id.ts';
import { factText, fillNames } from '../fact/number-text.ts';
import { periodName } from '../fact/period-name.ts';
import { unknownCodes } from '../record/references.ts';
import type { Observation, TradeRecord, Vocabulary } from '../record/schema.ts';

/** English texts, or those of the first language of a record without English. */
export function deskTexts(record: TradeRecord): Texts {
  const { languages } = record.dataset;
  const language = languages.find(({ code }) => code === 'en') ?? languages[0];
  return textsIn(language as (typeof languages)[0], record);
}

const AMOUNT = "{area}'s {title} in {period}: {number}";

const SENTENCES: Record<Measure, string> = {
  value: AMOUNT,
  'value-usd': AMOUNT,
  growth: "{area}'s {title} {changed} {size} in {period}",
  'growth-usd': "{area}'s {title}, in dollars, {changed} {size} in {period}",
  share: "{area}'s {title} made up {number} of its total in {period}",
  'national-share': "{area}'s {title} made up {number} of {parent}'s in {period}",
  rank: "{area}'s {title} ranked {number} in {period}",
  'growth-difference': "{area}'s {title} grew {number} more than {parent}'s in {period}",
  target: "{area}'s target for {title} in {period}: {number}",
  count: "{area}'s {title}, {counted}, in {period}: {number}",
};

/** The fields of an observation that its sentence needs. */
type SentenceFields = Pick<
  Observation,
  'area' | 'indicator' | 'measure' | 'partner' | 'breakdown' | 'period' | 'value' | 'unit' | 'qualifier' | 'bounds'
>;

/** The id of the fact, if one of the codes has no name yet. */
export function sentenceOf(observation: SentenceFields, texts: Texts, vocabulary: Vocabulary): string {
  if (unknownCodes(vocabulary, observation).length) return factId(observation);
  const { language, words } = texts;
  const parent = vocabulary.areas[observation.area]?.parent;
  const { area, indicator, measure, partner, breakdown, period } = observation;
  const { value, unit, qualifier, bounds = [null, null] } = observation;
  const numberText = (number: number | null) =>
    factText({ value: number, unit, qualifier, bounds, digits: 0 }, words, {
      tag: language.code,
      writing: language.writing,
    });
  const number = numberText(value);
  return fillNames(SENTENCES[measure], {
    area: labelOf(texts, 'areas', area),
    title: seriesInSentence(texts, { indicator, partner, breakdown }).title,
    period: periodName(period, language),
    parent: parent === undefined ? 'its parent' : labelOf(texts, 'areas', parent),
    changed: changeWord(value),
    counted: indicator === 'trade' ? 'countries and regions' : 'number',
    size: value ? numberText(Math.abs(value)) : number,
    number,
  });
}

/** "Grew or fell" for a bound in words such as "double-digit growth", which has no value. */
function changeWord(value: number | null): string {
  if (value === null) return 'grew or fell';
  return value < 0 ? 'fell' : 'grew';
}
