/** The build's check that every short title fits the narrowest card. */
import { expect, it } from 'vitest';
import { longTitles } from '../../../data/card/series-title.ts';
import { buildIndex } from '../../../data/catalogue/build-index.ts';
import { textsIn } from '../../../data/catalogue/format/texts.ts';
import { factsToday } from '../../../data/fact/resolve.ts';
import { readRecord } from '../../../data/record/record.ts';
import { derived } from '../builder.ts';

it('names the language, series and title if a name makes the title too long', () => {
  const record = readRecord(new URL('../../test-record/', import.meta.url));
  const histories = derived(record);
  const { languages, vocabulary } = buildIndex(record, histories, 'build');
  const facts = [...factsToday(histories).values()];
  const [language] = languages;
  if (!language) throw new Error('the record has no language');
  const texts = textsIn(language, record, new Set(facts.map(({ period }) => period)));
  expect(longTitles(texts, vocabulary.areas, facts)).toEqual([]);

  const fact = facts.find(({ area, measure, partner }) => area === 'VN' && measure === 'value' && partner === 'world');
  if (!fact) throw new Error('the record has no amount of Vietnam');
  const name = 'The Socialist Republic of Vietnam and its Islands in the South';
  const renamed = { ...texts, labels: { ...texts.labels, areas: { ...texts.labels.areas, VN: name } } };
  const [problem] = longTitles(renamed, vocabulary.areas, [fact]);
  expect(problem).toContain(
    `${language.name}, VN ${fact.indicator} world ${fact.breakdown}: the short title "${name}: `,
  );
  expect(problem).toMatch(/ has \d+ characters, and a card has room for 58: add a shorter name/);
});
