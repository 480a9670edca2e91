/** The tool `check_claim`: reads a claimed number, and compares it with facts. */
import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import type { Fact } from '../../../data/contract/fact.ts';
import { claimedNumber, compareClaim, compareWithFact } from '../../../worker/mcp/claims.ts';
import { openCatalogue } from '../../../worker/select/catalogue.ts';
import { askJson } from '../ask.ts';
import { HEADLINE } from '../seed.ts';

const fact = await askJson<Fact>(`/v1/facts/${HEADLINE}`);

type ClaimedNumber = NonNullable<ReturnType<typeof claimedNumber>>;

it.each<[claim: string, state: string]>([
  ['227.67 billion yuan', 'matches'],
  ['228 billion yuan', 'rounded'],
  ['272.67 billion yuan', 'differs'],
  ['1 trillion yuan', 'differs'],
])('compared with 227.67 billion yuan, "%s" %s', (claim, state) => {
  const number = claimedNumber(claim, ['en']) as ClaimedNumber;
  expect(compareWithFact(number, fact).state).toBe(state);
});

it('a number within the bounds of a fact with fewer digits is neither confirmed nor contradicted', () => {
  const coarseFact: Fact = { ...fact, value: 8.3e12, bounds: [8.25e12, 8.35e12], evidence: [], revisions: [] };
  const number = claimedNumber(8.31e12, ['en'], 'CNY') as ClaimedNumber;
  expect(compareWithFact(number, coarseFact)).toMatchObject({ state: 'unread', isWithinBounds: true });
});

// A decimal comma with English words is not read: in English it would separate thousands.
it.each<[claim: string, value: number | null]>([
  ['520,37 billion yuan', null],
  ['520,37 milliards de yuans', 520.37e9],
  ['22,9 %', 22.9],
  ['74,4 dollars', 74.4],
  ['٤٣٥٫١١ مليار يوان', 435.11e9],
  ['６１．８１亿元', 6.181e9],
])('"%s" is read in the language of its words as %s', (claim, value) => {
  expect(claimedNumber(claim, ['en', 'zh', 'ar', 'fr'])?.value ?? null).toBe(value);
});

it.each(['disputed', 'corrected', 'withdrawn'] as const)('a match with a %s fact is in doubt', (status) => {
  const number = { value: 227.67e9, resolution: 1e7, unit: 'CNY' as const, qualifier: null };
  expect(compareWithFact(number, { ...fact, status }).state).toBe('doubt');
});

it('a claim that could be about more than 24 facts is refused', async () => {
  const claim = { indicator: ['trade'], measure: ['value'], partner: ['world'], breakdown: ['total'], value: 1 };
  const compareWith = async (areas: number, periods: number) => {
    const lists = { area: Array<string>(areas).fill('CN-XJ'), period: Array<string>(periods).fill('2025') };
    return compareClaim({ ...claim, ...lists }, await openCatalogue(env.ASSETS));
  };
  const id = 'CN-XJ.trade.value.world.total.2025';
  expect(await compareWith(8, 3)).toMatchObject({ state: 'differs', fact: { id } });
  await expect(compareWith(5, 5)).rejects.toThrow('at most 24');
});
