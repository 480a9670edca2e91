/** What the tests say about a browser or fonts that they cannot use. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { chromiumOptions, firefoxOptions, orReason } from '../support/browser.ts';
import { checkFolder, fontSetName } from '../support/fonts.ts';

const folder = mkdtempSync(join(tmpdir(), 'browsers-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

const program = join(folder, 'browser');
const writeProgram = (code: string) => {
  writeFileSync(program, `#!/bin/sh\n${code}\n`);
  chmodSync(program, 0o755);
};

it.each([
  [
    'CHROME_PATH',
    chromiumOptions,
    'echo Chromium 124.0.1',
    'is too old (Chromium 124.0.1): install version 125 or newer',
  ],
  [
    'FIREFOX_PATH',
    firefoxOptions,
    'echo Mozilla Firefox 140.15.0esr',
    'is too old (Mozilla Firefox 140.15.0esr): install version 153 or newer',
  ],
  ['FIREFOX_PATH', firefoxOptions, 'exit 1', 'does not run: install version 153 or newer'],
])('%s names a browser that cannot be used', async (variable, options, code, reason) => {
  writeProgram(code);
  vi.stubEnv(variable, program);
  expect(await orReason(options)).toBe(`${program} ${reason}, or set ${variable} to one`);
});

it('accepts a browser that is new enough', async () => {
  writeProgram('echo Chromium 125.0.1');
  vi.stubEnv('CHROME_PATH', program);
  expect(await orReason(chromiumOptions)).toMatchObject({ executablePath: program });
});

it('names a font folder that cannot be read, and what to do', () => {
  expect(() => checkFolder('no/such/folder', 'run "npm ci"')).toThrow(
    /^Tests cannot read the fonts in no\/such\/folder \(ENOENT: .*\): run "npm ci"\.$/,
  );
  expect(() => checkFolder('tests/build', 'run "npm ci"')).toThrow(
    'Tests cannot read the fonts in tests/build (it has no .ttf file): run "npm ci".',
  );
});

it('names the font sets that there are', () => {
  expect(() => fontSetName({ FONTS: 'arial' })).toThrow('FONTS must be noto or dejavu; got "arial".');
});
