/** Rules that compare amounts, shares and conversions with each other. */
import { record, release } from '../builder.ts';
import type { Case } from './case.ts';

const MONTH = 'CN-XJ.trade.value.world.total.2025-05';
const TO_APRIL = 'CN-XJ.trade.value.world.total.2025-01..2025-04';
const TO_MAY = 'CN-XJ.trade.value.world.total.2025-01..2025-05';
const YEAR_BEFORE = 'CN-XJ.trade.value.world.total.2024-01..2024-05';
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
    wrong: pages(MONTH, ['2025-06-19', '60.0 billion yuan'], ['2025-08-19', '63.2 billion yuan']),
    begins: begins(MONTH, '63.2 billion yuan', '2025-06-19-a prints 60.0 billion yuan', '2025-08-19-b'),
    right: pages(MONTH, ['2025-06-19', '60.0 billion yuan'], ['2025-08-19', '63.1 billion yuan']),
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
      'implies 16.582 CNY/USD, outside the 6 to 7.4 that data/dataset.json calls plausible',
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
      'implies 7.360 CNY/USD, where the nearest rate of other pages for this time is 7.100: copy',
      '2025-06-2-page',
    ),
    right: dollars('71 billion yuan', '71 billion yuan', '72.4 billion yuan', '71 billion yuan'),
  },
  {
    rule: 'one-unit',
    finds: 'a key in two units',
    wrong: record(
      release('2025-06-19', { [MONTH]: '61.81 billion yuan' }, { id: '2025-06-19-a' }),
      release('2025-06-19', { [MONTH]: '61.81 million tonnes' }, { id: '2025-06-19-b' }),
    ),
    begins: begins(MONTH, '61.81 million tonnes', 'the unit is tonnes, but 2025-06-19-a gives', '2025-06-19-b'),
    right: pages(MONTH, ['2025-06-19', '61.81 billion yuan'], ['2025-06-19', '61.8 billion yuan']),
  },
  {
    rule: 'exports-plus-imports',
    finds: 'parts of another page that are too far from the sum',
    wrong: record(
      release('2025-06-19', { [MONTH]: '61.81 billion yuan' }),
      release('2025-07-20', {
        [MONTH.replace('trade', 'exports')]: '50 billion yuan',
        [MONTH.replace('trade', 'imports')]: '9 billion yuan',
      }),
    ),
    begins: begins(MONTH, '61.81 billion yuan', 'exports of 50 billion yuan and imports of 9 billion yuan do not'),
    right: record(
      release('2025-06-19', { [MONTH]: '61.81 billion yuan' }),
      release('2025-07-20', {
        [MONTH.replace('trade', 'exports')]: '50 billion yuan',
        [MONTH.replace('trade', 'imports')]: '10 billion yuan',
      }),
    ),
  },
  {
    rule: 'exports-plus-imports',
    finds: 'exports above all trade',
    wrong: page({ [MONTH]: '61.81 billion yuan', [MONTH.replace('trade', 'exports')]: '64 billion yuan' }),
    begins: begins(
      MONTH.replace('trade', 'exports'),
      '64 billion yuan',
      'it is more than all trade, 61.81 billion yuan',
    ),
    right: page({ [MONTH]: '61.81 billion yuan', [MONTH.replace('trade', 'exports')]: '63 billion yuan' }),
  },
  {
    rule: 'part-of-total',
    finds: 'an area above its parent',
    wrong: page({ [TO_MAY]: '200 billion yuan', [TO_MAY.replace('CN-XJ', 'CN')]: '198 billion yuan' }),
    begins: begins(TO_MAY, '200 billion yuan', 'it is more than the same in its parent area, 198 billion yuan'),
    right: page({ [TO_MAY]: '200 billion yuan', [TO_MAY.replace('CN-XJ', 'CN')]: '199 billion yuan' }),
  },
  {
    rule: 'pace',
    finds: 'months that go on at several times the pace so far',
    wrong: page({ [TO_APRIL]: '100 billion yuan', [TO_MAY]: '170 billion yuan' }),
    begins: begins(
      TO_MAY,
      '170 billion yuan',
      'after 100 billion yuan of 2025-01..2025-04, the months added since have 2.80',
    ),
    right: page({ [TO_APRIL]: '100 billion yuan', [TO_MAY]: '168 billion yuan' }),
  },
  {
    rule: 'pace',
    finds: 'a month that adds nearly nothing',
    wrong: page({ [TO_APRIL]: '100 billion yuan', [TO_MAY]: '107 billion yuan' }),
    begins: begins(
      TO_MAY,
      '107 billion yuan',
      'after 100 billion yuan of 2025-01..2025-04, the months added since have 0.28',
    ),
    right: page({ [TO_APRIL]: '100 billion yuan', [TO_MAY]: 'over 107 billion yuan' }),
  },
  {
    rule: 'neighbour-years',
    finds: 'another magnitude than a year before',
    wrong: page({ [TO_MAY]: '227.67 billion yuan', [YEAR_BEFORE]: '90 billion yuan' }),
    begins: begins(TO_MAY, '227.67 billion yuan', 'it is 2.53 times the 90 billion yuan of 2024-01..2024-05'),
    right: page({ [TO_MAY]: '227.67 billion yuan', [YEAR_BEFORE]: '92 billion yuan' }),
  },
  {
    rule: 'neighbour-years',
    finds: 'a lower magnitude than years before',
    wrong: page({ [TO_MAY]: '30 billion yuan', [YEAR_BEFORE.replaceAll('2024', '2023')]: '100 billion yuan' }),
    begins: begins(TO_MAY, '30 billion yuan', 'it is 0.300 times the 100 billion yuan of 2023-01..2023-05'),
    right: page({ [TO_MAY]: '31 billion yuan', [YEAR_BEFORE.replaceAll('2024', '2023')]: '100 billion yuan' }),
  },
  {
    rule: 'share-neighbours',
    finds: 'a share that changes by many points within its year',
    wrong: page({ [as('share', KAZAKHSTAN)]: '50%', [as('share', KAZAKHSTAN).replace('-05', '-04')]: '43.9%' }),
    begins: begins(as('share', KAZAKHSTAN), '50%', 'it was 43.9% in 2025-01..2025-04, and shares change by less'),
    right: page({ [as('share', KAZAKHSTAN)]: '50%', [as('share', KAZAKHSTAN).replace('-05', '-04')]: '44%' }),
  },
  {
    rule: 'share-neighbours',
    finds: 'a small share that more than doubles in a year',
    wrong: page({ [as('share', KAZAKHSTAN)]: '5.1%', [as('share', KAZAKHSTAN).replaceAll('2025', '2024')]: '2.5%' }),
    begins: begins(as('share', KAZAKHSTAN), '5.1%', 'it was 2.5% in 2024-01..2024-05, and shares change by less'),
    right: page({ [as('share', KAZAKHSTAN)]: '5%', [as('share', KAZAKHSTAN).replaceAll('2025', '2024')]: '2.5%' }),
  },
  {
    rule: 'dollar-rate',
    finds: 'dollars that do not fit the value of another page',
    wrong: record(
      release('2025-06-19', { [as('value-usd', MONTH)]: '$6 billion' }),
      release('2025-06-20', { [MONTH]: '71 billion yuan' }),
    ),
    begins: begins(as('value-usd', MONTH), '$6 billion', 'implies 11.833 CNY/USD, outside the 6 to 7.4'),
    right: record(
      release('2025-06-19', { [as('value-usd', MONTH)]: '$10 billion' }),
      release('2025-06-20', { [MONTH]: '71 billion yuan' }),
    ),
  },
];

/** Pages that each give an amount of yuan as ten billion dollars. */
function dollars(...yuan: string[]) {
  return record(
    ...yuan.map((printed, i) => release(`2025-06-${i}`, { [MONTH]: printed, [as('value-usd', MONTH)]: '$10 billion' })),
  );
}
