/** What cards of the record are called, in phrases and in languages without them, and how they say how a number was computed. */
import { expect, it } from 'vitest';
import type { Answer } from '../../../data/contract/answers.ts';
import type { CompactCard } from '../../../data/contract/card.ts';
import dataset from '../../../data/dataset.json' with { type: 'json' };
import { askJson } from '../ask.ts';

it.each([
  ['CN-XJ?period=2025', 'Xinjiang’s foreign trade in 2025', 'Xinjiang’s foreign trade, 2025'],
  [
    'CN-XJ?period=2025-01..2025-05',
    'Xinjiang’s foreign trade, January–May 2025',
    'Xinjiang’s foreign trade, Jan–May 2025',
  ],
  [
    'CN-XJ?partner=KZ&period=2024-01..2024-07',
    'Growth of Xinjiang’s trade with Kazakhstan, January–July 2024',
    'Growth of Xinjiang’s trade with Kazakhstan, Jan–Jul 2024',
  ],
  ['CN-XJ?indicator=balance&period=2025', 'Xinjiang’s trade surplus in 2025', 'Xinjiang’s trade surplus, 2025'],
  ['UZ?indicator=balance&period=2025', 'Uzbekistan’s trade deficit in 2025', 'Uzbekistan’s trade deficit, 2025'],
  ['CN-XJ-port-horgos?indicator=trains&period=2024', 'Horgos port: China–Europe freight trains, 2024', undefined],
  ['CN-XJ?period=2025&lang=zh', '2025年新疆外贸进出口总值', undefined],
  ['CN-XJ?partner=KZ&period=2024-01..2024-07&lang=zh', '2024年1—7月新疆对哈萨克斯坦进出口增速', undefined],
  ['CN-XJ?period=2025&lang=ru', 'Синьцзян: внешняя торговля, 2025 г.', undefined],
  [
    'CN-XJ?period=2025-01..2025-05&lang=ru',
    'Синьцзян: внешняя торговля, январь–май 2025 г.',
    'Синьцзян: внешняя торговля, янв.–май 2025 г.',
  ],
  ['CN-XJ?period=2025&lang=ar', 'شينجيانغ: التجارة الخارجية، 2025', undefined],
])('/v1/cards/%s is called %s', async (path, title, short) => {
  const card = await askJson<CompactCard>(`/v1/cards/${path}`);
  expect([card.title, card.shortTitle]).toEqual([title, short]);
});

it.each([
  ['en', 'Exports minus imports (computed)'],
  ['zh', '出口减进口（推算）'],
  ['ru', 'Экспорт минус импорт (расчёт)'],
])('a balance says how it was computed, in %s', async (lang, text) => {
  const { below } = await askJson<CompactCard>(`/v1/cards/CN-XJ?indicator=balance&period=2025&lang=${lang}`);
  expect(below).toEqual({ text, short: text });
});

it.each([
  ['CN-XJ?partner=KZ&period=2024-01..2024-11', 'Growth of Xinjiang’s trade with Kazakhstan, January–November 2024'],
  ['CN-XZ?period=2025', 'Tibet (Xizang): foreign trade, 2025'],
])('the title of %s is %s', async (path, title) => {
  expect((await askJson<CompactCard>(`/v1/cards/${path}`)).title).toBe(title);
});

const ID = 'VN.imports.value.world.total.2024-01..2024-05';

it('a number that its page calls estimated is provisional, has no bounds, and says so', async () => {
  const fact = await askJson<Answer<'Fact'>>(`/v1/facts/${ID}?lang=en&asOf=2024-06-10`);
  expect(fact).toMatchObject({ value: 148_760_000_000, obsStatus: 'P', bounds: [null, null] });
  expect(fact.caveats.map(({ text }) => text)).toContain('Preliminary figure or estimate, as its source says');
});

it('a card with an estimate has a note that says so', async () => {
  const { notes } = await askJson<CompactCard>('/v1/cards/VN?period=2024-01..2024-05&asOf=2024-06-10&lang=en');
  expect(notes.map(({ text }) => text)).toContain('Preliminary or estimated');
});

interface Language {
  code: string;
  writing?: { like?: string };
  periods?: object;
}

it.each(dataset.languages as Language[])(
  '$code is written by the runtime, or like another language',
  ({ code, writing, periods }) => {
    const isKnown = (locale: string) => Intl.NumberFormat.supportedLocalesOf(locale).length > 0;
    const isWritten = writing?.like !== undefined && isKnown(writing.like) && periods !== undefined;
    expect(isKnown(code) || isWritten, 'add writing.like and periods to data/dataset.json').toBe(true);
  },
);
