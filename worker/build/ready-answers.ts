/** Makes the ready answers (http/ready.ts) by asking the Worker itself, whose assets are files of the build. Node only. */
import { canonicalAddress, defaultOf, type Parameters } from '../api/route/query.ts';
import { fillPath, type PathValues } from '../api/route/route.ts';
import { type PagePath, SITE_PAGES } from '../api/route/site-pages.ts';
import { ROUTES } from '../api/routes.ts';
import app from '../app.ts';
import type { Assets } from '../http/asset-files.ts';
import { ANY_ORIGIN, type Ready, type ReadyAnswer, readyFile } from '../http/ready.ts';
import { EMBED, PAGES } from '../pages/page-routes.ts';
import { EMBEDS } from '../pages/paths.ts';
import type { Catalogue } from '../select/catalogue.ts';

interface ReadyRoute {
  path: string;
  pathValues: PathValues;
  parameters: Parameters;
  ready?: Ready | undefined;
}

/** All ready answers, by the names of their files below the catalogue. */
export async function* readyAnswers(
  catalogue: Catalogue,
  assets: Assets,
): AsyncGenerator<[file: string, answer: ReadyAnswer]> {
  const env = { ASSETS: assets, PUBLIC_ORIGIN: ANY_ORIGIN };
  const pages = Object.entries(PAGES).map(([path, page]) => ({ ...page, path, ready: SITE_PAGES[path as PagePath] }));
  const embed = { ...EMBED, path: '/embed/{area}', ready: EMBEDS['/embed/{area}'] };
  for (const route of [...Object.values(ROUTES), ...pages, embed]) {
    for (const address of await addressesOf(route, catalogue)) {
      const file = readyFile(address);
      if (file === null) throw new Error(`${address} may be no ready answer: its file would have an odd name`);
      const response = await app.fetch(new Request(`https://build.invalid${address}`), env);
      const body = await response.text();
      if (!response.ok) throw new Error(`${address} answered ${response.status}: ${body}`);
      yield [file, { headers: Object.fromEntries(response.headers), body }];
    }
  }
}

/** The canonical addresses of a route that have ready answers, each once. */
async function addressesOf({ path, pathValues, parameters, ready = [] }: ReadyRoute, catalogue: Catalogue) {
  const { index } = catalogue;
  const context = { index, today: new Date().toISOString().slice(0, 10) };
  const defaults = Object.entries(parameters).map(([name, parameter]) => [name, defaultOf(parameter, index)]);
  const found = new Set<string>();
  for (const names of ready) {
    let all: Record<string, unknown>[] = [Object.fromEntries(defaults)];
    for (const [name, which] of Object.entries(names)) {
      const kind = parameters[name]?.kind;
      const further = all.map(async (given) => {
        const listed = pathValues[name]?.all?.(catalogue) ?? kind?.all?.(catalogue, given) ?? kind?.allowed(context);
        const values = await listed;
        if (!Array.isArray(values)) throw new Error(`${path}: nothing lists the values of ${name}`);
        const chosen = which === 'first' ? values.slice(0, 1) : values;
        return chosen.map((value) => ({ ...given, [name]: value }));
      });
      all = (await Promise.all(further)).flat();
    }
    for (const values of all)
      found.add(canonicalAddress(fillPath(path, pathValues, values), parameters, values, index));
  }
  return found;
}
