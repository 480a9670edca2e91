/** Rules that compare amounts with their shares and conversions. */
import { record, release } from '../builder.ts';
import { as, begins, type Case, KAZAKHSTAN, MONTH, page, TO_MAY } from './case.ts';

export const RATIOS = [
  {
    rule: 'part-of-total',
    finds: 'a share that is not the part over the total',
    wrong: page({ [TO_MAY]: '200 billion yuan', [KAZAKHSTAN]: '100 billion yuan', [as('share', KAZAKHSTAN)]: '51%' }),
    begins: begins(as('share', KAZAKHSTAN), '51%', '100 billion yuan of 200 billion yuan is 49.63 to 50.38 percent'),
    right: page({ [TO_MAY]: '200 billion yuan', [KAZAKHSTAN]: '100 billion yuan', [as('share', KAZAKHSTAN)]: '50%' }),
  },
  {
    rule: 'part-of-total',
    finds: "a share of the nation's trade that is not the part over the nation's",
    wrong: page({
      [KAZAKHSTAN]: '100 billion yuan',
      [KAZAKHSTAN.replace('CN-XJ', 'CN')]: '200 billion yuan',
      [as('national-share', KAZAKHSTAN)]: '51%',
    }),
    begins: begins(as('national-share', KAZAKHSTAN), '51%', '100 billion yuan of 200 billion yuan is 49.63 to 50.38'),
    right: page({
      [KAZAKHSTAN]: '100 billion yuan',
      [KAZAKHSTAN.replace('CN-XJ', 'CN')]: '200 billion yuan',
      [as('national-share', KAZAKHSTAN)]: '50.4%',
    }),
  },
  {
    rule: 'part-of-total',
    finds: 'a share that only the printed number of a bound, which it leaves out, would fit',
    wrong: shareOf('over 100 billion yuan'),
    begins: begins(
      as('share', KAZAKHSTAN),
      'nearly 50%',
      'over 100 billion yuan of nearly 200 billion yuan is at least 50 percent',
    ),
    right: shareOf('over 99 billion yuan'),
  },
  {
    rule: 'part-of-total',
    finds: 'a part above its total',
    wrong: page({ [TO_MAY]: '200 billion yuan', [KAZAKHSTAN]: '202 billion yuan' }),
    begins: begins(KAZAKHSTAN, '202 billion yuan', 'it is more than its total, 200 billion yuan: copy both'),
    right: page({ [TO_MAY]: '200 billion yuan', [KAZAKHSTAN]: '201 billion yuan' }),
  },
  {
    rule: 'dollar-rate',
    finds: 'a rate that no year had',
    wrong: page({ [TO_MAY]: '227.67 billion yuan', [as('value-usd', TO_MAY)]: 'about 13.73 billion U.S. dollars' }),
    begins: begins(
      as('value-usd', TO_MAY),
      'about 13.73 billion U.S. dollars',
      'implies 16.582 CNY/USD, outside 6 to 7.4, the range in data/dataset.json',
    ),
    right: page({ [TO_MAY]: '227.67 billion yuan', [as('value-usd', TO_MAY)]: 'about 31.73 billion U.S. dollars' }),
  },
  {
    rule: 'dollar-rate',
    finds: 'a rate far from that of other pages of the time',
    wrong: dollars('71 billion yuan', '71 billion yuan', '73.6 billion yuan', '71 billion yuan'),
    begins: begins(
      as('value-usd', MONTH),
      '$10 billion',
      'implies 7.360 CNY/USD, but the nearest page of this time implies 7.100: copy',
      '2025-06-2-page',
    ),
    right: dollars('71 billion yuan', '71 billion yuan', '72.4 billion yuan', '71 billion yuan'),
  },
  {
    rule: 'part-of-total',
    finds: 'an area above its parent',
    wrong: page({ [TO_MAY]: '200 billion yuan', [TO_MAY.replace('CN-XJ', 'CN')]: '198 billion yuan' }),
    begins: begins(TO_MAY, '200 billion yuan', 'it is more than the same in its parent area, 198 billion yuan'),
    right: page({ [TO_MAY]: '200 billion yuan', [TO_MAY.replace('CN-XJ', 'CN')]: '199 billion yuan' }),
  },
  {
    rule: 'share-neighbours',
    finds: 'a share that changes by many points within its year',
    wrong: page({ [as('share', KAZAKHSTAN)]: '50%', [as('share', KAZAKHSTAN).replace('-05', '-04')]: '43.9%' }),
    begins: begins(as('share', KAZAKHSTAN), '50%', 'it was 43.9% in 2025-01..2025-04, and shares change more slowly'),
    right: page({ [as('share', KAZAKHSTAN)]: '50%', [as('share', KAZAKHSTAN).replace('-05', '-04')]: '44%' }),
  },
  {
    rule: 'share-neighbours',
    finds: 'a small share that more than doubles in a year',
    wrong: page({ [as('share', KAZAKHSTAN)]: '5.1%', [as('share', KAZAKHSTAN).replaceAll('2025', '2024')]: '2.5%' }),
    begins: begins(as('share', KAZAKHSTAN), '5.1%', 'it was 2.5% in 2024-01..2024-05, and shares change more slowly'),
    right: page({ [as('share', KAZAKHSTAN)]: '5%', [as('share', KAZAKHSTAN).replaceAll('2025', '2024')]: '2.5%' }),
  },
  {
    rule: 'dollar-rate',
    finds: 'dollars that do not fit the value of another page',
    wrong: record(
      release('2025-06-19', { [as('value-usd', MONTH)]: '$6 billion' }),
      release('2025-06-20', { [MONTH]: '71 billion yuan' }),
    ),
    begins: begins(as('value-usd', MONTH), '$6 billion', 'implies 11.833 CNY/USD, outside 6 to 7.4'),
    right: record(
      release('2025-06-19', { [as('value-usd', MONTH)]: '$10 billion' }),
      release('2025-06-20', { [MONTH]: '71 billion yuan' }),
    ),
  },
] satisfies Case[];

/** A page on which a part of nearly 200 billion yuan is nearly half. */
function shareOf(part: string) {
  const share = { [as('share', KAZAKHSTAN)]: 'nearly 50%' };
  return page({ [TO_MAY]: 'nearly 200 billion yuan', [KAZAKHSTAN]: part, ...share });
}

/** Pages that each give an amount of yuan as ten billion dollars. */
function dollars(...yuan: string[]) {
  return record(
    ...yuan.map((printed, i) => release(`2025-06-${i}`, { [MONTH]: printed, [as('value-usd', MONTH)]: '$10 billion' })),
  );
}
