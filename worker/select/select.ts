/** Which facts a question of filters is about. The JSON list and the CSV answer it alike. */
import type { ReleaseSummary } from '../../data/catalogue/catalogue-index.ts';
import type { Fact } from '../../data/contract/fact.ts';
import type { Entry } from '../../data/fact/entry.ts';
import { DIMENSIONS } from '../../data/fact/id.ts';
import { resolve } from '../../data/fact/resolve.ts';
import { compareText } from '../../data/fact/text-order.ts';
import type { Query } from '../api/parameters.ts';
import { invalid, PARAMETERS } from '../api/parameters.ts';
import type { Catalogue } from './catalogue.ts';

type Filters = Query<(typeof DIMENSIONS)[number] | 'ids' | 'release' | 'basis' | 'status' | 'asOf'>;

/** The facts that match all filters, sorted by id. */
export async function selectFacts(catalogue: Catalogue, filters: Filters): Promise<Fact[]> {
  const { asOf } = filters;
  const entries = await entriesIn(catalogue, await areasOf(catalogue, filters));
  const ids = list(filters.ids);
  if (ids) await checkIds(catalogue, ids, entries);

  const dimensions = DIMENSIONS.map((dimension) => [dimension, list(filters[dimension])] as const);
  const [releases, bases, statuses] = [list(filters.release), list(filters.basis), list(filters.status)];
  return entries
    .filter((entry) => ids?.includes(entry.id) ?? true)
    .filter((entry) => dimensions.every(([dimension, values]) => values?.includes(entry[dimension]) ?? true))
    .filter(({ evidence }) => !releases || evidence.some((one) => releases.includes(one.release) && isKnown(one, asOf)))
    .flatMap((entry) => resolved(entry, asOf) ?? [])
    .filter(({ basis }) => bases?.includes(basis) ?? true)
    .filter(({ status }) => statuses?.includes(status) ?? true)
    .sort((a, b) => compareText(a.id, b.id));
}

/** What an entry says today is the same for every request of a build; other days are asked for too seldom to be kept. */
const today = new WeakMap<Entry, Fact | null>();

export function resolved(entry: Entry, asOf?: string): Fact | null {
  if (asOf !== undefined) return resolve(entry, asOf);
  let fact = today.get(entry);
  if (fact === undefined) {
    fact = resolve(entry);
    today.set(entry, fact);
  }
  return fact;
}

/** As few areas as can hold what is asked for. */
async function areasOf(catalogue: Catalogue, { area, ids, release }: Filters): Promise<string[]> {
  const { areas } = await catalogue.index();
  const named = list(release);
  const pages = named && (await pagesOf(catalogue, named));
  if (area && !ids) return area.split(',');
  if (ids) return [...new Set(ids.split(',').map((id) => id.split('.')[0] as string))];
  if (pages) return [...new Set(pages.flatMap((one) => one.areas))];
  return areas.map(({ id }) => id);
}

async function pagesOf(catalogue: Catalogue, named: string[]): Promise<ReleaseSummary[]> {
  const releases = await catalogue.releases();
  return named.map((id) => {
    const page = releases.find((one) => one.id === id);
    if (!page) throw invalid('release', `"${id}" is not allowed for release.`, PARAMETERS.release.allowed());
    return page;
  });
}

async function entriesIn(catalogue: Catalogue, areas: string[]): Promise<Entry[]> {
  return (await Promise.all(areas.map((id) => catalogue.area(id)))).flat();
}

/** An id that is not held is an error: leaving it out of the answer would hide a misspelling. */
async function checkIds(catalogue: Catalogue, ids: string[], entries: Entry[]): Promise<void> {
  const held = new Set(entries.map(({ id }) => id));
  const { moved, withdrawn } = await catalogue.index();
  for (const id of ids) {
    if (held.has(id)) continue;
    if (Object.hasOwn(moved, id)) throw invalid('ids', `The fact "${id}" has another id now.`, [moved[id] as string]);
    const detail = Object.hasOwn(withdrawn, id) ? `The fact "${id}" was withdrawn.` : `No fact has the id "${id}".`;
    throw invalid('ids', detail, PARAMETERS.ids.allowed());
  }
}

function isKnown({ published }: { published: string }, asOf = '9999'): boolean {
  return published <= asOf;
}

function list(values: string | undefined): string[] | undefined {
  return values?.split(',');
}
