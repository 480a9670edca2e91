/** The list of the files of a build, by which `npm run verify` detects files that are missing or changed. Node only. */
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export interface BuiltFile {
  /** Its path below the folder. */
  name: string;
  bytes: number;
}

/** The name of the list, which is beside the folders that a build writes. */
export const FILE_LIST = 'files.json';

export function filesIn(folder: string): BuiltFile[] {
  const entries = globSync('**', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map(({ parentPath, name }) => {
    const file = join(parentPath, name);
    return { name: relative(folder, file).replaceAll('\\', '/'), bytes: statSync(file).size };
  });
}

export function writeFileList(folder: string): void {
  writeFileSync(join(folder, FILE_LIST), JSON.stringify(filesIn(folder)));
}

/** Reads the list. `changed` are the names of files that are missing or have another size. Throws if there is no list. */
export function readBuild(folder: string): { files: BuiltFile[]; changed: string[] } {
  const files = JSON.parse(readFileSync(join(folder, FILE_LIST), 'utf8')) as BuiltFile[];
  const isAsBuilt = ({ name, bytes }: BuiltFile) =>
    existsSync(join(folder, name)) && statSync(join(folder, name)).size === bytes;
  return { files, changed: files.filter((file) => !isAsBuilt(file)).map(({ name }) => name) };
}
