import { describe, expect, it } from 'vitest';
import { readRecord } from '../../../data/record/record.ts';
import { printedValue } from '../../../data/rules/alone.ts';
import { checkView } from '../../../data/rules/check-record.ts';
import { dimensionTrials } from '../../measure/mutate/dimension-slips.ts';
import { numberSlips } from '../../measure/mutate/mutations.ts';
import { OriginalRecord } from '../../measure/mutate/record-variant.ts';
import { foundBy } from '../../measure/mutate/trial.ts';
import { byDay, isWhole } from '../../support/whole.ts';

const whole = readRecord();
const view = new OriginalRecord(whole);

describe('a slip in the number alone', () => {
  it('is found by its token, each of a third of the pages, or at night of all', () => {
    // The rule looks at one token at a time, so a record of the page alone is enough.
    const pages = byDay(whole.releases, 3).map((page) => new OriginalRecord({ ...whole, releases: [page] }));
    const slips = pages.flatMap((page) =>
      page.places.flatMap((place) =>
        numberSlips(place.release, place.observation).map((change) => ({ page, place, ...change })),
      ),
    );
    const missed = slips.filter(({ page, place, observation: changed }) => {
      const { rules } = checkView(page.replacing(new Map([[place, changed]])), [printedValue]);
      return rules[0]?.findings !== 1;
    });
    expect(
      missed.map(({ place, slip, observation: { printed } }) => `${place.release.id}, ${printed}: ${slip}`),
    ).toEqual([]);
    expect(slips.length).toBeGreaterThan(isWhole ? 4000 : 1300);
  });
});

describe('a slip in a dimension', () => {
  it('is found in most cases, whatever the rule duplicate finds', () => {
    const made = new Map<string, { of: number; found: number }>();
    // Of the pages that the record had when it began: those that are added may print numbers that stand alone.
    const first = view.places.filter(({ release: { published, recorded } }) => recorded === published);
    const sample = first.filter((_, i) => i % Math.ceil(first.length / (isWhole ? 70 : 24)) === 0);
    for (const { slip, variant } of dimensionTrials(view, 'observation', sample)) {
      const rules = foundBy(variant);
      rules.delete('duplicate');
      const { of, found } = made.get(slip) ?? { of: 0, found: 0 };
      made.set(slip, { of: of + 1, found: found + Number(rules.size > 0) });
    }
    const many = [...made].filter(([, { of }]) => of >= (isWhole ? 20 : 12));
    expect(many.length).toBeGreaterThan(5);
    expect(many.filter(([, { of, found }]) => found < 0.7 * of)).toEqual([]);
    expect(made.size).toBeGreaterThan(isWhole ? 11 : 8);
  });
});
