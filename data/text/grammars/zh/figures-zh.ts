/** How Chinese sentences speak of quantities. Simplified and traditional characters. */

import { zhValue } from '../../../printed/grammars/numerals-zh.ts';
import type { FigureGrammar, Phrase } from '../figure-grammar.ts';
import { ZH_IGNORED } from './ignored-zh.ts';

const ONES = '一二两兩三四五六七八九';
const number = `(?:\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,12}(?:\\.\\d{1,6})?|[零〇百千十${ONES}]{1,12}(?:点[零〇${ONES}]{1,6})?)`;

const PARTS_OF: Record<string, number> = { 千: 1e3, 万: 1e4, 百万: 1e6 };

function amountOf(words = ''): number {
  return /^\d/.test(words) ? Number(words.replaceAll(',', '')) : (zhValue(words) ?? Number.NaN);
}

function phrase(
  pattern: RegExp,
  unit: string,
  value: (match: RegExpExecArray) => number,
  direction?: 'up' | 'down',
): Phrase {
  return {
    pattern,
    read(match) {
      const result = value(match);
      if (!Number.isFinite(result)) return null;
      return { value: Number(result.toPrecision(12)), unit, ...(direction && { direction }) };
    },
  };
}

const phrases: Phrase[] = [
  phrase(new RegExp(`百分之(${number})(?!点)`, 'gu'), 'percent', ([, n]) => amountOf(n)),
  phrase(
    new RegExp(`(?<![百千万])(千|万|百万)分之(${number})`, 'gu'),
    'percent',
    ([, whole, n]) => (100 * amountOf(n)) / (PARTS_OF[whole as string] as number),
  ),
  phrase(
    new RegExp(`(?<![\\d.第])(\\d(?:\\.\\d)?|[${ONES}]点[${ONES}])成`, 'gu'),
    'percent',
    ([, tenths]) => 10 * amountOf(tenths),
  ),
  phrase(
    new RegExp(`(?<![\\d.百千])(\\d{1,4}|[十${ONES}]{1,3})分之(\\d{1,4}|[十${ONES}]{1,3})`, 'gu'),
    'ratio',
    ([, whole, part]) => Number((amountOf(part) / amountOf(whole)).toPrecision(6)),
  ),
  // 两成, 三成半, 四成多: not 成立, 成为 …
  phrase(
    new RegExp(
      `(?<![\\d第${ONES}十百])([${ONES}])成(半?)(?![立为為功本员員都效果绩績长長交就熟份品千语語不套]|[${ONES}十])`,
      'gu',
    ),
    'percent',
    ([, tenths, half]) => amountOf(tenths) * 10 + (half ? 5 : 0),
  ),
  // 增长1.2倍, 翻一番, 翻了两番, 翻番
  phrase(new RegExp(`(?<![\\d.第${ONES}十])(${number})(?:多|余)?倍`, 'gu'), 'ratio', ([, n]) => amountOf(n)),
  phrase(new RegExp(`翻(?:了|了近|近)?([${ONES}])番`, 'gu'), 'ratio', ([, n]) => 2 ** amountOf(n), 'up'),
  phrase(/(?:翻番|翻倍|翻了倍)/gu, 'ratio', () => 2, 'up'),
  phrase(/(?:一半|半数|(?<=[过過超])半)(?![年月天小日夜壁山个個])/gu, 'ratio', () => 0.5),
  phrase(new RegExp(`(?<![\\d.])(${number})个?基点`, 'gu'), 'points', ([, n]) => amountOf(n) / 100),
  phrase(/(?<=[的为為约約近达達])([1-9])\/([2-9]|1\d)(?![\d/])/gu, 'ratio', ([, top, bottom]) =>
    Number((Number(top) / Number(bottom)).toPrecision(6)),
  ),
  // 第一大贸易伙伴, 排名第三, 居全国第2位, 前五位, 前十
  phrase(
    new RegExp(
      `第(\\d{1,3}|[十${ONES}]{1,3})(?:大(?![会會学學道街])|位|名)|(?<=[居列名占为為位排跃躍升至]|全国|全球|世界|西部)第(\\d{1,3}|[十${ONES}]{1,3})(?![十${ONES}\\d届屆次个個季年批期条條章页頁轮輪天日号號次任代时時方步阶部])`,
      'gu',
    ),
    'rank',
    ([, a, b]) => amountOf(a ?? b),
  ),
  phrase(
    new RegExp(
      `(?:前(\\d{1,3}|[十${ONES}]{1,3})(?:大|位|名|强|強)|(?<=[列入居进進第])前(\\d{1,3}|[十${ONES}]{1,3})(?![十${ONES}\\d个個年月季天]))`,
      'gu',
    ),
    'rank',
    ([, a, b]) => amountOf(a ?? b),
  ),
];

/** Counters: what they count belongs to the figure up to the counter alone, but for countries. */
const COUNTER =
  '(?:个国家和地区|個國家和地區|个国家|個國家|国家和地区|人次|架次|车次|班次|航次|批次|辆次|件次|标准箱|標準箱|标箱|標箱|万标箱|余种|个品种|多个|余个|个|個|家|条|條|列|辆|輛|台|臺|架|艘|座|名|位|人|项|項|件|份|户|戶|所|只|头|頭|批|种|種|类|類|起|场|場|部|套|支|栋|棟|款|村|县|縣|国|國|班|票|对|處|处|张|張|枚|块|塊|本|篇|幅|片|根|宗|组|組|间|間|笔|筆|口|株|棵|双|雙|卷|册|處|例|艘次|道|店|城|省|市)';
const UNCOUNTED =
  /^(?:个|個|项|項|种|種|大)?(?:方面|特点|特點|原因|问题|問題|层面|阶段|部分|环节|领域|关键|重点|维度|步骤|工作日|交易日|月|季度|小时|百分)/u;
const counter = new RegExp(`^ ?(?:多|余|餘)?${COUNTER}`, 'u');

export const zhFigures: FigureGrammar = {
  ignored: ZH_IGNORED,
  phrases,
  counted(after, before) {
    const [found] = counter.exec(after) ?? [];
    if (!found || UNCOUNTED.test(after.trimStart())) return 0;
    // 第3位, 前5名 are ranks; 20国集团 is a name.
    return /[第前]$/u.test(before) || /^(?:国集团|國集團|国峰会|省区|市场|城记|国语|人民|口径)/u.test(after.trimStart())
      ? 0
      : found.length;
  },
  isBare(before, after, digits) {
    if (/^[\p{L}\d+＋-]|^ ?[-–×x:] ?\d/iu.test(after) && !/^\p{Script=Han}/u.test(after)) return false;
    if (/[第\d)\p{Script=Latin}-] ?$/u.test(before) || /^[号號届屆页頁版路楼層层室期次章条]/u.test(after)) return false;
    if (/[.,]/.test(digits)) return true;
    return /(?:为|為|是|达|達|到|至|仅|共|报|約|约|计|于|增至|升至|降至) ?$/u.test(before);
  },
  isNoQualifier(before, word) {
    if (/[近上]/.test(word) && word.length <= 2)
      return /[最附邻鄰靠亲親远遠以之路线線网網世晚早同海陆身月年度加会會在从從由]$/u.test(before);
    return word.startsWith('超') && /[赶趕反]$/u.test(before);
  },
  joins: /\s?(?:至|到|[-–—~]{1,2}|和|与|與|及|、|或)\s?/uy,
  range: /[-–—~至到]/u,
  rises:
    '增长|增長|增加|增|上升|上涨|上漲|涨|漲|提高|提升|扩大|擴大|攀升|回升|高出|高于|高於|加快|升|跃升|升至|增至|多出|翻'.split(
      '|',
    ),
  falls: '下降|减少|減少|减|減|下跌|下滑|回落|降低|降|跌|缩小|縮小|收窄|萎缩|萎縮|放缓|放緩|降至|少于'.split('|'),
  risesAfter: ['的增长', '的增幅', '的增速'],
  fallsAfter: ['的下降', '的降幅', '的跌幅'],
  pace: {
    up: /(?:增速|增幅|涨幅)[^，；。]{0,12}(?:至|到)$/u,
    down: /(?:降幅|跌幅)[^，；。]{0,12}(?:至|到)$/u,
  },
  clauseEnd: /[,，;:。!?！？、（）()]/gu,
};
