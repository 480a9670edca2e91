/** The whole record as files for work without the API: the facts as CSV and Parquet with their description, and everything as JSON. */
import { gzipSync } from 'node:zlib';
import { caveatWriter } from '../../card/caveat-text.ts';
import type { Fact } from '../../contract/fact.ts';
import { servedFact } from '../../fact/served.ts';
import type { Moves } from '../../record/moved.ts';
import type { TradeRecord } from '../../record/schema.ts';
import { COLUMNS } from '../../table/columns.ts';
import { csv } from '../../table/csv.ts';
import type { CatalogueIndex } from '../format/catalogue-index.ts';
import { DOWNLOADS, type DownloadName } from '../format/file-names.ts';
import { textsIn } from '../format/texts.ts';
import { REVISED_COLUMNS, revisedFigures } from '../revised.ts';
import { dataPackage } from './data-package.ts';
import { parquet } from './parquet.ts';

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
    ...(about.licence ? { licence: `${about.licence.title}, ${about.licence.url}` } : {}),
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
