/**
 * Compares the measure, breakdown and partner that an editor recorded for a number with the words around it in the story: "accounting for 40.4
 * percent" is a share, and "exports of cars" are not all exports. A check reports a problem only if the words are clear. Texts are folded.
 */
import type { Measure } from '../contract/enumerations.ts';
import { isAmountMeasure, isGrowth, isShare } from '../fact/measure.ts';
import type { Direction } from '../text/figures/figures.ts';

/** The words around a number. */
export interface WordsAround {
  /** Words of the same clause, which begins after the previous number. */
  before: string;
  after: string;
  /** The whole sentence. */
  sentence: string;
}

const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december';

const MONTH_ON_MONTH =
  /month[- ](?:on|over|to)[- ]month|(?:previous|preceding|prior|last) month|month (?:earlier|ago|before)|\bmom\b|\bm\/m|环比|環比|предыдущ\p{L}+ месяц|прошл\p{L}+ месяц/u;
/** Directly after a number: "from April" compares with a month, unless a year follows ("from May 2024") or a range ("from May to July"). */
const FROM_MONTH = new RegExp(`^\\s*(?:from|on) (?:${MONTHS})(?![\\w ]*\\d{4}| (?:to|through|and|of)\\b| ?[-–])`, 'u');
const YEAR_ON_YEAR =
  /year[- ](?:on|over|to)[- ]year|\byoy\b|\by\/y|year (?:earlier|ago|before)|same (?:period|month)|last year|同比|按年|年(?:同期|增)|годом|года/u;

/** The words after this are about the next number. */
const NEXT_NUMBER = / (?:and|but|while) |,/u;

/** A daily amount: "3.54 billion yuan every single day". */
const DAILY_BEFORE = /\b(?:average daily|daily average|daily (?:trade|exports?|imports?))\b|日均|每天|每日/u;
const DAILY_AFTER = /^ ?(?:on average )?(?:per|a|each|every(?: single)?) day\b|^ ?(?:daily\b|on (?:a )?daily)/u;

/** Directly before a share: "accounting for about". */
const SHARE_BEFORE =
  /(?:account(?:s|ed|ing)? for|(?:made|makes?|making) up|represent(?:s|ed|ing)?|compris(?:es?|ed|ing)|constitut(?:es?|ed|ing)|(?:share|proportion) (?:of|was|is|at|to|reached|stood at))[^\d,;.]{0,25}$|(?:占|比重|占比)[^\d,，;；。]{0,16}$|(?:доля|долю|доли|приходится|приходилось)[^\d,;.]{0,40}$/u;
/** "Representing a slight decrease of 0.1 percent" is not a share. */
const CHANGE = /increase|decrease|growth|rise|fall|drop|decline|gain|jump|surge/u;
/** Directly after a number that is a change: "represents a 14.6 percent increase". */
const CHANGE_AFTER = new RegExp(`^ ?(?:annual |yearly |year-on-year )?(?:${CHANGE.source})`, 'u');
/** Directly after a share: "percent of the province's total". */
const SHARE_AFTER = /^ ?(?:percent|per cent|%)? ?of (?:[\p{L}’'-]+ ){0,4}(?:total|overall|whole|all)\b/u;
/** Any word of shares, which makes a rise or a fall ambiguous. */
const SHARE_WORDS = /share|anteil|macht|proportion|account|占|比重|份额|份額|доля|доли|долю|вес|percentage point/u;

const DOLLARS = /dollar|\busd\b|\$|美元|доллар|dólar|دولار|달러|ドル/u;
/** Growth of amounts in dollars: "in dollar terms", "以美元计". */
const IN_DOLLARS =
  /(?:in|on an?) (?:u\.?s\.? ?)?(?:dollar|usd)[- ]?(?:terms|denominated|basis)?|dollar[- ](?:denominated|terms)|(?:按|以)美元(?:计|計|价)|в доллар/u;
const IN_YUAN = /(?:in|on an?) (?:yuan|rmb|renminbi)|(?:yuan|rmb)[- ](?:denominated|terms)|(?:按|以)人民币/u;

/** Words for the parent of an area, without its name. */
const OF_PARENT =
  /\b(?:national|nationwide|nation['’]?s?|country['’]?s|china['’]s)\b|全国|全國|全省|общереспубликанск|страны/u;
/** Words for the area itself, without its name. */
const OF_AREA =
  /\b(?:its|province['’]s|region['’]s|provincial|city['’]s|municipality['’]s|regional|autonomous)\b|全区|全區|全市|全省|全疆/u;

/** Folded names of an area and of its parent, if it has one. */
export interface AreaNames {
  area: readonly string[];
  parent: readonly string[];
}

/** Says why the words around a number do not fit its measure; null if they fit or are not clear. */
export function measureProblem(
  measure: Measure,
  words: WordsAround,
  direction: Direction | null,
  names: AreaNames,
): string | null {
  if (isAmountMeasure({ measure })) {
    const isDaily = DAILY_BEFORE.test(words.before) || DAILY_AFTER.test(words.after);
    return isDaily ? 'the words give a daily amount, but value is for the whole period' : null;
  }
  if (isGrowth({ measure })) return growthProblem(measure, words);
  return isShare({ measure }) ? shareProblem(measure, words, direction, names) : null;
}

function growthProblem(measure: Measure, words: WordsAround): string | null {
  const { before, after, sentence } = words;
  if (hasWordsOfShare(words)) return 'the words say that it is a share';
  const [clauseAfter = ''] = after.split(NEXT_NUMBER);
  const isMonthly = MONTH_ON_MONTH.test(`${before} ${clauseAfter}`) || FROM_MONTH.test(after);
  if (isMonthly && !YEAR_ON_YEAR.test(clauseAfter))
    return 'the words compare with the month before, but growth is from the year before';
  if (measure === 'growth-usd') return DOLLARS.test(sentence) ? null : 'its sentence does not name dollars';
  const clause = `${before} ${after}`;
  const isInDollars = IN_DOLLARS.test(clause) && !IN_YUAN.test(clause);
  return isInDollars ? 'the words describe growth in dollars (growth-usd)' : null;
}

function shareProblem(
  measure: Measure,
  words: WordsAround,
  direction: Direction | null,
  names: AreaNames,
): string | null {
  const { after, sentence } = words;
  if (direction !== null && !hasWordsOfShare(words) && !SHARE_WORDS.test(sentence))
    return 'the words describe a rise or a fall, not a share';
  const hasName = (list: readonly string[]) => list.some((name) => after.includes(name));
  const isOfParent = names.parent.length > 0 && (hasName(names.parent) || OF_PARENT.test(after));
  const isOfArea = hasName(names.area) || OF_AREA.test(after);
  if (isOfParent === isOfArea) return null;
  if (isOfParent && measure === 'share') return 'the words describe a share of the national number (national-share)';
  if (isOfArea && measure === 'national-share') return 'the words describe a share of the area’s own total (share)';
  return null;
}

function hasWordsOfShare({ before, after }: WordsAround): boolean {
  const [shareBefore] = SHARE_BEFORE.exec(before) ?? [];
  const isChange = CHANGE.test(shareBefore ?? '') || CHANGE_AFTER.test(after);
  return (shareBefore !== undefined && !isChange) || SHARE_AFTER.test(after);
}

/** Goods that stories name before exports and imports. Not complete: other goods are only noticed after "exports of". */
const GOODS =
  'auto(?:mobile)?s?|cars?|vehicles?|evs?|batter(?:y|ies)|solar|photovoltaic|steel|coal|oil|crude|gas|lng|ores?|iron|copper|gold|aluminum|aluminium|soybeans?|grains?|wheat|corn|cotton|meat|beef|pork|fruits?|vegetables?|textiles?|clothing|garments?|apparel|shoes|footwear|furniture|toys?|ships?|chips?|semiconductors?|circuits?|machinery|electromechanical|electrical|electronics?|high-tech|agricultural|farm|food|plastics?|fertili[sz]ers?|chemicals?|pharmaceuticals?|medicines?|phones?|computers?|rare earths?|timber|wood|rubber|seafood|tomato(?:es)?|nonferrous|labor-intensive|consumer';
/** "Auto exports", "solar and battery exports". */
const GOODS_BEFORE = new RegExp(
  `(?<![\\p{L}-])((?:${GOODS})(?: (?:and )?[\\p{L}-]+){0,2}?) (?:exports?|imports?|shipments)(?!\\p{L})`,
  'u',
);
/** "Exports of cars", but not "exports of the region". */
const GOODS_AFTER =
  /(?:exports?|imports?|shipments) of (?!(?:the |all |total |its |this |that |these |both )?(?:goods|services|merchandise|commodit|products(?! )|products (?:to|from) |region|province|country|city|port|nation|area|municipality|autonomous|first|same|year|month|period|enterprises|private|foreign|state|compan|firms)|about |over |more |nearly |around |some |\d|\$|us\$|rmb)([\p{L}-]+(?: (?!by |to |in |rose|fell|grew|reached|were|was|stood|amounted|increased|decreased|surged|jumped|dropped|declined|expanded|totale)[\p{L}-]+){0,4})/u;
const GOODS_ZH =
  /(?:机电产品|機電產品|电动汽车|汽车|汽車|手机|手機|集成电路|農產品|农产品|服装|服裝|纺织|紡織|钢材|鋼材|原油|煤炭|天然气|天然氣|铁矿|鐵礦|大豆|锂电池|太阳能|光伏|新三样|家具|玩具|船舶|稀土|化肥|塑料|医药|高新技术产品|高技术产品|劳动密集型|水果|番茄|棉花|鞋靴)/u;

/** The product whose exports or imports the words before a number describe: "cars" in "exports of cars". null if they name none. */
export function productIn({ before }: Pick<WordsAround, 'before'>): string | null {
  // The number belongs to the last mention of trade.
  const tradeStart = Math.max(...['export', 'import', 'shipment', 'trade'].map((word) => before.lastIndexOf(word)));
  if (tradeStart < 0) return GOODS_ZH.exec(before)?.[0] ?? null;
  const clause = before.slice(before.lastIndexOf(',', tradeStart) + 1);
  const product = GOODS_BEFORE.exec(clause)?.[1] ?? GOODS_AFTER.exec(clause)?.[1] ?? GOODS_ZH.exec(clause)?.[0];
  return product?.trim() ?? null;
}

/** Matches "trade with Africa". It needs text that is not folded, because names begin with a capital letter. */
const PARTNER_NAME =
  /(?:[Tt]rade|[Ee]xports|[Ii]mports|[Ss]hipments) (?:with|to|from) (?:the )?(\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)*)[^\d,;.]*$/u;
const NOT_A_PARTNER = new RegExp(`^(?:${MONTHS})\\b`, 'iu');

/** "Trade with Central Asia grew" → "Central Asia". `text` is not folded. */
export function partnerIn(text: string): string | null {
  const name = PARTNER_NAME.exec(text)?.[1];
  return name && !NOT_A_PARTNER.test(name) ? name : null;
}
