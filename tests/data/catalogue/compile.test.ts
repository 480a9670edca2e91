/** Compiling: the observations of one key become a history with evidence. */
import { describe, expect, it } from 'vitest';
import { compile, observationBounds } from '../../../data/catalogue/compile.ts';
import { message } from '../../../data/fact/caveats.ts';
import type { FactHistory } from '../../../data/fact/history.ts';
import { resolve } from '../../../data/fact/resolve.ts';
import { readRecord } from '../../../data/record/record.ts';
import { observation, record, release } from '../builder.ts';

const MAY = 'CN-XJ.trade.value.world.total.2025-05';

describe('the compiled histories', () => {
  it('are one per key, sorted by id, with the oldest evidence first', () => {
    const histories = compile(
      record(
        release('2025-06-21', { [MAY]: '61.8 billion yuan' }),
        release('2025-06-19', { [MAY]: '61.81 billion yuan', 'CN.trade.growth.world.total.2025-05': '2.7 percent' }),
      ),
    );
    expect(histories.map(({ id, evidence }) => [id, ...evidence.map(({ release: page }) => page)])).toEqual([
      ['CN-XJ.trade.value.world.total.2025-05', '2025-06-19-page', '2025-06-21-page'],
      ['CN.trade.growth.world.total.2025-05', '2025-06-19-page'],
    ]);
  });

  it('have the fields of release and observation', () => {
    const one = observation(MAY, '61.81 billion yuan', {
      paragraph: 2,
      attributedTo: 'Urumqi Customs',
      note: 'a note',
    });
    const page = release('2025-06-19', [one], { publisher: 'China Gate', agency: 'Agency', retrieved: '2025-07-01' });
    expect(compile(record(page))).toEqual([
      {
        id: MAY,
        area: 'CN-XJ',
        indicator: 'trade',
        measure: 'value',
        partner: 'world',
        breakdown: 'total',
        period: '2025-05',
        obsStatus: 'A',
        derivations: [],
        evidence: [
          {
            release: '2025-06-19-page',
            publisher: 'China Gate',
            agency: 'Agency',
            tier: 'A',
            language: 'en',
            published: '2025-06-19',
            recorded: '2025-06-19',
            retrieved: '2025-07-01',
            printed: '61.81 billion yuan',
            paragraph: 2,
            attributedTo: 'Urumqi Customs',
            value: 61_810_000_000,
            unit: 'CNY',
            qualifier: 'exact',
            url: 'https://example.com/2025-06-19-page#:~:text=61.81%20billion%20yuan',
            bounds: [61_805_000_000, 61_815_000_000],
            revises: true,
            note: 'a note',
          },
        ],
      },
    ]);
  });

  it.each([
    ['agreement', 'it slipped'],
    ['growth-base', undefined],
  ])('set aside a number with a suppression of the rule %s: %s', (rule, setAside) => {
    const one = observation(MAY, '61.18 billion yuan', { suppressions: [{ rule, reason: 'it slipped' }] });
    expect(compile(record(release('2025-06-19', [one])))[0]?.evidence[0]?.setAside).toBe(setAside);
  });

  it('keep the fields of each page even if two pages share an observation', () => {
    const shared = observation(MAY, '61.81 billion yuan');
    const pages = [release('2025-06-19', [shared]), release('2025-06-21', [shared], { tier: 'B' })];
    expect(compile(record(...pages))[0]?.evidence.map(({ release: page, tier }) => [page, tier])).toEqual([
      ['2025-06-19-page', 'A'],
      ['2025-06-21-page', 'B'],
    ]);
  });

  it('include the reasons of suppressions', () => {
    const suppressions = [{ rule: 'growth-base', reason: 'the base was revised' }];
    const page = release('2025-06-19', [observation(MAY, '61.81 billion yuan', { suppressions })]);
    expect(compile(record(page))[0]?.evidence[0]).toMatchObject({ suppressions: ['the base was revised'] });
  });

  it('make no fact of a number marked as impossible, but keep it as evidence with its correction notice', () => {
    const reason = 'Ten times all trade.';
    const correction = { status: 'disputed', date: '2025-06-20', reason } as const;
    const id = 'CN-XJ.exports.value-usd.world.total.2023';
    const historyOf = (more: object) => {
      const page = release('2025-06-19', [
        observation(id, '409 billion dollars', { correction: { ...correction, ...more } }),
      ]);
      return compile(record(page))[0] as FactHistory;
    };
    const history = historyOf({ impossible: true });
    expect(history.evidence).toMatchObject([{ printed: '409 billion dollars', setAside: reason, correction }]);
    expect([resolve(history), resolve(historyOf({}))?.status]).toEqual([null, 'disputed']);
  });

  it('have each observation of the record once', () => {
    const real = readRecord();
    const visited = new Set<object>();
    const histories = compile(real, (_, __, one) => visited.add(one));
    const observations = real.releases.flatMap((one) => one.observations);
    expect(histories.reduce((sum, { evidence }) => sum + evidence.length, 0)).toBe(observations.length);
    expect(observations.filter((one) => !visited.has(one))).toEqual([]);
    expect(new Set(histories.map(({ id }) => id)).size).toBe(histories.length);
  });
});

it('a number may revise earlier pages if its page reports a later period of the area; a target does not count', () => {
  const revises = (...ids: string[]) => {
    const page = release('2025-06-19', Object.fromEntries(ids.map((id) => [id, '60 billion yuan'])), {
      agency: 'Copyist',
    });
    return compile(record(page)).flatMap(({ id, evidence }) => (evidence[0]?.revises ? [id] : []));
  };
  const year = 'CN-XJ.trade.value.world.total.2024';
  expect(revises(year)).toEqual([]);
  expect(revises(year, MAY)).toEqual([year]);
  expect(revises(MAY, 'CN-XJ.trade.target.world.total.2025')).toEqual([]);
  expect(revises(year, MAY.replace('CN-XJ', 'CN'))).toEqual([]);
});

describe('converted dollars', () => {
  const rate = (value: number) =>
    ({ number: { value, bounds: [value, value], unit: 'count', qualifier: 'exact' } }) as const;
  const yuan = 'CN-XJ.trade.value.world.total.2025';
  const usd = yuan.replace('value', 'value-usd');
  const page = (published: string, dollars: string, more: object = {}) =>
    release(published, { [yuan]: '520.37 billion yuan', [usd]: dollars }, { dollars: 'converted', ...more });
  const factOf = (...pages: ReturnType<typeof release>[]) => {
    const history = compile(record(...pages)).find(({ id }) => id === usd);
    return history && resolve(history);
  };

  it.each([
    // 520.37 / 7.3 = 71.28 and 520.37 / 7.0 = 74.34; the bounds of the printed number go beyond the second.
    ['$74.4 billion', [71282, 74450], 74400],
    ['about $73 billion', [71282, 74339], 73000],
    // The printed bound replaces the rates.
    ['over $71 billion', [71000, null], null],
  ] as const)('%s has the bounds that the exchange rates of the year give', (dollars, [low, high], value) => {
    const millions = (amount: number | null | undefined) => amount && Math.floor(amount / 1e6);
    const fact = factOf(page('2026-01-20', dollars));
    expect([fact?.bounds.map(millions), millions(fact?.value)]).toEqual([[low, high], value]);
    expect(fact?.caveats.find(({ kind }) => kind === 'conversion')?.messages).toEqual([
      message('caveatConversion'),
      message('caveatRates', { low: rate(7), high: rate(7.3) }),
    ]);
  });

  it('keep the printed digits, with "about"', () => {
    expect(factOf(page('2026-01-20', '$74.4 billion'))).toMatchObject({ digits: 3, qualifier: 'about' });
  });

  it('are widened by the rates of the year if the page prints only dollars', () => {
    const only = release('2026-01-20', { [usd]: '$73 billion' }, { dollars: 'converted' });
    expect(factOf(only)?.bounds).toEqual([69520547945.2, 76650000000]);
  });

  it('that are only a bound have three digits, and are rounded outward', () => {
    const over = release('2026-01-20', { [usd]: 'over $28 billion' }, { dollars: 'converted' });
    // 28 × 7.0 / 7.3 = 26.849
    expect(factOf(over)?.bounds).toEqual([26.8e9, null]);
    // With the yuan, 520.37 / 7.3 = 71.283 is below the printed bound.
    expect(factOf(page('2026-01-20', 'over $71.9 billion'))?.bounds).toEqual([71.2e9, null]);
  });

  it('of a deficit are as wide as those of a surplus', () => {
    const [yuan, dollars] = [`CN-XJ.balance.value.world.total.2025`, `CN-XJ.balance.value-usd.world.total.2025`];
    const boundsOf = (numbers: Record<string, string>) => {
      const histories = compile(record(release('2026-01-20', numbers, { dollars: 'converted' })));
      const history = histories.find(({ id }) => id === dollars);
      return history && resolve(history)?.bounds;
    };
    const [low, high] = boundsOf({ [yuan]: '70 billion yuan', [dollars]: '$10 billion' }) as [number, number];
    expect(boundsOf({ [yuan]: '-70 billion yuan', [dollars]: '-$10 billion' })).toEqual([-high, -low]);
    const [lowAlone, highAlone] = boundsOf({ [dollars]: '$10 billion' }) as [number, number];
    expect(boundsOf({ [dollars]: '-$10 billion' })).toEqual([-highAlone, -lowAlone]);
  });

  it('contradict neither each other nor official dollars, which are preferred', () => {
    const pages = [page('2026-01-20', '$74.4 billion'), page('2026-01-21', '$72.1 billion', { id: 'other' })];
    // Only the second implies a rate of the year.
    expect(factOf(...pages)).toMatchObject({ value: 72.1e9, status: 'current', revisions: [] });
    const official = release('2026-01-22', { [usd]: '$60.1 billion' });
    expect(factOf(...pages, official)).toMatchObject({
      value: 60.1e9,
      bounds: [60.05e9, 60.15e9],
      qualifier: 'exact',
      status: 'current',
      caveats: [],
      evidence: [{ value: 60.1e9 }, { conversion: true }, { conversion: true }],
    });
  });

  it('are no fact without exchange rates of the year', () => {
    const id = (measure: string) => `CN-XJ.trade.${measure}.world.total.2023`;
    const numbers = { [id('value')]: '357 billion yuan', [id('value-usd')]: '$50 billion' };
    const histories = compile(record(release('2024-01-20', numbers, { dollars: 'converted' })));
    expect(histories.map((history) => [history.measure, resolve(history)?.value])).toEqual([
      ['value-usd', undefined],
      ['value', 357e9],
    ]);
  });
});

it('a converted amount revises an earlier one only if the page says so', () => {
  const converted = 'CN-XJ.trade.value-usd.world.total.2024';
  const revises = (more: object) => {
    const yuan = observation('CN-XJ.trade.value.world.total.2024', '435.11 billion yuan');
    const page = release(
      '2025-06-19',
      [observation(converted, '$60.5 billion', more), yuan, observation(MAY, '1 billion yuan')],
      { agency: 'Copyist', dollars: 'converted' },
    );
    return compile(record(page)).find(({ id }) => id === converted)?.evidence[0]?.revises ?? false;
  };
  expect([revises({}), revises({ revised: true })]).toEqual([false, true]);
});

it('an observation added to a release later has its own day of recording', () => {
  const added = observation(MAY, '61.81 billion yuan', { recorded: '2026-11-27' });
  expect(compile(record(release('2025-06-19', [added])))[0]?.evidence[0]?.recorded).toBe('2026-11-27');
});

describe('the bounds of an observation', () => {
  it('are unknown for an estimate, which keeps the bounds of its token', () => {
    const boundsOf = (more: object) =>
      compile(record(release('2025-06-19', [observation(MAY, '61.8 billion yuan', more)])))[0]?.evidence[0];
    const printedBounds = [61_750_000_000, 61_850_000_000];
    expect(boundsOf({ preliminary: true })).toMatchObject({ bounds: [null, null], printedBounds });
    expect(boundsOf({ estimate: true })).toMatchObject({ bounds: [null, null], printedBounds });
    expect(boundsOf({})).toMatchObject({ bounds: printedBounds });
  });

  it('follow the rounding of the agency, even on pages of other publishers', () => {
    const agencies = { Cutter: { rounding: 'down' as const, pairs: [] } };
    const evidence = (agency: string) => {
      const page = release('2025-06-19', { [MAY]: '61.8 billion yuan' }, { agency, publisher: 'Copyist', tier: 'B' });
      return compile({ ...record(page), agencies })[0]?.evidence[0];
    };
    expect(evidence('Cutter')).toMatchObject({ bounds: [61_800_000_000, 61_900_000_000], rounding: 'down' });
    expect(evidence('constructor')).toMatchObject({ bounds: [61_750_000_000, 61_900_000_000], rounding: 'unknown' });
  });

  it.each([
    ['CN-XJ.trade.value.world.total.2025-05', 'over 61 billion yuan', {}, [61_000_000_000, null]],
    ['CN-XJ.trade.value.world.total.2025-05', 'about 700 billion yuan', {}, [630_000_000_000, 770_000_000_000]],
    ['CN-XJ.trade.value.world.total.2025-05', 'about 61.8 billion yuan', {}, [61_700_000_000, 61_900_000_000]],
    ['CN-XJ.trade.value.world.total.2025-05', 'about 6.1 trillion yuan', {}, [6_000_000_000_000, 6_200_000_000_000]],
    ['CN-XJ.trade.growth.world.total.2025-05', 'about 20.0 percent', {}, [19.9, 20.1]],
    ['CN-XJ.trade.count.world.total.2025-05', 'about 230 countries', { value: 230, unit: 'count' }, [220, 240]],
    ['CN-XJ.trade.count.world.total.2025-05', 'about 222 countries', { value: 222, unit: 'count' }, [221, 223]],
    ['CN-XJ.trade.count.world.total.2025-05', '222 countries and regions', {}, [222, 222]],
    ['CN-XJ.trade.count.world.total.2025-05', '1,200 enterprises', { value: 1200, unit: 'count' }, [1200, 1200]],
    [
      'CN-XJ.trade.count.world.total.2025-05',
      '450,000 vehicles',
      { value: 450_000, unit: 'count' },
      [445_000, 455_000],
    ],
    ['CN-XJ.trade.count.world.total.2025-05', '9,900', { value: 9900, unit: 'count' }, [9900, 9900]],
    ['CN-XJ.trade.count.world.total.2025-05', '10,100', { value: 10_100, unit: 'count' }, [10_050, 10_150]],
    ['CN-XJ.trade.count.world.total.2025-05', '16,400', { value: 16_400, unit: 'count' }, [16_350, 16_450]],
    ['CN-XJ.trade.count.world.total.2025-05', '16,410', { value: 16_410, unit: 'count' }, [16_410, 16_410]],
    ['CN-XJ.trade.count.world.total.2025-05', '5,000', { value: 5000, unit: 'count' }, [4500, 5500]],
    ['CN-XJ.trade.rank.KZ.total.2025-05', 'top two partners', { unit: 'rank', bounds: [1, 2] }, [1, 2]],
    ['CN-XJ.trade.value.world.total.2024', 'a record', {}, [null, null]],
  ] as const)('%s, "%s": they are given, or follow from the token', (id, printed, more, bounds) => {
    expect(observationBounds(observation(id, printed, more as object), 'en', 'half')).toEqual(bounds);
  });

  it('are read in the language of the page', () => {
    expect(observationBounds(observation(MAY, '5.000', { value: 5000 }), 'de', 'half')).toEqual([4999.5, 5000.5]);
  });
});
