/** What a receipt says at once, unfolded: where a number is in doubt or was revised each value with its page. */
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
/** It prints the first page's number with another agency. */
const agreeing: Page = {
  ...page,
  release: 'agreeing',
  publisher: 'CGTN',
  agency: 'CGTN',
  url: 'https://cgtn.example/',
};
const CORRECTION = { status: 'withdrawn', date: '2025-07-01', reason: 'The page was taken down.' } as const;
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

function drawn(more: Partial<Shown>, today?: Partial<Shown>): Element {
  const place = document.createElement('div');
  const known = today && { ...fact, ...today };
  render(
    receipt(html, { ...fact, ...more }, { tag: 'en', href: 'https://api.example/v1/facts/x', page: '/facts/x' }, known),
    place,
  );
  return place;
}

/** The paragraphs, quotations and rows that stand there without a click. */
function unfolded(more: Partial<Shown>, today?: Partial<Shown>): string[] {
  const place = drawn(more, today);
  for (const part of place.querySelectorAll('details')) part.remove();
  return [...place.querySelectorAll('.mark, .quote, .values > li, .reason, .sum > li')]
    .filter((part) => !part.parentElement?.closest('.values > li'))
    .map(
      (part) =>
        [...part.querySelectorAll('b, p, li')].map(({ textContent }) => plain(textContent)).join(' | ') ||
        plain(part.textContent),
    );
}

const summaries = (more: Partial<Shown>) =>
  [...drawn(more).querySelectorAll('summary')].map(({ textContent }) => plain(textContent));

it('says the number of a page alone as a quotation, and nothing else', () => {
  expect(unfolded({})).toEqual(['22.9 percent']);
  expect(unfolded({ evidence: [page, agreeing] })).toEqual(['22.9 percent']);
});

it('shows each number that pages of a disputed one print, with page, day and paragraph, and those that agree folded', () => {
  const contradiction = 'Pages contradict each other';
  const words = { ...fact.words, contradiction };
  const disputed: Partial<Shown> = { status: 'disputed', evidence: [page, agreeing, other], words };

  expect(plain(drawn(disputed).querySelector('.mark')?.textContent)).toBe('Figures disagree');
  expect(unfolded(disputed)).toEqual([
    'Figures disagree',
    '22.9% | 22.9 percent | Xinhua · China Gate ↗, June 19, 2025, paragraph 1',
    '24% | 24 percent | Azernews ↗, June 20, 2025, paragraph 4',
  ]);
  expect([...drawn(disputed).querySelectorAll<HTMLAnchorElement>('.values a')].map(({ href }) => href)).toEqual([
    page.url,
    other.url,
  ]);
  expect(summaries(disputed)[0]).toBe('1 other source');
  // Rounding could explain the difference, but a page that contradicts another has a row.
  const rounded: Page = { ...other, printed: '23 percent', value: 23, bounds: [22.5, 23.5] };
  expect(unfolded({ status: 'disputed', evidence: [page, rounded] }).at(-1)).toContain('23% | 23 percent');
});

it('shows what the other numbers of a page give, with the sum, its bounds and its page', () => {
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
});

it('shows the earlier values of a revised number, the newest first, with the page of each', () => {
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

it('says of a pinned number that it was revised or disputed since, and shows the other one', () => {
  const page22 = { ...other, published: '2025-12-01', printed: '22 percent', value: 22, bounds: [21.5, 22.5] as const };
  const { value, bounds, release, printed, published } = page;
  const before = { value, bounds, until: '2025-12-01', published, printed, release, page };
  const own = '22.9% | 22.9 percent | Xinhua · China Gate ↗, June 19, 2025, paragraph 1';

  expect(unfolded({}, { status: 'revised', value: 22, evidence: [page22], revisions: [before] })).toEqual([
    'Revised on December 1, 2025',
    own,
    '22% | Now | 22 percent | Azernews ↗, December 1, 2025, paragraph 4',
  ]);
  // The same page stands among those of an earlier number too.
  const others = [page];
  const first = { ...before, value: 21, printed: '21 percent', release: 'first', page: other, others };
  const rows = unfolded({}, { status: 'revised', value: 22, evidence: [page22], revisions: [first, before] });
  expect(rows.filter((row) => row.includes('22.9%'))).toEqual([own]);
  expect(unfolded({}, { status: 'disputed', evidence: [other, page] })).toEqual([
    'Figures disagree',
    own,
    '24% | 24 percent | Azernews ↗, June 20, 2025, paragraph 4',
  ]);
  expect(unfolded({}, { evidence: [agreeing, page] })).toEqual(['22.9 percent']);
  // It had been revised before the day of the pin, and a page with more digits is preferred since.
  expect(unfolded({ revisions: [before] }, { value: 22.93, revisions: [before] })[0]).not.toContain('Revised on');
  const bound = { value: null, bounds: [20, null] as const };
  expect(unfolded(bound, { ...bound, revisions: [before] })[0]).toBe('Revised on December 1, 2025');
});

it.each(['corrected', 'withdrawn', 'disputed'] as const)('says why a number is %s', (status) => {
  const evidence = [{ ...page, correction: { ...CORRECTION, status } }];
  const [said] = unfolded({ status, evidence });

  expect(said).toContain(fact.words[status]);
  expect(plain(drawn({ status, evidence }).querySelector('.mark')?.textContent)).toContain(
    'The page was taken down, July 1, 2025',
  );
});

it('says why one of several numbers is marked beside that number', () => {
  const evidence = [page, { ...other, correction: { ...CORRECTION, status: 'disputed' as const } }];

  expect(unfolded({ status: 'disputed', evidence })).toEqual([
    'Figures disagree',
    '22.9% | 22.9 percent | Xinhua · China Gate ↗, June 19, 2025, paragraph 1',
    '24% | 24 percent | Azernews ↗, June 20, 2025, paragraph 4 | The page was taken down, July 1, 2025',
  ]);
});

it('does not call a number in doubt because a page that printed another one is marked', () => {
  const evidence = [page, { ...other, correction: { ...CORRECTION, status: 'disputed' as const } }];
  const place = drawn({ evidence });

  expect(place.querySelector('.mark')).toBeNull();
  expect(plain(place.textContent)).toContain('The page was taken down');
});

it.each([
  ['226 billion yuan', 'under', 'under “226 billion yuan”'],
  ['$5.9 billion', 'about', 'about “$5.9 billion”'],
  ['almost 33 percent', 'under', '“almost 33 percent”'],
  ['22.9 percent', 'exact', '“22.9 percent”'],
] as const)('quotes %s as a number that is %s', (printed, qualifier, quoted) => {
  const place = drawn({ qualifier, evidence: [{ ...page, printed, qualifier }] });
  for (const quotation of place.querySelectorAll('q')) quotation.replaceWith(`“${quotation.textContent}”`);

  expect(plain(place.querySelector('.quote')?.textContent)).toBe(quoted);
});

it('says that pages which give the word of one office, or of one agency, are one voice', () => {
  const of = (office: string): Page => ({ ...agreeing, office });
  const office = { ...page, office: 'urumqi-customs' };

  expect(summaries({ evidence: [office, of('urumqi-customs'), of('urumqi-customs')] })[0]).toBe('3 pages, one office');
  expect(summaries({ evidence: [office, of('other')] })[0]).toBe('1 other source');
  expect(summaries({ evidence: [page, { ...page, publisher: 'CGTN' }] })[0]).toBe('2 pages, one agency');
});

it('says at once where the amounts on record give another growth', () => {
  const text = 'The source says 22.9%; the amounts on record give 22.6%: it may have used another number for 2024.';
  const caveats: Shown['caveats'] = [{ kind: 'base-revised', text }];

  expect(unfolded({ caveats })).toEqual(['22.9 percent', text]);
  expect(plain(drawn({ caveats }).textContent).split(text).length).toBe(2);
});

it('tells the reasons for care, and when the page was retrieved', () => {
  const caveats: Shown['caveats'] = [{ kind: 'conversion', text: 'An editor converted the currency.' }];
  const place = drawn({ caveats, evidence: [{ ...page, retrieved: '2026-01-08' }] });
  const rows = [...place.querySelectorAll('dt')].map((name) => [
    plain(name.textContent),
    plain(name.nextElementSibling?.textContent),
  ]);

  expect(rows).toContainEqual(['Note', 'An editor converted the currency.']);
  expect(rows).toContainEqual(['Retrieved', 'January 8, 2026']);
});

it('says in what language reasons are that a person wrote, which stand in the text of another', () => {
  const correction = { ...CORRECTION, status: 'disputed' as const };
  const evidence = [
    { ...page, correction },
    { ...page, setAside: 'A sum of rounded parts' },
  ];
  const caveats: Shown['caveats'] = [
    { kind: 'conversion', text: 'An editor converted the currency.' },
    { kind: 'truncated', text: 'The page cut digits off.', release: 'r' },
  ];
  const reasons = drawn({ status: 'disputed', evidence, caveats }).querySelectorAll('[lang=en][dir=ltr]');

  expect([...reasons].map(({ textContent }) => textContent)).toEqual([
    'The page was taken down',
    'A sum of rounded parts',
    'The page cut digits off.',
  ]);
});

it('of a derived number writes the sum out, each input with its name and its page, and has no page of its own', () => {
  const inputs = [input('a', '45.8 percent', 45.8, 'Whole'), input('b', '50 percent', 50, 'Share')];
  const derivation = { formula: 'share-of-total' as const, inputs };
  const derived: Partial<Shown> = { basis: 'derived', evidence: [], printed: null, derivation };
  const place = drawn(derived);

  expect(unfolded(derived)).toEqual(['22.9%', '45.8% (Whole)X, June 19, 2025', '× 50% (Share)X, June 19, 2025']);
  expect([...place.querySelectorAll('.sum a')].map((link) => link.getAttribute('href'))).toEqual(
    inputs.map(({ url }) => url),
  );
  expect(place.querySelector('.read')).toBeNull();
});

it('of a derived number lists a page that states a bound of it as another page, and gives the correction notice of its inputs', () => {
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
  const place = drawn(derived);

  expect(place.querySelector('.read')).toBeNull();
  expect(plain(place.querySelector('.mark')?.textContent)).toBe('Withdrawn: The page was taken down, July 1, 2025');
  expect(plain(place.querySelector('details')?.textContent)).toBe(
    '1 other sourceXinhua · China Gate, June 19, 2025: over 20 percent',
  );
});

it('claims no bounds for what was said with "about"', () => {
  expect(summaries({ qualifier: 'about' })).toContain('Possible range: about 22.85% – 22.95%');
});
