/** One file checked: the figures that it binds to facts are compared, and the others looked up. */
import type { Fact } from '../../../data/contract/fact.ts';
import { readText } from '../../../data/desk/story/read-text.ts';
import { checkWords, type WordsState } from '../../../data/text/lookup/bound-words.ts';
import type { Finding, LookedUp } from '../../../data/text/lookup/finding.ts';
import { lookUp } from '../../../data/text/lookup/lookup.ts';
import { firstFrom, joined, overlaps } from '../../../data/text/spans.ts';
import { isInDoubt } from '../../check/wording.ts';
import type { FileSource } from './sources.ts';
import { type Cited, fileText } from './text-of-file.ts';

/** Counted from 1. */
interface Located {
  line: number;
  column: number;
}

/**
 * `rounded`: the words are rounder than the record. `revised`: they were right when they were printed, and the number was replaced since.
 * `doubt`: the number is disputed, corrected or withdrawn. `unread`: they have no number, or one that is not understood. `not_recorded`: the
 * record has no such fact.
 */
export type BoundState = WordsState | 'rounded' | 'revised' | 'doubt' | 'not_recorded';

/** The words of a `<trade-figure>`, or of a link to a fact, compared with it. */
export interface BoundFigure extends Located {
  id: string;
  words: string;
  state: BoundState;
  /** null where the record has no fact of this id. */
  fact: Fact | null;
}

export interface CheckedFile {
  file: string;
  /** What was looked up; what cites a fact is not among it. */
  lookedUp: Omit<LookedUp, 'findings'>;
  findings: (Finding & Located)[];
  bound: BoundFigure[];
}

export async function checkFile(file: string, source: FileSource, day: string | undefined): Promise<CheckedFile> {
  const content = readText(file);
  const { text, offset, cited } = fileText(content, file);
  const placeAt = locator(content);
  const { findings, ...lookedUp } = await lookUp(text, source, { day });
  const facts = new Map<string, Fact | null>();
  for (const { id } of cited) facts.set(id, await source.fact(id));
  const citing = joined(cited.filter(({ id, words }) => words !== null && facts.get(id)));
  const isCiting = (at: number) => overlaps(citing, { start: at, end: at + 1 });
  return {
    file,
    lookedUp,
    findings: findings
      .filter(({ start }) => !isCiting(offset(start)))
      .map((finding) => ({ ...finding, ...placeAt(offset(finding.start)) })),
    bound: cited.flatMap((each) => {
      const fact = facts.get(each.id) ?? null;
      // A link without a number compares nothing.
      if (fact && each.words === null) return [];
      const state = fact ? stateOf(each, fact, lookedUp.language) : 'not_recorded';
      return [{ id: each.id, words: each.words ?? '', state, fact, ...placeAt(each.at) }];
    }),
  };
}

function stateOf({ words, asOf }: Cited, fact: Fact, language: string): BoundState {
  const { state, until, isRounded } = checkWords(words ?? '', language, fact);
  if (state !== 'matches') return state;
  // Who names the day of the words has the number of that day.
  if (until && !(asOf && asOf < until)) return 'revised';
  if (isInDoubt(fact)) return 'doubt';
  return isRounded ? 'rounded' : 'matches';
}

/** Line and column of an offset, counted from 1. */
function locator(content: string): (at: number) => Located {
  const starts = [0, ...Array.from(content.matchAll(/\n/g), ({ index }) => index + 1)];
  return (at) => {
    const line = firstFrom(at + 1, starts.length, (i) => starts[i] as number);
    return { line, column: at - (starts[line - 1] as number) + 1 };
  };
}
