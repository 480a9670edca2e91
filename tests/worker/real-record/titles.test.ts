/** What cards of the record are called, in phrases and in languages without them, and how they say how a number was computed. */
import { expect, it } from 'vitest';
import type { CompactCard } from '../../../data/contract/card.ts';
import { askJson } from '../ask.ts';

it.each([
  ['CN-XJ?period=2025', 'Xinjiang’s foreign trade in 2025', 'Xinjiang foreign trade, 2025'],
  [
    'CN-XJ?period=2025-01..2025-05',
    'Xinjiang’s foreign trade, January–May 2025',
    'Xinjiang foreign trade, Jan–May 2025',
  ],
  [
    'CN-XJ?partner=KZ&period=2024-01..2024-07',
    'Xinjiang’s trade with Kazakhstan, January–July 2024',
    'Xinjiang trade with Kazakhstan, Jan–Jul 2024',
  ],
  ['CN-XJ?indicator=balance&period=2025', 'Xinjiang’s trade surplus in 2025', 'Xinjiang trade surplus, 2025'],
  [
    'UZ?indicator=balance&period=2025',
    'Uzbekistan’s trade balance (goods and services) in 2025',
    'Uzbekistan trade balance (goods and services), 2025',
  ],
  ['CN-XJ-port-horgos?indicator=trains&period=2024', 'Horgos port: China–Europe freight trains, 2024', undefined],
  ['CN-XJ?period=2025&lang=zh', '2025年新疆外贸进出口总值', undefined],
  ['CN-XJ?partner=KZ&period=2024-01..2024-07&lang=zh', '2024年1—7月新疆对哈萨克斯坦进出口', undefined],
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
  ['en', 'Computed: exports minus imports', 'Exports minus imports'],
  ['zh', '计算得出：出口减进口', '出口减进口'],
  ['ru', 'Рассчитано: экспорт минус импорт', 'Экспорт минус импорт'],
])('a balance says how it was computed, in %s', async (lang, text, short) => {
  const { below } = await askJson<CompactCard>(`/v1/cards/CN-XJ?indicator=balance&period=2025&lang=${lang}`);
  expect(below).toEqual({ text, short });
});
