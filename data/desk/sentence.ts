/** An observation as a sentence, which a person compares with the paragraph: codes alone are easily read past. */
import { seriesInSentence } from '../card/series-title.ts';
import { type Texts, textsIn } from '../catalogue/format/texts.ts';
import { factText } from '../fact/number-text.ts';
import { periodName } from '../fact/period-name.ts';
import type { TradeRecord, Vocabulary } from '../record/schema.ts';
import type { OpenObservation } from './release-file.ts';

/** The desk speaks English; a record without English labels has those of its first language. */
export function deskTexts(record: TradeRecord): Texts {
  const { languages } = record.dataset;
  const language = languages.find(({ code }) => code === 'en') ?? languages[0];
  return textsIn(language as (typeof languages)[0], record);
}

type Said = Pick<OpenObservation, 'area' | 'indicator' | 'measure' | 'partner' | 'breakdown' | 'period'> &
  Partial<Pick<OpenObservation, 'value' | 'unit' | 'qualifier' | 'bounds'>>;

/** Without a value it is the sentence of a series, with `…` for the number. What is not chosen is `…` too. */
export function sentenceOf(said: Said, texts: Texts, { areas }: Vocabulary): string {
  const { labels } = texts;
  const { area, indicator, measure, partner, breakdown, period } = said;
  const whose = `${labels.areas[area ?? ''] ?? area ?? '…'}'s`;
  const key = { indicator: indicator ?? '…', partner: partner ?? '…', breakdown: breakdown ?? '…' };
  const { title } = seriesInSentence(texts, key);
  const when = period === null ? '…' : periodName(period, texts.language);
  const parent = labels.areas[areas[area ?? '']?.parent ?? ''] ?? 'its parent';
  const { value, unit, qualifier = 'exact', bounds = [null, null] } = said;
  const words = { ...texts.words, ...labels.units };
  const { code: tag, writing } = texts.language;
  const locale = { tag, writing };
  const textOf = (size: number | null) =>
    factText({ value: size, unit: unit ?? 'count', qualifier, bounds, digits: 0 }, words, locale);
  const number = value === undefined ? '…' : textOf(value);
  const size = value ? textOf(Math.abs(value)) : number;
  const change = said.value == null ? 'grew or fell' : said.value < 0 ? 'fell' : 'grew';
  switch (measure) {
    case 'growth':
      return `${whose} ${title} ${change} ${size} in ${when}`;
    case 'growth-usd':
      return `${whose} ${title}, in dollars, ${change} ${size} in ${when}`;
    case 'share':
      return `${whose} ${title} made up ${number} of its total in ${when}`;
    case 'national-share':
      return `${whose} ${title} made up ${number} of ${parent}'s in ${when}`;
    case 'rank':
      return `${whose} ${title} ranked ${number} in ${when}`;
    case 'lead':
      return `${whose} ${title} grew ${number} more than ${parent}'s in ${when}`;
    case 'target':
      return `${whose} target for ${title} in ${when}: ${number}`;
    case 'count':
      return `${whose} ${title}, ${indicator === 'trade' ? 'countries and regions' : 'number'}, in ${when}: ${number}`;
    case null:
      return `${whose} ${title} (measure …) in ${when}: ${number}`;
    default:
      return `${whose} ${title} in ${when}: ${number}`;
  }
}
