import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../data/contract/fact.ts';
import { agree } from '../../../data/fact/bounds.ts';
import { vintagesOf } from '../../../data/fact/vintages.ts';
import { evidence } from '../builder.ts';

/** Pages a day apart, each with a small number or a limit, so that many of their ends are equal. */
const pages = fc
  .array(
    fc.record({ value: fc.integer({ min: 0, max: 4 }), qualifier: fc.constantFrom('exact', 'about', 'over', 'under') }),
    {
      maxLength: 12,
    },
  )
  .map((numbers) => numbers.map(({ value, qualifier }, i) => page(i, value, qualifier)));

function page(day: number, value: number, qualifier: Evidence['qualifier']): Evidence {
  const bounds = {
    exact: [value, value + 1],
    about: [value - 1, value + 1],
    over: [value, null],
    under: [null, value],
  } as const;
  return evidence(`2025-06-${String(10 + day)}`, value, { qualifier, bounds: bounds[qualifier] });
}

/** The same by the definition: a page joins the last vintage if it agrees with every page of it. */
function byDefinition(pieces: Evidence[]): string[][] {
  const vintages: Evidence[][] = [];
  for (const piece of pieces) {
    const last = vintages.at(-1);
    if (last?.every((other) => agree(other, piece))) last.push(piece);
    else vintages.push([piece]);
  }
  return vintages.map((vintage) => vintage.map(({ release }) => release).sort());
}

describe('vintages', () => {
  it('hold the pages that all agree with each other', () => {
    fc.assert(
      fc.property(pages, (pieces) => {
        const { vintages } = vintagesOf(pieces, '2025-12-31');
        expect(
          vintages.map((vintage) =>
            vintage
              .flat()
              .map(({ release }) => release)
              .sort(),
          ),
        ).toEqual(byDefinition(pieces));
      }),
      { numRuns: 2000 },
    );
  });
});
