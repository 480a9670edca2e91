/** The whole record as files for work without the API: the facts as CSV and Parquet with their description, and everything as JSON. */
import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { caveatWriter } from '../card/caveat-text.ts';
import type { Fact } from '../contract/fact.ts';
import { compareText } from '../fact/id.ts';
import { servedFact } from '../fact/served.ts';
import type { Moves } from '../record/moved.ts';
import type { Labels, Term, TradeRecord } from '../record/schema.ts';
import { AMOUNTS_AND_GROWTH, type Cell, COLUMNS, type Column } from '../table/columns.ts';
import { csv } from '../table/csv.ts';
import { type CatalogueIndex, CLOCK_NOTE, retrievalNote } from './format/catalogue-index.ts';
import { DOWNLOADS, type DownloadName } from './format/file-names.ts';
import { textsIn } from './format/texts.ts';
import { REVISED_COLUMNS, revisedFigures } from './revised.ts';

/** `facts` as known today. The JSON is compressed because a deployment cannot serve a file above 25 MiB. */
export function downloads(
  index: CatalogueIndex,
  record: TradeRecord,
  facts: readonly Fact[],
  moves: Moves,
): [path: string, content: Uint8Array | string][] {
  const { dataset, about } = index;
  const { releases, vocabulary } = record;
  const [language] = index.languages;
  if (!language) throw new Error('data/dataset.json names no language');
  const caveats = caveatWriter(textsIn(language, record, new Set(facts.map(({ period }) => period))));
  const served = facts.map((fact) => servedFact(fact, { caveats }));
  const metadata = {
    title: dataset.title,
    description: dataset.description,
    version: dataset.date,
    ...(about.license ? { license: `${about.license.title}, ${about.license.url}` } : {}),
  };
  const contents: Record<DownloadName, Uint8Array | string> = {
    csv: csv(COLUMNS, served),
    parquet: parquet(COLUMNS, served, metadata),
    record: gzipSync(JSON.stringify({ dataset, facts: served, releases, vocabulary, ...moves }), { level: 9 }),
    package: JSON.stringify(dataPackage(index, record)),
    revised: csv(REVISED_COLUMNS, revisedFigures(facts)),
  };
  return Object.entries(contents).map(([name, content]) => [DOWNLOADS[name as DownloadName], content]);
}

function dataPackage(index: CatalogueIndex, record: Pick<TradeRecord, 'dataset' | 'vocabulary' | 'releases'>): object {
  const { dataset, areas } = index;
  const { license } = index.about;
  const inFirst = (labels: Labels) => labels[record.dataset.languages[0]?.code ?? ''] ?? '';
  const labelOf = ({ labels }: Term) => inFirst(labels);
  const schema = {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: COLUMNS.map(({ name, type, description }) => ({ name, type, description })),
    primaryKey: ['id'],
    missingValues: [''],
  };
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: dataset.id,
    title: dataset.title,
    description: `${dataset.description} ${retrievalNote(index)} ${CLOCK_NOTE} Text that a spreadsheet could run as a formula has an apostrophe before it; numbers with a sign have none.`,
    version: dataset.date,
    created: `${dataset.date}T00:00:00Z`,
    keywords: [
      'statistics',
      ...Object.values(record.vocabulary.indicators).map(labelOf),
      ...areas.map(({ id }) => labelOf(record.vocabulary.areas[id] as Term)),
    ],
    ...(license ? { licenses: [{ name: license.id, title: license.title, path: license.url }] } : {}),
    sources: sources(record),
    resources: [
      {
        name: 'facts',
        type: 'table',
        path: fileName(DOWNLOADS.csv),
        title: 'Facts',
        description: `One row per fact: its key, its value with bounds, and the preferred page that printed it. ${AMOUNTS_AND_GROWTH}`,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
        schema,
      },
      {
        name: 'facts-parquet',
        type: 'table',
        path: fileName(DOWNLOADS.parquet),
        title: 'Facts as Parquet',
        description: 'The same table, with a type for each column and without apostrophes before formulas.',
        format: 'parquet',
        mediatype: 'application/vnd.apache.parquet',
        schema,
      },
    ],
  };
}

/** Paths in a data package are relative to its descriptor. */
function fileName(path: string): string {
  return path.split('/').at(-1) ?? '';
}

/** Each publisher with its newest page. The rows of the table name the page of each fact. */
function sources({ releases }: Pick<TradeRecord, 'releases'>): object[] {
  const newest = new Map(
    releases.toSorted((a, b) => compareText(a.id, b.id)).map(({ publisher, url }) => [publisher, url]),
  );
  return [...newest].map(([title, path]) => ({ title, path }));
}

type Element = NonNullable<Parameters<typeof parquetWriteBuffer>[0]['schema']>[number];

const TYPES: Record<Column['type'], Pick<Element, 'type' | 'converted_type'>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'DOUBLE' },
  integer: { type: 'INT32' },
  date: { type: 'INT32', converted_type: 'DATE' },
};

export function parquet<T>(
  columns: readonly Column<T>[],
  rows: readonly T[],
  metadata: Readonly<Record<string, string>>,
): Uint8Array {
  const elements = columns.map(({ name, type }) => ({ name, repetition_type: 'OPTIONAL' as const, ...TYPES[type] }));
  const columnData = columns.map(({ name, type, value }) => ({
    name,
    data: rows.map((row) => cell(type, value(row))),
  }));
  const root = { name: 'root', num_children: columns.length };
  const kvMetadata = Object.entries(metadata).map(([key, value]) => ({ key, value }));
  return new Uint8Array(parquetWriteBuffer({ columnData, schema: [root, ...elements], kvMetadata }));
}

function cell(type: Column['type'], value: Cell): Exclude<Cell, undefined> | Date {
  if (value === null || value === undefined) return null;
  return type === 'date' ? new Date(`${value}T00:00:00Z`) : value;
}
