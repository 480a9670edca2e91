/** An address for every route and page, made of the data set's own examples. */
import type { CatalogueIndex } from '../../data/catalogue/format/catalogue-index.ts';
import { PAGE_PATHS, ROUTES } from '../../worker/api/routes.ts';

export function exampleTargets(index: CatalogueIndex): string[] {
  const { area, fact, release } = index.examples;
  const pages = PAGE_PATHS.map((path) =>
    path
      .replace('{area}', area)
      .replace('{id}', path.startsWith('/releases') ? release : fact)
      .replace('{kind}', 'gone'),
  );
  const withLanguages = pages.flatMap((path) => index.languages.slice(0, 3).map(({ code }) => `${path}?lang=${code}`));
  return [...new Set([...Object.values(ROUTES).flatMap(({ examples }) => examples(index)), ...withLanguages])];
}
