/**
 * Access to the compiled catalogue, which the build lays beside the Worker as static assets: one file an area.
 * Start-up and memory stay flat as the record grows, and an asset belongs to the same version as the code that reads it.
 * Everything is asynchronous, so that storage can change without touching a route.
 */

import type { CatalogueIndex } from '../data/catalogue-index.ts';
import type { Change } from '../data/changes.ts';
import type { Entry } from '../data/fact.ts';

export interface Catalogue {
  index(): Promise<CatalogueIndex>;
  /** The entries of one area, sorted by id; none for an area that has no facts. */
  area(id: string): Promise<Entry[]>;
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
  return {
    index,
    async area(id) {
      const { areas } = await index();
      return areas.some((area) => area.id === id) ? read<Entry[]>(assets, `areas/${id}`) : [];
    },
    changes: () => read(assets, 'changes'),
    document: (name) => read(assets, name),
  };
}

async function read<T>(assets: Fetcher, name: string): Promise<T> {
  if (!files.has(name)) files.set(name, await load<T>(assets, name));
  return files.get(name) as T;
}

async function load<T>(assets: Fetcher, name: string): Promise<T> {
  // The asset binding looks at the path alone; the host is a placeholder.
  const response = await assets.fetch(`https://assets.local/catalogue/${name}.json`);
  if (!response.ok) throw new Error(`catalogue/${name}.json answered ${response.status}: was the build run?`);
  return response.json<T>();
}
