/** The Frictionless Data Package (v2) that describes the tables: columns, types, licence and sources. */
import type { Labels, Term, TradeRecord } from '../../record/schema.ts';
import { AMOUNTS_AND_GROWTH, COLUMNS } from '../../table/columns.ts';
import { type CatalogueIndex, CLOCK_NOTE, retrievalNote } from '../format/catalogue-index.ts';
import { DOWNLOADS } from '../format/file-names.ts';

export function dataPackage(
  index: CatalogueIndex,
  record: Pick<TradeRecord, 'dataset' | 'vocabulary' | 'releases'>,
): object {
  const { dataset, areas } = index;
  const { licence } = index.about;
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
    ...(licence ? { licenses: [{ name: licence.id, title: licence.title, path: licence.url }] } : {}),
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
  const newest = new Map(releases.toSorted(byDay).map(({ publisher, url }) => [publisher, url]));
  return [...newest].map(([title, path]) => ({ title, path }));
}

function byDay(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}
