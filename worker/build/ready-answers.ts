/** Makes the ready answers (http/ready.ts) by asking the Worker itself, whose assets are files of the build. Node only. */
import type { CatalogueIndex } from '../../data/catalogue/format/catalogue-index.ts';
import { canonicalAddress, type Parameters } from '../api/route/query.ts';
import { fillPath, type PathValues } from '../api/route/route.ts';
import { ROUTES } from '../api/routes.ts';
import app from '../app.ts';
import type { Assets } from '../http/asset-files.ts';
import { ANY_ORIGIN, type ReadyAnswer, readyFile } from '../http/ready.ts';
import { EMBED_ROUTE } from '../pages/embed/embed-page.ts';
import { PAGES } from '../pages/page-routes.ts';
import type { Catalogue } from '../select/catalogue.ts';

/**
 * Facts that have a ready answer and a ready page each. A record with more would not fit into the files of the free plan; its facts are
 * made when they are asked for.
 */
const MOST_FACTS = 5_000;

interface ReadyRoute {
  path: string;
  pathValues?: PathValues;
  parameters?: Parameters;
  ready?: readonly string[] | undefined;
}

/** All ready answers, by the names of their files below the catalogue. */
export async function* readyAnswers(
  catalogue: Catalogue,
  assets: Assets,
): AsyncGenerator<[file: string, answer: ReadyAnswer]> {
  const { index } = catalogue;
  const env = { ASSETS: assets, PUBLIC_ORIGIN: ANY_ORIGIN };
  const pages = Object.entries(PAGES).map(([path, page]): ReadyRoute => ({ path, ...page }));
  const routes = [...Object.values(ROUTES), ...pages, EMBED_ROUTE];
  for (const address of [
    ...routes.flatMap((route) => addresses(route, index)),
    ...(await facts(catalogue)),
    ...(await releases(catalogue)),
  ]) {
    const file = readyFile(address);
    if (file === null) throw new Error(`${address} may be no ready answer: http/ready.ts does not look for its file`);
    const response = await app.fetch(new Request(`https://build.invalid${address}`), env);
    const body = await response.text();
    if (!response.ok) throw new Error(`${address} answered ${response.status}: ${body}`);
    const { etag: _, ...headers } = Object.fromEntries(response.headers);
    yield [file, { build: index.build, headers, body }];
  }
}

function addresses({ path, pathValues = {}, parameters = {}, ready }: ReadyRoute, index: CatalogueIndex): string[] {
  if (!ready) return [];
  const context = { index, today: new Date().toISOString().slice(0, 10) };
  const defaults = Object.entries(parameters).map(([name, { defaultValue }]) => [name, defaultValue?.(index)]);
  let all: Record<string, unknown>[] = [Object.fromEntries(defaults)];
  for (const name of ready) {
    const allowed = pathValues[name]?.all?.(index) ?? parameters[name]?.kind.allowed(context);
    if (!Array.isArray(allowed)) throw new Error(`${path}: nothing lists what is allowed for ${name}`);
    all = all.flatMap((values) => allowed.map((value) => ({ ...values, [name]: value })));
  }
  return all.map((values) => canonicalAddress(fillPath(path, pathValues, values), parameters, values, index));
}

/**
 * The lists of each year and area in all languages, and the page of each release in the first language alone: in all of them there would
 * be seven times as many files, and others are seldom asked for.
 */
async function releases({ index, releases }: Catalogue): Promise<string[]> {
  const all = await releases();
  const values = {
    year: [...new Set(all.map(({ published }) => published.slice(0, 4)))],
    area: [...new Set(all.flatMap(({ areas }) => areas))],
  };
  const lists = Object.entries(values).flatMap(([name, list]) =>
    list.flatMap((value) => index.languages.map(({ code }) => releasesAddress(index, { [name]: value, lang: code }))),
  );
  return [...lists, ...all.map(({ id }) => `/releases/${id}`)];
}

function releasesAddress(index: CatalogueIndex, values: Record<string, string>): string {
  return canonicalAddress('/releases', PAGES['/releases'].parameters, values, index);
}

async function facts({ index, facts }: Catalogue): Promise<string[]> {
  const count = index.areas.reduce((sum, area) => sum + area.facts, 0);
  if (count > MOST_FACTS) return [];
  const all = await Promise.all(index.areas.map(({ id }) => facts(id)));
  return all.flat().flatMap(({ id }) => [`/v1/facts/${id}`, `/facts/${id}`]);
}
