/** Checks the file names in the folders of the record. A file with another name would be ignored silently. Node only. */

import { readdirSync } from 'node:fs';
import { RELEASE_ID } from '../fact/id.ts';
import { DATA } from './folders.ts';
import { visible } from './read-json.ts';

/** The names of the release files, sorted. Adds a problem for everything else in the folder. */
export function releaseNames(folder: URL, problems: string[]): string[] {
  const names = entries(folder, 'releases/', problems);
  const strays = names.filter((name) => !isRelease(name));
  const form = 'YYYY-MM-DD-publisher-subject.json in small letters, digits and single hyphens';
  problems.push(
    ...strays.map(
      (name) => `${DATA}/releases/${visible(name)} is not a valid name of a release: write ${form}, or remove it`,
    ),
  );
  return names.filter(isRelease).sort();
}

function isRelease(name: string): boolean {
  return name.endsWith('.json') && RELEASE_ID.test(name.slice(0, -'.json'.length));
}

/** Adds a problem for each file in `vocabulary/` that is not in `known`. */
export function checkVocabularyNames(folder: URL, known: readonly string[], problems: string[]): void {
  const strays = entries(folder, 'vocabulary/', problems).filter((name) => !known.includes(name));
  problems.push(
    ...strays.map((name) => `${DATA}/vocabulary/${visible(name)} is not a file of the vocabulary: remove it`),
  );
}

function entries(folder: URL, name: string, problems: string[]): string[] {
  try {
    return readdirSync(new URL(name, folder));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    problems.push(`${DATA}/${name}: ${code === 'ENOENT' ? 'is missing: add it' : `can't be read: ${message}`}`);
    return [];
  }
}
