/** Adds a code to a file of the vocabulary and leaves all else in it as its author wrote it. */
import { readFileSync } from 'node:fs';
import { DATA, dataFolder, pathOf } from '../../record/folders.ts';
import type { Vocabulary } from '../../record/schema.ts';
import { OutputError, writeWhole } from '../write-file.ts';

/** As wide as the formatter of the project writes a list on one line. */
const WIDTH = 120;

/** Writes the term as the last of its file, and gives the name of the file. Raises an OutputError. */
export function addTerm(list: keyof Vocabulary, code: string, term: object): string {
  const path = pathOf(new URL(`vocabulary/${list}.json`, dataFolder));
  const text = readFileSync(path, 'utf8');
  if (Object.hasOwn(JSON.parse(text), code))
    throw new OutputError(
      `${DATA}/vocabulary/${list}.json has ${code} now: somebody else added it. Nothing was changed.`,
    );
  const end = text.lastIndexOf('}');
  const before = text.slice(0, end).trimEnd();
  const entry = formatted({ [code]: term })
    .slice(1, -1)
    .trimEnd();
  writeWhole(path, `${before}${before.endsWith('{') ? '' : ','}${entry}\n}\n`, pathOf(dataFolder));
  return `${DATA}/vocabulary/${list}.json`;
}

/** JSON as the formatter writes it: lists of texts on one line where they fit. */
function formatted(value: object): string {
  return JSON.stringify(value, null, 2).replace(/^.*\[\n\s+"[^[\]{}]*\]/gm, (lines) => {
    const line = lines
      .replace(/\[\s+/, '[')
      .replace(/",\s+/g, '", ')
      .replace(/\s+\]$/, ']');
    return line.length < WIDTH ? line : lines;
  });
}

/** Scripts that the fonts of pictures have whole (worker/build/pictures/subset.ts). */
const WHOLE = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{ASCII}]/u;

/** The characters of the labels that no text of the vocabulary has: the fonts of pictures may lack them. */
export function newCharacters(labels: Iterable<string>, vocabulary: Vocabulary): string {
  const known = new Set(JSON.stringify(vocabulary));
  const used = new Set([...labels].join(''));
  return [...used].filter((character) => !known.has(character) && !WHOLE.test(character)).join('');
}
