/** Reads files of the catalogue, which the build writes beside the Worker as static assets. */
import { unavailable, within } from './unavailable.ts';

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

/** A JSON file, with its length in characters; null for a 404. */
export async function readJson<T>(assets: Assets, file: string): Promise<{ content: T; length: number } | null> {
  const text = await readAsset(assets, file, (response) => response.text());
  if (text === null) return null;
  try {
    return { content: JSON.parse(text), length: text.length };
  } catch (error) {
    throw unavailable(`catalogue/${file}: ${(error as Error).message}`);
  }
}
