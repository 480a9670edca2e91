/** What `check_claim` says of a number of a fact. */
import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import type { Fact } from '../../../data/contract/fact.ts';
import { claimedNumber, compareClaim, compareWithFact } from '../../../worker/mcp/claims.ts';
import { openCatalogue } from '../../../worker/select/catalogue.ts';
import { askJson } from '../ask.ts';
import { HEADLINE } from '../seed.ts';

const fact = await askJson<Fact>(`/v1/facts/${HEADLINE}`);

it.each([
  ['227.67 billion yuan', 'matches'],
  ['228 billion yuan', 'rounded'],
  ['272.67 billion yuan', 'differs'],
  ['1 trillion yuan', 'differs'],
])('%s %s', (words, state) => {
  expect(
    compareWithFact(claimedNumber(words, ['en']) as NonNullable<ReturnType<typeof claimedNumber>>, fact).state,
  ).toBe(state);
});

it('a number within the bounds of a rounder one on record is neither confirmed nor called different', () => {
  const coarse: Fact = { ...fact, value: 8.3e12, bounds: [8.25e12, 8.35e12], evidence: [], revisions: [] };
  const claimed = claimedNumber(8.31e12, ['en'], 'CNY') as NonNullable<ReturnType<typeof claimedNumber>>;
  expect(compareWithFact(claimed, coarse)).toMatchObject({ state: 'unread', isWithinBounds: true });
});

it.each([
  ['520,37 billion yuan', null],
  ['520,37 milliards de yuans', 520.37e9],
  ['22,9 %', 22.9],
  ['74,4 dollars', 74.4],
  ['٤٣٥٫١١ مليار يوان', 435.11e9],
  ['６１．８１亿元', 6.181e9],
])(
  '%s is read in a language in which its words mean what they mean in the first that knows them: %s',
  (words, value) => {
    expect(claimedNumber(words, ['en', 'zh', 'ar', 'fr'])?.value ?? null).toBe(value);
  },
);

it.each(['disputed', 'corrected', 'withdrawn'] as const)('the number of a fact that is %s is in doubt', (status) => {
  const number = { value: 227.67e9, resolution: 1e7, unit: 'CNY' as const, qualifier: null };
  expect(compareWithFact(number, { ...fact, status }).state).toBe('doubt');
});

it('a claim that may be about more than 24 facts is refused, whatever they are', async () => {
  const claim = { indicator: ['trade'], measure: ['value'], partner: ['world'], breakdown: ['total'], value: 1 };
  const about = async (areas: number, periods: number) => {
    const lists = { area: Array<string>(areas).fill('CN-XJ'), period: Array<string>(periods).fill('2025') };
    return compareClaim({ ...claim, ...lists }, await openCatalogue(env.ASSETS));
  };
  expect(await about(8, 3)).toMatchObject({ state: 'differs', fact: { id: 'CN-XJ.trade.value.world.total.2025' } });
  await expect(about(5, 5)).rejects.toThrow('at most 24');
});
