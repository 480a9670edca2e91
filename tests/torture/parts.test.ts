/** Parts of `npm run torture` in short, with the same checks. */
import { expect, it } from 'vitest';
import { PARTS } from './parts.ts';
import { Random } from './random.ts';

it.each(['requests', 'cache', 'pins'] as const)('%s holds, in short', async (name) => {
  const options = { random: new Random(7), scale: 0.1, requests: 500, progress: () => {} };
  const { figures, failures } = await PARTS[name](options);
  expect(failures).toEqual([]);
  expect(figures.length).toBeGreaterThan(0);
});
