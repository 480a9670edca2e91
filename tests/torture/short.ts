/** The short form of a part of `npm run torture`, with the same checks. */
import { expect, it } from 'vitest';
import { PARTS } from './parts.ts';
import { Random } from './random.ts';

export function holdsInShort(name: keyof typeof PARTS): void {
  it(`${name} holds, in short`, async () => {
    const setting = { random: new Random(7), scale: 0.1, requests: 500, progress: () => {} };
    const { figures, failures } = await PARTS[name](setting);
    expect(failures).toEqual([]);
    expect(figures.length).toBeGreaterThan(0);
  });
}
