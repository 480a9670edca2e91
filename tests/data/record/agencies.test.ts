/** How agencies round, and the errors of `agencies.json`. */
import { describe, expect, it } from 'vitest';
import { checkAgencies, roundingOf } from '../../../data/record/agencies.ts';
import { readRecord } from '../../../data/record/record.ts';

const pages = ['https://news.example.org/a'];
const pair = (printed: string, finer: string) => ({ what: 'trade, billion dollars', printed, finer, pages });
const cut = [pair('52.6', '52.68'), pair('5.9', '5.968')];
const rounded = [pair('459.2', '459.19'), pair('100', '99.6')];

describe('the rounding of an agency', () => {
  it('is read from the file; other agencies are unknown', () => {
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

  const at = 'data/vocabulary/agencies.json, News';
  it.each([
    ['half', cut, [`${at}.rounding is half, but its pairs show down: correct one of the two`]],
    ['down', [...cut, ...rounded], [`${at}.rounding is down, but its pairs show unknown: correct one of the two`]],
    ['unknown', rounded, [`${at}.rounding is unknown, but its pairs show half: correct one of the two`]],
    ['down', cut.slice(1), [`${at}.pairs must have at least 2 pairs; got 1`]],
    ['down', [], [`${at}.pairs must have at least 2 pairs; got 0`]],
    [
      'down',
      [...cut, pair('52.6', '52.64')],
      [`${at}: 52.6 for 52.64 does not prove how the agency rounds; correct or remove the pair`],
    ],
    [
      'down',
      [...cut, pair('52.6', '52.8')],
      [`${at}: 52.6 for 52.8 does not prove how the agency rounds; correct or remove the pair`],
    ],
    [
      'half',
      [...rounded, pair('52.6', '52.6')],
      [`${at}: 52.6 for 52.6 does not prove how the agency rounds; correct or remove the pair`],
    ],
  ] as const)('is rejected as %s for the pairs %j', (rounding, pairs, problems) => {
    expect(checkAgencies('data/vocabulary/agencies.json', { News: { rounding, pairs: [...pairs] } })).toEqual(problems);
  });

  it('is unknown for Trend News Agency, which cuts 52.68 to 52.6 and rounds 4.19 to 4.2', () => {
    const { agencies } = readRecord();
    expect(roundingOf({ agencies }, 'Trend News Agency')).toBe('unknown');
    expect(agencies['Trend News Agency']?.pairs?.map(({ printed, finer }) => [printed, finer])).toEqual(
      expect.arrayContaining([
        ['52.6', '52.68'],
        ['4.2', '4.19'],
      ]),
    );
  });
});
