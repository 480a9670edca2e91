/** The names of the files that a deployment offers for download: the build writes them, and documents link to them. */
import type { CatalogueIndex } from './catalogue-index.ts';

/** Where a deployment serves them, from its root. */
export const DOWNLOADS = 'dump';

export function downloadNames({ dataset: { id } }: Pick<CatalogueIndex, 'dataset'>) {
  return { json: `${id}.json.gz`, parquet: `${id}.parquet` };
}
