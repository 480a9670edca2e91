/** Reads and writes release files: finished ones, and drafts in which codes are still to be chosen. */
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import * as v from 'valibot';
import { RELEASE_ID } from '../fact/id.ts';
import { DATA, dataFolder, pathOf } from '../record/folders.ts';
import { readJsonFile } from '../record/read-json.ts';
import { addNewCodes, describeIssue, RecordError, readRecord } from '../record/record.ts';
import { type Draft, draft, type NotTaken, type Observation, type TradeRecord } from '../record/schema.ts';
import { DeskError } from './command.ts';
import { formatJson, writeAtomically } from './write-file.ts';

/** The fields that an editor chooses. Until then they are null. */
type ChosenField = 'area' | 'indicator' | 'measure' | 'partner' | 'breakdown' | 'period' | 'unit';

/** An observation whose codes may still be missing. */
export type OpenObservation = {
  [Name in keyof Observation]: Observation[Name] | (Name extends ChosenField ? null : never);
};
export type OpenRelease = Omit<Draft, 'observations' | 'notTaken'> & {
  observations: OpenObservation[];
  notTaken?: NotTaken[];
};

const folder = new URL('releases/', dataFolder);

/** `2025-06-19-china-daily-trade`, its file name or its path → `2025-06-19-china-daily-trade`. */
export function releaseId(name: string): string {
  if (name.includes('/') && dirname(resolve(name)) !== pathOf(folder))
    throw new DeskError(`${name} is not in ${DATA}/releases: put it there first.`);
  return basename(name, '.json');
}

/** The path of a release file as messages show it. */
export function displayPath(id: string): string {
  return `${DATA}/releases/${id}.json`;
}

function pathOfRelease(id: string): string {
  return pathOf(new URL(`${encodeURIComponent(id)}.json`, folder));
}

export type NamedRelease = Pick<OpenRelease, 'publisher' | 'published' | 'title' | 'url'> & { id: string };

/** Reads unfinished releases, without those that have no list of observations. */
export function readDrafts(ids: readonly string[]): NamedRelease[] {
  return ids.flatMap((id) => {
    const { content } = readRelease(id);
    return content ? [{ ...content, url: content.url ?? '', id }] : [];
  });
}

/** Returns `id`, or `id-2` and so on if that is taken, because a publisher may have two pages on one day. */
export function freeId(id: string): string {
  for (let number = 1; ; number++) {
    const numbered = number === 1 ? id : `${id}-${number}`;
    if (!existsSync(pathOfRelease(numbered))) return numbered;
  }
}

export interface ReadRelease {
  /** Undefined if the file has problems. */
  release?: Draft;
  /** The JSON of the file, finished or not. Undefined if it has no list of observations. */
  content?: OpenRelease;
  problems: string[];
}

/** For each release, the text of its file when it was last read or written. */
const lastTexts = new WeakMap<object, string>();

/** Throws a DeskError if the file does not exist. */
export function readRelease(id: string): ReadRelease {
  const path = pathOfRelease(id);
  const name = displayPath(id);
  if (!existsSync(path)) throw missingFileError(name);
  const { value, problems } = readJsonFile(folder, basename(path), name);
  if (value === null || typeof value !== 'object' || !Array.isArray((value as OpenRelease).observations))
    return { problems: problems.length ? problems : [`${name} is not a release file: it has no list of observations`] };
  const content = value as OpenRelease;
  lastTexts.set(content, readFileSync(path, 'utf8'));
  if (!RELEASE_ID.test(id) || !id.startsWith(`${content.published}-`))
    problems.push(
      `${name}: the name must be ${content.published}-<publisher>-<subject>.json, in small letters and digits: rename the file, or correct "published"`,
    );
  const result = v.safeParse(draft, value);
  if (!result.success) problems.push(...result.issues.map((issue) => describeIssue(issue, value, name)));
  return problems.length ? { content, problems } : { release: content as Draft, content, problems };
}

function missingFileError(name: string): DeskError {
  const drafts = draftIds().map(displayPath).join(', ');
  return new DeskError(
    drafts
      ? `${name} does not exist, but there are drafts: ${drafts}. Check one of them, or write the file with npm run desk -- brief.`
      : `${name} does not exist: correct the name, or write the file with npm run desk -- brief.`,
  );
}

/** Throws a DeskError if the file is not a finished release. */
export function readFinishedRelease(id: string): Draft {
  const { release, problems } = readRelease(id);
  if (release) return release;
  throw new DeskError(`${displayPath(id)} is not finished:\n  ${problems.join('\n  ')}`);
}

/** The release as JSON, in the layout of `npm run format`. */
export function textOfRelease(release: OpenRelease | Draft): string {
  return `${formatJson(release)}\n`;
}

/** Throws a DeskError if the file has changed on disk since the release was read from it. */
export function checkUnchanged(id: string, release: OpenRelease | Draft): void {
  const path = pathOfRelease(id);
  const textOnDisk = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (textOnDisk !== lastTexts.get(release))
    throw new DeskError(
      `${displayPath(id)} has changed on disk since it was read. Nothing was written: run the command again.`,
    );
}

export function writeRelease(id: string, release: OpenRelease | Draft): void {
  checkUnchanged(id, release);
  const text = textOfRelease(release);
  writeAtomically(pathOfRelease(id), text);
  lastTexts.set(release, text);
}

/**
 * Reads the record without one release and without drafts. Returns the ids of the other drafts too. Throws a DeskError if the record has
 * problems.
 */
export function readRecordAround(skippedId?: string): { record: TradeRecord; drafts: string[] } {
  const drafts = draftIds().filter((id) => id !== skippedId);
  const skippedFiles = [skippedId, ...drafts].map((id) => `${id}.json`);
  try {
    return { record: readRecord(dataFolder, { skipRelease: (name) => skippedFiles.includes(name) }), drafts };
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    throw new DeskError(
      `The record has problems. Fix them first (npm run record:check):\n  ${error.problems.slice(0, 3).join('\n  ')}`,
    );
  }
}

/** Throws a DeskError if a file of the record is not valid JSON: its error has the line and column. */
export function checkJsonFiles(): void {
  for (const name of globSync('{,releases/,vocabulary/}*.json', { cwd: pathOf(dataFolder) })) {
    const { value, problems } = readJsonFile(dataFolder, name, `${DATA}/${name}`);
    if (value === undefined) throw new DeskError(`${problems[0]}. Nothing was changed.`);
  }
}

function draftIds(): string[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.map((name) => basename(name, '.json')).filter(isDraft);
}

function isDraft(id: string): boolean {
  const { release, problems } = readRelease(id);
  return problems.length > 0 || release?.newCodes !== undefined;
}

/** Adds a release and its new codes to the record. */
export function withRelease(
  record: TradeRecord,
  id: string,
  { $schema: _, newCodes = {}, ...page }: Draft,
): TradeRecord {
  const releases = [...record.releases, { id, ...page }].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { ...addNewCodes(record, newCodes), releases };
}
