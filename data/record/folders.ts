/** The folders of the data set and of the build, which environment variables set relative to the root of the repository. Node only. */
import { fileURLToPath } from 'node:url';

export const root = new URL('../../', import.meta.url);

/** The data folder as it is set, without a slash at its end, for messages. */
export const DATA = (process.env.DATA_FOLDER ?? 'data').replace(/\/$/, '');

/** The folder of the record with `dataset.json` at its top. Ends with a slash. */
export const dataFolder = folder(DATA);

/** The folder that the build writes to: `assets/` below it is what is deployed. Ends with a slash. */
export const outFolder = folder(process.env.OUT_FOLDER ?? 'dist');

/** The path of a folder without the slash at its end. */
export function pathOf(url: URL): string {
  return fileURLToPath(url).replace(/[/\\]$/, '');
}

function folder(name: string): URL {
  return new URL(`${name.replace(/\/$/, '')}/`, root);
}
