import { describe, expect, it } from 'vitest';
import { readRecord } from '../../../../data/record/record.ts';
import { readText } from '../../../../data/text/statements/read-text.ts';
import { candidateOf } from '../../../../data/text/statements/reading.ts';
import { PAGE } from '../articles.ts';
import { VOCABULARY } from '../vocabulary.ts';

/** The ids that the figures of a text state, with the value; null where a figure states no fact. */
function facts(text: string, language = 'en', published = '2031-06-20'): (string | null)[] {
  return readText(text, VOCABULARY, { language, day: published }).readings.map((reading) => {
    const candidate = candidateOf(reading);
    return candidate && `${candidate.id} ${candidate.value}`;
  });
}

const STORIES: [name: string, language: string, text: string, expected: (string | null)[]][] = [
  [
    'a lead with growth, value and conversion',
    'en',
    "Norrland's foreign trade expanded 8.5 percent to a total of 120.4 billion yuan (about 16.8 billion U.S. dollars) in the first four months of 2031, according to customs authorities.",
    [
      'AA-N.trade.growth.world.total.2031-01..2031-04 8.5',
      'AA-N.trade.value.world.total.2031-01..2031-04 120400000000',
      'AA-N.trade.value-usd.world.total.2031-01..2031-04 16800000000',
    ],
  ],
  [
    'what a period is compared with, in brackets and after an amount',
    'en',
    "Deland's trade reached 5.9 billion dollars from January through September 2030 (a 3 percent decrease against the same period last year), while exports made up 2 billion dollars (up 4 percent compared to 2029). It rose 2 percent year on year (5.8 billion dollars in January-September 2029). Imports were 9 percent less than in the same period of 2029 (4 billion dollars), and grew 2 percent compared to 3.8 billion dollars in 2027.",
    [
      'DD.trade.value.world.total.2030-01..2030-09 5900000000',
      'DD.trade.growth.world.total.2030-01..2030-09 -3',
      'DD.exports.value.world.total.2030-01..2030-09 2000000000',
      'DD.exports.growth.world.total.2030-01..2030-09 4',
      'DD.exports.growth.world.total.2030-01..2030-09 2',
      'DD.exports.value.world.total.2029-01..2029-09 5800000000',
      'DD.imports.growth.world.total.2030-01..2030-09 -9',
      'DD.imports.value.world.total.2029-01..2029-09 4000000000',
      'DD.imports.growth.world.total.2030-01..2030-09 2',
      'DD.imports.value.world.total.2027 3800000000',
    ],
  ],
  [
    'signs in brackets, and a period that the sentence before names alone',
    'en',
    "Deland's trade in 2030 reached 5 billion dollars. Exports: 3 billion dollars (+7.2%). Imports: 2 billion dollars (−3.8%). In May 2030 there was more of it. Exports amounted to 1 billion dollars.",
    [
      'DD.trade.value.world.total.2030 5000000000',
      'DD.exports.value.world.total.2030 3000000000',
      'DD.exports.growth.world.total.2030 7.2',
      'DD.imports.value.world.total.2030 2000000000',
      'DD.imports.growth.world.total.2030 -3.8',
      'DD.exports.value.world.total.2030-05 1000000000',
    ],
  ],
  [
    'no level where brackets have the amount of a change',
    'en',
    "Deland's trade in 2030 increased with Borland (2 billion dollars) and Aland (1 billion dollars).",
    [null, null],
  ],
  [
    'growth on the year before, and a change on another year, which no measure holds',
    'en',
    "Deland's exports in 2030 were 3 percent higher than 2026. They grew 30 percent compared with 2028, and rose 5 percent compared with 2029. In May 2031 imports were 4 percent less than in May 2027, 7 percent from 2025 and up 6 percent from the same period of 2030.",
    [null, null, 'DD.exports.growth.world.total.2030 5', null, null, 'DD.imports.growth.world.total.2031-05 6'],
  ],
  [
    'the same in Chinese',
    'zh',
    '2031年5月，北州出口30亿元，较2027年同期增长30%，比2030年增长5%。北州进口20亿元，比2028年增长40%。',
    [
      'AA-N.exports.value.world.total.2031-05 3000000000',
      null,
      'AA-N.exports.growth.world.total.2031-05 5',
      'AA-N.imports.value.world.total.2031-05 2000000000',
      null,
    ],
  ],
  [
    'amounts of change, which are no levels',
    'en',
    "In 2030, Norrland's exports saw a 3 billion yuan increase. Exports fell 12 percent, or 2 billion yuan. Exports saw a 5 percent (1 billion yuan) year-on-year rise. Imports decreased 4 billion yuan. Imports ($6 billion) increased 7 percent (to 40 billion yuan).",
    [
      null,
      'AA-N.exports.growth.world.total.2030 -12',
      null,
      'AA-N.exports.growth.world.total.2030 5',
      null,
      null,
      'AA-N.imports.value-usd.world.total.2030 6000000000',
      'AA-N.imports.growth.world.total.2030 7',
      'AA-N.imports.value.world.total.2030 40000000000',
    ],
  ],
  [
    'how far growth is below that of the country, said before and after the figure',
    'en',
    "Norrland's trade grew 6 percent in May, 4.1 percentage points below the national average. Its growth was lower than the national average by 2.5 percentage points in April.",
    [
      'AA-N.trade.growth.world.total.2031-05 6',
      'AA-N.trade.lead.world.total.2031-05 -4.1',
      'AA-N.trade.lead.world.total.2031-04 -2.5',
    ],
  ],
  [
    'a partner named before the figure, though another follows',
    'en',
    "In 2030, Norrland's trade with Borland, its second largest partner, grew 8.5 percent and that with Corland surged. Private enterprises of Norrland contributed 76.9 billion yuan, or 93.3 percent of the province's trade.",
    [
      'AA-N.trade.rank.BB.total.2030 2',
      'AA-N.trade.growth.BB.total.2030 8.5',
      'AA-N.trade.value.world.private.2030 76900000000',
      'AA-N.trade.share.world.private.2030 93.3',
    ],
  ],
  [
    'a growth and a share of the total',
    'en',
    "In 2030, Norrland's trade with Borland rose to 30 billion yuan, or 12 percent of the total, up 3 percent.",
    [
      'AA-N.trade.value.BB.total.2030 30000000000',
      'AA-N.trade.share.BB.total.2030 12',
      'AA-N.trade.growth.BB.total.2030 3',
    ],
  ],
  [
    'shares in brackets after the names of partners, and a minus before a currency',
    'en',
    "Deland's trade with Borland (21.5 percent or $2.1 billion), Corland ($1.7 billion, 17 percent), Aland (3,2%) and Eeland (5.9 percent) was most of it in 2030. The trade of Deland was -$1.9 billion, representing an increase of 8 percent.",
    [
      'DD.trade.share.BB.total.2030 21.5',
      'DD.trade.value.BB.total.2030 2100000000',
      'DD.trade.value.CC.total.2030 1700000000',
      null,
      'DD.trade.share.EE.total.2030 5.9',
      'DD.trade.value.world.total.2030 -1900000000',
      'DD.trade.growth.world.total.2030 8',
    ],
  ],
  [
    'trade of two countries, by their order and as bilateral trade in another paragraph, and what is hoped for',
    'en',
    'Trade between Deland and Borland grew 7 percent over 10 months of 2030, as per the State Statistics Committee.\n\nThe bilateral trade was 3 billion dollars and will reach 9 billion dollars. Trade was 2 billion dollars with Corland, 1 billion dollars with Eeland and 4 billion dollars with the League.',
    [
      'DD.trade.growth.BB.total.2030-01..2030-10 7',
      'DD.trade.value.BB.total.2030-01..2030-10 3000000000',
      'DD.trade.target.BB.total.2031 9000000000',
      'DD.trade.value.CC.total.2030-01..2030-10 2000000000',
      'DD.trade.value.EE.total.2030-01..2030-10 1000000000',
      'DD.trade.value.league.total.2030-01..2030-10 4000000000',
    ],
  ],
  [
    'a list of countries after what the first paragraph is about, and what goes on in the next paragraph',
    'en',
    'According to the data of the Statistics Agency, trade of Deland grew by 2 million dollars, or 23.9%, compared to 2029, in the reporting period of 2030.\n\nExports to Aland amounted to 187.7 million dollars (15.9 percent), to Eeland - 122.6 million dollars, Eeland being near.\n\nAs per the Statistics Agency, this figure is 4 percent higher than last year. Exports were 2.2 million dollars in May and 9.8 million dollars in the first five months. Trade with Eeland grew 3 percent, and exports to these countries rose by 5 percent up to 3 billion 482 million dollars.',
    [
      null,
      'DD.trade.growth.world.total.2031-01..2031-05 23.9',
      'DD.exports.value.AA.total.2031-01..2031-05 187700000',
      'DD.exports.share.AA.total.2031-01..2031-05 15.9',
      'DD.exports.value.EE.total.2031-01..2031-05 122600000',
      'DD.exports.growth.EE.total.2031-01..2031-05 4',
      'DD.exports.value.world.total.2031-05 2200000',
      'DD.exports.value.world.total.2031-01..2031-05 9800000',
      'DD.trade.growth.EE.total.2031-01..2031-05 3',
      'DD.exports.growth.EE.total.2031-01..2031-05 5',
      'DD.exports.value.EE.total.2031-01..2031-05 3482000000',
    ],
  ],
  [
    'the whole, where it only says what leads it, and a fall whose noun stands far',
    'en',
    "Deland's exports, dominated by machines, reached 3 billion dollars in 2030. Its trade with Borland led by private enterprises saw a 3.2 percent year-on-year decline.",
    ['DD.exports.value.world.total.2030 3000000000', 'DD.trade.growth.BB.total.2030 -3.2'],
  ],
  [
    'two months one by one',
    'en',
    'Exports of Deland were 3.1 billion dollars and 4.2 billion dollars in June and July 2030, respectively. In January and February 2031 imports reached 5 billion dollars.',
    [
      'DD.exports.value.world.total.2030-06 3100000000',
      'DD.exports.value.world.total.2030-07 4200000000',
      'DD.imports.value.world.total.2031-01..2031-02 5000000000',
    ],
  ],
  [
    'exports and imports in one sentence, one of them falling',
    'en',
    'Exports of Norrland rose 12 percent year on year to 90.5 billion yuan from January to April, while imports fell 3.4 percent to 20.1 billion yuan.',
    [
      'AA-N.exports.growth.world.total.2031-01..2031-04 12',
      'AA-N.exports.value.world.total.2031-01..2031-04 90500000000',
      'AA-N.imports.growth.world.total.2031-01..2031-04 -3.4',
      'AA-N.imports.value.world.total.2031-01..2031-04 20100000000',
    ],
  ],
  [
    'a cumulative period and its month',
    'en',
    "Norrland's trade was 50 billion yuan in the January-May period. In May alone, it totaled 11 billion yuan, a year-on-year increase of 3 percent.",
    [
      'AA-N.trade.value.world.total.2031-01..2031-05 50000000000',
      'AA-N.trade.value.world.total.2031-05 11000000000',
      'AA-N.trade.growth.world.total.2031-05 3',
    ],
  ],
  [
    'a partner with its share, of the area and of the whole country',
    'en',
    "In the first half of 2030, Norrland's trade with Borland rose 5 percent, accounting for 40 percent of its total trade and representing 12.5 percent of Aland's trade with that country.",
    [
      'AA-N.trade.growth.BB.total.2030-01..2030-06 5',
      'AA-N.trade.share.BB.total.2030-01..2030-06 40',
      'AA-N.trade.national-share.BB.total.2030-01..2030-06 12.5',
    ],
  ],
  [
    'a lead over the country, and the country itself',
    'en',
    'Norrland reported trade growth of 6.3 percent in May, 4.1 percentage points higher than the national average.\n\nNorrland is small. Aland saw its trade grow 2.2 percent in May.',
    [
      'AA-N.trade.growth.world.total.2031-05 6.3',
      'AA-N.trade.lead.world.total.2031-05 4.1',
      'AA.trade.growth.world.total.2031-05 2.2',
    ],
  ],
  [
    'names and figures given one by one',
    'en',
    "In 2030, Norrland's exports to Borland and Corland grew 5.5 percent and 2.1 percent, respectively. Its exports and imports were 30 billion yuan and 20 billion yuan, respectively.",
    [
      'AA-N.exports.growth.BB.total.2030 5.5',
      'AA-N.exports.growth.CC.total.2030 2.1',
      'AA-N.exports.value.world.total.2030 30000000000',
      'AA-N.imports.value.world.total.2030 20000000000',
    ],
  ],
  [
    'partners that are ranked together, and a name with a number in it',
    'en',
    'Borland and Corland were the top two trading partners of Norrland in 2030. Trade with the Six League countries -- Borland, Corland and others -- made up 49.5 percent of its total trade.',
    [
      'AA-N.trade.rank.BB.total.2030 null',
      'AA-N.trade.rank.CC.total.2030 null',
      'AA-N.trade.share.league.total.2030 49.5',
    ],
  ],
  [
    'a part, a count of partners, and a doubling',
    'en',
    'Norrland traded with 180 countries and regions in 2030. Private enterprises of Norrland contributed 90 percent of its trade. Exports of machines doubled.',
    [
      'AA-N.trade.count.world.total.2030 180',
      'AA-N.trade.share.world.private.2030 90',
      'AA-N.exports.growth.world.machines.2030 100',
    ],
  ],
  [
    'a target and the level of the year before, without a partner',
    'en',
    'Norrland has an annual GDP growth target of around 6 percent, after its GDP topped 2 trillion yuan last year.',
    ['AA-N.gdp.target.none.total.2031 6', 'AA-N.gdp.value.none.total.2030 2000000000000'],
  ],
  [
    'a port with trains and cargo',
    'en',
    'Westport port handled 3,120 freight trains and 12.5 million tonnes of cargo in the first quarter, down 1.5 percent.',
    [
      'AA-N-port.trains.count.none.total.2031-01..2031-03 3120',
      'AA-N-port.cargo.value.world.total.2031-01..2031-03 12500000',
      'AA-N-port.cargo.growth.world.total.2031-01..2031-03 -1.5',
    ],
  ],
  [
    'a partner before the country, and months with full stops',
    'en',
    "Corland remained Aland's largest trading partner, with trade reaching 6.8 billion yuan in Jan.-Apr. 2031.",
    ['AA.trade.value.CC.total.2031-01..2031-04 6800000000'],
  ],
  [
    'an area that reports in dollars',
    'en',
    "Dollaria's exports fell to $5.2 billion in December.",
    ['US.exports.value.world.total.2030-12 5200000000'],
  ],
  [
    'a country that is an area and a partner, by whose trade it is',
    'en',
    "Trade with Eeland and Borland lifts Deland\n\nDeland's exports to Eeland rose 5 percent to $2.1 billion in 2030. Imports from Eeland were $1.5 billion. Eeland made up 12 percent of its exports.",
    [
      'DD.exports.growth.EE.total.2030 5',
      'DD.exports.value.EE.total.2030 2100000000',
      'DD.imports.value.EE.total.2030 1500000000',
      'DD.exports.share.EE.total.2030 12',
    ],
  ],
  [
    'a country that is only a partner here, however often it is named',
    'en',
    "Norrland's exports to Deland reached 2.1 billion yuan in 2030. Its imports from Deland were 3 billion yuan. Its trade with Deland rose 5 percent. Norrland made up 12 percent of Aland's trade with Deland.",
    [
      'AA-N.exports.value.DD.total.2030 2100000000',
      'AA-N.imports.value.DD.total.2030 3000000000',
      'AA-N.trade.growth.DD.total.2030 5',
      'AA-N.trade.national-share.DD.total.2030 12',
    ],
  ],
  [
    'a country whose trade with a part of another has no code',
    'en',
    "Deland's trade with Norrland rose 5 percent in 2030.",
    ['DD.trade.growth.world.total.2030 5'],
  ],
  [
    'a country of which the area is a part, though others trade with it',
    'en',
    "Norrland's trade rose 5 percent in 2030. Deland's trade with Aland is small. Aland saw its trade grow 2 percent.",
    ['AA-N.trade.growth.world.total.2030 5', 'AA.trade.growth.world.total.2030 2'],
  ],
  [
    'a Chinese story of a country that is an area and a partner',
    'zh',
    '2030年，戊国对己国出口21亿美元，自己国进口15亿美元，戊国与己国进出口增长5%。',
    [
      'DD.exports.value.EE.total.2030 2100000000',
      'DD.imports.value.EE.total.2030 1500000000',
      'DD.trade.growth.EE.total.2030 5',
    ],
  ],
  [
    'what is no fact: changes by an amount, and against the month before',
    'en',
    "Norrland's trade increased by 3 billion yuan in May. It rose 2 percent from the previous month.",
    [null, null],
  ],
  [
    'a lead over and a share of the country by its name in Chinese',
    'zh',
    '北州外贸\n\n2031年5月，北州外贸增长8.5%，比甲国平均水平高出2.1个百分点，占甲国外贸的5%。',
    [
      'AA-N.trade.growth.world.total.2031-05 8.5',
      'AA-N.trade.lead.world.total.2031-05 2.1',
      'AA-N.trade.national-share.world.total.2031-05 5',
    ],
  ],
  [
    'a Chinese bulletin',
    'zh',
    '据北州海关统计，2031年前4个月，北州外贸进出口总值1204.3亿元人民币，同比增长8.5%，高于全国增速6.1个百分点。其中，出口1000亿元，增长9%；进口204.3亿元，下降1.2%。',
    [
      'AA-N.trade.value.world.total.2031-01..2031-04 120430000000',
      'AA-N.trade.growth.world.total.2031-01..2031-04 8.5',
      'AA-N.trade.lead.world.total.2031-01..2031-04 6.1',
      'AA-N.exports.value.world.total.2031-01..2031-04 100000000000',
      'AA-N.exports.growth.world.total.2031-01..2031-04 9',
      'AA-N.imports.value.world.total.2031-01..2031-04 20430000000',
      'AA-N.imports.growth.world.total.2031-01..2031-04 -1.2',
    ],
  ],
  [
    'a Chinese month after its window',
    'zh',
    '前4个月，北州进出口500亿元。4月当月，进出口110亿元，同比增长1.2倍。',
    [
      'AA-N.trade.value.world.total.2031-01..2031-04 50000000000',
      'AA-N.trade.value.world.total.2031-04 11000000000',
      'AA-N.trade.growth.world.total.2031-04 120',
    ],
  ],
  [
    'Chinese partners with shares, and one by one',
    'zh',
    '2030年，北州对六国联盟进出口600亿元，占北州外贸总值的49.8%，占全国对六国联盟进出口的39.1%。北州对丙国、丁国进出口分别增长5.1%和3.2%。',
    [
      'AA-N.trade.value.league.total.2030 60000000000',
      'AA-N.trade.share.league.total.2030 49.8',
      'AA-N.trade.national-share.league.total.2030 39.1',
      'AA-N.trade.growth.BB.total.2030 5.1',
      'AA-N.trade.growth.CC.total.2030 3.2',
    ],
  ],
  [
    'Chinese parts and counts',
    'zh',
    '今年上半年，北州民营企业进出口900亿元，占进出口总值的90%，北州与180个国家和地区有贸易往来。',
    [
      'AA-N.trade.value.world.private.2031-01..2031-06 90000000000',
      'AA-N.trade.share.world.private.2031-01..2031-06 90',
      'AA-N.trade.count.world.total.2031-01..2031-06 180',
    ],
  ],
];

describe('the reader', () => {
  it.each(STORIES)('reads %s', (_name, language, text, expected) => {
    expect(facts(text, language)).toEqual(expected);
  });

  it('takes nothing from a menu for what the story is about', () => {
    const menu = "Aland's banks  • Aland's roads  • News of Aland  • Aland's press  • Aland and Deland in 2027";
    const text = `${menu}\n\nNorrland's trade grew 4 percent in May.\n\nPrivate enterprises saw a 25 percent increase in trade.`;
    expect(facts(text)).toEqual([
      'AA-N.trade.growth.world.total.2031-05 4',
      'AA-N.trade.growth.world.private.2031-05 25',
    ]);
  });

  it('says by which words it reads a dimension, and how sure it is', () => {
    const text =
      'Norrland up\n\nTrade of Norrland with Borland rose 5 percent in May, customs authorities said. It was good. It was 3 billion yuan.';
    const [first, second] = readText(text, VOCABULARY, { day: '2031-06-20' }).readings;
    expect(first?.partner.words.map((words) => words.text)).toEqual(['Borland']);
    expect(first?.period.words.map(({ start, end }) => text.slice(start, end))).toEqual(['in May']);
    expect(first?.attributedTo.value).toBe('customs authorities');
    expect(second?.area.confidence).toBeLessThan(first?.area.confidence ?? 0);
    expect(second?.sentence).toEqual({ start: text.lastIndexOf('It was 3'), end: text.length });
  });

  it('leaves unread whom a country trades with where that is no partner of the vocabulary', () => {
    const [reading] = readText("Deland's trade with Norrland rose 5 percent in 2030.", VOCABULARY).readings;
    expect(reading?.unread.map((words) => words.text)).toEqual(['Norrland']);
  });

  it('carries the bounds of the printed token to the candidate', () => {
    const [reading] = readText("Norrland's trade topped 2 trillion yuan in 2030.", VOCABULARY).readings;
    expect(reading && candidateOf(reading)).toMatchObject({ value: 2e12, bounds: [2e12, null] });
    const [exact] = readText("Norrland's trade was 120.4 billion yuan in 2030.", VOCABULARY).readings;
    expect(exact && candidateOf(exact)?.bounds).toEqual([120_350_000_000, 120_450_000_000]);
  });

  it('proposes no period where neither the text nor the day of its page names a year', () => {
    const [reading] = readText("Norrland's trade rose 5 percent in May.", VOCABULARY).readings;
    expect(reading?.period.value).toBeNull();
    expect(reading && candidateOf(reading)).toBeNull();
  });

  it.each([
    ['in digits', '2031-06-20', 'en'],
    ['in English', 'Norcity, June 20, 2031 --', 'en'],
    ['in English, the day first', '20 Jun. 2031', 'en'],
    ['in Chinese', '2031年6月20日', 'en'],
    ['in English above Chinese', 'June 20, 2031', 'zh'],
  ])('takes the day of the page from its first lines, %s', (_, day, language) => {
    const text = language === 'en' ? "Norrland's trade rose 5 percent in 2029." : '北州2029年外贸增长5%。';
    expect(readText(`${day}\n\n${text}`, VOCABULARY, { language }).day).toBe('2031-06-20');
    expect(readText(text, VOCABULARY, { language }).day).toBe('2029-12-31');
  });

  it('takes the year before for that of a page of its first months which begins with it', () => {
    const text =
      "Deland's trade was 9 billion dollars in 2030. Its exports were 4 billion dollars in January-May 2030.\n\nDuring this period, imports were 5 billion dollars.";
    expect(facts(text, 'en', '2031-01-20').at(-1)).toBe('DD.imports.value.world.total.2030 5000000000');
    expect(facts(text, 'en', '2031-06-20').at(-1)).toBe('DD.imports.value.world.total.2030-01..2030-05 5000000000');
  });

  it('reads nothing in a language without a statement grammar', () => {
    expect(readText('La exportación creció un 5 por ciento el 2031-06-20.', VOCABULARY)).toEqual({
      language: 'es',
      isRead: false,
      day: '2031-06-20',
      readings: [],
    });
  });
});

describe('a page', () => {
  it('has the dimensions of its release in the record', () => {
    const { releases, vocabulary } = readRecord();
    const release = releases.find(({ id }) => id === '2025-06-19-chinagate-xinjiang-trade');
    // "Last year's six-month total" is a limit without a number.
    const statements = release?.observations.filter(({ printed }) => !printed.startsWith("last year's"));
    const key = ({ area, indicator, measure, partner, breakdown, period }: Record<string, unknown>) =>
      [area, indicator, measure, partner, breakdown, period].join('.');
    const expected = statements?.map((statement) => [
      key(statement),
      statement.value,
      statement.unit,
      statement.qualifier,
    ]);
    const { readings } = readText(PAGE, vocabulary, { language: 'en', day: '2025-06-19' });
    const found = readings.map((reading) => [
      key(candidateOf(reading)?.key ?? {}),
      reading.value,
      reading.unit,
      reading.qualifier,
    ]);
    expect(expected).toHaveLength(17);
    expect(found.toSorted()).toEqual(expected?.toSorted());
  });
});
