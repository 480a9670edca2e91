import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type Moves, moves } from '../../../data/record/moved.ts';
import { checkMoves } from '../../../data/record/references.ts';
import { VOCABULARIES } from '../../../data/record/schema.ts';
import { checkRecord } from '../../../data/rules/check-record.ts';
import { LANGUAGES } from '../../support/languages.ts';
import { recordFacts } from '../../support/texts/record-facts.ts';

const { record } = recordFacts();
const { vocabulary, words } = record;

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
