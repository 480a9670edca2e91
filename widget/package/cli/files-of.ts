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
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function inFolder(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => filesAt(folder, entry));
}

function filesAt(folder: string, entry: Dirent): string[] {
  const path = join(folder, entry.name);
  if (entry.isFile()) return TEXTS.test(entry.name) ? [path] : [];
  return entry.isDirectory() && !/^\.|^node_modules$/.test(entry.name) ? inFolder(path) : [];
}
