/** Slips put into the record one at a time, each a check of the whole: most are found by the other numbers of the record. */
import { expect, it } from 'vitest';
import { parsePeriod, periodOf, shiftYears } from '../../../data/fact/period.ts';
import { readRecord } from '../../../data/record/record.ts';
import type { Observation, RecordedRelease } from '../../../data/record/schema.ts';
import { checkRecord } from '../../../data/rules/check-record.ts';
import { tokenSlips } from '../../support/texts/planted-slips.ts';

const record = readRecord();
const places = record.releases.flatMap((release) =>
  release.observations.map((observation) => ({ release, observation })),
);
/** About so many observations, spread over the record. */
const some = (count: number) => places.filter((_, i) => i % Math.ceil(places.length / count) === 0);
const found = ({ problems, open }: ReturnType<typeof checkRecord>) => problems.length + open.length;
const before = checkRecord(record);

function isFound(release: RecordedRelease, from: Observation, to: Observation): boolean {
  const observations = release.observations.map((other) => (other === from ? to : other));
  const releases = record.releases.map((other) => (other === release ? { ...other, observations } : other));
  return found(checkRecord({ ...record, releases })) > found(before);
}

const INDICATORS: Record<string, string> = { exports: 'imports', imports: 'exports', trade: 'exports' };
/** What is written in place of what: the number is right, and a dimension of it is wrong. */
const DIMENSIONS: Record<string, (observation: Observation) => Partial<Observation> | null> = {
  'another indicator': ({ indicator }) => {
    const other = INDICATORS[indicator];
    return other ? { indicator: other } : null;
  },
  'the world for a partner': ({ partner }) => (/^(world|none)$/.test(partner) ? null : { partner: 'world' }),
  'the year before': ({ period }) => {
    const months = parsePeriod(period);
    return months && { period: shiftYears(months, -1).id };
  },
  'a month more': ({ period }) => {
    const months = parsePeriod(period);
    const { year, from, to } = months ?? { year: 0, from: 0, to: 12 };
    const longer = from === 1 && to < 12 ? periodOf(year, 1, to + 1) : null;
    return longer && { period: longer.id };
  },
};

it('the record has no fault of its own, which would count as found', () => {
  expect(before.problems).toEqual([]);
});

it('a slip in number and token is found in most cases', () => {
  const slips = some(40).flatMap(({ release, observation }) =>
    tokenSlips(release, observation).map((slip) => isFound(release, observation, slip)),
  );
  console.info(`slips of number and token: ${slips.filter(Boolean).length} of ${slips.length} found`);
  expect(slips.length).toBeGreaterThan(120);
  // A page whose numbers stand alone lowers the share.
  expect(slips.filter(Boolean).length / slips.length).toBeGreaterThan(0.65);
});

it.each(Object.keys(DIMENSIONS))('%s is found in most cases', (name) => {
  const slips = some(40).flatMap(({ release, observation }) => {
    const change = DIMENSIONS[name]?.(observation);
    return change ? [isFound(release, observation, { ...observation, ...change })] : [];
  });
  console.info(`${name}: ${slips.filter(Boolean).length} of ${slips.length} found`);
  expect(slips.length).toBeGreaterThan(8);
  expect(slips.filter(Boolean).length / slips.length).toBeGreaterThan(0.7);
});
