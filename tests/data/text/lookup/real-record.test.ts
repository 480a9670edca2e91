/** The lookup on the real record: the first story, slips in it, and plain sentences. */
import { describe, expect, it } from 'vitest';
import { lookUp } from '../../../../data/text/lookup/lookup.ts';
import { recordFacts } from '../../../support/texts/record-facts.ts';
import { CHINESE, STORY } from '../articles.ts';

const { source } = recordFacts();

async function outcomes(text: string) {
  const { findings } = await lookUp(text, source);
  return findings.map(({ text, outcome, matches }) => [text, outcome, matches[0]?.fact.id ?? null]);
}

describe('the first story', () => {
  it('is found in all figures that are looked up', async () => {
    const found = await outcomes(STORY);
    expect(found.filter(([, outcome]) => outcome !== 'found')).toEqual([]);
    expect(found.length).toBeGreaterThanOrEqual(13);
  });

  it('is found in Chinese', async () => {
    expect((await outcomes(CHINESE)).filter(([, outcome]) => outcome !== 'found')).toEqual([]);
  });
});

describe('a plain sentence', () => {
  it.each([
    ['China foreign trade reached 45.47 trillion yuan in 2025.', ['CN.trade.value.world.total.2025']],
    [
      "In the first 11 months of 2024 China's exports and imports reached 23.04 trillion yuan and 16.75 trillion yuan.",
      ['CN.exports.value.world.total.2024-01..2024-11', 'CN.imports.value.world.total.2024-01..2024-11'],
    ],
    [
      "China's exports and imports reached 23.04 and 16.75 trillion yuan in the first 11 months of 2024.",
      ['CN.exports.value.world.total.2024-01..2024-11', 'CN.imports.value.world.total.2024-01..2024-11'],
    ],
  ])('is found: %s', async (text, ids) => {
    expect((await outcomes(text)).map(([, outcome, id]) => [outcome, id])).toEqual(ids.map((id) => ['found', id]));
  });
});

describe('exports of two countries to each other', () => {
  const KAZAKHSTAN = 'KZ.exports.value.CN.total.2022';
  const CHINA = 'CN.exports.value-usd.KZ.total.2023';

  it.each([
    [
      "Kazakhstan's exports to China reached 13.2 billion US dollars in 2022. China's exports to Kazakhstan were 24.7 billion dollars in 2023.",
      ['found', 'found'],
    ],
    [
      "China's exports to Kazakhstan reached 13.2 billion US dollars in 2022. Kazakhstan's exports to China were 24.7 billion dollars in 2023.",
      ['several', 'several'],
    ],
  ])('are found only in their direction: %s', async (text, expected) => {
    const found = await outcomes(text);
    expect(found.map(([, outcome, id]) => [outcome, id])).toEqual([
      [expected[0], KAZAKHSTAN],
      [expected[1], CHINA],
    ]);
  });
});
