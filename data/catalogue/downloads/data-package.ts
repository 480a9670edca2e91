/**
 * The Frictionless Data Package (v2) that describes the tables: their columns with types and constraints, licence and sources. Made in
 * the build.
 */

import { createHash } from 'node:crypto';
import {
  BASES,
  FORMULAS,
  FREQUENCIES,
  MEASURES,
  OBS_STATUSES,
  QUALIFIERS,
  STATUSES,
} from '../../contract/enumerations.ts';
import { DIMENSIONS } from '../../fact/id.ts';
import { conceptOf } from '../../record/concept.ts';
import type { Labels, Term, TradeRecord } from '../../record/schema.ts';
import { type Column, LEVELS_AND_GROWTH } from '../../table/columns.ts';
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
  frequency: { required: true, enum: FREQUENCIES },
  revisions: { required: true, minimum: 0 },
};

/** A table: its columns, where it lies, seen from the descriptor, and its bytes. */
export interface Table {
  columns: readonly Column[];
  path: string;
  content: string | Uint8Array;
}

export function dataPackage(
  index: CatalogueIndex,
  record: Pick<TradeRecord, 'dataset' | 'vocabulary'>,
  releases: ReleaseSummary[],
  { csv, parquet }: { csv: Table; parquet: Table },
): object {
  const { dataset, areas, vocabulary } = index;
  const { licence } = index.about;
  const inFirst = (labels: Labels) => labels[record.dataset.languages[0]?.code ?? ''] ?? '';
  const labelOf = ({ labels }: Term) => inFirst(labels);
  const constraints: Record<string, object> = {
    ...CONSTRAINTS,
    unit: { required: true, enum: Object.keys(vocabulary.units) },
  };
  const schemaOf = ({ columns }: Table) => ({
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: columns.map(({ name, type, description }) => ({
      ...{ name, type, description },
      ...(constraints[name] ? { constraints: constraints[name] } : {}),
    })),
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
    // Beside what the specification names: how the compiler of each area counts, null where nobody states it.
    areas: areas.map(({ id }) => {
      const all = record.vocabulary.areas;
      const concept = conceptOf(all, id);
      const revisions = concept.revisions && inFirst(concept.revisions);
      return { id, name: labelOf(all[id] as Term), ...concept, revisions };
    }),
    resources: [
      {
        name: 'facts',
        type: 'table',
        ...fileOf(csv),
        title: 'Facts',
        description: `One row a fact: its key, its value with bounds, and the preferred page that printed it. ${LEVELS_AND_GROWTH}`,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
        schema: schemaOf(csv),
      },
      {
        name: 'facts-parquet',
        type: 'table',
        ...fileOf(parquet),
        title: 'Facts as Parquet',
        description: 'The same rows in all columns, with a type to each column and no guard against formulas.',
        format: 'parquet',
        mediatype: 'application/vnd.apache.parquet',
        schema: schemaOf(parquet),
      },
    ],
  };
}

/** The hash by SHA-256, as Data Package writes it. */
function fileOf({ path, content }: Table) {
  const hash = createHash('sha256').update(content).digest('hex');
  return { path, bytes: Buffer.byteLength(content), hash: `sha256:${hash}` };
}

/** Each publisher with its newest page; the rows of the table name the page of each fact. */
function sources(releases: ReleaseSummary[]): object[] {
  const newest = new Map<string, ReleaseSummary>();
  for (const release of releases) if (!newest.has(release.publisher)) newest.set(release.publisher, release);
  return [...newest.values()].map(({ publisher, url }) => ({ title: publisher, path: url }));
}
