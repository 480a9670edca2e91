/** The release from which the project began, as known on its day: no page that is recorded later changes what is asked for here. */
import { expect, it } from 'vitest';
import type { Fact } from '../../../data/contract/fact.ts';
import { DIMENSIONS } from '../../../data/fact/id.ts';
import { askJson } from '../ask.ts';
import { HEADLINE, OBSERVATIONS, SEED } from '../seed.ts';

const DAY = '2025-06-19';

const ORDER = 'The page names Kazakhstan and Kyrgyzstan together; it does not say which is first.';
const NOTES: Record<string, string> = {
  'CN-XJ.trade.rank.KG.total.2025-01..2025-05': ORDER,
  'CN-XJ.trade.rank.KZ.total.2025-01..2025-05': ORDER,
  'CN-XJ.trade.value.world.total.2024-01..2024-06':
    'The page says that the trade of January to May 2025 was larger; its upper bound is therefore an upper bound here.',
};

const CONVERTED = 'CN-XJ.trade.value-usd.world.total.2025-01..2025-05';

it.each(OBSERVATIONS)('gives $fact with where $printed was printed', async ({ fact: id, ...printed }) => {
  const fact = await askJson<Fact>(`/v1/facts/${id}@${DAY}`);
  expect(fact.id).toBe(id);
  expect(DIMENSIONS.map((dimension) => fact[dimension]).join('.')).toBe(id);
  expect(fact.evidence.find(({ release }) => release === SEED)).toEqual({
    release: SEED,
    publisher: 'China Gate',
    agency: 'Xinhua',
    tier: 'A',
    language: 'en',
    published: '2025-06-19',
    recorded: '2025-06-19',
    retrieved: null,
    ...printed,
    // The page reports May 2025, so it may revise what ended before.
    ...(fact.period < '2025' ? { revises: true } : {}),
    ...(id === CONVERTED ? { conversion: true } : {}),
    ...(NOTES[id] ? { note: NOTES[id] } : {}),
  });
});

it('says of the headline what its evidence says', async () => {
  const { value, unit, qualifier, bounds, basis, status, obsStatus, revisions } = await askJson<Fact>(
    `/v1/facts/${HEADLINE}@${DAY}`,
  );
  expect({ value, unit, qualifier, bounds, basis, status, obsStatus, revisions }).toEqual({
    value: 227_670_000_000,
    unit: 'CNY',
    qualifier: 'exact',
    bounds: [227_665_000_000, 227_675_000_000],
    basis: 'stated',
    status: 'current',
    obsStatus: 'A',
    revisions: [],
  });
});

it('holds every number of the seed release, sorted by id', async () => {
  const { facts } = await askJson<{ facts: Fact[] }>(
    `/v1/facts?area=CN-XJ&period=2024,2024-01..2024-06,2025,2025-01..2025-05,2025-05&asOf=${DAY}&limit=1000`,
  );
  const from = facts.filter(({ evidence }) => evidence.some(({ release }) => release === SEED));
  expect(from.map(({ id }) => id)).toEqual(OBSERVATIONS.map(({ fact }) => fact));
});
