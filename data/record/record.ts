/**
 * Reads the record from disk and checks its shape: releases, vocabulary and `dataset.json`. All problems are in one error, so that they can
 * be fixed together. Node only.
 */
import { existsSync, readdirSync } from 'node:fs';
import * as v from 'valibot';
import { factId, RELEASE_ID } from '../fact/id.ts';
import { latestDateOnEarth } from '../fact/today.ts';
import { agencies, checkAgencies } from './agencies.ts';
import { type CheckRates, checkRates } from './check-rates.ts';
import { type Dataset, dataset } from './dataset.ts';
import { checkDays } from './days.ts';
import { DATA, dataFolder } from './folders.ts';
import { checkLanguages, fillDrafts, type LabelTables } from './languages.ts';
import { type Moves, moves } from './moved.ts';
import { readJsonFile, visible } from './read-json.ts';
import { checkReferences } from './references.ts';
import {
  draft,
  type NewCodes,
  offices,
  type RecordedRelease,
  reasons,
  release,
  type TradeRecord,
  VOCABULARIES,
  type Vocabulary,
  vocabularies,
  words,
} from './schema.ts';

/** The record is invalid. There is one line for each problem. */
export class RecordError extends Error {
  override name = 'RecordError';
  readonly problems: string[];

  constructor(problems: string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

interface ReadOptions {
  /** Later dates are problems. */
  today?: string;
  /** Returns whether to skip a release file. */
  skipRelease?: (name: string) => boolean;
  /** Whether releases may have `newCodes`, which are then added to the vocabulary. */
  mayHaveNewCodes?: boolean;
}

/** Throws a RecordError with all problems. */
export function readRecord(
  folder = dataFolder,
  { today = latestDateOnEarth(), skipRelease = () => false, mayHaveNewCodes = false }: ReadOptions = {},
): TradeRecord {
  const problems: string[] = [];
  const read = <S extends v.GenericSchema>(schema: S, name: string) => readChecked(schema, folder, name, problems);
  const set = read(dataset, 'dataset.json');
  const terms = VOCABULARIES.map((name) => [name, read(vocabularies[name], `vocabulary/${name}.json`)] as const);
  const vocabulary = Object.fromEntries(terms.map(([name, list]) => [name, list ?? {}])) as Vocabulary;
  const cardWords = read(words, 'vocabulary/words.json') ?? {};
  const pages = read(words, 'vocabulary/pages.json') ?? {};
  const table = read(agencies, 'vocabulary/agencies.json') ?? {};
  const named = {
    offices: read(offices, 'vocabulary/offices.json'),
    reasons: read(reasons, 'vocabulary/reasons.json'),
  };
  problems.push(...checkAgencies(`${DATA}/vocabulary/agencies.json`, table));
  const vocabularyFiles = [...VOCABULARIES, 'words', 'pages', 'agencies', 'offices', 'reasons'].map(
    (name) => `${name}.json`,
  );
  for (const name of namesIn(folder, 'vocabulary/', problems)) {
    if (!vocabularyFiles.includes(name))
      problems.push(`${DATA}/vocabulary/${visible(name)} is not a file of the vocabulary: remove it`);
  }
  if (set) {
    const names = { ...named, agencies: table };
    problems.push(...checkLanguages({ dataset: set, vocabulary, names, phrases: { words: cardWords, pages } }));
  }
  // All messages are joined in one table.
  for (const word of Object.keys(pages))
    if (Object.hasOwn(cardWords, word))
      problems.push(`${DATA}/vocabulary/pages.json, ${word} is in words.json too: remove one of the two`);
  // If a file could not be read, all references to it would be problems too.
  if (named.offices && terms.every(([, list]) => list))
    problems.push(...checkReferences(vocabulary, named.offices, set));
  const newCodes: NewCodes[] = [];
  const releases = namesIn(folder, 'releases/', problems).flatMap((name): RecordedRelease[] => {
    if (skipRelease(name)) return [];
    const path = `releases/${name}`;
    if (!name.endsWith('.json') || !RELEASE_ID.test(name.slice(0, -'.json'.length))) {
      const form = 'YYYY-MM-DD-publisher-subject.json in small letters, digits and single hyphens';
      problems.push(`${DATA}/${visible(path)} is not a valid name of a release: write ${form}, or remove it`);
      return [];
    }
    const file = read(mayHaveNewCodes ? draft : release, path);
    if (!file) return [];
    const { $schema: _, newCodes: added = {}, ...page } = file;
    if (file.newCodes) newCodes.push(added);
    problems.push(...checkDays(page, today).map((problem) => `${DATA}/${path}, ${problem}`));
    if (!name.startsWith(`${page.published}-`)) {
      const why = `published is ${page.published}, and the name of the file must begin with it: correct one of the two`;
      problems.push(`${DATA}/${path}, ${why}`);
    }
    return [{ id: name.slice(0, -'.json'.length), ...page }];
  });
  problems.push(...checkAddresses(releases));
  if (problems.length) throw new RecordError(problems);
  const record: TradeRecord = {
    dataset: set as Dataset,
    releases,
    vocabulary,
    agencies: table,
    offices: named.offices ?? {},
    reasons: named.reasons as TradeRecord['reasons'],
    words: { ...cardWords, ...pages },
  };
  const whole = newCodes.reduce(addNewCodes, record);
  const inNewCodes = newCodes.length ? checkNewCodes(whole) : [];
  if (inNewCodes.length) throw new RecordError(inNewCodes);
  return { ...whole, missingLabels: fillDrafts(labelTables(whole)) };
}

/** The names of all files in a folder, sorted. If it cannot be read, returns none and adds to `problems`. */
function namesIn(folder: URL, name: string, problems: string[]): string[] {
  try {
    return readdirSync(new URL(name, folder)).sort();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    problems.push(`${DATA}/${name}: ${code === 'ENOENT' ? 'is missing: add it' : `cannot be read: ${message}`}`);
    return [];
  }
}

/** Checks a vocabulary to which releases have added codes. */
export function checkNewCodes(record: TradeRecord): string[] {
  const { dataset, vocabulary, offices, agencies } = record;
  return [
    ...checkReferences(vocabulary, offices, dataset),
    ...checkLanguages({ ...labelTables(record), phrases: {} }),
    ...checkAgencies(`${DATA}/vocabulary/agencies.json`, agencies),
  ];
}

/** All labels of a record. */
export function labelTables({ dataset, vocabulary, offices, reasons, agencies, words }: TradeRecord): LabelTables {
  return { dataset, vocabulary, names: { offices, reasons, agencies }, phrases: { words } };
}

/** The record with the new codes of a release. */
export function addNewCodes(record: TradeRecord, { agencies, ...codes }: NewCodes): TradeRecord {
  const lists = VOCABULARIES.map((list) => [list, { ...record.vocabulary[list], ...codes[list] }]);
  return {
    ...record,
    vocabulary: Object.fromEntries(lists) as Vocabulary,
    agencies: { ...record.agencies, ...agencies },
  };
}

/** A page that is recorded twice would confirm itself. */
function checkAddresses(releases: RecordedRelease[]): string[] {
  return [...Map.groupBy(releases, ({ url }) => url).values()].flatMap(([first, ...others]) =>
    others.map(
      ({ id }) =>
        `${DATA}/releases/${id}.json, url is that of ${first?.id}.json: keep one of the two, with all numbers`,
    ),
  );
}

/** Reads the table of ids that are no longer in use. Throws a RecordError with all problems. */
export function readMoves(folder = dataFolder, today = latestDateOnEarth()): Moves {
  const problems: string[] = [];
  const table = readChecked(moves, folder, 'moved.json', problems);
  for (const [id, { date }] of Object.entries(table?.withdrawn ?? {})) {
    if (date > today)
      problems.push(`${DATA}/moved.json, withdrawn.${id}.date is ${date}, after today (${today}): correct it`);
  }
  if (!table || problems.length) throw new RecordError(problems);
  return table;
}

/** Reads the error rates of `/check`; null if they were not measured on this record. Throws a RecordError with all problems. */
export function readCheckRates(folder = dataFolder): CheckRates | null {
  if (!existsSync(new URL('check-rates.json', folder))) return null;
  const problems: string[] = [];
  const rates = readChecked(checkRates, folder, 'check-rates.json', problems);
  if (problems.length) throw new RecordError(problems);
  return rates;
}

/** Reads and parses a file. If it is invalid, returns null and adds to `problems`. */
function readChecked<S extends v.GenericSchema>(schema: S, folder: URL, name: string, problems: string[]) {
  const path = `${DATA}/${name}`;
  const file = readJsonFile(folder, name, path);
  problems.push(...file.problems);
  if (file.value === undefined) return null;
  const result = v.safeParse(schema, file.value);
  if (result.success) return result.output as v.InferOutput<S>;
  for (const issue of result.issues) problems.push(describeIssue(issue, file.value, path));
  return null;
}

/** A line for a problem of the schema. It starts with the fact id, if the problem is in an observation. */
export function describeIssue(issue: v.BaseIssue<unknown>, input: unknown, path: string): string {
  const field = visible(v.getDotPath(issue) ?? 'file', 200);
  const index = /^observations\.(\d+)/.exec(field)?.[1];
  const at = index === undefined ? null : (input as { observations: unknown[] }).observations[Number(index)];
  const id = at && typeof at === 'object' ? factId(at as Parameters<typeof factId>[0]) : '';
  const subject = id && `${visible(id, 200)}: `;
  if (issue.expected === 'never') return `${subject}${path}, ${field} is an unknown field: remove it`;
  const what = issue.received === 'undefined' ? 'is missing: add it' : messageOf(issue);
  return `${subject}${path}, ${field} ${what} (found ${visible(issue.received)})`;
}

/** The message of our schema, or one from the expected type. */
export function messageOf({ message, expected }: v.BaseIssue<unknown>): string {
  if (!expected || !/^Invalid \w+: /.test(message)) return message;
  const choices = /^\((.+)\)$/.exec(expected)?.[1];
  if (choices) return `must be one of ${choices.replaceAll(' | ', ', ')}`;
  return `must be ${FORMS[expected] ?? expected.replace(/^>=/, 'at least ')}`;
}

const FORMS: Record<string, string> = {
  Object: 'an object',
  Array: 'a list',
  string: 'a text',
  number: 'a number',
};
