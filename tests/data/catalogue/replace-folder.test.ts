import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFolder } from '../../../data/catalogue/replace-folder.ts';

let folder: string;
let target: string;
const read = (name: string) => JSON.parse(readFileSync(join(target, name), 'utf8')) as unknown;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trade-facts-write-'));
  target = join(folder, 'catalogue');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('writing a folder', () => {
  it('makes it with its files, and counts them', () => {
    const files = [
      ['index.json', { a: 1 }],
      ['texts/en.json', []],
    ] as const;
    expect(replaceFolder(target, files)).toBe(2);
    expect([read('index.json'), read('texts/en.json')]).toEqual([{ a: 1 }, []]);
  });

  it('leaves nothing of the files before', () => {
    replaceFolder(target, [['old.json', 1]]);
    replaceFolder(target, [['new.json', 2]]);
    expect([readdirSync(target), readdirSync(folder)]).toEqual([['new.json'], ['catalogue']]);
  });

  it('leaves the old folder whole where it stops half way, and works again after that', () => {
    replaceFolder(target, [['a.json', 'old']]);
    const stopped = function* (): Generator<[string, unknown]> {
      yield ['a.json', 'new'];
      throw new Error('killed');
    };
    expect(() => replaceFolder(target, stopped())).toThrow('killed');
    expect([readdirSync(target), read('a.json')]).toEqual([['a.json'], 'old']);
    replaceFolder(target, [['b.json', 'newer']]);
    expect([readdirSync(target), existsSync(`${target}.new`)]).toEqual([['b.json'], false]);
  });
});
