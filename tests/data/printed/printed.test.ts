import { describe, expect, it } from 'vitest';
import { numberLexiconOf } from '../../../data/printed/number-lexicon.ts';
import { parsePrintedNumber } from '../../../data/printed/printed.ts';
import { TOKENS } from './tokens.ts';

/** language, token, why it can't be read */
const UNREADABLE: [string, string, string][] = [
  ['zh', '超千亿元', 'holds no digit'],
  ['en', 'over half', 'is in words'],
  ['en', 'top two trading partners', 'is in words'],
  ['ja', '2.2倍', 'is a ratio'],
  ['en', '1.5 times', 'is a ratio'],
  ['en', 'two million yuan', 'is in words'],
  ['en', '5 million kWh', 'has a unit without a code'],
  ['en', '', 'is empty'],
  ['en', 'billion yuan', 'is a unit alone'],
  ['en', 'fell', 'is a fall alone'],
  ['en', '3.2 percent down', 'puts the fall last'],
  ['en', '1,23 billion yuan', 'groups two digits'],
  ['en', '5 million 3 billion yuan', 'puts the smaller multiplier first'],
  ['en', '5 percent yuan', 'names two units'],
  ['en', '20 30', 'is two numbers'],
  ['en', '2 125 companies', 'is two numbers where spaces group no digits'],
  ['en', '5 million 3 percent', 'is two numbers'],
  ['en', '3 billion yuan 20 million tonnes', 'is two amounts'],
  ['zh', '3.5亿2000万元', 'goes on with more than its last digit is worth'],
  ['en', '0,420 companies', 'groups after a zero'],
  ['en', '31.5 to 32 percent', 'is a range'],
  ['zh', '5千8百亿元', 'is more than the grammar reads'],
  ['ru', '0.420 млрд юаней', 'groups after a zero'],
  ['nl', '22,9 %', 'is in a language without a grammar'],
];

describe('a printed token', () => {
  it.each(TOKENS)('in %s, %s, reads as its number', (language, token, value, resolution, unit, qualifier) => {
    expect(parsePrintedNumber(token, language)).toEqual({
      value,
      resolution,
      unit,
      qualifier,
      isSigned: expect.any(Boolean),
    });
  });

  it.each([
    ['en', '-3.2 percent', true],
    ['en', '+3.2 percent', true],
    ['en', 'minus 3.2 percent', true],
    ['en', 'fell 3.2 percent', true],
    ['en', 'up by 3.2 percent', true],
    ['zh', '同比增长3.2%', true],
    ['en', '3.2 percent', false],
    ['zh', '3.2%', false],
    ['en', '20-billion-yuan', false],
  ])('in %s, %s, says whether it rises or falls: %s', (language, token, isSigned) => {
    expect(parsePrintedNumber(token, language)?.isSigned).toBe(isSigned);
  });

  it.each(UNREADABLE)('in %s, "%s", is not read because it %s', (language, token) => {
    expect(parsePrintedNumber(token, language)).toBeNull();
  });

  it('is read in no language that has the name of something every object has', () => {
    expect(numberLexiconOf('constructor')).toBeNull();
    expect(parsePrintedNumber('22.9', 'constructor')).toBeNull();
  });
});
