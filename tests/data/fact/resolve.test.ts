import { describe, expect, it } from 'vitest';
import type { Evidence, Fact } from '../../../data/contract/fact.ts';
import { type Derivation, type FactHistory, updatedOn } from '../../../data/fact/history.ts';
import { resolve } from '../../../data/fact/resolve.ts';
import { evidence, history } from '../builder.ts';

const fact = (pieces: Evidence[], asOf?: string) => resolve(history(pieces), asOf) as Fact;
const pagesOf = (pieces: Evidence[]) => fact(pieces).evidence.map(({ release }) => release);

const derivation = (published: string, value: number): Derivation => ({
  formula: 'subtraction',
  inputs: [],
  from: published,
  published,
  recorded: published,
  value,
  unit: 'CNY',
  bounds: [value - 1, value + 1],
  qualifier: 'exact',
});

describe('evidence that agrees', () => {
  const coarse = evidence('2025-07-20', 281, { printed: '281 billion', qualifier: 'about' });
  const fine = evidence('2025-07-27', 280.84, { printed: '280.84 billion', bounds: [280.835, 280.845] });

  it('is one fact, current, whose number is that of the preferred piece', () => {
    expect(fact([coarse, fine])).toMatchObject({
      value: 280.84,
      printed: '280.84 billion',
      bounds: [280.835, 280.845],
      qualifier: 'exact',
      basis: 'stated',
      status: 'current',
      published: '2025-07-27',
      derivation: null,
      revisions: [],
    });
    expect(pagesOf([coarse, fine])).toEqual(['2025-07-27-page', '2025-07-20-page']);
  });

  it('narrows the bounds of the most precise page, which gives the number', () => {
    const over = evidence('2025-07-28', 280.8, { bounds: [280.8, null], qualifier: 'over' });
    const rough = evidence('2025-07-21', 281, { bounds: [280.5, 281.5] });
    expect(fact([rough, fine, over])).toMatchObject({ value: 280.84, bounds: [280.835, 280.845] });
    expect(fact([rough, over])).toMatchObject({ value: 281, bounds: [280.8, 281.5], qualifier: 'exact' });
  });

  it('narrows no bounds where they would leave out the number, or by a page that says "about"', () => {
    const low = evidence('2025-07-20', 10);
    const high = evidence('2025-07-21', 11, { bounds: [10.4, 11.6] });
    expect(fact([low, high])).toMatchObject({ value: 10, bounds: [9.5, 10.5] });
    const about = evidence('2025-07-22', 10.1, { bounds: [10.05, 10.15], qualifier: 'about' });
    expect(fact([low, about])).toMatchObject({ value: 10, bounds: [9.5, 10.5], qualifier: 'exact' });
  });

  it.each([
    ['the sharper page', { tier: 'A' }, { tier: 'B', bounds: [4.9, 5.1] }],
    ['exact before about', { qualifier: 'about' }, {}],
    ['about before a limit', { qualifier: 'over', bounds: [4, null] }, { qualifier: 'about' }],
    ['the tighter limit', { value: 4, qualifier: 'over', bounds: [4, null] }, { qualifier: 'over', bounds: [5, null] }],
    ['a limit before no number', { value: null, bounds: [null, 9] }, { qualifier: 'under', bounds: [null, 9] }],
    ['the agency before another outlet', { tier: 'B', attributedTo: 'customs' }, { tier: 'A' }],
    ['a page that names who said it', {}, { attributedTo: 'customs' }],
    ['a number of another outlet before a limit', { qualifier: 'over', bounds: [4, null] }, { tier: 'B' }],
  ] as [string, Partial<Evidence>, Partial<Evidence>][])('is preferred by order: %s', (_, earlier, later) => {
    expect(pagesOf([evidence('2025-06-01', 5, earlier), evidence('2025-06-02', 5, later)])).toEqual([
      '2025-06-02-page',
      '2025-06-01-page',
    ]);
  });

  it('is preferred by order: the earlier page where nothing else differs, and its name on one day', () => {
    expect(pagesOf([evidence('2025-06-01', 5), evidence('2025-06-02', 5)])[0]).toBe('2025-06-01-page');
    const [b, a] = ['b', 'a'].map((name) => evidence('2025-06-01', 5, { release: name })) as [Evidence, Evidence];
    expect(pagesOf([b, a])).toEqual(['a', 'b']);
  });
});

describe('evidence that disagrees', () => {
  const pieces = [evidence('2025-06-19', 10), evidence('2025-06-20', 10), evidence('2025-07-18', 12)];
  const before = { value: 10, bounds: [9.5, 10.5], published: '2025-06-19', printed: '10', release: '2025-06-19-page' };

  it('is a revision, from the day on which the new value appeared', () => {
    expect(fact(pieces)).toMatchObject({ value: 12, status: 'revised', published: '2025-07-18' });
    expect(fact(pieces).revisions).toMatchObject([{ ...before, until: '2025-07-18' }]);
    expect(fact(pieces).revisions[0]?.others).toMatchObject([{ printed: '10', value: 10, release: '2025-06-20-page' }]);
    expect(pagesOf(pieces)).toEqual(['2025-07-18-page']);
  });

  it('depends on the bounds alone, which must have more than a point in common', () => {
    expect(fact([evidence('2025-06-19', 10), evidence('2025-07-18', 10.999)]).status).toBe('current');
    expect(fact([evidence('2025-06-19', 10), evidence('2025-07-18', 11)]).status).toBe('revised');
  });

  const copy = (day: string, value: number, more: Partial<Evidence> = {}): Evidence => {
    const { revises: _, ...piece } = evidence(day, value, more);
    return piece;
  };

  it('is a dispute where the later page is not the statistics office, nor speaks of a revision or a later period', () => {
    const disputed = fact([evidence('2025-06-19', 10), copy('2025-06-25', 12, { bounds: [11.9, 12.1] })]);
    expect(disputed).toMatchObject({ value: 12, status: 'disputed', bounds: [9.5, 12.1], revisions: [] });
    expect(disputed.evidence.map(({ printed }) => printed)).toEqual(['12', '10']);
    expect(disputed.caveats).toEqual([
      {
        kind: 'contradiction',
        messages: [
          {
            message: 'caveatPrints',
            values: {
              prints: {
                prints: [
                  { printed: '12', agency: 'Agency', publisher: 'Page', published: '2025-06-25' },
                  { printed: '10', agency: 'Agency', publisher: 'Page', published: '2025-06-19' },
                ],
              },
            },
          },
        ],
      },
    ]);
  });

  it('is a dispute where both pages are of one day', () => {
    expect(fact([evidence('2025-06-19', 10, { release: 'a' }), evidence('2025-06-19', 12)]).status).toBe('disputed');
  });

  it('lists three numbers that contradict each other, and ends when the statistics office prints its later word', () => {
    const three = [copy('2025-06-19', 10), copy('2025-06-20', 12), copy('2025-06-21', 15), copy('2025-06-22', 12)];
    expect(fact(three)).toMatchObject({ status: 'disputed', value: 10, bounds: [9.5, 15.5] });
    expect(fact(three).evidence).toHaveLength(4);
    const later = fact([...three, evidence('2025-07-18', 12.2)]);
    expect(later).toMatchObject({ status: 'disputed' });
    const word = fact([...three, evidence('2025-07-18', 20)]);
    expect(word).toMatchObject({ status: 'revised', value: 20, revisions: [{ value: 10, bounds: [9.5, 15.5] }] });
    expect(word.revisions[0]?.others?.map(({ printed }) => printed)).toEqual(['12', '12', '15']);
  });

  it('is a dispute of a number and a limit, which has no upper end', () => {
    const limit = copy('2025-06-25', 20, { qualifier: 'over', bounds: [20, null] });
    expect(fact([copy('2025-06-19', 10), limit])).toMatchObject({ value: 10, status: 'disputed', bounds: [9.5, null] });
  });

  it('takes of two that agree the number that lies in what both leave', () => {
    const cut = copy('2024-02-24', 62.5, { bounds: [62.45, 62.6] });
    const other = copy('2024-02-10', 62.6, { bounds: [62.55, 62.7] });
    expect(fact([other, cut])).toMatchObject({ value: 62.6, status: 'current', bounds: [62.55, 62.6] });
  });

  it('is revised twice where the first value comes back', () => {
    const { revisions, status } = fact([...pieces, evidence('2025-08-20', 10)]);
    expect([status, revisions.map(({ value, until }) => [value, until])]).toEqual([
      'revised',
      [
        [10, '2025-07-18'],
        [12, '2025-08-20'],
      ],
    ]);
  });

  it('names the first day on which the earlier value was printed, whichever page is preferred', () => {
    const copies = [evidence('2025-06-19', 10, { tier: 'B' }), evidence('2025-06-20', 10), pieces[2] as Evidence];
    expect(fact(copies).revisions[0]).toMatchObject({ published: '2025-06-19', release: '2025-06-20-page' });
  });

  it('is superseded when seen from before, and current until then', () => {
    expect(fact(pieces, '2025-06-19')).toMatchObject({ value: 10, status: 'superseded', revisions: [] });
    expect(fact(pieces, '2025-07-17').evidence).toHaveLength(2);
    expect(fact(pieces, '2025-07-18')).toEqual(fact(pieces));
    expect(fact(pieces.slice(0, 2), '2025-06-19').status).toBe('current');
  });
});

it('says nothing before anything was published', () => {
  expect(resolve(history([evidence('2025-06-19', 10)]), '2025-06-18')).toBeNull();
  expect(resolve(history([]))).toBeNull();
});

describe('a number that was set aside', () => {
  const slip = evidence('2025-06-20', 99, { setAside: 'a slip of the page' });

  it('is listed last, from its day on, and joined with nothing', () => {
    const pieces = [evidence('2025-06-19', 10), slip];
    expect(fact(pieces)).toMatchObject({ value: 10, status: 'current', revisions: [] });
    expect(pagesOf(pieces)).toEqual(['2025-06-19-page', '2025-06-20-page']);
    expect(fact(pieces, '2025-06-19')).toMatchObject({ status: 'current', evidence: [{ value: 10 }] });
  });

  it('is no fact alone', () => {
    expect(resolve(history([slip]))).toBeNull();
  });
});

describe('a limit', () => {
  const over = evidence('2025-06-20', 20, { qualifier: 'over', bounds: [20, null], printed: 'over 20' });
  const derivedFrom = (value: number | null, bounds: [number, number], day = '2025-06-21'): Derivation => ({
    ...derivation(day, 0),
    value,
    bounds,
    revisionTolerance: 0.01,
  });

  it('has bounds and no value; its evidence keeps the printed number', () => {
    expect(fact([over])).toMatchObject({ value: null, bounds: [20, null], qualifier: 'over', printed: 'over 20' });
    expect(fact([over]).evidence[0]).toMatchObject({ value: 20 });
  });

  it('gives way to a derived number that fits it, and stays its evidence', () => {
    const one = history([over], { derivations: [derivedFrom(20.4, [19.9, 20.9])] });
    expect(resolve(one, '2025-06-20')).toMatchObject({ value: null, basis: 'stated', derivation: null });
    expect(resolve(one)).toMatchObject({
      value: 20.4,
      bounds: [20, 20.9],
      qualifier: 'exact',
      basis: 'derived',
      status: 'current',
      printed: null,
      published: '2025-06-21',
      derivation: { formula: 'subtraction', revisionTolerance: 0.01 },
      evidence: [{ printed: 'over 20' }],
    });
  });

  it.each([
    ['is the middle of what is left, known to 5%', [19, 20.9], { value: 20.45, qualifier: 'about', basis: 'derived' }],
    ['stays without a number if that is wider', [19, 23.5], { value: null, qualifier: 'over', basis: 'stated' }],
  ] as const)('that bounds without a number narrow, or whose number it leaves out, %s', (_, [low, high], expected) => {
    for (const value of [null, 19.95]) {
      const one = history([over], { derivations: [derivedFrom(value, [low, high])] });
      expect(resolve(one)).toMatchObject({ ...expected, bounds: [20, high] });
    }
  });

  it('is disputed with the derived number to which it gives way', () => {
    const one = history([over], { derivations: [{ ...derivedFrom(20.4, [19.9, 20.9]), disputed: true }] });
    expect(resolve(one)).toMatchObject({ value: 20.4, basis: 'derived', status: 'disputed' });
  });

  it('is not narrowed by what follows from a number in doubt', () => {
    const correction = { status: 'withdrawn' as const, date: '2025-06-21', reason: 'The page was taken down.' };
    const one = history([over], { derivations: [{ ...derivedFrom(null, [19, 20.9]), correction }] });
    expect(resolve(one)).toMatchObject({ value: null, bounds: [20, null], status: 'current', derivation: null });
  });

  it('stands where a derived number contradicts it', () => {
    const one = history([over], { derivations: [derivedFrom(19.5, [19, 20])] });
    expect(resolve(one)).toMatchObject({ value: null, bounds: [20, null], basis: 'stated', derivation: null });
  });

  it('is confirmed by a number, and no revision of it', () => {
    expect(fact([over, evidence('2025-07-18', 20.4)])).toMatchObject({ value: 20.4, status: 'current', revisions: [] });
  });
});

describe('a correction notice of the source', () => {
  const correction = {
    status: 'withdrawn' as const,
    date: '2025-08-01',
    reason: 'The page was taken down.',
    bySource: true as const,
  };
  const best = evidence('2025-06-19', 10);
  const copy = evidence('2025-06-20', 10, { tier: 'B' });

  it('of the only page applies to the fact from its day on', () => {
    const pieces = [{ ...best, correction: { ...correction, status: 'disputed' as const } }];
    expect(fact(pieces)).toMatchObject({
      value: 10,
      status: 'disputed',
      evidence: [{ correction: { status: 'disputed' } }],
    });
    expect(fact(pieces, '2025-07-31')).toMatchObject({ value: 10, status: 'current' });
    expect(fact(pieces, '2025-07-31').evidence[0]).not.toHaveProperty('correction');
  });

  it('is a caveat of the fact with its reason, from its day on', () => {
    const pieces = [{ ...best, correction }];
    expect(fact(pieces).caveats).toEqual([
      {
        kind: 'correction',
        messages: [],
        written: 'The page was taken down.',
        release: best.release,
      },
    ]);
    expect(fact(pieces, '2025-07-31').caveats).toEqual([]);
  });

  it('of the best tier applies to the fact, though a copy has none', () => {
    expect(fact([{ ...best, correction }, copy]).status).toBe('withdrawn');
  });

  it('of a lower tier applies only to its page', () => {
    const seen = fact([best, { ...copy, correction }]);
    expect(seen).toMatchObject({ value: 10, status: 'current' });
    expect(seen.evidence.map((piece) => piece.correction?.status)).toEqual([undefined, 'withdrawn']);
  });

  it('of a lower tier that printed another value takes the revision back', () => {
    const other = evidence('2025-07-18', 12, { tier: 'B', correction });
    expect(fact([best, other], '2025-07-31')).toMatchObject({ value: 12, status: 'revised' });
    expect(fact([best, other])).toMatchObject({ value: 10, status: 'current', revisions: [] });
    expect(fact([best, other], '2025-06-19').status).toBe('current');
  });
});

describe('an estimate', () => {
  const estimate = evidence('2024-06-10', 148.76, {
    preliminary: true,
    bounds: [null, null],
    revises: undefined as never,
  });
  const final = evidence('2024-06-20', 147.66, { bounds: [147.655, 147.665], revises: undefined as never });

  it('is replaced by the first page with a final number, even one that may not revise, without a dispute', () => {
    expect(fact([estimate, final])).toMatchObject({
      value: 147.66,
      bounds: [147.655, 147.665],
      obsStatus: 'A',
      status: 'revised',
      revisions: [{ value: 148.76, until: '2024-06-20' }],
    });
    const day = fact([estimate, final], '2024-06-15');
    expect(day).toMatchObject({ value: 148.76, bounds: [null, null], obsStatus: 'P', status: 'superseded' });
  });

  it('that is printed after the final number, or on its day, changes nothing', () => {
    for (const published of ['2024-06-20', '2024-07-01'])
      expect(fact([final, { ...estimate, published }])).toMatchObject({
        value: 147.66,
        status: 'current',
        revisions: [],
      });
  });

  it('gives the number before a page that prints only a bound', () => {
    const over = evidence('2024-06-20', 140, { qualifier: 'over', bounds: [140, null] });
    expect(fact([estimate, over])).toMatchObject({ value: 148.76, obsStatus: 'P', status: 'current' });
  });

  it('has a caveat that its source calls it preliminary', () => {
    expect(fact([estimate]).caveats[0]).toMatchObject({ kind: 'estimate', messages: [{ message: 'preliminary' }] });
  });
});

describe('caveats', () => {
  it('come from the pages, and from comparing facts on the days on which it holds', () => {
    const piece = evidence('2025-06-19', 10, {
      normalised: true,
      note: 'Without processing trade.',
      suppressions: ['Known.'],
    });
    const revised = { kind: 'base-revised' as const, messages: [{ message: 'caveatSingle' as const, values: {} }] };
    const one = history([piece], {
      caveats: [{ ...revised, from: '2025-07-01', until: '2025-08-01', recorded: '2025-08-01' }],
    });
    const kinds = (day: string) => resolve(one, day)?.caveats.map(({ kind }) => kind);
    expect(kinds('2025-06-19')).toEqual(['normalised', 'note', 'rule-suppressed']);
    expect(kinds('2025-07-01')).toEqual(['base-revised', 'normalised', 'note', 'rule-suppressed']);
    expect(kinds('2025-08-01')).toEqual(['normalised', 'note', 'rule-suppressed']);
    expect(resolve(one, '2025-07-01')?.caveats[0]).toEqual(revised);
  });

  it('say that a number is an estimate of a period that was not over, as does SDMX', () => {
    const { obsStatus, caveats } = fact([evidence('2025-05-28', 100, { estimate: true })]);
    expect(obsStatus).toBe('E');
    expect(caveats[0]).toMatchObject({
      kind: 'estimate',
      messages: [{ message: 'estimate' }],
    });
  });

  it('tell a number that was cut off from another slip', () => {
    const best = evidence('2025-06-19', 322.39, { bounds: [322.385, 322.395] });
    const aside = (value: number) =>
      evidence('2025-06-20', value, { bounds: [value - 0.05, value + 0.05], setAside: 'x' });
    expect(fact([best, aside(322.3)]).caveats[0]?.kind).toBe('truncated');
    expect(fact([best, aside(322.9)]).caveats[0]?.kind).toBe('rule-suppressed');
  });
});

describe('a derived number', () => {
  const derivations = [derivation('2024-07-18', 100), derivation('2025-06-19', 90)];

  it('is shown where no number is stated by the day', () => {
    const one = history([evidence('2025-06-20', 95)], { derivations });
    expect(resolve(one, '2025-06-19')).toMatchObject({ value: 90, basis: 'derived', evidence: [], printed: null });
    expect(resolve(one, '2025-06-20')).toMatchObject({ value: 95, basis: 'stated', derivation: null });
  });

  it('is not revised by another formula or other inputs', () => {
    const [before, after] = derivations as [Derivation, Derivation];
    const seen = resolve(history([], { derivations: [before, { ...after, formula: 'share-of-total' }] }));
    expect(seen).toMatchObject({ value: 90, status: 'current', revisions: [] });
  });

  it('has the correction of an input, from its day on', () => {
    const correction = { status: 'withdrawn' as const, date: '2025-07-01', reason: 'The page was taken down.' };
    const marked = { ...derivation('2025-06-19', 90), from: '2025-07-01', correction };
    const one = history([], { derivations: [...derivations, marked] });
    expect(resolve(one)?.caveats).toEqual([
      {
        kind: 'correction',
        messages: [{ message: 'caveatDoubt', values: {} }],
        written: 'The page was taken down.',
      },
    ]);
    expect(resolve(one)).toMatchObject({ value: 90, status: 'withdrawn', published: '2025-06-19' });
    expect(resolve(one, '2025-06-30')).toMatchObject({ value: 90, status: 'revised' });
  });

  it('is nothing where its bounds became too wide to serve', () => {
    const one = history([], { derivations: [...derivations, { ...derivation('2025-07-01', 0), value: null }] });
    expect(resolve(one)).toBeNull();
  });

  it('is not revised where its bounds only became narrower', () => {
    const wide = { ...derivation('2024-07-18', 100), bounds: [85, 115] as [number, number] };
    const low = { ...derivation('2025-06-19', 84), bounds: [80, 88] as [number, number] };
    const one = history([], { derivations: [wide, low] });
    expect(resolve(one)).toMatchObject({ value: 84, status: 'current', revisions: [] });
    expect(resolve(one, '2024-07-18')).toMatchObject({ value: 100, status: 'current' });
  });

  it('is revised by another value of an input, and superseded before it', () => {
    const one = history([], { derivations });
    expect(resolve(one)).toMatchObject({ value: 90, status: 'revised', published: '2025-06-19' });
    expect(resolve(one)?.revisions).toEqual([
      { until: '2025-06-19', value: 100, bounds: [99, 101], published: '2024-07-18', printed: null, release: null },
    ]);
    expect(resolve(one, '2024-07-18')).toMatchObject({ value: 100, status: 'superseded', revisions: [] });
    expect(resolve(one, '2024-07-17')).toBeNull();
  });

  it('is made of the newest inputs where derivations agree', () => {
    const agreeing = [derivation('2024-07-18', 100), derivation('2025-06-19', 101)];
    expect(resolve(history([], { derivations: agreeing }))).toMatchObject({ value: 101, status: 'current' });
  });
});

const page = evidence('2025-06-19', 10);

describe('the day of the newest change', () => {
  it('is the day on which the newest page entered the record', () => {
    const late = { ...evidence('2025-05-20', 10), recorded: '2025-07-05' };
    expect(updatedOn(history([page, late]))).toBe('2025-07-05');
  });

  it('is that of a correction notice', () => {
    const marked = { ...page, correction: { status: 'disputed' as const, date: '2025-08-01', reason: 'x' } };
    expect(updatedOn(history([marked]))).toBe('2025-08-01');
  });

  it('is that on which the page that brought a caveat entered the record', () => {
    const caveat = { kind: 'base-revised' as const, messages: [], from: '2024-09-01', recorded: '2025-10-01' };
    const one: FactHistory = { ...history([page]), caveats: [caveat] };
    expect(updatedOn(one)).toBe('2025-10-01');
  });

  it('is part of the fact', () => {
    expect(resolve(history([page]))?.updated).toBe('2025-06-19');
  });
});
