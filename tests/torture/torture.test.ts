/** The short form of `npm run torture`: each part in seconds, with the same checks. */
import { expect, it } from 'vitest';
import { PARTS } from './parts.ts';
import { Random } from './random.ts';

it.each(Object.entries(PARTS))('%s', { timeout: 240_000 }, async (_, part) => {
  const { figures, failures } = await part({ random: new Random(7), scale: 0.1, requests: 1500, progress: () => {} });
  expect(failures).toEqual([]);
  expect(figures.length).toBeGreaterThan(0);
});
