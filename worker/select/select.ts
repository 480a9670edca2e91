/** Selects facts by filters. Reads only the files of years that can have a match. */
import type { CatalogueIndex } from '../../data/catalogue/format/catalogue-index.ts';
import { yearOf } from '../../data/catalogue/format/file-names.ts';
import type { Fact } from '../../data/contract/fact.ts';
import { firstAsOf } from '../../data/fact/history.ts';
import { DIMENSIONS, type Dimension, parseFactId } from '../../data/fact/id.ts';
import { hasYear, liesWithin, type Span } from '../../data/fact/period.ts';
import { periodTypesOf } from '../../data/fact/period-type.ts';
import { resolve } from '../../data/fact/resolve.ts';
import { invalid, type Problem } from '../http/problem.ts';
import type { Catalogue } from './catalogue.ts';

/** A fact matches if it has one of the values of each filter. Omitted filters match every fact. The values are valid. */
export interface Filters extends Span, Partial<Record<Dimension, readonly string[] | undefined>> {
  /** Fact ids. */
  ids?: readonly string[] | undefined;
  /** Release ids: facts for which one of these pages, published by `asOf`, printed a number. */
  release?: readonly string[] | undefined;
  /** Period types, such as `year` or `yearToDate-05`. */
  periodType?: readonly string[] | undefined;
  /** A day: facts that changed after it. */
  updatedAfter?: string | undefined;
  basis?: readonly string[] | undefined;
  status?: readonly string[] | undefined;
  /** A day, `2025-06-19`: facts as known from sources published by then. Default: today. */
  asOf?: string | undefined;
}

/**
 * The facts that match, in no particular order. Throws a 400 for an id that no fact has on any day and for an unknown release, because an empty
 * list would hide a misspelling.
 */
export async function selectFacts(catalogue: Catalogue, filters: Filters): Promise<Fact[]> {
  const { ids, release, asOf, basis, status, updatedAfter } = filters;
  const printed = release && (await idsPrintedBy(catalogue, release, filters));
  const idLists = [ids, printed].filter((list) => list !== undefined);
  const sets = idLists.map((list) => new Set(list));
  const matches = (id: string) => sets.every((set) => set.has(id)) && matchesKey(id, filters);
  // Requested ids are read even if the other filters exclude them, to tell them from unknown ids.
  const isRead = ids ? (id: string) => ids.includes(id) : matches;
  const years = yearsOf(catalogue, filters, idLists[0]);
  // A history without `firstAsOf` has no number that counts on any day.
  const items =
    asOf === undefined
      ? await load(catalogue.facts, years, isRead)
      : (await load(catalogue.histories, years, isRead)).filter((history) => firstAsOf(history) !== null);

  const existing = new Set(ids && items.map(({ id }) => id));
  const unknown = ids?.find((id) => !existing.has(id));
  if (unknown !== undefined) throw unknownId(unknown, catalogue.index);
  const matching = ids ? items.filter(({ id }) => matches(id)) : items;
  return matching
    .flatMap((item) => ('derivations' in item ? (resolve(item, asOf) ?? []) : item))
    .filter((fact) => (basis?.includes(fact.basis) ?? true) && hasStatus(fact, status))
    .filter(({ updated }) => updatedAfter === undefined || updated > updatedAfter);
}

/** Does a fact with this id have the codes and the period of the filters? */
function matchesKey(id: string, filters: Filters): boolean {
  const { periodType, from, to } = filters;
  const dimensions = DIMENSIONS.filter((dimension) => filters[dimension]);
  // Saves parsing thousands of ids for a list of all facts.
  if (!dimensions.length && !periodType && !from && !to) return true;
  const key = parseFactId(id);
  if (!key) return false;
  return (
    dimensions.every((dimension) => filters[dimension]?.includes(key[dimension])) &&
    liesWithin(key.period, filters) &&
    (!periodType || periodTypesOf(key.period).some((type) => periodType.includes(type)))
  );
}

/** Has the fact one of the statuses? `changed` means all but current and superseded, and growth whose base was revised. */
export function hasStatus(
  { status, caveats }: Pick<Fact, 'status' | 'caveats'>,
  wanted: readonly string[] | undefined,
): boolean {
  if (!wanted || wanted.includes(status)) return true;
  if (!wanted.includes('changed')) return false;
  return !['current', 'superseded'].includes(status) || caveats.some(({ kind }) => kind === 'base-revised');
}

function unknownId(id: string, { moved, withdrawn }: CatalogueIndex): Problem {
  if (Object.hasOwn(moved, id)) return invalid('ids', `The fact "${id}" has another id now.`, [moved[id] as string]);
  const detail = Object.hasOwn(withdrawn, id) ? `The fact "${id}" was withdrawn.` : `No fact has the id "${id}".`;
  return invalid('ids', detail, 'an id as listed by /v1/facts');
}

/** An area, and which of its years to read. */
type YearsOfArea = readonly [area: string, includesYear: (year: string) => boolean];

/** `facts` or `histories` of the catalogue. */
type Read<T> = (...args: [...YearsOfArea, includesId: (id: string) => boolean]) => Promise<T[]>;

async function load<T>(read: Read<T>, areas: YearsOfArea[], includesId: (id: string) => boolean): Promise<T[]> {
  return (await Promise.all(areas.map((area) => read(...area, includesId)))).flat();
}

/** The areas and years that can have a match: those of the ids if there are any, otherwise those of the other filters. */
function yearsOf(
  { index }: Catalogue,
  { area, period, from, to }: Filters,
  ids: Iterable<string> | undefined,
): YearsOfArea[] {
  if (ids) {
    const keys = [...ids].flatMap((id) => parseFactId(id) ?? []);
    const keysByArea = Map.groupBy(keys, (key) => key.area);
    return [...keysByArea].map(([code, keys]) => [code, (year) => keys.some((key) => yearOf(key) === year)]);
  }
  const years = period?.map((id) => yearOf({ period: id }));
  const includesYear = (year: string) => hasYear({ from, to }, year) && (years?.includes(year) ?? true);
  return [...new Set(area ?? index.areas.map(({ id }) => id))].map((code) => [code, includesYear]);
}

/** Ids of the facts for which these pages print a number. Pages published after `asOf` do not count. */
async function idsPrintedBy(
  catalogue: Catalogue,
  releases: readonly string[],
  { asOf = '9999' }: Pick<Filters, 'asOf'>,
) {
  const files = await Promise.all(releases.map((id) => catalogue.release(id)));
  const unknown = releases.find((_, i) => files[i] === null);
  if (unknown !== undefined)
    throw invalid('release', `No release has the id "${unknown}".`, 'an id as listed by /v1/releases');
  const published = files.filter((file) => file !== null && file.published <= asOf);
  return new Set(published.flatMap((file) => file?.observations.map(({ fact }) => fact) ?? []));
}
