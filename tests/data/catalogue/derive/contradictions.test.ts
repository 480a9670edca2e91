/** Numbers of one page that do not add up make each other disputed. */
import { describe, expect, it } from 'vitest';
import type { RecordedRelease } from '../../../../data/record/schema.ts';
import { factIn, observation, record, release } from '../../builder.ts';

const id = (indicator: string, partner = 'world') => `CN.${indicator}.value.${partner}.total.2020-01..2020-07`;
const PAGE = {
  [id('trade')]: '15.3 billion yuan',
  [id('exports')]: '9.1 billion yuan',
  [id('imports')]: '5.9 billion yuan',
};

const factOf = (id: string, ...pages: RecordedRelease[]) => factIn(record(...pages), id);

describe('a page whose exports and imports do not add up to trade', () => {
  const page = release('2020-08-17', PAGE);

  it('makes all three disputed, and names the number that follows from the others', () => {
    expect(factOf(id('trade'), page)).toMatchObject({
      value: 15_300_000_000,
      status: 'disputed',
      bounds: [14_900_000_000, 15_350_000_000],
      contradictions: [
        {
          release: '2020-08-17-page',
          formula: 'exports-plus-imports',
          inputs: [{ id: id('exports') }, { id: id('imports') }],
          printed: '15.3 billion yuan',
          value: 15_000_000_000,
          bounds: [14_900_000_000, 15_100_000_000],
        },
      ],
      caveats: [
        {
          kind: 'contradiction',
          messages: [
            {
              message: 'caveatNumbers',
              values: { printed: { token: '15.3 billion yuan' }, number: { number: { value: 15_000_000_000 } } },
            },
          ],
          release: '2020-08-17-page',
        },
      ],
    });
    expect([factOf(id('exports'), page)?.status, factOf(id('imports'), page)?.status]).toEqual([
      'disputed',
      'disputed',
    ]);
  });

  it('makes numbers derived from them disputed, with bounds that cover all versions', () => {
    const nearer = {
      ...PAGE,
      [id('exports')]: '9.08 billion yuan',
      [id('imports')]: '5.94 billion yuan',
      [id('trade')]: '15.04 billion yuan',
    };
    expect(factOf(id('balance'), release('2020-08-17', nearer))).toMatchObject({
      value: 3_140_000_000,
      basis: 'derived',
      status: 'disputed',
      bounds: [3_105_000_000, 3_175_000_000],
      derivation: { disputed: true },
    });
    expect(factOf(id('balance'), page), 'bounds are too wide').toBeNull();
  });

  it('is not disputed if the sum is within the bounds', () => {
    const fitting = release('2020-08-17', { ...PAGE, [id('trade')]: '15.1 billion yuan' });
    expect(factOf(id('trade'), fitting)).toMatchObject({ status: 'current', caveats: [] });
    expect(factOf(id('balance'), fitting)).toMatchObject({ status: 'current' });
  });

  it('leaves the others current if an editor marked one as disputed', () => {
    const correction = {
      status: 'disputed' as const,
      date: '2020-08-17',
      reason: 'Ten days later 15 billion is printed.',
    };
    const marked = [observation(id('trade'), '15.3 billion yuan', { correction })];
    const others = [observation(id('exports'), '9.1 billion yuan'), observation(id('imports'), '5.9 billion yuan')];
    const page = release('2020-08-17', [...marked, ...others]);
    const statusOf = (indicator: string) => factOf(id(indicator), page)?.status;
    expect(['trade', 'exports', 'imports'].map(statusOf)).toEqual(['disputed', 'current', 'current']);
  });

  it('applies from the day on which the page was published', () => {
    const early = release('2020-08-10', { [id('trade')]: '15.3 billion yuan' });
    const statusOn = (day: string) => factIn(record(early, page), id('trade'), day)?.status;
    expect([statusOn('2020-08-16'), statusOn('2020-08-17')]).toEqual(['current', 'disputed']);
  });

  it('does not affect a number that a later page revised', () => {
    const later = release('2020-09-17', { [id('trade')]: '16.2 billion yuan' });
    expect(factOf(id('trade'), page, later)).toMatchObject({
      status: 'revised',
      value: 16_200_000_000,
      caveats: [{ kind: 'single-source' }],
    });
  });
});
