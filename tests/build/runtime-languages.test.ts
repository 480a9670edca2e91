/** The languages that the Worker's runtime lacks are named, with what to write instead. */
import { expect, it } from 'vitest';
import { readRecord } from '../../data/record/record.ts';
import { unreadUnits } from '../../data/record/unread-units.ts';
import { runtimeWarnings } from '../../worker/build/runtime-languages.ts';

const language = (code: string, name: string) => ({ code, name, direction: 'ltr' as const });

it('names a language that the runtime lacks, and not one that is written like another', () => {
  const mongolian = language('mn', 'Mongolian');
  expect(runtimeWarnings([language('en', 'English'), mongolian])).toEqual([
    "the Worker's Intl lacks Mongolian (mn), so its numbers and days would be in English: add writing.like and periods to dataset.json",
  ]);
  const periods = { year: '{year} он' } as never;
  expect(runtimeWarnings([{ ...mongolian, writing: { like: 'ru' }, periods }])).toEqual([]);
});

it('has nothing to say of the languages and units of the record', () => {
  const { dataset, vocabulary } = readRecord();
  expect(runtimeWarnings(dataset.languages)).toEqual([]);
  expect(unreadUnits({ CNY: vocabulary.units.CNY as never }, dataset.languages)).toEqual([]);
});

it('names a currency for which no grammar has a word', () => {
  const labels = { en: 'Georgian laris', ru: 'грузинских лари' };
  expect(unreadUnits({ GEL: { labels } }, [language('en', 'English'), language('ru', 'Russian')])).toEqual([
    'no grammar reads the unit GEL (Georgian laris, грузинских лари): add its words to "units" in data/printed/grammars/, one file a language',
  ]);
});
