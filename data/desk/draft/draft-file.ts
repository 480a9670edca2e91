/** A release file that may still be a draft: as it is read and written while people decide. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { styleText } from 'node:util';
import { DIMENSIONS, type Dimension } from '../../fact/id.ts';
import { DATA, dataFolder, pathOf } from '../../record/folders.ts';
import { visibleJson } from '../../record/read-json.ts';
import { RecordError, readRecord } from '../../record/record.ts';
import type { NotTaken, Observation, Release, TradeRecord } from '../../record/schema.ts';
import { InputError } from '../input.ts';
import { OutputError, writeWhole } from '../write-file.ts';

/** Why a person must decide, by the name of the field. */
type Decide = { decide?: Record<string, string> };

/** An observation in which fields may be null, because they are not known yet. */
export type DraftObservation = Omit<Observation, Dimension | 'unit' | 'decide'> &
  Record<Dimension | 'unit', string | null> &
  Decide;
export type DraftNotTaken = Omit<NotTaken, 'reason' | 'decide'> & { reason: NotTaken['reason'] | null } & Decide;
type PageField = 'publisher' | 'agency' | 'url';
export type Draft = Omit<Release, 'observations' | 'notTaken' | 'decide' | PageField> &
  Record<PageField, string | null> & {
    observations: DraftObservation[];
    notTaken: DraftNotTaken[];
  } & Decide;

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

/** Reads a release or a draft; raises an InputError where it is none. */
export function readDraft(path: string): Draft {
  const name = nameOf(path);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'there is no such release' : (code ?? String(error));
    throw new InputError(`${name} can't be read: ${why}.`);
  }
  try {
    const draft = { notTaken: [], ...(JSON.parse(text) as Partial<Draft>) } as Draft;
    seen.set(draft, text);
    if (Array.isArray(draft.observations)) return draft;
  } catch {}
  throw new InputError(`${name} is no release file: npm run record:check says what is wrong in it.`);
}

/** The draft as JSON, written as `npm run format` would write it. */
export function textOfDraft({ decide, notTaken, ...draft }: Draft): string {
  const whole = { ...draft, ...(notTaken.length ? { notTaken } : {}), ...(decide ? { decide } : {}) };
  const json = visibleJson(JSON.stringify(whole, null, 2));
  return `${json.replace(/"bounds": \[\s*([^\s,]+),\s*([^\s\]]+)\s*\]/g, '"bounds": [$1, $2]')}\n`;
}

/** The text of each draft's file when it was last read or written. */
const seen = new WeakMap<Draft, string>();

/** Raises an OutputError where somebody else wrote the file since it was read. */
export function writeDraft(path: string, draft: Draft): void {
  const now = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (now !== seen.get(draft))
    throw new OutputError(
      `${nameOf(path)} was changed by somebody else while it was open here. Nothing was written: start the command again to go on with that file.`,
    );
  const text = textOfDraft(draft);
  writeWhole(path, text, isInRecord(path) ? pathOf(dataFolder) : undefined);
  seen.set(draft, text);
}

/** How many decisions are open. */
export function openDecisions(draft: Draft): number {
  const all = [draft, ...draft.observations, ...draft.notTaken];
  return all.reduce((sum, { decide = {} }) => sum + Object.keys(decide).length, 0);
}

/** What is left to decide, with the command for it, of a story in `file`; null where nothing is. */
export function undecided(path: string, draft: Draft, file = '<file>'): string | null {
  const open = openDecisions(draft);
  return open ? `${nameOf(path)}: ${open} to decide. npm run desk -- review ${argumentOf(path)} ${file}` : null;
}

/** The record without drafts, and without the release `except`. */
export function readFinished(except?: string): TradeRecord {
  const isLeftOut = (name: string) => name === `${except}.json` || isDraftFile(name);
  try {
    return readRecord(dataFolder, undefined, isLeftOut);
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    const [first] = error.problems;
    throw new InputError(`The record has problems, mend them first (npm run record:check): ${first}`);
  }
}

/** Whether a file of releases/ is a draft that is not decided. */
export function isDraftFile(name: string): boolean {
  return /"decide"\s*:/.test(readFileSync(new URL(name, releases), 'utf8'));
}

/** How messages name the file. */
export function nameOf(path: string): string {
  return isInRecord(path) ? `${DATA}/releases/${basename(path)}` : path;
}

/** How a command line names the file. */
export function argumentOf(path: string): string {
  return isInRecord(path) ? releaseId(path) : path;
}

/** Whether the file lies in releases/, however its path is written. */
function isInRecord(path: string): boolean {
  return dirname(resolve(path)) === pathOf(releases);
}

/** A draft as lines for people: its observations and what is not taken, numbered as the flags of decisions number them. */

export function listDraft(draft: Draft): string[] {
  const mark = (part: { decide?: Record<string, string> }) => (part.decide ? styleText('yellow', '?') : ' ');
  const why = (part: { decide?: Record<string, string> }) =>
    Object.entries(part.decide ?? {}).map(([field, reason]) => `       ${styleText('yellow', field)}: ${reason}`);
  const page = draft.decide ? [`${mark(draft)} page`, ...why(draft)] : [];
  const observations = draft.observations.flatMap((observation, i) => {
    const id = DIMENSIONS.map((dimension) => observation[dimension] ?? '?').join('.');
    const number = String(i + 1).padStart(3);
    return [`${mark(observation)}${number}  ${styleText('bold', observation.printed)}  ${id}`, ...why(observation)];
  });
  const others = draft.notTaken.flatMap((figure, i) => [
    `${mark(figure)}${String(i + 1).padStart(3)}  ${styleText('bold', figure.printed)}  ${figure.reason ?? '?'}`,
    ...why(figure),
  ]);
  return [...page, ...observations, ...(others.length ? ['Not taken:', ...others] : [])];
}
