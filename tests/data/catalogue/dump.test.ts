import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../../data/catalogue/compile.ts';
import { derive } from '../../../data/catalogue/derive/derive.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { resolve } from '../../../data/fact/resolve.ts';
import { readRecord } from '../../../data/record/record.ts';
import { UNLABELLED as COLUMNS, records } from '../../../data/table/columns.ts';
import { csv } from '../../../data/table/csv.ts';

const root = new URL('../../../', import.meta.url);
const read = (name: string) => readFileSync(new URL(`dist/dump/${name}`, root), 'utf8');
let said: string;

beforeAll(async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['data/commands/dump.ts'], { cwd: root.pathname });
  said = stdout;
});

describe('a dump', () => {
  it('holds every fact of the record, as JSON and as CSV', () => {
    const record = readRecord();
    const facts = derive(compile(record), record.vocabulary).flatMap((entry) => resolve(entry) ?? []);
    const dump = JSON.parse(String(gunzipSync(readFileSync(new URL('dist/dump/trade-facts.json.gz', root))))) as {
      facts: Fact[];
      releases: { id: string }[];
    };
    expect(dump.facts).toEqual(facts);
    expect(dump.releases).toEqual(readRecord().releases);
    expect(read('trade-facts.csv')).toBe(csv(COLUMNS, facts));
  });

  it('has the facts as Parquet, with the cells of the table and a type to each column', async () => {
    const record = readRecord();
    const facts = derive(compile(record), record.vocabulary).flatMap((entry) => resolve(entry) ?? []);
    const file = await asyncBufferFromFile(fileURLToPath(new URL('dist/dump/trade-facts.parquet', root)));
    const rows = await parquetReadObjects({ file });
    const days = COLUMNS.filter(({ type }) => type === 'date').map(({ name }) => name);
    const written = rows.map((row) => ({
      ...row,
      ...Object.fromEntries(days.map((name) => [name, (row[name] as Date | null)?.toISOString().slice(0, 10) ?? null])),
    }));
    expect(written).toEqual(records(COLUMNS, facts));
    expect(rows.length).toBeGreaterThan(1000);
  });

  it('describes its tables, which lie beside it', () => {
    expect(JSON.parse(read('datapackage.json'))).toMatchObject({
      resources: [{ path: 'trade-facts.csv' }, { path: 'trade-facts.parquet', format: 'parquet' }],
    });
  });

  it('says one plain line a file where no terminal is', () => {
    expect(
      said
        .trim()
        .split('\n')
        .map((line) => line.replace(/^.*\//, '')),
    ).toEqual([
      expect.stringMatching(/^trade-facts\.json\.gz: \d+ bytes$/),
      expect.stringMatching(/^trade-facts\.parquet: \d+ bytes$/),
      expect.stringMatching(/^trade-facts\.csv: \d+ bytes$/),
      expect.stringMatching(/^datapackage\.json: \d+ bytes$/),
    ]);
  });
});
