/**
 * The Frictionless Data Package (v2) that describes the tables: their columns with types and constraints, licence and sources. Made in
 * the build.
 */

import { BASES, FORMULAS, MEASURES, OBS_STATUSES, QUALIFIERS, STATUSES } from '../../contract/enumerations.ts';
import { conceptOf } from '../../record/concept.ts';
import type { Vocabulary } from '../../record/schema.ts';
import { COLUMNS } from '../../table/columns.ts';
import { type CatalogueIndex, clockNote, type ReleaseSummary, retrievalNote } from '../format/catalogue-index.ts';

const CONSTRAINTS: Record<string, object> = {
  id: { required: true, unique: true },
  ...Object.fromEntries(['area', 'indicator', 'partner', 'breakdown'].map((name) => [name, { required: true }])),
  measure: { required: true, enum: MEASURES },
  period: { required: true, pattern: '\\d{4}(-\\d{2}(\\.\\.\\d{4}-\\d{2})?)?' },
  period_start: { required: true },
  period_end: { required: true },
  qualifier: { required: true, enum: QUALIFIERS },
  basis: { required: true, enum: BASES },
  status: { required: true, enum: STATUSES },
  obs_status: { required: true, enum: OBS_STATUSES },
  published: { required: true },
  updated: { required: true },
  formula: { enum: FORMULAS },
  revisions: { required: true, minimum: 0 },
};

/** Where the tables lie, seen from the descriptor. */
export interface TablePaths {
  csv: string;
  parquet: string;
}

/** `all` are the areas of the vocabulary, whose ways of counting are described beside the tables. */
export function dataPackage(
  index: CatalogueIndex,
  releases: ReleaseSummary[],
  paths: TablePaths,
  all: Vocabulary['areas'],
): object {
  const { dataset, areas, vocabulary } = index;
  const constraints: Record<string, object> = {
    ...CONSTRAINTS,
    unit: { required: true, enum: Object.keys(vocabulary.units) },
  };
  const schema = {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: COLUMNS.map(({ name, type, description }) => ({
      ...{ name, type, description },
      ...(constraints[name] ? { constraints: constraints[name] } : {}),
    })),
    primaryKey: ['id'],
    missingValues: [''],
  };
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: dataset.id,
    title: dataset.title,
    description: `${dataset.description} ${retrievalNote(index)} ${clockNote(index)} Text that a spreadsheet could run as a formula has an apostrophe before it; numbers with a sign have none.`,
    version: dataset.date,
    created: `${dataset.date}T00:00:00Z`,
    keywords: ['statistics', ...Object.keys(vocabulary.indicators), ...areas.map(({ id }) => id)],
    // Labels, notes and the compilation have a licence. Single figures are facts, which have none.
    licenses: [
      { name: 'MIT', title: 'MIT License (labels, notes and compilation)', path: 'https://opensource.org/license/mit' },
    ],
    sources: sources(releases),
    // Beside what the specification names: how the compiler of each area counts, null where nobody states it.
    areas: areas.map(({ id }) => ({ id, name: all[id]?.labels.en ?? id, ...conceptOf(all, id) })),
    resources: [
      {
        name: 'facts',
        type: 'table',
        path: paths.csv,
        title: 'Facts',
        description: 'One row a fact: its key, its value with bounds, and the preferred page that printed it.',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
        schema,
      },
      {
        name: 'facts-parquet',
        type: 'table',
        path: paths.parquet,
        title: 'Facts as Parquet',
        description: 'The same rows and columns, with a type to each column and no guard against formulas.',
        format: 'parquet',
        mediatype: 'application/vnd.apache.parquet',
        schema,
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
