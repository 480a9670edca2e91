/** Titles of cards in several languages, and the notes on computed and estimated numbers. */
import { expect, it } from 'vitest';
import type { Answer } from '../../../data/contract/answers.ts';
import type { CompactCard } from '../../../data/contract/card.ts';
import dataset from '../../../data/dataset.json' with { type: 'json' };
import { askJson } from '../ask.ts';

it.each<[card: string, title: string, shortTitle: string | undefined]>([
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
])('the card %s has the title "%s"', async (path, title, shortTitle) => {
  const card = await askJson<CompactCard>(`/v1/cards/${path}`);
  expect([card.title, card.shortTitle]).toEqual([title, shortTitle]);
});

it.each([
  ['en', 'Exports minus imports (computed)'],
  ['zh', '出口减进口（推算）'],
  ['ru', 'Экспорт минус импорт (расчёт)'],
])('a card of the trade balance says in %s how it was computed', async (lang, text) => {
  const { below } = await askJson<CompactCard>(`/v1/cards/CN-XJ?indicator=balance&period=2025&lang=${lang}`);
  expect(below).toEqual({ text, short: text });
});

it.each([
  ['CN-XJ?partner=KZ&period=2024-01..2024-11', 'Growth of Xinjiang’s trade with Kazakhstan, January–November 2024'],
  ['CN-XZ?period=2025', 'Tibet (Xizang): foreign trade, 2025'],
])('the long card %s has the title "%s"', async (path, title) => {
  expect((await askJson<CompactCard>(`/v1/cards/${path}`)).title).toBe(title);
});

const ESTIMATE = 'VN.imports.value.world.total.2024-01..2024-05';

it('an estimate has the SDMX status P (provisional), no bounds and a caveat', async () => {
  const fact = await askJson<Answer<'Fact'>>(`/v1/facts/${ESTIMATE}?lang=en&asOf=2024-06-10`);
  expect(fact).toMatchObject({ value: 148_760_000_000, obsStatus: 'P', bounds: [null, null] });
  expect(fact.caveats.map(({ text }) => text)).toContain('Preliminary figure or estimate, as its source says');
});

it('a card with an estimate has a note', async () => {
  const { notes } = await askJson<CompactCard>('/v1/cards/VN?period=2024-01..2024-05&asOf=2024-06-10&lang=en');
  expect(notes.map(({ text }) => text)).toContain('Preliminary or estimated');
});

interface Language {
  code: string;
  writing?: { like?: string };
  periods?: object;
}

it.each(dataset.languages as Language[])(
  'Intl can format numbers in $code, or data/dataset.json names a similar language',
  ({ code, writing, periods }) => {
    const isSupported = (locale: string) => Intl.NumberFormat.supportedLocalesOf(locale).length > 0;
    const hasSimilarLanguage = writing?.like !== undefined && isSupported(writing.like) && periods !== undefined;
    expect(isSupported(code) || hasSimilarLanguage, 'add writing.like and periods to data/dataset.json').toBe(true);
  },
);
