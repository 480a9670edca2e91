/** The words around quantities in running text, by language: which way they went, and how several of them share a unit. */
import { grammarOf } from '../../printed/grammars/all.ts';
import { wordsOf } from '../../printed/grammars/grammar.ts';

export type Direction = 'up' | 'down';

export interface FigureGrammar {
  /** Words that may stand between a qualifying word and its number: about `a` third, exceeded `the` 5 million. */
  fillers?: string[];
  /** Whether the qualifying word after `before` means something else there: the 近 of 最近. */
  isNoQualifier?(before: string, word: string): boolean;
  /** What may stand between two numbers of one range or list, the unit being printed after the last. Sticky. */
  joins: RegExp;
  /** Finds in what joins two numbers that they are the ends of a range. */
  range: RegExp;
  rises: string[];
  falls: string[];
  /** Nouns of change after the number: `a 5 percent drop`. */
  risesAfter?: string[];
  fallsAfter?: string[];
  /** Before a number: how fast something changes, not which way, `at a slower pace`. */
  speed?: RegExp;
  /** Directly before a percentage: a growth or a fall came to it, whichever way that itself went: `growth slowed to`. */
  pace?: { up: RegExp; down: RegExp };
  /** Directly after the number: it is a difference, `5 percent less than`. */
  differs?: { up: RegExp; down: RegExp };
  /** Words of change stand in the same clause: what ends one. */
  clauseEnd: RegExp;
}

/** Numbers beside which a unit may stand by chance: addresses, days, years of a range. Global, linear patterns of folded text. */
export const IGNORED = [
  /(?<![a-z0-9])(?:https?:\/\/|www\.)[^\s<>"'，。；、（）]{1,2000}/g,
  /(?<![\d.,])\d{4}([-/.])\d{1,2}\1\d{1,2}(?!\d)/g,
  /(?<![\d.,])\d{1,2}([-/.])\d{1,2}\1\d{2,4}(?!\d)/g,
  /(?<![\d.,])(?:19|20)\d\d ?[-–—/] ?(?:(?:19|20)\d\d|\d\d)(?![\d%]|\.\d)/g,
  // "On May 19, 5 percent": the day is no number of a list.
  /(?<![a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?(?:,? (?:19|20)\d\d)?(?=[,)])/g,
  // Ranks: 第3家
  /第\d{1,5}/g,
];

/** The nouns are what changed its pace, the number is what the pace came to. */
const pace = (nouns: string) =>
  new RegExp(
    `(?<!\\p{L})(?:${nouns})(?: rate)?(?!\\p{L})[^,;]{0,60}? (?:slowed|slows|slowing|eased|easing|moderated|cooled|decelerated|weakened|fell|dropped|declined|narrowed|slipped|dipped|shrank|accelerated|quickened|picked up|rose|widened|deepened|climbed|jumped)(?: \\p{L}{2,10})? to $`,
    'u',
  );

const en: FigureGrammar = {
  // "Rose by 5 percent up to 3 billion" says what it came to.
  isNoQualifier: (before, word) => word.trim() === 'up to' && /(?:%|percent|per cent) $/u.test(before),
  fillers: ['a', 'an', 'the', 'by'],
  joins: /(?: ?[-–—~] ?| to | and | or |, (?:and )?)/uy,
  range: /[-–—~]|to/u,
  rises:
    'rise|rises|rose|rising|risen|increase|increases|increased|increasing|grow|grows|grew|grown|growing|growth|expand|expands|expanded|expanding|expansion|climb|climbs|climbed|climbing|gain|gains|gained|gaining|jump|jumps|jumped|jumping|surge|surges|surged|surging|soar|soars|soared|soaring|up|advance|advanced|advancing|rebound|rebounded|rebounding|accelerated|widen|widened|widening|leap|leapt|leaped|skyrocketed|spike|spiked|swell|swelled|higher|raise|raised|raising|boost|boosted|add|added|adding|rallied|outpaced|edged up|picked up|quickened|improved|strengthened|appreciated|hike|hiked|upswing|made up|make up|making up|set up|up to'.split(
      '|',
    ),
  falls:
    'made up|make up|making up|set up|up to|fall|falls|fell|falling|fallen|drop|drops|dropped|dropping|decline|declines|declined|declining|decrease|decreases|decreased|decreasing|down|shrink|shrinks|shrank|shrunk|shrinking|contracted|contracting|contraction|slip|slips|slipped|slipping|slid|slide|sliding|plunge|plunges|plunged|plunging|plummet|plummeted|plummeting|tumble|tumbled|tumbling|sink|sank|dip|dips|dipped|dipping|narrow|narrowed|narrowing|lower|lowered|lowering|cut|cuts|cutting|reduce|reduced|reducing|reduction|slump|slumped|slumping|weakened|lost|lose|losing|slowed|eased|easing|slashed|shed|retreated|depreciated|trimmed|downturn|halve|slower|loss'.split(
      '|',
    ),
  risesAfter:
    'increase|rise|growth|expansion|jump|gain|surge|climb|hike|rebound|higher|up|more|more than|less than|surge|uptick|upswing|improvement'.split(
      '|',
    ),
  fallsAfter:
    'decrease|fall|decline|drop|contraction|slump|reduction|plunge|dip|cut|lower|less|less than|more than|down|slide|downturn|loss|shrinkage'.split(
      '|',
    ),
  speed: / (?:slower|lower|faster|higher) (?:pace|rate|speed)(?= of $)/u,
  pace: { up: pace('growth|increase|expansion'), down: pace('decline|drop|decrease|contraction|fall|slump') },
  differs: {
    up: /^ ?(?:more|higher|larger|greater) than(?! (?:half|\d))/u,
    down: /^ ?(?:less|lower|smaller|fewer) than(?! (?:half|\d))/u,
  },
  clauseEnd: /(?:[,;:.!?](?=\s)|[()]|--|—| while | but | whereas | after | accounting )/gu,
};

const zh: FigureGrammar = {
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

const GRAMMARS: Readonly<Record<string, FigureGrammar>> = { en, zh };

/** Of a language of which only the printed numbers are known, a range, a list with any short word, and the words for a rise or a fall. */
export function figureGrammarOf(language: string): FigureGrammar {
  if (Object.hasOwn(GRAMMARS, language)) return GRAMMARS[language] as FigureGrammar;
  const [rises, falls] = [wordsOf(grammarOf(language)?.rises), wordsOf(grammarOf(language)?.falls)];
  return {
    joins: /\s?[-–—~、]\s?|[,،] (?:\p{L}{1,3} )?| \p{L}{1,3} /uy,
    range: /[-–—~]/u,
    rises,
    falls,
    // The verb may stand at the end: "19,8%-ға төмендеді".
    risesAfter: rises,
    fallsAfter: falls,
    clauseEnd: /[,;:.!?،؛。，；]\s/gu,
  };
}
