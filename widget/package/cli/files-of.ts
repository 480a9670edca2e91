/** The files that the command is to check: those that are named, and in folders the texts, at any depth. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { systemReason } from '../../../data/markup/read-at-most.ts';
import { CannotCheck } from './sources.ts';

const TEXTS = /\.(?:md|markdown|html?|txt)$/i;
/** Hidden folders, and those of packages, hold no articles. */
const NO_ARTICLES = /(?:^|[/\\])(?:\.[^/\\]*|node_modules)[/\\]/;

/** In the order of their names. */
export function filesOf(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (!isFolder(path)) return [path];
    const files = inFolder(path).filter((name) => TEXTS.test(name) && !NO_ARTICLES.test(name));
    if (!files.length) throw new CannotCheck(`${path} has no Markdown, HTML or text files.`);
    return files.sort().map((name) => join(path, name));
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
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath.slice(folder.length), name));
  } catch (error) {
    throw new CannotCheck(`${folder} can't be read: ${systemReason(error)}.`);
  }
}
