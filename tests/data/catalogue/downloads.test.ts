/** The files for download: the whole record as JSON, and the facts as Parquet. */
import { gunzipSync } from 'node:zlib';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { expect, it } from 'vitest';
import { caveatWriter } from '../../../data/card/caveat-text.ts';
import { buildIndex } from '../../../data/catalogue/build-index.ts';
import { downloads } from '../../../data/catalogue/downloads.ts';
import { textsIn } from '../../../data/catalogue/format/texts.ts';
import type { ServedFact } from '../../../data/contract/fact.ts';
import { servedFact } from '../../../data/fact/served.ts';
import { COLUMNS } from '../../../data/table/columns.ts';
import { languageOf } from '../../support/languages.ts';
import { recordFacts } from '../../support/texts/record-facts.ts';

const { record, histories, facts } = recordFacts();
const moves = { moved: {}, withdrawn: {} };
const index = buildIndex(record, histories, 'build');
const files = new Map(downloads(index, record, facts, moves));
const texts = textsIn(languageOf('en'), record, new Set(facts.map(({ period }) => period)));
const served = facts.map((fact) => servedFact(fact, { caveats: caveatWriter(texts) }));

it('the JSON file has every fact and release of the record', () => {
  const json = gunzipSync(files.get('downloads/record.json.gz') as Uint8Array);
  const read = JSON.parse(String(json)) as { facts: ServedFact[]; releases: unknown[] };
  expect(read.facts).toEqual(served);
  expect(read.releases).toEqual(record.releases);
});

it('the Parquet file has the cells of the CSV table, with a type for each column', async () => {
  const file = files.get('downloads/facts.parquet') as Uint8Array<ArrayBuffer>;
  const rows = await parquetReadObjects({ file: file.buffer });
  const days = COLUMNS.filter(({ type }) => type === 'date').map(({ name }) => name);
  const written = rows.map((row) => ({
    ...row,
    ...Object.fromEntries(days.map((name) => [name, (row[name] as Date | null)?.toISOString().slice(0, 10) ?? null])),
  }));
  const cells = (fact: ServedFact) => COLUMNS.map(({ name, value }) => [name, value(fact) ?? null]);
  expect(written).toEqual(served.map((fact) => Object.fromEntries(cells(fact))));
  expect(rows.length).toBeGreaterThan(1000);
});

it('the Parquet file names the data set, its license and its version', () => {
  const file = files.get('downloads/facts.parquet') as Uint8Array<ArrayBuffer>;
  const { key_value_metadata: metadata = [] } = parquetMetadata(file.buffer);
  expect(Object.fromEntries(metadata.map(({ key, value }) => [key, value]))).toEqual({
    title: 'Trade Facts',
    description: index.dataset.description,
    version: index.dataset.date,
    license: expect.stringContaining('https://creativecommons.org/publicdomain/zero/1.0/'),
  });
});
