/**
 * Which facts match filters. Values come parsed and checked for form; ids that do not exist are returned, so that the caller
 * decides what to answer. Reads only the shards that can hold a match.
 */
import { shardOf, yearOf } from '../../data/catalogue/format/file-names.ts';
import type { Fact } from '../../data/contract/fact.ts';
import { type Entry, firstKnown } from '../../data/fact/entry.ts';
import { compareText, DIMENSIONS, type Dimension } from '../../data/fact/id.ts';
import { hasYear, liesWithin, type Span } from '../../data/fact/period.ts';
import { publishedBy, resolve } from '../../data/fact/resolve.ts';
import { windowsOf } from '../../data/fact/window.ts';
import type { Catalogue } from './catalogue.ts';

/** Values of one filter are joined by or, filters by and; a filter that is left out excludes nothing. */
export interface Filters extends Span, Partial<Record<Dimension, readonly string[] | undefined>> {
  /** Fact ids. */
  ids?: readonly string[] | undefined;
  /** Release ids: facts for which one of these pages printed a number, by `asOf`. */
  release?: readonly string[] | undefined;
  /** Windows, `ytd-05`: facts of periods that belong to one of them. */
  window?: readonly string[] | undefined;
  /** A day: facts that have changed after it. */
  updatedAfter?: string | undefined;
  basis?: readonly string[] | undefined;
  status?: readonly string[] | undefined;
  /** A day, `2025-06-19`: facts as known on it; as known today where it is left out. */
  asOf?: string | undefined;
  /** A day: facts as pages published by it give them. Not with `asOf`. */
  publishedBy?: string | undefined;
}

interface Selection {
  /** Sorted by id. */
  facts: Fact[];
  /** Of `ids`, those that no fact of the catalogue has, on any day. */
  unknownIds: string[];
  /** Of `release`, those that no release has. */
  unknownReleases: string[];
}

export async function selectFacts(catalogue: Catalogue, filters: Filters): Promise<Selection> {
  const { ids, release, window, asOf, publishedBy: day, basis, status, updatedAfter } = filters;
  const printed = release && (await idsPrintedBy(catalogue, release, filters));
  const known = (entry: Entry) => (day === undefined ? resolve(entry, asOf) : publishedBy(entry, day));
  const idLists = [ids, printed?.ids].filter((list) => list !== undefined);
  const shards = await shardsOf(catalogue, filters, idLists[0]);
  // An entry whose every number is set aside is a fact on no day.
  const items =
    asOf === undefined && day === undefined
      ? await load(catalogue.facts, shards)
      : (await load(catalogue.entries, shards)).filter((entry) => firstKnown(entry) !== null);

  const sets = idLists.map((list) => new Set(list));
  const facts = items
    .filter(({ id }) => sets.every((set) => set.has(id)))
    .filter((item) => DIMENSIONS.every((dimension) => filters[dimension]?.includes(item[dimension]) ?? true))
    .filter(({ period }) => liesWithin(period, filters))
    .filter(({ period }) => !window || windowsOf(period).some((own) => window.includes(own)))
    .flatMap((item) => ('derivations' in item ? (known(item) ?? []) : item))
    .filter((fact) => (basis?.includes(fact.basis) ?? true) && (status?.includes(fact.status) ?? true))
    .filter(({ updated }) => updatedAfter === undefined || updated > updatedAfter)
    .sort((a, b) => compareText(a.id, b.id));
  const existing = new Set(ids && items.map(({ id }) => id));
  const unknownIds = (ids ?? []).filter((id) => !existing.has(id));
  return { facts, unknownIds, unknownReleases: printed?.unknown ?? [] };
}

/** Which shards of an area are read. */
interface Shards {
  area: string;
  /** All years where it is left out. */
  years?: string[];
}

async function load<T>(
  read: (area: string, years?: readonly string[]) => Promise<T[]>,
  shards: Shards[],
): Promise<T[]> {
  return (await Promise.all(shards.map(({ area, years }) => read(area, years)))).flat();
}

/** The shards that can hold a match: where the ids lie, or else the areas and the years of the periods that are asked for. */
async function shardsOf(
  catalogue: Catalogue,
  { area, period, from, to }: Filters,
  ids: Iterable<string> | undefined,
): Promise<Shards[]> {
  if (ids) {
    const byArea = Map.groupBy(
      [...ids].flatMap((id) => shardOf(id) ?? []),
      (shard) => shard.area,
    );
    return [...byArea].map(([code, inArea]) => ({ area: code, years: inArea.map(({ year }) => year) }));
  }
  const areas = area ?? catalogue.index.areas.map(({ id }) => id);
  const inSpan = (year: string) => hasYear({ from, to }, year);
  const years = period?.map((id) => yearOf({ period: id })).filter(inSpan);
  const spanned = years || !(from || to);
  return Promise.all(
    [...new Set(areas)].map(async (code) => {
      if (spanned) return { area: code, ...(years && { years }) };
      return { area: code, years: (await catalogue.years(code)).filter(inSpan) };
    }),
  );
}

/** The facts for which these pages printed a number, as known on the day. */
async function idsPrintedBy(
  catalogue: Catalogue,
  releases: readonly string[],
  { asOf = '9999', publishedBy: day = '9999' }: Pick<Filters, 'asOf' | 'publishedBy'>,
) {
  const files = await Promise.all(releases.map((id) => catalogue.release(id)));
  const known = files.filter((file) => file !== null && file.recorded <= asOf && file.published <= day);
  const ids = new Set(known.flatMap((file) => file?.observations.map(({ fact }) => fact) ?? []));
  return { ids, unknown: releases.filter((_, i) => files[i] === null) };
}
