/** A data file that is missing, truncated or from another build. */

import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { type Assets, assets, builtAsset, freshWorker } from '../direct.ts';

const YEAR = '/catalogue/years/CN-XJ/2025.lines';
const FACT = '/v1/facts/CN-XJ.trade.value.world.total.2025-01..2025-05';
const CARD = '/v1/cards/CN-XJ?period=2025-01..2025-05';

const BAD_FILES: [what: string, bad: Assets][] = [
  ['missing', () => new Response(null, { status: 404 })],
  ['truncated', async (path) => new Response((await (await builtAsset(path)).text()).slice(0, 5_000))],
  ['empty', () => new Response('')],
  [
    'from another build',
    async (path) => new Response((await (await builtAsset(path)).text()).replace(/^build \w+/, 'build x')),
  ],
];

describe.each(BAD_FILES)('a data file that is %s', (_, bad) => {
  it.each([FACT, CARD, '/v1/facts?area=CN-XJ&period=2025'])(
    'is a 503 for %s, and the next request recovers',
    async (path) => {
      let isBad = true;
      const bindings = { ...env, ...assets((name) => (isBad && name === YEAR ? bad(name) : builtAsset(name))) };
      const worker = await freshWorker();
      const ask = () => worker.fetch(new Request(`https://any.example${path}`), bindings);

      const failed = await ask();
      expect(failed.status).toBe(503);
      expect(failed.headers.get('Content-Type')).toContain('application/problem+json');
      expect(failed.headers.get('Cache-Control')).toBe('no-store');
      expect(failed.headers.get('Retry-After')).toMatch(/^\d+$/);

      isBad = false;
      const recovered = await ask();
      expect(recovered.status).toBe(200);
      expect(await recovered.json()).toHaveProperty('dataset.id', 'trade-facts');
    },
  );
});
