/** The texts of a receipt. Most tests read what it shows without a click: a disputed or revised number shows each value with its page. */
import { html, render } from 'lit';
import { expect, it } from 'vitest';
import { receipt } from '../../../widget/view/receipt/receipt.ts';
import { fact } from '../fixture.ts';
import { plain } from '../page.ts';

type Shown = typeof fact;
type Page = Shown['evidence'][number];

const [page] = fact.evidence as [Page];
const other: Page = {
  ...page,
  release: 'other',
  publisher: 'Azernews',
  agency: 'Azernews',
  published: '2025-06-20',
  paragraph: 4,
  printed: '24 percent',
  value: 24,
  bounds: [23.5, 24.5],
  url: 'https://azernews.example/24',
};
/** Prints the same number as `page`, from another agency. */
const agreeing: Page = {
  ...page,
  release: 'agreeing',
  publisher: 'CGTN',
  agency: 'CGTN',
  url: 'https://cgtn.example/',
};
const CORRECTION = { status: 'withdrawn', date: '2025-07-01', reason: 'The page was taken down.' } as const;
/** An input of a derivation. */
const input = (id: string, printed: string, value: number, label: string) => ({
  id,
  value,
  bounds: [value, value] as const,
  unit: 'percent',
  qualifier: 'exact' as const,
  printed,
  label,
  release: page.release,
  published: '2025-06-19',
  url: `https://in.example/${value}`,
  publisher: 'X',
  agency: 'X',
});

/** Draws the receipt of the fact with changes. For a pinned number, `today` has the changes since its day. */
function draw(more: Partial<Shown>, today?: Partial<Shown>): Element {
  const place = document.createElement('div');
  const factToday = today && { ...fact, ...today };
  render(
    receipt(
      html,
      { ...fact, ...more },
      { tag: 'en', href: 'https://api.example/v1/facts/x', page: '/facts/x' },
      factToday,
    ),
    place,
  );
  return place;
}

/** The paragraphs, quotations and rows that are visible without a click; the parts of a row are separated by ` | `. */
function unfolded(more: Partial<Shown>, today?: Partial<Shown>): string[] {
  const place = draw(more, today);
  for (const part of place.querySelectorAll('details')) part.remove();
  return [...place.querySelectorAll('.mark, .quote, .values > li, .reason, .sum > li')]
    .filter((part) => !part.parentElement?.closest('.values > li'))
    .map(
      (part) =>
        [...part.querySelectorAll('b, p, li')].map(({ textContent }) => plain(textContent)).join(' | ') ||
        plain(part.textContent),
    );
}

/** The lines that unfold a part of the receipt. */
const summaries = (more: Partial<Shown>) =>
  [...draw(more).querySelectorAll('summary')].map(({ textContent }) => plain(textContent));

it('shows only the quotation of a number that is not disputed or revised', () => {
  expect(unfolded({})).toEqual(['22.9 percent']);
  expect(unfolded({ evidence: [page, agreeing] })).toEqual(['22.9 percent']);
});

it('shows each number of disagreeing pages with page, day and paragraph, and folds pages that agree', () => {
  const contradiction = 'Pages contradict each other';
  const words = { ...fact.words, contradiction };
  const disputed: Partial<Shown> = { status: 'disputed', evidence: [page, agreeing, other], words };

  expect(plain(draw(disputed).querySelector('.mark')?.textContent)).toBe('Figures disagree');
  expect(unfolded(disputed)).toEqual([
    'Figures disagree',
    '22.9% | 22.9 percent | Xinhua · China Gate ↗, June 19, 2025, paragraph 1',
    '24% | 24 percent | Azernews ↗, June 20, 2025, paragraph 4',
  ]);
  expect([...draw(disputed).querySelectorAll<HTMLAnchorElement>('.values a')].map(({ href }) => href)).toEqual([
    page.url,
    other.url,
  ]);
  expect(summaries(disputed)[0]).toBe('1 other source');
  // Rounding could explain the difference, but a page that contradicts another has a row.
  const rounded: Page = { ...other, printed: '23 percent', value: 23, bounds: [22.5, 23.5] };
  expect(unfolded({ status: 'disputed', evidence: [page, rounded] }).at(-1)).toContain('23% | 23 percent');
});

it('shows a contradicting sum with its inputs and its page', () => {
  const contradictions: Shown['contradictions'] = [
    {
      release: page.release,
      formula: 'exports-plus-imports',
      printed: '22.9 percent',
      value: 25,
      bounds: [24, 26],
      inputs: [input('a', '10%', 10, 'Exports'), input('b', '15%', 15, 'Imports')],
    },
  ];
  expect(unfolded({ status: 'disputed', contradictions }).slice(1)).toEqual([
    '22.9% | 22.9 percent | Xinhua · China Gate ↗, June 19, 2025, paragraph 1',
    '25% | 10% (Exports) | + 15% (Imports) | Xinhua · China Gate, June 19, 2025',
  ]);
  const ofOther = contradictions.map((contradiction) => ({ ...contradiction, release: other.release }));
  expect(unfolded({ status: 'disputed', evidence: [page, other], contradictions: ofOther }).at(-1)).toBe(
    '25% | 10% (Exports) | + 15% (Imports) | Azernews, June 20, 2025',
  );
});

it('shows the earlier values of a revised number with their pages, newest first', () => {
  const pageOf = (value: number, published: string) => ({
    ...other,
    value,
    published,
    bounds: [value - 0.5, value + 0.5] as const,
    qualifier: 'about' as const,
    printed: `${value} percent`,
  });
  const before = (value: number, until: string, page?: ReturnType<typeof pageOf>) => ({
    value,
    until,
    bounds: [value, value] as const,
    published: '2025-05-20',
    printed: page?.printed ?? null,
    release: page?.release ?? null,
    ...(page ? { page } : {}),
  });
  const others = [22, 23].map((value) => pageOf(value, '2025-05-29'));
  const revisions = [before(21, '2025-06-01'), { ...before(22, '2025-06-10', pageOf(22, '2025-05-20')), others }];

  expect(unfolded({ status: 'revised', revisions })).toEqual([
    '22.9% | Now | 22.9 percent | Xinhua · China Gate ↗, June 19, 2025, paragraph 1',
    'about 23% | Earlier value | about 23 percent | Azernews ↗, May 29, 2025, paragraph 4',
    'about 22% | Earlier value | about 22 percent | Azernews ↗, May 20, 2025, paragraph 4',
    '21% | Earlier value | Computed from published figures, May 20, 2025',
  ]);
});

it('says that a pinned number was revised or disputed since, and shows the other number', () => {
  const page22 = { ...other, published: '2025-12-01', printed: '22 percent', value: 22, bounds: [21.5, 22.5] as const };
  const { value, bounds, release, printed, published } = page;
  const before = { value, bounds, until: '2025-12-01', published, printed, release, page };
  const pinnedRow = '22.9% | 22.9 percent | Xinhua · China Gate ↗, June 19, 2025, paragraph 1';

  expect(unfolded({}, { status: 'revised', value: 22, evidence: [page22], revisions: [before] })).toEqual([
    'Revised on December 1, 2025',
    pinnedRow,
    '22% | Now | 22 percent | Azernews ↗, December 1, 2025, paragraph 4',
  ]);
  // The newest number is of another day than the first one that replaced the pinned number.
  const second = { ...before, value: 21, until: '2025-12-20' };
  expect(unfolded({}, { status: 'revised', value: 22, evidence: [page22], revisions: [before, second] })[0]).toBe(
    'Revised on December 20, 2025',
  );
  // The same page is also among those of an earlier number.
  const others = [page];
  const first = { ...before, value: 21, printed: '21 percent', release: 'first', page: other, others };
  const rows = unfolded({}, { status: 'revised', value: 22, evidence: [page22], revisions: [first, before] });
  expect(rows.filter((row) => row.includes('22.9%'))).toEqual([pinnedRow]);
  expect(unfolded({}, { status: 'disputed', evidence: [other, page] })).toEqual([
    'Figures disagree',
    pinnedRow,
    '24% | 24 percent | Azernews ↗, June 20, 2025, paragraph 4',
  ]);
  expect(unfolded({}, { evidence: [agreeing, page] })).toEqual(['22.9 percent']);
  // The revision was before the as-of date. Since then only a page with more digits is preferred.
  expect(unfolded({ revisions: [before] }, { value: 22.93, revisions: [before] })[0]).not.toContain('Revised on');
  const bound = { value: null, bounds: [20, null] as const };
  expect(unfolded(bound, { ...bound, revisions: [before] })[0]).toBe('Revised on December 1, 2025');
});

it.each(['corrected', 'withdrawn', 'disputed'] as const)('says why a number is %s', (status) => {
  const evidence = [{ ...page, correction: { ...CORRECTION, status } }];
  const [mark] = unfolded({ status, evidence });

  expect(mark).toContain(fact.words[status]);
  expect(plain(draw({ status, evidence }).querySelector('.mark')?.textContent)).toContain(
    'The page was taken down, July 1, 2025',
  );
});

it('shows the reason of a correction notice beside its number', () => {
  const evidence = [page, { ...other, correction: { ...CORRECTION, status: 'disputed' as const } }];

  expect(unfolded({ status: 'disputed', evidence })).toEqual([
    'Figures disagree',
    '22.9% | 22.9 percent | Xinhua · China Gate ↗, June 19, 2025, paragraph 1',
    '24% | 24 percent | Azernews ↗, June 20, 2025, paragraph 4 | The page was taken down, July 1, 2025',
  ]);
});

it('does not mark a number as disputed because of a correction notice for another number', () => {
  const evidence = [page, { ...other, correction: { ...CORRECTION, status: 'disputed' as const } }];
  const place = draw({ evidence });

  expect(place.querySelector('.mark')).toBeNull();
  expect(plain(place.textContent)).toContain('The page was taken down');
});

it.each([
  ['226 billion yuan', 'under', 'under “226 billion yuan”'],
  ['$5.9 billion', 'about', 'about “$5.9 billion”'],
  ['almost 33 percent', 'under', '“almost 33 percent”'],
  ['22.9 percent', 'exact', '“22.9 percent”'],
] as const)('quotes %s with the qualifier %s as %s', (printed, qualifier, quoted) => {
  const place = draw({ qualifier, evidence: [{ ...page, printed, qualifier }] });
  for (const quotation of place.querySelectorAll('q')) quotation.replaceWith(`“${quotation.textContent}”`);

  expect(plain(place.querySelector('.quote')?.textContent)).toBe(quoted);
});

it('counts pages of one office, or of one agency, as one source', () => {
  const pageFrom = (office: string): Page => ({ ...agreeing, office });
  const office = { ...page, office: 'urumqi-customs' };

  expect(summaries({ evidence: [office, pageFrom('urumqi-customs'), pageFrom('urumqi-customs')] })[0]).toBe(
    '3 pages, one office',
  );
  expect(summaries({ evidence: [office, pageFrom('other')] })[0]).toBe('1 other source');
  expect(summaries({ evidence: [page, { ...page, publisher: 'CGTN' }] })[0]).toBe('2 pages, one agency');
});

it('shows without a click that the amounts on record give another growth', () => {
  const text = 'The source says 22.9%; the amounts on record give 22.6%: it may have used another number for 2024.';
  const caveats: Shown['caveats'] = [{ kind: 'base-revised', text }];

  expect(unfolded({ caveats })).toEqual(['22.9 percent', text]);
  expect(plain(draw({ caveats }).textContent).split(text).length).toBe(2);
});

it('shows caveats, and when the page was retrieved', () => {
  const caveats: Shown['caveats'] = [{ kind: 'conversion', text: 'An editor converted the currency.' }];
  const place = draw({ caveats, evidence: [{ ...page, retrieved: '2026-01-08' }] });
  const rows = [...place.querySelectorAll('dt')].map((name) => [
    plain(name.textContent),
    plain(name.nextElementSibling?.textContent),
  ]);

  expect(rows).toContainEqual(['Note', 'An editor converted the currency.']);
  expect(rows).toContainEqual(['Retrieved', 'January 8, 2026']);
});

it('marks reasons that an editor wrote as English', () => {
  const correction = { ...CORRECTION, status: 'disputed' as const };
  const evidence = [
    { ...page, correction },
    { ...page, setAside: 'A sum of rounded parts' },
  ];
  const caveats: Shown['caveats'] = [
    { kind: 'conversion', text: 'An editor converted the currency.' },
    { kind: 'truncated', text: 'The page cut digits off.', release: 'r' },
  ];
  const reasons = draw({ status: 'disputed', evidence, caveats }).querySelectorAll('[lang=en][dir=ltr]');

  expect([...reasons].map(({ textContent }) => textContent)).toEqual([
    'The page was taken down',
    'A sum of rounded parts',
    'The page cut digits off.',
  ]);
});

it('of a derived number shows the calculation, each input with its name and page, and no link to a source', () => {
  const inputs = [input('a', '45.8 percent', 45.8, 'Whole'), input('b', '50 percent', 50, 'Share')];
  const derivation = { formula: 'share-of-total' as const, inputs };
  const derived: Partial<Shown> = { basis: 'derived', evidence: [], printed: null, derivation };
  const place = draw(derived);

  expect(unfolded(derived)).toEqual(['22.9%', '45.8% (Whole)X, June 19, 2025', '× 50% (Share)X, June 19, 2025']);
  expect([...place.querySelectorAll('.sum a')].map((link) => link.getAttribute('href'))).toEqual(
    inputs.map(({ url }) => url),
  );
  expect(place.querySelector('.read')).toBeNull();
});

it('of a derived number lists a page that states a bound as another source, and shows the correction notice of its inputs', () => {
  const derivation = { formula: 'growth-difference' as const, inputs: [], correction: CORRECTION };
  const bounds = [20, null] as const;
  const bound = { ...page, printed: 'over 20 percent', value: 20, qualifier: 'over' as const, bounds };
  const derived: Partial<Shown> = {
    basis: 'derived',
    status: 'withdrawn',
    evidence: [bound],
    printed: null,
    derivation,
  };
  const place = draw(derived);

  expect(place.querySelector('.read')).toBeNull();
  expect(plain(place.querySelector('.mark')?.textContent)).toBe('Withdrawn: The page was taken down, July 1, 2025');
  expect(plain(place.querySelector('details')?.textContent)).toBe(
    '1 other sourceXinhua · China Gate, June 19, 2025: over 20 percent',
  );
});

it('writes "about" before the range of an approximate number', () => {
  expect(summaries({ qualifier: 'about' })).toContain('Possible range: about 22.85% – 22.95%');
});
