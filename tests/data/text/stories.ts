/** Invented stories, each for another way of writing figures, with the figures that must be read from them. */

interface StoryCase {
  name: string;
  language: string;
  text: string;
  /** Text, value and unit of each figure, then its qualifier and direction if it has them. */
  figures: (string | number | null)[][];
}

export const STORIES: StoryCase[] = [
  {
    name: 'a wire lead with a conversion in brackets',
    language: 'en',
    text: "The region's trade expanded 8.5 percent to 120.4 billion yuan (about 16.8 billion U.S. dollars) in the first four months of 2031.",
    figures: [
      ['8.5 percent', 8.5, 'percent', 'up'],
      ['120.4 billion yuan', 120_400_000_000, 'CNY', 'up'],
      ['about 16.8 billion U.S. dollars', 16_800_000_000, 'USD', 'about'],
    ],
  },
  {
    name: 'amounts with the currency before the number',
    language: 'en',
    text: 'It spent RMB 300 million, $1.2bn, US$56.1 billion, HK$5.2 million, €3m and CNY10.3 trillion; the 100-billion-yuan fund stays.',
    figures: [
      ['RMB 300 million', 300_000_000, 'CNY'],
      ['$1.2bn', 1_200_000_000, 'USD'],
      ['US$56.1 billion', 56_100_000_000, 'USD'],
      ['HK$5.2 million', 5_200_000, 'HKD'],
      ['€3m', 3_000_000, 'EUR'],
      ['CNY10.3 trillion', 10_300_000_000_000, 'CNY'],
      ['100-billion-yuan', 100_000_000_000, 'CNY'],
    ],
  },
  {
    name: 'growth and falls whose pace changed',
    language: 'en',
    text: 'Growth of exports slowed to 5.3 percent. Export growth fell further to 4.1 percent. The decline in imports narrowed to 3.2 percent. The drop widened to 6 percent. It grew at a slower pace of 2 percent, fell at a faster rate of 7 percent, and exports fell to 8 percent of the total.',
    figures: [
      ['5.3 percent', 5.3, 'percent', 'up'],
      ['4.1 percent', 4.1, 'percent', 'up'],
      ['3.2 percent', 3.2, 'percent', 'down'],
      ['6 percent', 6, 'percent', 'down'],
      ['2 percent', 2, 'percent', 'up'],
      ['7 percent', 7, 'percent', 'down'],
      ['8 percent', 8, 'percent', 'down'],
    ],
  },
  {
    name: 'bounds that were not reached',
    language: 'en',
    text: 'Exports did not exceed 60 billion yuan, imports failed to reach 20 billion yuan, and the total fell short of 80 billion yuan, just shy of 9 percent.',
    figures: [
      ['not exceed 60 billion yuan', 60_000_000_000, 'CNY', 'under'],
      ['failed to reach 20 billion yuan', 20_000_000_000, 'CNY', 'under'],
      ['short of 80 billion yuan', 80_000_000_000, 'CNY', 'under', 'down'],
      ['shy of 9 percent', 9, 'percent', 'under'],
    ],
  },
  {
    name: 'bounds that were not reached, in Chinese',
    language: 'zh',
    text: '出口未超过60亿元，进口不及20亿元，贸易额未达80亿元，占比少于9%。',
    figures: [
      ['未超过60亿元', 6_000_000_000, 'CNY', 'under'],
      ['不及20亿元', 2_000_000_000, 'CNY', 'under'],
      ['未达80亿元', 8_000_000_000, 'CNY', 'under'],
      ['少于9%', 9, 'percent', 'under'],
    ],
  },
  {
    name: 'growth and falls whose pace changed, in Chinese',
    language: 'zh',
    text: '出口增速回落至5.3%，进口降幅扩大至4.1%，进口降幅收窄到3%，出口增幅升至6%。',
    figures: [
      ['5.3%', 5.3, 'percent', 'up'],
      ['4.1%', 4.1, 'percent', 'down'],
      ['3%', 3, 'percent', 'down'],
      ['6%', 6, 'percent', 'up'],
    ],
  },
  {
    name: 'points beside percentages',
    language: 'en',
    text: 'Growth was 4.5 percent, 0.3 percentage points higher than in April.',
    figures: [
      ['4.5 percent', 4.5, 'percent', 'up'],
      ['0.3 percentage points', 0.3, 'points', 'up'],
    ],
  },
  {
    name: 'ranges and lists that print the unit once',
    language: 'en',
    text: 'Growth of 5-6 percent, $5-6 billion of orders, 3 to 5 million yuan of rent, and shares of 5.1 and 6.2 percent.',
    figures: [
      ['5', 5, 'percent', 'up'],
      ['6 percent', 6, 'percent', 'up'],
      ['$5', 5_000_000_000, 'USD'],
      ['6 billion', 6_000_000_000, 'USD'],
      ['3', 3_000_000, 'CNY'],
      ['5 million yuan', 5_000_000, 'CNY'],
      ['5.1', 5.1, 'percent'],
      ['6.2 percent', 6.2, 'percent'],
    ],
  },
  {
    name: 'qualifiers before and after the number',
    language: 'en',
    text: 'Nearly 40 companies signed; about 2000 trains came, 50 percent or more were full, and cargo topped 2 million tonnes.',
    figures: [
      ['Nearly 40 companies', 40, 'count', 'under'],
      ['about 2000 trains', 2000, 'count', 'about'],
      ['50 percent or more', 50, 'percent', 'over'],
      ['topped 2 million tonnes', 2_000_000, 'tonnes', 'over'],
    ],
  },
  {
    name: 'nothing but dates, names, ranks, numbers in words and numbers without a unit',
    language: 'en',
    text: 'On May 19, 2025, at 10:30 a.m. a Boeing 737 landed on Flight 370. See page 5 or call +86 10 6512 3456. The G20, 5G, COVID-19, the 14th Five-Year Plan, Q3 and FY25 were named; in the 1990s, three years after 2008, a 30-year-old man waited 15 days under Article 301. Exports doubled to rank third of 12, and five firms stayed.',
    figures: [],
  },
  {
    name: 'signs, thin and no-break spaces, full-width digits',
    language: 'en',
    text: 'Imports changed by −3.2% and exports by +5.5%. Some 12\u202f500 vehicles cost 1\u00a0234\u00a0567 euros, or ７．５％ more.',
    figures: [
      ['−3.2%', -3.2, 'percent'],
      ['+5.5%', 5.5, 'percent'],
      ['Some 12\u202f500 vehicles', 12_500, 'count', 'about'],
      ['1\u00a0234\u00a0567 euros', 1_234_567, 'EUR'],
      ['７．５％', 7.5, 'percent'],
    ],
  },
  {
    name: 'a Chinese bulletin with value, growth and share',
    language: 'zh',
    text: '前4个月，该区外贸进出口总值1204.3亿元人民币，同比增长8.5%，高出全国整体增速2.1个百分点；其中出口占比近70%。',
    figures: [
      ['1204.3亿元人民币', 120_430_000_000, 'CNY'],
      ['8.5%', 8.5, 'percent', 'up'],
      ['2.1个百分点', 2.1, 'points', 'up'],
      ['近70%', 70, 'percent', 'under'],
    ],
  },
  {
    name: 'Chinese lists and ranges that print the unit once',
    language: 'zh',
    text: '3类产品分别出口360.6亿、211.9亿、104.4亿元，增速为5—6个百分点，去年为3%至5%。',
    figures: [
      ['360.6亿', 36_060_000_000, 'CNY'],
      ['211.9亿', 21_190_000_000, 'CNY'],
      ['104.4亿元', 10_440_000_000, 'CNY'],
      ['5', 5, 'points', 'up'],
      ['6个百分点', 6, 'points', 'up'],
      ['3%', 3, 'percent'],
      ['5%', 5, 'percent'],
    ],
  },
  {
    name: 'traditional characters and mixed multipliers',
    language: 'zh',
    text: '進出口3.21萬億元，約251.7億美元，另有5203亿7000万元；逾300多家企業。',
    figures: [
      ['3.21萬億元', 3_210_000_000_000, 'CNY'],
      ['約251.7億美元', 25_170_000_000, 'USD', 'about'],
      ['5203亿7000万元', 520_370_000_000, 'CNY'],
      ['逾300多家', 300, 'count', 'over'],
    ],
  },
  {
    name: 'nothing but Chinese dates, ordinals and names',
    language: 'zh',
    text: '2025年6月19日上午10时30分，“十四五”时期第三季度，二十国集团和5G基站、C919、一带一路；连续5年，近10年来，一个国家，第六届，第3家，翻了一番，位居第2位，电话010-12345678，第5页。',
    figures: [],
  },
  {
    name: 'Russian by its token grammar',
    language: 'ru',
    text: 'В мае 2031 года экспорт вырос на 5,3 % и превысил 1,2 млрд долларов США; около 300 тыс. тонн груза.',
    figures: [
      ['5,3 %', 5.3, 'percent', 'up'],
      ['превысил 1,2 млрд долларов США', 1_200_000_000, 'USD', 'over', 'up'],
      ['около 300 тыс. тонн', 300_000, 'tonnes', 'about'],
    ],
  },
  {
    name: 'Spanish by its token grammar',
    language: 'es',
    text: 'El comercio creció un 5,3 por ciento hasta más de 9.420 millones de yuanes en 2031.',
    figures: [
      ['5,3 por ciento', 5.3, 'percent', 'up'],
      ['más de 9.420 millones de yuanes', 9_420_000_000, 'CNY', 'over', 'up'],
    ],
  },
];
