/** Stories on a country that the vocabulary lacks, or on trade with one. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DeskFolder } from '../desk.ts';

const FLAGS = ['--url', 'https://news.example/2025/1', '--publisher', 'Example Daily', '--published', '2025-09-10'];

const MONGOLIA = `Mongolia's trade grows

Mongolia's foreign trade turnover rose 23.6 percent year on year to 8.47 billion U.S. dollars in the first eight months of 2025, customs data showed.

Viet Nam buys a share of its coal.
`;

const VIETNAM = `Viet Nam's trade grows

Viet Nam's foreign trade rose 12.5 percent year on year in the first eight months of 2025, the customs office said. Exports to Japan grew 6.9 percent.
`;

let place: DeskFolder;

beforeEach(() => {
  place = new DeskFolder();
});

afterEach(() => place.remove());

function draft(story: string) {
  const { stdout, stderr } = place.desk(['draft', '-', ...FLAGS, '--out', '-'], { input: story });
  return { stderr, observations: JSON.parse(stdout).observations as Record<string, unknown>[] };
}

describe('a country that is no area', () => {
  test('is named, with the command that takes it in, and nothing is proposed for it', () => {
    const { stderr, observations } = draft(MONGOLIA);
    expect(stderr).toContain(
      'Mongolia is no area of the vocabulary: npm run desk -- add-area MN, then draft the story again.',
    );
    expect(observations.map(({ area, decide }) => [area, (decide as { area?: string }).area])).toEqual([
      [null, 'Mongolia is no area of the vocabulary: npm run desk -- add-area MN'],
      [null, 'Mongolia is no area of the vocabulary: npm run desk -- add-area MN'],
    ]);
  });

  test('is drafted without a question once it is taken in', () => {
    expect(place.desk(['add-area', 'MN']).status).toBe(0);
    const { stderr, observations } = draft(MONGOLIA);
    expect(stderr).not.toContain('Mongolia');
    expect(observations.map(({ area, measure, value, decide }) => [area, measure, value, decide])).toEqual([
      ['MN', 'growth', 23.6, undefined],
      ['MN', 'value', 8_470_000_000, undefined],
    ]);
  });
});

test('a country that is no partner is a doubt, not trade with the world', () => {
  const { stderr, observations } = draft(VIETNAM);
  expect(stderr).toContain('Japan is no partner of the vocabulary: npm run desk -- add-partner JP');
  const doubts = observations.map(({ decide }) => (decide as { partner?: string } | undefined)?.partner);
  expect(doubts).toEqual([undefined, 'Japan is no partner of the vocabulary: npm run desk -- add-partner JP']);
  place.desk(['add-partner', 'JP']);
  expect(draft(VIETNAM).observations.map(({ partner }) => partner)).toEqual(['world', 'JP']);
});
