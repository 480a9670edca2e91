/** The files that the command is to check: those that are named, and in folders the texts, at any depth. */
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CannotCheck } from './sources.ts';

const TEXTS = /\.(?:md|markdown|html?|txt)$/i;

/** In the order of their names. Hidden folders, and those of packages, hold no articles. */
export function filesOf(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (!isFolder(path)) return [path];
    const files = inFolder(path);
    if (!files.length) throw new CannotCheck(`${path} has no Markdown, HTML or text files.`);
    return files;
  });
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // Whoever reads it says why it can't be read.
    return false;
  }
}

function inFolder(folder: string): string[] {
  return entriesOf(folder)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesAt(folder, entry));
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw new CannotCheck(`${folder} can't be read: ${(error as NodeJS.ErrnoException).code}.`);
  }
}

function filesAt(folder: string, entry: Dirent): string[] {
  const path = join(folder, entry.name);
  if (entry.isFile()) return TEXTS.test(entry.name) ? [path] : [];
  return entry.isDirectory() && !/^\.|^node_modules$/.test(entry.name) ? inFolder(path) : [];
}
