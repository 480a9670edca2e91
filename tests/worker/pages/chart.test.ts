/** Charts have a place for each period. */
import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../../data/fact/period.ts';
import { byPlace, periodAt, placesOf, sameMonths, TIME_AXES } from '../../../worker/pages/charts/time-axis.ts';

describe('a time axis', () => {
  const known = (ids: string[], axis: (typeof TIME_AXES)['year'], ends: number[] = []) => {
    const places = [
      ...byPlace(
        ids.map((period) => ({ period })),
        axis,
      ).keys(),
    ];
    return placesOf(places, ends, axis).map((place) => periodAt(place, axis).id);
  };

  it('have all periods between the first and the last', () => {
    const ids = ['2022', '2024', '2024-01..2024-03', '2024-01..2024-06', '2024-05', '2024-08', '2024-04..2024-06'];
    expect(known(ids, TIME_AXES.year)).toEqual(['2022', '2023', '2024']);
    expect(known(['2024-05', '2024-08', ...ids], TIME_AXES.month)).toEqual([
      '2024-05',
      '2024-06',
      '2024-07',
      '2024-08',
    ]);
    expect(known(['2023-01..2023-11', '2024-01..2024-03'], TIME_AXES.yearToDate)).toEqual([
      ...['2023-01..2023-11', '2023', '2024-01..2024-02', '2024-01..2024-03'],
    ]);
    expect(known(['2019-01..2019-05', '2021-01..2021-05', '2020-05'], sameMonths({ from: 1, to: 5 }))).toEqual([
      ...['2019-01..2019-05', '2020-01..2020-05', '2021-01..2021-05'],
    ]);
    expect(known([], TIME_AXES.year)).toEqual([]);
  });

  it('go on to the end of what is known of the newest year', () => {
    const [march, june, later] = [2024 * 12 + 2, 2024 * 12 + 5, 2025 * 12];
    expect(known(['2024-04'], TIME_AXES.month, [march, june, later])).toEqual(['2024-04', '2024-05', '2024-06']);
  });

  it('end with the newest years, where there are many', () => {
    const months = Array.from({ length: 15 }, (_, i) => `${2010 + i}-06`);
    const shown = known(months, TIME_AXES.month);
    expect([shown[0], shown.at(-1)]).toEqual(['2021-06', '2024-06']);
    expect(parsePeriod(shown[1] ?? '')?.id).toBe('2021-07');
  });
});
