/** Rules that compare observations with each other. */
import { record, release } from '../builder.ts';
import type { Case } from './case.ts';

const MONTH = 'CN-XJ.trade.value.world.total.2025-05';
const TO_APRIL = 'CN-XJ.trade.value.world.total.2025-01..2025-04';
const TO_MAY = 'CN-XJ.trade.value.world.total.2025-01..2025-05';
const BEFORE = 'CN-XJ.trade.value.world.total.2024-01..2024-05';
const KAZAKHSTAN = TO_MAY.replace('world', 'KZ');
const as = (measure: string, id: string) => id.replace('value', measure);

/** A page of 19 June 2025, by its numbers. */
const page = (numbers: Record<string, string>) => record(release('2025-06-19', numbers));
/** A page a day, each with one number for the same key. */
const pages = (id: string, ...printed: [day: string, token: string][]) =>
  record(...printed.map(([day, token], i) => release(day, { [id]: token }, { id: `${day}-${'abc'[i]}` })));
const begins = (id: string, printed: string, message: string, file = '2025-06-19-page') =>
  `${id}: data/releases/${file}.json (${printed}): ${message}`;

export const COMPARED: Case[] = [
  {
    rule: 'same-day',
    finds: 'two numbers for a key on one day',
    wrong: pages(MONTH, ['2025-06-19', '61.81 billion yuan'], ['2025-06-19', '61.18 billion yuan']),
    begins: begins(MONTH, '61.18 billion yuan', '2025-06-19-a prints 61.81 billion yuan on the same', '2025-06-19-b'),
    right: pages(MONTH, ['2025-06-19', '61.81 billion yuan'], ['2025-06-19', '61.8 billion yuan']),
  },
  {
    rule: 'agreement',
    finds: 'another number within the weeks of a bulletin',
    wrong: pages(MONTH, ['2025-06-19', '61.81 billion yuan'], ['2025-07-13', '61.9 billion yuan']),
    begins: begins(MONTH, '61.9 billion yuan', '2025-06-19-a prints 61.81 billion yuan', '2025-07-13-b'),
    right: pages(MONTH, ['2025-06-19', '61.81 billion yuan'], ['2025-07-14', '61.9 billion yuan']),
  },
  {
    rule: 'agreement',
    finds: 'a later number that is too far away for a revision',
    wrong: pages(MONTH, ['2025-06-19', '60 billion yuan'], ['2025-08-19', '64 billion yuan']),
    begins: begins(MONTH, '64 billion yuan', '2025-06-19-a prints 60 billion yuan', '2025-08-19-b'),
    right: pages(MONTH, ['2025-06-19', '60 billion yuan'], ['2025-08-19', '63 billion yuan']),
  },
  {
    rule: 'exports-plus-imports',
    finds: 'parts that do not add up',
    wrong: page({
      [MONTH]: '61.81 billion yuan',
      [MONTH.replace('trade', 'exports')]: '50 billion yuan',
      [MONTH.replace('trade', 'imports')]: '10 billion yuan',
    }),
    begins: begins(MONTH, '61.81 billion yuan', 'exports of 50 billion yuan and imports of 10 billion yuan do not'),
    right: page({
      [MONTH]: '61.81 billion yuan',
      [MONTH.replace('trade', 'exports')]: '50 billion yuan',
      [MONTH.replace('trade', 'imports')]: '11 billion yuan',
    }),
  },
  {
    rule: 'cumulative',
    finds: 'a sum that is not the sum before and its month',
    wrong: page({ [TO_MAY]: '227.67 billion yuan', [TO_APRIL]: '165 billion yuan', [MONTH]: '61.81 billion yuan' }),
    begins: begins(TO_MAY, '227.67 billion yuan', '165 billion yuan to the month before and 61.81 billion yuan in'),
    right: page({ [TO_MAY]: '227.67 billion yuan', [TO_APRIL]: '166 billion yuan', [MONTH]: '61.81 billion yuan' }),
  },
  {
    rule: 'cumulative',
    finds: 'a sum below a shorter one',
    wrong: page({ [TO_MAY]: '227.67 billion yuan', [TO_MAY.replace('-05', '-02')]: '272.67 billion yuan' }),
    begins: begins(TO_MAY, '227.67 billion yuan', 'it is less than the 272.67 billion yuan of 2025-01..2025-02'),
    right: page({ [TO_MAY]: '227.67 billion yuan', [TO_MAY.replace('-05', '-02')]: 'over 227.67 billion yuan' }),
  },
  {
    rule: 'cumulative',
    finds: 'a sum below a month of it',
    wrong: page({ [TO_MAY]: '22.767 billion yuan', [MONTH]: '61.81 billion yuan' }),
    begins: begins(TO_MAY, '22.767 billion yuan', 'it is less than the 61.81 billion yuan of 2025-05'),
    right: page({ [TO_MAY]: '227.67 billion yuan', [MONTH]: '61.81 billion yuan' }),
  },
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
    finds: 'a part above its total',
    wrong: page({ [TO_MAY]: '200 billion yuan', [KAZAKHSTAN]: '202 billion yuan' }),
    begins: begins(KAZAKHSTAN, '202 billion yuan', 'a part is more than its total of 200 billion yuan'),
    right: page({ [TO_MAY]: '200 billion yuan', [KAZAKHSTAN]: '201 billion yuan' }),
  },
  {
    rule: 'growth-base',
    finds: 'growth that implies another level a year before',
    wrong: page({ [TO_MAY]: '227.67 billion yuan', [as('growth', TO_MAY)]: '22.9%', [BEFORE]: '179 billion yuan' }),
    begins: begins(as('growth', TO_MAY), '22.9%', 'with the level 227.67 billion yuan it implies 1.8525e+11'),
    right: page({ [TO_MAY]: '227.67 billion yuan', [as('growth', TO_MAY)]: '22.9%', [BEFORE]: '180 billion yuan' }),
  },
  {
    rule: 'growth-average',
    finds: 'growth that is no average of its parts',
    wrong: page({ [as('growth', TO_MAY)]: '22.9%', [as('growth', TO_APRIL)]: '20.1%', [as('growth', MONTH)]: '22.3%' }),
    begins: begins(as('growth', TO_MAY), '22.9%', 'growth of 20.1% to the month before and of 22.3% in the month'),
    right: page({ [as('growth', TO_MAY)]: '22.9%', [as('growth', TO_APRIL)]: '20.1%', [as('growth', MONTH)]: '22.4%' }),
  },
  {
    rule: 'lead',
    finds: 'a lead that is not the difference of the two rates',
    wrong: page({
      [as('lead', TO_MAY)]: 'over 21 percentage points',
      [as('growth', TO_MAY)]: '22.9%',
      [as('growth', TO_MAY).replace('CN-XJ', 'CN')]: '2.5%',
    }),
    begins: begins(as('lead', TO_MAY), 'over 21 percentage points', 'growth of 22.9% against a national 2.5% gives'),
    right: page({
      [as('lead', TO_MAY)]: 'over 20 percentage points',
      [as('growth', TO_MAY)]: '22.9%',
      [as('growth', TO_MAY).replace('CN-XJ', 'CN')]: '2.5%',
    }),
  },
  {
    rule: 'dollar-rate',
    finds: 'a rate that no year had',
    wrong: page({ [TO_MAY]: '227.67 billion yuan', [as('value-usd', TO_MAY)]: 'about 13.73 billion U.S. dollars' }),
    begins: begins(as('value-usd', TO_MAY), 'about 13.73 billion U.S. dollars', 'implies 16.582 yuan per dollar'),
    right: page({ [TO_MAY]: '227.67 billion yuan', [as('value-usd', TO_MAY)]: 'about 31.73 billion U.S. dollars' }),
  },
  {
    rule: 'dollar-rate',
    finds: 'a rate far from that of other pages of the time',
    wrong: dollars('71 billion yuan', '71 billion yuan', '73.6 billion yuan', '71 billion yuan'),
    begins: begins(
      as('value-usd', MONTH),
      '$10 billion',
      'implies 7.360 yuan per dollar, where other pages of the time imply 7.100',
      '2025-06-2-page',
    ),
    right: dollars('71 billion yuan', '71 billion yuan', '72.4 billion yuan', '71 billion yuan'),
  },
];

/** Pages that each give an amount of yuan as ten billion dollars. */
function dollars(...yuan: string[]) {
  return record(
    ...yuan.map((printed, i) => release(`2025-06-${i}`, { [MONTH]: printed, [as('value-usd', MONTH)]: '$10 billion' })),
  );
}
