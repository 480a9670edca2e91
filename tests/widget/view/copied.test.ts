/** The lines of text that a reader gets by copying a card or a citation, in all browsers. */
import { expect, it } from 'vitest';
import { type CitedFact, citationText } from '../../../widget/view/receipt/citation.ts';
import { copiedLines, drawCompact, drawFull } from '../draw.ts';
import { card, cardIn, fact } from '../fixture.ts';

/** The reader's day, before the next release is late. */
const DAY = '2025-07-01';

it.each([
  [
    'en',
    [
      'Xinjiang’s foreign trade, January–May 2025',
      'exports and imports',
      '227.67 billion yuan',
      'about US$31.73 billion',
      'Up 22.9% from January–May 2024',
      'Jan–May 2024: 185.3 billion yuan (computed) Jan–May 2025: 227.67 billion yuan',
      'Source: Customs authorities, via Xinhua, Jun 19, 2025',
    ],
  ],
  [
    'zh',
    [
      'Xinjiang’s foreign trade, January–May 2025',
      'exports and imports',
      '2276.7亿元',
      '约317.3亿美元',
      '同比增长22.9%',
      'Jan–May 2024：1853亿元（推算） Jan–May 2025：2276.7亿元',
      '来源：Customs authorities, via Xinhua，2025年6月19日',
    ],
  ],
  [
    'ar',
    [
      'Xinjiang’s foreign trade, January–May 2025',
      'exports and imports',
      '227.67 مليار يوان',
      'نحو 31.73 مليار دولار',
      'ارتفاع 22.9\u200e%\u200e عن January–May 2024',
      'Jan–May 2024: 185.3 مليار يوان (محسوب) Jan–May 2025: 227.67 مليار يوان',
      'المصدر: \u2066Customs authorities, via Xinhua\u2069، 19 يونيو 2025',
    ],
  ],
] as const)('from a compact card in %s', (lang, lines) => {
  // Browsers differ in where they break lines between parts of a row, and Chinese has no spaces there.
  const text = (lines: readonly string[]) => lines.join('').replace(/[\s\u200b]/g, '');
  expect(text(copiedLines(drawCompact(cardIn(lang), 360, '', DAY)))).toBe(text(lines));
});

it('from a full card', () => {
  expect(copiedLines(drawFull(card, 360, '', DAY))).toEqual([
    'Xinjiang’s foreign trade, January–May 2025',
    'Live card: always shows the latest figure',
    '227.67 billion yuan',
    'Up 22.9% from a year earlier',
    'Source: customs authorities, via Xinhua · China Gate, June 19, 2025, paragraph 1 Read it in the source ↗',
    'about 31.73 billion US dollars',
    'More than in January – June 2024',
    'Faster than China by over 20 percentage points',
    'May 2025: 61.81 billion yuan, Up 30.8% from a year earlier',
    'Same period by year',
    'Jan–May 2024 185.3 billion yuan (computed)',
    'Jan–May 2025 227.67 billion yuan',
    'Share of trade (parts overlap)',
    'Groups of countries',
    'Five Central Asian countries: 49.5%',
    'Of China’s trade with this partner: 39.4%',
    'Kinds of enterprise',
    'Private enterprises: 94.7%',
    'Up 25% from a year earlier',
    '222 trading partners (countries and regions)',
    '2 largest partners, in no stated order: Kyrgyzstan, Kazakhstan',
  ]);
});

const FACT_URL = 'https://trade-facts.example/v1/facts/CN-XJ.trade.growth.world.total.2025-01..2025-05';
const PAGE = 'http://en.chinagate.cn/2025-06/19/content_117936361.htm';
const TITLE = 'Xinjiang, Foreign trade, Growth on a year earlier, January – May 2025: 22.9%';
const stated: CitedFact = { fact, labels: fact.labels, url: FACT_URL, number: '22.9%', words: fact.words };
const derived: CitedFact = { ...stated, fact: { ...fact, basis: 'derived', evidence: [], printed: null } };
const disputed: CitedFact = { ...stated, fact: { ...fact, status: 'disputed' } };

it('a stated number is cited by its page and its address', () => {
  expect(citationText(stated)).toBe(`${TITLE}. Xinhua, China Gate, 2025-06-19, ${PAGE}. Trade Facts, ${FACT_URL}`);
});

it.each([
  ['that is derived', derived, 'Computed from published figures'],
  ['in doubt', disputed, 'Figures disagree'],
])('a number %s says so', (_, cited, label) => {
  expect(citationText(cited)).toContain(`(${label})`);
});

it('a citation names both the partner and the product', () => {
  const labels = { ...fact.labels, partner: 'Five Central Asian countries', breakdown: 'Agricultural products' };
  const part = { ...fact, partner: 'central-asia-5', breakdown: 'agricultural-products' };

  expect(citationText({ ...stated, fact: part, labels })).toContain(
    'Xinjiang, Foreign trade, Five Central Asian countries, Agricultural products, Growth on a year earlier,',
  );
});
