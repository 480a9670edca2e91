import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type Moves, moves } from '../../../data/record/moved.ts';
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
