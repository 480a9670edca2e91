/** What a reader copies from a card, or has read by a reader mode, line by line: the same in both browsers. */
import { expect, it } from 'vitest';
import { copied, drawCompact, drawFull } from '../draw.ts';
import { card, cardIn } from '../fixture.ts';

/** The reader's, on which the card is not late. */
const DAY = '2025-07-01';

it.each([
  [
    'en',
    [
      'Xinjiang’s foreign trade, January–May 2025',
      '(exports and imports)',
      '227.67 billion yuan',
      '· about US$31.73 billion',
      '▲ 22.9% on January–May 2024',
      '2024: 185.3 billion yuan 2025: 227.67 billion yuan',
      'Customs authorities, via Xinhua, Jun 19, 2025',
    ],
  ],
  [
    'zh',
    [
      'Xinjiang’s foreign trade, January–May 2025',
      '(exports and imports)',
      '2276.7亿元',
      '，约317.3亿美元',
      '同比增长22.9%',
      '2024：1853亿元 2025：2276.7亿元',
      'Customs authorities, via Xinhua，2025年6月19日',
    ],
  ],
  [
    'ar',
    [
      'Xinjiang’s foreign trade, January–May 2025',
      '(exports and imports)',
      '227.67 مليار يوان',
      '· نحو 31.73 مليار دولار',
      '▲ 22.9\u200e%\u200e عن January–May 2024',
      '2024: 185.3 مليار يوان 2025: 227.67 مليار يوان',
      'Customs authorities, via Xinhua، 19 يونيو 2025',
    ],
  ],
] as const)('from a compact card in %s', (lang, lines) => {
  // Browsers differ in where they break lines between parts of a row, and Chinese has no spaces there.
  const text = (lines: readonly string[]) => lines.join('').replace(/[\s\u200b]/g, '');
  expect(text(copied(drawCompact(cardIn(lang), 360, '', DAY)))).toBe(text(lines));
});

it('from a full card', () => {
  expect(copied(drawFull(card, 360, '', DAY))).toEqual([
    'Xinjiang’s foreign trade, January–May 2025',
    '227.67 billion yuan',
    '▲ 22.9% on a year earlier',
    'Source: customs authorities, via Xinhua · China Gate, June 19, 2025, paragraph 1 Read it in the source ↗',
    'about 31.73 billion US dollars',
    'More than in January – June 2024',
    'Faster than China by over 20 points',
    'May 2025: 61.81 billion yuan, ▲ 30.8% on a year earlier',
    'Same period by year, billion yuan',
    '2024: 185.3 billion yuan (Derived from stated figures)',
    '2025: 227.67 billion yuan',
    'Share of trade (parts overlap)',
    'Groups of countries',
    'Five Central Asian countries: 49.5%',
    'Of China’s trade with this partner: 39.4%',
    'Kinds of enterprise',
    'Private enterprises: 94.7%',
    '▲ 25% on a year earlier',
    '222 trading partners (countries and regions)',
    '2 largest partners, in no stated order: Kyrgyzstan, Kazakhstan',
  ]);
});
