/** Slips put into parts of the record, of which `npm run record:mutate` tries all: hundreds of checks of the whole record. */
import { describe, expect, it } from 'vitest';
import { readRecord } from '../../../data/record/record.ts';
import { checkRecord, checkView } from '../../../data/rules/check-record.ts';
import { verdict } from '../../measure/mutate/comparable.ts';
import { dimensionTrials, SCOPES } from '../../measure/mutate/dimension-slips.ts';
import { tokenSlips } from '../../measure/mutate/mutations.ts';
import { OriginalRecord } from '../../measure/mutate/record-variant.ts';

const view = new OriginalRecord(readRecord());
/** About so many observations, spread over the record: a check of all takes as long as the square of their number. */
const some = (count: number) => view.places.filter((_, i) => i % Math.ceil(view.places.length / count) === 0);

describe('a slip in number and token', () => {
  it('is found by other numbers in most cases, and in nine of ten where the record could tell', () => {
    // Without this, a fault of the record itself would count as found.
    const { problems, open } = checkView(view);
    expect(problems).toEqual([]);
    const slips = some(180).flatMap((place) =>
      tokenSlips(place.release, place.observation).map(({ observation: changed }) => {
        const evidence = view.inRelease(place.release, place.observation);
        return {
          isFound: checkView(view.replacing(new Map([[place, changed]]))).open.length > open.length,
          couldBeTold: evidence !== null && verdict(view, evidence, changed.value ?? 0) === 'could be told',
        };
      }),
    );
    const share = (some: typeof slips) => some.filter(({ isFound }) => isFound).length / some.length;
    const telling = slips.filter(({ couldBeTold }) => couldBeTold);
    console.info(`slips of number and token: ${(100 * share(slips)).toFixed(1)}% of ${slips.length} found`);
    // Of the whole record 71% are found. This is a part of it, and a page whose numbers stand alone lowers the share of all slips.
    expect(share(slips)).toBeGreaterThan(0.65);
    expect(share(telling)).toBeGreaterThan(0.9);
    expect(telling.length).toBeGreaterThan(300);
  });

  it('gives the same faults as a check of the whole record with the slip in it', () => {
    // Each is a check of the whole record.
    for (const place of some(10)) {
      for (const { observation: changed } of tokenSlips(place.release, place.observation)) {
        const variant = view.replacing(new Map([[place, changed]]));
        expect(checkView(variant).problems).toEqual(checkRecord(variant.record).problems);
      }
    }
  });
});

describe('a slip in a dimension', () => {
  it('gives the same findings as a check of the whole record with the slip in it', () => {
    // Each is a check of the whole record. The order differs, because a new key comes last.
    const trials = SCOPES.flatMap((scope) => [...dimensionTrials(view, scope, some(4))]);
    for (const { variant } of trials.filter((_, i) => i % 4 === 0)) {
      const [fast, whole] = [checkView(variant), checkRecord(variant.record)];
      expect(fast.problems.toSorted()).toEqual(whole.problems.toSorted());
      const lines = ({ open }: typeof fast) => open.map(({ line }) => line).toSorted();
      expect(lines(fast)).toEqual(lines(whole));
    }
  });
});
