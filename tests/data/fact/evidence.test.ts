import { describe, expect, it } from 'vitest';
import { evidenceUrl, pageUrl } from '../../../data/fact/evidence.ts';

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
