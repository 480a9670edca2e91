/** How many digits of a number a compact card shows. */
import { expect, it } from 'vitest';
import { rounded } from '../../../data/card/number-parts.ts';
import type { CardFact } from '../../../data/contract/card.ts';

const numberWith = (unit: string, basis: CardFact['basis'], value: number, digits: number) =>
  ({
    id: 'CN-HA.trade.value.eu.total.2023',
    unit,
    basis,
    value,
    digits,
    qualifier: 'exact',
    status: 'current',
  }) as const;

it.each([
  ['an amount at most five', numberWith('CNY', 'stated', 520_370_000, 8), 5],
  ['an amount with fewer digits all', numberWith('CNY', 'stated', 520e9, 2), 2],
  ['a computed percentage at most three: 11.2 of 11.196', numberWith('percent', 'derived', 11.196, 5), 3],
  ['a computed percentage with fewer digits all', numberWith('percent', 'derived', 14, 2), 2],
  ['a printed percentage all', numberWith('percent', 'stated', 11.196, 5), 5],
  ['a count all', numberWith('count', 'stated', 8730, 0), 0],
])('of %s', (_, fact, digits) => {
  expect(rounded(fact).digits).toBe(digits);
});
