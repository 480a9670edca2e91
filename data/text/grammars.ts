/**
 * How a printed number is written, one grammar a language: decimal sign, multipliers, units and qualifying words.
 * All words are lower case; where two fit, the longer one is read. A word is listed only if it has one meaning in a token:
 * the German "Billion" is 10¹², so are "mila miliardi" and "billón".
 */

import type { Unit } from '../contract/enumerations.ts';
import type { Qualifier } from '../fact/bounds.ts';

export interface Grammar {
  decimal: '.' | ',';
  /** Multipliers; several may follow each other in one token (億 then 万), and each takes the number before it. */
  scales: Record<string, number>;
  /** Written inside a number before its multiplier: 4천592억 is 4592 times 억. */
  thousand?: string;
  units: Record<string, Unit>;
  qualifiers: Record<string, Qualifier>;
  /** Words before a rate that falls, which then has no sign: `fell 3.2 percent` is -3.2. */
  falls?: string[];
}

const SIGNS: Record<string, Unit> = { '%': 'percent', rmb: 'CNY', cny: 'CNY', us$: 'USD', usd: 'USD', $: 'USD' };

export const GRAMMARS: Record<string, Grammar> = {
  en: {
    decimal: '.',
    scales: { trillion: 1e12, trln: 1e12, billion: 1e9, bln: 1e9, million: 1e6, mln: 1e6 },
    units: {
      ...SIGNS,
      '¥': 'CNY',
      yuan: 'CNY',
      'u.s. dollars': 'USD',
      'us dollars': 'USD',
      'percentage points': 'points',
      'percentage point': 'points',
      percent: 'percent',
      'per cent': 'percent',
      tonnes: 'tonnes',
      tons: 'tonnes',
      'countries and regions': 'count',
      companies: 'count',
      vehicles: 'count',
      routes: 'count',
    },
    qualifiers: {
      about: 'about',
      around: 'about',
      approximately: 'about',
      over: 'over',
      'more than': 'over',
      exceeded: 'over',
      topped: 'over',
      surpassed: 'over',
      nearly: 'under',
      almost: 'under',
      'less than': 'under',
    },
    falls: ['down', 'fell', 'dropped', 'declined', 'decreased', 'fell by', 'dropped by', 'declined by', 'decreased by'],
  },
  zh: {
    decimal: '.',
    scales: { 万亿: 1e12, 萬億: 1e12, 亿: 1e8, 億: 1e8, 万: 1e4, 萬: 1e4 },
    thousand: '千',
    units: {
      ...SIGNS,
      个百分点: 'points',
      個百分點: 'points',
      '¥': 'CNY',
      人民币: 'CNY',
      美元: 'USD',
      元: 'CNY',
      吨: 'tonnes',
      噸: 'tonnes',
      个国家和地区: 'count',
      家: 'count',
      列: 'count',
      辆: 'count',
    },
    qualifiers: { 约: 'about', 約: 'about', 超: 'over', 超过: 'over', 逾: 'over', 近: 'under' },
    falls: ['下降', '同比下降', '减少'],
  },
  ja: {
    decimal: '.',
    scales: { 兆: 1e12, 億: 1e8, 万: 1e4 },
    thousand: '千',
    units: {
      ...SIGNS,
      人民元: 'CNY',
      元: 'CNY',
      米ドル: 'USD',
      ドル: 'USD',
      ポイント: 'points',
      トン: 'tonnes',
      社: 'count',
    },
    qualifiers: { 約: 'about', 超: 'over' },
  },
  ko: {
    decimal: '.',
    scales: { 조: 1e12, 억: 1e8, 만: 1e4 },
    thousand: '천',
    units: { ...SIGNS, 위안: 'CNY', 달러: 'USD', '%포인트': 'points', 포인트: 'points', 톤: 'tonnes' },
    qualifiers: { 약: 'about' },
  },
  de: {
    decimal: ',',
    scales: { billionen: 1e12, milliarden: 1e9, millionen: 1e6 },
    units: { ...SIGNS, yuan: 'CNY', 'us-dollar': 'USD', prozentpunkte: 'points', prozent: 'percent', tonnen: 'tonnes' },
    qualifiers: { rund: 'about', etwa: 'about', über: 'over', 'mehr als': 'over', fast: 'under', knapp: 'under' },
  },
  it: {
    decimal: ',',
    scales: { 'mila miliardi': 1e12, miliardi: 1e9, milioni: 1e6 },
    units: {
      ...SIGNS,
      'di yuan': 'CNY',
      yuan: 'CNY',
      'di dollari statunitensi': 'USD',
      'di dollari': 'USD',
      dollari: 'USD',
      'punti percentuali': 'points',
      'per cento': 'percent',
      'di tonnellate': 'tonnes',
      tonnellate: 'tonnes',
    },
    qualifiers: { circa: 'about', oltre: 'over', 'più di': 'over', quasi: 'under' },
  },
  es: {
    decimal: ',',
    scales: { billones: 1e12, millones: 1e6 },
    units: {
      ...SIGNS,
      'de yuanes': 'CNY',
      yuanes: 'CNY',
      'de dólares': 'USD',
      dólares: 'USD',
      'puntos porcentuales': 'points',
      'por ciento': 'percent',
      'de toneladas': 'tonnes',
      toneladas: 'tonnes',
    },
    qualifiers: { 'cerca de': 'about', alrededor: 'about', 'más de': 'over', casi: 'under' },
  },
  ru: {
    decimal: ',',
    scales: { трлн: 1e12, млрд: 1e9, млн: 1e6, тыс: 1e3, 'тыс.': 1e3 },
    units: {
      ...SIGNS,
      юаней: 'CNY',
      юаня: 'CNY',
      'долл. сша': 'USD',
      'долларов сша': 'USD',
      долларов: 'USD',
      'п.п.': 'points',
      'процентных пункта': 'points',
      'процентных пунктов': 'points',
      'проц.': 'percent',
      процента: 'percent',
      процентов: 'percent',
      тонн: 'tonnes',
    },
    qualifiers: { около: 'about', более: 'over', свыше: 'over', почти: 'under' },
  },
  bg: {
    decimal: ',',
    scales: { 'трлн.': 1e12, трлн: 1e12, 'млрд.': 1e9, млрд: 1e9, 'млн.': 1e6, млн: 1e6 },
    units: { ...SIGNS, юана: 'CNY', долара: 'USD', процента: 'percent', тона: 'tonnes' },
    qualifiers: { около: 'about', над: 'over', почти: 'under' },
  },
  tr: {
    decimal: ',',
    scales: { trilyon: 1e12, milyar: 1e9, milyon: 1e6 },
    units: { ...SIGNS, yuan: 'CNY', 'abd doları': 'USD', dolar: 'USD', yüzde: 'percent', ton: 'tonnes' },
    qualifiers: { yaklaşık: 'about' },
  },
  ar: {
    decimal: '.',
    scales: { تريليون: 1e12, مليار: 1e9, مليون: 1e6 },
    units: {
      ...SIGNS,
      يوان: 'CNY',
      'دولار أمريكي': 'USD',
      دولار: 'USD',
      بالمائة: 'percent',
      'في المائة': 'percent',
      طن: 'tonnes',
    },
    qualifiers: { حوالي: 'about', 'أكثر من': 'over', نحو: 'about' },
  },
  fa: {
    decimal: '.',
    scales: { میلیارد: 1e9, میلیون: 1e6 },
    units: { ...SIGNS, یوان: 'CNY', دلار: 'USD', درصد: 'percent', تن: 'tonnes' },
    qualifiers: { حدود: 'about' },
  },
  ur: {
    decimal: '.',
    scales: { کھرب: 1e11, ارب: 1e9, کروڑ: 1e7, لاکھ: 1e5 },
    units: { ...SIGNS, یوآن: 'CNY', ڈالر: 'USD', فیصد: 'percent' },
    qualifiers: { تقریباً: 'about' },
  },
};
