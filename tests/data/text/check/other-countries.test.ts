/** Stories on the trade of countries and regions that the record does not have, all of which name China: it must have no opinion on them. */
import { describe, expect, it } from 'vitest';
import { readRecord } from '../../../../data/record/record.ts';
import { checkText } from '../../../../data/text/check/check-text.ts';
import { readText } from '../../../../data/text/statements/read-text.ts';
import { candidateOf } from '../../../../data/text/statements/reading.ts';
import { recordChecker } from '../../../support/texts/record-checker.ts';

// Without the countries of the stories below, which an operator may have added.
const whole = readRecord();
const STRANGERS = ['IN', 'PK', 'BR', 'VN', 'DE', 'MN'];
const areas = Object.fromEntries(Object.entries(whole.vocabulary.areas).filter(([code]) => !STRANGERS.includes(code)));
const releases = whole.releases.flatMap((release) => {
  const observations = release.observations.filter(({ area }) => area in areas);
  return observations.length ? [{ ...release, observations }] : [];
});
const record = { ...whole, vocabulary: { ...whole.vocabulary, areas }, releases };
const { source } = recordChecker(record);

async function verdicts(text: string): Promise<string[]> {
  const { findings } = await checkText(text, source);
  return findings.map(({ text: figure, id, verdict }) => `${figure}: ${id} ${verdict}`);
}

const STORIES: [subject: string, text: string][] = [
  [
    'India, by possessive',
    "India's merchandise exports rose 1.9 percent in 2025, while imports climbed 7.1 percent, the ministry said. The trade deficit widened to $283 billion.\n\nChina again was the largest supplier. Imports from China grew 11.4 percent, and exports to China fell 14.5 percent. China's share of imports was 15 percent.",
  ],
  [
    'Pakistan, by its capital alone',
    'ISLAMABAD, July 4, 2025 -- In the first five months of 2025, foreign trade rose 9 percent year on year, with exports up 4 percent and imports up 15 percent. Imports from China were up 28 percent. China is the largest supplier.',
  ],
  [
    'Brazil, by its adjective',
    'Soy lifts trade with China\n\nBrazilian exports to China reached $94.4 billion in 2024, down 9.3 percent. China bought 73 percent of the beans. Total exports came to $337 billion, and imports grew 9 percent.\n\nChina remained the top market in 2025. Exports rose 3.5 percent in May 2025.',
  ],
  [
    'Viet Nam, by either spelling',
    "HANOI, June 6, 2025 -- Viet Nam exported goods worth $180.2 billion in the first five months of 2025, up 14 percent. Imports rose 17.5 percent. Vietnam's trade with China grew 20 percent, and imports from China reached $69 billion.",
  ],
  [
    'Germany, after a partner',
    "China is Germany's biggest trading partner again\n\nTrade with China rose 2.1 percent to 251.8 billion euros in 2025. German exports to China fell 9.3 percent, while imports rose 8.8 percent. China had lost the first place in 2024.",
  ],
  [
    'Mongolia, which the record has as a partner',
    "Mongolia's foreign trade turnover reached 27.4 billion U.S. dollars in 2024.\n\nExports rose 4 percent to 15.8 billion dollars. Imports went up 25 percent.\n\nMost exports went to China. China took 91 percent of them, and trade with China came to 18.9 billion dollars in 2024.",
  ],
  [
    'a group of countries',
    "ASEAN's exports to China rose 4 percent in 2024. The European Union's trade fell 2 percent. Imports from China were up 12 percent.",
  ],
  [
    'a region that nobody lists',
    "Fujian's foreign trade grew 2.2 percent in 2024, and exports rose 4.1 percent, Chinese customs officials said. It is in China.",
  ],
  [
    'the same in a headline, and figures by an adverb',
    'Pakistan trade gap widens as China ships more\n\nImports grew 6.3 percent in 2025. Exports grew 2.4 percent.',
  ],
  [
    'Indian trade, in Chinese',
    '2025年，印度出口增长1.9%，进口增长7.1%。自中国进口增长11.4%，中国是印度最大的贸易伙伴。',
  ],
  [
    'Vietnamese trade, in Chinese',
    '越南外贸\n\n2024年越南进出口总值7862亿美元，增长15.4%。越南对中国出口612亿美元，增长1%，自中国进口1440亿美元。\n\n中国仍是越南第一大贸易伙伴。进口增长16.7%。',
  ],
  ['Brazilian trade, in Chinese', '2025年，巴西与中国贸易额增长5%，其中出口增长3.5%。中国购买了大豆。'],
];

describe('a story on a country that is no area of the record', () => {
  it.each(STORIES)('gets no verdict: %s', async (_, text) => {
    expect(readText(text, record.vocabulary).readings.length).toBeGreaterThan(1);
    expect(await verdicts(text)).toEqual([]);
  });

  it('leaves the area open for the desk, and says by which word', () => {
    const [reading] = readText("India's exports grew 2 percent in 2025.", record.vocabulary).readings;
    expect(reading?.area).toMatchObject({ value: null, words: [{ text: 'India' }] });
  });

  it('keeps the verdicts on areas that it names as owners', async () => {
    const text =
      "India's exports grew 2.4 percent in 2024. China's foreign trade grew 5 percent in 2024. Indian imports grew 6 percent.";
    expect(await verdicts(text)).toEqual(['5 percent: CN.trade.growth.world.total.2024 matches']);
  });

  it('is told from a thing of the same name', async () => {
    expect(
      await verdicts("They told us of turkey and jam. China's foreign trade grew 5 percent in 2024."),
    ).toHaveLength(1);
  });
});

/** Who trades with whom where both are areas and partners. */
const PAIRS: [name: string, text: string, ids: (string | null)[]][] = [
  [
    'the subject of a verb, against headline and frequency',
    'Kazakhstan grows\n\nIn the first quarter of 2024, Tajikistan exported goods of $190.5 million to Kazakhstan. Imports were $3 million. Kazakhstan is near. Kazakhstan is large.',
    ['TJ.exports.value.KZ.total.2024-01..2024-03', 'TJ.imports.value.world.total.2024-01..2024-03'],
  ],
  [
    'the possessive before a trade partner',
    "Kazakhstan is Tajikistan's third leading foreign trade partner with a turnover of $1.1 billion in 2023. Kazakhstan is near.",
    ['TJ.trade.rank.KZ.total.2023', 'TJ.trade.value.KZ.total.2023'],
  ],
  [
    'the adjective',
    'Kazakhstan and Uzbekistan met\n\nTajik foreign trade turnover with Kazakhstan rose 5 percent in 2024. Kazakhstan is near.',
    ['TJ.trade.growth.KZ.total.2024'],
  ],
  [
    'a country that sells to the subject of the story',
    'ASTANA, Feb. 3, 2023 -- Kazakhstan grows. In 2022, China sold goods of $16.4 billion to Kazakhstan. Kazakhstan imports machines.',
    [null],
  ],
  [
    'trade between two',
    'Trade between Uzbekistan and Kazakhstan rose 3 percent in 2023. Kazakhstan is large. Kazakhstan is near.',
    ['UZ.trade.growth.KZ.total.2023'],
  ],
  [
    'imports from the subject of the story, which are those of another',
    "China's foreign trade grew 5 percent in 2024.\n\nImports from China grew 30 percent in 2024.",
    ['CN.trade.growth.world.total.2024', null],
  ],
  [
    'in Chinese',
    '2023年，塔吉克斯坦对哈萨克斯坦出口增长5%，自哈萨克斯坦进口3亿美元。哈萨克斯坦很大。哈萨克斯坦很近。',
    ['TJ.exports.growth.KZ.total.2023', 'TJ.imports.value.KZ.total.2023'],
  ],
];

describe('whose trade a figure is of', () => {
  it.each(PAIRS)('is told by %s', (_, text, ids) => {
    const read = readText(text, record.vocabulary).readings.map((reading) => candidateOf(reading)?.id ?? null);
    expect(read).toEqual(ids);
  });

  it('is unsure before the area of the story is named', async () => {
    const text =
      "ISLAMABAD, July 4, 2025 -- In 2024, foreign trade rose 9 percent.\n\nChina's exports to the country were up.";
    const { findings } = await checkText(text, source);
    expect(findings.map(({ verdict }) => verdict)).toEqual(['unknown']);
  });
});
