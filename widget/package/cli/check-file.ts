/** One file checked: the figures that it binds to facts are compared, and the others looked up. */
import type { Fact } from '../../../data/contract/fact.ts';
import { readAtMost, systemReason } from '../../../data/markup/read-at-most.ts';
import { checkWords, type WordsState } from '../../../data/text/lookup/bound-words.ts';
import type { Finding, LookedUp } from '../../../data/text/lookup/finding.ts';
import { lookUp } from '../../../data/text/lookup/lookup.ts';
import { firstFrom, joined, lastBefore, overlaps } from '../../../data/text/spans.ts';
import { sentencesOf } from '../../../data/text/story/sentences.ts';
import { storyOf } from '../../../data/text/story/story.ts';
import { isInDoubt } from '../../check/say.ts';
import { CannotCheck, type FileSource } from './sources.ts';
import { type Cited, fileText } from './text-of-file.ts';

export interface Located {
  line: number;
  column: number;
  /** The sentence around it. */
  sentence: string;
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

/** Characters of a sentence that are shown. */
const LONGEST_SENTENCE = 2000;
/** Bytes. A story has a few kilobytes. */
const LARGEST = 16 * 1024 * 1024;

export async function checkFile(file: string, source: FileSource, day: string | undefined): Promise<CheckedFile> {
  const content = read(file);
  const { text, offset, cited } = fileText(content, file);
  const lineAt = locator(content);
  const sentenceAt = sentenceFinder(text);
  const placed = (at: number) => ({ ...lineAt(offset(at)), sentence: sentenceAt(at) });
  const placedInFile = (at: number) => ({ ...lineAt(at), sentence: sentenceAt(firstFrom(at, text.length, offset)) });
  const { findings, ...lookedUp } = await lookUp(text, source, { day });
  const facts = new Map<string, Fact | null>();
  for (const { id } of cited) if (!facts.has(id)) facts.set(id, await source.fact(id));
  const citing = joined(cited.filter(({ id, words }) => words !== null && facts.get(id)));
  const isCiting = (at: number) => overlaps(citing, { start: at, end: at + 1 });
  return {
    file,
    lookedUp,
    findings: findings
      .filter(({ start }) => !isCiting(offset(start)))
      .map((finding) => ({ ...finding, ...placed(finding.start) })),
    bound: cited.flatMap((each) => {
      const fact = facts.get(each.id) ?? null;
      // A link without a number compares nothing.
      if (fact && each.words === null) return [];
      const state = fact ? stateOf(each, fact, lookedUp.language) : 'not_recorded';
      return [{ id: each.id, words: each.words ?? '', state, fact, ...placedInFile(each.at) }];
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

function read(file: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readAtMost(file, LARGEST);
  } catch (error) {
    throw new CannotCheck(`${file} can't be read: ${systemReason(error)}.`);
  }
  if (bytes.length > LARGEST) throw new CannotCheck(`${file} is larger than ${LARGEST / 1024 / 1024} MB.`);
  if (bytes.includes(0)) throw new CannotCheck(`${file} is no text.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CannotCheck(`${file} is not in UTF-8.`);
  }
}

/** Line and column of an offset, counted from 1. */
function locator(content: string): (at: number) => Omit<Located, 'sentence'> {
  const starts = [0, ...Array.from(content.matchAll(/\n/g), ({ index }) => index + 1)];
  return (at) => {
    const line = firstFrom(at + 1, starts.length, (i) => starts[i] as number);
    return { line, column: at - (starts[line - 1] as number) + 1 };
  };
}

/** The sentence at an offset of the text; the line where none is there. */
function sentenceFinder(text: string): (at: number) => string {
  const sentences = sentencesOf(text, storyOf(text));
  return (at) => {
    const sentence = sentences[lastBefore(sentences, at + 1)];
    const isIn = sentence && at < sentence.end;
    const start = isIn ? sentence.start : text.lastIndexOf('\n', at - 1) + 1;
    const end = isIn ? sentence.end : `${text}\n`.indexOf('\n', at);
    return text
      .slice(start, Math.min(end, start + LONGEST_SENTENCE))
      .replace(/\s+/g, ' ')
      .trim();
  };
}
