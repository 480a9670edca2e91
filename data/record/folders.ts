/** The folders of the data set and the build: `DATA_FOLDER` and `OUT_FOLDER`, relative to the root of the repository. Node only. */
import { fileURLToPath } from 'node:url';

export const root = new URL('../../', import.meta.url);

/** The data folder for messages, without a slash at the end: `data`. */
export const DATA = (process.env.DATA_FOLDER ?? 'data').replace(/\/$/, '');

/** The folder that contains `dataset.json`. Ends with a slash. */
export const dataFolder = folder(DATA);

/** The folder that the build writes to. Its `assets/` are deployed. Ends with a slash. */
export const outFolder = folder(process.env.OUT_FOLDER ?? 'dist');

/** The path of a folder without the slash at its end. */
export function pathOf(url: URL): string {
  return fileURLToPath(url).replace(/[/\\]$/, '');
}

function folder(name: string): URL {
  return new URL(`${name.replace(/\/$/, '')}/`, root);
}
