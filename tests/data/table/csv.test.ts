import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact, ServedFact } from '../../../data/contract/fact.ts';
import { resolve } from '../../../data/fact/resolve.ts';
import { servedFact } from '../../../data/fact/served.ts';
import { COLUMNS } from '../../../data/table/columns.ts';
import { csv } from '../../../data/table/csv.ts';
import { readCsv } from '../../worker/read-csv.ts';
import { evidence, history, serving } from '../builder.ts';

function factOf(printed: string, publisher = 'Page', value: number | null = -3.1): ServedFact {
  return servedFact(resolve(history([evidence('2025-06-19', value, { printed, publisher })])) as Fact, serving);
}

function rowOf(fact: ServedFact): Record<string, string> {
  return readCsv(csv(COLUMNS, [fact]))[0] as Record<string, string>;
}

/** A page that may not revise a number. */
function copy(day: string, value: number) {
  const { revises: _, ...page } = evidence(day, value);
  return page;
}

/** Without the apostrophes that stand before what a spreadsheet could run. */
function plain(text = ''): string {
  return text.replace(/(^|[;\t\r\n]["\s]*)'+(?=[=+\-@＝＋－＠\t\r])/g, '$1');
}

describe('a table of facts', () => {
  it.each([
    ['the first print of a revised number', [evidence('2025-06-19', 10), evidence('2025-07-18', 12)], ['12', '10']],
    [
      'the first print of a number that was revised twice',
      [evidence('2025-06-19', 10), evidence('2025-07-18', 12), evidence('2025-08-18', 13)],
      ['13', '10'],
    ],
    ['the number that contradicts a disputed one', [evidence('2025-06-19', 10), copy('2025-06-20', 12)], ['10', '12']],
    ['no other number of one that agrees', [evidence('2025-06-19', 10), copy('2025-06-20', 10)], ['10', '']],
  ] as const)('has %s', (_, pages, [value, other]) => {
    const fact = servedFact(resolve(history([...pages])) as Fact, serving);
    expect(rowOf(fact)).toMatchObject({ value, other_value: other });
  });

  it('has the bounds that pages state beside the inputs, so that bounds can be computed again', () => {
    const input = { ...evidence('2025-06-19', 10), id: 'a', bounds: [9.5, 10.5] as const };
    const derivation = { formula: 'exports-plus-imports' as const, inputs: [input, { ...input, id: 'b' }] };
    const fact: ServedFact = { ...factOf('1'), derivation: { ...derivation, statedBounds: [20, null] } };
    expect(rowOf(fact).inputs).toBe('a = 10 [9.5, 10.5] | b = 10 [9.5, 10.5] | stated [20, ]');
    expect(rowOf({ ...fact, derivation }).inputs).toBe('a = 10 [9.5, 10.5] | b = 10 [9.5, 10.5]');
  });

  it('ends each line with CRLF, the last too, and has no byte order mark', () => {
    const text = csv(COLUMNS, [factOf('1')]);
    expect(text.split('\r\n').length).toBe(3);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.startsWith('id,')).toBe(true);
  });

  it('gives the days of the period', () => {
    const leap = { ...factOf('1'), period: '2024-01..2024-02' };
    expect(rowOf(leap)).toMatchObject({ period_start: '2024-01-01', period_end: '2024-02-29' });
    expect(rowOf({ ...leap, period: '2024' })).toMatchObject({ period_start: '2024-01-01', period_end: '2024-12-31' });
  });

  it.each([
    ['-3.1%', '-3.1%'],
    ['+1', '+1'],
    ['-16.7 percent', '-16.7 percent'],
    ['-1,234.5', '-1,234.5'],
    ['=HYPERLINK("http://x","y")', `'=HYPERLINK("http://x","y")`],
    ["-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"],
    ['-1 SUM(A1)', "'-1 SUM(A1)"],
    ['-A1', "'-A1"],
    ['+', "'+"],
    ['@SUM(1)', "'@SUM(1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['a; b = 1', 'a; b = 1'],
    ['＝1+1', "'＝1+1"],
    ['＠SUM(1)', "'＠SUM(1)"],
    ['－16.7％', '－16.7％'],
    ['＋１９.９％', '＋１９.９％'],
    ['－1＋cmd', "'－1＋cmd"],
    ['3.1%', '3.1%'],
    ["'=1", "'=1"],
    ['a "b", c', 'a "b", c'],
    ['two\r\nlines', 'two\r\nlines'],
    ['2276.7亿', '2276.7亿'],
  ])('writes the text %j as %j', (printed, cell) => {
    expect(rowOf(factOf(printed)).printed).toBe(cell);
  });

  it.each(['a; b', 'a\tb'])('quotes %j, where some spreadsheets would begin another cell', (printed) => {
    expect(csv(COLUMNS, [factOf(printed)])).toContain(`,"${printed}",`);
  });

  it('keeps a negative number a number, and leaves unknown ones empty', () => {
    expect(rowOf(factOf('x', 'Page', -3.1)).value).toBe('-3.1');
    expect(rowOf(factOf('x', 'Page', null))).toMatchObject({ value: '', lower: '', upper: '' });
  });

  it('names no page in the row of a derived number, not even one that states a bound of it', () => {
    const page = ['release', 'publisher', 'agency', 'url', 'attributed_to'];
    const [stated, derived] = [factOf('1'), { ...factOf('1'), basis: 'derived' as const }].map(rowOf);
    expect(stated).toMatchObject({ release: '2025-06-19-page', publisher: 'Page', agency: 'Agency' });
    expect(page.map((name) => derived?.[name])).toEqual(page.map(() => ''));
  });

  it('reads back as it was, whatever a page prints', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string(),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (printed, publisher, value) => {
          const row = rowOf(factOf(printed, publisher, value));
          expect(plain(row.printed)).toBe(plain(printed));
          expect(plain(row.publisher)).toBe(plain(publisher));
          expect(Number(row.value)).toBe(value === 0 ? 0 : value);
        },
      ),
    );
  });
});
