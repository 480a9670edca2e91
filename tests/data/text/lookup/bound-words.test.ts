/** The words of a figure against its fact: over all printed numbers of the record, and over slips put into each. */
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../data/contract/fact.ts';
import { grammarOf } from '../../../../data/printed/grammars/all.ts';
import { checkWords } from '../../../../data/text/lookup/bound-words.ts';
import { SLIPS, slipsOf } from '../../../support/texts/number-slips.ts';
import { recordFacts } from '../../../support/texts/record-facts.ts';

const { facts } = recordFacts();
const printed = facts.flatMap((fact) =>
  fact.evidence
    .filter(({ setAside, mark }) => !setAside && (!mark || mark.status === fact.status))
    .map((page) => ({ fact, ...page })),
);

const known = facts.find(({ id }) => id === 'CN-XJ.trade.growth.world.total.2025-01..2025-05') as Fact;
const level = facts.find(({ id }) => id === 'CN-XJ.trade.value.world.total.2025-01..2025-05') as Fact;
const fall = { ...known, value: -3.2, bounds: [-3.25, -3.15] as const, evidence: [], revisions: [] };
const limit = { ...level, value: null, qualifier: 'over' as const, bounds: [20e9, null] as const, revisions: [] };
const over = {
  ...limit,
  evidence: [{ ...(level.evidence[0] as Fact['evidence'][0]), value: 20e9, qualifier: 'over' as const }],
};
const earlier = {
  until: '2025-07-18',
  value: 22.4,
  bounds: [22.35, 22.45] as const,
  published: '2025-06-19',
  printed: '22.4%',
  release: 'r',
};
const revised = { ...known, revisions: [earlier] };

it('every number that a page of the record prints is read as its fact, or not read at all', () => {
  const states = printed.map(({ printed, language, fact }) => ({
    id: fact.id,
    printed,
    ...checkWords(printed, language, fact),
  }));

  expect(states.length).toBeGreaterThan(1300);
  expect(states.filter(({ state }) => state === 'differs')).toEqual([]);
  // Ranks in words, falls of which the words around tell, and languages without a grammar.
  const isRead = ({ fact, value, language }: (typeof printed)[number]) =>
    grammarOf(language) !== null && fact.measure !== 'rank' && (value ?? 0) >= 0;
  const unread = states.filter(({ state }, i) => state === 'unread' && isRead(printed[i] as (typeof printed)[number]));
  expect(unread.length).toBeLessThan(states.length / 100);
});

it('at least 99 of 100 slips of each kind are another number', () => {
  const all = printed.flatMap(({ fact, printed: token, language }) => {
    if (checkWords(token, language, fact).state !== 'matches') return [];
    const isGrowth = fact.measure.startsWith('growth');
    return (
      slipsOf(token, language, isGrowth)
        // Another page of the fact may print just that.
        .filter(({ words }) => !fact.evidence.some((page) => page.printed === words))
        .map(({ kind, words }) => ({ kind, words, token, state: checkWords(words, language, fact).state }))
    );
  });
  const rows = SLIPS.map((kind) => {
    const slips = all.filter((slip) => slip.kind === kind);
    const found = slips.filter(({ state }) => state === 'differs').length;
    return { kind, slips: slips.length, found, share: found / slips.length };
  });
  for (const { kind, slips, found } of rows) console.log(`slips of ${kind}: ${found} of ${slips} differ`);

  expect(rows.map(({ kind, share }) => [kind, share >= 0.99])).toEqual(SLIPS.map((kind) => [kind, true]));
});

describe('the words of a figure', () => {
  it.each<[string, string, Fact, string]>([
    ['22.9 percent', 'en', known, 'matches'],
    ['22.9%', 'en', known, 'matches'],
    ['up 22.9 percent', 'en', known, 'matches'],
    ['grew by 22.9%', 'en', known, 'matches'],
    ['nearly 23 percent', 'en', known, 'matches'],
    ['about 23 percent', 'en', known, 'matches'],
    ['23 percent', 'en', known, 'matches'],
    ['over 20 percent', 'en', known, 'matches'],
    ['同比增长22.9%', 'zh', known, 'matches'],
    ['超过20%', 'zh', known, 'matches'],
    ['22.9', 'en', known, 'matches'],
    ['22,9 %', 'fr', known, 'matches'],
    ['99 percent', 'en', known, 'differs'],
    ['22.8 percent', 'en', known, 'differs'],
    ['fell 22.9 percent', 'en', known, 'differs'],
    ['下降22.9%', 'zh', known, 'differs'],
    ['22.9 percentage points', 'en', known, 'differs'],
    ['22.9 billion yuan', 'en', known, 'differs'],
    ['over 23 percent', 'en', known, 'differs'],
    ['227.67 billion yuan', 'en', level, 'matches'],
    ['228 billion yuan', 'en', level, 'matches'],
    ['about 230 billion yuan', 'en', level, 'matches'],
    ['2276.7亿元', 'zh', level, 'matches'],
    ['227 billion yuan', 'en', level, 'differs'],
    ['227.67 billion dollars', 'en', level, 'differs'],
    ['227.67 million yuan', 'en', level, 'differs'],
    ['0.2 trillion yuan', 'en', level, 'matches'],
    ['1 trillion yuan', 'en', { ...level, value: 520.37e9, evidence: [] }, 'differs'],
    ['1 trillion yuan', 'en', { ...level, value: 970e9, evidence: [] }, 'matches'],
    [`5${'亿'.repeat(60)}元`, 'zh', level, 'differs'],
    ['fell 3.2 percent', 'en', fall, 'matches'],
    ['-3.2%', 'en', fall, 'matches'],
    ['rose 3.2 percent', 'en', fall, 'differs'],
    ['+3.2%', 'en', fall, 'differs'],
    ['3.2 percent', 'en', fall, 'unread'],
    ['over 20 billion yuan', 'en', over, 'matches'],
    ['20 billion yuan', 'en', over, 'matches'],
    ['under 20 billion yuan', 'en', over, 'differs'],
    ['over 30 billion yuan', 'en', over, 'differs'],
    ['', 'en', known, 'unread'],
    ['a third', 'en', known, 'unread'],
    ['22.9 percent or 30 percent', 'en', known, 'unread'],
    ['fell up 22.9 percent', 'en', known, 'unread'],
    ['22.9 percent of exports', 'en', known, 'unread'],
    ['२२.९', 'hi', known, 'unread'],
    ['\u202e22.9 percent', 'en', known, 'unread'],
  ])('"%s" (%s)', (words, language, fact, state) => {
    expect(checkWords(words, language, fact)).toMatchObject({ state, until: '' });
  });

  it.each(['9', '9 ', 'up '])('that are five million characters are not read: %j', (piece) => {
    expect(checkWords(piece.repeat(5_000_000 / piece.length), 'en', known).state).toBe('unread');
  });

  it('that give a replaced number match, with the day on which it was replaced', () => {
    expect(checkWords('22.4 percent', 'en', revised)).toMatchObject({ state: 'matches', until: '2025-07-18' });
    expect(checkWords('22.9 percent', 'en', revised)).toMatchObject({ state: 'matches', until: '' });
  });
});

it('a number that a page printed wrongly, and that is marked for it, is none of a fact which is current', () => {
  const [page] = level.evidence as [Fact['evidence'][0]];
  const mark = { status: 'disputed' as const, date: '2025-07-01', reason: 'A slip.' };
  const evidence = [page, { ...page, value: 200e9, printed: '200 billion yuan', mark }];
  expect(checkWords('200 billion yuan', 'en', { ...level, evidence }).state).toBe('differs');
  expect(checkWords('200 billion yuan', 'en', { ...level, evidence, status: 'disputed' }).state).toBe('matches');
});
