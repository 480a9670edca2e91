/** Rules that compare amounts with each other. */
import { record, release } from '../builder.ts';
import { begins, type Case, MONTH, of, page, TO_APRIL, TO_MAY, yearBefore } from './case.ts';

/** A page a day, each with one number for the same key. */
const pages = (id: string, ...printed: [day: string, token: string][]) =>
  record(...printed.map(([day, token], i) => release(day, { [id]: token }, { id: `${day}-${'abc'[i]}` })));

export const COMPARED = [
  {
    rule: 'agreement',
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
    finds: 'a number that only touches another by rounding',
    wrong: pages(MONTH, ['2025-06-19', '61.8 billion yuan'], ['2025-06-20', '61.9 billion yuan']),
    begins: begins(MONTH, '61.9 billion yuan', '2025-06-19-a prints 61.8 billion yuan', '2025-06-20-b'),
    right: pages(MONTH, ['2025-06-19', '61.8 billion yuan'], ['2025-06-20', '61.84 billion yuan']),
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
      [of('exports', MONTH)]: '50 billion yuan',
      [of('imports', MONTH)]: '10 billion yuan',
    }),
    begins: begins(MONTH, '61.81 billion yuan', 'exports of 50 billion yuan and imports of 10 billion yuan do not'),
    right: page({
      [MONTH]: '61.81 billion yuan',
      [of('exports', MONTH)]: '50 billion yuan',
      [of('imports', MONTH)]: '11 billion yuan',
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
    finds: 'a bound that only its printed number, which it leaves out, would fit',
    wrong: page({
      [TO_MAY]: 'nearly 227 billion yuan',
      [TO_APRIL]: 'over 166 billion yuan',
      [MONTH]: 'over 61 billion yuan',
    }),
    begins: begins(TO_MAY, 'nearly 227 billion yuan', 'over 166 billion yuan to the month before and over 61 billion'),
    right: page({
      [TO_MAY]: 'nearly 228 billion yuan',
      [TO_APRIL]: 'over 166 billion yuan',
      [MONTH]: 'over 61 billion yuan',
    }),
  },
  {
    rule: 'cumulative',
    finds: 'a sum that is not above the bound of a shorter one',
    wrong: page({ [TO_MAY]: 'nearly 227 billion yuan', [TO_MAY.replace('-05', '-02')]: 'over 227 billion yuan' }),
    begins: begins(TO_MAY, 'nearly 227 billion yuan', 'it is less than the over 227 billion yuan of 2025-01..2025-02'),
    right: page({ [TO_MAY]: 'nearly 228 billion yuan', [TO_MAY.replace('-05', '-02')]: 'over 227 billion yuan' }),
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
    rule: 'exports-plus-imports',
    finds: 'parts of another page that are too far from the sum',
    wrong: record(
      release('2025-06-19', { [MONTH]: '61.81 billion yuan' }),
      release('2025-07-20', {
        [of('exports', MONTH)]: '50 billion yuan',
        [of('imports', MONTH)]: '9 billion yuan',
      }),
    ),
    begins: begins(MONTH, '61.81 billion yuan', 'exports of 50 billion yuan and imports of 9 billion yuan do not'),
    right: record(
      release('2025-06-19', { [MONTH]: '61.81 billion yuan' }),
      release('2025-07-20', {
        [of('exports', MONTH)]: '50 billion yuan',
        [of('imports', MONTH)]: '10 billion yuan',
      }),
    ),
  },
  {
    rule: 'exports-plus-imports',
    finds: 'a bound that only its printed number, which it leaves out, would fit',
    wrong: limitOfTrade('nearly 60 billion yuan'),
    begins: begins(MONTH, 'nearly 60 billion yuan', 'exports of over 50 billion yuan and imports of over 10 billion'),
    right: limitOfTrade('nearly 61 billion yuan'),
  },
  {
    rule: 'exports-plus-imports',
    finds: 'exports above all trade',
    wrong: page({ [MONTH]: '61.81 billion yuan', [of('exports', MONTH)]: '64 billion yuan' }),
    begins: begins(of('exports', MONTH), '64 billion yuan', 'it is more than all trade, 61.81 billion yuan'),
    right: page({ [MONTH]: '61.81 billion yuan', [of('exports', MONTH)]: '63 billion yuan' }),
  },
  {
    rule: 'pace',
    finds: 'months that go on at several times the pace so far',
    wrong: page({ [TO_APRIL]: '100 billion yuan', [TO_MAY]: '170 billion yuan' }),
    begins: begins(
      TO_MAY,
      '170 billion yuan',
      'after 100 billion yuan of 2025-01..2025-04, later months average 2.80 times',
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
      'after 100 billion yuan of 2025-01..2025-04, later months average 0.28 times',
    ),
    right: page({ [TO_APRIL]: '100 billion yuan', [TO_MAY]: 'over 107 billion yuan' }),
  },
  {
    rule: 'monthly-average',
    finds: 'a month with what the months up to it have',
    wrong: page({ [TO_APRIL]: '166 billion yuan', [MONTH]: '227.67 billion yuan' }),
    begins: begins(
      MONTH,
      '227.67 billion yuan',
      'its average month is 5.49 times that of the 166 billion yuan of 2025-01',
    ),
    right: page({ [TO_APRIL]: '166 billion yuan', [MONTH]: '61.81 billion yuan' }),
  },
  {
    rule: 'monthly-average',
    finds: 'the same beside the year before, and more of a part',
    wrong: page({ [yearBefore(TO_MAY)]: '180 billion yuan', [MONTH]: '130 billion yuan' }),
    begins: begins(
      MONTH,
      '130 billion yuan',
      'its average month is 3.61 times that of the 180 billion yuan of 2024-01',
    ),
    right: page({ [ofPart(yearBefore(TO_MAY))]: '180 billion yuan', [ofPart(MONTH)]: '215 billion yuan' }),
  },
  {
    rule: 'balance',
    finds: 'a balance with the wrong sign',
    wrong: page({ ...exportsAndImports(TO_MAY, 170, 57), [of('balance', TO_MAY)]: '-113 billion yuan' }),
    begins: begins(
      of('balance', TO_MAY),
      '-113 billion yuan',
      'exports of 170 billion yuan minus imports of 57 billion yuan',
    ),
    right: page({ ...exportsAndImports(TO_MAY, 170, 57), [of('balance', TO_MAY)]: '113 billion yuan' }),
  },
] satisfies Case[];

function ofPart(id: string) {
  return id.replace('world', 'KZ');
}

/** Billions of yuan. */
function exportsAndImports(id: string, exports: number, imports: number) {
  return { [of('exports', id)]: `${exports} billion yuan`, [of('imports', id)]: `${imports} billion yuan` };
}

/** A page with a bound of trade and of both its parts. */
function limitOfTrade(printed: string) {
  return page({
    [MONTH]: printed,
    [of('exports', MONTH)]: 'over 50 billion yuan',
    [of('imports', MONTH)]: 'over 10 billion yuan',
  });
}
