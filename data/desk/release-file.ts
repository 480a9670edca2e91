/** A release file as the desk reads and writes it: finished, or a skeleton in which codes are still to be chosen. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import * as v from 'valibot';
import { RELEASE_ID } from '../fact/id.ts';
import { DATA, dataFolder, pathOf } from '../record/folders.ts';
import { readJsonFile, visibleJson } from '../record/read-json.ts';
import { describe, RecordError, readRecord } from '../record/record.ts';
import {
  type Draft,
  draft,
  type NotTaken,
  type Observation,
  type TradeRecord,
  VOCABULARIES,
  type Vocabulary,
} from '../record/schema.ts';
import { DeskError } from './command.ts';
import { formatted, writeWhole } from './write-file.ts';

/** The fields of an observation that somebody chooses. */
type Chosen = 'area' | 'indicator' | 'measure' | 'partner' | 'breakdown' | 'period' | 'unit';

/** An observation whose codes may not be chosen yet. */
export type OpenObservation = { [Name in keyof Observation]: Observation[Name] | (Name extends Chosen ? null : never) };
export type OpenRelease = Omit<Draft, 'observations' | 'notTaken'> & {
  observations: OpenObservation[];
  notTaken?: NotTaken[];
};

const folder = new URL('releases/', dataFolder);

/** The id of the release that a person names by it, by the name of its file or by its path. */
export function releaseId(name: string): string {
  if (name.includes('/') && dirname(resolve(name)) !== pathOf(folder))
    throw new DeskError(`${name} is not in ${DATA}/releases: put it there first.`);
  return basename(name, '.json');
}

/** How messages name the file. */
export function nameOf(id: string): string {
  return `${DATA}/releases/${id}.json`;
}

function pathOfRelease(id: string): string {
  return pathOf(new URL(`${encodeURIComponent(id)}.json`, folder));
}

/** `id`, or where there is such a release the same with the next number: a publisher may have two pages on one day. */
export function freeId(id: string): string {
  let free = id;
  for (let number = 2; existsSync(pathOfRelease(free)); number++) free = `${id}-${number}`;
  return free;
}

/** What a file holds. Without `release`, `problems` say why it is none; `open` is there where it is a skeleton or nearly a release. */
export interface ReadRelease {
  release?: Draft;
  open?: OpenRelease;
  problems: string[];
}

/** The text of each file when it was last read or written. */
const seen = new WeakMap<object, string>();

/** Raises a DeskError where there is no such file. */
export function readRelease(id: string): ReadRelease {
  const path = pathOfRelease(id);
  const name = nameOf(id);
  if (!existsSync(path)) throw new DeskError(`${name} can't be read: there is no such release.`);
  const { value, problems } = readJsonFile(folder, basename(path), name);
  if (value === null || typeof value !== 'object' || !Array.isArray((value as OpenRelease).observations))
    return { problems: problems.length ? problems : [`${name} is no release file: it has no list of observations`] };
  const open = value as OpenRelease;
  seen.set(open, readFileSync(path, 'utf8'));
  if (!RELEASE_ID.test(id) || !id.startsWith(`${open.published}-`))
    problems.push(`${name}: a release is named <published>-<publisher>-<subject>.json, in small letters and digits`);
  const result = v.safeParse(draft, value);
  if (!result.success) problems.push(...result.issues.map((issue) => describe(issue, value, name)));
  return problems.length ? { open, problems } : { release: open as Draft, open, problems };
}

/** The release; raises a DeskError where it is none. */
export function readFinishedRelease(id: string): Draft {
  const { release, problems } = readRelease(id);
  if (release) return release;
  throw new DeskError(`${nameOf(id)} is no finished release:\n  ${problems.join('\n  ')}`);
}

/** The release as JSON, written as `npm run format` would write it. */
export function textOfRelease(release: OpenRelease | Draft): string {
  return `${visibleJson(formatted(release))}\n`;
}

/** Throws a DeskError if the file has changed on disk since the release was read from it. */
export function checkUnchanged(id: string, release: OpenRelease | Draft): void {
  const path = pathOfRelease(id);
  const now = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (now !== seen.get(release))
    throw new DeskError(
      `${nameOf(id)} has changed on disk since it was read. Nothing was written: run the command again.`,
    );
}

export function writeRelease(id: string, release: OpenRelease | Draft): void {
  checkUnchanged(id, release);
  const path = pathOfRelease(id);
  const text = textOfRelease(release);
  writeWhole(path, text);
  seen.set(release, text);
}

/**
 * The record without the release `except`, and without release files that are not finished: `drafts` are their ids. Raises an
 * DeskError where anything else is wrong with it.
 */
export function readRecordAround(except?: string): { record: TradeRecord; drafts: string[] } {
  const ids = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => basename(name, '.json'));
  const drafts = ids.filter((id) => id !== except && isDraft(id));
  const leftOut = [except, ...drafts].map((id) => `${id}.json`);
  try {
    return { record: readRecord(dataFolder, undefined, (name) => leftOut.includes(name)), drafts };
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    throw new DeskError(
      `The record has problems, mend them first (npm run record:check): ${error.problems.slice(0, 3).join('\n  ')}`,
    );
  }
}

function isDraft(id: string): boolean {
  const { release, problems } = readRelease(id);
  return problems.length > 0 || release?.newCodes !== undefined;
}

/** The draft among `drafts` that is of the page at the address. */
export function begunFor(url: string, drafts: readonly string[]): { id: string; release: OpenRelease } | undefined {
  for (const id of drafts) {
    const { open } = readRelease(id);
    if (open?.url === url) return { id, release: open };
  }
  return undefined;
}

/** The record with the release, and with the codes that it brings. */
export function withRelease(
  record: TradeRecord,
  id: string,
  { $schema: _, newCodes = {}, ...page }: Draft,
): TradeRecord {
  const vocabulary = withCodes(record.vocabulary, newCodes);
  const releases = [...record.releases, { id, ...page }].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { ...record, vocabulary, releases };
}

export function withCodes(
  vocabulary: Vocabulary,
  codes: { [List in keyof Vocabulary]?: Vocabulary[List] | undefined },
): Vocabulary {
  const lists = VOCABULARIES.map((list) => [list, { ...vocabulary[list], ...codes[list] }]);
  return Object.fromEntries(lists) as Vocabulary;
}
