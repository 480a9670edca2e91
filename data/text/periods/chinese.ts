/** How Chinese texts name periods. Texts are in simplified characters here. */
import type { PeriodGrammar, PeriodPhrase, SpokenPeriod } from './period-grammar.ts';

const year = '(?:((?:19|20)\\d\\d)年|(今年|去年|上年))?(?:的)?';
const count = '(\\d{1,2}|十[一二]?|[一二两三四五六七八九])';

const COUNTS = '一二三四五六七八九十';

/** Up to twelve, in digits or in words: 两, 十一. */
function numberOf(words = ''): number {
  const [first = '', second] = words.replace('两', '二');
  return /^\d/.test(words) ? Number(words) : COUNTS.indexOf(first) + 1 + (second ? COUNTS.indexOf(second) + 1 : 0);
}

function phrase(source: string, months: (parts: string[]) => SpokenPeriod): PeriodPhrase {
  return {
    pattern: new RegExp(`${year}${source}`, 'gu'),
    read([, number, words, ...parts]) {
      const spoken = months(parts as string[]);
      const when = number ? { year: Number(number) } : words ? { yearsAgo: words === '今年' ? 0 : -1 } : {};
      return { ...spoken, ...when };
    },
  };
}

const phrases: PeriodPhrase[] = [
  phrase(`(?:前|首)${count}个?月(?:份)?`, ([to]) => ({ from: 1, to: numberOf(to) })),
  phrase('(\\d{1,2})月?份?(?:至|到|[-–—~]{1,2})(\\d{1,2})月(?!\\d{1,2}日)(?:份)?', ([from, to]) => ({
    from: Number(from),
    to: Number(to),
  })),
  phrase('(?:前三季度|前3季度|前三个季度)', () => ({ from: 1, to: 9 })),
  phrase('(?:上半年)', () => ({ from: 1, to: 6 })),
  phrase('(?:下半年)', () => ({ from: 7, to: 12 })),
  phrase('(?:第?([一二三四1-4])季度|首季)', ([nth]) => {
    const quarter = nth ? numberOf(nth) : 1;
    return { from: 3 * quarter - 2, to: 3 * quarter };
  }),
  phrase(
    `(?<![\\d至到\\-–—~])(\\d{1,2}|十[一二]?|[一二三四五六七八九])月(?!\\d{1,2}日|份?[至到\\-–—~])(?:份|当月|单月)?`,
    ([month]) => ({
      from: numberOf(month),
      to: numberOf(month),
    }),
  ),
  {
    pattern: /((?:19|20)\d\d)年(?!\d|前|上|第|[一二三四下首])(?:全年)?/gu,
    read: ([, number]) => ({ from: 1, to: 12, year: Number(number) }),
  },
  {
    pattern: /(?<!比)(?:去年|上年)(?!同期|前|\d|上|[一二三四]季|第|末|同)(?:全年)?/gu,
    read: () => ({ from: 1, to: 12, yearsAgo: -1 }),
  },
  { pattern: /(?:去年|上年)同期/gu, read: () => ({ refersTo: 'main', yearsAgo: -1 }) },
  { pattern: /(?:当月|单月)/gu, read: () => ({ refersTo: 'lastMonth' }) },
  { pattern: /(?:同期|期间|其间|这一时期)/gu, read: () => ({ refersTo: 'main' }) },
];

export const chinese: PeriodGrammar = {
  isPartial: false,
  phrases,
  compared: /(?:比|较|与|[超高低多少](?:过|過|于|出)了?|突破了?)$/u,
};
