/**
 * Access to the compiled catalogue, which the build lays beside the Worker as static assets: one file an area, for lists, and one
 * a card.
 * Start-up and memory stay flat as the record grows, and an asset belongs to the same version as the code that reads it.
 * Everything is asynchronous, so that storage can change without touching a route.
 */

import type { CardPeriod, CatalogueIndex, ReleaseSummary } from '../../data/catalogue/catalogue-index.ts';
import type { Change } from '../../data/catalogue/changes.ts';
import type { YearCoverage } from '../../data/catalogue/coverage.ts';
import type { Entry } from '../../data/fact/entry.ts';

export interface Catalogue {
  index(): Promise<CatalogueIndex>;
  /** The entries of one area, sorted by id; none for an area that has no facts. */
  area(id: string): Promise<Entry[]>;
  /** The entries that the card of an area and period can show, the nation's among them; null where it has no total. */
  card(area: string, period: string): Promise<Entry[] | null>;
  /** Periods that the area's card can show, oldest first; none for an area without a card. */
  periods(area: string): Promise<CardPeriod[]>;
  /** The pages that the record was read from, newest first. */
  releases(): Promise<ReleaseSummary[]>;
  /** Windows and months of total trade that are stated, by area and year. */
  coverage(): Promise<YearCoverage[]>;
  /** What was new lately, newest first. */
  changes(): Promise<Change[]>;
  /** A document that the build made whole. */
  document(name: 'openapi' | 'datapackage'): Promise<object>;
}

/**
 * Parsed files, kept as long as the isolate lives: an isolate serves one version, and a version never changes. What is kept
 * is the content and not the promise of it, which belongs to one request and may end unsettled with it.
 */
const files = new Map<string, unknown>();

export function openCatalogue(assets: Fetcher): Catalogue {
  const index = () => read<CatalogueIndex>(assets, 'index');
  /** A list that every area with facts has a file of. */
  const listOf = async <T>(id: string, name: string): Promise<T[]> => {
    const { areas } = await index();
    return areas.some((area) => area.id === id) ? read<T[]>(assets, name) : [];
  };
  return {
    index,
    area: (id) => listOf<Entry>(id, `areas/${id}`),
    periods: (id) => listOf<CardPeriod>(id, `cards/${id}/periods`),
    card: (area, period) => find(assets, `cards/${area}/${period}`),
    releases: () => read(assets, 'releases'),
    coverage: () => read(assets, 'coverage'),
    changes: () => read(assets, 'changes'),
    document: (name) => read(assets, name),
  };
}

async function read<T>(assets: Fetcher, name: string): Promise<T> {
  const content = await find<T>(assets, name);
  if (content === null) throw new Error(`catalogue/${name}.json answered 404: was the build run?`);
  return content;
}

/** A file's content, null where there is none. */
async function find<T>(assets: Fetcher, name: string): Promise<T | null> {
  if (!files.has(name)) {
    // The asset binding looks at the path alone; the host is a placeholder.
    const response = await assets.fetch(`https://assets.local/catalogue/${name}.json`);
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`catalogue/${name}.json answered ${response.status}`);
    files.set(name, await response.json());
  }
  return files.get(name) as T;
}
