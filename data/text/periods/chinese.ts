/** How Chinese texts name periods. `foldIn` has converted them to simplified characters. */
import type { PeriodGrammar, PeriodPhrase, UnresolvedPeriod } from './period-grammar.ts';

/** The first group is the 2030 of 2030年. The second is 今年 (this year), 去年 or 上年 (last year). */
const OPTIONAL_YEAR = '(?:((?:19|20)\\d\\d)年|(今年|去年|上年))?(?:的)?';
/** A count of months: 5, 五, 十一. */
const COUNT = '(\\d{1,2}|十[一二]?|[一二两三四五六七八九])';

/** The beginning of a period that is shorter than a year, after 年: 前5个月, 上半年, 第一季度, 首季, 三月. */
const PART_OF_YEAR = '前|[上下]半|第|首[季月一二三四五六七八九十两]|[一二三四]季|[一二三四五六七八九十]+[月至到]';

const NUMERALS = '一二三四五六七八九十';

/** Up to twelve, in digits or in words: 两 is 2, 十一 is 11. */
function numberOf(words = ''): number {
  if (/^\d/.test(words)) return Number(words);
  // 十一: the position of 十 is 10, that of 一 is 1, and their sum 11.
  const [first = '', second] = words.replace('两', '二');
  return NUMERALS.indexOf(first) + 1 + (second ? NUMERALS.indexOf(second) + 1 : 0);
}

/** A phrase for some months, which may have a year before it. `read` gets the groups of `source`. */
function monthRangePhrase(source: string, read: (groups: string[]) => [from: number, to: number]): PeriodPhrase {
  return {
    pattern: new RegExp(`${OPTIONAL_YEAR}${source}`, 'gu'),
    read([, year, relativeYear, ...groups]): UnresolvedPeriod {
      const [from, to] = read(groups as string[]);
      if (year) return { from, to, year: Number(year) };
      if (relativeYear) return { from, to, yearOffset: relativeYear === '今年' ? 0 : -1 };
      return { from, to };
    },
  };
}

const phrases: PeriodPhrase[] = [
  // 2030年前5个月: first five months of 2030
  monthRangePhrase(`(?:前|首)${COUNT}个?月(?:份)?`, ([to]) => [1, numberOf(to)]),
  // 2030年1至5月: January to May 2030. Not 1月至5月9日, which ends with a day
  monthRangePhrase('(\\d{1,2})月?份?(?:至|到|[-–—~]{1,2})(\\d{1,2})月(?!\\d{1,2}日)(?:份)?', ([from, to]) => [
    Number(from),
    Number(to),
  ]),
  // 前三季度: first three quarters
  monthRangePhrase('(?:前三季度|前3季度|前三个季度)', () => [1, 9]),
  // 上半年, 下半年: first half, second half
  monthRangePhrase('([上下])半年', ([half]) => (half === '上' ? [1, 6] : [7, 12])),
  // 第二季度, 首季: second quarter, first quarter
  monthRangePhrase('(?:第?([一二三四1-4])季度|首季)', ([nth]) => {
    const quarter = nth ? numberOf(nth) : 1;
    return [3 * quarter - 2, 3 * quarter];
  }),
  // 2030年5月: May 2030. Not 5月9日, a day
  monthRangePhrase(
    `(?<![\\d至到\\-–—~])(\\d{1,2}|十[一二]?|[一二三四五六七八九])月(?!\\d{1,2}日|份?[至到\\-–—~])(?:份|当月|单月)?`,
    ([month]) => [numberOf(month), numberOf(month)],
  ),
  // 2030年, 2030年全年: the year 2030. Not 2030年前五个月, a part of it
  {
    pattern: new RegExp(`((?:19|20)\\d\\d)年(?!\\d|${PART_OF_YEAR})(?:全年)?`, 'gu'),
    read: ([, year]) => ({ from: 1, to: 12, year: Number(year) }),
  },
  // 去年: last year. Not 比去年 (than last year), 去年同期 (the same period), 去年末 (its end) or a part of it: 去年前五个月
  {
    pattern: /(?<!比)(?:去年|上年)(?!前|\d|[上下]半|[一二三四]季|第|末|同)(?:全年)?/gu,
    read: () => ({ from: 1, to: 12, yearOffset: -1 }),
  },
  // 去年同期: the same period last year
  { pattern: /(?:去年|上年)同期/gu, read: () => ({ isSamePeriod: true, yearOffset: -1 }) },
];

export const chinese: PeriodGrammar = {
  isPartial: false,
  phrases,
  // 比2029年: than 2029. 超过2029年: more than in 2029
  comparisonBefore: /(?:比|较|与|[超高低多少](?:过|過|于|出)了?|突破了?)$/u,
};
