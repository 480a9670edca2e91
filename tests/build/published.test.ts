/** Frozen versions of the widget as files: `e2e/deploy/published.nightly.test.ts` builds, serves and deploys them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { changesOfFrozen, freeze, readFrozen } from '../../widget/build/published.ts';
import { headersFile } from '../../worker/build/asset-headers.ts';

const VERSION = '0.9.0';
const bytes = (text: string) => new TextEncoder().encode(text);
const FILES = new Map([
  ['trade-card.js', bytes('document.title = "Version 0.9.0";')],
  ['integrity.json', bytes('{"trade-card.js":"sha384-…"}')],
]);

let published: URL;

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'published-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  published = pathToFileURL(`${folder}/`);
  freeze(published, VERSION, FILES);
});

it('lists the files of a frozen version with their hashes', () => {
  const manifest = JSON.parse(readFileSync(new URL(`${VERSION}/version.json`, published), 'utf8'));

  expect(manifest.version).toBe(VERSION);
  expect(Object.keys(manifest.files)).toEqual([...FILES.keys()]);
  for (const hash of Object.values(manifest.files)) expect(hash).toMatch(/^sha384-[\w+/]{64}$/);
});

it.each([
  ['changed', 'trade-card.js', (file: URL) => writeFileSync(file, 'document.title = "Changed";')],
  ['removed', 'trade-card.js', (file: URL) => rmSync(file)],
  ['added', 'added.js', (file: URL) => writeFileSync(file, '')],
])('is read no more, by which every build stops, where a file of it was %s', (_, name, damage) => {
  damage(new URL(`${VERSION}/${name}`, published));
  expect(() => readFrozen(published, VERSION)).toThrow(`${VERSION}/: ${name} differ from version.json`);
});

it('is compared with what would be deployed', () => {
  const changed = new Map(FILES).set('receipt.js', bytes('// added'));
  expect(changesOfFrozen(published, VERSION, changed)).toContain('is frozen, and receipt.js would change');
  expect(changesOfFrozen(published, VERSION, FILES)).toBeNull();
  expect(changesOfFrozen(published, '1.0.0', changed)).toBeNull();
});

it('alone is cached for good', () => {
  const file = headersFile('2.0.0', [VERSION]);
  expect(file).toContain(`/w/${VERSION}/*\n  Cache-Control: public, max-age=31536000, immutable\n`);
  expect(file).toContain('/w/2.0.0/*\n  Cache-Control: no-cache\n');
});
