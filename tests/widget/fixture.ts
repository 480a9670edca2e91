/** Responses of the API for tests: a card of Xinjiang, January to May 2025, and the fact of its growth. `cardIn` has the card in other languages. */
import { displayOf } from '../../data/card/display.ts';
import { wordsNamed } from '../../data/card/words.ts';
import { textsIn } from '../../data/catalogue/format/texts.ts';
import type { CardFact, CompactCard, FullCard } from '../../data/contract/card.ts';
import { WORDS, type Words } from '../../data/contract/enumerations.ts';
import { fillNames } from '../../data/fact/number-text.ts';
import { periodName } from '../../data/fact/period-name.ts';
import type { Vocabulary } from '../../data/record/schema.ts';
import pages from '../../data/vocabulary/pages.json' with { type: 'json' };
import units from '../../data/vocabulary/units.json' with { type: 'json' };
import words from '../../data/vocabulary/words.json' with { type: 'json' };
import type { LabeledFact } from '../../widget/view/receipt/receipt.ts';
import { receiptWords } from '../../worker/select/receipt-texts.ts';
import { languageOf } from '../support/languages.ts';

const PERIOD = '2025-01..2025-05';
const textsOf = (lang: string) =>
  textsIn(languageOf(lang), { words: { ...words, ...pages }, vocabulary: { units } as unknown as Vocabulary });

/** All words of a card. */
function allWords(lang: string): Words {
  const texts = textsOf(lang);
  return {
    ...wordsNamed(texts, WORDS, ['CNY', 'USD', 'short-USD']),
    onBase: fillNames(texts.words.onBaseMonths, { year: '2024', period: 'January–May 2024' }),
  };
}

function figure(key: string, value: number | null, digits: number, more: Partial<CardFact> = {}): CardFact {
  const id = `CN-XJ.trade.${key}`;
  return { id, value, digits, unit: 'percent', qualifier: 'exact', basis: 'stated', status: 'current', ...more };
}

/** A full card with the texts of a compact one, so that it can be the response for both views. */
export type TestCard = FullCard & CompactCard;

export const card: TestCard = withDisplay<TestCard>({
  sentence: 'Xinjiang’s foreign trade in January – May 2025: 227.67 billion yuan, up 22.9 percent from a year earlier.',
  self: '/v1/cards/CN-XJ?lang=en',
  area: { id: 'CN-XJ', label: 'Xinjiang' },
  indicator: { id: 'trade', label: 'Foreign trade' },
  title: 'Xinjiang’s foreign trade, January–May 2025',
  shortTitle: 'Xinjiang’s foreign trade, Jan–May 2025',
  explains: 'exports and imports',
  lang: 'en',
  dir: 'ltr',
  writing: languageOf('en').writing as NonNullable<FullCard['writing']>,
  period: { id: PERIOD, label: 'January – May 2025' },
  mode: 'live',
  asOf: null,
  newer: null,
  headline: figure(`value.world.total.${PERIOD}`, 227.67e9, 5, { unit: 'CNY' }),
  notes: [],
  growth: figure(`growth.world.total.${PERIOD}`, 22.9, 3),
  other: figure(`value-usd.world.total.${PERIOD}`, 31.73e9, 4, { unit: 'USD', qualifier: 'about' }),
  partnersFigure: null,
  growthDifference: figure(`growth-difference.world.total.${PERIOD}`, null, 0, {
    unit: 'points',
    qualifier: 'over',
    bounds: [20, null],
  }),
  parent: { id: 'CN', label: 'China', growth: null },
  exceeds: [
    {
      period: { id: '2024-01..2024-06', label: 'January – June 2024' },
      fact: figure('value.world.total.2024-01..2024-06', null, 0, {
        unit: 'CNY',
        qualifier: 'under',
        bounds: [null, 227.675e9],
      }),
    },
  ],
  month: {
    period: { id: '2025-05', label: 'May 2025' },
    value: figure('value.world.total.2025-05', 61.81e9, 4, { unit: 'CNY' }),
    growth: figure('growth.world.total.2025-05', 30.8, 3),
  },
  groups: [
    {
      id: 'country-groups',
      label: 'Groups of countries',
      shares: [
        {
          label: 'Five Central Asian countries',
          share: figure(`share.central-asia-5.total.${PERIOD}`, 49.5, 3),
          growth: null,
          parentShare: figure(`national-share.central-asia-5.total.${PERIOD}`, 39.4, 3),
        },
      ],
    },
    {
      id: 'enterprises',
      label: 'Kinds of enterprise',
      shares: [
        {
          label: 'Private enterprises',
          share: figure(`share.world.private-enterprises.${PERIOD}`, 94.7, 3),
          growth: figure(`growth.world.private-enterprises.${PERIOD}`, 25, 2),
          parentShare: null,
        },
      ],
    },
  ],
  earlier: null,
  share: null,
  flows: [],
  count: figure(`count.world.total.${PERIOD}`, 222, 0, { unit: 'count' }),
  top: {
    upTo: 2,
    ranked: false,
    partners: [
      { label: 'Kyrgyzstan', fact: figure(`rank.KG.total.${PERIOD}`, null, 0, { unit: 'rank', bounds: [1, 2] }) },
      { label: 'Kazakhstan', fact: figure(`rank.KZ.total.${PERIOD}`, null, 0, { unit: 'rank', bounds: [1, 2] }) },
    ],
  },
  trend: [
    {
      year: '2024',
      label: 'Jan–May 2024',
      fact: figure('value.world.total.2024-01..2024-05', 185.25e9, 4, { unit: 'CNY', basis: 'derived' }),
    },
    { year: '2025', label: 'Jan–May 2025', fact: figure(`value.world.total.${PERIOD}`, 227.67e9, 5, { unit: 'CNY' }) },
  ],
  caveats: [],
  source: {
    publisher: 'China Gate',
    agency: 'Xinhua',
    attributedTo: 'customs authorities',
    byline: 'Customs authorities, via Xinhua',
    url: 'http://en.chinagate.cn/2025-06/19/content_117936361.htm',
    fragment: '#:~:text=227.67%20billion%20yuan',
    published: '2025-06-19',
    others: 0,
  },
  quotation: { printed: '227.67 billion yuan', language: 'en', paragraph: 1 },
  words: allWords('en'),
});

/** The card with the texts that follow from its facts. */
export function withDisplay<Shown extends CompactCard>(card: Omit<Shown, 'display'>): Shown {
  return { ...card, display: displayOf(card as Shown) } as Shown;
}

/** The same card with the words of `lang`; of the labels only the period's is translated. */
export function cardIn(lang: string): TestCard {
  const language = languageOf(lang);
  const period = { id: PERIOD, label: periodName(PERIOD, language) };
  return withDisplay<TestCard>({
    ...card,
    lang,
    dir: language.direction,
    ...(language.writing ? { writing: language.writing } : {}),
    period,
    words: allWords(lang),
  });
}

/** The response of `/v1/facts/{id}?lang=en` for the card's growth. */
export const fact: LabeledFact = {
  id: `CN-XJ.trade.growth.world.total.${PERIOD}`,
  area: 'CN-XJ',
  indicator: 'trade',
  measure: 'growth',
  partner: 'world',
  breakdown: 'total',
  period: PERIOD,
  value: 22.9,
  digits: 3,
  unit: 'percent',
  qualifier: 'exact',
  bounds: [22.85, 22.95],
  basis: 'stated',
  status: 'current',
  obsStatus: 'A',
  printed: '22.9 percent',
  published: '2025-06-19',
  updated: '2025-06-19',
  derivation: null,
  caveats: [],
  evidence: [
    {
      release: '2025-06-19-chinagate-xinjiang-trade',
      publisher: 'China Gate',
      agency: 'Xinhua',
      tier: 'A',
      language: 'en',
      published: '2025-06-19',
      recorded: '2025-06-19',
      retrieved: null,
      printed: '22.9 percent',
      paragraph: 1,
      attributedTo: 'customs authorities',
      url: `${card.source.url}#:~:text=22.9%20percent`,
      value: 22.9,
      unit: 'percent',
      qualifier: 'exact',
      bounds: [22.85, 22.95],
    },
  ],
  revisions: [],
  labels: {
    area: 'Xinjiang',
    indicator: 'Foreign trade',
    measure: 'Growth on a year earlier',
    partner: 'All partners',
    breakdown: 'Total',
    period: 'January – May 2025',
  },
  words: receiptWords(textsOf('en'), { unit: 'CNY', caveats: [], derivation: null }),
  dir: 'ltr',
};
