/**
 * Renders responses of an example record while the Worker starts. This compiles the code that most first responses need. A start may take a
 * second of CPU time, but a request on the free plan only 10 ms.
 */
import { factId, type Key, parseFactId } from '../data/fact/id.ts';
import { PAGE_ROUTES, ROUTES } from './api/routes.ts';
import { type Assets, forgetFiles } from './http/asset-files.ts';
import { PAGES } from './pages/page-routes.ts';
import { openCatalogue } from './select/catalogue.ts';

/** The text of each example file by its name, as JSON. build/bundle-worker.ts sets it. */
declare const EXAMPLE_FILES: string;

/** How often each request is rendered: V8 compiles more of what runs again. More rounds slow the start down and hardly help. */
const ROUNDS = 4;

/** The text of a file; undefined if it does not exist. */
type ReadFile = (name: string) => string | undefined;

/**
 * Real requests must not see the example. So no response is cached, the files are forgotten at the end, and requests run one after another:
 * after a failure, none can still be reading files.
 */
export async function warmUp(readFile = builtInFiles()): Promise<void> {
  const env = { ASSETS: exampleAssets(readFile), PUBLIC_ORIGIN: 'https://example.org' };
  try {
    const { index } = await openCatalogue(env.ASSETS);
    const { area, period, fact, release, day } = index.examples;
    const lang = index.languages[0]?.code;
    const parts = (query: string, id = area) => ({ env, query, pathValue: () => id });
    const growth = factId({ ...(parseFactId(fact) as Key), measure: 'growth' });
    const series = `area=${area}&measure=value&periodType=yearToDate`;
    const requests = [
      () => ROUTES.card.open(parts(`period=${period}&lang=${lang}`)),
      () => ROUTES.card.open(parts(`period=${period}&view=full`)),
      () => ROUTES.card.open(parts(`asOf=${day}`)),
      () => ROUTES.fact.open(parts(`lang=${lang}`, fact)),
      () => ROUTES.facts.open(parts(`area=${area}&period=${period}`)),
      () => ROUTES.series.open(parts(series)),
      () => ROUTES.seriesTable.open(parts(series)),
      () => PAGES.fact.open(parts('', fact), PAGE_ROUTES.fact.path),
      () => PAGES.fact.open(parts('', growth), PAGE_ROUTES.fact.path),
      () => PAGES.release.open(parts('', release), PAGE_ROUTES.release.path),
    ];
    for (let round = 0; round < ROUNDS; round++)
      for (const open of requests) {
        const resource = await open();
        JSON.stringify((await resource.render()).body);
      }
  } finally {
    forgetFiles();
  }
}

function builtInFiles(): ReadFile {
  const files: Record<string, string | undefined> = JSON.parse(EXAMPLE_FILES);
  return (name) => files[name];
}

/** A starting Worker can neither make a `Response` with a body nor set a timer. */
function exampleAssets(readFile: ReadFile): Assets {
  return {
    isInMemory: true,
    async fetch(url) {
      const text = readFile(url.replace(/^.*\/catalogue\//, ''));
      const isMissing = text === undefined;
      return { ok: !isMissing, status: isMissing ? 404 : 200, text: async () => text } as Response;
    },
  };
}
