/** Rules that compare growth with amounts, with other growth, and with the difference from the parent area. */
import { as, begins, type Case, KAZAKHSTAN, of, page, TO_MAY, yearBefore } from './case.ts';

const TO_MARCH = TO_MAY.replace('..2025-05', '..2025-03');

/** Trade of 200 billion yuan with exports of 150, all with growth to May. */
const trio = (trade: string, exports: string, imports: string) =>
  page({
    [TO_MAY]: '200.0 billion yuan',
    [of('exports', TO_MAY)]: '150.0 billion yuan',
    [of('imports', TO_MAY)]: '50.0 billion yuan',
    [as('growth', TO_MAY)]: trade,
    [as('growth', of('exports', TO_MAY))]: exports,
    [as('growth', of('imports', TO_MAY))]: imports,
  });

const coarse = (growth: string) =>
  page({
    [TO_MAY]: '2.8 trillion yuan',
    [of('exports', TO_MAY)]: '1.80 trillion yuan',
    [of('imports', TO_MAY)]: '1.00 trillion yuan',
    [as('growth', TO_MAY)]: growth,
    [as('growth', of('exports', TO_MAY))]: '8.8%',
    [as('growth', of('imports', TO_MAY))]: '19.1%',
  });

export const GROWTH = [
  {
    rule: 'growth-base',
    finds: 'growth that implies another amount a year before',
    wrong: page({
      [TO_MAY]: '227.67 billion yuan',
      [as('growth', TO_MAY)]: '22.9%',
      [yearBefore(TO_MAY)]: '179 billion yuan',
    }),
    begins: begins(
      as('growth', TO_MAY),
      '22.9%',
      'with the amount 227.67 billion yuan it means 185.17 billion to 185.33 billion a year before, and 179 billion yuan was printed: copy the three again from 2025-06-19-page, or',
    ),
    right: page({
      [TO_MAY]: '227.67 billion yuan',
      [as('growth', TO_MAY)]: '22.9%',
      [yearBefore(TO_MAY)]: '180 billion yuan',
    }),
  },
  {
    rule: 'growth-difference',
    // 22.5 - 2.5 is exactly 20, which "over 20" excludes. 22.6 - 2.5 is more.
    finds: 'a growth difference of "over 20" points if the two rates differ by at most 20',
    wrong: page({
      [as('growth-difference', TO_MAY)]: 'over 20 percentage points',
      [as('growth', TO_MAY)]: 'nearly 22.5%',
      [as('growth', TO_MAY).replace('CN-XJ', 'CN')]: 'over 2.5%',
    }),
    begins: begins(
      as('growth-difference', TO_MAY),
      'over 20 percentage points',
      'growth of nearly 22.5% here and of over 2.5% in CN',
    ),
    right: page({
      [as('growth-difference', TO_MAY)]: 'over 20 percentage points',
      [as('growth', TO_MAY)]: 'nearly 22.6%',
      [as('growth', TO_MAY).replace('CN-XJ', 'CN')]: 'over 2.5%',
    }),
  },
  {
    rule: 'growth-difference',
    finds: 'a growth difference that is not that of the two rates',
    wrong: page({
      [as('growth-difference', TO_MAY)]: 'over 21 percentage points',
      [as('growth', TO_MAY)]: '22.9%',
      [as('growth', TO_MAY).replace('CN-XJ', 'CN')]: '2.5%',
    }),
    begins: begins(
      as('growth-difference', TO_MAY),
      'over 21 percentage points',
      'growth of 22.9% here and of 2.5% in CN gives',
    ),
    right: page({
      [as('growth-difference', TO_MAY)]: 'over 20 percentage points',
      [as('growth', TO_MAY)]: '22.9%',
      [as('growth', TO_MAY).replace('CN-XJ', 'CN')]: '2.5%',
    }),
  },
  {
    rule: 'growth-of-parts',
    finds: 'growth of trade that its exports and imports do not give',
    wrong: trio('21%', '25%', '0%'),
    begins: begins(
      as('growth', TO_MAY),
      '21%',
      'with the amounts it means 164.57 billion to 166.02 billion a year before, but',
    ),
    right: trio('18%', '25%', '0%'),
  },
  {
    rule: 'growth-of-parts',
    finds: 'growth of trade that its exports and imports do not give, where the amount of trade has few digits',
    wrong: coarse('13.2%'),
    begins: begins(
      as('growth', TO_MAY),
      '13.2%',
      'exports (1.80 trillion yuan, 8.8%) and imports (1.00 trillion yuan, 19.1%) give growth of 12.2',
    ),
    right: coarse('12.3%'),
  },
  {
    rule: 'growth-of-parts',
    finds: 'a part that would have been more than its total a year before',
    wrong: page({
      [TO_MAY]: '200.0 billion yuan',
      [as('growth', TO_MAY)]: '20.0%',
      [KAZAKHSTAN]: '160.0 billion yuan',
      [as('growth', KAZAKHSTAN)]: '-10.0%',
    }),
    begins: begins(as('growth', KAZAKHSTAN), '-10.0%', 'with the amount 160.0 billion yuan it means 177.62 billion to'),
    right: page({
      [TO_MAY]: '200.0 billion yuan',
      [as('growth', TO_MAY)]: '20.0%',
      [KAZAKHSTAN]: '160.0 billion yuan',
      [as('growth', KAZAKHSTAN)]: '0.0%',
    }),
  },
  {
    rule: 'growth-windows',
    // More than 200 percent is implausible. With growth to May of 55 percent, April and May grew 196 percent.
    finds: 'implausible growth of April and May, computed from the amounts',
    wrong: page({
      [TO_MAY]: '200 billion yuan',
      [as('growth', TO_MAY)]: '60%',
      [TO_MARCH]: '100 billion yuan',
      [as('growth', TO_MARCH)]: '5%',
    }),
    begins: begins(as('growth', TO_MAY), '60%', 'after 5% in 2025-01..2025-03 it leaves growth of 236.0 percent'),
    right: page({
      [TO_MAY]: '200 billion yuan',
      [as('growth', TO_MAY)]: '55%',
      [TO_MARCH]: '100 billion yuan',
      [as('growth', TO_MARCH)]: '5%',
    }),
  },
  {
    rule: 'growth-windows',
    // Without amounts, each month counts the same.
    finds: 'a fall of April and May by more than 100 percent, estimated from the number of months',
    wrong: page({ [as('growth', TO_MAY)]: '-20%', [as('growth', TO_MARCH)]: '80%' }),
    begins: begins(as('growth', TO_MAY), '-20%', 'after 80% in 2025-01..2025-03 it leaves growth of -170.0 percent'),
    right: page({ [as('growth', TO_MAY)]: '20%', [as('growth', TO_MARCH)]: '80%' }),
  },
] satisfies Case[];
