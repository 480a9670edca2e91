/** A release file as the desk reads and writes it: finished, or a skeleton in which codes are still to be chosen. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
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
import { InputError } from './story/input.ts';
import { quoted } from './terminal.ts';
import { formatted, OutputError, writeWhole } from './write-file.ts';

/** The fields of an observation that somebody chooses. */
export const CHOSEN = ['area', 'indicator', 'measure', 'partner', 'breakdown', 'period'] as const;

/** An observation whose codes may not be chosen yet. */
export type OpenObservation = Omit<Observation, (typeof CHOSEN)[number] | 'unit'> &
  Record<Exclude<(typeof CHOSEN)[number], 'measure'> | 'unit', string | null> & {
    measure: Observation['measure'] | null;
  };
export type OpenRelease = Omit<Draft, 'observations' | 'notTaken'> & {
  observations: OpenObservation[];
  notTaken?: NotTaken[];
};

const releases = new URL('releases/', dataFolder);

/** The file of a release, given by its id, its file's name or a path. */
export function releasePath(release: string): string {
  if (release.includes('/') && existsSync(release)) return release;
  const name = basename(release).replace(/\.json$/, '');
  return pathOf(new URL(`${encodeURIComponent(name)}.json`, releases));
}

export function releaseId(path: string): string {
  return basename(path).replace(/\.json$/, '');
}

/** How messages name the file. */
export function nameOf(path: string): string {
  return isInRecord(path) ? `${DATA}/releases/${basename(path)}` : path;
}

/** How a command line names the file. */
export function argumentOf(path: string): string {
  return isInRecord(path) ? releaseId(path) : quoted(path);
}

/** Whether the file lies in releases/, however its path is written. */
function isInRecord(path: string): boolean {
  return dirname(resolve(path)) === pathOf(releases);
}

/** What a file holds. Without `release`, `problems` say why it is none; `open` is there where it is a skeleton or nearly a release. */
export interface ReadRelease {
  release?: Draft;
  open?: OpenRelease;
  problems: string[];
}

/** The text of each file when it was last read or written. */
const seen = new WeakMap<object, string>();

/** Raises an InputError where there is no such file. */
export function readRelease(path: string): ReadRelease {
  const name = nameOf(path);
  if (!existsSync(path)) throw new InputError(`${name} can't be read: there is no such release.`);
  const folder = pathToFileURL(`${dirname(resolve(path))}/`);
  const { value, problems } = readJsonFile(folder, basename(path), name);
  if (value === null || typeof value !== 'object' || !Array.isArray((value as OpenRelease).observations))
    return { problems: problems.length ? problems : [`${name} is no release file: it has no list of observations`] };
  const open = value as OpenRelease;
  seen.set(open, readFileSync(path, 'utf8'));
  if (!RELEASE_ID.test(releaseId(path)) || !releaseId(path).startsWith(`${open.published}-`))
    problems.push(`${name}: a release is named <published>-<publisher>-<subject>.json, in small letters and digits`);
  const result = v.safeParse(draft, value);
  if (!result.success) problems.push(...result.issues.map((issue) => describe(issue, value, name)));
  return problems.length ? { open, problems } : { release: open as Draft, open, problems };
}

/** The release; raises an InputError where it is none. */
export function readFinishedRelease(path: string): Draft {
  const { release, problems } = readRelease(path);
  if (release) return release;
  throw new InputError(`${nameOf(path)} is no finished release:\n  ${problems.join('\n  ')}`);
}

/** The release as JSON, written as `npm run format` would write it. */
export function textOfRelease(release: OpenRelease | Draft): string {
  return `${visibleJson(formatted(release))}\n`;
}

/** Raises an OutputError where somebody else wrote the file since it was read. */
export function writeRelease(path: string, release: OpenRelease | Draft): void {
  const now = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (now !== seen.get(release))
    throw new OutputError(`${nameOf(path)} was changed by somebody else while it was open here. Nothing was written.`);
  const text = textOfRelease(release);
  writeWhole(path, text, isInRecord(path) ? pathOf(dataFolder) : undefined);
  seen.set(release, text);
}

/**
 * The record without the release `except`, and without release files that are not finished: `drafts` are their names. Raises an
 * InputError where anything else is wrong with it.
 */
export function readRecordAround(except?: string): { record: TradeRecord; drafts: string[] } {
  const drafts = readdirSync(releases).filter(
    (name) => name.endsWith('.json') && name !== `${except}.json` && isDraft(name),
  );
  try {
    const record = readRecord(dataFolder, undefined, (name) => name === `${except}.json` || drafts.includes(name));
    return { record, drafts };
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    throw new InputError(
      `The record has problems, mend them first (npm run record:check): ${error.problems.slice(0, 3).join('\n  ')}`,
    );
  }
}

/** The draft among `drafts` that is of the page at the address. */
export function begunFor(url: string, drafts: readonly string[]): { path: string; release: OpenRelease } | undefined {
  for (const name of drafts) {
    const path = pathOf(new URL(name, releases));
    const { open } = readRelease(path);
    if (open?.url === url) return { path, release: open };
  }
  return undefined;
}

function isDraft(name: string): boolean {
  const { release, problems } = readRelease(pathOf(new URL(name, releases)));
  return problems.length > 0 || release?.newCodes !== undefined;
}

/** The record with the release, and with the codes that it brings. */
export function withRelease(
  record: TradeRecord,
  id: string,
  { $schema: _, newCodes = {}, ...page }: Draft,
): TradeRecord {
  const vocabulary = Object.fromEntries(
    VOCABULARIES.map((list) => [list, { ...record.vocabulary[list], ...newCodes[list] }]),
  ) as Vocabulary;
  const releases = [...record.releases, { id, ...page }].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { ...record, vocabulary, releases };
}
