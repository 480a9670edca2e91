/** Short titles: the build's check that they fit the narrowest card, and their names where words.json has no shorter one. */
import { expect, it } from 'vitest';
import { longTitles } from '../../../data/card/series-title.ts';
import { buildIndex } from '../../../data/catalogue/build-index.ts';
import { labelOf, textsIn, wordOf } from '../../../data/catalogue/format/texts.ts';
import { factsToday } from '../../../data/fact/resolve.ts';
import { readRecord } from '../../../data/record/record.ts';
import { derived } from '../builder.ts';

/** The short title is too long with this name, so the build prints it. */
const NAME = 'The Socialist Republic of Vietnam and its Islands in the South';

/** The test record in Vietnamese. */
function testTexts() {
  const record = readRecord(new URL('../../test-record/', import.meta.url));
  const histories = derived(record);
  const { languages, vocabulary } = buildIndex(record, histories, 'build');
  const facts = [...factsToday(histories).values()];
  const [language] = languages;
  if (!language) throw new Error('the record has no language');
  const texts = textsIn(language, record, new Set(facts.map(({ period }) => period)));
  const renamed = { ...texts, labels: { ...texts.labels, areas: { ...texts.labels.areas, VN: NAME } } };
  return { texts, renamed, areas: vocabulary.areas, facts, language };
}

it('names the language, series and title if a name makes the title too long', () => {
  const { texts, renamed, areas, facts, language } = testTexts();
  expect(longTitles(texts, areas, facts)).toEqual([]);

  const fact = facts.find(({ area, measure, partner }) => area === 'VN' && measure === 'value' && partner === 'world');
  if (!fact) throw new Error('the record has no amount of Vietnam');
  const [problem] = longTitles(renamed, areas, [fact]);
  expect(problem).toContain(
    `${language.name}, VN ${fact.indicator} world ${fact.breakdown}: the short title "${NAME}: `,
  );
  expect(problem).toMatch(/ has \d+ characters, and a card has room for 58: add a shorter name/);
});

it('has the name of a surplus if words.json has no shorter one', () => {
  const { renamed, areas, facts } = testTexts();
  const surplus = facts.find(
    ({ area, indicator, value }) => area === 'VN' && indicator === 'balance' && Number(value) > 0,
  );
  if (!surplus) throw new Error('the record has no surplus of Vietnam');
  expect(longTitles(renamed, areas, [surplus])[0]).toContain(`the short title "${NAME}: Xuất siêu, `);
});

it('stops at a code without a name, so that no reader sees the code', () => {
  const { texts } = testTexts();
  expect(labelOf(texts, 'areas', 'VN')).toBe('Việt Nam');
  expect(() => labelOf(texts, 'areas', 'XX')).toThrow('vocabulary/areas.json has no XX in vi: add it');
  expect(() => wordOf(texts, 'nothing')).toThrow('The vocabulary has no word nothing in vi: add it');
});
