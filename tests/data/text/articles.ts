/** Stories of the tests' own making about facts of the record, and sentences about what the record has no facts of. */

/** Numbers of the release 2025-06-19-chinagate-xinjiang-trade, in other words than the page's. */
export const STORY = `Xinjiang trade up in first five months

URUMQI, June 20, 2025 -- Foreign trade of Xinjiang reached 227.67 billion yuan (about 31.73 billion U.S. dollars) in the first five months of 2025, an increase of 22.9 percent year on year, Urumqi Customs said.

Xinjiang's trade growth was over 20 percentage points higher than the national average during the period. In May alone, Xinjiang's foreign trade rose 30.8 percent to 61.81 billion yuan.

During the period, Xinjiang traded with 222 countries and regions. Its trade with Belt and Road countries grew 13.8 percent and accounted for 84.8 percent of the region's total foreign trade. Trade with the five Central Asian countries accounted for 49.5 percent of Xinjiang's total foreign trade, and represented 39.4 percent of China's trade with those countries.

Xinjiang's private enterprises saw their imports and exports rise 25 percent in the first five months, accounting for 94.7 percent of the region's total.`;

/** A page with all numbers of that release at their paragraphs, below a menu and beside figures that are no statements. */
export const PAGE = `In brief
Loans to farmers grow in 2018  • Banks lend 10 bln yuan to small firms  • Satellites map 3 provinces  • More from 2024
You are here:   Regions/

Five months of growth for Xinjiang's trade

A newsroom, June 19, 2025 Larger text:

Xinjiang's foreign trade grew 22.9 percent to 227.67 billion yuan (about 31.73 billion U.S. dollars) in the first five months of 2025, customs authorities said.

The growth of the region's trade in this period was over 20 percentage points higher than the national average, and its trade exceeded last year's six-month total, Urumqi Customs said. In May alone, Xinjiang's foreign trade rose 30.8 percent to 61.81 billion yuan.

Trains, roads and warehouses on the way to Europe have been added, and the region wants to become a hub between Europe and Asia.

During the period Xinjiang traded with 222 countries and regions. Trade with the BRI participating countries grew 13.8 percent and was 84.8 percent of the region's total foreign trade.

Kazakhstan and Kyrgyzstan were the region's top two trading partners from January to May. Trade with the five Central Asian nations accounted for 49.5 percent of Xinjiang's total trade and represented 39.4 percent of China's overall trade with those nations.

An official of Urumqi Customs named private firms as a cause. From January to May, the imports and exports of the region's private enterprises rose 25 percent, accounting for 94.7 percent of its total foreign trade.

The office will go on to simplify its procedures, the official said.

Xinjiang has a gross domestic product (GDP) growth target of around 6 percent for this year, after its GDP topped 2 trillion yuan last year, the region's government work report says.

More is planned for the second half, according to the report. ■`;

/** Most of the story in Chinese. */
export const CHINESE = `新疆前5个月外贸增长22.9%

2025年6月20日，据乌鲁木齐海关统计，2025年前5个月，新疆外贸进出口2276.7亿元，同比增长22.9%。其中，5月，新疆外贸进出口618.1亿元，增长30.8%。

前5个月，新疆对中亚五国进出口占新疆进出口总值的49.5%。新疆民营企业进出口增长25%，占新疆进出口总值的94.7%。`;

/** Sentences whose figures are true of something that the record has no fact of, or are written so that a reader may go wrong. */
export const BESIDE = `
Xinjiang's exports of lithium batteries grew 40 percent in the first five months of 2025.
In the first five months of 2025, Xinjiang's cross-border e-commerce exports fell 12.3 percent.
Xinjiang's lithium battery exports reached 3.2 billion yuan in 2025, up 44 percent.
Xinjiang's foreign trade with Germany rose 31 percent in 2025 to 4.2 billion yuan.
In 2025, exports from Urumqi to Poland rose 55.1 percent, making up 3 percent of Xinjiang's total.
Xinjiang's foreign trade is expected to reach 600 billion yuan by 2027.
By the end of 2025 Xinjiang had signed deals worth 12 billion yuan with Kazakhstan.
In 2025, Xinjiang's foreign trade grew by an average of 2 percent a month.
Xinjiang's services trade grew 11 percent in 2025.
Xinjiang's foreign trade was 5 percent lower than planned in 2025.
The port of Horgos handled 9.1 million tonnes of coal in 2025.
In the first quarter of 2025 Xinjiang's foreign trade rose 12 percent from the previous quarter.
Xinjiang's retail sales grew 3 percent in 2025.
Kazakhstan's trade with Xinjiang grew 15 percent in 2025, Kazakh officials said.
Exports to Central Asia by rail from Xinjiang rose 7 percent in 2025.
Xinjiang's textile trade contracted 8 percent in 2025 as tariffs hit.
Xinjiang's foreign trade in 2025, excluding gold, rose 11 percent.
Private enterprises in Kashgar saw a 12 percent rise in trade in 2025.
In December 2025, Urumqi's foreign trade hit 9 billion yuan, up 10 percent.
Xinjiang's processing trade dropped 20 percent to 1.5 billion yuan in 2025.
Xinjiang's imports of copper ore jumped 65 percent in 2025.
Xinjiang's foreign trade grew 120 percent over the past decade.
During the 14th Five-Year Plan period (2021-2025), Xinjiang's foreign trade grew 15.2 percent a year.
Last year Xinjiang's foreign trade rose. Imports, mainly minerals, rose 10 percent in 2025.
Xinjiang's e-commerce boomed in 2025. Exports grew 40 percent to 3 billion yuan.
Ili Prefecture accounted for 40 percent of Xinjiang's total foreign trade in 2025.
Xinjiang's foreign trade, in U.S. dollar terms, rose 18.8 percent in 2025 to 72.6 billion dollars.
Xinjiang's foreign trade increased from 435.11 billion yuan to 520.37 billion yuan in 2025.
Trade between Kazakhstan and Russia rose 5 percent in 2025, said a report seen in Xinjiang.
In 2025, 5 percent of Xinjiang's foreign trade was with Russia.
Xinjiang's foreign trade reached a record 520.37 billion yuan in 2025, 1.2 times the figure of 2024.
The customs office of Xinjiang cleared 3 billion yuan of exports in 2025.
Xinjiang's foreign trade hit 500 billion yuan in 2025 for the first time, with 50 billion yuan in December.
With an annual increase of 3 percent, apples led Xinjiang's exports in 2025.
In the first five months of 2025, China's exports to the five countries reached 188.18 billion yuan, increasing by 5.6 percent.
The trade turnover between Kazakhstan and China in 2022 reached 31.2 billion dollars.
China's imports and exports were valued 31.11 trillion yuan ($4.29 trillion) in the first three quarters of 2022.
China's exports grew 7.1 percent in 2024. In the same period last year they were 23.1 trillion yuan.
China's trade with ASEAN grew 9 percent in 2024. That marked a 6.1 percent increase from last year. In all of 2025 it will grow again.
China's foreign trade was 45.46 trillion yuan in 2025.
In the first quarter of 2024 China's trade grew. In general, Kazakhstan and China traded goods for 41 billion US dollars, a 30% rise.
Uzbekistan's foreign trade turnover in the first half of 2023 rose, a $4.7 billion or 19.4% rise over the year before.
`
  .trim()
  .split('\n');

export const BESIDE_CHINESE = `
2025年，新疆锂电池出口32亿元，增长44%。
2025年，新疆对德国进出口42亿元，同比增长31%。
2025年，乌鲁木齐海关关区外贸增长12%，霍尔果斯综保区进出口增长30%。
2025年，喀什地区外贸进出口增长28.5%，占新疆外贸的20%。
2025年，新疆外贸由上年的4351.1亿元增至5203.7亿元。
2025年，新疆加工贸易进出口15亿元，下降20%。
2025年，新疆外贸预计突破6000亿元。
2025年，新疆社会消费品零售总额增长3%。
2025年，新疆外贸月均增长2%。
“十四五”期间，新疆外贸年均增长15.2%。
2025年，新疆对哈萨克斯坦机电产品出口增长6.6%。
2025年前5个月，新疆铁路口岸进出口增长3%。
2025年上半年，中国服务进出口总额38872.6亿元，增长8%。其中，出口16883亿元，增长15%；进口21989.6亿元，增长3.2%。
2024年前11个月，我国货物贸易进出口总值39.79万亿元。去年同期为37.93万亿元。
2025年前5个月，我国对五国出口1881.8亿元，增长5.6%。
2022年1月份至11月份，我国货物进出口总额383369亿元，同比增长8.6%。
`
  .trim()
  .split('\n');
