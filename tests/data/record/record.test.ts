/** The real record: its rules, its vocabulary, and moved.json, the table of ids that changed. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type Moves, moves } from '../../../data/record/moved.ts';
import { checkMoves } from '../../../data/record/references.ts';
import { VOCABULARIES } from '../../../data/record/schema.ts';
import { checkRecord } from '../../../data/rules/check-record.ts';
import { LANGUAGES } from '../../support/languages.ts';
import { recordFacts } from '../../support/texts/record-facts.ts';

const { record } = recordFacts();
const { vocabulary, words, pages } = record;

describe('the record', () => {
  it('breaks no rule', () => {
    expect(checkRecord(record).problems).toEqual([]);
  });
});

describe('the vocabulary', () => {
  it.each(VOCABULARIES)('has a different label for each code of %s, in each language', (name) => {
    for (const language of LANGUAGES) {
      const labels = Object.values(vocabulary[name]).map((term) => term.labels[language]);
      expect(labels.filter((label, i) => labels.indexOf(label) !== i || label !== label?.trim())).toEqual([]);
    }
  });

  it('uses every division', () => {
    const { partners, breakdowns, divisions } = vocabulary;
    const used = Object.values({ ...partners, ...breakdowns }).flatMap(({ division = [] }) => division);
    expect([...new Set(used)].sort()).toEqual(Object.keys(divisions).sort());
  });

  /** "{Indicator} {to}: {number}" → "{indicator},{number},{partner}". Some forms of a placeholder count as the same. */
  function placeholdersOf(text: string): string {
    const placeholders = (text.match(/\{\w*\}/g) ?? [])
      // A capital letter, or the partner with its preposition.
      .map((placeholder) => placeholder.toLowerCase().replace(/^\{(to|from|with)\}$/, '{partner}'))
      // A fall is expressed by a word or by a minus sign.
      .map((placeholder) => (placeholder === '{signed}' ? '{number}' : placeholder))
      // Some languages have one word for "from a year earlier".
      .filter((placeholder) => placeholder !== '{year}' && placeholder !== '{period}');
    return placeholders.sort().join();
  }

  it('has the same placeholders in all languages of a message', () => {
    const differing = Object.entries({ ...words, ...pages }).filter(
      ([, texts]) => new Set(Object.values(texts).map(placeholdersOf)).size > 1,
    );
    // Chinese says "the whole country" where other languages name it, and names the area where they do not.
    expect(differing.map(([name]) => name)).toEqual(['nation', 'wholeSeries']);
  });
});

const OLD = 'CN-XJ.trade.value.world.total.2030';
const NEW = 'CN-XJ.trade.value.world.total.2031';
const OTHER = 'CN-XJ.trade.value.world.total.2032';
const idsOnRecord = new Set([NEW]);
const withdrawal = { date: '2026-03-01', reason: 'Never printed.' };

describe('moved.json', () => {
  it('may lead from an old id to one on record, and give the reason of a withdrawal', () => {
    const table = { moved: { [OLD]: NEW }, withdrawn: { [OTHER]: { ...withdrawal, successor: NEW } } };
    expect(v.is(moves, table)).toBe(true);
    expect(checkMoves(table, idsOnRecord)).toEqual([]);
  });

  const missing = `leads to ${OTHER}, which is not in the record: correct it`;
  const inUse = 'says it is gone, but the record has it: remove the line';
  const both = 'says both that it moved and that it was withdrawn: remove one of the two';

  it.each<[mistake: string, moved: object, withdrawn: object, id: string, problem: string]>([
    ['leads to an id that is not on record', { [OLD]: OTHER }, {}, OLD, missing],
    ['leads to another old id', { [OLD]: OTHER, [OTHER]: NEW }, {}, OLD, missing],
    ['leads in a circle', { [NEW]: NEW }, {}, NEW, inUse],
    ['withdraws an id on record', {}, { [NEW]: withdrawal }, NEW, inUse],
    ['both moves and withdraws an id', { [OLD]: NEW }, { [OLD]: withdrawal }, OLD, both],
    ['names a successor that is not on record', {}, { [OLD]: { ...withdrawal, successor: OTHER } }, OLD, missing],
  ])('is rejected if it %s', (_, moved, withdrawn, id, problem) => {
    expect(checkMoves({ moved, withdrawn } as Moves, idsOnRecord)).toEqual([`${id}: data/moved.json ${problem}`]);
  });

  it.each([
    [{ moved: { nothing: NEW }, withdrawn: {} }],
    [{ moved: { [OLD]: 'nothing' }, withdrawn: {} }],
    [{ moved: {}, withdrawn: { [OLD]: { date: 'yesterday', reason: 'x' } } }],
    [{ moved: {}, withdrawn: { [OLD]: { date: '2026-03-01', reason: '' } } }],
    [{ moved: {}, withdrawn: { [OLD]: { date: '2026-03-01' } } }],
    [{ moved: {} }],
  ])('is rejected in another shape: %j', (table) => {
    expect(v.is(moves, table)).toBe(false);
  });
});
