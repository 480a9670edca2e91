import { describe, expect, it } from 'vitest';
import { cardFiles, cardItems, cardScope } from '../../../data/catalogue/card/files.ts';
import { knownOn, knownToday } from '../../../data/catalogue/card/knowledge.ts';
import { Lookup } from '../../../data/catalogue/card/lookup.ts';
import type { CardChoice, CardContent } from '../../../data/catalogue/card/make.ts';
import { makeContent } from '../../../data/catalogue/card/make.ts';
import type { CardScope } from '../../../data/catalogue/card/part.ts';
import { CARD_PART_NAMES } from '../../../data/catalogue/card/parts.ts';
import { compile } from '../../../data/catalogue/compile.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import type { Entry } from '../../../data/fact/entry.ts';
import { resolve } from '../../../data/fact/resolve.ts';
import type { RecordedRelease } from '../../../data/record/schema.ts';
import { observation, record, release } from '../builder.ts';

const PERIOD = '2025-01..2025-05';
const id = (measure: string, partner = 'world', breakdown = 'total', area = 'CN-XJ') =>
  `${area}.trade.${measure}.${partner}.${breakdown}.${PERIOD}`;
const TOTAL = { [id('value')]: '227.67 billion yuan' };
const scope = cardScope('CN-XJ', PERIOD, 'CN') as CardScope;
const names = {
  period: (period: string) => ({ id: period, label: period }),
  label: (key: Record<string, string>, dimension: string) => key[dimension] as string,
};

function entriesOf(...releases: RecordedRelease[]): Entry[] {
  return compile(record(...releases));
}

/** The card as made today from the file that the build writes for it. */
function cardOf(releases: RecordedRelease[], choice: CardChoice = {}): CardContent {
  const held = record(...releases);
  const files = new Map(cardFiles(held, compile(held)));
  const facts = files.get(`cards/CN-XJ/${PERIOD}.json`) as Fact[];
  return makeContent(knownToday(facts), scope, names, choice) as CardContent;
}

describe('the file of a card', () => {
  it('holds what its parts may need, and nothing else of the record', () => {
    const page = release('2025-06-19', {
      ...TOTAL,
      [id('growth')]: '22.9 percent',
      [id('share', 'KZ')]: '40 percent',
      [id('growth', 'KZ')]: '5 percent',
      [id('national-share', 'KZ')]: '39 percent',
      [id('growth', 'world', 'total', 'CN')]: '2.5 percent',
      [id('value', 'world', 'total', 'CN')]: '17.94 trillion yuan',
      [id('value', 'KZ')]: '40 billion yuan',
      'CN-XJ.trade.value.world.total.2024-01..2024-05': '185 billion yuan',
      'CN-XJ.trade.value.world.total.2009-01..2009-05': '20 billion yuan',
      'CN-XJ.trade.value.world.total.2024': '435 billion yuan',
      'CN-XJ.exports.value.world.total.2025-01..2025-05': '200 billion yuan',
    });
    const items = cardItems(new Lookup(entriesOf(page)), scope).map((item) => item.id);
    expect(items.toSorted()).toEqual(
      [
        ...[id('value'), id('growth'), id('share', 'KZ'), id('growth', 'KZ'), id('national-share', 'KZ')],
        ...[id('growth', 'world', 'total', 'CN'), 'CN-XJ.trade.value.world.total.2024-01..2024-05'],
      ].sort(),
    );
  });

  it('is one for today and one for all days, for each period with a total', () => {
    const held = record(
      release('2025-06-19', TOTAL),
      release('2025-07-19', { ...TOTAL, [id('growth')]: '22.9 percent' }),
    );
    const entries = compile(held);
    const files = new Map(cardFiles(held, entries));
    expect([...files.keys()]).toEqual([`cards/CN-XJ/${PERIOD}.json`, `card-vintages/CN-XJ/${PERIOD}.json`]);
    expect(files.get(`card-vintages/CN-XJ/${PERIOD}.json`)).toEqual(entries.toReversed());
    expect(files.get(`cards/CN-XJ/${PERIOD}.json`)).toEqual(entries.toReversed().map((entry) => resolve(entry)));
  });
});

describe('the largest partners', () => {
  const rank = (partner: string, bounds: [number, number], value: number | null = null) =>
    observation(id('rank', partner), 'top two', { value, bounds, unit: 'rank' });
  const total = observation(id('value'), '227.67 billion yuan');
  const page = (day: string, ...partners: string[]) =>
    release(day, [total, ...partners.map((partner) => rank(partner, [1, 2]))]);
  const named = ({ top }: CardContent) => top?.partners.map(({ label }) => label);

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

  it('stand by their rank where each has its own', () => {
    const card = cardOf([release('2025-06-19', [total, rank('KG', [2, 2], 2), rank('KZ', [1, 1], 1)])]);
    expect([card.top?.upTo, card.top?.ranked, named(card)]).toEqual([2, true, ['KZ', 'KG']]);
  });
});

describe('shares', () => {
  it('stand the largest first, a limit by what it is at least', () => {
    const page = release('2025-06-19', {
      ...TOTAL,
      [id('share', 'KZ')]: '40 percent',
      [id('share', 'central-asia-5')]: 'over 50 percent',
      [id('share', 'world', 'private-enterprises')]: '94.7 percent',
    });
    const labels = cardOf([page]).shares.map(({ label }) => label);
    expect(labels).toEqual(['private-enterprises', 'central-asia-5', 'KZ']);
  });
});

describe('what is not asked for', () => {
  const pages = [
    release('2025-06-19', { ...TOTAL, [id('growth')]: '22.9 percent' }),
    release('2025-06-20', { [id('count')]: '222 countries and regions' }),
    release('2025-06-21', { [id('share', 'KZ')]: '40 percent' }),
  ];

  it('is null or empty, and headline and growth stay', () => {
    const { headline, growth, revised, source, ...parts } = cardOf(pages, { show: [] });
    expect([headline.value, growth?.value]).toEqual([227.67e9, 22.9]);
    expect(parts).toEqual({
      ...{ other: null, lead: null, parent: null, month: null, count: null, top: null },
      ...{ exceeds: [], shares: [], trend: [] },
    });
    expect(Object.keys(parts).sort()).toEqual(CARD_PART_NAMES);
  });

  it.each([
    [undefined, 2],
    [['count'], 1],
    [['count', 'shares'], 2],
    [[], 0],
  ])('does not count its pages: with %j there are %i further pages', (show, others) => {
    expect(cardOf(pages, { show }).source.others).toBe(others);
  });
});

describe('a number that a card shows', () => {
  it('has bounds where it is a limit or an order, and growth of nothing is a number', () => {
    const page = release('2025-06-19', [
      observation(id('value'), '227.67 billion yuan'),
      observation(id('growth'), '0 percent'),
      observation(id('lead'), 'a lead', { value: null, unit: 'points', qualifier: 'over', bounds: [20, null] }),
    ]);
    const { headline, growth, lead } = cardOf([page]);
    expect(headline).not.toHaveProperty('bounds');
    expect(growth?.value).toBe(0);
    expect(lead).toMatchObject({ value: null, bounds: [20, null] });
  });

  it('is as known on the day, and a mark that came later is said of it', () => {
    const mark = { status: 'withdrawn' as const, date: '2025-08-01', reason: 'Taken back.' };
    const entries = entriesOf(release('2025-06-19', [observation(id('value'), '227.67 billion yuan', { mark })]));
    const headline = (day: string) => makeContent(knownOn(entries, day), scope, names, {})?.headline;
    expect(headline('2025-06-18')).toBeUndefined();
    expect(headline('2025-06-19')).toMatchObject({ value: 227.67e9, status: 'withdrawn' });
  });

  it('comes in the other currency first where that is asked for and there is one', () => {
    const usd = { [id('value-usd')]: '31.73 billion U.S. dollars' };
    const pages = [release('2025-06-19', { ...TOTAL, ...usd })];
    const units = ({ headline, other }: CardContent) => [headline.unit, other?.unit];
    expect(units(cardOf(pages))).toEqual(['CNY', 'USD']);
    expect(units(cardOf(pages, { currency: 'USD' }))).toEqual(['USD', 'CNY']);
    expect(units(cardOf([release('2025-06-19', TOTAL)], { currency: 'USD' }))).toEqual(['CNY', undefined]);
  });
});
