/** One file checked: its figures and the facts that it cites. */
import { readFileSync } from 'node:fs';
import type { Fact } from '../../../data/contract/fact.ts';
import { checkText } from '../../../data/text/check/check-text.ts';
import { checkWords, type WordsState } from '../../../data/text/check/figure-words.ts';
import type { Finding } from '../../../data/text/check/finding.ts';
import { CannotCheck, type FileSource } from './sources.ts';
import { type Cited, fileText } from './text-of-file.ts';

export interface Located {
  line: number;
  column: number;
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
  unknownIds: ({ id: string } & Located)[];
}

/** A story has a few kilobytes. */
const LARGEST = 16 * 1024 * 1024;

export async function checkFile(file: string, source: FileSource, day: string | undefined): Promise<CheckedFile> {
  const content = read(file);
  const { text, offset, cited } = fileText(content, file);
  const placed = locator(content);
  const { findings, language } = await checkText(text, source, { day });
  const facts = new Map<string, Fact | null>();
  for (const { id } of cited) if (!facts.has(id)) facts.set(id, await source.fact(id));
  return {
    file,
    language,
    findings: findings.map((finding) => ({ ...finding, ...placed(offset(finding.start)) })),
    cited: cited.flatMap((each) => {
      const fact = facts.get(each.id);
      return fact && each.words !== null ? [{ ...compared(each, fact, language), ...placed(each.at) }] : [];
    }),
    unknownIds: cited.filter(({ id }) => !facts.get(id)).map(({ id, at }) => ({ id, ...placed(at) })),
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
    // The standard input has the descriptor 0.
    bytes = readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reasons: Record<string, string> = { ENOENT: 'there is no such file', EISDIR: 'it is a folder' };
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
function locator(content: string): (at: number) => Located {
  const starts = [0, ...Array.from(content.matchAll(/\n/g), ({ index }) => index + 1)];
  return (at) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (starts[low] as number) + 1 };
  };
}
