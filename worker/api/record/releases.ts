/** `/v1/releases`: the pages that the record was read from, newest first, and one of them with all its numbers. */
import type { ReleaseFile } from '../../../data/catalogue/format/catalogue-files.ts';
import type { Answer } from '../../../data/contract/answers.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { pageOf } from '../route/cursor.ts';
import type { RELEASES } from '../route/few-parameters.ts';
import { notFound } from '../route/path-values.ts';
import { invalid, shortened, type Values } from '../route/query.ts';
import type { Handler } from '../route/route.ts';

export const releases: Handler<Values<typeof RELEASES>> = async ({ values, catalogue, address }) => {
  const { limit, cursor } = values;
  const all = await catalogue.releases();
  if (cursor !== undefined && !all.some(({ id }) => id === cursor)) {
    throw invalid('cursor', 'The cursor belongs to another list.', 'the cursor of a next link of this list, unchanged');
  }
  const { items, last } = pageOf(all, limit, (id) => cursor === undefined || id < cursor);
  const body: Omit<Answer<'ReleaseList'>, 'dataset'> = {
    releases: items,
    total: all.length,
    next: last && address({ cursor: last }),
  };
  return body;
};

export const release: Handler<{ id: string }> = async ({ values: { id }, catalogue }) => {
  const { doubts: _, ...body } = await readRelease(catalogue, id);
  return body satisfies Omit<Answer<'ReleaseAnswer'>, 'dataset'>;
};

/** Throws a 404 where there is none. */
export async function readRelease(catalogue: Catalogue, id: string): Promise<ReleaseFile> {
  const file = await catalogue.release(id);
  if (file) return file;
  const allowed = 'an id as listed by /v1/releases';
  throw notFound(`No release has the id "${shortened(id)}".`, 'id', allowed, { name: 'noRelease' });
}
