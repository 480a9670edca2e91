import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkDeployment } from '../../../data/catalogue/deployment-limits.ts';
import { replaceFolder } from '../../../data/catalogue/write.ts';

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

describe('a deployment', () => {
  const files = (count: number, bytes = 1) => Array.from({ length: count }, (_, i) => ({ name: `${i}.json`, bytes }));

  it('says how much of what it may have it has', () => {
    const line = '20000 files of at most 20000, the largest a.png of 25.0 MiB, of at most 25';
    expect(checkDeployment([...files(19_999), { name: 'a.png', bytes: 25 * 2 ** 20 }])).toBe(line);
  });

  it('stops the build over a limit', () => {
    expect(() => checkDeployment(files(20_001))).toThrow('20001 files of at most 20000');
    expect(() => checkDeployment(files(2, 25 * 2 ** 20 + 1))).toThrow('too large, 0.json of 25.0 MiB, of at most 25');
  });
});
