/** How desk commands write files: a command that is interrupted, or that cannot write, must not damage the record. */
import { linkSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDesk, root } from './desk.ts';

const desk = openDesk();

/** Calls `writeAtomically` in another process, where an error ends the process. */
function write(path: string, content: string) {
  const module = join(root, 'data/desk/write-file.ts');
  const script = `import { writeAtomically } from '${module}'; writeAtomically('${path}', '${content}');`;
  return desk.runScript(desk.writeFile('write.ts', script));
}

it('replaces a file instead of writing over it, and leaves no other file', () => {
  const path = desk.writeFile('data/moved.json', 'old');
  // A hard link keeps the content of a file that is replaced. A file that is written over would be cut short if the disk is full.
  const link = join(desk.path, 'link.json');
  linkSync(path, link);
  const filesBefore = readdirSync(desk.dataPath);
  expect(write(path, 'new').status).toBe(0);
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(readFileSync(link, 'utf8')).toBe('old');
  expect(readdirSync(desk.dataPath)).toEqual(filesBefore);
});

it('reports a path that cannot be written, and leaves no other file', () => {
  const folder = join(desk.dataPath, 'releases/folder');
  mkdirSync(folder);
  const filesBefore = readdirSync(desk.dataPath);
  expect(write(folder, 'new').stderr).toMatch(/can't be written: .*\. Nothing was changed\./);
  expect(readdirSync(desk.dataPath)).toEqual(filesBefore);
});
