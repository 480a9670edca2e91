/** Each slip in a number alone is found by its token; slips of whole observations: mutations.nightly.test.ts. */
import { expect, it } from 'vitest';
import { readRecord } from '../../../data/record/record.ts';
import { checkRecord } from '../../../data/rules/check-record.ts';
import { printedValue } from '../../../data/rules/single-observation.ts';
import { numberSlips } from '../../support/texts/planted-slips.ts';
import { byDay, isWhole } from '../../support/whole.ts';

it('finds each slip in a number by its token, on an eighth of the pages, or nightly on all', () => {
  const record = readRecord();
  const slips = byDay(record.releases, 8).flatMap((page) =>
    page.observations.flatMap((observation) =>
      numberSlips(page, observation).map(({ slip, observation: changed }) => ({ page, observation, slip, changed })),
    ),
  );
  const missed = slips.filter(({ page, observation, changed }) => {
    // The rule looks at one token at a time, so a record of the page alone is enough.
    const observations = page.observations.map((other) => (other === observation ? changed : other));
    return checkRecord({ ...record, releases: [{ ...page, observations }] }, [printedValue]).rules[0]?.violations !== 1;
  });
  expect(missed.map(({ page, slip, changed: { printed } }) => `${page.id}, ${printed}: ${slip}`)).toEqual([]);
  expect(slips.length).toBeGreaterThan(isWhole ? 4000 : 500);
});
