/**
 * Vintages: the numbers of one key that were valid at the same time. A later page agrees with a vintage, disputes it, or starts the next one.
 * Also the links to printed numbers.
 */
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../data/contract/fact.ts';
import { evidenceUrl, pageUrl } from '../../../data/fact/evidence.ts';
import { vintagesOf } from '../../../data/fact/vintages.ts';
import { evidence } from '../builder.ts';

/** The values of each vintage, in lists that agree: [[[10, 10], [12]]] is one vintage with a disputed number. The preferred value is first. */
const valuesOf = (...pages: Evidence[]) =>
  vintagesOf(pages, '2025-12-31').vintages.map(({ preferred, rivals }) =>
    [preferred, ...rivals].map(({ best, others }) => [best, ...others].map(({ value }) => value)),
  );

describe('a page that prints "over" or "nearly"', () => {
  const nearly = evidence('2024-11-27', 28.5, { qualifier: 'under', bounds: [null, 28.5] });

  it.each([
    ['agrees with a number that is near', 28.4, [[[28.4, 28.5]]]],
    ['disputes a number that is far, and does not revise it', 26, [[[26], [28.5]]]],
    ['disputes a number on the wrong side', 29, [[[29], [28.5]]]],
  ])('%s', (_, value, expected) => {
    const number = evidence('2024-02-23', value, { bounds: [value - 0.05, value + 0.05] });
    expect(valuesOf(number, { ...nearly, revises: true })).toEqual(expected);
  });

  it('does not supersede a number on an earlier day', () => {
    const number = evidence('2024-02-23', 26, { bounds: [25.95, 26.05], recorded: '2024-02-23' });
    const later = { ...nearly, revises: true as const, recorded: '2024-11-27' };
    expect(vintagesOf([number, later], '2024-03-01').isSuperseded).toBe(false);
  });
});

describe('a number that is printed again long after', () => {
  /** The bounds of 29.2 and 29.3 overlap, because 29.26 is 29.2 if it is cut off and 29.3 if it is rounded. */
  const page = (published: string, value: number, more: Partial<Evidence> = {}) =>
    evidence(published, value, { rounding: 'unknown', bounds: [value - 0.05, value + 0.1], ...more });

  it('with another last digit replaces the earlier one, but not within 60 days', () => {
    expect(valuesOf(page('2023-08-05', 29.2), page('2024-07-25', 29.3))).toEqual([[[29.2]], [[29.3]]]);
    expect(valuesOf(page('2023-08-05', 29.2), page('2023-08-07', 29.3))).toEqual([[[29.3, 29.2]]]);
  });

  it('with another last digit agrees if an early page prints that digit too, or if the page may not revise', () => {
    const [first, other] = [page('2023-08-05', 29.2), page('2023-08-07', 29.3)];
    expect(valuesOf(first, other, page('2024-07-25', 29.3))).toEqual([[[29.3, 29.2, 29.3]]]);
    const copy = page('2024-07-25', 29.3);
    delete copy.revises;
    expect(valuesOf(first, copy)).toEqual([[[29.3, 29.2]]]);
  });

  it('with one more digit agrees', () => {
    const finer = page('2024-07-25', 29.26, { bounds: [29.255, 29.27] });
    expect(valuesOf(page('2023-08-05', 29.2), finer)).toEqual([[[29.26, 29.2]]]);
  });

  it('supersedes the earlier one as of the day before', () => {
    const pages = [page('2023-08-05', 29.2), page('2024-07-25', 29.3)];
    expect(vintagesOf(pages, '2024-07-24').isSuperseded).toBe(true);
  });
});

describe('the link to a printed number', () => {
  it.each([
    ['227.67 billion yuan', '227.67%20billion%20yuan'],
    ['15,308 companies', '15%2C308%20companies'],
    ['-5.7%', '%2D5.7%25'],
    ['us-dollar & yuan', 'us%2Ddollar%20%26%20yuan'],
    ['−36.4%', '%E2%88%9236.4%25'],
    ["last year's six-month total", "last%20year's%20six%2Dmonth%20total"],
    ['3573.3亿元', '3573.3%E4%BA%BF%E5%85%83'],
    ['#1?', '%231%3F'],
  ])('to "%s" encodes the syntax of text fragments', (printed, text) => {
    expect(evidenceUrl('https://example.com/page', printed)).toBe(`https://example.com/page#:~:text=${text}`);
  });

  it('keeps the query of the page address', () => {
    expect(evidenceUrl('https://example.com/?id=1&p=2', '6')).toBe('https://example.com/?id=1&p=2#:~:text=6');
  });

  it.each(['https://example.com/page', 'https://example.com/page#part', 'https://example.com/?a=1#/route'])(
    'can be turned back into the page address %s',
    (page) => {
      expect(pageUrl(evidenceUrl(page, 'about 5'))).toBe(page);
      expect(pageUrl(page)).toBe(page);
    },
  );
});
