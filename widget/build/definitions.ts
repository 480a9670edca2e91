/** What the scripts take from the data set when they are built: its languages, and the words that no answer can bring. Node only. */
import { readFileSync } from 'node:fs';

/** Global names of the widget's code and the JSON that stands for each, as esbuild's `define` takes them; `data` is the data folder. */
export function definitions(data: URL): Record<'LANGUAGES' | 'FAILED', string> {
  const { languages } = readJson<{ languages: { code: string }[] }>(new URL('dataset.json', data));
  const words = readJson<Record<string, Record<string, string>>>(new URL('vocabulary/words.json', data));
  if (!words.failed)
    throw new Error('vocabulary/words.json has no word "failed", which a card says that could not be loaded: add it');
  return { LANGUAGES: JSON.stringify(languages.map(({ code }) => code)), FAILED: JSON.stringify(words.failed) };
}

function readJson<T>(file: URL): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
