/** Units of a record that no grammar reads are named. */
import { expect, it } from 'vitest';
import { readRecord } from '../../../data/record/record.ts';
import { unreadUnits } from '../../../data/record/unread-units.ts';

const language = (code: string, name: string) => ({ code, name, direction: 'ltr' as const });

it('has nothing to say of the currency of the record', () => {
  const { dataset, vocabulary } = readRecord();
  expect(unreadUnits({ CNY: vocabulary.units.CNY as never }, dataset.languages)).toEqual([]);
});

it('names a currency for which no grammar has a word', () => {
  const labels = { en: 'Georgian laris', ru: 'грузинских лари' };
  expect(unreadUnits({ GEL: { labels } }, [language('en', 'English'), language('ru', 'Russian')])).toEqual([
    'no grammar reads the unit GEL (Georgian laris, грузинских лари): add its words to "units" in data/printed/grammars/, one file a language',
  ]);
});
