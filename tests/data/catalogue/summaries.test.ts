import { expect, it } from 'vitest';
import { storedSeries } from '../../../data/catalogue/area-file.ts';
import { compile } from '../../../data/catalogue/compile.ts';
import { summariesIn, summaryOf } from '../../../data/catalogue/format/summaries.ts';
import { factsToday } from '../../../data/fact/resolve.ts';
import { observation, record, release } from '../builder.ts';

const KEY = { area: 'CN-XJ', indicator: 'trade', measure: 'value', partner: 'world', breakdown: 'total' };
const id = (period: string) => `CN-XJ.trade.value.world.total.${period}`;
const order: Parameters<typeof observation>[2] = { value: null, qualifier: 'under', bounds: [null, 227.675e9] };

const page = release('2025-06-19', [
  observation(id('2025-01..2025-05'), '227.67 billion yuan'),
  observation(id('2024-01..2024-06'), 'surpassing the total of the first half', order),
  observation(id('2023'), 'about 357 billion yuan', { qualifier: 'about' }),
  observation('CN-XJ.trade.growth.world.total.2025-01..2025-05', '22.9 percent'),
]);
const facts = [...factsToday(compile(record(page))).values()];
const stored = storedSeries(facts);

it('gives back every fact without its evidence', () => {
  const read = facts.flatMap((fact) => summariesIn(stored, fact).filter((summary) => summary.id === fact.id));
  expect(read).toEqual(facts.map(summaryOf));
});

it('leaves out what most facts have', () => {
  const exact = stored.flatMap(({ points }) => points).find(({ period }) => period === '2025-01..2025-05');
  expect(Object.keys(exact ?? {}).sort()).toEqual(
    ['bounds', 'digits', 'period', 'printed', 'published', 'release', 'value'].sort(),
  );
});

it('says which page only compares a number with its own', () => {
  const surpassed = summariesIn(stored, KEY).find(({ period }) => period === '2024-01..2024-06');
  expect(surpassed).toMatchObject({ isUnknown: true, surpassed: { release: page.id, number: 227.675e9 } });
});

it('has nothing for a series that the area does not have', () => {
  expect(summariesIn(stored, { ...KEY, partner: 'KZ' })).toEqual([]);
});
