/** One file checked: its figures and the facts that it cites. */
import type { Fact } from '../../../data/contract/fact.ts';
import { readAtMost } from '../../../data/markup/read-at-most.ts';
import { checkText } from '../../../data/text/check/check-text.ts';
import { checkWords, type WordsState } from '../../../data/text/lookup/bound-words.ts';
import type { Finding } from '../../../data/text/check/finding.ts';
import { firstFrom, joined, lastBefore, overlaps } from '../../../data/text/spans.ts';
import { sentencesOf } from '../../../data/text/story/sentences.ts';
import { storyOf } from '../../../data/text/story/story.ts';
import { CannotCheck, type FileSource } from './sources.ts';
import { type Cited, fileText } from './text-of-file.ts';

export interface Located {
  line: number;
  column: number;
  /** The sentence around it. */
  sentence: string;
}

/** The words of a `<trade-figure>`, or of a link to a fact, compared with it. */
export interface CheckedWords extends Located {
  id: string;
  words: string;
  /** `outdated`: the words give a number that has been replaced since. */
  state: WordsState | 'outdated';
  fact: Fact;
}

export interface CheckedFile {
  file: string;
  language: string;
  findings: (Finding & Located)[];
  cited: CheckedWords[];
  /** Facts that the file names by an id that does not exist. */
  unknownIds: ({ id: string; words: string } & Located)[];
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
  const { findings, language } = await checkText(text, source, { day });
  const facts = new Map<string, Fact | null>();
  for (const { id } of cited) if (!facts.has(id)) facts.set(id, await source.fact(id));
  // Words that cite name their fact: the reader has nothing to guess.
  const citing = joined(cited.filter(({ id, words }) => words !== null && facts.get(id)));
  const isCiting = (at: number) => overlaps(citing, { start: at, end: at + 1 });
  return {
    file,
    language,
    findings: findings
      .filter(({ start }) => !isCiting(offset(start)))
      .map((finding) => ({ ...finding, ...placed(finding.start) })),
    cited: cited.flatMap((each) => {
      const fact = facts.get(each.id);
      return fact && each.words !== null ? [{ ...compared(each, fact, language), ...placedInFile(each.at) }] : [];
    }),
    unknownIds: cited
      .filter(({ id }) => !facts.get(id))
      .map(({ id, at, words }) => ({ id, words: words ?? '', ...placedInFile(at) })),
  };
}

function compared({ id, words, asOf }: Cited, fact: Fact, language: string): Omit<CheckedWords, keyof Located> {
  const { state, until } = checkWords(words ?? '', language, fact);
  // Who names the day of the words has the number of that day.
  const isOutdated = until !== '' && !(asOf && asOf < until);
  return { id, words: words ?? '', state: isOutdated ? 'outdated' : state, fact };
}

function read(file: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readAtMost(file, LARGEST);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reasons: Record<string, string> = {
      ENOENT: 'there is no such file',
      EISDIR: 'it is a folder',
      EPIPE: 'it is a pipe: give it as the standard input, by the name -',
    };
    throw new CannotCheck(`${file} can't be read: ${reasons[code ?? ''] ?? code}.`);
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
