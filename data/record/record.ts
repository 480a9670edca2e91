/**
 * Reads the record from disk: the releases and the vocabulary, checked for shape. Node only; runs in the build, never in the Worker.
 * Everything wrong in any file is gathered into one error, so that an author mends it in one go.
 */
import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { factId } from '../fact/id.ts';
import type { Dataset } from './dataset.ts';
import { dataset } from './dataset.ts';
import { checkLabels } from './labels.ts';
import type { Moves } from './moved.ts';
import { moves } from './moved.ts';
import type { Term, TradeRecord, Vocabulary } from './schema.ts';
import { release, units, VOCABULARIES, vocabulary, words } from './schema.ts';

/** Raised when the record can't be built; each line of the message begins with what it is about. */
export class RecordError extends Error {
  override name = 'RecordError';
  readonly problems: string[];

  constructor(problems: string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

export function readRecord(folder = new URL('../', import.meta.url)): TradeRecord {
  const problems: string[] = [];
  const set = checked(dataset, readJson(new URL('dataset.json', folder), problems), 'data/dataset.json', problems);
  const terms = VOCABULARIES.map((name) => {
    const path = `vocabulary/${name}.json`;
    const schema = name === 'units' ? units : vocabulary;
    return [name, checked(schema, readJson(new URL(path, folder), problems), `data/${path}`, problems) ?? {}];
  });
  const wordsPath = 'vocabulary/words.json';
  const said = checked(words, readJson(new URL(wordsPath, folder), problems), `data/${wordsPath}`, problems) ?? {};
  const languages = set?.languages.map(({ code }) => code);
  if (languages) {
    for (const [name, list] of terms as [string, Record<string, Term>][]) {
      const labels = Object.entries(list).map(([code, term]) => [code, term.labels]);
      problems.push(...checkLabels(`data/vocabulary/${name}.json`, Object.fromEntries(labels), languages));
    }
    problems.push(...checkLabels(`data/${wordsPath}`, said, languages));
  }
  const names = readdirSync(new URL('releases/', folder)).filter((name) => name.endsWith('.json'));
  const releases = names.sort().flatMap((name) => {
    const path = `data/releases/${name}`;
    const found = checked(release, readJson(new URL(`releases/${name}`, folder), problems), path, problems);
    if (!found) return [];
    if (!name.startsWith(`${found.published}-`)) {
      problems.push(
        `${path}: published is ${found.published}, and the name of the file must begin with it: correct one of the two`,
      );
    }
    return [{ id: name.slice(0, -'.json'.length), ...found }];
  });
  if (problems.length) throw new RecordError(problems);
  return { dataset: set as Dataset, releases, vocabulary: Object.fromEntries(terms) as Vocabulary, words: said };
}

export function readMoves(folder = new URL('../', import.meta.url)): Moves {
  const problems: string[] = [];
  const found = checked(moves, readJson(new URL('moved.json', folder), problems), 'data/moved.json', problems);
  if (!found) throw new RecordError(problems);
  return found;
}

function readJson(file: URL, problems: string[]): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    problems.push(`data/${file.pathname.split('/data/').at(-1)}: can't be read as JSON: ${(error as Error).message}`);
    return undefined;
  }
}

function checked<S extends v.GenericSchema>(schema: S, input: unknown, path: string, problems: string[]) {
  if (input === undefined) return null;
  const result = v.safeParse(schema, input);
  if (result.success) return result.output as v.InferOutput<S>;
  for (const issue of result.issues) problems.push(describe(issue, input, path));
  return null;
}

/** Names the observation by its fact id where the fault lies in one, else the file and the field. */
function describe(issue: v.BaseIssue<unknown>, input: unknown, path: string): string {
  const field = v.getDotPath(issue) ?? 'file';
  const index = /^observations\.(\d+)/.exec(field)?.[1];
  const at = index === undefined ? null : (input as { observations: unknown[] }).observations[Number(index)];
  const subject = at && typeof at === 'object' ? `${factId(at as Parameters<typeof factId>[0])}: ` : '';
  if (issue.expected === 'never') return `${subject}${path}, ${field} is no field here: remove it`;
  const what = issue.received === 'undefined' ? 'is missing: add it' : issue.message;
  return `${subject}${path}, ${field} ${what} (found ${issue.received})`;
}
