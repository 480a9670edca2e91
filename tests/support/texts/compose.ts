/** Sentences of our own that state an observation of the record, to test the reader with numbers whose truth is known. */
import { parsePeriod } from '../../../data/fact/period.ts';
import { parsePrinted } from '../../../data/printed/printed.ts';
import type { Observation, Release, TradeRecord } from '../../../data/record/schema.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

type Labels = (list: 'areas' | 'indicators' | 'partners' | 'breakdowns', code: string) => string;

/** Two sentences in the language of the release, English or Chinese; none where its measure is not said in a sentence of this kind. */
export function sentencesOf(record: TradeRecord, { language }: Release, observation: Observation): string[] {
  // A qualifier that the token lacks stood elsewhere in the sentence of the page.
  const printed = parsePrinted(observation.printed, language);
  if ((printed?.qualifier ?? 'exact') !== observation.qualifier) return [];
  // So did the currency of "almost 3 billion".
  if (printed?.unit === null && /^[A-Z]{3}$/.test(observation.unit)) return [];
  const label: Labels = (list, code) => record.vocabulary[list][code]?.labels[language] ?? code;
  if (language === 'en') return english(label, observation);
  return language === 'zh' ? chinese(label, observation) : [];
}

function english(label: Labels, observation: Observation): string[] {
  const { area, measure, printed, value } = observation;
  const period = englishPeriod(observation.period);
  const what = englishSubject(label, observation);
  const whole = label('areas', area);
  if (!period || /^(?:no|last|the|same|top|up|down|rose|fell|grew|increase|decrease)/i.test(printed)) return [];
  if (measure === 'value')
    return [`${what} totaled ${printed} ${period}.`, `${cap(period)}, ${what} reached ${printed}.`];
  if (measure === 'growth') {
    const verb = (value ?? 0) < 0 ? ['fell', 'a year-on-year decrease of'] : ['rose', 'a year-on-year increase of'];
    const token = printed.replace(/^[-−+]/, '');
    return [`${what} ${verb[0]} ${token} year on year ${period}.`, `${cap(period)}, ${what} saw ${verb[1]} ${token}.`];
  }
  if (measure === 'share')
    return [`${cap(period)}, ${what} accounted for ${printed} of ${whole}'s total foreign trade.`];
  return [];
}

function englishSubject(label: Labels, { area, indicator, partner, breakdown }: Observation): string {
  const name = label('areas', area);
  const thing = label('indicators', indicator);
  const low =
    /^[A-Z][a-z]/.test(thing) && !/^China/.test(thing) ? thing.charAt(0).toLowerCase() + thing.slice(1) : thing;
  const withPartner = partner === 'world' || partner === 'none' ? '' : ` with ${label('partners', partner)}`;
  const of =
    breakdown === 'total'
      ? ''
      : ` of ${label('breakdowns', breakdown).replace(/^[A-Z](?=[a-z])/, (c) => c.toLowerCase())}`;
  return `${name}'s ${low}${of}${withPartner}`;
}

function englishPeriod(id: string): string | null {
  const period = parsePeriod(id);
  if (!period) return null;
  const { year, from, to } = period;
  if (from === 1 && to === 12) return `in ${year}`;
  if (from === to) return `in ${MONTHS[from - 1]} ${year}`;
  return `from ${MONTHS[from - 1]} to ${MONTHS[to - 1]} ${year}`;
}

function chinese(label: Labels, observation: Observation): string[] {
  const { area, indicator, partner, breakdown, measure, printed, value } = observation;
  const period = chinesePeriod(observation.period);
  const to = partner === 'world' || partner === 'none' ? '' : `对${label('partners', partner)}`;
  const part = breakdown === 'total' ? '' : label('breakdowns', breakdown);
  const what = `${label('areas', area)}${part}${to}${label('indicators', indicator)}`;
  if (!period || /^(?:增|减|下|上|翻|第)/u.test(printed)) return [];
  if (measure === 'value') return [`${period}，${what}${printed}。`, `据统计，${period}${what}达${printed}。`];
  if (measure === 'growth') {
    const verb = (value ?? 0) < 0 ? '下降' : '增长';
    return [`${period}，${what}同比${verb}${printed.replace(/^[-−+]/, '')}。`];
  }
  const whole = indicator === 'exports' || indicator === 'imports' ? label('indicators', indicator) : '进出口';
  if (measure === 'share') return [`${period}，${what}占${label('areas', area)}${whole}总值的${printed}。`];
  return [];
}

function chinesePeriod(id: string): string | null {
  const period = parsePeriod(id);
  if (!period) return null;
  const { year, from, to } = period;
  if (from === 1 && to === 12) return `${year}年`;
  return from === to ? `${year}年${from}月` : from === 1 ? `${year}年前${to}个月` : `${year}年${from}至${to}月`;
}

function cap(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
