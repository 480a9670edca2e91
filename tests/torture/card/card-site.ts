/** A page with a card and a figure, its scripts as they are built, and the answers of the built Worker, each of which may fail. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../bench/runtime.ts';
import { type Site, serve } from '../../support/site.ts';
import { html, type Table } from '../../support/table.ts';
import { startBuilt } from '../runtime.ts';

const VERSION = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;
export const SCRIPTS = ['trade-card.js', 'full.js', 'receipt.js', 'figure.js'];
const PERIOD = '2025-01..2025-05';
const FACT = `CN-XJ.trade.growth.world.total.${PERIOD}`;
const WORDS = 'Words of the page around the card, of which no line may move and no letter change its size. '.repeat(4);

export interface CardSite extends Site {
  /** The script fails so many times from now on; 0 ends it. */
  fail(script: string, times: number): void;
}

/** The page, with the script of `origin`. */
function page(): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">
<script type="module" src="/w/${VERSION}/trade-card.js"></script></head><body style="font:16px/1.5 sans-serif"><p>${WORDS}</p>
<trade-card area="CN-XJ" period="${PERIOD}" style="display:block;min-height:10em;margin-block:1em;line-height:1.4">The foreign trade of the area in a whole sentence. <a href="#source">Source, date</a></trade-card>
<p>${WORDS} Trade grew by <trade-figure fact="${FACT}">22.9 percent</trade-figure> in five months. ${WORDS}</p></body></html>`;
}

export async function startCardSite(): Promise<CardSite> {
  const failing = new Map<string, number>();
  const table: Table = { '/': html(page()) };
  for (const name of SCRIPTS) {
    const script = readFileSync(join(root, `dist/assets/w/${VERSION}`, name));
    table[`/w/${VERSION}/${name}`] = () => {
      const left = failing.get(name) ?? 0;
      failing.set(name, left - 1);
      return left > 0
        ? new Response('', { status: 503 })
        : new Response(new Uint8Array(script), { headers: { 'content-type': 'text/javascript' } });
    };
  }
  const { runtime, origin } = await startBuilt();
  try {
    const keep = async (target: string) => {
      const answer = await fetch(origin + target);
      if (!answer.ok) throw new Error(`status ${answer.status} for ${target}`);
      const body = await answer.text();
      table[target] = new Response(body, { headers: { 'content-type': 'application/json' } });
      return JSON.parse(body);
    };
    for (const lang of ['en', 'zh']) {
      const { headline } = await keep(`/v1/cards/CN-XJ?lang=${lang}&period=${PERIOD}`);
      await keep(`/v1/cards/CN-XJ?lang=${lang}&view=full&period=${PERIOD}`);
      for (const id of [headline.id, FACT]) await keep(`/v1/facts/${id}?lang=${lang}`);
    }
  } finally {
    await runtime.close();
  }
  const site = await serve(table);
  return Object.assign(site, { fail: (script: string, times: number) => void failing.set(script, times) });
}
