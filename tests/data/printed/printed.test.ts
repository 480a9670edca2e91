import { describe, expect, it } from 'vitest';
import { grammarOf } from '../../../data/printed/grammars/all.ts';
import { parsePrinted } from '../../../data/printed/printed.ts';

/** language, token, value, worth of the last digit, unit, qualifier */
const TOKENS: [string, string, number, number, string | null, string | null][] = [
  ['en', '227.67 billion yuan', 227_670_000_000, 10_000_000, 'CNY', null],
  ['en', '17.94 trillion yuan', 17_940_000_000_000, 10_000_000_000, 'CNY', null],
  ['en', '591 million yuan', 591_000_000, 1_000_000, 'CNY', null],
  ['en', '¥38.34 trln', 38_340_000_000_000, 10_000_000_000, 'CNY', null],
  ['en', 'RMB9.69 trillion', 9_690_000_000_000, 10_000_000_000, 'CNY', null],
  ['en', 'CNY10.3 trillion', 10_300_000_000_000, 100_000_000_000, 'CNY', null],
  ['en', 'about 31.73 billion U.S. dollars', 31_730_000_000, 10_000_000, 'USD', 'about'],
  ['en', '43 billion US dollars', 43_000_000_000, 1_000_000_000, 'USD', null],
  ['en', 'US$317 billion', 317_000_000_000, 1_000_000_000, 'USD', null],
  ['en', '$35.22 billion', 35_220_000_000, 10_000_000, 'USD', null],
  ['en', 'about USD 98.18 billion', 98_180_000_000, 10_000_000, 'USD', 'about'],
  ['en', 'about $5.78 trln', 5_780_000_000_000, 10_000_000_000, 'USD', 'about'],
  ['en', '22.9 percent', 22.9, 0.1, 'percent', null],
  ['en', '96.2 per cent', 96.2, 0.1, 'percent', null],
  ['en', '12.91%', 12.91, 0.01, 'percent', null],
  ['en', '-5.7%', -5.7, 0.1, 'percent', null],
  ['en', '-26.5-percent', -26.5, 0.1, 'percent', null],
  ['en', '−36.4%', -36.4, 0.1, 'percent', null],
  ['en', 'fell 3.2 percent', -3.2, 0.1, 'percent', null],
  ['en', 'down 3.2%', -3.2, 0.1, 'percent', null],
  ['en', 'decreased by 3.2 percent', -3.2, 0.1, 'percent', null],
  ['en', 'dropped by nearly 3 percent', -3, 1, 'percent', 'under'],
  ['en', 'over 20 percentage points', 20, 1, 'points', 'over'],
  ['en', '18.3 percentage points', 18.3, 0.1, 'points', null],
  ['en', '7.5 million tons', 7_500_000, 100_000, 'tonnes', null],
  ['en', '12.1 million tonnes', 12_100_000, 100_000, 'tonnes', null],
  ['en', '222 countries and regions', 222, 1, 'count', null],
  ['en', '15,308 companies', 15_308, 1, 'count', null],
  ['en', '106,000 vehicles', 106_000, 1, 'count', null],
  ['en', '2,125', 2_125, 1, null, null],
  ['en', 'topped 2 trillion yuan', 2_000_000_000_000, 1_000_000_000_000, 'CNY', 'over'],
  ['en', 'nearly 70 percent', 70, 1, 'percent', 'under'],
  ['en', '€5.2 billion', 5_200_000_000, 100_000_000, 'EUR', null],
  ['en', '5.2 billion euros', 5_200_000_000, 100_000_000, 'EUR', null],
  ['ru', '1,5 млрд ₸', 1_500_000_000, 100_000_000, 'KZT', null],
  ['zh', '3573.3亿元', 357_330_000_000, 10_000_000, 'CNY', null],
  ['zh', '3.21萬億元', 3_210_000_000_000, 10_000_000_000, 'CNY', null],
  ['zh', '251.7億美元', 25_170_000_000, 10_000_000, 'USD', null],
  ['zh', '3889.8万吨', 38_898_000, 1_000, 'tonnes', null],
  ['zh', '45.7个百分点', 45.7, 0.1, 'points', null],
  ['zh', '下降3.2%', -3.2, 0.1, 'percent', null],
  ['zh', '同比下降3.2%', -3.2, 0.1, 'percent', null],
  ['zh', '39.4%', 39.4, 0.1, 'percent', null],
  ['ja', '2206億3000万元', 220_630_000_000, 10_000_000, 'CNY', null],
  ['ja', '680億7千万元', 68_070_000_000, 10_000_000, 'CNY', null],
  ['ja', '1万5486社', 15_486, 1, 'count', null],
  ['ja', '70.0％', 70, 0.1, 'percent', null],
  ['ko', '1225.3억위안', 122_530_000_000, 10_000_000, 'CNY', null],
  ['ko', '125억4천만 위안', 12_540_000_000, 10_000_000, 'CNY', null],
  ['ko', '5203억 7000만 위안', 520_370_000_000, 10_000_000, 'CNY', null],
  ['ko', '4천592억 위안', 459_200_000_000, 100_000_000, 'CNY', null],
  ['de', '108,16 Milliarden Yuan', 108_160_000_000, 10_000_000, 'CNY', null],
  ['de', '322,3 Milliarden Yuan RMB', 322_300_000_000, 100_000_000, 'CNY', null],
  ['de', '5.000', 5_000, 1, null, null],
  ['de', '15.4%', 15.4, 0.1, 'percent', null],
  ['it', '63,69 miliardi di yuan', 63_690_000_000, 10_000_000, 'CNY', null],
  ['it', 'circa 74,4 miliardi di dollari statunitensi', 74_400_000_000, 100_000_000, 'USD', 'about'],
  ['it', '70,2 per cento', 70.2, 0.1, 'percent', null],
  ['es', '9.420 millones de yuanes', 9_420_000_000, 1_000_000, 'CNY', null],
  ['es', '3.600 millones de yuanes', 3_600_000_000, 100_000_000, 'CNY', null],
  ['en', '1,000 billion yuan', 1_000_000_000_000, 1_000_000_000_000, 'CNY', null],
  ['en', '92.00 billion yuan', 92_000_000_000, 10_000_000, 'CNY', null],
  ['en', '100 billion yuan', 100_000_000_000, 1_000_000_000, 'CNY', null],
  ['zh', '3600家', 3_600, 1, 'count', null],
  ['ru', '459,19 млрд юаней', 459_190_000_000, 10_000_000, 'CNY', null],
  ['ru', 'около 65 млрд долл. США', 65_000_000_000, 1_000_000_000, 'USD', 'about'],
  ['ru', '18,175 млн тонн', 18_175_000, 1_000, 'tonnes', null],
  ['ru', '10,5 п.п.', 10.5, 0.1, 'points', null],
  ['bg', '280,8 млрд.юана', 280_800_000_000, 100_000_000, 'CNY', null],
  ['bg', 'около 39,3 млрд. долара', 39_300_000_000, 100_000_000, 'USD', 'about'],
  ['tr', 'yaklaşık 65,1 milyar ABD doları', 65_100_000_000, 100_000_000, 'USD', 'about'],
  ['ar', '435.11 مليار يوان', 435_110_000_000, 10_000_000, 'CNY', null],
  ['ar', 'حوالي 60.68 مليار دولار أمريكي', 60_680_000_000, 10_000_000, 'USD', 'about'],
  ['ar', '46.5 بالمائة', 46.5, 0.1, 'percent', null],
  ['fa', '194.8 میلیارد یوان', 194_800_000_000, 100_000_000, 'CNY', null],
  ['fa', '90.6 درصد', 90.6, 0.1, 'percent', null],
  ['ur', '285 ارب 32 کروڑیوآن', 285_320_000_000, 10_000_000, 'CNY', null],
];

/** language, token, why it can't be read */
const UNREADABLE: [string, string, string][] = [
  ['zh', '超千亿元', 'holds no digit'],
  ['en', 'over half', 'is in words'],
  ['en', 'top two trading partners', 'is in words'],
  ['ja', '2.2倍', 'is a ratio'],
  ['en', '1.5 times', 'is a ratio'],
  ['en', '', 'is empty'],
  ['en', 'billion yuan', 'is a unit alone'],
  ['en', 'fell', 'is a fall alone'],
  ['en', '3.2 percent down', 'puts the fall last'],
  ['en', '1,23 billion yuan', 'groups two digits'],
  ['en', '5 million 3 billion yuan', 'puts the smaller multiplier first'],
  ['en', '5 percent yuan', 'names two units'],
  ['en', '20 30', 'is two numbers'],
  ['en', '31.5 to 32 percent', 'is a range'],
  ['zh', '5千8百亿元', 'is more than the grammar reads'],
  ['ru', '0.420 млрд юаней', 'groups after a zero'],
  ['pt', '22,9 %', 'is in a language without a grammar'],
];

describe('a printed token', () => {
  it.each(TOKENS)('in %s, %s, reads as its number', (language, token, value, resolution, unit, qualifier) => {
    expect(parsePrinted(token, language)).toEqual({ value, resolution, unit, qualifier });
  });

  it.each(UNREADABLE)('in %s, "%s", is not read because it %s', (language, token) => {
    expect(parsePrinted(token, language)).toBeNull();
  });

  it('is read in no language that has the name of something every object has', () => {
    expect(grammarOf('constructor')).toBeNull();
    expect(parsePrinted('22.9', 'constructor')).toBeNull();
  });
});
