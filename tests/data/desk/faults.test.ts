import { linkSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DeskFolder, root } from './desk.ts';

let place: DeskFolder;
beforeEach(() => {
  place = new DeskFolder();
});
afterEach(() => place.remove());

// All commands write by one function.
const WRITE = join(root, 'data/desk/write-file.ts');
const writing = (path: string) => {
  const script = `import { writeAtomically } from ${JSON.stringify(WRITE)}; writeAtomically(${JSON.stringify(path)}, 'new');`;
  return place.run(place.file('write.ts', script), []);
};

it('writes a file in the place of the one before, and leaves nothing beside it', () => {
  const path = place.file('data/moved.json', 'old');
  // Another link keeps the content of a file that is replaced. One that is written over would be cut short where the disk is full.
  const link = join(place.folder, 'link.json');
  linkSync(path, link);
  const before = readdirSync(place.data);
  expect(writing(path).status).toBe(0);
  expect([path, link].map((file) => readFileSync(file, 'utf8'))).toEqual(['new', 'old']);
  expect(readdirSync(place.data)).toEqual(before);
});

it('says where a file can not be written, and leaves nothing beside it', () => {
  const folder = join(place.data, 'releases/folder');
  mkdirSync(folder);
  const before = readdirSync(place.data);
  expect(writing(folder).stderr).toMatch(/can't be written: .*\. Nothing was changed\./);
  expect(readdirSync(place.data)).toEqual(before);
});
