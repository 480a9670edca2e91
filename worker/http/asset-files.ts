/**
 * Reads files of the catalogue, which the build writes beside the Worker as static assets. Start-up and memory stay flat as the record
 * grows, and an asset belongs to the same version as the code that reads it.
 */
import { LruMap } from './lru.ts';
import { unavailable, within } from './problem.ts';

/** The Worker's binding to its static assets. */
export interface Assets {
  fetch(url: string): Promise<Response>;
}

/** How long a file is waited for. */
const PATIENCE_MS = 5000;

/** What `body` makes of a file, by its name below the catalogue; null for a 404. A store that fails, or does not answer in time, is a 503. */
export async function readAsset<T>(
  assets: Assets,
  file: string,
  body: (response: Response) => Promise<T>,
): Promise<T | null> {
  const answer = async () => {
    // The asset binding looks at the path alone; the host is a placeholder.
    const response = await assets.fetch(`https://assets.local/catalogue/${file}`);
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`answered ${response.status}`);
    return body(response);
  };
  try {
    return await within(PATIENCE_MS, answer());
  } catch (error) {
    throw unavailable(`catalogue/${file}: ${(error as Error).message}`);
  }
}

/** Characters of JSON that are kept. Parsed they take a few times as many bytes; an isolate may use 128 MB. */
const CAPACITY = 8_000_000;

/**
 * Parsed files, kept while the isolate lives: it serves one version, whose files do not change. The value is cached and not
 * its promise: a promise belongs to the request that created it.
 */
const files = new LruMap<unknown>(CAPACITY);

/** Whether this isolate has read the file and kept it. */
export function isRead(file: string): boolean {
  return files.get(file) !== undefined;
}

/** A JSON file below the catalogue, by its name with its ending; null for a 404. */
export async function readJson<T>(assets: Assets, file: string, keep = true): Promise<T | null> {
  const kept = files.get(file);
  if (kept !== undefined) return kept as T;
  return readAsset(assets, file, async (response) => {
    const text = await response.text();
    const content: T = JSON.parse(text);
    if (keep) files.set(file, content, text.length);
    return content;
  });
}
