/**
 * Reads the data files, which the build writes as static assets of the Worker. So the script does not grow with the record, and code and data
 * are always deployed together.
 */
import { LruMap } from './lru.ts';
import { unavailable, withTimeout } from './problem.ts';

/** The Worker's binding to its static assets. */
export interface Assets {
  fetch(url: string): Promise<Response>;
  /** The files are in memory. Reading them has no timeout, because a Worker cannot set a timer while it starts. */
  isInMemory?: true;
}

const TIMEOUT_MS = 5000;

/** Reads a file of the catalogue. `readBody` parses it. null for a 404. Throws a 503 if the asset store fails or times out. */
export async function readAsset<T>(
  assets: Assets,
  file: string,
  readBody: (response: Response) => Promise<T>,
): Promise<T | null> {
  const read = async () => {
    // The asset binding ignores the host, which is a placeholder.
    const response = await assets.fetch(`https://assets.local/catalogue/${file}`);
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`answered ${response.status}`);
    return readBody(response);
  };
  try {
    return await (assets.isInMemory ? read() : withTimeout(TIMEOUT_MS, read()));
  } catch (error) {
    throw unavailable(`catalogue/${file}: ${(error as Error).message}`);
  }
}

/**
 * The most characters of text whose parsed files are kept: enough for a list of all facts, which reads all years. Parsed JSON takes about four
 * bytes for each character, and an isolate has 128 MB.
 */
const MAX_CHARACTERS = 12_000_000;

/**
 * Parsed files, kept for the life of the isolate: it serves one version, whose files do not change. The cache holds values and not promises,
 * because a promise belongs to the request that created it.
 */
const files = new LruMap<unknown>(MAX_CHARACTERS);

/** The index is kept apart from the other files, because every request needs it and a list of all facts would evict it. */
let index: unknown;

/** Reads the index; null for a 404. */
export async function readIndex<T>(assets: Assets): Promise<T | null> {
  index ??= await readAsset(assets, 'index.json', async (response) => JSON.parse(await response.text()));
  return index as T | null;
}

/**
 * Reads a data file (its name has an extension) with `parse`; null for a 404. If `parse` throws, because the file is truncated or from
 * another build, the response is a 503, and the next request reads the file again.
 */
export async function readDataFile<T>(assets: Assets, file: string, parse: (text: string) => T): Promise<T | null> {
  const cached = files.get(file);
  if (cached !== undefined) return cached as T;
  return readAsset(assets, file, async (response) => {
    const text = await response.text();
    const content = parse(text);
    files.set(file, content, text.length);
    return content;
  });
}

/** Called after an unexpected error. A file with the wrong content, such as `{}`, may be the cause, so the next request reads all files again. */
export function forgetFiles(): void {
  files.clear();
  index = undefined;
}
