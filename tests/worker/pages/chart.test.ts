/** Charts have a place for each period. */
import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../../data/fact/period.ts';
import { byPlace, periodAt, placesOf, sameMonths, WINDOWS } from '../../../worker/pages/charts/window.ts';

describe('the windows', () => {
  const known = (ids: string[], window: (typeof WINDOWS)['year'], ends: number[] = []) => {
    const places = [
      ...byPlace(
        ids.map((period) => ({ period })),
        window,
      ).keys(),
    ];
    return placesOf(places, ends, window).map((place) => periodAt(place, window).id);
  };

  it('have all periods between the first and the last', () => {
    const ids = ['2022', '2024', '2024-01..2024-03', '2024-01..2024-06', '2024-05', '2024-08', '2024-04..2024-06'];
    expect(known(ids, WINDOWS.year)).toEqual(['2022', '2023', '2024']);
    expect(known(['2024-05', '2024-08', ...ids], WINDOWS.month)).toEqual(['2024-05', '2024-06', '2024-07', '2024-08']);
    expect(known(['2023-01..2023-11', '2024-01..2024-03'], WINDOWS.ytd)).toEqual([
      ...['2023-01..2023-11', '2023', '2024-01..2024-02', '2024-01..2024-03'],
    ]);
    expect(known(['2019-01..2019-05', '2021-01..2021-05', '2020-05'], sameMonths({ from: 1, to: 5 }))).toEqual([
      ...['2019-01..2019-05', '2020-01..2020-05', '2021-01..2021-05'],
    ]);
    expect(known([], WINDOWS.year)).toEqual([]);
  });

  it('go on to the end of what is known of the newest year', () => {
    const [march, june, later] = [2024 * 12 + 2, 2024 * 12 + 5, 2025 * 12];
    expect(known(['2024-04'], WINDOWS.month, [march, june, later])).toEqual(['2024-04', '2024-05', '2024-06']);
  });

  it('end with the newest years, where there are many', () => {
    const months = Array.from({ length: 15 }, (_, i) => `${2010 + i}-06`);
    const shown = known(months, WINDOWS.month);
    expect([shown[0], shown.at(-1)]).toEqual(['2021-06', '2024-06']);
    expect(parsePeriod(shown[1] ?? '')?.id).toBe('2021-07');
  });
});
