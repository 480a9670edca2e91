import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import pages from '../../data/vocabulary/pages.json' with { type: 'json' };
import words from '../../data/vocabulary/words.json' with { type: 'json' };
import { budgetLine, growthWarning, lastSize } from '../../widget/build/script-size.ts';
import { missingWords } from '../../worker/build/missing-words.ts';

const held: Record<string, string> = Object.fromEntries(
  Object.entries({ ...words, ...pages }).map(([name, { en }]) => [name, en]),
);

it('the vocabulary has every word that cards, their titles, receipts and pages say', () => {
  expect(missingWords({ words: held })).toEqual([]);
});

it('a word that is not there is named', () => {
  const names = ['checkOurs', 'partInText', 'sentenceRevised', 'siteNav', 'source'];
  const rest = Object.fromEntries(Object.entries(held).filter(([name]) => !names.includes(name)));
  expect(missingWords({ words: rest }).sort()).toEqual(names);
});

describe('the build', () => {
  it('warns of a script that has grown by 3%, and says what to do', () => {
    expect(growthWarning(10_300, 10_000)).toBe(
      'trade-card.js has grown by 3.0%, from 10000 to 10300 bytes (brotli). Make it smaller, or write 10300 into widget/build/script-size.json and say why in the commit.',
    );
  });

  it.each([9_000, 10_000, 10_100, 10_200])('does not warn of %d bytes after 10,000', (bytes) => {
    expect(growthWarning(bytes, 10_000)).toBe('');
  });

  it('says whether the script keeps its budget', () => {
    expect(budgetLine(12_000)).toBe('trade-card.js keeps its budget of 12000 bytes (brotli), with 0 to spare');
    expect(budgetLine(12_001)).toBe('trade-card.js misses its budget of 12000 bytes (brotli) by 1');
  });

  it('knows the last size', () => {
    expect(lastSize()).toBeGreaterThan(1_000);
  });
});

it('security.txt names the contact of the data set, and expires a year after the last change of the record', ({
  skip,
}) => {
  const file = new URL('../../dist/record/assets/.well-known/security.txt', import.meta.url);
  skip(!existsSync(file), 'nothing is built: npm run build:test-record');
  expect(readFileSync(file, 'utf8')).toBe('Contact: mailto:security@example.org\nExpires: 2026-07-10T00:00:00.000Z\n');
});
