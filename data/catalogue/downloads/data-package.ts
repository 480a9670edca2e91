/** The Frictionless Data Package (v2) that describes the tables: their columns with types, licence and sources. Made in the build. */
import { DIMENSIONS } from '../../fact/id.ts';
import type { Labels, Term, TradeRecord } from '../../record/schema.ts';
import { type Column, LEVELS_AND_GROWTH, UNLABELLED, USUAL } from '../../table/columns.ts';
import { type CatalogueIndex, clockNote, type ReleaseSummary, retrievalNote } from '../format/catalogue-index.ts';
import { DOWNLOADS, downloadNames } from '../format/file-names.ts';

export function dataPackage(
  index: CatalogueIndex,
  record: Pick<TradeRecord, 'dataset' | 'vocabulary'>,
  releases: ReleaseSummary[],
): object {
  const { dataset, areas } = index;
  const { licence } = index.about;
  const inFirst = (labels: Labels) => labels[record.dataset.languages[0]?.code ?? ''] ?? '';
  const labelOf = ({ labels }: Term) => inFirst(labels);
  const schemaOf = (columns: readonly Column[]) => ({
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: columns.map(({ name, type, description }) => ({ name, type, description })),
    primaryKey: columns.some(({ name }) => name === 'id') ? ['id'] : DIMENSIONS,
    missingValues: [''],
  });
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: dataset.id,
    title: dataset.title,
    description: `${dataset.description} ${retrievalNote(index)} ${clockNote(index)} Text that a spreadsheet could run as a formula has an apostrophe before it; numbers with a sign have none.`,
    version: dataset.date,
    created: `${dataset.date}T00:00:00Z`,
    keywords: [
      'statistics',
      ...Object.values(record.vocabulary.indicators).map(labelOf),
      ...areas.map(({ id }) => labelOf(record.vocabulary.areas[id] as Term)),
    ],
    ...(licence ? { licenses: [{ name: licence.id, title: licence.title, path: licence.url }] } : {}),
    sources: sources(releases),
    resources: [
      {
        name: 'facts',
        type: 'table',
        path: 'v1/facts.csv',
        title: 'Facts',
        description: `One row a fact: its key, its value with bounds, and the preferred page that printed it. ${LEVELS_AND_GROWTH}`,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
        schema: schemaOf(USUAL),
      },
      {
        name: 'facts-parquet',
        type: 'table',
        path: `${DOWNLOADS}/${downloadNames(index).parquet}`,
        title: 'Facts as Parquet',
        description: 'The same rows in all columns, with a type to each column and no guard against formulas.',
        format: 'parquet',
        mediatype: 'application/vnd.apache.parquet',
        schema: schemaOf(UNLABELLED),
      },
    ],
  };
}

/** Each publisher with its newest page; the rows of the table name the page of each fact. */
function sources(releases: ReleaseSummary[]): object[] {
  const newest = new Map<string, ReleaseSummary>();
  for (const release of releases) if (!newest.has(release.publisher)) newest.set(release.publisher, release);
  return [...newest.values()].map(({ publisher, url }) => ({ title: publisher, path: url }));
}
