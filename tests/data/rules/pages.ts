/** Cases of the rules in data/rules/pages.ts, which compare the numbers of one page with each other and with the page's date. */
import { observation, record, release } from '../builder.ts';
import { begins, type Case, KAZAKHSTAN as KZ, page, TO_MAY, yearBefore } from './case.ts';

const GROWTH = TO_MAY.replace('value', 'growth');
/** The same fact of May only. */
const monthOf = (id: string) => id.replace('2025-01..', '');
const toApril = (id: string) => id.replace('..2025-05', '..2025-04');
const MARCH = monthOf(TO_MAY).replace('-05', '-03');
/** The number in the second paragraph. */
const inNextParagraph = (id: string, printed: string) => observation(id, printed, { paragraph: 2 });

const USD = TO_MAY.replace('value', 'value-usd');
const inDollars = (dollars?: 'official' | 'converted') => {
  const numbers = { [TO_MAY]: '227.67 billion yuan', [USD]: '31.73 billion U.S. dollars' };
  const { dollars: _, ...page } = release('2025-06-19', numbers);
  return record({ ...page, ...(dollars ? { dollars } : {}) });
};

export const PAGES = [
  {
    rule: 'tier',
    finds: 'tier A on a site of another publisher',
    wrong: record(release('2025-06-19', { [TO_MAY]: '227.67 billion yuan' }, { publisher: "Agency's Friend" })),
    begins: begins(TO_MAY, '227.67 billion yuan', "the page has tier A, but Agency's Friend is not a site of Agency"),
    right: record(
      release('2025-06-18', { [TO_MAY]: '227.67 billion yuan' }, { publisher: 'Agency (Korean service)' }),
      release('2025-06-19', { [TO_MAY]: '227.67 billion yuan' }, { publisher: "Agency's Friend", tier: 'B' }),
      release('2025-06-20', { [TO_MAY]: '227.67 billion yuan' }),
    ),
  },
  {
    rule: 'dollars',
    finds: 'dollars on a page without the field "dollars"',
    wrong: inDollars(),
    begins: begins(USD, '31.73 billion U.S. dollars', '"dollars" of the page is missing: write official'),
    right: inDollars('converted'),
  },
  {
    rule: 'dollars',
    finds: 'the field "dollars" on a page without dollars',
    wrong: record(release('2025-06-19', { [TO_MAY]: '227.67 billion yuan' }, { dollars: 'official' })),
    begins: begins(TO_MAY, '227.67 billion yuan', 'the page has "dollars" but no observation of value-usd: remove it'),
    right: inDollars('official'),
  },
  {
    rule: 'one-figure',
    finds: 'growth of other months than the amount before it',
    wrong: page({ [TO_MAY]: '227.67 billion yuan', [monthOf(GROWTH)]: '22.9 percent' }),
    begins: begins(
      monthOf(GROWTH),
      '22.9 percent',
      'it is beside the value 227.67 billion yuan of the period 2025-01..2025-05',
    ),
    right: page({ [TO_MAY]: '227.67 billion yuan', [GROWTH]: '22.9 percent' }),
  },
  {
    rule: 'one-figure',
    finds: 'a share of other months than the amount before it, but not a share of another partner',
    wrong: page({ [KZ]: '50 billion yuan', [monthOf(KZ.replace('value', 'share'))]: '22 percent' }),
    begins: begins(monthOf(KZ.replace('value', 'share')), '22 percent', 'it is beside the value 50 billion yuan of'),
    right: page({ [KZ]: '50 billion yuan', [KZ.replace('value', 'share').replace('KZ', 'KG')]: '22 percent' }),
  },
  {
    rule: 'one-figure',
    finds: 'growth beside an amount of another indicator, but not in the next paragraph',
    wrong: page({ [TO_MAY.replace('trade', 'exports')]: '200 billion yuan', [GROWTH]: '22.9 percent' }),
    begins: begins(GROWTH, '22.9 percent', 'it is beside the value 200 billion yuan of the indicator exports'),
    right: record(
      release('2025-06-19', [
        observation(TO_MAY.replace('trade', 'exports'), '200 billion yuan', { paragraph: 1 }),
        inNextParagraph(GROWTH, '22.9 percent'),
      ]),
    ),
  },
  {
    rule: 'partner-list',
    finds: 'another period in the middle of a list of partners',
    wrong: page({
      [KZ]: '50 billion yuan',
      [monthOf(KZ).replace('KZ', 'KG')]: '40 billion yuan',
      [KZ.replace('KZ', 'central-asia-5')]: '120 billion yuan',
    }),
    begins: begins(
      monthOf(KZ).replace('KZ', 'KG'),
      '40 billion yuan',
      'in a list of partners it has the period 2025-05, but its neighbors have 2025-01..2025-05',
    ),
    right: page({
      [KZ]: '50 billion yuan',
      [KZ.replace('KZ', 'KG')]: '40 billion yuan',
      [KZ.replace('KZ', 'central-asia-5')]: '120 billion yuan',
    }),
  },
  {
    rule: 'page-periods',
    finds: 'a single number of a shorter run of months',
    wrong: page({ [TO_MAY]: '227.67 billion yuan', [toApril(KZ)]: '40 billion yuan' }),
    begins: begins(
      toApril(KZ),
      '40 billion yuan',
      'the page reports 2025-01..2025-05, and a single number of 2025-01..2025-04',
    ),
    right: page({
      [TO_MAY]: '227.67 billion yuan',
      [toApril(TO_MAY)]: '166 billion yuan',
      [toApril(GROWTH)]: '20 percent',
      [TO_MAY.replace('2025-01..2025-05', '2025-01..2025-03')]: '108 billion yuan',
    }),
  },
  {
    rule: 'page-periods',
    finds: 'growth of the year before',
    wrong: page({ [TO_MAY]: '227.67 billion yuan', [yearBefore(GROWTH)]: '22.9 percent' }),
    begins: begins(
      yearBefore(GROWTH),
      '22.9 percent',
      'the page reports 2025-01..2025-05, and growth of the year before',
    ),
    right: page({ [TO_MAY]: '227.67 billion yuan', [yearBefore(TO_MAY)]: '185 billion yuan' }),
  },
  {
    rule: 'page-periods',
    finds: 'a month, unless the page has all months after it',
    wrong: page({ [TO_MAY]: '227.67 billion yuan', [MARCH]: '48 billion yuan' }),
    begins: begins(MARCH, '48 billion yuan', 'the page reports 2025-01..2025-05, and a single number of 2025-03'),
    right: page({
      [TO_MAY]: '227.67 billion yuan',
      [MARCH]: '48 billion yuan',
      [MARCH.replace('-03', '-04')]: '54 billion yuan',
    }),
  },
  {
    rule: 'old-news',
    finds: 'a page whose newest months ended a year before it',
    wrong: record(release('2026-05-31', { [TO_MAY]: '227.67 billion yuan', [yearBefore(TO_MAY)]: '185 billion yuan' })),
    begins: `${TO_MAY}: data/releases/2026-05-31-page.json (227.67 billion yuan): the newest period of the page ended 365 days before`,
    right: record(release('2026-05-30', { [TO_MAY]: '227.67 billion yuan', [yearBefore(TO_MAY)]: '185 billion yuan' })),
  },
] satisfies Case[];
