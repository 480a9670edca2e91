/** Renders the prerendered responses (http/prerendered.ts) by asking the Worker itself, whose assets are files of the build. Node only. */
import { canonicalAddress, defaultOf, type Parameters } from '../api/route/query.ts';
import { fillPath, type PathValues } from '../api/route/route.ts';
import { type PagePath, SITE_PAGES } from '../api/route/site-pages.ts';
import { ROUTES } from '../api/routes.ts';
import app from '../app.ts';
import type { Assets } from '../http/asset-files.ts';
import { ANY_ORIGIN, type Prerender, type PrerenderedFile, prerenderedFile } from '../http/prerendered.ts';
import { EMBED, PAGES } from '../pages/page-routes.ts';
import { EMBEDS } from '../pages/paths.ts';
import type { Catalogue } from '../select/catalogue.ts';

interface PrerenderedRoute {
  path: string;
  pathValues: PathValues;
  parameters: Parameters;
  prerender?: Prerender | null | undefined;
}

/** Yields each file by its name below the catalogue. */
export async function* prerender(
  catalogue: Catalogue,
  assets: Assets,
): AsyncGenerator<[name: string, content: PrerenderedFile]> {
  const env = { ASSETS: assets, PUBLIC_ORIGIN: ANY_ORIGIN };
  const pages = Object.entries(PAGES).map(([path, page]) => ({
    ...page,
    path,
    prerender: SITE_PAGES[path as PagePath],
  }));
  const embed = { ...EMBED, path: '/embed/{area}', prerender: EMBEDS['/embed/{area}'] };
  for (const route of [...Object.values(ROUTES), ...pages, embed]) {
    for (const url of await canonicalUrls(route, catalogue)) {
      const name = prerenderedFile(url);
      if (name === null) throw new Error(`${url} cannot be prerendered: a file cannot have its name`);
      const response = await app.fetch(new Request(`https://build.invalid${url}`), env);
      const body = await response.text();
      if (!response.ok) throw new Error(`${url} returned ${response.status}: ${body}`);
      yield [name, { headers: Object.fromEntries(response.headers), body }];
    }
  }
}

async function canonicalUrls({ path, pathValues, parameters, prerender }: PrerenderedRoute, catalogue: Catalogue) {
  if (!prerender) return [];
  const { index } = catalogue;
  const context = { index, today: index.dataset.date };
  const defaults = Object.entries(parameters).map(([name, parameter]) => [name, defaultOf(parameter, index)]);
  let combinations: Record<string, unknown>[] = [Object.fromEntries(defaults)];
  for (const name of [...Object.keys(pathValues), ...prerender]) {
    const values = (await pathValues[name]?.all?.(catalogue)) ?? parameters[name]?.kind.allowed(context);
    if (!Array.isArray(values)) throw new Error(`${path}: cannot list the values of ${name}`);
    combinations = combinations.flatMap((given) => values.map((value) => ({ ...given, [name]: value })));
  }
  return combinations.map((values) => canonicalAddress(fillPath(path, pathValues, values), parameters, values, index));
}
