import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { moves } from '../../../data/record/moved.ts';
import { checkMoves } from '../../../data/record/references.ts';

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

  it.each([
    [
      'leads nowhere',
      { moved: { [OLD]: OTHER }, withdrawn: {} },
      [`${OLD}: data/moved.json leads to ${OTHER}, which the record does not have: correct it`],
    ],
    [
      'leads on from where it leads to',
      { moved: { [OLD]: OTHER, [OTHER]: NEW }, withdrawn: {} },
      [`${OLD}: data/moved.json leads to ${OTHER}, which the record does not have: correct it`],
    ],
    [
      'leads in a circle',
      { moved: { [NEW]: NEW }, withdrawn: {} },
      [`${NEW}: data/moved.json says it is gone, but the record has it: remove the line`],
    ],
    [
      'withdraws what is held',
      { moved: {}, withdrawn: { [NEW]: withdrawal } },
      [`${NEW}: data/moved.json says it is gone, but the record has it: remove the line`],
    ],
    [
      'says two things of one id',
      { moved: { [OLD]: NEW }, withdrawn: { [OLD]: withdrawal } },
      [`${OLD}: data/moved.json says both that it moved and that it was withdrawn: remove one of the two`],
    ],
    [
      'names a successor that is not held',
      { moved: {}, withdrawn: { [OLD]: { ...withdrawal, successor: OTHER } } },
      [`${OLD}: data/moved.json leads to ${OTHER}, which the record does not have: correct it`],
    ],
  ])('is wrong where it %s', (_, table, problems) => {
    expect(checkMoves(table, held)).toEqual(problems);
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
