/** What a reader copies from a card, or has read by a reader mode, line by line: the same in both browsers. */
import { expect, it } from 'vitest';
import { copied, drawCompact, drawFull } from '../draw.ts';
import { cardIn } from '../fixture.ts';

/** The reader's, on which the card is not late. */
const DAY = '2025-07-01';

it.each([
  [
    'en',
    [
      'Xinjiang’s foreign trade, January–May 2025',
      '(exports and imports)',
      '227.67 billion yuan',
      'about US$31.73 billion',
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
      '约317.3亿美元',
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
      'نحو 31.73 مليار دولار',
      '▲ 22.9\u200e%\u200e عن January–May 2024',
      '2024: 185.3 مليار يوان 2025: 227.67 مليار يوان',
      'Customs authorities, via Xinhua، 19\u200f/06\u200f/2025',
    ],
  ],
] as const)('from a compact card in %s', (lang, lines) => {
  expect(copied(drawCompact(cardIn(lang), 360, '', DAY))).toEqual(lines);
});

it.each([
  [
    'en',
    [
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
      '2025: 227.7 billion yuan',
      'Share of trade (parts overlap)',
      'Groups of countries',
      'Five Central Asian countries: 49.5%',
      'Of China’s trade with this partner: 39.4%',
      'Kinds of enterprise',
      'Private enterprises: 94.7%',
      '▲ 25% on a year earlier',
      '222 trading partners (countries and regions)',
      '2 largest partners, in no stated order: Kyrgyzstan, Kazakhstan',
    ],
  ],
  [
    'zh',
    [
      'Xinjiang’s foreign trade, January–May 2025',
      '2276.7亿元',
      '同比增长22.9%',
      '227.67 billion yuan',
      '来源：customs authorities，Xinhua · China Gate报道，2025年6月19日，第1段 在来源中查看 ↗',
      '约317.3亿美元',
      '超过January – June 2024总额',
      '增速比China快超过20个百分点',
      'May 2025：618.1亿元，同比增长30.8%',
      '历年同期（亿元）',
      '2024： 1853亿元 (由已公布数字推算)',
      '2025： 2277亿元',
      '占外贸总额比重 (各项互有重叠)',
      'Groups of countries',
      'Five Central Asian countries： 49.5%',
      '占China与其贸易的39.4%',
      'Kinds of enterprise',
      'Private enterprises： 94.7%',
      '同比增长25%',
      '贸易伙伴：222个国家和地区',
      '前2大贸易伙伴（排名不分先后）：Kyrgyzstan、Kazakhstan',
    ],
  ],
  [
    'ar',
    [
      'Xinjiang’s foreign trade, January–May 2025',
      '227.67 مليار يوان',
      '▲ 22.9\u200e%\u200e على أساس سنوي',
      '227.67 billion yuan',
      'المصدر: customs authorities، عبر Xinhua · China Gate، 19 يونيو 2025، الفقرة 1 اقرأه في المصدر ↗',
      'نحو 31.73 مليار دولار أمريكي',
      'أكثر مما سُجّل في January – June 2024',
      'نمو أسرع من China بمقدار أكثر من 20 نقطة مئوية',
      'May 2025: 61.81 مليار يوان، ▲ 30.8\u200e%\u200e على أساس سنوي',
      'الفترة نفسها سنة بعد سنة، مليار يوان',
      '2024: 185.3 مليار يوان (محسوب من أرقام منشورة)',
      '2025: 227.7 مليار يوان',
      'الحصة من التجارة (الأجزاء متداخلة)',
      'Groups of countries',
      'Five Central Asian countries: 49.5\u200e%\u200e',
      'من تجارة China مع هذا الشريك: 39.4\u200e%\u200e',
      'Kinds of enterprise',
      'Private enterprises: 94.7\u200e%\u200e',
      '▲ 25\u200e%\u200e على أساس سنوي',
      'الشركاء التجاريون (دول ومناطق): 222',
      'أكبر الشركاء (2، دون ترتيب): Kyrgyzstan، Kazakhstan',
    ],
  ],
] as const)('from a full card in %s', (lang, lines) => {
  expect(copied(drawFull(cardIn(lang), 360, '', DAY))).toEqual(lines);
});
