/**
 * The folders of the data set and of the build. The environment variables `DATA_FOLDER` and `OUT_FOLDER` replace the defaults; they are relative to
 * the root of the repository. Node only.
 */
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const root = new URL('../../', import.meta.url);

/** The name of the data folder in messages, without a slash at the end: `data`. */
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
