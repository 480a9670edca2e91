import { describe, expect, it } from 'vitest';
import type { Observation, TradeRecord } from '../../../data/record/schema.ts';
import { checkRecord } from '../../../data/rules/check-record.ts';
import { RULES, type RuleName } from '../../../data/rules/rules.ts';
import { observation, record, release } from '../builder.ts';
import { COMPARED } from './compared.ts';
import { GROWTH } from './growth.ts';
import { PAGES } from './pages.ts';
import { RATIOS } from './ratios.ts';
import { SINGLE_OBSERVATION } from './single-observation.ts';

const CASES = [...SINGLE_OBSERVATION, ...COMPARED, ...GROWTH, ...RATIOS, ...PAGES];
/** The type check fails here for a rule without a case. */
const _WITHOUT_CASE: Record<Exclude<RuleName, (typeof CASES)[number]['rule']>, never> = {};

describe.each(CASES)('the rule $rule', ({ rule, finds, wrong, begins, right }) => {
  const only = RULES.filter(({ name }) => name === rule);

  it(`finds ${finds}, and names it`, () => {
    const { open, rules } = checkRecord(wrong, only);
    const found = open.map(({ line }) => line);
    expect(found.map((problem) => problem.slice(0, begins.length))).toEqual([begins]);
    expect(found[0]?.endsWith(` [${rule}]`)).toBe(true);
    expect(rules).toEqual([{ name: rule, violations: 1, suppressed: 0 }]);
  });

  it('passes what is right', () => {
    const rules = [{ name: rule, violations: 0, suppressed: 0 }];
    expect(checkRecord(right, only)).toEqual({ problems: [], open: [], rules });
  });
});

describe('the rules', () => {
  it('each have one name', () => {
    expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length);
  });

  it('let a balance be negative, fall over its year, and be larger with a part than with the whole', () => {
    const balance = 'CN-XJ.balance.value.world.total.2025-01..2025-05';
    const before = release('2025-05-19', { [balance.replace('-05', '-04')]: '20.0 billion yuan' });
    const numbers = {
      [balance]: '-10.0 billion yuan',
      [balance.replaceAll('2025', '2024')]: '80.0 billion yuan',
      [balance.replace('world', 'KZ')]: '30.0 billion yuan',
    };
    const { problems } = checkRecord(record(before, release('2025-06-19', numbers)));
    expect(problems.filter((problem) => !problem.endsWith('[codes]'))).toEqual([]);
  });

  it('do not compare with a number that a person marked as disputed', () => {
    const id = (measure: string) => `CN-XJ.trade.${measure}.world.total.2025-05`;
    const correction = { status: 'disputed' as const, date: '2025-06-19', reason: 'Twice the rate of the time.' };
    const numbers = (more: Partial<Observation>) => [
      observation(id('value'), '61.81 billion yuan'),
      observation(id('value-usd'), '4.3 billion U.S. dollars', more),
    ];
    expect(checkRecord(record(release('2025-06-19', numbers({})))).problems.join()).toContain('[dollar-rate]');
    expect(checkRecord(record(release('2025-06-19', numbers({ correction })))).problems).toEqual([]);
  });

  it('ask about an unusual period, and stop nothing', () => {
    const trade = 'CN-XJ.trade.value.world.total.2025-01..2025-05';
    const numbers = { [trade]: '227.67 billion yuan', [trade.replace('..2025-05', '..2025-04')]: '166 billion yuan' };
    const { problems, open } = checkRecord(record(release('2025-06-19', numbers)));
    expect([problems, open.map(({ rule }) => rule)]).toEqual([[], ['page-periods']]);
  });

  it('do not compare with a number that was set aside', () => {
    const id = 'CN-XJ.trade.value.world.total.2025-05';
    const slip = { suppressions: [{ rule: 'agreement', reason: 'a slip' }] };
    const days: [string, string, Partial<Observation>][] = [
      ['2025-06-19', '61.81 billion yuan', {}],
      ['2025-06-20', '61.18 billion yuan', slip],
      ['2025-06-21', '61.81 billion yuan', {}],
    ];
    const pages = days.map(([day, printed, more]) => release(day, [observation(id, printed, more)]));
    expect(checkRecord(record(...pages)).problems).toEqual([]);
  });
});

describe('the rules of another country', () => {
  const { vocabulary, dataset, ...empty } = record();
  const TOTAL = 'US-CA.trade.value.world.total.2025-05';
  const check = (area: Partial<(typeof vocabulary.areas)[string]>, numbers: Record<string, string>) => {
    const areas = { 'US-CA': { ...vocabulary.areas.CN, ...area }, US: { ...vocabulary.areas.CN, currency: 'USD' } };
    const page = release('2025-06-19', numbers);
    const made = { ...empty, dataset, vocabulary: { ...vocabulary, areas }, releases: [page] } as TradeRecord;
    return checkRecord(made).problems.map((problem) => problem.replace(/^.*\): /, ''));
  };

  it('take its currency', () => {
    expect(check({ currency: 'USD' }, { [TOTAL]: '61.81 billion US dollars' })).toEqual([]);
    expect(check({ currency: 'USD' }, { [TOTAL]: '61.81 billion yuan' })).toEqual([
      'the unit is CNY, but value of US-CA is given in USD or tonnes: correct it [unit-of-measure]',
    ]);
  });

  it('compare with its parent, and with no area where it has none', () => {
    const numbers = {
      [TOTAL.replace('value', 'growth-difference')]: '5 percentage points',
      [TOTAL.replace('value', 'growth')]: '10 percent',
      'US.trade.growth.world.total.2025-05': '2 percent',
    };
    expect(check({ currency: 'USD', parent: 'US' }, numbers)).toEqual([
      'growth of 10 percent here and of 2 percent in US gives another difference: copy the three again, or suppress the rule with the reason [growth-difference]',
    ]);
    expect(check({ currency: 'USD' }, numbers)).toEqual([]);
  });

  it('look up the plausible rate of its currency', () => {
    const numbers = { [TOTAL]: '71 billion yuan', [TOTAL.replace('value', 'value-usd')]: '$5 billion' };
    expect(check({ currency: 'CNY' }, numbers)).toEqual([
      'implies 14.200 CNY/USD, outside 6 to 7.4, the range in data/dataset.json: copy both again [dollar-rate]',
    ]);
  });
});

describe('a suppression', () => {
  const SHARE = 'CN-XJ.trade.share.KZ.total.2025-05';
  const check = (printed: string, rule: string) => {
    const one = observation(SHARE, printed, { suppressions: [{ rule, reason: 'known' }] });
    return checkRecord(record(release('2025-06-19', [one])));
  };

  it('covers what its rule finds', () => {
    const { problems, rules } = check('101 percent', 'possible-value');
    expect(problems).toEqual([]);
    expect(rules.find(({ name }) => name === 'possible-value')).toEqual({
      name: 'possible-value',
      violations: 1,
      suppressed: 1,
    });
  });

  it('covers a violation from any of its observations', () => {
    const [whole, part] = ['CN-XJ.trade.value.world.total.2025-05', 'CN-XJ.trade.value.KZ.total.2025-05'];
    const suppressions = [{ rule: 'part-of-total', reason: 'known' }];
    const numbers = [observation(whole, '1 billion yuan', { suppressions }), observation(part, '9 billion yuan')];
    expect(checkRecord(record(release('2025-06-19', numbers))).problems).toEqual([]);
  });

  it('does not cover a code without a name', () => {
    const unknown = observation('CN-XJ.trade.share.XX.total.2025-05', '9 percent', {
      suppressions: [{ rule: 'codes', reason: 'known' }],
    });
    const [problem] = checkRecord(record(release('2025-06-19', [unknown]))).problems;
    expect(problem).toContain('the partner is not in data/vocabulary/partners.json');
  });

  it('covers no other rule, and is then itself a fault', () => {
    expect(check('101 percent', 'codes').problems).toEqual([
      `${SHARE}: data/releases/2025-06-19-page.json (101 percent): a share of 101 percent is not between 0 and 100: copy the number again from the page [possible-value]`,
      `${SHARE}: data/releases/2025-06-19-page.json (101 percent): the suppression of "codes" covers nothing: delete it [suppressions]`,
    ]);
  });

  it('that covers nothing is a fault', () => {
    expect(check('99 percent', 'possible-value').problems).toEqual([
      `${SHARE}: data/releases/2025-06-19-page.json (99 percent): the suppression of "possible-value" covers nothing: delete it [suppressions]`,
    ]);
  });

  it('that names no rule is a fault', () => {
    expect(check('99 percent', 'possible-values').problems).toEqual([
      `${SHARE}: data/releases/2025-06-19-page.json (99 percent): the suppression of "possible-values" does not name a rule: correct the name [suppressions]`,
    ]);
  });
});
