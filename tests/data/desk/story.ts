/** An invented story about the test record, and the correct release of it. Tests change one of the two. */

export const STORY = `Viet Nam's trade grows in first eight months

Example Customs, September 10, 2025

Viet Nam's foreign trade rose 12.5 percent year on year to 580.4 billion U.S. dollars in the first eight months of 2025, the customs office said.

In August, exports fell 3.2 percent to 40.1 billion U.S. dollars. Imports increased by 2 billion U.S. dollars.
`;

export const STORY_FLAGS = ['--url', 'https://customs.example/2025/september', '--publisher', 'Example Customs'];
export const STORY_ID = '2025-09-10-example-customs-viet-nam-trade';

const TRADE = { area: 'VN', indicator: 'trade', partner: 'world', breakdown: 'total', period: '2025-01..2025-08' };
const EXPORTS = { ...TRADE, indicator: 'exports', period: '2025-08' };
const EXACT = { qualifier: 'exact' };

/** The release of the story, without mistakes. */
export const STORY_RELEASE = {
  $schema: '../release.schema.json',
  publisher: 'Example Customs',
  agency: 'Example Customs',
  title: "Viet Nam's trade grows in first eight months",
  url: 'https://customs.example/2025/september',
  language: 'en',
  tier: 'A',
  published: '2025-09-10',
  recorded: '2025-09-10',
  retrieved: '2025-09-10',
  observations: [
    { ...TRADE, measure: 'growth', value: 12.5, unit: 'percent', ...EXACT, printed: '12.5 percent', paragraph: 1 },
    {
      ...TRADE,
      measure: 'value',
      value: 580_400_000_000,
      unit: 'USD',
      ...EXACT,
      printed: '580.4 billion U.S. dollars',
      paragraph: 1,
      attributedTo: 'the customs office',
    },
    { ...EXPORTS, measure: 'growth', value: -3.2, unit: 'percent', ...EXACT, printed: '3.2 percent', paragraph: 2 },
    {
      ...EXPORTS,
      measure: 'value',
      value: 40_100_000_000,
      unit: 'USD',
      ...EXACT,
      printed: '40.1 billion U.S. dollars',
      paragraph: 2,
      attributedTo: null,
    },
  ],
  notTaken: [{ printed: '2 billion U.S. dollars', paragraph: 2, reason: 'change' }],
};
