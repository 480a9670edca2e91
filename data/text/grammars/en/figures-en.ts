/** How English sentences speak of quantities. */

import { COUNT_WORDS, ORDINALS } from '../../../printed/grammars/numerals-en.ts';
import type { FigureGrammar, Phrase } from '../figure-grammar.ts';
import { EN_IGNORED, EN_NAMES } from './ignored-en.ts';
import { countedLength, isBareNumber, isNamed } from './nouns-en.ts';

const MULTIPLES: Record<string, number> = { doubl: 2, tripl: 3, trebl: 3, quadrupl: 4, quintupl: 5, halv: 0.5 };
const PARTS: Record<string, number> = {
  half: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  tenth: 10,
};
const small = Object.keys(COUNT_WORDS).join('|');
const ordinal = `(?:${Object.keys(ORDINALS).join('|')}|\\d{1,3}(?:st|nd|rd|th))`;
const superlative =
  '(?:largest|biggest|highest|busiest|most|longest|fastest|lowest|smallest|best|richest|poorest|strongest|greatest|worst|top|leading)';
const end = "(?![\\p{L}\\d'])";
const begin = '(?<![\\p{L}\\d-])';

/** A number in digits, small words or an ordinal. */
function countOf(words = ''): number {
  return ORDINALS[words] ?? COUNT_WORDS[words] ?? Number.parseInt(words, 10);
}

/** The nouns are what changed its pace, the number is what the pace came to. */
const pace = (nouns: string) =>
  new RegExp(
    `(?<!\\p{L})(?:${nouns})(?: rate)?(?!\\p{L})[^,;]{0,60}? (?:slowed|slows|slowing|eased|easing|moderated|cooled|decelerated|weakened|fell|dropped|declined|narrowed|slipped|dipped|shrank|accelerated|quickened|picked up|rose|widened|deepened|climbed|jumped)(?: \\p{L}{2,10})? to $`,
    'u',
  );

const phrases: Phrase[] = [
  {
    // doubled, more than tripled, halving; not "double-digit", not "doubles" of tennis
    pattern: new RegExp(
      `${begin}(?:(doubl|tripl|trebl|quadrupl|quintupl|halv)(?:ed|ing|es|e))(?!-|s? (?:digit|check|standard|play|major))${end}`,
      'gu',
    ),
    read: ([, stem]) => ({
      value: MULTIPLES[stem as string] as number,
      unit: 'ratio',
      direction: stem === 'halv' ? 'down' : 'up',
    }),
  },
  {
    // 2.2 times, three times as much, 5-fold; not "met three times"
    pattern: new RegExp(
      `${begin}(?:(\\d{1,4}(?:\\.\\d{1,3})?)|(${small}))(?:[- ]?fold|[- ]times(?=[,.]? (?:as|the|more|higher|larger|bigger|greater|faster|that|those|what|of|over|its|their|year|last|from|compared|that|those|lower|less|smaller|to)\\b)|(?<=\\.\\d{1,3})[- ]times)${end}`,
      'gu',
    ),
    read: ([, digits, words]) => ({ value: digits ? Number(digits) : countOf(words), unit: 'ratio' }),
  },
  {
    pattern: /(?<![\p{L}-])(?:twofold|threefold|fourfold|fivefold|sixfold|tenfold)(?!\p{L})/gu,
    read: ([words]) => ({ value: countOf(words.replace('fold', '')), unit: 'ratio' }),
  },
  {
    pattern: /(?<![\p{L}-])twice(?= (?:as|the|that|what|its|their|last)\b)/gu,
    read: () => ({ value: 2, unit: 'ratio' }),
  },
  {
    // half of the total, over half, in half; not "first half", "half a year"
    pattern:
      /(?<=(?:over|than|nearly|almost|about|around|roughly|by|in|least) )(?:a |one )?half(?! (?:an? |of (?:\d{4}|this year|last year|the year|next year)|hour|year|month|dozen))(?=[ ,.;)])|(?<!(?:first|second|latter|last|other|next|1st|2nd|final|better)(?: |-))(?<![\p{L}-])half(?= (?:of (?!\d{4}|this|last year|the year|next)|the (?!year)|its |their |that ))/gu,
    read: () => ({ value: 0.5, unit: 'ratio' }),
  },
  {
    // two thirds, one-fifth, a third of, three quarters of
    pattern: new RegExp(
      `${begin}(?:(one|two|three|four|five|six|seven|eight|nine)[- ](third|quarter|fifth|sixth|seventh|eighth|tenth)s?(?! (?:quarter|largest|place|time|year|month))|(an?) (third|quarter|fifth|sixth|eighth|tenth)(?= of ))${end}`,
      'gu',
    ),
    read: ([, count = 'one', part, , single]) => {
      const value = countOf(count) / (PARTS[(part ?? single) as string] as number);
      return value < 1 ? { value: Number(value.toPrecision(6)), unit: 'ratio' } : null;
    },
  },
  {
    pattern: /(?<![\d/.,])([1-9])\/([2-9]|1\d|100)(?= of )/gu,
    read: ([, top, bottom]) => ({ value: Number((Number(top) / Number(bottom)).toPrecision(6)), unit: 'ratio' }),
  },
  {
    pattern: /(?<![\p{L}\d-])half a (?:percentage point|percent|per cent)(?!\p{L})/gu,
    read: ([words]) => ({ value: 0.5, unit: words.includes('point') ? 'points' : 'percent' }),
  },
  {
    // one in three containers
    pattern: new RegExp(
      `${begin}(?:one|1) (?:in|out of) (?:every )?(?:(\\d{1,3})|(${small}))(?![\\d,.%-]| ?(?:percent|million|billion))${end}`,
      'gu',
    ),
    read: ([, digits, words]) => {
      const of = digits ? Number(digits) : countOf(words);
      return of > 1 ? { value: Number((1 / of).toPrecision(6)), unit: 'ratio' } : null;
    },
  },
  {
    // 25 basis points
    pattern: /(?<![\p{L}\d.,-])(\d{1,4}(?:\.\d)?)[ -](?:basis[ -]points?|bps?)(?!\p{L})/gu,
    read: ([, digits]) => ({ value: Number((Number(digits) / 100).toPrecision(6)), unit: 'points' }),
  },
  {
    // top two trading partners, top 10
    pattern: new RegExp(
      `${begin}top[ -](?:(\\d{1,3})(?![\\d,%]|\\.\\d| (?:percent|per cent|million|billion|trillion|thousand))|(two|three|four|five|six|seven|eight|nine|ten|twenty))(?:(?: [\\p{L}-]{2,15}){0,2}? (?:partners|markets|destinations|exporters|importers|sources|buyers|suppliers|ports|cities|provinces|countries|economies|companies|products))?${end}`,
      'gu',
    ),
    read: ([, digits, words]) => ({ value: countOf(digits ?? words), unit: 'rank' }),
  },
  {
    // ranked third, ranking 5th, ranks No. 1, in second place
    pattern: new RegExp(
      `(?<=(?:rank(?:ed|ing|s)?|placed|came|stands|stood|listed|positioned|sits|finished) (?:the |as the |at |at the |as |in )?)(?:(${ordinal})|no\\. ?(\\d{1,3})|number (one|two|three|\\d{1,3}))${end}`,
      'gu',
    ),
    read: ([, nth, digits, words]) => ({ value: countOf(nth ?? digits ?? words), unit: 'rank' }),
  },
  {
    pattern: new RegExp(
      `${begin}(${ordinal})(?:[ -]${superlative}${end}| place${end}|(?= and ${ordinal}[ -]${superlative}))`,
      'gu',
    ),
    read: ([, nth]) => ({ value: countOf(nth), unit: 'rank' }),
  },
];

export const enFigures: FigureGrammar = {
  ignored: EN_IGNORED,
  ignoredNames: EN_NAMES,
  phrases,
  counted: countedLength,
  isBare: isBareNumber,
  isName: isNamed,
  // "Rose by 5 percent up to 3 billion" says what it came to.
  isNoQualifier: (before, word) => word.trim() === 'up to' && /(?:%|percent|per cent) $/u.test(before),
  yearAfter: /(?:than|above|below) $/u,
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
