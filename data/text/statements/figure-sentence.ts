/** What is found once in a sentence for all of its figures, because a sentence may have hundreds of them. */
import { isAmount } from '../../fact/unit.ts';
import type { Figure } from '../figures/figure.ts';
import type { StatementGrammar } from '../grammars/statement-grammar.ts';
import { lastBefore, type Span, within } from '../spans.ts';
import type { Sentence } from '../story/sentences.ts';
import type { PeriodMention } from './period-mentions.ts';
import type { Words } from './reading.ts';

export interface FigureSentence extends Sentence {
  /** The figures that begin in it. */
  figures: readonly Figure[];
  /** Of each figure the list of one unit that it stands in, where the sentence says one by one what its figures are of. */
  lists: readonly (FigureList | null)[];
  /** The periods that it names. */
  periods: readonly PeriodMention[];
  /** Those that are not compared with another, by the start of the brackets around them. */
  periodsIn: ReadonlyMap<number | undefined, readonly PeriodMention[]>;
  /** Words such as "the region", which mean the story's area. */
  ownAreas: readonly Words[];
  /** The brackets around a span, from sign to sign. */
  bracketsAround(span: Span): Span | null;
  /** Whether it, or a sentence before in its paragraph, says so of its numbers. */
  isInDollars: boolean;
  /** The units of its amounts of money. */
  currencies: ReadonlySet<string>;
  /** Where it has spoken of the trade of two; Infinity where it does not. */
  bilateralFrom: number;
  /** Where it has spoken of "trade between"; Infinity where it does not. */
  betweenFrom: number;
}

/** Words for the currency of numbers stand at most so many characters before their sentence. */
const REACH = 400;

export interface FigureList {
  first: number;
  count: number;
}

/** What is read of a story before its sentences. */
interface Read {
  folded: string;
  grammar: StatementGrammar;
  figures: readonly Figure[];
  periods: readonly PeriodMention[];
  dollars: readonly Span[];
  ownCurrency: readonly Span[];
}

export function figureSentence(story: Read, sentence: Sentence): FigureSentence {
  const { folded, grammar, figures: all } = story;
  const figures = all.slice(lastBefore(all, sentence.start) + 1, lastBefore(all, sentence.end) + 1);
  const text = folded.slice(sentence.start, sentence.end);
  const bracketsAround = bracketsIn(text, sentence.start);
  const periods = within(story.periods, sentence);
  const dated = periods.filter(({ isCompared }) => !isCompared);
  return {
    ...sentence,
    figures,
    lists: grammar.respectively.test(text) ? listsOf(story, figures) : figures.map(() => null),
    periods,
    periodsIn: Map.groupBy(dated, (period) => bracketsAround(period)?.start),
    ownAreas: Array.from(text.matchAll(grammar.ownArea), ({ index, 0: words }) => ({
      ...{ start: sentence.start + index, end: sentence.start + index + words.length, text: words },
    })),
    bracketsAround,
    isInDollars: isInDollars(story, sentence),
    currencies: new Set(figures.flatMap(({ unit }) => (unit && isAmount(unit) ? unit : []))),
    bilateralFrom: endOf(grammar.bilateral, text, sentence.start),
    betweenFrom: endOf(grammar.between, text, sentence.start),
  };
}

/** Where the first words that the pattern finds end; Infinity where there are none. */
function endOf(pattern: RegExp | undefined, text: string, offset: number): number {
  const found = pattern?.exec(text);
  return found ? offset + found.index + found[0].length : Infinity;
}

/** "In dollar terms, exports rose 5 percent. Imports rose 3 percent": until other words say otherwise, in one paragraph. */
function isInDollars({ folded, dollars, ownCurrency }: Read, { start, end }: Sentence): boolean {
  const last = dollars[lastBefore(dollars, end)];
  if (!last || last.start >= start) return last !== undefined;
  const isNear = start - last.end <= REACH && !folded.slice(last.end, start).includes('\n');
  return isNear && (ownCurrency[lastBefore(ownCurrency, end)]?.start ?? -1) < last.start;
}

/** Figures that follow each other, joined by nothing but commas and the like. */
function listsOf({ folded, grammar }: Read, figures: readonly Figure[]) {
  const lists: (FigureList | null)[] = [];
  for (let first = 0; first < figures.length; ) {
    let next = first + 1;
    while (next < figures.length && isListed(figures[next - 1] as Figure, figures[next] as Figure)) next++;
    const list = next - first < 2 ? null : { first, count: next - first };
    for (; first < next; first++) lists.push(list);
  }
  return lists;

  function isListed(left: Figure, right: Figure): boolean {
    return left.unit === right.unit && grammar.listed.test(folded.slice(left.end, right.start));
  }
}

/** Finds the brackets around spans of the text, which starts at `offset`; brackets within brackets are not told apart. */
function bracketsIn(text: string, offset: number): (span: Span) => Span | null {
  const places = (sign: RegExp) =>
    Array.from(text.matchAll(sign), ({ index }) => ({ start: offset + index, end: offset + index + 1 }));
  const [opens, closes] = [places(/\(/g), places(/\)/g)];
  return ({ start, end }) => {
    const open = opens[lastBefore(opens, start + 1)];
    if (!open || (closes[lastBefore(closes, start)]?.start ?? -1) > open.start) return null;
    const close = closes[lastBefore(closes, end) + 1];
    return close ? { start: open.start, end: close.end } : null;
  };
}
