import { describe, expect, it } from 'vitest';
import { cardFactsOf } from '../../../data/card/card-facts.ts';
import { type CardChoice, type CardContent, makeContent } from '../../../data/card/content.ts';
import { type CardScope, cardScope, type Show } from '../../../data/card/section.ts';
import { SECTIONS_OF, type SectionValues } from '../../../data/card/sections.ts';
import { type CardSeries, headlineOf, seriesOf } from '../../../data/card/series.ts';
import { trend } from '../../../data/card/trend.ts';
import { compile } from '../../../data/catalogue/compile.ts';
import { inRecordOrder } from '../../../data/catalogue/files.ts';
import type { CardFact, CardSource, CardView } from '../../../data/contract/card.ts';
import type { Caveat, Fact } from '../../../data/contract/fact.ts';
import type { FactHistory } from '../../../data/fact/history.ts';
import { resolve } from '../../../data/fact/resolve.ts';
import type { Observation, RecordedRelease } from '../../../data/record/schema.ts';
import { derived, knownOn, knownToday, observation, record, release } from '../builder.ts';

const PERIOD = '2025-01..2025-05';

const id = (measure: string, partner = 'world', breakdown = 'total', area = 'CN-XJ') =>
  `${area}.trade.${measure}.${partner}.${breakdown}.${PERIOD}`;
const TOTAL = { [id('value')]: '227.67 billion yuan' };
const ALL_TRADE = { area: 'CN-XJ', indicator: 'trade', partner: 'world', breakdown: 'total' };
const scope = cardScope(ALL_TRADE, PERIOD) as CardScope;
const names = {
  parent: { id: 'CN', label: 'China' },
  period: (period: string) => ({ id: period, label: period }),
  shortPeriod: (period: string) => period,
  label: (key: Record<string, string>, dimension: string) => key[dimension] as string,
  whole: ({ indicator = '' }: Record<string, string>) => `all ${indicator}`,
  divisions: ['countries', 'country-groups', 'enterprises'].map((division) => ({ id: division, label: division })),
  source: (source: CardSource) => source,
  breaksOf: ({ partner }: Record<string, string>) => (partner === 'belt-and-road' ? ['2023-08'] : []),
  divisionOf: ({ partner, breakdown }: Record<string, string>) =>
    breakdown === 'private-enterprises' ? 'enterprises' : partner?.length === 2 ? 'countries' : 'country-groups',
};

function historiesOf(...releases: RecordedRelease[]): FactHistory[] {
  return compile(record(...releases));
}

type Card = CardContent['head'] & SectionValues & Pick<CardContent, 'caveats'>;

/** The full card as made today. */
function cardOf(releases: RecordedRelease[], choice: CardChoice = {}): Card {
  const { head, sections, caveats } = contentOf('full', releases, choice) as CardContent;
  return { ...head, ...(sections as SectionValues), caveats };
}

function contentOf(view: CardView, releases: RecordedRelease[], choice: CardChoice = {}): CardContent | null {
  return makeContent(view, knownToday(factsOf(...releases)), scope, names, choice);
}

function factsOf(...releases: RecordedRelease[]): Fact[] {
  const held = record(...releases);
  return inRecordOrder(held, compile(held)).flatMap((history) => resolve(history) ?? []);
}

describe('the largest partners', () => {
  const rank = (partner: string, bounds: [number, number], value: number | null = null) =>
    observation(id('rank', partner), 'top two', { value, bounds, unit: 'rank' });
  const total = observation(id('value'), '227.67 billion yuan');
  const page = (day: string, ...partners: string[]) =>
    release(day, [total, ...partners.map((partner) => rank(partner, [1, 2]))]);
  const named = ({ top }: Card) => top?.partners.map(({ label }) => label);

  it('stand in the order in which the page names them, said to be unranked', () => {
    const card = cardOf([page('2025-06-19', 'KZ', 'KG')]);
    expect([card.top?.upTo, card.top?.ranked, named(card)]).toEqual([2, false, ['KZ', 'KG']]);
    expect(named(cardOf([page('2025-06-19', 'KG', 'KZ')]))).toEqual(['KG', 'KZ']);
  });

  it('keep the order of the page that entered the record first', () => {
    const pages = [page('2025-06-19', 'KZ', 'KG'), page('2025-06-20', 'KG', 'KZ')];
    expect(named(cardOf(pages))).toEqual(['KZ', 'KG']);
    const [first, second] = pages as [RecordedRelease, RecordedRelease];
    expect(named(cardOf([{ ...first, recorded: '2026-01-01' }, second]))).toEqual(['KG', 'KZ']);
  });

  it('do not include all partners, whose rank is that of the area itself', () => {
    const card = cardOf([release('2025-06-19', [total, rank('world', [8, 8], 8), rank('KG', [1, 1], 1)])]);
    expect(named(card)).toEqual(undefined);
    const ranked = cardOf([
      release('2025-06-19', [total, rank('world', [8, 8], 8), rank('KG', [2, 2], 2), rank('KZ', [1, 1], 1)]),
    ]);
    expect([ranked.top?.upTo, named(ranked)]).toEqual([2, ['KZ', 'KG']]);
  });

  it('stand by their rank where each has its own', () => {
    const card = cardOf([release('2025-06-19', [total, rank('KG', [2, 2], 2), rank('KZ', [1, 1], 1)])]);
    expect([card.top?.upTo, card.top?.ranked, named(card)]).toEqual([2, true, ['KZ', 'KG']]);
  });
});

describe('shares', () => {
  const groupsOf = (shares: Record<string, string>) =>
    cardOf([release('2025-06-19', { ...TOTAL, ...shares })]).groups.map(({ id, shares }) => [
      id,
      ...shares.map(({ label }) => label),
    ]);

  it('stand with others of their kind, the largest first, a limit by what it is at least', () => {
    expect(
      groupsOf({
        [id('share', 'KZ')]: '40 percent',
        [id('share', 'belt-and-road')]: '45 percent',
        [id('share', 'KG')]: '41 percent',
        [id('share', 'central-asia-5')]: 'over 50 percent',
        [id('share', 'world', 'private-enterprises')]: '94.7 percent',
      }),
    ).toEqual([
      ['countries', 'KG', 'KZ'],
      ['country-groups', 'central-asia-5', 'belt-and-road'],
      ['enterprises', 'private-enterprises'],
    ]);
  });

  it('are eight at most, and the largest of each kind is among them', () => {
    const countries = Array.from({ length: 9 }, (_, i) => [id('share', `A${i}`), `${i + 1} percent`]);
    expect(
      groupsOf({ ...Object.fromEntries(countries), [id('share', 'world', 'private-enterprises')]: '0.5 percent' }),
    ).toEqual([
      ['countries', 'A8', 'A7', 'A6', 'A5', 'A4', 'A3', 'A2'],
      ['enterprises', 'private-enterprises'],
    ]);
  });

  it('of a part of a part are in no group', () => {
    expect(groupsOf({ [id('share', 'KZ', 'private-enterprises')]: '30 percent' })).toEqual([]);
  });
});

describe('the reasons for care', () => {
  const ofParent = (year: number, measure = 'value') => `CN.trade.${measure}.world.total.${year}-01..${year}-05`;
  const levels = release('2024-06-19', { [ofParent(2024)]: '17.0 trillion yuan' });
  const grown = { [ofParent(2025)]: '17.94 trillion yuan', [ofParent(2025, 'growth')]: '2.5 percent' };

  it('are of the area, not of the parent whose growth stands beside it', () => {
    const whole = record(levels, release('2025-06-19', { ...TOTAL, [id('growth')]: '22.9 percent', ...grown }));
    const facts = derived(whole).flatMap((history) => resolve(history) ?? []);
    const card = makeContent('full', knownToday(facts), scope, names, {});
    const beside = facts.find((fact) => fact.id === card?.sections.parent?.growth?.id);
    expect(beside?.caveats.map(({ kind }) => kind)).toContain('base-revised');
    expect(card?.caveats).toEqual([]);
  });
});

describe('what is not asked for', () => {
  const pages = [
    release('2025-06-19', { ...TOTAL, [id('growth')]: '22.9 percent' }),
    release('2025-06-20', { [id('count')]: '222 countries and regions' }),
    release('2025-06-21', { [id('share', 'KZ')]: '40 percent' }),
  ];

  it('is null or empty, and headline and growth stay', () => {
    const { headline, growth, source, quotation, caveats, ...sections } = cardOf(pages, { show: [] });
    expect([headline.value, growth?.value]).toEqual([227.67e9, 22.9]);
    expect(sections).toEqual({
      other: null,
      partnersFigure: null,
      growthDifference: null,
      parent: { ...names.parent, growth: null },
      month: null,
      count: null,
      top: null,
      earlier: null,
      share: null,
      exceeds: [],
      flows: [],
      groups: [],
      trend: [],
    });
    expect(Object.keys(sections)).toEqual(SECTIONS_OF.full);
  });
});

describe('what the partner itself reports, in a full card,', () => {
  const figure = {
    id: 'KZ.trade.value.CN.total.2025-01..2025-05',
    value: 31.7e9,
    bounds: [31.65e9, 31.75e9],
    digits: 3,
    unit: 'USD',
    qualifier: 'about',
    basis: 'derived',
    status: 'current',
  } as const;
  const shown = (partnerFact: NonNullable<Caveat['partnerFact']>) => {
    const caveats = [{ kind: 'mirror' as const, messages: [], partnerFact }];
    const facts = factsOf(release('2025-06-19', TOTAL)).map((fact) => ({ ...fact, caveats }));
    return makeContent('full', knownToday(facts), scope, names, {})?.sections.partnersFigure;
  };

  it('says if it is approximate and if it was computed', () => {
    const { bounds: _, ...number } = figure;
    expect(shown(figure)).toEqual(number);
  });

  it('is not shown if it is disputed', () => {
    expect(shown({ ...figure, status: 'disputed' })).toBeNull();
  });
});

describe('the quotation', () => {
  it('is the token of the page that is preferred, which a compact card leaves to the receipt', () => {
    const pages = [release('2025-06-19', TOTAL)];
    expect(cardOf(pages).quotation).toEqual({ printed: '227.67 billion yuan', language: 'en', paragraph: null });
    expect(contentOf('compact', pages)?.head).not.toHaveProperty('quotation');
  });

  it('is none where the form of the token is not that of the page', () => {
    const unified = observation(id('value'), '227.67 billion yuan', { normalised: true });
    expect(cardOf([release('2025-06-19', [unified])]).quotation).toBe(null);
  });
});

describe('the growth of the parent', () => {
  const ofParent = { [id('growth', 'world', 'total', 'CN')]: '2.5 percent' };

  it('stands beside the growth of the area, and not without it', () => {
    const grown = release('2025-06-19', { ...TOTAL, ...ofParent, [id('growth')]: '22.9 percent' });
    expect(cardOf([grown]).parent?.growth?.value).toBe(2.5);
    expect(cardOf([release('2025-06-19', { ...TOTAL, ...ofParent })]).parent).toEqual({
      ...names.parent,
      growth: null,
    });
  });
});

describe('exports, imports and balance', () => {
  it('stand in the full view of trade, each with what is known of it', () => {
    const flow = (indicator: string, measure: string) => `CN-XJ.${indicator}.${measure}.world.total.${PERIOD}`;
    const page = release('2025-06-19', {
      ...TOTAL,
      [flow('exports', 'value')]: '200 billion yuan',
      [flow('imports', 'growth')]: '5 percent',
    });
    const { flows } = cardOf([page]);
    expect(flows.map(({ id, fact, growth }) => [id, fact?.value, growth?.value])).toEqual([
      ['exports', 200e9, undefined],
      ['imports', undefined, 5],
    ]);
  });
});

describe('the source', () => {
  const page = (day: string, printed: string, more = {}) =>
    release(day, [observation(id('value'), printed, { attributedTo: 'the customs', ...more })]);

  it('is the preferred page of the headline with who gave the number, and counts the other pages that print it', () => {
    const pages = [page('2025-06-19', '227.67 billion yuan'), page('2025-06-20', '227.7 billion yuan')];
    const { source } = cardOf([...pages, release('2025-06-21', { [id('growth')]: '22.9 percent' })]);
    expect(source).toEqual({
      publisher: 'Page',
      agency: 'Agency',
      attributedTo: 'the customs',
      url: 'https://example.com/2025-06-19-page',
      fragment: '#:~:text=227.67%20billion%20yuan',
      published: '2025-06-19',
      others: 1,
    });
  });
});

describe('a total of which only a limit is known', () => {
  const limit = release('2025-06-19', { [id('value')]: 'over 20 billion yuan', [id('growth')]: '22.9 percent' });

  it('has a card with the limit as its headline', () => {
    const { headline, growth } = cardOf([limit]);
    expect(headline).toMatchObject({ value: null, qualifier: 'over', bounds: [20e9, null], status: 'current' });
    expect(growth?.value).toBe(22.9);
  });

  it('has none where a page only says that it is less than another total', () => {
    const order = observation(id('value'), 'less than in June', { value: null, bounds: [null, 30e9] });
    expect(contentOf('full', [release('2025-06-19', [{ ...order, qualifier: 'under' }])])).toBeNull();
  });

  it('is a point of a trend, as the limit that it is', () => {
    const years = { 'CN-XJ.trade.value.world.total.2024-01..2024-05': '185 billion yuan' };
    const { trend } = cardOf([limit, release('2025-06-20', years)]);
    expect(trend.map(({ fact }) => [fact.value, fact.bounds])).toEqual([
      [185e9, undefined],
      [null, [20e9, null]],
    ]);
  });
});

describe('a compact card', () => {
  const totals = (years: number[]) =>
    Object.fromEntries(years.map((year) => [`CN-XJ.trade.value.world.total.${year}-01..${year}-05`, `${year} yuan`]));
  const yearsOf = (...years: number[]) => {
    const card = contentOf('compact', [release('2025-06-19', { ...TOTAL, ...totals(years) })]);
    return card?.sections.trend?.map(({ year }) => year);
  };

  it('has a chart of three years or more within eight, up to its own', () => {
    expect(yearsOf(2020, 2021, 2022, 2023, 2024)).toEqual(['2020', '2021', '2022', '2023', '2024', '2025']);
    expect(yearsOf(2019, 2021, 2024)).toEqual(['2019', '2021', '2024', '2025']);
    expect(yearsOf(2018, 2023, 2024)).toEqual(['2018', '2023', '2024', '2025']);
    expect(yearsOf(2017, 2024)).toEqual([]);
    expect(yearsOf(2019, 2024)).toEqual(['2019', '2024', '2025']);
    expect(yearsOf(2024)).toEqual([]);
    expect(yearsOf()).toEqual([]);
  });

  it('has a year of which only a bound is known, if an earlier one has a number', () => {
    const trendOf = (texts: Record<string, string>) => {
      const keyed = Object.entries(texts).map(([year, text]) => [
        `CN-XJ.trade.value.world.total.${year}-01..${year}-05`,
        text,
      ]);
      const card = contentOf('compact', [release('2025-06-19', { ...TOTAL, ...Object.fromEntries(keyed) })]);
      return card?.sections.trend?.map(({ year, fact }) => [year, fact.value, fact.qualifier]);
    };
    expect(
      trendOf({ '2021': '100 billion yuan', '2022': 'over 110 billion yuan', '2024': '180 billion yuan' }),
    ).toEqual([
      ['2021', 100e9, 'exact'],
      ['2022', null, 'over'],
      ['2024', 180e9, 'exact'],
      ['2025', 227.67e9, 'exact'],
    ]);
    // A bound is none of the three values that a chart needs.
    expect(trendOf({ '2022': 'over 110 billion yuan', '2024': '180 billion yuan' })).toEqual([]);
  });

  it('has derived years too, if a page printed two', () => {
    const years = totals([2018, 2019, 2020, 2021, 2022, 2023, 2024]);
    const facts = factsOf(release('2025-06-19', { ...TOTAL, ...years })).map((fact) =>
      ['2020', '2021', '2022'].includes(fact.period.slice(0, 4)) ? { ...fact, basis: 'derived' as const } : fact,
    );
    const [full, compact] = (['full', 'compact'] as const).map((view) =>
      makeContent(view, knownToday(facts), scope, names, {})?.sections.trend?.map(({ year }) => year),
    );
    expect(full).toEqual(['2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025']);
    expect(compact).toEqual(['2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025']);
    const derived = facts.map((fact) =>
      fact.period.startsWith('2025') ? fact : { ...fact, basis: 'derived' as const },
    );
    expect(makeContent('compact', knownToday(derived), scope, names, {})?.sections.trend).toEqual([]);
  });

  it('leaves the year before out of the chart if the growth does not fit it', () => {
    // 227.67 and 22.9% make 185.2 of the year before.
    const trendWith = (before: string) => {
      const years = { 'CN-XJ.trade.value.world.total.2024-01..2024-05': before };
      const page = release('2025-06-19', {
        ...TOTAL,
        ...totals([2022, 2023]),
        ...years,
        [id('growth')]: '22.9 percent',
      });
      return contentOf('compact', [page])?.sections.trend?.map(({ year }) => year);
    };
    expect(trendWith('185.25 billion yuan')).toEqual(['2022', '2023', '2024', '2025']);
    expect(trendWith('186.20 billion yuan')).toEqual(['2022', '2023', '2024', '2025']);
    expect(trendWith('190.00 billion yuan')).toEqual(['2022', '2023', '2025']);
  });

  it('has an earlier number: the same months, else a whole year, else the first months of a year', () => {
    const earlierWith = (...periods: string[]) => {
      const values = periods.map((period) => [`CN-XJ.trade.value.world.total.${period}`, '100 billion yuan']);
      const page = release('2025-06-19', { ...TOTAL, ...Object.fromEntries(values) });
      return contentOf('compact', [page])?.sections.earlier?.id;
    };
    expect(earlierWith('2022-01..2022-05', '2024', '2024-01..2024-08')).toBe('2022-01..2022-05');
    expect(earlierWith('2023', '2024', '2024-01..2024-08')).toBe('2024');
    expect(earlierWith('2023-01..2023-10', '2024-01..2024-08')).toBe('2024-01..2024-08');
    expect(earlierWith('2025-01..2025-04')).toBeUndefined();
  });

  it('has growth of the same months only beside growth', () => {
    const toKazakhstan = { ...ALL_TRADE, partner: 'KZ' };
    const growthScope = cardScope(toKazakhstan, PERIOD) as CardScope;
    const earlierWith = (period: string) => {
      const before = { [`CN-XJ.trade.growth.KZ.total.${period}`]: '26.3 percent' };
      const page = release('2025-06-19', { [id('growth', 'KZ')]: '22.9 percent', ...before });
      const card = makeContent('compact', knownToday(factsOf(page)), growthScope, names, {});
      expect(card?.head.headline.value).toBe(22.9);
      return card?.sections.earlier?.id;
    };
    expect(earlierWith('2024-01..2024-05')).toBe('2024-01..2024-05');
    expect(earlierWith('2024-01..2024-04')).toBeUndefined();
    expect(earlierWith('2024')).toBeUndefined();
  });

  it('has the number of the year before beside growth, if it fits', () => {
    const earlierWith = (before: string) => {
      const years = { 'CN-XJ.trade.value.world.total.2024-01..2024-05': before };
      const page = release('2025-06-19', { ...TOTAL, ...years, [id('growth')]: '22.9 percent' });
      return contentOf('compact', [page])?.sections.earlier?.fact.value;
    };
    expect(earlierWith('185.25 billion yuan')).toBe(185.25e9);
    expect(earlierWith('186.20 billion yuan')).toBeUndefined();
  });

  it('has no number of the year before that makes its growth look like a fall', () => {
    const earlierWith = (before: string) => {
      const years = { 'CN-XJ.trade.value.world.total.2024-01..2024-05': before };
      const page = release('2025-06-19', {
        [id('value')]: '8.3 trillion yuan',
        ...years,
        [id('growth')]: '0.3 percent',
      });
      return contentOf('compact', [page])?.sections.earlier?.fact.value;
    };
    expect(earlierWith('8.29 trillion yuan')).toBe(8.29e12);
    expect(earlierWith('8.31 trillion yuan')).toBeUndefined();
  });

  it('has no growth of the parent if it is of a partner, which it would be taken for', () => {
    const series = { ...ALL_TRADE, partner: 'US' };
    const growth = { [id('growth', 'US')]: '5 percent', [id('growth', 'US', 'total', 'CN')]: '6 percent' };
    const page = release('2025-06-19', { [id('value', 'US')]: '20 billion yuan', ...growth });
    const of = (view: CardView) =>
      makeContent(view, knownToday(factsOf(page)), cardScope(series, PERIOD) as CardScope, names, {})?.sections.parent;
    expect([of('compact')?.growth, of('full')?.growth?.value]).toEqual([null, 6]);
  });

  it('has nothing that the full card does not say, and only the sections of its view', () => {
    const pages = [release('2025-06-19', { ...TOTAL, ...totals([2023, 2024]) })];
    const [full, compact] = [contentOf('full', pages), contentOf('compact', pages)];
    const { beside, ...sections } = compact?.sections ?? {};
    expect(beside).toBeUndefined();
    expect(full).toMatchObject({ head: compact?.head, sections });
    expect(Object.keys(sections)).toEqual(['other', 'parent', 'trend', 'earlier', 'share']);
  });

  const flow = (name: string, measure = 'value', partner?: string) => id(measure, partner).replace('trade', name);
  it.each([
    [
      'both flows of trade',
      { [flow('exports')]: '100 billion yuan', [flow('imports')]: '20 billion yuan' },
      { exports: 100e9, imports: 20e9 },
    ],
    ['no flow beside growth', { [id('growth')]: '22.9 percent', [flow('exports')]: '100 billion yuan' }, undefined],
    ['no flow of another partner', { [flow('exports', 'value', 'KZ')]: '100 billion yuan' }, undefined],
  ])('shows beside its number %s', (_, figures, expected) => {
    const { beside } = contentOf('compact', [release('2025-06-19', { ...TOTAL, ...figures })])?.sections ?? {};
    expect(beside?.map(({ label, fact }) => [label, fact.value])).toEqual(expected && Object.entries(expected));
  });

  it('shows beside the growth of trade with a partner the growth of all trade', () => {
    const page = release('2025-06-19', { [id('growth', 'KZ')]: '17.6 percent', [id('growth')]: '22.9 percent' });
    const card = makeContent(
      'compact',
      knownToday(factsOf(page)),
      { ...scope, key: { ...scope.key, partner: 'KZ' } },
      names,
      {},
    );
    const [line] = card?.sections.beside ?? [];
    expect([line?.label, line?.fact.value, line?.isWhole]).toEqual(['all trade', 22.9, true]);
  });
});

describe('what a card says of a number in doubt', () => {
  const contentOn = (releases: RecordedRelease[], day: string) =>
    makeContent('full', knownOn(derived(record(...releases)), day), scope, names, {});

  it('leaves growth, flows and shares of an earlier print off beside the revised number', () => {
    const flow = (measure: string) => id(measure).replace('trade', 'exports');
    const pages = [
      release('2025-06-19', {
        ...TOTAL,
        [id('growth')]: '22.9 percent',
        [id('share', 'KZ')]: '40 percent',
        [flow('value')]: '200.10 billion yuan',
        [flow('growth')]: '20.1 percent',
      }),
      release('2026-06-19', { [id('value')]: '229.10 billion yuan' }),
    ];
    const before = contentOn(pages, '2026-06-18');
    expect(before?.head.growth).toMatchObject({ value: 22.9 });
    expect(before?.sections.flows?.[0]).toMatchObject({ fact: { value: 200.1e9 }, growth: { value: 20.1 } });
    expect(before?.sections.groups?.[0]?.shares).toHaveLength(1);
    const after = contentOn(pages, '2026-06-19');
    expect(after?.head).toMatchObject({ headline: { value: 229.1e9 }, growth: null });
    expect(after?.sections).toMatchObject({ flows: [], groups: [] });
    expect(after?.caveats).toEqual([]);
  });

  it('has no shares of a total in doubt', () => {
    const share = { [id('share', 'KZ')]: '40 percent' };
    const pages = [
      release('2025-06-19', { ...TOTAL, ...share }),
      release('2025-06-19', { [id('value')]: '229.10 billion yuan' }),
    ];
    const content = contentOn(pages, '2025-06-20');
    expect([content?.headline.status, content?.sections.groups]).toEqual(['disputed', []]);
  });

  it('has no growth that no page of the number prints', () => {
    const revised = release('2026-06-19', { [id('growth')]: '23.9 percent' });
    const pages = [release('2025-06-19', { ...TOTAL, [id('growth')]: '22.9 percent' }), revised];
    expect(contentOn(pages, '2026-06-18')?.head.growth).toMatchObject({ value: 22.9 });
    expect(contentOn(pages, '2026-06-19')?.head.growth).toBeNull();
  });
});

describe('a number that a card shows', () => {
  it('has beside it no growth of which bounds alone are known', () => {
    const more = { value: null, unit: 'percent', qualifier: 'exact', bounds: [15, 25] } as const;
    const growth = observation(id('growth'), 'by a fifth or so', { ...more, bounds: [15, 25] });
    const page = release('2025-06-19', [observation(id('value'), '227.67 billion yuan'), growth]);
    expect(cardOf([page]).growth).toBeNull();
  });

  it('has bounds where it is a limit or an order, and growth of nothing is a number', () => {
    const page = release('2025-06-19', [
      observation(id('value'), '227.67 billion yuan'),
      observation(id('growth'), '0 percent'),
      observation(id('growth-difference'), 'a difference', {
        value: null,
        unit: 'points',
        qualifier: 'over',
        bounds: [20, null],
      }),
    ]);
    const { headline, growth, growthDifference } = cardOf([page]);
    expect(headline).not.toHaveProperty('bounds');
    expect(growth?.value).toBe(0);
    expect(growthDifference).toMatchObject({ value: null, bounds: [20, null] });
  });

  it('is as of the day, with the status of a later correction', () => {
    const correction = { status: 'withdrawn' as const, date: '2025-08-01', reason: 'Taken back.' };
    const histories = historiesOf(
      release('2025-06-19', [observation(id('value'), '227.67 billion yuan', { correction })]),
    );
    const headline = (day: string) => makeContent('full', knownOn(histories, day), scope, names, {})?.head.headline;
    expect(headline('2025-06-18')).toBeUndefined();
    expect(headline('2025-06-19')).toMatchObject({ value: 227.67e9, status: 'withdrawn' });
  });

  it('comes in the other currency first where that is asked for and there is one', () => {
    const usd = { [id('value-usd')]: '31.73 billion U.S. dollars' };
    const pages = [release('2025-06-19', { ...TOTAL, ...usd })];
    const units = ({ headline, other }: Card) => [headline.unit, other?.unit];
    expect(units(cardOf(pages))).toEqual(['CNY', 'USD']);
    expect(units(cardOf(pages, { currency: 'USD' }))).toEqual(['USD', 'CNY']);
    expect(units(cardOf([release('2025-06-19', TOTAL)], { currency: 'USD' }))).toEqual(['CNY', undefined]);
  });

  it('shows converted dollars as about, without years to compare', () => {
    const usd = (year: number) => id('value-usd').replaceAll('2025', `${year}`);
    const years = [2022, 2023, 2024].map((year) => release(`${year}-06-19`, { [usd(year)]: '$30 billion' }));
    const card = (dollars: 'official' | 'converted', choice: object) => {
      const numbers = { ...TOTAL, [usd(2025)]: '31.73 billion U.S. dollars' };
      return cardOf([...years, release('2025-06-19', numbers, { dollars })], choice);
    };
    const shown = { value: 31.73e9, qualifier: 'about' };
    expect(card('converted', {})).toMatchObject({ headline: { unit: 'CNY' }, other: shown });
    expect(card('converted', { currency: 'USD' })).toMatchObject({ headline: shown, trend: [], earlier: null });
    const official = card('official', { currency: 'USD' });
    expect([official.trend.length, official.earlier?.fact.value]).toEqual([0, 30e9]);
  });

  it('has growth and years of its own currency alone, and the dollars of its own page where it was revised', () => {
    const years = [2023, 2024].map((year) => [
      `CN-XJ.trade.value.world.total.${year}-01..${year}-05`,
      '200 billion yuan',
    ]);
    const own = { ...TOTAL, ...Object.fromEntries(years), [id('value-usd')]: '31.73 billion U.S. dollars' };
    const growth = { [id('growth')]: '22.9 percent', [id('growth', 'world', 'total', 'CN')]: '2.5 percent' };
    const dollars = (more: Record<string, string>) =>
      cardOf([release('2025-06-19', { ...own, ...growth, ...more })], { currency: 'USD' });
    expect(dollars({})).toMatchObject({ growth: null, trend: [], parent: { growth: null } });
    expect(dollars({ [id('growth-usd')]: '21.4 percent' })).toMatchObject({ growth: { value: 21.4 }, trend: [] });

    const revised = (more: Record<string, string>) =>
      cardOf([release('2025-06-19', own), release('2026-06-19', { [id('value')]: '229.10 billion yuan', ...more })]);
    expect(revised({})).toMatchObject({ headline: { value: 229.1e9 }, other: null });
    expect(revised({ [id('value-usd')]: '31.93 billion U.S. dollars' }).other?.value).toBe(31.93e9);
  });
});

const level = (year: number) => `CN.trade.value.belt-and-road.total.${year}-01..${year}-03`;

const page = release('2025-04-14', {
  [level(2022)]: '3.0 trillion yuan',
  [level(2023)]: '3.43 trillion yuan',
  [level(2024)]: '4.82 trillion yuan',
  [level(2025)]: '5.26 trillion yuan',
});

const facts = cardFactsOf(compile(record(page)).flatMap((history) => resolve(history) ?? []));

function trendIn(view: CardView, year: number, from = facts) {
  const series = { area: 'CN', indicator: 'trade', partner: 'belt-and-road', breakdown: 'total' };
  const scope = cardScope(series, `${year}-01..${year}-03`) as CardScope;
  const headline = from.get(scope.key) ?? { measure: 'value', period: scope.key.period, caveats: [] };
  const show = {
    view,
    headline,
    growth: undefined,
    breaksOf: () => ['2023-08'],
    shortPeriod: (id: string) => id,
    fact: (fact: Fact) => fact as unknown as CardFact,
  } as unknown as Show;
  return trend(from, scope, show).map((point) => [point.year, point.isBreak ?? false]);
}

it('says in the full view from which year on the numbers count by another definition', () => {
  expect(trendIn('full', 2025)).toEqual([
    ['2022', false],
    ['2023', false],
    ['2024', true],
    ['2025', false],
  ]);
});

it('has in the compact view only years that are comparable with the headline', () => {
  const before = Array.from({ length: 3 }, (_, i) => [level(2020 + i), `${i + 1}.0 trillion yuan`]);
  const older = cardFactsOf(
    compile(
      record(release('2023-04-14', { ...Object.fromEntries(before), [level(2023)]: '3.43 trillion yuan' }), page),
    ).flatMap((history) => resolve(history) ?? []),
  );
  expect(trendIn('compact', 2023, older).map(([year]) => year)).toEqual(['2020', '2021', '2022', '2023']);
  expect(trendIn('compact', 2025, older)).toEqual([]);
});

it('ends in the compact view with the year of the headline', () => {
  expect(trendIn('compact', 2026)).toEqual([]);
});

const EXPORTS = { area: 'CN-XJ', indicator: 'exports', partner: 'KZ', breakdown: 'total' };

function headline(
  observations: Observation[],
  series: CardSeries = EXPORTS,
): [measure: string, value: number | null] | null {
  const facts = compile(record(release('2025-06-19', observations))).flatMap((history) => resolve(history) ?? []);
  const fact = headlineOf(knownToday(facts).facts, { ...series, measure: 'value', period: PERIOD });
  return fact ? [fact.measure, fact.value] : null;
}

const measured = (measure: string, printed: string, more = {}, series: CardSeries = EXPORTS) =>
  observation(`CN-XJ.${series.indicator}.${measure}.${series.partner}.total.${PERIOD}`, printed, more);

const ALL = [
  measured('rank', 'second', { value: 2, unit: 'rank' }),
  measured('share', '14 percent'),
  measured('growth', '5 percent'),
  measured('value-usd', '$4 billion'),
  measured('value', '30 billion yuan'),
];

describe('the headline of a series', () => {
  it('is the first of amount, amount in dollars, growth, share and rank that is known', () => {
    const order = ALL.map((_, i) => headline(ALL.slice(0, i + 1))?.[0]);
    expect(order).toEqual(['rank', 'share', 'growth', 'value-usd', 'value']);
  });

  it('is a limit where the page gives no number', () => {
    const over = { qualifier: 'over', value: 20e9 } as const;
    expect(headline([measured('value', 'over 20 billion yuan', over), ALL[2] as Observation])).toEqual(['value', null]);
  });

  it('is never a growth difference, a target or a count of partners', () => {
    const difference = measured('growth-difference', '3 points', { value: 3, unit: 'points' });
    const target = measured('target', '8 percent', { value: 8, unit: 'percent' });
    const count = measured('count', '12 countries', { value: 12, unit: 'count' });
    expect(headline([difference, target, count])).toBeNull();
  });

  it('is the count of what is counted', () => {
    const trains = { area: 'CN-XJ', indicator: 'trains', partner: 'none', breakdown: 'total' };
    const count = measured('count', '8,730', { value: 8730, unit: 'count' }, trains);
    const growth = measured('growth', '12.5 percent', {}, trains);
    expect(headline([growth, count], trains)).toEqual(['count', 8730]);
  });
});

describe('which series is chosen', () => {
  it('is all trade with the world, and an indicator without a counterpart has none', () => {
    const indicators = { trains: { partner: 'none' }, trade: {} };
    expect(seriesOf({ area: 'X' }, indicators)).toEqual({
      area: 'X',
      indicator: 'trade',
      partner: 'world',
      breakdown: 'total',
    });
    expect(seriesOf({ area: 'X', indicator: 'trains' }, indicators).partner).toBe('none');
  });
});
