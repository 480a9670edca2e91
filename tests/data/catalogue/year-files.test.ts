/** The data files with the facts of an area by year. */
import { expect, it } from 'vitest';
import { compile } from '../../../data/catalogue/compile.ts';
import { yearsIn } from '../../../data/catalogue/format/file-names.ts';
import { yearFiles, yearRanges } from '../../../data/catalogue/year-files.ts';
import { observation, record, release } from '../builder.ts';

/** As many facts of Xinjiang in each year as `facts` says. */
function recordWith(facts: Record<string, number>) {
  const observations = Object.entries(facts).flatMap(([year, count]) =>
    Array.from({ length: count }, (_, i) => {
      const [indicator, month] = [i % 2 ? 'exports' : 'imports', String(1 + (i >> 1)).padStart(2, '0')];
      return observation(`CN-XJ.${indicator}.value.world.total.${year}-${month}`, '20 billion yuan');
    }),
  );
  return record(release('2026-06-19', observations));
}

it('years share a file up to 60 facts', () => {
  const rangesOf = (facts: Record<string, number>) => yearRanges(compile(recordWith(facts)));
  expect(rangesOf({ 2012: 20, 2019: 20, 2020: 20, 2021: 1 })).toEqual(['2012-2020', '2021']);
  expect(rangesOf({ 2019: 24, 2020: 24, 2021: 24, 2022: 24 })).toEqual(['2019-2020', '2021-2022']);
  expect(rangesOf({ 2025: 1 })).toEqual(['2025']);
  expect(rangesOf({})).toEqual([]);
});

it('a file has the facts of its years, the earliest year first', () => {
  const shared = recordWith({ 2021: 2, 2019: 1 });
  expect([...yearFiles(shared, compile(shared))].map(([name, lines]) => [name, lines.map(([id]) => id)])).toEqual([
    [
      'years/CN-XJ/2019-2021',
      [
        'CN-XJ.imports.value.world.total.2019-01',
        'CN-XJ.exports.value.world.total.2021-01',
        'CN-XJ.imports.value.world.total.2021-01',
      ],
    ],
  ]);
});

it('a range names its years', () => {
  expect(yearsIn('2011-2013')).toEqual(['2011', '2012', '2013']);
  expect(yearsIn('2025')).toEqual(['2025']);
});
