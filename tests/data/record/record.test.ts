import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { factId } from '../../../data/fact/id.ts';
import { resolve } from '../../../data/fact/resolve.ts';
import { type Moves, moves } from '../../../data/record/moved.ts';
import { checkMoves } from '../../../data/record/references.ts';
import { VOCABULARIES } from '../../../data/record/schema.ts';
import { checkRecord } from '../../../data/rules/check-record.ts';
import { LANGUAGES } from '../../support/languages.ts';
import { recordFacts } from '../../support/texts/record-facts.ts';

const { record, histories: all } = recordFacts();
const { releases, vocabulary, words } = record;

describe('the record', () => {
  it('is right by every rule', () => {
    expect(checkRecord(record).problems).toEqual([]);
  });
});

describe('the vocabulary', () => {
  it.each(VOCABULARIES)('has a label of its own in each language for each of %s', (name) => {
    for (const language of LANGUAGES) {
      const labels = Object.values(vocabulary[name]).map((term) => term.labels[language]);
      expect(labels.filter((label, i) => labels.indexOf(label) !== i || label !== label?.trim())).toEqual([]);
    }
  });

  it('divides by divisions that are all in use', () => {
    const { partners, breakdowns, divisions } = vocabulary;
    const used = Object.values({ ...partners, ...breakdowns }).flatMap(({ division = [] }) => division);
    expect([...new Set(used)].sort()).toEqual(Object.keys(divisions).sort());
  });

  it('fills in the same in every language', () => {
    const gaps = (text: string) =>
      text
        .match(/\{\w*\}/g)
        // With a capital or without, and a partner by its name or with its preposition.
        ?.map((gap) => gap.toLowerCase().replace(/^\{(to|from|with)\}$/, '{partner}'))
        // A fall is said in words or by its sign.
        .map((gap) => (gap === '{signed}' ? '{number}' : gap))
        // A comparison with the year before that its language says in one word names no period.
        .filter((gap) => gap !== '{year}' && gap !== '{period}')
        .sort()
        .join() ?? '';
    const uneven = Object.entries(words).filter(([, labels]) => new Set(Object.values(labels).map(gaps)).size > 1);
    // Chinese says "the whole country" where other languages name it, and names the area where they do not.
    expect(uneven.map(([name]) => name)).toEqual(['nation', 'wholeSeries']);
  });
});

describe('the release on January to May 2025', () => {
  const release = releases.find(({ id }) => id === '2025-06-19-chinagate-xinjiang-trade');
  const trade = (key: string, period = '2025-01..2025-05') => `CN-XJ.trade.${key}.${period}`;

  it('states eighteen numbers', () => {
    const said = release?.observations.map((one) => [
      factId(one),
      one.value,
      one.unit,
      one.qualifier,
      one.printed,
      one.paragraph,
    ]);
    expect(said).toEqual([
      [trade('value.world.total'), 227_670_000_000, 'CNY', 'exact', '227.67 billion yuan', 1],
      [trade('value-usd.world.total'), 31_730_000_000, 'USD', 'about', 'about 31.73 billion U.S. dollars', 1],
      [trade('growth.world.total'), 22.9, 'percent', 'exact', '22.9 percent', 1],
      [trade('growth-difference.world.total'), 20, 'points', 'over', 'over 20 percentage points', 2],
      [trade('value.world.total', '2024-01..2024-06'), null, 'CNY', 'under', "last year's six-month total", 2],
      [trade('value.world.total', '2025-05'), 61_810_000_000, 'CNY', 'exact', '61.81 billion yuan', 2],
      [trade('growth.world.total', '2025-05'), 30.8, 'percent', 'exact', '30.8 percent', 2],
      [trade('count.world.total'), 222, 'count', 'exact', '222 countries and regions', 4],
      [trade('growth.belt-and-road.total'), 13.8, 'percent', 'exact', '13.8 percent', 4],
      [trade('share.belt-and-road.total'), 84.8, 'percent', 'exact', '84.8 percent', 4],
      [trade('rank.KZ.total'), null, 'rank', 'exact', 'top two trading partners', 5],
      [trade('rank.KG.total'), null, 'rank', 'exact', 'top two trading partners', 5],
      [trade('share.central-asia-5.total'), 49.5, 'percent', 'exact', '49.5 percent', 5],
      [trade('national-share.central-asia-5.total'), 39.4, 'percent', 'exact', '39.4 percent', 5],
      [trade('growth.world.private-enterprises'), 25, 'percent', 'exact', '25 percent', 6],
      [trade('share.world.private-enterprises'), 94.7, 'percent', 'exact', '94.7 percent', 6],
      ['CN-XJ.gdp.target.none.total.2025', 6, 'percent', 'about', 'around 6 percent', 8],
      ['CN-XJ.gdp.value.none.total.2024', 2_000_000_000_000, 'CNY', 'over', 'topped 2 trillion yuan', 8],
    ]);
  });

  it('gives bounds where it gives no number', () => {
    const bounds = release?.observations.filter((one) => one.bounds).map((one) => [one.partner, one.bounds]);
    expect(bounds).toEqual([
      ['world', [null, 227_675_000_000]],
      ['KZ', [1, 2]],
      ['KG', [1, 2]],
    ]);
  });
});

describe('what pages contradict', () => {
  const histories = new Map(all.map((history) => [history.id, history]));
  const fact = (id: string, day?: string) => {
    const history = histories.get(id);
    return history ? resolve(history, day) : null;
  };
  const july = (key: string) => `AZ.${key}.total.2020-01..2020-07`;

  it("shows Azerbaijan's trade to July 2020 as printed, 15.3, and as its parts give it, 15.0, and is disputed", () => {
    expect(fact(july('trade.value.world'))).toMatchObject({
      value: 15_300_000_000,
      status: 'disputed',
      contradictions: [{ release: '2020-08-17-azernews-azerbaijan-trade', value: 15_000_000_000 }],
    });
    const tokens = fact(july('trade.value.world'))?.evidence.map(({ printed }) => printed);
    expect(tokens).toEqual(expect.arrayContaining(['$15.3 billion', '$15 billion']));
    expect(fact(july('balance.value.world')), 'too little is known of it').toBeNull();
  });

  it('shows Kazakhstan\'s trade with Russia in 2023 as 26.0 billion, which "nearly 28.5" disputes', () => {
    const russia = fact('KZ.trade.value.RU.total.2023');
    expect(russia).toMatchObject({ value: 26_000_000_000, status: 'disputed', revisions: [] });
    expect(russia?.evidence.map(({ printed }) => printed)).toEqual(['$26 billion', 'nearly $28.5 billion']);
  });

  it.each([
    ['UZ.trade.value.world.total.2024-01..2024-02', 'derived'],
    ['TJ.trade.value.RU.total.2023', 'stated'],
    ['TJ.exports.value.world.total.2022', 'derived'],
  ])('%s agrees with its "over"', (id, basis) => {
    expect(fact(id)).toMatchObject({ basis, status: 'current' });
  });

  it('marks imports of 1.8 billion from Russia, and all that follows from them', () => {
    expect(fact(july('imports.value.RU'))).toMatchObject({ value: 1_800_000_000, status: 'disputed' });
    expect(fact(july('trade.value.RU'))).toMatchObject({ basis: 'derived', status: 'disputed' });
  });

  it('shows 2.9 and 3.17 billion for trade with Italy', () => {
    const italy = fact(july('trade.value.IT'));
    expect(italy?.status).toBe('disputed');
    expect(italy?.evidence.map(({ printed }) => printed)).toEqual(
      expect.arrayContaining(['$2.9 billion', '$3.17 billion']),
    );
  });

  it("gives Uzbekistan's total of 2023 one interval for 62.5, which may be cut, and 62.6, until it was revised to 63.5", () => {
    const total = 'UZ.trade.value.world.total.2023';
    expect(fact(total)).toMatchObject({ status: 'revised', value: 63_500_000_000 });
    const [before] = fact(total)?.revisions ?? [];
    expect(before).toMatchObject({ value: 62_600_000_000, bounds: [62_550_000_000, 62_600_000_000] });
    expect(before?.others?.map(({ printed }) => printed)).toEqual(expect.arrayContaining(['$62.5 billion']));
  });
});

const OLD = 'CN-XJ.trade.value.world.total.2030';
const NEW = 'CN-XJ.trade.value.world.total.2031';
const OTHER = 'CN-XJ.trade.value.world.total.2032';
const held = new Set([NEW]);
const withdrawal = { date: '2026-03-01', reason: 'Never printed.' };

describe('the table of ids that are gone', () => {
  it('may lead from an old id to one that is held, and say why one was withdrawn', () => {
    const table = { moved: { [OLD]: NEW }, withdrawn: { [OTHER]: { ...withdrawal, successor: NEW } } };
    expect(v.is(moves, table)).toBe(true);
    expect(checkMoves(table, held)).toEqual([]);
  });

  const lost = `leads to ${OTHER}, which is not in the record: correct it`;
  const inUse = 'says it is gone, but the record has it: remove the line';
  const both = 'says both that it moved and that it was withdrawn: remove one of the two';

  it.each<[wrong: string, moved: object, withdrawn: object, id: string, problem: string]>([
    ['leads nowhere', { [OLD]: OTHER }, {}, OLD, lost],
    ['leads on from where it leads to', { [OLD]: OTHER, [OTHER]: NEW }, {}, OLD, lost],
    ['leads in a circle', { [NEW]: NEW }, {}, NEW, inUse],
    ['withdraws what is held', {}, { [NEW]: withdrawal }, NEW, inUse],
    ['says two things of one id', { [OLD]: NEW }, { [OLD]: withdrawal }, OLD, both],
    ['names a successor that is not held', {}, { [OLD]: { ...withdrawal, successor: OTHER } }, OLD, lost],
  ])('is wrong where it %s', (_, moved, withdrawn, id, problem) => {
    expect(checkMoves({ moved, withdrawn } as Moves, held)).toEqual([`${id}: data/moved.json ${problem}`]);
  });

  it.each([
    [{ moved: { nothing: NEW }, withdrawn: {} }],
    [{ moved: { [OLD]: 'nothing' }, withdrawn: {} }],
    [{ moved: {}, withdrawn: { [OLD]: { date: 'yesterday', reason: 'x' } } }],
    [{ moved: {}, withdrawn: { [OLD]: { date: '2026-03-01', reason: '' } } }],
    [{ moved: {}, withdrawn: { [OLD]: { date: '2026-03-01' } } }],
    [{ moved: {} }],
  ])('has no other shape: %j', (table) => {
    expect(v.is(moves, table)).toBe(false);
  });
});
