/** URLs of every route and page, with the examples of the data set: `/areas/{area}` → `/areas/CN-XJ`, `/areas/CN-XJ?lang=zh`. */
import type { CatalogueIndex } from '../../data/catalogue/format/catalogue-index.ts';
import { PAGE_PATHS, ROUTES } from '../../worker/api/routes.ts';

export function exampleTargets(index: CatalogueIndex): string[] {
  const { area, fact, release } = index.examples;
  const pagePaths = PAGE_PATHS.map((path) =>
    path
      .replace('{area}', area)
      .replace('{id}', path.startsWith('/releases') ? release : fact)
      .replace('{kind}', 'gone'),
  );
  const pages = pagePaths.flatMap((path) => index.languages.slice(0, 3).map(({ code }) => `${path}?lang=${code}`));
  const routes = Object.values(ROUTES).flatMap(({ examples }) => examples(index));
  return [...new Set([...routes, ...pages])];
}
