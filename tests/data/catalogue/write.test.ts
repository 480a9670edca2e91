import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkDeployment } from '../../../data/catalogue/deployment-limits.ts';
import { packCounts, packName, packOf, partOf } from '../../../data/catalogue/packs.ts';
import { PackWriter, replaceFolder } from '../../../data/catalogue/write.ts';

const counts = (count: number) => ({ packs: count, shards: count, pictures: count });

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
    expect(replaceFolder(target, files, counts(1))).toBe(4);
    expect([read('index.json'), read('texts/en.json')]).toEqual([{ a: 1 }, []]);
  });

  it.each([1, 3, 40])('makes %s packs of a kind of what there are many of, each part whole in its pack', (packs) => {
    const parts = Array.from({ length: 25 }, (_, i) => [`facts/CN/${2000 + i}.json`, [{ name: '新\n疆', i }]] as const);
    expect(replaceFolder(target, parts, counts(packs))).toBe(2 * packs);
    expect(readdirSync(join(target, 'shards')).length).toBe(packs);
    for (const [name, content] of parts) {
      const pack = readFileSync(join(target, packOf(name, counts(packs))));
      expect(JSON.parse(String(Buffer.from(partOf(pack, name) ?? [])))).toEqual(content);
      expect(partOf(pack, 'facts/CN/1999.json')).toBeNull();
      expect(partOf(pack, 'toString')).toBeNull();
    }
  });

  it('has small parts and large ones in packs of their own', () => {
    const names = ['cards/CN/2025', 'facts/CN/2025', 'vintages/CN/2025', 'sitemap/1', 'pictures/CN/2025'];
    expect(names.map((name) => packOf(name, counts(1)))).toEqual([
      ...['packs/0.bin', 'shards/0.bin', 'shards/0.bin', 'shards/0.bin', 'pictures/0.bin'],
    ]);
  });

  it('keeps parts that have line feeds', () => {
    const writer = new PackWriter(folder, 'pictures', counts(1));
    const parts = ['pictures/a.png', 'pictures/b.png'].map((name, i) => [name, Buffer.from([10, i, 10, 10])] as const);
    for (const [name, bytes] of parts) writer.add(name, bytes);
    writer.finish();
    const pack = readFileSync(join(folder, packName('pictures', 0)));
    for (const [name, bytes] of parts) expect(Buffer.from(partOf(pack, name) ?? [])).toEqual(bytes);
  });

  it('leaves nothing of the files before', () => {
    replaceFolder(target, [['old.json', 1]], counts(1));
    replaceFolder(target, [['new.json', 2]], counts(1));
    expect([readdirSync(target), readdirSync(folder)]).toEqual([['new.json', 'packs', 'shards'], ['catalogue']]);
  });

  it('leaves the old folder whole where it stops half way, and works again after that', () => {
    replaceFolder(target, [['a.json', 'old']], counts(1));
    const stopped = function* (): Generator<[string, unknown]> {
      yield ['a.json', 'new'];
      throw new Error('killed');
    };
    expect(() => replaceFolder(target, stopped(), counts(1))).toThrow('killed');
    expect([readdirSync(target), read('a.json')]).toEqual([['a.json', 'packs', 'shards'], 'old']);
    replaceFolder(target, [['b.json', 'newer']], counts(1));
    expect([readdirSync(target), existsSync(`${target}.new`)]).toEqual([['b.json', 'packs', 'shards'], false]);
  });
});

describe('the number of packs', () => {
  it('grows with the facts, so that packs do not', () => {
    expect(packCounts(0)).toEqual({ packs: 1, shards: 1, pictures: 1 });
    expect(packCounts(4800)).toEqual({ packs: 150, shards: 200, pictures: 300 });
  });

  it('stays with that of the pictures within what one deployment may have', () => {
    const { packs, shards, pictures } = packCounts(10_000_000);
    expect(packs + shards + pictures).toBeLessThanOrEqual(17_000);
  });
});

describe('a deployment', () => {
  const files = (count: number, bytes = 1) => Array.from({ length: count }, (_, i) => ({ name: `${i}.bin`, bytes }));

  it('says how much of what it may have it has', () => {
    const line = '20000 files of at most 20000, the largest a.png of 25.0 MiB, of at most 25';
    expect(checkDeployment([...files(19_999), { name: 'a.png', bytes: 25 * 2 ** 20 }])).toBe(line);
  });

  it('stops the build over a limit', () => {
    expect(() => checkDeployment(files(20_001))).toThrow('20001 files of at most 20000');
    expect(() => checkDeployment(files(2, 25 * 2 ** 20 + 1))).toThrow('too large, 0.bin of 25.0 MiB, of at most 25');
  });
});
