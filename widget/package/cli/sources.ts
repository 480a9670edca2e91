/** What the command reads: the files that are named, and the record of a deployment. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Fact } from '../../../data/contract/fact.ts';
import { DeskError } from '../../../data/desk/command.ts';
import { systemReason } from '../../../data/markup/read-at-most.ts';
import { askedOnce, type CheckSource, recordOf } from '../../check/record-facts.ts';
import { type TradeFactsError, tradeFacts } from '../client.ts';

/** With what the command needs besides. */
export interface FileSource extends CheckSource {
  /** The fact of this id, or of the one to which it has moved; null where there is none. */
  fact(id: string): Promise<Fact | null>;
  /** Where receipts are. */
  origin: string;
}

export function fromOrigin(address: string): FileSource {
  const client = tradeFacts(address);
  const fact = (id: string) =>
    client.fact(id).catch((error: TradeFactsError) => {
      if ([400, 404, 410].includes(error.status ?? 0)) return null;
      throw error;
    });
  return { ...recordOf(client.get), origin: new URL(address).origin, fact: askedOnce(fact) };
}

const TEXTS = /\.(?:md|markdown|html?|txt)$/i;
const NO_ARTICLES = /(?:^|[/\\])(?:\.[^/\\]*|node_modules)[/\\]/;

/** Those that are named, and in folders the texts at any depth, in the order of their names; hidden folders and those of packages have no articles. */
export function filesOf(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    // Whoever reads it says why it can't be read.
    if (!isFolder(path)) return [path];
    const isText = (name: string) => TEXTS.test(name) && !NO_ARTICLES.test(name) && !isFolder(join(path, name));
    const files = namesIn(path).filter(isText);
    if (!files.length) throw new DeskError(`${path} has no Markdown, HTML or text files.`);
    return files.sort().map((name) => join(path, name));
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch (error) {
    throw new DeskError(`${folder} can't be read: ${systemReason(error)}.`);
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
