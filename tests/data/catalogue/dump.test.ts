import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../../data/catalogue/compile.ts';
import { csv } from '../../../data/catalogue/csv.ts';
import { derive } from '../../../data/catalogue/derive.ts';
import { COLUMNS } from '../../../data/catalogue/table.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { resolve } from '../../../data/fact/resolve.ts';
import { readRecord } from '../../../data/record/record.ts';

const root = new URL('../../../', import.meta.url);
const read = (name: string) => readFileSync(new URL(`dist/dump/${name}`, root), 'utf8');
let said: string;

beforeAll(async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['data/dump.ts'], { cwd: root.pathname });
  said = stdout;
});

describe('a dump', () => {
  it('holds every fact of the record, as JSON and as CSV', () => {
    const record = readRecord();
    const facts = derive(compile(record), record.vocabulary).flatMap((entry) => resolve(entry) ?? []);
    const dump = JSON.parse(read('trade-facts.json')) as { facts: Fact[]; releases: { id: string }[] };
    expect(dump.facts).toEqual(facts);
    expect(dump.releases).toEqual(readRecord().releases);
    expect(read('trade-facts.csv')).toBe(csv(COLUMNS, facts));
  });

  it('describes its CSV, which lies beside it', () => {
    expect(JSON.parse(read('datapackage.json'))).toMatchObject({ resources: [{ path: 'trade-facts.csv' }] });
  });

  it('says one plain line a file where no terminal is', () => {
    expect(
      said
        .trim()
        .split('\n')
        .map((line) => line.replace(/^.*\//, '')),
    ).toEqual([
      expect.stringMatching(/^trade-facts\.json: \d+ bytes$/),
      expect.stringMatching(/^trade-facts\.csv: \d+ bytes$/),
      expect.stringMatching(/^datapackage\.json: \d+ bytes$/),
    ]);
  });
});
