import { describe, expect, it } from 'vitest';
import { compile } from '../../../../data/catalogue/compile.ts';
import { derive } from '../../../../data/catalogue/derive/derive.ts';
import { resolve } from '../../../../data/fact/resolve.ts';
import type { TradeRecord } from '../../../../data/record/schema.ts';
import { record, release } from '../../builder.ts';

const id = (measure: string, year: number) => `CN-XJ.trade.${measure}.world.total.${year}-01..${year}-02`;
const before = release('2023-03-19', { [id('value', 2023)]: '44.4 billion yuan' });
const after = release('2024-03-18', {
  [id('value', 2024)]: '63.69 billion yuan',
  [id('growth', 2024)]: '51.4 percent',
});

function kinds(whole: TradeRecord, fact: string, asOf?: string): string[] | undefined {
  const entry = derive(compile(whole), whole.vocabulary).find((one) => one.id === fact);
  return entry && resolve(entry, asOf)?.caveats.map(({ kind }) => kind);
}

describe('a base that was revised', () => {
  const whole = record(before, after);

  it('is a caveat of the growth and of the earlier level, not of the new one', () => {
    expect(kinds(whole, id('growth', 2024))).toEqual(['base-revised']);
    expect(kinds(whole, id('value', 2023))).toEqual(['base-revised']);
    expect(kinds(whole, id('value', 2024))).toEqual([]);
  });

  it('is explained with the numbers', () => {
    const entry = derive(compile(whole), whole.vocabulary).find((one) => one.id === id('value', 2023));
    expect(entry && resolve(entry)?.caveats).toEqual([
      {
        kind: 'base-revised',
        text: 'Growth of 51.4 percent to 63.69 billion yuan in 2024-01..2024-02 implies 42.07 billion CNY for 2023-01..2023-02, where pages had printed 44.4 billion yuan: the base was revised.',
      },
    ]);
  });

  it('says so where pages printed a limit', () => {
    const limit = release('2023-03-19', { [id('value', 2023)]: 'over 44.4 billion yuan' });
    const entry = derive(compile(record(limit, after)), whole.vocabulary).find((one) => one.id === id('value', 2023));
    expect(entry && resolve(entry)?.caveats[0]?.text).toContain('printed over 44.4 billion yuan as a lower limit: the');
  });

  it('is known from the later page on', () => {
    expect(kinds(whole, id('value', 2023), '2024-03-17')).toEqual([]);
  });

  it('is one no more when a page prints the revised level', () => {
    const revised = release('2024-05-01', { [id('value', 2023)]: '42.1 billion yuan' });
    expect(kinds(record(before, after, revised), id('value', 2023), '2024-04-30')).toEqual(['base-revised']);
    expect(kinds(record(before, after, revised), id('value', 2023))).toEqual([]);
  });

  it('is none where the printed level fits', () => {
    const fitting = release('2023-03-19', { [id('value', 2023)]: '42.07 billion yuan' });
    expect(kinds(record(fitting, after), id('growth', 2024))).toEqual([]);
  });
});
