/** Texts of releases that break out of a page where they are not escaped for it; the torture tries more, in a browser, at night. */

import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { NASTY } from '../../support/nasty.ts';
import { assets, freshWorker, held } from '../direct.ts';
import { HEADLINE, SEED } from '../seed.ts';

/** What the release's page and the catalogue call it, its publisher and its area. */
const TEXTS = ['Xinjiang reports steady foreign trade growth from January-May', 'China Gate', 'Xinjiang'];
const PATHS = [
  `/releases/${SEED}`,
  `/facts/${HEADLINE}`,
  '/releases?year=2025',
  '/areas/CN-XJ',
  '/?area=CN-XJ&mode=live',
  '/oembed?url=https%3A%2F%2Ftrade-facts.example%2Fareas%2FCN-XJ',
];

/** The tags of the pages with the names of their attributes, where each of the texts is another. */
async function shapesWith(text: string): Promise<string[][]> {
  const worker = await freshWorker();
  const bindings = assets(async (path) => {
    if (path.startsWith('/catalogue/prerendered/')) return new Response(null, { status: 404 });
    const file = await held(path);
    if (!path.endsWith('.json') || !file.ok) return file;
    const content = TEXTS.reduce(
      (json, old) => json.replaceAll(JSON.stringify(old), JSON.stringify(text)),
      await file.text(),
    );
    return new Response(content);
  });
  const pages = PATHS.map(async (path) => {
    const response = await worker.fetch(new Request(`https://any.example${path}`), { ...env, ...bindings });
    expect([path, response.status]).toEqual([path, 200]);
    const body = await response.text();
    const markup: string = path.startsWith('/oembed') ? JSON.parse(body).html : body;
    // Another name stands elsewhere in a list, so that their order says nothing.
    return (markup.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '')).sort();
  });
  return Promise.all(pages);
}

const expected = await shapesWith('Plain');

it('each stays text on every page', async () => {
  const shapes = await shapesWith(Object.values(NASTY).join(' ').toWellFormed());
  for (const [i, path] of PATHS.entries()) expect([path, shapes[i]]).toEqual([path, expected[i]]);
});
