/**
 * Reads the record from disk and checks its shape: releases, vocabulary and `dataset.json`. One error reports all problems, so that an
 * editor can fix them together. Node only.
 */
import { existsSync, readdirSync } from 'node:fs';
import * as v from 'valibot';
import { factId, RELEASE_ID } from '../fact/id.ts';
import { latestDateOnEarth } from '../fact/today.ts';
import { agencies, checkAgencies } from './agencies.ts';
import { type CheckRates, checkRates } from './check-rates.ts';
import { dataset } from './dataset.ts';
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

/** The record is invalid. Each problem is one line. */
export class RecordError extends Error {
  override name = 'RecordError';
  readonly problems: string[];

  constructor(problems: string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

interface ReadOptions {
  /** `2025-06-19`. Later dates in the record are problems. */
  today?: string;
  /** Given the name of a release file, says whether to skip it. */
  skipRelease?: (name: string) => boolean;
  /** Releases may have `newCodes`, which are then added to the vocabulary. */
  mayHaveNewCodes?: boolean;
}

/** Throws a RecordError with all problems. */
export function readRecord(folder = dataFolder, options: ReadOptions = {}): TradeRecord {
  const problems: string[] = [];
  const tables = readDatasetAndVocabulary(folder, problems);
  const { releases, newCodes } = readReleases(folder, options, problems);
  problems.push(...checkAddresses(releases));
  if (problems.length) throw new RecordError(problems);

  // No table is null here, because each file that could not be read was a problem.
  const record = newCodes.reduce(addNewCodes, { ...tables, releases } as TradeRecord);
  const newCodeProblems = newCodes.length ? checkNewCodes(record) : [];
  if (newCodeProblems.length) throw new RecordError(newCodeProblems);
  return { ...record, missingLabels: fillDrafts(labelTables(record)) };
}

/** Reads and checks everything except the releases. Adds to `problems`. Tables of files with problems are null or empty. */
function readDatasetAndVocabulary(folder: URL, problems: string[]) {
  const read = <S extends v.GenericSchema>(schema: S, name: string) => readChecked(schema, folder, name, problems);
  const datasetFile = read(dataset, 'dataset.json');
  const terms = VOCABULARIES.map((name) => [name, read(vocabularies[name], `vocabulary/${name}.json`)] as const);
  const vocabulary = Object.fromEntries(terms.map(([name, list]) => [name, list ?? {}])) as Vocabulary;
  const cardWords = read(words, 'vocabulary/words.json') ?? {};
  const pageWords = read(words, 'vocabulary/pages.json') ?? {};
  const agencyTable = read(agencies, 'vocabulary/agencies.json') ?? {};
  const officeTable = read(offices, 'vocabulary/offices.json');
  const reasonTable = read(reasons, 'vocabulary/reasons.json');

  problems.push(...checkAgencies(`${DATA}/vocabulary/agencies.json`, agencyTable));
  const vocabularyFiles = [...VOCABULARIES, 'words', 'pages', 'agencies', 'offices', 'reasons'].map(
    (name) => `${name}.json`,
  );
  for (const name of fileNamesIn(folder, 'vocabulary/', problems)) {
    if (!vocabularyFiles.includes(name))
      problems.push(`${DATA}/vocabulary/${visible(name)} is not a file of the vocabulary: remove it`);
  }
  if (datasetFile) {
    const names = { offices: officeTable, reasons: reasonTable, agencies: agencyTable };
    const phrases = { words: cardWords, pages: pageWords };
    problems.push(...checkLanguages({ dataset: datasetFile, vocabulary, names, phrases }));
  }
  // A text has the messages of both files.
  for (const word of Object.keys(pageWords)) {
    if (Object.hasOwn(cardWords, word))
      problems.push(`${DATA}/vocabulary/pages.json, ${word} is in words.json too: remove one of the two`);
  }
  // Without one of the files, every reference to it would be reported.
  if (officeTable && terms.every(([, list]) => list))
    problems.push(...checkReferences(vocabulary, officeTable, datasetFile));
  return {
    dataset: datasetFile,
    vocabulary,
    agencies: agencyTable,
    offices: officeTable,
    reasons: reasonTable,
    words: cardWords,
    pages: pageWords,
  };
}

/** Reads and checks the releases. Adds to `problems`. */
function readReleases(
  folder: URL,
  { today = latestDateOnEarth(), skipRelease = () => false, mayHaveNewCodes = false }: ReadOptions,
  problems: string[],
): { releases: RecordedRelease[]; newCodes: NewCodes[] } {
  const releases: RecordedRelease[] = [];
  const newCodes: NewCodes[] = [];
  for (const name of fileNamesIn(folder, 'releases/', problems)) {
    if (skipRelease(name)) continue;
    const path = `releases/${name}`;
    const id = name.replace(/\.json$/, '');
    if (id === name || !RELEASE_ID.test(id)) {
      const form = 'YYYY-MM-DD-publisher-subject.json in small letters, digits and single hyphens';
      problems.push(`${DATA}/${visible(path)} is not a valid name of a release: write ${form}, or remove it`);
      continue;
    }
    const file = readChecked(mayHaveNewCodes ? draft : release, folder, path, problems);
    if (!file) continue;
    const { $schema: _, newCodes: codes, ...page } = file;
    if (codes) newCodes.push(codes);
    problems.push(...checkDays(page, today).map((problem) => `${DATA}/${path}, ${problem}`));
    if (!name.startsWith(`${page.published}-`)) {
      const why = `published is ${page.published}, and the name of the file must begin with it: correct one of the two`;
      problems.push(`${DATA}/${path}, ${why}`);
    }
    releases.push({ id, ...page });
  }
  return { releases, newCodes };
}

/** The names of all files in a folder, sorted. If the folder cannot be read, returns an empty list and adds to `problems`. */
function fileNamesIn(folder: URL, name: string, problems: string[]): string[] {
  try {
    return readdirSync(new URL(name, folder)).sort();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    problems.push(`${DATA}/${name}: ${code === 'ENOENT' ? 'is missing: add it' : `cannot be read: ${message}`}`);
    return [];
  }
}

/** Checks the vocabulary of a record again, after `addNewCodes`. */
export function checkNewCodes(record: TradeRecord): string[] {
  const { dataset, vocabulary, offices, agencies } = record;
  return [
    ...checkReferences(vocabulary, offices, dataset),
    ...checkLanguages({ ...labelTables(record), phrases: {} }),
    ...checkAgencies(`${DATA}/vocabulary/agencies.json`, agencies),
  ];
}

/** All labels of a record. */
export function labelTables(record: TradeRecord): LabelTables {
  const { dataset, vocabulary, offices, reasons, agencies, words, pages } = record;
  return { dataset, vocabulary, names: { offices, reasons, agencies }, phrases: { words, pages } };
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

/** A page must not be recorded twice, because it would confirm itself. */
function checkAddresses(releases: RecordedRelease[]): string[] {
  const byAddress = Map.groupBy(releases, ({ url }) => url);
  return [...byAddress.values()].flatMap(([first, ...others]) =>
    others.map(
      ({ id }) =>
        `${DATA}/releases/${id}.json, url is that of ${first?.id}.json: keep one of the two, with all numbers`,
    ),
  );
}

/** Reads `moved.json`: the ids that are no longer in use. Throws a RecordError with all problems. */
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

/**
 * Describes a problem that the schema found, in one line. Starts with the fact id if the problem is in an observation:
 * `CN.trade.value.world.total.2025: data/releases/….json, observation 4, unit is missing: add it (found undefined)`.
 */
export function describeIssue(issue: v.BaseIssue<unknown>, input: unknown, path: string): string {
  const keys = visible(v.getDotPath(issue) ?? 'file', 200);
  const id = factIdAt(keys, input);
  // People count from 1, as `desk check` and `desk mark` do.
  const field = keys
    .replace(/^observations\.(\d+)\.?\b/, (_, index) => `observation ${Number(index) + 1}, `)
    .replace(/, $/, '');
  const subject = id && `${visible(id, 200)}: `;
  if (issue.expected === 'never') return `${subject}${path}, ${field} is an unknown field: remove it`;
  const what = issue.received === 'undefined' ? 'is missing: add it' : messageOf(issue);
  return `${subject}${path}, ${field} ${what} (found ${visible(issue.received)})`;
}

/** The id of the observation that the keys lead into, such as `observations.3.unit`. Empty for other fields. */
function factIdAt(keys: string, input: unknown): string {
  const index = /^observations\.(\d+)/.exec(keys)?.[1];
  if (index === undefined) return '';
  const observation = (input as { observations: unknown[] }).observations[Number(index)];
  const isObject = observation !== null && typeof observation === 'object';
  return isObject ? factId(observation as Parameters<typeof factId>[0]) : '';
}

/** The message of our schema. Valibot's own message "Invalid type: …" becomes "must be a number". */
function messageOf({ message, expected }: v.BaseIssue<unknown>): string {
  if (!expected || !/^Invalid \w+: /.test(message)) return message;
  // ("A" | "B")
  const choices = /^\((.+)\)$/.exec(expected)?.[1];
  if (choices) return `must be one of ${choices.replaceAll(' | ', ', ')}`;
  return `must be ${TYPE_NAMES[expected] ?? expected.replace(/^>=/, 'at least ')}`;
}

const TYPE_NAMES: Record<string, string> = {
  Object: 'an object',
  Array: 'a list',
  string: 'a text',
  number: 'a number',
};
