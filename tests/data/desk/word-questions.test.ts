/**
 * `desk check` reads the words around a number. If they fit the codes of the observation, it asks nothing. If they contradict a code, it
 * asks about that field.
 */
import { describe, expect, it } from 'vitest';
import { compareWithStory } from '../../../data/desk/story-checks.ts';
import { fold } from '../../../data/printed/fold.ts';
import { readRecord } from '../../../data/record/record.ts';
import type { Draft, Observation } from '../../../data/record/schema.ts';
import { extractFigures } from '../../../data/text/figures/figures.ts';
import { storyOf } from '../../../data/text/story/story.ts';

const { vocabulary } = readRecord();

interface Case {
  name: string;
  /** English by default. */
  language?: string;
  text: string;
  /** Fields of the observation that differ from DEFAULTS. */
  number: Partial<Observation> & Pick<Observation, 'printed' | 'value'>;
  right: Partial<Observation>;
  /** One wrong field, which the check must ask about. */
  wrong: Partial<Observation>;
}

const CASES: Case[] = [
  {
    name: 'exports and imports, respectively',
    text: 'Exports and imports of Guangdong Province grew 4.4 percent and 2.2 percent respectively in the first half of 2026.',
    number: { area: 'CN-GD', printed: '2.2 percent', value: 2.2 },
    right: { indicator: 'imports' },
    wrong: { indicator: 'exports' },
  },
  {
    name: 'partners, respectively',
    text: "In the first half of 2026, Guangdong's trade with Kazakhstan and Russia grew 4.4 percent and 2.2 percent respectively.",
    number: { area: 'CN-GD', printed: '2.2 percent', value: 2.2 },
    right: { partner: 'RU' },
    wrong: { partner: 'KZ' },
  },
  {
    name: 'exports and imports, respectively, in Russian',
    language: 'ru',
    text: 'Экспорт и импорт Казахстана в январе-июне 2026 года выросли на 4,4% и 2,2% соответственно.',
    number: { area: 'KZ', printed: '4,4%', value: 4.4 },
    right: { indicator: 'exports' },
    wrong: { indicator: 'imports' },
  },
  {
    name: 'the amount after the growth of a partner, in Russian',
    language: 'ru',
    text: 'В январе-июне 2026 года товарооборот Казахстана с Китаем вырос на 8,2% до 22,3 млрд долларов, с Россией — снизился на 1,7% до 13,4 млрд долларов.',
    number: { area: 'KZ', printed: '22,3 млрд долларов', value: 22.3e9, measure: 'value', unit: 'USD' },
    right: { partner: 'CN' },
    wrong: { partner: 'RU' },
  },
  {
    name: 'a month instead of half a year, in Kazakh',
    language: 'kk',
    text: '2026 жылғы қаңтар-маусымда Қазақстанның сыртқы сауда айналымы 70,2 млрд доллар болды.',
    number: { area: 'KZ', printed: '70,2 млрд доллар', value: 70.2e9, measure: 'value', unit: 'USD' },
    right: {},
    wrong: { period: '2026-06' },
  },
  {
    name: 'the period of the sentence before, not of an earlier one, in Chinese',
    language: 'zh',
    text: '2026年上半年，广东省进出口增长4.4%。6月份，广东省进出口292.9亿元。上半年广东省对韩国进出口大幅增长。对韩国进出口216.3亿元。',
    number: { area: 'CN-GD', partner: 'KR', printed: '216.3亿元', value: 21.63e9, measure: 'value', unit: 'CNY' },
    right: {},
    wrong: { period: '2026-06' },
  },
  {
    name: 'growth in dollars beside an amount with a dollar sign',
    text: "China's trade with Kazakhstan rose 8.2 percent to $41 billion in the first half of 2026.",
    number: { area: 'CN', partner: 'KZ', printed: '8.2 percent', value: 8.2 },
    right: { measure: 'growth-usd' },
    wrong: { measure: 'share' },
  },
  {
    name: 'growth after "represents"',
    text: "Guangdong's trade was a record in the first half of 2026. It represents a 14.6 percent increase for the province.",
    number: { area: 'CN-GD', printed: '14.6 percent', value: 14.6 },
    right: {},
    wrong: { measure: 'share' },
  },
  {
    name: 'trade with the partner that its sentence names first',
    text: "In the first half of 2026, Guangdong's trade with ASEAN grew, with total trade expanding 5.5 percent.",
    number: { area: 'CN-GD', printed: '5.5 percent', value: 5.5 },
    right: { partner: 'asean' },
    wrong: { partner: 'eu' },
  },
  {
    name: 'trade with all partners after trade with one',
    text: "In the first half of 2026, Guangdong's trade with ASEAN grew, while its trade rose 5.5 percent.",
    number: { area: 'CN-GD', printed: '5.5 percent', value: 5.5 },
    // No text says "with all partners", so a person confirms it.
    right: { confirmed: ['partner'] },
    wrong: { partner: 'asean' },
  },
  {
    name: 'trade with all partners in a sentence that begins with "While"',
    text: "While Guangdong's trade with ASEAN grew in the first half of 2026, its trade rose 5.5 percent.",
    number: { area: 'CN-GD', printed: '5.5 percent', value: 5.5 },
    right: { confirmed: ['partner'] },
    wrong: { partner: 'asean' },
  },
  {
    name: 'bilateral trade',
    text: "China's trade with Kazakhstan hit a record in the first half of 2026. Bilateral trade rose 5.5 percent.",
    number: { area: 'CN', printed: '5.5 percent', value: 5.5 },
    right: { partner: 'KZ' },
    wrong: { partner: 'RU' },
  },
  {
    name: 'exports of a place',
    text: 'Exports of central China’s Henan Province rose 5.5 percent in the first half of 2026.',
    number: { area: 'CN-HA', printed: '5.5 percent', value: 5.5 },
    right: { indicator: 'exports' },
    wrong: { indicator: 'imports' },
  },
];

const DEFAULTS = {
  area: 'CN',
  indicator: 'trade',
  measure: 'growth',
  partner: 'world',
  breakdown: 'total',
  period: '2026-01..2026-06',
  unit: 'percent',
  qualifier: 'exact',
  paragraph: 1,
} as const;

/** The fields that the check asks about. Other messages are returned as they are. */
function askedFields({ language = 'en', text, number }: Case, change: Partial<Observation>): string[] {
  const observation: Observation = { ...DEFAULTS, ...number, ...change };
  const storyText = `A title of the story\n\n${text}`;
  const layout = storyOf(storyText);
  const figures = extractFigures(storyText, language, layout);
  const notTaken = figures
    .filter((figure) => figure.text !== number.printed)
    .map((figure) => ({ printed: figure.text, paragraph: 1, reason: 'change' as const }));
  const release: Draft = {
    publisher: 'Xinhua',
    agency: 'Xinhua',
    title: null,
    url: 'https://example.org/',
    language,
    tier: 'B',
    published: '2026-07-14',
    recorded: '2026-07-14',
    retrieved: '2026-07-14',
    confirmed: ['sentences'],
    observations: [observation],
    notTaken,
  };
  const story = { text: storyText, language, layout, folded: fold(storyText), figures };
  const { issues } = compareWithStory(release, story, vocabulary);
  return issues.flatMap<string>(({ asks, message }) => asks ?? [message]);
}

describe('the words around a number', () => {
  it.each(CASES)('fit the right codes: $name', (testCase) => {
    expect(askedFields(testCase, testCase.right)).toEqual([]);
  });

  it.each(CASES)('contradict a wrong code: $name', (testCase) => {
    const [wrongField] = Object.keys(testCase.wrong);
    expect(askedFields(testCase, testCase.wrong)).toContain(wrongField);
  });
});
