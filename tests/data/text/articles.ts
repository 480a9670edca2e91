/** Stories that were written for the tests. They are about facts of the record, with a few sentences about other things. */

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
