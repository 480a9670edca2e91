/** What a card contains, section by section, made from small records. */
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

/** The ids of total trade in the first five months of these years, each with an amount. */
function totalsOf(...years: [year: number, printed: string][]): Record<string, string> {
  return Object.fromEntries(
    years.map(([year, printed]) => [`CN-XJ.trade.value.world.total.${year}-01..${year}-05`, printed]),
  );
}

type Card = CardContent['head'] & SectionValues & Pick<CardContent, 'caveats'>;

/** The full card as of today. */
function cardOf(releases: RecordedRelease[], choice: CardChoice = {}): Card {
  const { head, sections, caveats } = contentOf('full', releases, choice) as CardContent;
  return { ...head, ...(sections as SectionValues), caveats };
}

function contentOf(view: CardView, releases: RecordedRelease[], choice: CardChoice = {}): CardContent | null {
  return makeContent(view, knownToday(factsOf(...releases)), scope, names, choice);
}

function factsOf(...releases: RecordedRelease[]): Fact[] {
  const whole = record(...releases);
  return inRecordOrder(whole, compile(whole)).flatMap((history) => resolve(history) ?? []);
}

describe('the largest partners', () => {
  const rank = (partner: string, bounds: [number, number], value: number | null = null) =>
    observation(id('rank', partner), 'top two', { value, bounds, unit: 'rank' });
  const total = observation(id('value'), '227.67 billion yuan');
  const page = (day: string, ...partners: string[]) =>
    release(day, [total, ...partners.map((partner) => rank(partner, [1, 2]))]);
  const topPartners = ({ top }: Card) => top?.partners.map(({ label }) => label);

  it('have the order of the page and are marked as unranked if they share a rank', () => {
    const card = cardOf([page('2025-06-19', 'KZ', 'KG')]);
    expect([card.top?.upTo, card.top?.ranked, topPartners(card)]).toEqual([2, false, ['KZ', 'KG']]);
    expect(topPartners(cardOf([page('2025-06-19', 'KG', 'KZ')]))).toEqual(['KG', 'KZ']);
  });

  it('have the order of the page that was recorded first', () => {
    const pages = [page('2025-06-19', 'KZ', 'KG'), page('2025-06-20', 'KG', 'KZ')];
    expect(topPartners(cardOf(pages))).toEqual(['KZ', 'KG']);
    const [first, second] = pages as [RecordedRelease, RecordedRelease];
    expect(topPartners(cardOf([{ ...first, recorded: '2026-01-01' }, second]))).toEqual(['KG', 'KZ']);
  });

  it('do not include the world, whose rank is that of the area itself', () => {
    // One partner is no list.
    const card = cardOf([release('2025-06-19', [total, rank('world', [8, 8], 8), rank('KG', [1, 1], 1)])]);
    expect(topPartners(card)).toEqual(undefined);
    const ranked = cardOf([
      release('2025-06-19', [total, rank('world', [8, 8], 8), rank('KG', [2, 2], 2), rank('KZ', [1, 1], 1)]),
    ]);
    expect([ranked.top?.upTo, topPartners(ranked)]).toEqual([2, ['KZ', 'KG']]);
  });

  it('are sorted by rank if each has its own', () => {
    const card = cardOf([release('2025-06-19', [total, rank('KG', [2, 2], 2), rank('KZ', [1, 1], 1)])]);
    expect([card.top?.upTo, card.top?.ranked, topPartners(card)]).toEqual([2, true, ['KZ', 'KG']]);
  });
});

describe('shares', () => {
  const groupsOf = (shares: Record<string, string>) =>
    cardOf([release('2025-06-19', { ...TOTAL, ...shares })]).groups.map(({ id, shares }) => [
      id,
      ...shares.map(({ label }) => label),
    ]);

  it('are grouped by division and sorted by size, a bound by its lower end', () => {
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

  it('are at most eight, including the largest of each division', () => {
    const countries = Array.from({ length: 9 }, (_, i) => [id('share', `A${i}`), `${i + 1} percent`]);
    expect(
      groupsOf({ ...Object.fromEntries(countries), [id('share', 'world', 'private-enterprises')]: '0.5 percent' }),
    ).toEqual([
      ['countries', 'A8', 'A7', 'A6', 'A5', 'A4', 'A3', 'A2'],
      ['enterprises', 'private-enterprises'],
    ]);
  });

  it('with both a partner and a breakdown are in no group', () => {
    expect(groupsOf({ [id('share', 'KZ', 'private-enterprises')]: '30 percent' })).toEqual([]);
  });
});

it('caveats are those of the area, not those of the growth of its parent', () => {
  const parentId = (year: number, measure = 'value') => `CN.trade.${measure}.world.total.${year}-01..${year}-05`;
  const parentBefore = release('2024-06-19', { [parentId(2024)]: '17.0 trillion yuan' });
  const parentNow = { [parentId(2025)]: '17.94 trillion yuan', [parentId(2025, 'growth')]: '2.5 percent' };
  const whole = record(parentBefore, release('2025-06-19', { ...TOTAL, [id('growth')]: '22.9 percent', ...parentNow }));
  const facts = derived(whole).flatMap((history) => resolve(history) ?? []);
  const card = makeContent('full', knownToday(facts), scope, names, {});
  const parentGrowth = facts.find((fact) => fact.id === card?.sections.parent?.growth?.id);
  expect(parentGrowth?.caveats.map(({ kind }) => kind)).toContain('base-revised');
  expect(card?.caveats).toEqual([]);
});

it('sections that are not requested are null or empty; headline and growth stay', () => {
  const pages = [
    release('2025-06-19', { ...TOTAL, [id('growth')]: '22.9 percent' }),
    release('2025-06-20', { [id('count')]: '222 countries and regions' }),
    release('2025-06-21', { [id('share', 'KZ')]: '40 percent' }),
  ];
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

describe("the partner country's own figure in a full card", () => {
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

  it('keeps its qualifier and basis', () => {
    const { bounds: _, ...number } = figure;
    expect(shown(figure)).toEqual(number);
  });

  it('is not shown if it is disputed', () => {
    expect(shown({ ...figure, status: 'disputed' })).toBeNull();
  });
});

describe('the quotation', () => {
  it('is the token of the preferred page; compact cards have none', () => {
    const pages = [release('2025-06-19', TOTAL)];
    expect(cardOf(pages).quotation).toEqual({ printed: '227.67 billion yuan', language: 'en', paragraph: null });
    expect(contentOf('compact', pages)?.head).not.toHaveProperty('quotation');
  });

  it('is null if the token was normalized', () => {
    const unified = observation(id('value'), '227.67 billion yuan', { normalised: true });
    expect(cardOf([release('2025-06-19', [unified])]).quotation).toBe(null);
  });
});

it('the growth of the parent is shown only beside growth of the area', () => {
  const parentGrowth = { [id('growth', 'world', 'total', 'CN')]: '2.5 percent' };
  const withGrowth = release('2025-06-19', { ...TOTAL, ...parentGrowth, [id('growth')]: '22.9 percent' });
  const withoutGrowth = release('2025-06-19', { ...TOTAL, ...parentGrowth });
  expect(cardOf([withGrowth]).parent?.growth?.value).toBe(2.5);
  expect(cardOf([withoutGrowth]).parent).toEqual({ ...names.parent, growth: null });
});

it('the full view of trade lists exports and imports, with an amount or only growth', () => {
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

it('the source is the preferred page of the headline, and counts the other pages that print it', () => {
  const page = (day: string, printed: string) =>
    release(day, [observation(id('value'), printed, { attributedTo: 'the customs' })]);
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

describe('a total with only a bound', () => {
  const bound = release('2025-06-19', { [id('value')]: 'over 20 billion yuan', [id('growth')]: '22.9 percent' });

  it('has a card with the bound as its headline', () => {
    const { headline, growth } = cardOf([bound]);
    expect(headline).toMatchObject({ value: null, qualifier: 'over', bounds: [20e9, null], status: 'current' });
    expect(growth?.value).toBe(22.9);
  });

  it('has no card if a page only compares it with another total', () => {
    const comparison = observation(id('value'), 'less than in June', {
      value: null,
      bounds: [null, 30e9],
      qualifier: 'under',
    });
    expect(contentOf('full', [release('2025-06-19', [comparison])])).toBeNull();
  });

  it('is a point of the trend, with its bound', () => {
    const { trend } = cardOf([bound, release('2025-06-20', totalsOf([2024, '185 billion yuan']))]);
    expect(trend.map(({ fact }) => [fact.value, fact.bounds])).toEqual([
      [185e9, undefined],
      [null, [20e9, null]],
    ]);
  });
});

describe('a compact card', () => {
  const totals = (years: number[]) => totalsOf(...years.map((year): [number, string] => [year, `${year} yuan`]));
  const yearsOf = (...years: number[]) => {
    const card = contentOf('compact', [release('2025-06-19', { ...TOTAL, ...totals(years) })]);
    return card?.sections.trend?.map(({ year }) => year);
  };

  it('has a chart if there are at least three values within eight years, its own included', () => {
    expect(yearsOf(2020, 2021, 2022, 2023, 2024)).toEqual(['2020', '2021', '2022', '2023', '2024', '2025']);
    expect(yearsOf(2019, 2021, 2024)).toEqual(['2019', '2021', '2024', '2025']);
    expect(yearsOf(2018, 2023, 2024)).toEqual(['2018', '2023', '2024', '2025']);
    expect(yearsOf(2017, 2024)).toEqual([]);
    expect(yearsOf(2019, 2024)).toEqual(['2019', '2024', '2025']);
    expect(yearsOf(2024)).toEqual([]);
    expect(yearsOf()).toEqual([]);
  });

  it('has a year with only a bound in the chart if an earlier year has a number', () => {
    const trendOf = (...years: [number, string][]) => {
      const card = contentOf('compact', [release('2025-06-19', { ...TOTAL, ...totalsOf(...years) })]);
      return card?.sections.trend?.map(({ year, fact }) => [year, fact.value, fact.qualifier]);
    };
    expect(trendOf([2021, '100 billion yuan'], [2022, 'over 110 billion yuan'], [2024, '180 billion yuan'])).toEqual([
      ['2021', 100e9, 'exact'],
      ['2022', null, 'over'],
      ['2024', 180e9, 'exact'],
      ['2025', 227.67e9, 'exact'],
    ]);
    // A bound does not count as one of the three values that a chart needs.
    expect(trendOf([2022, 'over 110 billion yuan'], [2024, '180 billion yuan'])).toEqual([]);
  });

  it('has derived years in the chart if at least two years are printed', () => {
    const years = totals([2018, 2019, 2020, 2021, 2022, 2023, 2024]);
    const facts = factsOf(release('2025-06-19', { ...TOTAL, ...years })).map((fact) =>
      ['2020', '2021', '2022'].includes(fact.period.slice(0, 4)) ? { ...fact, basis: 'derived' as const } : fact,
    );
    const [full, compact] = (['full', 'compact'] as const).map((view) =>
      makeContent(view, knownToday(facts), scope, names, {})?.sections.trend?.map(({ year }) => year),
    );
    expect(full).toEqual(['2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025']);
    expect(compact).toEqual(['2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025']);
    const mostlyDerived = facts.map((fact) =>
      fact.period.startsWith('2025') ? fact : { ...fact, basis: 'derived' as const },
    );
    expect(makeContent('compact', knownToday(mostlyDerived), scope, names, {})?.sections.trend).toEqual([]);
  });

  it('leaves the year before out of the chart if the growth contradicts it', () => {
    // 227.67 billion after growth of 22.9% implies 185.2 billion a year before. A chart allows the usual revision (186.20), but not 190.
    const trendWith = (before: string) => {
      const page = release('2025-06-19', {
        ...TOTAL,
        ...totals([2022, 2023]),
        ...totalsOf([2024, before]),
        [id('growth')]: '22.9 percent',
      });
      return contentOf('compact', [page])?.sections.trend?.map(({ year }) => year);
    };
    expect(trendWith('185.25 billion yuan')).toEqual(['2022', '2023', '2024', '2025']);
    expect(trendWith('186.20 billion yuan')).toEqual(['2022', '2023', '2024', '2025']);
    expect(trendWith('190.00 billion yuan')).toEqual(['2022', '2023', '2025']);
  });

  it('has an earlier number of a period of the same length: the same months, else the newest', () => {
    const earlierWith = (...periods: string[]) => {
      const values = periods.map((period) => [`CN-XJ.trade.value.world.total.${period}`, '100 billion yuan']);
      const page = release('2025-06-19', { ...TOTAL, ...Object.fromEntries(values) });
      return contentOf('compact', [page])?.sections.earlier?.id;
    };
    expect(earlierWith('2022-01..2022-05', '2024', '2024-01..2024-08')).toBe('2022-01..2022-05');
    expect(earlierWith('2022-01..2022-05', '2024-08..2024-12')).toBe('2022-01..2022-05');
    expect(earlierWith('2023-08..2023-12', '2024-08..2024-12')).toBe('2024-08..2024-12');
    expect(earlierWith('2023', '2024', '2024-01..2024-08')).toBeUndefined();
    expect(earlierWith('2025-01..2025-04')).toBeUndefined();
  });

  it('has earlier growth only of the same months', () => {
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

  it('has the number of the year before beside growth if the growth agrees with it', () => {
    // Only rounding is allowed, unlike in a chart: the two numbers stand beside each other.
    const earlierWith = (before: string) => {
      const numbers = { ...TOTAL, ...totalsOf([2024, before]), [id('growth')]: '22.9 percent' };
      const page = release('2025-06-19', numbers);
      return contentOf('compact', [page])?.sections.earlier?.fact.value;
    };
    expect(earlierWith('185.25 billion yuan')).toBe(185.25e9);
    expect(earlierWith('186.20 billion yuan')).toBeUndefined();
  });

  it('does not show a number of the year before that makes growth look like a fall', () => {
    const earlierWith = (before: string) => {
      const numbers = totalsOf([2025, '8.3 trillion yuan'], [2024, before]);
      const page = release('2025-06-19', { ...numbers, [id('growth')]: '0.3 percent' });
      return contentOf('compact', [page])?.sections.earlier?.fact.value;
    };
    expect(earlierWith('8.29 trillion yuan')).toBe(8.29e12);
    expect(earlierWith('8.31 trillion yuan')).toBeUndefined();
  });

  it('with a partner does not show the growth of the parent', () => {
    const series = { ...ALL_TRADE, partner: 'US' };
    const growth = { [id('growth', 'US')]: '5 percent', [id('growth', 'US', 'total', 'CN')]: '6 percent' };
    const page = release('2025-06-19', { [id('value', 'US')]: '20 billion yuan', ...growth });
    const parentIn = (view: CardView) =>
      makeContent(view, knownToday(factsOf(page)), cardScope(series, PERIOD) as CardScope, names, {})?.sections.parent;
    expect([parentIn('compact')?.growth, parentIn('full')?.growth?.value]).toEqual([null, 6]);
  });

  it('has only the sections of its view, each as in the full card', () => {
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

describe('a card with a revised or disputed number', () => {
  const contentOn = (releases: RecordedRelease[], day: string) =>
    makeContent('full', knownOn(derived(record(...releases)), day), scope, names, {});

  it('omits growth, flows and shares that were printed with the earlier number', () => {
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

  it('has no shares of a disputed total', () => {
    const share = { [id('share', 'KZ')]: '40 percent' };
    const pages = [
      release('2025-06-19', { ...TOTAL, ...share }),
      release('2025-06-19', { [id('value')]: '229.10 billion yuan' }),
    ];
    const content = contentOn(pages, '2025-06-20');
    expect([content?.headline.status, content?.sections.groups]).toEqual(['disputed', []]);
  });

  it('has only growth that a page of the number prints', () => {
    const revised = release('2026-06-19', { [id('growth')]: '23.9 percent' });
    const pages = [release('2025-06-19', { ...TOTAL, [id('growth')]: '22.9 percent' }), revised];
    expect(contentOn(pages, '2026-06-18')?.head.growth).toMatchObject({ value: 22.9 });
    expect(contentOn(pages, '2026-06-19')?.head.growth).toBeNull();
  });
});

describe('a number of a card', () => {
  it('has no growth beside it if only the bounds of the growth are known', () => {
    const growth = observation(id('growth'), 'by a fifth or so', { value: null, unit: 'percent', bounds: [15, 25] });
    const page = release('2025-06-19', [observation(id('value'), '227.67 billion yuan'), growth]);
    expect(cardOf([page]).growth).toBeNull();
  });

  it('has bounds only if it has no value; growth of zero is a value', () => {
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

  it('is as of a day, with the status of a later correction notice', () => {
    const correction = { status: 'withdrawn' as const, date: '2025-08-01', reason: 'Taken back.' };
    const page = release('2025-06-19', [observation(id('value'), '227.67 billion yuan', { correction })]);
    const histories = compile(record(page));
    const headline = (day: string) => makeContent('full', knownOn(histories, day), scope, names, {})?.head.headline;
    expect(headline('2025-06-18')).toBeUndefined();
    expect(headline('2025-06-19')).toMatchObject({ value: 227.67e9, status: 'withdrawn' });
  });

  it('is in the requested currency if it is known', () => {
    const usd = { [id('value-usd')]: '31.73 billion U.S. dollars' };
    const pages = [release('2025-06-19', { ...TOTAL, ...usd })];
    const units = ({ headline, other }: Card) => [headline.unit, other?.unit];
    expect(units(cardOf(pages))).toEqual(['CNY', 'USD']);
    expect(units(cardOf(pages, { currency: 'USD' }))).toEqual(['USD', 'CNY']);
    expect(units(cardOf([release('2025-06-19', TOTAL)], { currency: 'USD' }))).toEqual(['CNY', undefined]);
  });

  it('in converted dollars is "about", without other years', () => {
    const usd = (year: number) => id('value-usd').replaceAll('2025', `${year}`);
    const years = [2022, 2023, 2024].map((year) => release(`${year}-06-19`, { [usd(year)]: '$30 billion' }));
    const card = (dollars: 'official' | 'converted', choice: object) => {
      const numbers = { ...TOTAL, [usd(2025)]: '31.73 billion U.S. dollars' };
      return cardOf([...years, release('2025-06-19', numbers, { dollars })], choice);
    };
    const shown = { value: 31.73e9, qualifier: 'about' };
    expect(card('converted', {})).toMatchObject({ headline: { unit: 'CNY' }, other: shown });
    expect(card('converted', { currency: 'USD' })).toMatchObject({ headline: shown, trend: [], earlier: null });
    // Official dollars have an earlier year, but total trade in dollars never has a chart.
    expect(card('official', { currency: 'USD' })).toMatchObject({ trend: [], earlier: { fact: { value: 30e9 } } });
  });

  it('has growth and years only of its own currency', () => {
    const years = totalsOf([2023, '200 billion yuan'], [2024, '200 billion yuan']);
    const numbers = { ...TOTAL, ...years, [id('value-usd')]: '31.73 billion U.S. dollars' };
    const growth = { [id('growth')]: '22.9 percent', [id('growth', 'world', 'total', 'CN')]: '2.5 percent' };
    const dollars = (more: Record<string, string>) =>
      cardOf([release('2025-06-19', { ...numbers, ...growth, ...more })], { currency: 'USD' });
    expect(dollars({})).toMatchObject({ growth: null, trend: [], parent: { growth: null } });
    expect(dollars({ [id('growth-usd')]: '21.4 percent' })).toMatchObject({ growth: { value: 21.4 }, trend: [] });
  });

  it('has after a revision only dollars of the revising page', () => {
    const revised = (more: Record<string, string>) =>
      cardOf([
        release('2025-06-19', { ...TOTAL, [id('value-usd')]: '31.73 billion U.S. dollars' }),
        release('2026-06-19', { [id('value')]: '229.10 billion yuan', ...more }),
      ]);
    expect(revised({})).toMatchObject({ headline: { value: 229.1e9 }, other: null });
    expect(revised({ [id('value-usd')]: '31.93 billion U.S. dollars' }).other?.value).toBe(31.93e9);
  });
});

// China's trade with countries of the Belt and Road, which has more countries since August 2023.
const blocId = (year: number) => `CN.trade.value.belt-and-road.total.${year}-01..${year}-03`;

const BLOC_PAGE = release('2025-04-14', {
  [blocId(2022)]: '3.0 trillion yuan',
  [blocId(2023)]: '3.43 trillion yuan',
  [blocId(2024)]: '4.82 trillion yuan',
  [blocId(2025)]: '5.26 trillion yuan',
});

const BLOC_FACTS = cardFactsOf(compile(record(BLOC_PAGE)).flatMap((history) => resolve(history) ?? []));

function trendIn(view: CardView, year: number, facts = BLOC_FACTS) {
  const series = { area: 'CN', indicator: 'trade', partner: 'belt-and-road', breakdown: 'total' };
  const scope = cardScope(series, `${year}-01..${year}-03`) as CardScope;
  const headline = facts.get(scope.key) ?? { measure: 'value', period: scope.key.period, caveats: [] };
  const show = {
    view,
    headline,
    growth: undefined,
    breaksOf: () => ['2023-08'],
    shortPeriod: (id: string) => id,
    fact: (fact: Fact) => fact as unknown as CardFact,
  } as unknown as Show;
  return trend(facts, scope, show).map((point) => [point.year, point.isBreak ?? false]);
}

it('the trend of the full view marks the year in which the definition changed', () => {
  expect(trendIn('full', 2025)).toEqual([
    ['2022', false],
    ['2023', false],
    ['2024', true],
    ['2025', false],
  ]);
});

it('the trend of the compact view has only years of the same definition as the headline', () => {
  const before = Array.from({ length: 3 }, (_, i) => [blocId(2020 + i), `${i + 1}.0 trillion yuan`]);
  const older = cardFactsOf(
    compile(
      record(release('2023-04-14', { ...Object.fromEntries(before), [blocId(2023)]: '3.43 trillion yuan' }), BLOC_PAGE),
    ).flatMap((history) => resolve(history) ?? []),
  );
  expect(trendIn('compact', 2023, older).map(([year]) => year)).toEqual(['2020', '2021', '2022', '2023']);
  expect(trendIn('compact', 2025, older)).toEqual([]);
});

it('the trend of the compact view is empty without a number for the year of the headline', () => {
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
  it('is the first that is known of amount, amount in dollars, growth, share and rank', () => {
    const order = ALL.map((_, i) => headline(ALL.slice(0, i + 1))?.[0]);
    expect(order).toEqual(['rank', 'share', 'growth', 'value-usd', 'value']);
  });

  it('is a bound of the amount rather than the growth', () => {
    const over = { qualifier: 'over', value: 20e9 } as const;
    expect(headline([measured('value', 'over 20 billion yuan', over), measured('growth', '5 percent')])).toEqual([
      'value',
      null,
    ]);
  });

  it('is never a growth difference, a target or a count of partners', () => {
    const difference = measured('growth-difference', '3 points', { value: 3, unit: 'points' });
    const target = measured('target', '8 percent', { value: 8, unit: 'percent' });
    const count = measured('count', '12 countries', { value: 12, unit: 'count' });
    expect(headline([difference, target, count])).toBeNull();
  });

  it('is the count for an indicator without amounts', () => {
    const trains = { area: 'CN-XJ', indicator: 'trains', partner: 'none', breakdown: 'total' };
    const count = measured('count', '8,730', { value: 8730, unit: 'count' }, trains);
    const growth = measured('growth', '12.5 percent', {}, trains);
    expect(headline([growth, count], trains)).toEqual(['count', 8730]);
  });
});

it('the default series is all trade with the world; an indicator without partners has the partner "none"', () => {
  const indicators = { trains: { partner: 'none' }, trade: {} };
  expect(seriesOf({ area: 'X' }, indicators)).toEqual({
    area: 'X',
    indicator: 'trade',
    partner: 'world',
    breakdown: 'total',
  });
  expect(seriesOf({ area: 'X', indicator: 'trains' }, indicators).partner).toBe('none');
});
