/**
 * Selects facts by filters, whose values are parsed and checked. Reads only the years that can hold a match.
 */
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

/** Values of one filter are joined by or, filters by and; a filter that is left out excludes nothing. */
export interface Filters extends Span, Partial<Record<Dimension, readonly string[] | undefined>> {
  /** Fact ids. */
  ids?: readonly string[] | undefined;
  /** Release ids: facts for which one of these pages printed a number, by `asOf`. */
  release?: readonly string[] | undefined;
  /** Period types, such as `yearToDate-05`: facts of periods that are of one of them. */
  periodType?: readonly string[] | undefined;
  /** A day: facts that changed after it. */
  updatedAfter?: string | undefined;
  basis?: readonly string[] | undefined;
  status?: readonly string[] | undefined;
  /** A day, `2025-06-19`: facts as known from sources published by then. Default: today. */
  asOf?: string | undefined;
}

/**
 * The facts that match, in no particular order. Throws a 400 for ids that no fact has on any day and for releases that do not exist, because
 * leaving them out would hide a misspelling.
 */
export async function selectFacts(catalogue: Catalogue, filters: Filters): Promise<Fact[]> {
  const { ids, release, asOf, basis, status, updatedAfter } = filters;
  const printed = release && (await idsPrintedBy(catalogue, release, filters));
  const idLists = [ids, printed].filter((list) => list !== undefined);
  const sets = idLists.map((list) => new Set(list));
  const matches = (id: string) => sets.every((set) => set.has(id)) && matchesKey(id, filters);
  // Ids that exist but do not match the other filters are not unknown.
  const isRead = ids ? (id: string) => ids.includes(id) : matches;
  const years = yearsOf(catalogue, filters, idLists[0]);
  // A history whose every number is set aside is a fact on no day.
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
  // A list of all facts asks for thousands of ids.
  if (!dimensions.length && !periodType && !from && !to) return true;
  const key = parseFactId(id);
  if (!key) return false;
  return (
    dimensions.every((dimension) => filters[dimension]?.includes(key[dimension])) &&
    liesWithin(key.period, filters) &&
    (!periodType || periodTypesOf(key.period).some((type) => periodType.includes(type)))
  );
}

/** `changed` is every status of a number that is disputed or was replaced. */
export function hasStatus(
  { status, caveats }: Pick<Fact, 'status' | 'caveats'>,
  asked: readonly string[] | undefined,
): boolean {
  if (!asked || asked.includes(status)) return true;
  if (!asked.includes('changed')) return false;
  return !['current', 'superseded'].includes(status) || caveats.some(({ kind }) => kind === 'base-revised');
}

function unknownId(id: string, { moved, withdrawn }: CatalogueIndex): Problem {
  if (Object.hasOwn(moved, id)) return invalid('ids', `The fact "${id}" has another id now.`, [moved[id] as string]);
  const detail = Object.hasOwn(withdrawn, id) ? `The fact "${id}" was withdrawn.` : `No fact has the id "${id}".`;
  return invalid('ids', detail, 'an id as listed by /v1/facts');
}

/** An area, and which years of it are read. */
type Years = readonly [area: string, isAsked: (year: string) => boolean];

type Read<T> = (...asked: [...Years, isRead: (id: string) => boolean]) => Promise<T[]>;

async function load<T>(read: Read<T>, all: Years[], isRead: (id: string) => boolean): Promise<T[]> {
  return (await Promise.all(all.map((years) => read(...years, isRead)))).flat();
}

/** The years that can hold a match: those of the ids, or else of the areas and periods that are asked for. */
function yearsOf(
  { index }: Catalogue,
  { area, period, from, to }: Filters,
  ids: Iterable<string> | undefined,
): Years[] {
  if (ids) {
    const byArea = Map.groupBy(
      [...ids].flatMap((id) => parseFactId(id) ?? []),
      (key) => key.area,
    );
    return [...byArea].map(([code, keys]) => [code, (asked) => keys.some((key) => yearOf(key) === asked)]);
  }
  const years = period?.map((id) => yearOf({ period: id }));
  const isAsked = (year: string) => hasYear({ from, to }, year) && (years?.includes(year) ?? true);
  return [...new Set(area ?? index.areas.map(({ id }) => id))].map((code) => [code, isAsked]);
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
  const known = files.filter((file) => file !== null && file.published <= asOf);
  return new Set(known.flatMap((file) => file?.observations.map(({ fact }) => fact) ?? []));
}
