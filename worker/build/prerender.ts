/** Renders the prerendered responses (http/prerendered.ts) by sending requests to the Worker's app, with the files of the build as its assets. Node only. */
// Must come first: it defines IFRAME_SCRIPT, which the pages use.
import './iframe-script.ts';

import type { CatalogueIndex } from '../../data/catalogue/format/catalogue-index.ts';
import { canonicalUrl, fromIndex } from '../api/route/query.ts';
import { type Endpoint, fillPath } from '../api/route/route.ts';
import { PAGE_ROUTES, type PageName, type PagePath, ROUTES } from '../api/routes.ts';
import app from '../app.ts';
import type { Assets } from '../http/asset-files.ts';
import { ANY_ORIGIN, type PrerenderedFile, prerenderedFile } from '../http/prerendered.ts';
import { PAGES } from '../pages/page-routes.ts';

/** Yields the name of each file, relative to the folder of the catalogue, and its content. */
export async function* prerender(
  index: CatalogueIndex,
  assets: Assets,
): AsyncGenerator<[name: string, content: PrerenderedFile]> {
  // Links in responses begin with `ANY_ORIGIN`, which the Worker replaces later.
  const env = { ASSETS: assets, PUBLIC_ORIGIN: ANY_ORIGIN };
  const pages = Object.entries(PAGES).map(([name, page]) => ({ ...page, ...PAGE_ROUTES[name as PageName] }));
  for (const route of [...Object.values(ROUTES), ...pages]) {
    for (const url of canonicalUrls(route, index)) {
      const name = prerenderedFile(url);
      if (name === null) throw new Error(`${url} cannot be prerendered: a file cannot have its name`);
      // A request needs some origin, which the app does not use.
      const response = await app.fetch(new Request(`https://build.invalid${url}`), env);
      const body = await response.text();
      if (!response.ok) throw new Error(`${url} returned ${response.status}: ${body}`);
      yield [name, { headers: Object.fromEntries(response.headers), body }];
    }
  }
}

/** The URLs of a route to prerender, one for each combination of the values in its path and of the parameters named in `prerender`. */
function canonicalUrls(
  { path, pathParameters, parameters, prerender }: Endpoint & PagePath,
  index: CatalogueIndex,
): string[] {
  if (!prerender) return [];
  const valuesOf = (name: string) => {
    const values = pathParameters[name]?.all?.(index) ?? fromIndex(parameters[name]?.allowed, index);
    if (!Array.isArray(values)) throw new Error(`cannot list the values of ${name}`);
    return values;
  };
  let combinations: Record<string, unknown>[] = [{}];
  for (const name of [...Object.keys(pathParameters), ...prerender]) {
    const values = valuesOf(name);
    combinations = combinations.flatMap((combination) => values.map((value) => ({ ...combination, [name]: value })));
  }
  return combinations.map((values) => canonicalUrl(fillPath(path, values), parameters, values, index));
}
