/**
 * Slips (mistakes of an editor) in releases of the real record, with invented stories that print the numbers of those releases.
 * The author of the checks chose the slips, so they are no measure of the error rate.
 */
import type { Draft, NotTaken, Observation } from '../../../data/record/schema.ts';
import { PAGE } from '../text/articles.ts';

interface SlipStory {
  /** The release of the real record whose numbers the story prints. */
  releaseId: string;
  html: string;
  /** The figures of the story that are not observations. */
  notTaken: NotTaken[];
  /** Fields of the release that the story does not support. */
  adapt?: (release: Draft) => void;
}

export interface Slip {
  name: string;
  story: keyof typeof STORIES;
  change(release: Draft): void;
  /** The message that must report the slip. */
  message: RegExp;
}

interface Head {
  title: string;
  url: string;
  day: string;
  source: string;
}

function storyHtml({ title, url, day, source }: Head, paragraphs: readonly string[]): string {
  const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
  return `<!doctype html><html><head><link rel="canonical" href="${url}"></head><body><article>
<h1>${title}</h1><div>${day}</div>
${body}
<div>${source}</div></article></body></html>`;
}

/** The paragraphs of the story, without the lines above it. */
const XINJIANG = PAGE.split('\n\n').slice(3);

const BY_NAME = {
  xinjiang: {
    releaseId: '2025-06-19-chinagate-xinjiang-trade',
    html: storyHtml(
      {
        title: 'Xinjiang reports steady foreign trade growth from January-May',
        url: 'http://en.chinagate.cn/2025-06/19/content_117936361.htm',
        day: 'June 19, 2025',
        source: 'Source: Xinhua &nbsp; Editor: Li Wei',
      },
      XINJIANG,
    ),
    notTaken: [],
    // The story does not name the official.
    adapt: ({ observations }) => {
      for (const each of observations) if (each.attributedTo?.startsWith('Jiao')) each.attributedTo = 'Urumqi Customs';
    },
  },
  guangdong: {
    releaseId: '2024-10-22-belt-and-road-portal-guangdong-trade',
    html: storyHtml(
      {
        title: "Foreign trade of China's economic powerhouse up 11.1 pct, hits record high",
        url: 'https://eng.yidaiyilu.gov.cn/p/0OVV0E2A.html',
        day: 'October 22, 2024',
        source: 'Source: Xinhua',
      },
      [
        "The foreign trade of south China's Guangdong Province reached 6.75 trillion yuan (about 951 billion U.S. dollars) in the first three quarters of 2024, up 11.1 percent from a year earlier.",
        "The province's exports rose 9.1 percent year on year to 4.39 trillion yuan, and its imports rose 15 percent to 2.36 trillion yuan, said the Guangdong sub-administration of the General Administration of Customs.",
        "The province's foreign trade accounted for 20.9 percent of the country's total, and its growth was 5.8 percentage points higher than the national average.",
        'Exports of electric vehicles jumped 33.3 percent in the period, while integrated circuit imports fell 7.2 percent.',
        'Trade with Africa made up 6.4 percent of the total, and private enterprises accounted for 63.7 percent.',
      ],
    ),
    notTaken: [
      { printed: '33.3 percent', paragraph: 4, reason: 'no-breakdown' },
      { printed: '7.2 percent', paragraph: 4, reason: 'no-breakdown' },
      { printed: '6.4 percent', paragraph: 5, reason: 'no-partner' },
      { printed: '63.7 percent', paragraph: 5, reason: 'no-breakdown' },
    ],
  },
  china: {
    releaseId: '2023-06-07-shine-china-trade',
    html: storyHtml(
      {
        title: "China's foreign trade up 4.7 percent in first five months",
        url: 'https://www.shine.cn/biz/economy/2306072906/',
        day: 'June 7, 2023',
        source: 'Source: SHINE &nbsp; Editor: Wang Li',
      },
      [
        "China's foreign trade was worth 16.77 trillion yuan in the first five months of 2023, up 4.7 percent on a year earlier, official data showed.",
        'From January to May, exports grew 8.1 percent from a year earlier, and imports 0.5 percent.',
        'In dollar terms, foreign trade totaled US$2.44 trillion in the period, down 2.8 percent, the General Administration of Customs said.',
        'In May alone, foreign trade rose 0.5 percent year on year. Exports fell 4.4 percent from the previous month.',
        'Soybean imports fell 11 percent in May, and exports of cars doubled.',
      ],
    ),
    notTaken: [
      { printed: '4.4 percent', paragraph: 4, reason: 'no-measure' },
      { printed: '11 percent', paragraph: 5, reason: 'no-breakdown' },
    ],
  },
  chinese: {
    releaseId: '2025-05-09-cctv-china-trade',
    html: storyHtml(
      {
        title: '4月份我国货物贸易进出口同比增长5.6%',
        url: 'https://tv.cctv.com/2025/05/09/VIDEYfibTIGAdmO4ZZi997uE250509.shtml',
        day: '2025年05月09日',
        source: '来源：央视网',
      },
      [
        '海关总署今天发布数据。',
        '据海关统计，2025年前4个月，我国货物贸易进出口14.14万亿元，同比增长2.4%。其中，出口8.39万亿元，增长7.5%；进口5.75万亿元，下降4.2%。',
        '4月份，进出口3.84万亿元，同比增长5.6%。其中，出口2.27万亿元，增长9.3%；进口1.57万亿元，增长0.8%。与3月相比，出口环比增长1.3%。',
        '前4个月，出口集成电路1.52万亿元，增长7.4%，占出口总值的18.1%。',
        '前4个月，民营企业进出口8.05万亿元，增长6.8%，占我国外贸总值的56.9%，提升3.7个百分点。',
        '对共建“一带一路”国家进出口5.1万亿元，增长5.1%，高于整体1.6个百分点。',
      ],
    ),
    notTaken: [
      { printed: '1.3%', paragraph: 3, reason: 'no-measure' },
      { printed: '1.52万亿元', paragraph: 4, reason: 'no-breakdown' },
      { printed: '7.4%', paragraph: 4, reason: 'no-breakdown' },
      { printed: '18.1%', paragraph: 4, reason: 'no-breakdown' },
      { printed: '3.7个百分点', paragraph: 5, reason: 'no-measure' },
      { printed: '5.1万亿元', paragraph: 6, reason: 'no-partner' },
      { printed: '5.1%', paragraph: 6, reason: 'no-partner' },
      { printed: '1.6个百分点', paragraph: 6, reason: 'change' },
    ],
  },
} satisfies Record<string, SlipStory>;

export const STORIES: Record<keyof typeof BY_NAME, SlipStory> = BY_NAME;

type Fields = Partial<Observation>;

/** Changes the first observation that prints a token. */
const changeNumber = (printed: string, fields: Fields) => (release: Draft) => {
  const observation = release.observations.find((each) => each.printed === printed);
  if (!observation) throw new Error(`no observation prints "${printed}"`);
  Object.assign(observation, fields);
};
/** Changes fields of the release, not of its numbers. */
const changePage = (fields: Partial<Draft>) => (release: Draft) => void Object.assign(release, fields);
/** Adds a figure that the release rightly leaves out, with the codes of another number (`like`). */
const addFigure = (printed: string, like: string, fields: Fields) => (release: Draft) => {
  const { notTaken = [] } = release;
  const figure = notTaken.find((each) => each.printed === printed);
  const model = release.observations.find((each) => each.printed === like);
  if (!figure || !model) throw new Error(`no figure ${printed} or number ${like}`);
  release.notTaken = notTaken.filter((each) => each !== figure);
  const { attributedTo: _, ...codes } = model;
  release.observations.push({ ...codes, printed, paragraph: figure.paragraph, ...fields });
};
/** Swaps value and token of two observations. */
const swapNumbers = (a: string, b: string) => (release: Draft) => {
  const [first, second] = [a, b].map((printed) => release.observations.find((each) => each.printed === printed));
  if (!first || !second) throw new Error(`no numbers ${a} and ${b}`);
  const { printed, value, qualifier } = first;
  Object.assign(first, { printed: second.printed, value: second.value, qualifier: second.qualifier });
  Object.assign(second, { printed, value, qualifier });
};

export const SLIPS: Slip[] = [
  {
    name: 'breakdown left out',
    story: 'xinjiang',
    change: changeNumber('25 percent', { breakdown: 'total' }),
    message: /breakdown/,
  },
  {
    name: 'another region',
    story: 'xinjiang',
    change: changeNumber('61.81 billion yuan', { area: 'CN-GS' }),
    message: /area|codes/,
  },
  {
    name: 'year instead of three quarters',
    story: 'guangdong',
    change: changeNumber('11.1 percent', { period: '2024' }),
    message: /period/,
  },
  {
    name: 'growth as a share',
    story: 'china',
    change: changeNumber('4.7 percent', { measure: 'share', breakdown: 'private-enterprises' }),
    message: /measure|breakdown/,
  },
  { name: 'language of another page', story: 'china', change: changePage({ language: 'zh' }), message: /language/ },
  {
    name: 'published before the period ended',
    story: 'china',
    change: changeNumber('16.77 trillion yuan', { period: '2023-01..2023-06' }),
    message: /published-after-period|period/,
  },
  {
    name: 'one month instead of four, in Chinese',
    story: 'chinese',
    change: changeNumber('8.39万亿元', { period: '2025-04' }),
    message: /period/,
  },
  {
    name: 'a fall without its sign in Chinese',
    story: 'chinese',
    change: changeNumber('下降4.2%', { value: 4.2 }),
    message: /fall|printed-value/,
  },
  {
    name: 'imports instead of exports, in Chinese',
    story: 'chinese',
    change: changeNumber('2.27万亿元', { indicator: 'imports' }),
    message: /indicator/,
  },
  {
    name: 'breakdown left out in Chinese',
    story: 'chinese',
    change: changeNumber('8.05万亿元', { breakdown: 'total' }),
    message: /breakdown/,
  },
  {
    name: 'rank 1 as rank 2',
    story: 'xinjiang',
    change: changeNumber('top two trading partners', { bounds: [2, 2], value: 2 }),
    message: /rank/,
  },
  { name: 'wrong agency', story: 'xinjiang', change: changePage({ agency: 'China News Service' }), message: /agency/ },
  { name: 'wrong tier', story: 'xinjiang', change: changePage({ tier: 'A' }), message: /tier/ },
  {
    name: 'wrong address',
    story: 'xinjiang',
    change: changePage({ url: 'http://en.chinagate.cn/2025-06/19/content_117936316.htm' }),
    message: /url/,
  },
  {
    name: 'wrong number in the title',
    story: 'china',
    change: changePage({ title: "China's foreign trade up 7.4 percent in first five months" }),
    message: /title/,
  },
  {
    name: 'wrong day, and the file is renamed',
    story: 'guangdong',
    change: changePage({ published: '2024-10-21' }),
    message: /published/,
  },
  {
    name: 'month on month as yearly growth',
    story: 'china',
    change: addFigure('4.4 percent', '0.5 percent', { value: -4.4, indicator: 'exports', period: '2023-05' }),
    message: /measure: the words compare with the month before/,
  },
  {
    name: 'month on month as yearly growth in Chinese',
    story: 'chinese',
    change: addFigure('1.3%', '9.3%', { value: 1.3, period: '2025-03' }),
    message: /measure|period/,
  },
  {
    name: "a product's fall as that of all imports",
    story: 'china',
    change: addFigure('11 percent', '0.5 percent', { value: -11, indicator: 'imports', period: '2023-05' }),
    message: /breakdown: the words before it name "soybean"/,
  },
  {
    name: "a product's growth as that of all exports",
    story: 'guangdong',
    change: addFigure('33.3 percent', '9.1 percent', { value: 33.3 }),
    message: /breakdown: the words .* name "electric vehicles"/,
  },
  {
    name: "a product's fall as that of all imports, before the noun",
    story: 'guangdong',
    change: addFigure('7.2 percent', '15 percent', { value: -7.2 }),
    message: /breakdown: the words/,
  },
  {
    name: "a product's value in Chinese",
    story: 'chinese',
    change: addFigure('1.52万亿元', '2.27万亿元', { value: 1.52e12, period: '2025-01..2025-04' }),
    message: /breakdown|contradict/,
  },
  {
    name: "another group's share",
    story: 'guangdong',
    change: addFigure('6.4 percent', '20.9 percent', { value: 6.4, measure: 'share', partner: 'belt-and-road' }),
    message: /partner/,
  },
  {
    name: '"accounting for" as growth',
    story: 'xinjiang',
    change: changeNumber('94.7 percent', { measure: 'growth' }),
    message: /measure: the words say that it is a share/,
  },
  {
    name: '"accounting for" as growth in Chinese',
    story: 'chinese',
    change: changeNumber('56.9%', { measure: 'growth' }),
    message: /measure: the words say that it is a share/,
  },
  {
    name: 'share as national share',
    story: 'xinjiang',
    change: changeNumber('49.5 percent', { measure: 'national-share' }),
    message: /measure/,
  },
  {
    name: 'national share as share',
    story: 'xinjiang',
    change: changeNumber('39.4 percent', { measure: 'share' }),
    message: /measure/,
  },
  {
    name: 'growth as dollar growth',
    story: 'guangdong',
    change: changeNumber('9.1 percent', { measure: 'growth-usd' }),
    message: /measure/,
  },
  {
    name: 'dollar growth as growth',
    story: 'china',
    change: changeNumber('2.8 percent', { measure: 'growth' }),
    message: /measure|contradict/,
  },
  {
    name: 'numbers of exports and imports swapped',
    story: 'guangdong',
    change: swapNumbers('9.1 percent', '15 percent'),
    message: /indicator/,
  },
];
