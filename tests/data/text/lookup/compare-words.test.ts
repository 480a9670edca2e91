/** The words of a figure against its fact: over all printed numbers of the record, and over slips put into each. */
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../data/contract/fact.ts';
import { isBound } from '../../../../data/fact/bounds.ts';
import { numberLexiconOf } from '../../../../data/printed/number-lexicon.ts';
import { parsePrintedNumber } from '../../../../data/printed/printed.ts';
import { compareNumber, compareWords } from '../../../../data/text/lookup/compare-words.ts';
import { SLIPS, slipsOf } from '../../../support/texts/number-slips.ts';
import { recordFacts } from '../../../support/texts/record-facts.ts';

const { facts } = recordFacts();
const printed = facts.flatMap((fact) =>
  fact.evidence
    .filter(({ setAside, correction }) => !setAside && (!correction || correction.status === fact.status))
    .map((page) => ({ fact, ...page })),
);

const known = facts.find(({ id }) => id === 'CN-XJ.trade.growth.world.total.2025-01..2025-05') as Fact;
const level = facts.find(({ id }) => id === 'CN-XJ.trade.value.world.total.2025-01..2025-05') as Fact;
const fall = { ...known, value: -3.2, bounds: [-3.25, -3.15] as const, evidence: [], revisions: [] };
const bound = { ...level, value: null, qualifier: 'over' as const, bounds: [20e9, null] as const, revisions: [] };
const over = {
  ...bound,
  evidence: [{ ...(level.evidence[0] as Fact['evidence'][0]), value: 20e9, qualifier: 'over' as const }],
};
/** A page prints a bound, and the number follows from other pages. */
const withBound = {
  ...over,
  value: 10.6e12,
  qualifier: 'exact' as const,
  evidence: [{ ...(over.evidence[0] as Fact['evidence'][0]), value: 10e12 }],
};
/** A fall of over 20 percent is a change below -20. */
const fallOver = {
  ...known,
  value: null,
  qualifier: 'under' as const,
  bounds: [null, -20] as const,
  revisions: [],
  evidence: [{ ...(known.evidence[0] as Fact['evidence'][0]), value: -20, qualifier: 'under' as const }],
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
    ...compareWords(printed, language, fact),
  }));

  expect(states.length).toBeGreaterThan(1300);
  expect(states.filter(({ state }) => state === 'differs')).toEqual([]);
  // Ranks in words, falls of which the words around tell, and languages without a grammar.
  const isRead = ({ fact, value, language }: (typeof printed)[number]) =>
    numberLexiconOf(language) !== null && fact.measure !== 'rank' && (value ?? 0) >= 0;
  const unread = states.filter(({ state }, i) => state === 'unread' && isRead(printed[i] as (typeof printed)[number]));
  expect(unread.length).toBeLessThan(states.length / 100);
});

it('at least 99 of 100 slips of each kind are another number', () => {
  const all = printed.flatMap(({ fact, printed: token, language }) => {
    // A bound that is far from the number is not called different; nor is any number, if the record has only a bound.
    const printsBound = isBound({ qualifier: parsePrintedNumber(token, language)?.qualifier ?? null });
    if (printsBound || fact.value === null || compareWords(token, language, fact).state !== 'matches') return [];
    const isGrowth = fact.measure.startsWith('growth');
    return (
      slipsOf(token, language, isGrowth)
        // Another page of the fact may print just that.
        .filter(({ words }) => !fact.evidence.some((page) => page.printed === words))
        .map(({ kind, words }) => ({ kind, words, token, ...compareWords(words, language, fact) }))
    );
  });
  // "About 44 billion" for "about 43 billion": the record cannot exclude it.
  const undecided = all.filter(({ isWithinBounds }) => isWithinBounds);
  console.log(`slips within the bounds of the record: ${undecided.length} of ${all.length}`);
  expect(undecided.length).toBeLessThan(all.length * 0.03);
  const rows = SLIPS.map((kind) => {
    const slips = all.filter((slip) => slip.kind === kind && !slip.isWithinBounds);
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
    ['500 billion yuan', 'en', { ...level, value: 507e9, evidence: [] }, 'matches'],
    ['500 billion yuan', 'en', { ...level, value: 508e9, evidence: [] }, 'differs'],
    ['about 500 billion yuan', 'en', { ...level, value: 525e9, evidence: [] }, 'matches'],
    ['about 500 billion yuan', 'en', { ...level, value: 526e9, evidence: [] }, 'differs'],
    ['1 trillion yuan', 'en', { ...level, value: 520.37e9, evidence: [] }, 'differs'],
    ['1 trillion yuan', 'en', { ...level, value: 970e9, evidence: [] }, 'matches'],
    [`5${'亿'.repeat(60)}元`, 'zh', level, 'differs'],
    ['fell 3.2 percent', 'en', fall, 'matches'],
    ['-3.2%', 'en', fall, 'matches'],
    ['rose 3.2 percent', 'en', fall, 'differs'],
    ['+3.2%', 'en', fall, 'differs'],
    ['3.2 percent', 'en', fall, 'unread'],
    ['over 20 billion yuan', 'en', over, 'matches'],
    ['20 billion yuan', 'en', over, 'unread'],
    ['25 billion yuan', 'en', over, 'unread'],
    ['under 20 billion yuan', 'en', over, 'unread'],
    ['over 30 billion yuan', 'en', over, 'unread'],
    ['over 20 billion dollars', 'en', over, 'differs'],
    ['nearly 190 percent', 'en', { ...known, value: 19.9, evidence: [] }, 'unread'],
    ['nearly 20 percent', 'en', { ...known, value: 0.4, evidence: [] }, 'unread'],
    ['over 10 percent', 'en', { ...known, value: 19.9, evidence: [] }, 'unread'],
    ['over 300 billion yuan', 'en', { ...level, value: 520e9, evidence: [] }, 'unread'],
    ['over 5 trillion yuan', 'en', { ...level, value: 520e9, evidence: [] }, 'differs'],
    ['nearly 4 percent', 'en', fall, 'unread'],
    ['fell nearly 4 percent', 'en', fall, 'matches'],
    ['rose nearly 4 percent', 'en', fall, 'differs'],
    ['fell over 20 percent', 'en', fallOver, 'matches'],
    ['fell nearly 20 percent', 'en', fallOver, 'unread'],
    ['over 10 trillion yuan', 'en', withBound, 'matches'],
    ['10 trillion yuan', 'en', withBound, 'unread'],
    ['over 11 trillion yuan', 'en', withBound, 'differs'],
    ['227.67 billion yuan', 'en', { ...level, bounds: [null, null] }, 'matches'],
    ['220.1 billion yuan', 'en', { ...level, bounds: [null, null] }, 'unread'],
    ['', 'en', known, 'unread'],
    ['a third', 'en', known, 'unread'],
    ['22.9 percent or 30 percent', 'en', known, 'unread'],
    ['fell up 22.9 percent', 'en', known, 'unread'],
    ['22.9 percent of exports', 'en', known, 'unread'],
    ['२२.९', 'hi', known, 'unread'],
    ['\u202e22.9 percent', 'en', known, 'unread'],
  ])('"%s" (%s)', (words, language, fact, state) => {
    expect(compareWords(words, language, fact)).toMatchObject({ state, until: '' });
  });

  it.each([
    [60, 'matches'],
    [70, 'unread'],
  ])('that are longer than 200 characters are not read: %d words before the number, %s', (count, state) => {
    expect(compareWords(`${'up '.repeat(count)}22.9 percent`, 'en', known).state).toBe(state);
  });

  it('that give a replaced number match, with the day on which it was replaced', () => {
    expect(compareWords('22.4 percent', 'en', revised)).toMatchObject({ state: 'matches', until: '2025-07-18' });
    expect(compareWords('22.9 percent', 'en', revised)).toMatchObject({ state: 'matches', until: '' });
  });
});

it.each([
  [[8, 8], 8, 'matches'],
  [[8, 8], 7, 'differs'],
  [[1, 2], 1, 'unread'],
  [[1, 2], 3, 'differs'],
] as const)('the bounds %j of a rank compared with %d: %s', (bounds, value, state) => {
  const rank = { ...known, unit: 'rank', value: null, bounds, evidence: [], revisions: [] };
  const number = { value, resolution: 1, unit: 'rank', qualifier: null } as const;
  expect(compareNumber(number, rank).state).toBe(state);
});

describe('a number with more digits than the record', () => {
  // The record: "8.3 trillion yuan", which stands for 8.25 to 8.35 trillion.
  const coarse = { ...level, value: 8.3e12, bounds: [8.25e12, 8.35e12] as const, evidence: [], revisions: [] };
  const fallOf = { ...fall, bounds: [-3.25, -3.15] as const };

  it.each<[string, Parameters<typeof compareWords>[2], string, boolean]>([
    ['8.31 trillion yuan', coarse, 'unread', true],
    ['8.26 trillion yuan', coarse, 'unread', true],
    ['over 8.31 trillion yuan', coarse, 'unread', true],
    ['8.35 trillion yuan', coarse, 'unread', true],
    ['8.4 trillion yuan', { ...coarse, bounds: [8.3e12, 8.4e12] }, 'differs', false],
    ['8.3 trillion yuan', coarse, 'matches', false],
    ['8.36 trillion yuan', coarse, 'differs', false],
    ['8.24 trillion yuan', coarse, 'differs', false],
    ['8.31 trillion dollars', coarse, 'differs', false],
    ['fell 3.22 percent', fallOf, 'unread', true],
    ['rose 3.22 percent', fallOf, 'differs', false],
  ])('%s: neither confirmed nor contradicted within its bounds, different outside', (words, fact, state, isWithin) => {
    expect(compareWords(words, 'en', fact)).toMatchObject({ state, isWithinBounds: isWithin });
  });

  it('never differs from a derived number within its bounds', () => {
    const derived = { ...level, value: 90.6e9, bounds: [89.5e9, 91.7e9] as const, evidence: [], revisions: [] };
    const claimed = { value: 91.51e9, resolution: 0.01e9, unit: 'CNY', qualifier: null } as const;
    expect(compareNumber(claimed, derived)).toMatchObject({ state: 'unread', isWithinBounds: true });
  });
});

it('a number that a page printed wrongly, and that is marked for it, is none of a fact which is current', () => {
  const [page] = level.evidence as [Fact['evidence'][0]];
  const correction = { status: 'disputed' as const, date: '2025-07-01', reason: 'A slip.' };
  const evidence = [page, { ...page, value: 200e9, printed: '200 billion yuan', correction }];
  expect(compareWords('200 billion yuan', 'en', { ...level, evidence }).state).toBe('differs');
  expect(compareWords('200 billion yuan', 'en', { ...level, evidence, status: 'disputed' }).state).toBe('matches');
});
