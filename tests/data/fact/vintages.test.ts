import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../data/contract/fact.ts';
import { evidenceUrl, pageUrl } from '../../../data/fact/evidence.ts';
import { vintagesOf } from '../../../data/fact/vintages.ts';
import { evidence } from '../builder.ts';

describe('"over" and "nearly"', () => {
  const nearly = evidence('2024-11-27', 28.5, { qualifier: 'under', bounds: [null, 28.5] });
  const groupsOf = (...pieces: Evidence[]) =>
    vintagesOf(pieces, '2025-12-31').vintages.map(({ preferred, rivals }) =>
      [preferred, ...rivals].map(({ best, others }) => [best, ...others].map(({ value }) => value)),
    );

  it.each([
    ['agree with a number that is near', 28.4, [[[28.4, 28.5]]]],
    ['dispute a number that is far, and do not revise it', 26, [[[26], [28.5]]]],
    ['dispute a number on the wrong side', 29, [[[29], [28.5]]]],
  ])('%s', (_, value, groups) => {
    const number = evidence('2024-02-23', value, { bounds: [value - 0.05, value + 0.05] });
    expect(groupsOf(number, { ...nearly, revises: true })).toEqual(groups);
  });

  it('supersede no number on an earlier day', () => {
    const number = evidence('2024-02-23', 26, { bounds: [25.95, 26.05], recorded: '2024-02-23' });
    const later = { ...nearly, revises: true as const, recorded: '2024-11-27' };
    expect(vintagesOf([number, later], '2024-03-01').superseded).toBe(false);
  });
});

describe('a number that is printed again long after', () => {
  /** 29.2 may have been cut from what 29.3 was rounded from: their bounds overlap. */
  const print = (published: string, value: number, more: Partial<Evidence> = {}) =>
    evidence(published, value, { rounding: 'unknown', bounds: [value - 0.05, value + 0.1], ...more });
  const valuesOf = (...pieces: Evidence[]) =>
    vintagesOf(pieces, '2025-12-31').vintages.map(({ preferred, rivals }) =>
      [preferred, ...rivals].map(({ best, others }) => [best, ...others].map(({ value }) => value).sort()),
    );

  it('with another last digit replaces the earlier one', () => {
    expect(valuesOf(print('2023-08-05', 29.2), print('2024-07-25', 29.3))).toEqual([[[29.2]], [[29.3]]]);
    expect(valuesOf(print('2023-08-05', 29.2), print('2023-08-07', 29.3))).toEqual([[[29.2, 29.3]]]);
  });

  it('agrees with it where a page of the same days prints the later digits too, or the page may not revise', () => {
    const [first, other] = [print('2023-08-05', 29.2), print('2023-08-07', 29.3)];
    expect(valuesOf(first, other, print('2024-07-25', 29.3))).toEqual([[[29.2, 29.3, 29.3]]]);
    const copy = print('2024-07-25', 29.3);
    delete copy.revises;
    expect(valuesOf(first, copy)).toEqual([[[29.2, 29.3]]]);
  });

  it('sharpens it where it has a digit more', () => {
    const sharper = print('2024-07-25', 29.26, { bounds: [29.255, 29.27] });
    expect(valuesOf(print('2023-08-05', 29.2), sharper)).toEqual([[[29.2, 29.26]]]);
  });

  it('is told as later to whoever asks for the day before', () => {
    const pieces = [print('2023-08-05', 29.2), print('2024-07-25', 29.3)];
    expect(vintagesOf(pieces, '2024-07-24').superseded).toBe(true);
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
  ])('to "%s" spells what is syntax in a text fragment', (printed, text) => {
    expect(evidenceUrl('https://example.com/page', printed)).toBe(`https://example.com/page#:~:text=${text}`);
  });

  it('keeps the query of the page', () => {
    expect(evidenceUrl('https://example.com/?id=1&p=2', '6')).toBe('https://example.com/?id=1&p=2#:~:text=6');
  });

  it.each(['https://example.com/page', 'https://example.com/page#part', 'https://example.com/?a=1#/route'])(
    'leads back to the page %s',
    (page) => {
      expect(pageUrl(evidenceUrl(page, 'about 5'))).toBe(page);
      expect(pageUrl(page)).toBe(page);
    },
  );
});
