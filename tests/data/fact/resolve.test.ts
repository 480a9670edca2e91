/**
 * How the evidence and derivations of a key become one fact: which page gives the number, when it is revised or disputed, and what was known
 * on a day.
 */
import { describe, expect, it } from 'vitest';
import type { Evidence, Fact } from '../../../data/contract/fact.ts';
import { type Derivation, type FactHistory, updatedOn } from '../../../data/fact/history.ts';
import { resolve } from '../../../data/fact/resolve.ts';
import { evidence, history } from '../builder.ts';

const factFrom = (pages: Evidence[], asOf?: string) => resolve(history(pages), asOf) as Fact;
/** The releases that print the fact, the preferred one first. */
const releasesOf = (pages: Evidence[]) => factFrom(pages).evidence.map(({ release }) => release);

/** A derived number and its bounds, ±1. */
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

  it('makes a current fact with the number of the preferred page', () => {
    expect(factFrom([coarse, fine])).toMatchObject({
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
    expect(releasesOf([coarse, fine])).toEqual(['2025-07-27-page', '2025-07-20-page']);
  });

  it('narrows the bounds of the most precise page, which gives the number', () => {
    const over = evidence('2025-07-28', 280.8, { bounds: [280.8, null], qualifier: 'over' });
    const rough = evidence('2025-07-21', 281, { bounds: [280.5, 281.5] });
    expect(factFrom([rough, fine, over])).toMatchObject({ value: 280.84, bounds: [280.835, 280.845] });
    expect(factFrom([rough, over])).toMatchObject({ value: 281, bounds: [280.8, 281.5], qualifier: 'exact' });
  });

  it('does not narrow the bounds if the number would lie outside, or if a page says "about"', () => {
    const low = evidence('2025-07-20', 10);
    const high = evidence('2025-07-21', 11, { bounds: [10.4, 11.6] });
    expect(factFrom([low, high])).toMatchObject({ value: 10, bounds: [9.5, 10.5] });
    const about = evidence('2025-07-22', 10.1, { bounds: [10.05, 10.15], qualifier: 'about' });
    expect(factFrom([low, about])).toMatchObject({ value: 10, bounds: [9.5, 10.5], qualifier: 'exact' });
  });

  it.each([
    ['the more precise page', { tier: 'A' }, { tier: 'B', bounds: [4.9, 5.1] }],
    ['an exact number before "about"', { qualifier: 'about' }, {}],
    ['"about" before a bound', { qualifier: 'over', bounds: [4, null] }, { qualifier: 'about' }],
    ['the tighter bound', { value: 4, qualifier: 'over', bounds: [4, null] }, { qualifier: 'over', bounds: [5, null] }],
    [
      'a bound with a number before one without',
      { value: null, bounds: [null, 9] },
      { qualifier: 'under', bounds: [null, 9] },
    ],
    ['the agency before another outlet', { tier: 'B', attributedTo: 'customs' }, { tier: 'A' }],
    ['a page that names who said it', {}, { attributedTo: 'customs' }],
    ['a number of another outlet before a bound', { qualifier: 'over', bounds: [4, null] }, { tier: 'B' }],
  ] as [string, Partial<Evidence>, Partial<Evidence>][])('is sorted by preference: %s', (_, earlier, later) => {
    expect(releasesOf([evidence('2025-06-01', 5, earlier), evidence('2025-06-02', 5, later)])).toEqual([
      '2025-06-02-page',
      '2025-06-01-page',
    ]);
  });

  it('is sorted by preference: the earlier page if all else is equal, and by name on the same day', () => {
    expect(releasesOf([evidence('2025-06-01', 5), evidence('2025-06-02', 5)])[0]).toBe('2025-06-01-page');
    const [b, a] = ['b', 'a'].map((name) => evidence('2025-06-01', 5, { release: name })) as [Evidence, Evidence];
    expect(releasesOf([b, a])).toEqual(['a', 'b']);
  });
});

describe('evidence that disagrees', () => {
  const revisedPages = [evidence('2025-06-19', 10), evidence('2025-06-20', 10), evidence('2025-07-18', 12)];
  const before = { value: 10, bounds: [9.5, 10.5], published: '2025-06-19', printed: '10', release: '2025-06-19-page' };

  it('is a revision, from the day on which the new value appeared', () => {
    const { revisions, ...fact } = factFrom(revisedPages);
    expect(fact).toMatchObject({ value: 12, status: 'revised', published: '2025-07-18' });
    expect(revisions).toMatchObject([{ ...before, until: '2025-07-18' }]);
    expect(revisions[0]?.others).toMatchObject([{ printed: '10', value: 10, release: '2025-06-20-page' }]);
    expect(releasesOf(revisedPages)).toEqual(['2025-07-18-page']);
  });

  it('is evidence whose bounds have at most one point in common', () => {
    expect(factFrom([evidence('2025-06-19', 10), evidence('2025-07-18', 10.999)]).status).toBe('current');
    expect(factFrom([evidence('2025-06-19', 10), evidence('2025-07-18', 11)]).status).toBe('revised');
  });

  /** A page that may not revise a number: it is not the statistics office, and reports neither a revision nor a later period. */
  const copy = (day: string, value: number, more: Partial<Evidence> = {}): Evidence => {
    const { revises: _, ...page } = evidence(day, value, more);
    return page;
  };

  it('is a dispute if the later page may not revise', () => {
    const disputed = factFrom([evidence('2025-06-19', 10), copy('2025-06-25', 12, { bounds: [11.9, 12.1] })]);
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

  it('is a dispute if both pages were published on the same day', () => {
    expect(factFrom([evidence('2025-06-19', 10, { release: 'a' }), evidence('2025-06-19', 12)]).status).toBe(
      'disputed',
    );
  });

  it('can be a dispute of three numbers, which ends when a page that may revise prints a fourth one', () => {
    const three = [copy('2025-06-19', 10), copy('2025-06-20', 12), copy('2025-06-21', 15), copy('2025-06-22', 12)];
    expect(factFrom(three)).toMatchObject({ status: 'disputed', value: 10, bounds: [9.5, 15.5] });
    expect(factFrom(three).evidence).toHaveLength(4);
    const oneConfirmed = factFrom([...three, evidence('2025-07-18', 12.2)]);
    expect(oneConfirmed).toMatchObject({ status: 'disputed' });
    const revised = factFrom([...three, evidence('2025-07-18', 20)]);
    expect(revised).toMatchObject({ status: 'revised', value: 20, revisions: [{ value: 10, bounds: [9.5, 15.5] }] });
    expect(revised.revisions[0]?.others?.map(({ printed }) => printed)).toEqual(['12', '12', '15']);
  });

  it('can be a dispute of a number and a lower bound; the fact has no upper bound then', () => {
    const over = copy('2025-06-25', 20, { qualifier: 'over', bounds: [20, null] });
    expect(factFrom([copy('2025-06-19', 10), over])).toMatchObject({
      value: 10,
      status: 'disputed',
      bounds: [9.5, null],
    });
  });

  it('that overlaps agrees; the number is the one that lies within the bounds of both', () => {
    const cut = copy('2024-02-24', 62.5, { bounds: [62.45, 62.6] });
    const other = copy('2024-02-10', 62.6, { bounds: [62.55, 62.7] });
    expect(factFrom([other, cut])).toMatchObject({ value: 62.6, status: 'current', bounds: [62.55, 62.6] });
  });

  it('makes two revisions if the first value comes back', () => {
    const { revisions, status } = factFrom([...revisedPages, evidence('2025-08-20', 10)]);
    expect([status, revisions.map(({ value, until }) => [value, until])]).toEqual([
      'revised',
      [
        [10, '2025-07-18'],
        [12, '2025-08-20'],
      ],
    ]);
  });

  it('gives the first day on which the earlier value was printed, whichever page is preferred', () => {
    const copies = [evidence('2025-06-19', 10, { tier: 'B' }), evidence('2025-06-20', 10), revisedPages[2] as Evidence];
    expect(factFrom(copies).revisions[0]).toMatchObject({ published: '2025-06-19', release: '2025-06-20-page' });
  });

  it('makes the fact superseded as of a day before the revision', () => {
    expect(factFrom(revisedPages, '2025-06-19')).toMatchObject({ value: 10, status: 'superseded', revisions: [] });
    expect(factFrom(revisedPages, '2025-07-17').evidence).toHaveLength(2);
    expect(factFrom(revisedPages, '2025-07-18')).toEqual(factFrom(revisedPages));
    const unrevisedPages = revisedPages.slice(0, 2);
    expect(factFrom(unrevisedPages, '2025-06-19').status).toBe('current');
  });
});

it('there is no fact before anything was published', () => {
  expect(resolve(history([evidence('2025-06-19', 10)]), '2025-06-18')).toBeNull();
  expect(resolve(history([]))).toBeNull();
});

describe('a number that was set aside', () => {
  const slip = evidence('2025-06-20', 99, { setAside: 'a slip of the page' });

  it('is listed last from its day on, and does not affect the fact', () => {
    const pages = [evidence('2025-06-19', 10), slip];
    expect(factFrom(pages)).toMatchObject({ value: 10, status: 'current', revisions: [] });
    expect(releasesOf(pages)).toEqual(['2025-06-19-page', '2025-06-20-page']);
    expect(factFrom(pages, '2025-06-19')).toMatchObject({ status: 'current', evidence: [{ value: 10 }] });
  });

  it('does not make a fact', () => {
    expect(resolve(history([slip]))).toBeNull();
  });
});

describe('a bound such as "over 20"', () => {
  const over = evidence('2025-06-20', 20, { qualifier: 'over', bounds: [20, null], printed: 'over 20' });
  const derivedFrom = (value: number | null, bounds: [number, number], day = '2025-06-21'): Derivation => ({
    ...derivation(day, 0),
    value,
    bounds,
    revisionTolerance: 0.01,
  });

  it('has bounds and no value; its evidence keeps the printed number', () => {
    expect(factFrom([over])).toMatchObject({ value: null, bounds: [20, null], qualifier: 'over', printed: 'over 20' });
    expect(factFrom([over]).evidence[0]).toMatchObject({ value: 20 });
  });

  it('is replaced by a derived number that agrees with it, and stays its evidence', () => {
    const withDerivation = history([over], { derivations: [derivedFrom(20.4, [19.9, 20.9])] });
    expect(resolve(withDerivation, '2025-06-20')).toMatchObject({ value: null, basis: 'stated', derivation: null });
    expect(resolve(withDerivation)).toMatchObject({
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
    [
      'becomes "about" the middle if that is known to 5%',
      [19, 20.9],
      { value: 20.45, qualifier: 'about', basis: 'derived' },
    ],
    ['stays without a value if the bounds are wider', [19, 23.5], { value: null, qualifier: 'over', basis: 'stated' }],
  ] as const)('that is narrowed by derived bounds, but not by a derived number, %s', (_, [low, high], expected) => {
    // No derived number, or one that contradicts "over 20".
    for (const value of [null, 19.95]) {
      const narrowed = history([over], { derivations: [derivedFrom(value, [low, high])] });
      expect(resolve(narrowed)).toMatchObject({ ...expected, bounds: [20, high] });
    }
  });

  it('is disputed if the derived number that replaces it is', () => {
    const factHistory = history([over], { derivations: [{ ...derivedFrom(20.4, [19.9, 20.9]), disputed: true }] });
    expect(resolve(factHistory)).toMatchObject({ value: 20.4, basis: 'derived', status: 'disputed' });
  });

  it('is not narrowed by a number derived from a withdrawn one', () => {
    const correction = { status: 'withdrawn' as const, date: '2025-06-21', reason: 'The page was taken down.' };
    const factHistory = history([over], { derivations: [{ ...derivedFrom(null, [19, 20.9]), correction }] });
    expect(resolve(factHistory)).toMatchObject({
      value: null,
      bounds: [20, null],
      status: 'current',
      derivation: null,
    });
  });

  it('is not narrowed by a disputed derivation without a number', () => {
    const factHistory = history([over], { derivations: [{ ...derivedFrom(null, [19, 20.9]), disputed: true }] });
    expect(resolve(factHistory)).toMatchObject({
      value: null,
      bounds: [20, null],
      status: 'current',
      derivation: null,
    });
  });

  it('is kept if a derived number contradicts it', () => {
    const factHistory = history([over], { derivations: [derivedFrom(19.5, [19, 20])] });
    expect(resolve(factHistory)).toMatchObject({ value: null, bounds: [20, null], basis: 'stated', derivation: null });
  });

  it('is confirmed, not revised, by a later number that agrees', () => {
    expect(factFrom([over, evidence('2025-07-18', 20.4)])).toMatchObject({
      value: 20.4,
      status: 'current',
      revisions: [],
    });
  });
});

describe('a correction notice by the source', () => {
  const correction = {
    status: 'withdrawn' as const,
    date: '2025-08-01',
    reason: 'The page was taken down.',
    bySource: true as const,
  };
  const best = evidence('2025-06-19', 10);
  const lowerTier = evidence('2025-06-20', 10, { tier: 'B' });

  it('on the only page applies to the fact from its day on', () => {
    const pages = [{ ...best, correction: { ...correction, status: 'disputed' as const } }];
    expect(factFrom(pages)).toMatchObject({
      value: 10,
      status: 'disputed',
      evidence: [{ correction: { status: 'disputed' } }],
    });
    expect(factFrom(pages, '2025-07-31')).toMatchObject({ value: 10, status: 'current' });
    expect(factFrom(pages, '2025-07-31').evidence[0]).not.toHaveProperty('correction');
  });

  it('is a caveat of the fact with its reason, from its day on', () => {
    const pages = [{ ...best, correction }];
    expect(factFrom(pages).caveats).toEqual([
      {
        kind: 'correction',
        messages: [],
        written: 'The page was taken down.',
        release: best.release,
      },
    ]);
    expect(factFrom(pages, '2025-07-31').caveats).toEqual([]);
  });

  it('on the page of the best tier applies to the fact, even if a lower page has none', () => {
    expect(factFrom([{ ...best, correction }, lowerTier]).status).toBe('withdrawn');
  });

  it('on a page of a lower tier applies only to its page', () => {
    const { evidence: pages, ...fact } = factFrom([best, { ...lowerTier, correction }]);
    expect(fact).toMatchObject({ value: 10, status: 'current' });
    expect(pages.map((page) => page.correction?.status)).toEqual([undefined, 'withdrawn']);
  });

  it('on a lower-tier page that revised the number undoes the revision', () => {
    const other = evidence('2025-07-18', 12, { tier: 'B', correction });
    expect(factFrom([best, other], '2025-07-31')).toMatchObject({ value: 12, status: 'revised' });
    expect(factFrom([best, other])).toMatchObject({ value: 10, status: 'current', revisions: [] });
    expect(factFrom([best, other], '2025-06-19').status).toBe('current');
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
    expect(factFrom([estimate, final])).toMatchObject({
      value: 147.66,
      bounds: [147.655, 147.665],
      obsStatus: 'A',
      status: 'revised',
      revisions: [{ value: 148.76, until: '2024-06-20' }],
    });
    const day = factFrom([estimate, final], '2024-06-15');
    expect(day).toMatchObject({ value: 148.76, bounds: [null, null], obsStatus: 'P', status: 'superseded' });
  });

  it('that is printed after the final number, or on its day, changes nothing', () => {
    for (const published of ['2024-06-20', '2024-07-01'])
      expect(factFrom([final, { ...estimate, published }])).toMatchObject({
        value: 147.66,
        status: 'current',
        revisions: [],
      });
  });

  it('is preferred to a page that prints only a bound', () => {
    const over = evidence('2024-06-20', 140, { qualifier: 'over', bounds: [140, null] });
    expect(factFrom([estimate, over])).toMatchObject({ value: 148.76, obsStatus: 'P', status: 'current' });
  });

  it('has a caveat that its source calls it preliminary', () => {
    expect(factFrom([estimate]).caveats[0]).toMatchObject({ kind: 'estimate', messages: [{ message: 'preliminary' }] });
  });
});

describe('caveats', () => {
  it('come from the pages, and from comparisons with other facts while these apply', () => {
    const page = evidence('2025-06-19', 10, {
      normalised: true,
      note: 'Without processing trade.',
      suppressions: ['Known.'],
    });
    const fromComparison = {
      kind: 'base-revised' as const,
      messages: [{ message: 'caveatSingle' as const, values: {} }],
    };
    const withCaveat = history([page], {
      caveats: [{ ...fromComparison, from: '2025-07-01', until: '2025-08-01', recorded: '2025-08-01' }],
    });
    const kinds = (day: string) => resolve(withCaveat, day)?.caveats.map(({ kind }) => kind);
    expect(kinds('2025-06-19')).toEqual(['normalised', 'note', 'rule-suppressed']);
    expect(kinds('2025-07-01')).toEqual(['base-revised', 'normalised', 'note', 'rule-suppressed']);
    expect(kinds('2025-08-01')).toEqual(['normalised', 'note', 'rule-suppressed']);
    expect(resolve(withCaveat, '2025-07-01')?.caveats[0]).toEqual(fromComparison);
  });

  it('say that a number is an estimate of an unfinished period; its SDMX status is E', () => {
    const { obsStatus, caveats } = factFrom([evidence('2025-05-28', 100, { estimate: true })]);
    expect(obsStatus).toBe('E');
    expect(caveats[0]).toMatchObject({
      kind: 'estimate',
      messages: [{ message: 'estimate' }],
    });
  });

  it('tell a truncated number (322.3 for 322.39) from another slip', () => {
    const best = evidence('2025-06-19', 322.39, { bounds: [322.385, 322.395] });
    const setAside = (value: number) =>
      evidence('2025-06-20', value, { bounds: [value - 0.05, value + 0.05], setAside: 'x' });
    expect(factFrom([best, setAside(322.3)]).caveats[0]?.kind).toBe('truncated');
    expect(factFrom([best, setAside(322.9)]).caveats[0]?.kind).toBe('rule-suppressed');
  });
});

describe('a derived number', () => {
  const derivations = [derivation('2024-07-18', 100), derivation('2025-06-19', 90)];

  it('applies until a page prints a number', () => {
    const factHistory = history([evidence('2025-06-20', 95)], { derivations });
    expect(resolve(factHistory, '2025-06-19')).toMatchObject({
      value: 90,
      basis: 'derived',
      evidence: [],
      printed: null,
    });
    expect(resolve(factHistory, '2025-06-20')).toMatchObject({ value: 95, basis: 'stated', derivation: null });
  });

  it('is not revised by another formula or other inputs', () => {
    const [before, after] = derivations as [Derivation, Derivation];
    const fact = resolve(history([], { derivations: [before, { ...after, formula: 'share-of-total' }] }));
    expect(fact).toMatchObject({ value: 90, status: 'current', revisions: [] });
  });

  it('has the correction of an input, from its day on', () => {
    const correction = { status: 'withdrawn' as const, date: '2025-07-01', reason: 'The page was taken down.' };
    const marked = { ...derivation('2025-06-19', 90), from: '2025-07-01', correction };
    const factHistory = history([], { derivations: [...derivations, marked] });
    expect(resolve(factHistory)?.caveats).toEqual([
      {
        kind: 'correction',
        messages: [{ message: 'caveatDoubt', values: {} }],
        written: 'The page was taken down.',
      },
    ]);
    expect(resolve(factHistory)).toMatchObject({ value: 90, status: 'withdrawn', published: '2025-06-19' });
    expect(resolve(factHistory, '2025-06-30')).toMatchObject({ value: 90, status: 'revised' });
  });

  it('disappears if its bounds become too wide to serve', () => {
    const factHistory = history([], { derivations: [...derivations, { ...derivation('2025-07-01', 0), value: null }] });
    expect(resolve(factHistory)).toBeNull();
  });

  it('is not revised if its bounds only become narrower', () => {
    const wide = { ...derivation('2024-07-18', 100), bounds: [85, 115] as [number, number] };
    const low = { ...derivation('2025-06-19', 84), bounds: [80, 88] as [number, number] };
    const factHistory = history([], { derivations: [wide, low] });
    expect(resolve(factHistory)).toMatchObject({ value: 84, status: 'current', revisions: [] });
    expect(resolve(factHistory, '2024-07-18')).toMatchObject({ value: 100, status: 'current' });
  });

  it('is revised by another value of an input, and superseded before it', () => {
    const factHistory = history([], { derivations });
    expect(resolve(factHistory)).toMatchObject({ value: 90, status: 'revised', published: '2025-06-19' });
    expect(resolve(factHistory)?.revisions).toEqual([
      { until: '2025-06-19', value: 100, bounds: [99, 101], published: '2024-07-18', printed: null, release: null },
    ]);
    expect(resolve(factHistory, '2024-07-18')).toMatchObject({ value: 100, status: 'superseded', revisions: [] });
    expect(resolve(factHistory, '2024-07-17')).toBeNull();
  });

  it('is computed from the newest inputs if derivations agree', () => {
    const agreeing = [derivation('2024-07-18', 100), derivation('2025-06-19', 101)];
    expect(resolve(history([], { derivations: agreeing }))).toMatchObject({ value: 101, status: 'current' });
  });
});

const page = evidence('2025-06-19', 10);

describe('the day of the newest change', () => {
  it('is the day on which a page entered the record', () => {
    const late = { ...evidence('2025-05-20', 10), recorded: '2025-07-05' };
    expect(updatedOn(history([page, late]))).toBe('2025-07-05');
  });

  it('is the day of a correction notice', () => {
    const marked = { ...page, correction: { status: 'disputed' as const, date: '2025-08-01', reason: 'x' } };
    expect(updatedOn(history([marked]))).toBe('2025-08-01');
  });

  it('is the day on which a caveat entered the record', () => {
    const caveat = { kind: 'base-revised' as const, messages: [], from: '2024-09-01', recorded: '2025-10-01' };
    const withCaveat: FactHistory = { ...history([page]), caveats: [caveat] };
    expect(updatedOn(withCaveat)).toBe('2025-10-01');
  });

  it('is the field "updated" of a fact', () => {
    expect(resolve(history([page]))?.updated).toBe('2025-06-19');
  });
});
