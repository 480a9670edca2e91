import { describe, expect, it } from 'vitest';
import { budgetLine, growthWarning, lastSize } from '../../widget/build/script-size.ts';

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
