/** What a text leaves to its readers: its year, whether a word narrows what a figure is of, and of what the next figure is. */
import { describe, expect, it } from 'vitest';
import { checkText } from '../../../../data/text/check/check-text.ts';
import { recordChecker } from '../../../support/texts/record-checker.ts';

const { source } = recordChecker();

async function verdicts(text: string, day?: string): Promise<string[]> {
  const { findings } = await checkText(text, source, { day });
  return findings.map(({ text: figure, verdict }) => `${figure}: ${verdict}`);
}

describe('a text that names no year', () => {
  const text =
    "In the first half of the year, Guangdong's foreign trade reached 4.37 trillion yuan, up 13.8 percent. Exports were 2.85 trillion yuan, up 12.1 percent.";

  it('is of the year that its numbers fit, which is said once', async () => {
    const { day, findings } = await checkText(text, source);
    expect(day).toBeNull();
    expect(
      findings.map(({ id, verdict, notes }) => [id?.split('.').slice(-1)[0], verdict, notes.includes('year')]),
    ).toEqual([
      ['2024-06', 'matches', true],
      ['2024-06', 'matches', false],
      ['2024-06', 'matches', false],
      ['2024-06', 'matches', false],
    ]);
  });

  it('has its wrong numbers found by the others', async () => {
    expect(await verdicts(text.replace('12.1', '21.1'))).toContain('21.1 percent: differs');
  });

  it('gets no year from fewer numbers, or from short ones', async () => {
    const trade = "In the first half of the year, Guangdong's foreign trade reached 4.37 trillion yuan, up 13 percent.";
    expect(await verdicts(trade)).toEqual(['4.37 trillion yuan: unknown', '13 percent: unknown']);
  });
});

describe('words that the reader does not know', () => {
  const trade = (words: string, growth: string) =>
    `China's foreign trade ${words} and rose ${growth} percent to 43.85 trillion yuan in 2024.`;

  it('narrow nothing where a long number is that of the whole', async () => {
    expect(await verdicts(trade('kept a zigzag course', '5'))).toEqual([
      '5 percent: matches',
      '43.85 trillion yuan: matches',
    ]);
    expect(await verdicts(trade('kept a zigzag course', '4'))).toContain('4 percent: differs');
  });

  it('may narrow what follows such a number', async () => {
    const text = "China's foreign trade reached 43.85 trillion yuan in 2024, with zigzags up 4 percent.";
    expect(await verdicts(text)).toEqual(['43.85 trillion yuan: matches', '4 percent: unknown']);
  });

  it('may be the end of a compound', async () => {
    const found = await verdicts("China's high-zigzag exports grew 13.2 percent in 2024.");
    expect(found).toEqual(['13.2 percent: unknown']);
  });
});

describe('a number never differs', () => {
  it.each([
    [
      'beside dollars alone, where the area has another currency',
      "China's exports rose 21.8 percent to $656.5 billion in the first two months of 2026.",
    ],
    [
      'after a sentence in dollar terms',
      "In dollar terms, China's exports rose 5.9 percent in 2024. Imports rose 1.1 percent.",
    ],
    [
      'after a sentence on one partner',
      "Xinjiang's trade with Kazakhstan rose 12 percent in 2025. Exports were up 30 percent.",
    ],
    [
      'with a partner that is not named',
      "Guangdong's trade rose in the first half of 2025, with growth of 5.9 percent with its biggest trade partner, ASEAN.",
    ],
    ['of several years', "From 2021 to 2025, China's foreign trade grew 41 percent."],
    [
      'of the parent',
      "Compared with a national growth of 2.9 percent, Guangdong's foreign trade grew 4 percent in the first half of 2025.",
    ],
    ['in a list without as many names', '2025年，我国外贸分别增长1.3%、4.5%、6.6%。'],
    ['of services, in one sentence', '2025年我国服务进出口增长7.4%，其中出口增长14.2%，进口增长3.6%。'],
    [
      'that is rounder than what was passed',
      "Xinjiang's foreign trade hit 500 billion yuan in 2025 for the first time.",
    ],
  ])('%s', async (_, text) => {
    expect((await verdicts(text)).filter((verdict) => verdict.endsWith('differs'))).toEqual([]);
  });
});

describe('traditional characters', () => {
  it('are read as simplified ones', async () => {
    const text =
      '據海關總署統計，2024年我國貨物貿易進出口總額43.85兆元，比上年增長5%；新聞發言人表示，進口18.93萬億元。';
    expect(await verdicts(text)).toEqual(['43.85兆元: matches', '5%: matches', '18.93萬億元: differs']);
  });
});
