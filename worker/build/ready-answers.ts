/** Makes the ready answers (api/route/ready.ts) by asking the Worker itself, whose assets are files of the build. Node only. */
import type { CatalogueIndex } from '../../data/catalogue/format/catalogue-index.ts';
import type { ReadyRoute } from '../api/route/ready.ts';
import { ANY_ORIGIN, readyAnswers } from '../api/route/ready.ts';
import { ROUTES } from '../api/routes.ts';
import app from '../app.ts';
import { EMBED_ROUTE } from '../pages/embed/embed-page.ts';
import { PAGES } from '../pages/page-routes.ts';
import type { Assets } from '../select/catalogue.ts';

const PAGE_ROUTES: ReadyRoute[] = Object.entries(PAGES).map(([path, { pathValues = {}, parameters = {}, ready }]) => ({
  path,
  pathValues,
  parameters,
  ready,
}));

/** The bodies of all ready answers, by the names of their files. */
export async function* readyFiles(index: CatalogueIndex, assets: Assets): AsyncGenerator<[name: string, body: string]> {
  const today = new Date().toISOString().slice(0, 10);
  for (const route of [...Object.values(ROUTES), ...PAGE_ROUTES, EMBED_ROUTE]) {
    for (const { name, address } of readyAnswers(route, { index, today })) {
      const response = await app.fetch(new Request(`https://build.invalid${address}`), {
        ASSETS: assets,
        PUBLIC_ORIGIN: ANY_ORIGIN,
      });
      if (!response.ok) throw new Error(`${address} answered ${response.status}: ${await response.text()}`);
      yield [name, await response.text()];
    }
  }
}
