/** The words around figures in running text: words for a rise or a fall, ends of clauses, and the text that joins the figures of a list. */
import { meaningsByWord, wordsOf } from '../../printed/grammars/grammar.ts';
import { type NumberLexicon, numberLexiconOf } from '../../printed/number-lexicon.ts';
import { globalPattern, patternAtEnd, UNSPACED_SCRIPTS } from '../../printed/word-patterns.ts';

/** The words of one language. Patterns run on folded text (`printed/fold.ts`). */
interface FigureWords {
  /** The text between two numbers of a range or list: " to ", ", and ". Sticky. */
  connector: RegExp;
  /** Matches the connectors of a range, such as " to ". The others are those of a list. */
  range: RegExp;
  /** Words for a rise, separated by `|`. */
  rises: string;
  /** Words for a fall, separated by `|`. */
  falls: string;
  /** Phrases that contain a word for a rise or a fall but say neither: "made up 5 percent". */
  notChanges?: string;
  /**
   * The speed of a rise or fall, directly before a percentage. "Growth slowed to 5 percent" is a rise, although "slowed" is a word for a fall.
   */
  pace?: { up: RegExp; down: RegExp };
  /** Matches the end of a clause. A word for a rise or a fall counts only for figures of its clause. Global. */
  clauseEnd: RegExp;
}

/** A day such as "May 19" in "on May 19, 5 percent". Its number is not part of a list. Global, for folded text. */
export const DATE =
  /(?<![a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?(?:,? (?:19|20)\d\d)?(?=[,)])/g;

/** Matches "growth slowed to " and "the growth rate in May picked up sharply to ". The nouns are separated by `|`. */
const paceOf = (nouns: string) =>
  new RegExp(
    `(?<!\\p{L})(?:${nouns})(?: rate)?(?!\\p{L})[^,;]{0,60}? (?:slowed|slows|slowing|eased|easing|moderated|cooled|decelerated|weakened|fell|dropped|declined|narrowed|slipped|dipped|shrank|accelerated|quickened|picked up|rose|widened|deepened|climbed|jumped)(?: \\p{L}{2,10})? to $`,
    'u',
  );

const en: FigureWords = {
  connector: /(?: ?[-–—~] ?| to | and | or |, (?:and )?)/uy,
  range: /[-–—~]|to/u,
  rises:
    'rise|rises|rose|rising|risen|increase|increases|increased|increasing|grow|grows|grew|grown|growing|growth|expand|expands|expanded|expanding|expansion|climb|climbs|climbed|climbing|gain|gains|gained|gaining|jump|jumps|jumped|jumping|surge|surges|surged|surging|soar|soars|soared|soaring|up|advance|advanced|advancing|rebound|rebounded|rebounding|accelerated|widen|widened|widening|leap|leapt|leaped|skyrocketed|spike|spiked|swell|swelled|higher|raise|raised|raising|boost|boosted|add|added|adding|rallied|outpaced|edged up|picked up|quickened|improved|strengthened|appreciated|hike|hiked|upswing',
  falls:
    'fall|falls|fell|falling|fallen|drop|drops|dropped|dropping|decline|declines|declined|declining|decrease|decreases|decreased|decreasing|down|shrink|shrinks|shrank|shrunk|shrinking|contracted|contracting|contraction|slip|slips|slipped|slipping|slid|slide|sliding|plunge|plunges|plunged|plunging|plummet|plummeted|plummeting|tumble|tumbled|tumbling|sink|sank|dip|dips|dipped|dipping|narrow|narrowed|narrowing|lower|lowered|lowering|cut|cuts|cutting|reduce|reduced|reducing|reduction|slump|slumped|slumping|weakened|lost|lose|losing|slowed|eased|easing|slashed|shed|retreated|depreciated|trimmed|downturn|halve|loss',
  notChanges: 'made up|make up|making up|set up|up to',
  pace: { up: paceOf('growth|increase|expansion'), down: paceOf('decline|drop|decrease|contraction|fall|slump') },
  clauseEnd: /(?:[,;:.!?](?=\s)|[()]|--|—| while | but | whereas | after | accounting )/gu,
};

const zh: FigureWords = {
  connector: /\s?(?:至|到|[-–—~]{1,2}|和|与|與|及|、|或)\s?/uy,
  range: /[-–—~至到]/u,
  rises:
    '增长|增長|增加|增|上升|上涨|上漲|涨|漲|提高|提升|扩大|擴大|攀升|回升|高出|高于|高於|加快|升|跃升|升至|增至|多出|翻',
  falls: '下降|减少|減少|减|減|下跌|下滑|回落|降低|降|跌|缩小|縮小|收窄|萎缩|萎縮|放缓|放緩|降至|少于',
  pace: {
    up: /(?:增速|增幅|涨幅)[^，；。]{0,12}(?:至|到)$/u,
    down: /(?:降幅|跌幅)[^，；。]{0,12}(?:至|到)$/u,
  },
  clauseEnd: /[,，;:。!?！？、（）()]/gu,
};

const WORDS: Readonly<Record<string, FigureWords>> = { en, zh };

/**
 * In languages without words here, any short word joins the figures of a list (" und "), and the words for a rise or a fall are those of the
 * number grammar.
 */
function figureWordsOf(language: string, { grammar }: NumberLexicon): FigureWords {
  if (Object.hasOwn(WORDS, language)) return WORDS[language] as FigureWords;
  return {
    connector: /\s?[-–—~、]\s?|[,،] (?:\p{L}{1,3} )?| \p{L}{1,3} /uy,
    range: /[-–—~]/u,
    rises: grammar.rises ?? '',
    falls: grammar.falls ?? '',
    clauseEnd: /[,;:.!?،؛。，；]\s/gu,
  };
}

/** The number words and the figure words of a language, compiled into patterns. */
export interface FigureLexicon extends NumberLexicon, Omit<FigureWords, 'rises' | 'falls' | 'notChanges'> {
  /** Matches a qualifying word at the end of the text before a number. Its first group is the word: "nearly". */
  qualifierBefore: RegExp;
  /** How far before a number a qualifying word may begin. */
  longestQualifier: number;
  risesInText: RegExp;
  fallsInText: RegExp;
  /** A word of the grammar for a rise or a fall, at the end of the text before a number. */
  changeAtEnd: RegExp;
  /** Matches the text between a number and the end of its clause if it says fall: " ab" in German. null for a language without such words. */
  fallAtEnd: RegExp | null;
  /** Whether a number directly after this text is part of a word or code: G20, Boeing-737. */
  isPartOfWord(before: string): boolean;
}

const lexicons = new Map<string, FigureLexicon | null>();

/** Compiled once for a language (ISO 639-1). null if its numbers are not read. */
export function figureLexiconOf(language: string): FigureLexicon | null {
  const cached = lexicons.get(language);
  if (cached !== undefined) return cached;
  const numbers = numberLexiconOf(language);
  const lexicon = numbers && compile(numbers, figureWordsOf(language, numbers));
  lexicons.set(language, lexicon);
  return lexicon;
}

/** Matches "g", "boeing-", "covid-", "2025/", "#" and 第 at the end of the text before a number. */
const ENDS_IN_WORD = new RegExp(`(?:(?![${UNSPACED_SCRIPTS}])[\\p{L}_#@&=][-./+]?|\\d[.,:/+]?|[_#@\\\\~第])$`, 'u');

function compile(numbers: NumberLexicon, { rises, falls, notChanges, ...words }: FigureWords): FigureLexicon {
  const { fallsAtEnd } = numbers.grammar;
  const qualifiers = Object.keys(meaningsByWord(numbers.grammar.qualifiers));
  return {
    ...numbers,
    ...words,
    qualifierBefore: patternAtEnd(qualifiers),
    longestQualifier: Math.max(...qualifiers.map((word) => word.length)) + 1,
    // `notChanges` are in both patterns. A phrase that matches both has no direction.
    risesInText: globalPattern([...wordsOf(rises), ...wordsOf(notChanges)]),
    changeAtEnd: patternAtEnd([...wordsOf(numbers.grammar.rises), ...wordsOf(numbers.grammar.falls)]),
    fallsInText: globalPattern([...wordsOf(falls), ...wordsOf(notChanges)]),
    fallAtEnd: fallsAtEnd ? new RegExp(`^ (?:${fallsAtEnd})[.!?]?$`, 'u') : null,
    isPartOfWord: (before) => ENDS_IN_WORD.test(before),
  };
}
