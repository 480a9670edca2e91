/**
 * How agencies round. `agencies.json` proves it by pairs of one number, printed with fewer and with more digits: 52.6 and 52.68 show that an
 * agency cuts off digits (`down`), 459.2 and 459.19 that it rounds to the nearest (`half`).
 */
import { describe, expect, it } from 'vitest';
import { checkAgencies, roundingOf } from '../../../data/record/agencies.ts';

const pages = ['https://news.example.org/a'];
const pair = (printed: string, finer: string) => ({ what: 'trade, billion dollars', printed, finer, pages });
const cut = [pair('52.6', '52.68'), pair('5.9', '5.968')];
const rounded = [pair('459.2', '459.19'), pair('100', '99.6')];

describe('the rounding of an agency', () => {
  it('is "unknown" for agencies that are not in the file', () => {
    const agencies = { Cutter: { rounding: 'down' as const, pairs: cut } };
    expect(['Cutter', 'Other', 'toString'].map((name) => roundingOf({ agencies }, name))).toEqual([
      'down',
      'unknown',
      'unknown',
    ]);
  });

  it.each([
    ['down', cut],
    ['half', rounded],
    ['unknown', [...cut, ...rounded]],
  ] as const)('is accepted as %s if its pairs prove it', (rounding, pairs) => {
    expect(checkAgencies('data/vocabulary/agencies.json', { News: { rounding, pairs: [...pairs] } })).toEqual([]);
  });

  it.each([
    ['half', cut, 'down'],
    ['down', [...cut, ...rounded], 'unknown'],
    ['unknown', rounded, 'half'],
    ['down', cut.slice(1), 'unknown'],
    ['down', [], 'unknown'],
    ['down', [...cut, pair('52.6', '52.64')], 'unknown'],
    ['down', [...cut, pair('52.6', '52.8')], 'unknown'],
    ['half', [...rounded, pair('52.6', '52.6')], 'unknown'],
  ] as const)('is rejected as %s for the pairs %j, which show %s', (rounding, pairs, shown) => {
    expect(checkAgencies('data/vocabulary/agencies.json', { News: { rounding, pairs: [...pairs] } })).toEqual([
      `data/vocabulary/agencies.json, News.rounding is ${rounding}, but its pairs show ${shown}: correct it, or add pairs that prove it`,
    ]);
  });
});
