/** `<trade-figure>`: one cited number in running text. */
import { describe, expect, it, vi } from 'vitest';
import type { TradeFigure } from '../../../widget/element/trade-figure.ts';
import { json, type Table } from '../../support/table.ts';
import { fact } from '../fixture.ts';
import { drawn, fallbackOf, listenForErrors, network, opened, paths, plain, press, put } from '../page.ts';

const ADDRESS = `/v1/facts/${fact.id}`;
const TABLE: Table = { [ADDRESS]: json(fact) };
const revision = { value: 22.4, bounds: [22.35, 22.45] as const, published: '2025-06-01', printed: '22.4 percent' };
const revised = { ...fact, status: 'revised', revisions: [{ ...revision, until: '2025-06-19', release: 'r' }] };

type Outcome = CustomEvent<{ fact?: unknown; error?: Error }>;

/** A sentence with the figure, connected as the script does it, and what its request came to. */
async function sentence(attributes = '', around = 'lang="en"') {
  const { place } = put(
    `<p ${around}>Trade grew by <trade-figure fact="${fact.id}" ${attributes}>22.9 percent</trade-figure>.</p>`,
  );
  const element = place.querySelector('trade-figure') as TradeFigure;
  const outcome = new Promise<Outcome>((resolve) => {
    for (const type of ['trade-figure-load', 'trade-figure-error']) {
      place.addEventListener(type, (event) => resolve(event as Outcome));
    }
  });
  return { place, element, outcome: await outcome };
}

function link(element: HTMLElement): HTMLAnchorElement | null | undefined {
  return element.shadowRoot?.querySelector('a');
}

function mark(element: HTMLElement): string {
  return plain(element.shadowRoot?.querySelector('[part=mark]')?.textContent);
}

it('keeps its words, and links them to the page of the fact', async () => {
  const requests = network(TABLE);
  const { place, element, outcome } = await sentence();

  expect(paths(requests)).toEqual([`${ADDRESS}?lang=en`]);
  expect([outcome.type, outcome.detail]).toEqual(['trade-figure-load', { fact }]);
  expect([outcome.bubbles, outcome.composed]).toEqual([true, true]);
  expect(place.textContent).toBe('Trade grew by 22.9 percent.');
  expect(fallbackOf(element)).toEqual(['22.9 percent']);
  expect(link(element)?.href).toBe(`${location.origin}/facts/${fact.id}?lang=en`);
  expect(mark(element)).toBe('');
});

it('stays in its line', async () => {
  network(TABLE);
  const { element } = await sentence();

  expect(getComputedStyle(element).display).toBe('inline');
  expect(element.getClientRects().length).toBe(1);
});

it('opens the receipt in place, and Escape gives the focus back', async () => {
  const requests = network(TABLE);
  const { element } = await sentence();
  link(element)?.focus();
  await press('Enter');
  const receipt = await opened(element, 'JSON');

  expect(paths(requests)).toEqual([`${ADDRESS}?lang=en`, `${ADDRESS}?lang=en`]);
  expect(plain(receipt.querySelector('q')?.textContent)).toBe('22.9 percent');
  expect(receipt.ariaLabel).toBe('Xinjiang, Foreign trade, Growth on a year earlier, January – May 2025');
  await press('Escape');
  expect(receipt.matches(':popover-open')).toBe(false);
  expect(element.shadowRoot?.activeElement).toBe(link(element));
});

it('opens the receipt where its words have markup of their own', async () => {
  network(TABLE);
  const { element } = await sentence();
  element.innerHTML = '<b>22.9</b> percent';
  element.querySelector('b')?.click();

  expect(plain((await opened(element, 'JSON')).querySelector('q')?.textContent)).toBe('22.9 percent');
});

it('raises no error in a link of the page that was removed', async () => {
  network(TABLE);
  const errors = listenForErrors();
  const { element } = await sentence();
  const link = document.createElement('a');
  link.href = 'https://a.example/';
  link.append(element);
  element.asOf = '2025-06-19';
  await element.updateComplete;

  expect(await errors()).toEqual([]);
  expect(element.shadowRoot?.querySelector('.cite')).not.toBeNull();
});

it('leaves the style of the text alone, of a derived number too', async () => {
  network({ [ADDRESS]: json({ ...fact, basis: 'derived' }) });
  const { place, element } = await sentence();
  const look = (part: Element) => {
    const { color, fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(part);
    return [color, fontStyle, fontWeight, fontSize, fontFamily];
  };

  expect(look(link(element) as Element)).toEqual(look(place.querySelector('p') as Element));
});

it('has no text of its own while nothing is wrong', async () => {
  network({ [ADDRESS]: json(revised) });
  const { element } = await sentence();

  expect(element.shadowRoot?.textContent).toBe('');
});

it.each(['disputed', 'corrected', 'withdrawn'] as const)('is marked where the number is %s', async (status) => {
  network({ [ADDRESS]: json({ ...fact, status }) });
  const { element } = await sentence();

  expect(mark(element)).toBe(`(${fact.words[status]})`);
});

it('names a mistyped id on the console, once', async () => {
  network({});
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const first = await sentence();
  await sentence();

  expect(first.outcome.type).toBe('trade-figure-error');
  expect(warn.mock.calls.filter(([text]) => text.includes(fact.id)).length).toBeLessThanOrEqual(1);
  warn.mockClear();
  const { place } = put(
    '<trade-figure fact="CN-XJ.mistyped"></trade-figure><trade-figure fact="CN-XJ.mistyped"></trade-figure>',
  );
  await vi.waitUntil(() => warn.mock.calls.length > 0);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(place.querySelectorAll('trade-figure').length).toBe(2);
  expect(warn.mock.calls).toEqual([['<trade-figure fact="CN-XJ.mistyped">: there is no such fact']]);
  warn.mockRestore();
});

it.each([
  ['light', 'theme="light"', 'light', ''],
  ['dark', 'theme="dark"', 'dark', ''],
  ['dark where the text is light', '', 'dark', 'color: #ddd'],
])('opens its receipt in the theme that it or its page names: %s', async (_, attributes, theme, style) => {
  network(TABLE);
  const { element } = await sentence(attributes, `lang="en" style="${style}"`);
  link(element)?.click();
  const receipt = await opened(element, 'JSON');

  expect(getComputedStyle(receipt).colorScheme).toBe(theme);
  expect(getComputedStyle(receipt).color).toBe(theme === 'dark' ? 'rgb(238, 240, 242)' : 'rgb(20, 23, 26)');
});

describe('words that are compared with the fact', () => {
  /** The sentence with other words in it. */
  async function worded(words: string, attributes = '', around = 'lang="en"') {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { place } = put(`<p ${around}><trade-figure fact="${fact.id}" ${attributes}>${words}</trade-figure></p>`);
    const element = place.querySelector('trade-figure') as TradeFigure;
    const differs: CustomEvent[] = [];
    place.addEventListener('trade-figure-differs', (event) => differs.push(event as CustomEvent));
    await vi.waitUntil(() => !['loading', undefined].includes(stateOf(element)), { timeout: 10_000 });
    await drawn();
    const warnings = warn.mock.calls.map(([text]) => text);
    warn.mockRestore();
    return { element, differs, warnings };
  }

  function stateOf(element: Element): string | undefined {
    return ['matches', 'differs', 'unread', 'loading'].find((state) => element.matches(`:state(${state})`));
  }

  it('and give its number have its receipt and a dotted underline', async () => {
    network(TABLE);
    const { element, differs, warnings } = await worded('nearly <b>23</b> percent');

    expect(stateOf(element)).toBe('matches');
    expect(link(element)?.className).toBe('cite stated');
    expect(getComputedStyle(link(element) as Element).textDecorationStyle).toBe('dotted');
    expect([differs, warnings]).toEqual([[], []]);
  });

  it('and give a number that nobody printed have the same underline', async () => {
    network({ [ADDRESS]: json({ ...fact, basis: 'derived' }) });
    const { element } = await worded('22.9 percent');
    expect(getComputedStyle(link(element) as Element).textDecorationStyle).toBe('dotted');
  });

  it('and give another number are no link, fire an event, and are named on the console', async () => {
    network(TABLE);
    const { element, differs, warnings } = await worded('99 percent');

    expect(stateOf(element)).toBe('differs');
    expect(link(element)).toBeNull();
    expect(mark(element)).toBe('');
    expect(fallbackOf(element)).toEqual(['99 percent']);
    expect(differs.map(({ detail }) => detail)).toEqual([{ fact, words: '99 percent' }]);
    expect(warnings).toEqual([
      `<trade-figure fact="${fact.id}">: "99 percent" is not the number of the record, 22.9 percent`,
    ]);
  });

  it("and give another number show the record's where the author asks for it", async () => {
    network(TABLE);
    const { element } = await worded('98 percent', 'strict');

    expect(mark(element)).toBe('(The record: 22.9%)');
  });

  it('and give another number stay alone where the answer lacks a word for its qualifier', async () => {
    network({ [ADDRESS]: json({ ...fact, qualifier: 'nearly' }) });
    const { place } = put(`<p lang="en"><trade-figure fact="${fact.id}" strict>98 percent</trade-figure></p>`);
    const element = place.querySelector('trade-figure') as TradeFigure;
    await new Promise((resolve) => element.addEventListener('trade-figure-error', resolve, { once: true }));

    expect(mark(element)).toBe('');
    expect(fallbackOf(element)).toEqual(['98 percent']);
  });

  it.each(['', 'a third', '22.9 percent or 23 percent', '22.9 percent of exports'])(
    'and cannot be read are an ordinary link: "%s"',
    async (words) => {
      network(TABLE);
      const { element, differs, warnings } = await worded(words);

      expect(stateOf(element)).toBe('unread');
      expect(link(element)?.className).toBe('unread');
      expect(getComputedStyle(link(element) as Element).textDecorationStyle).toBe('solid');
      expect([differs, warnings]).toEqual([[], []]);
    },
  );

  it('and were changed by a script are compared again', async () => {
    network(TABLE);
    const { element } = await worded('22.9 percent');
    (element.firstChild as Text).data = '33 percent';
    await vi.waitUntil(() => stateOf(element) === 'differs');
    expect(link(element)).toBeNull();
    element.innerHTML = '<b>up 22.9%</b>';
    await vi.waitUntil(() => stateOf(element) === 'matches');

    expect(link(element)?.className).toBe('cite stated');
  });

  it('are read in the language of their place, though the record has no labels in it', async () => {
    network(TABLE);

    expect(stateOf((await worded('22,9 %', '', 'lang="de"')).element)).toBe('matches');
    expect(stateOf((await worded('同比增长22.9%', '', 'lang="zh"')).element)).toBe('matches');
  });

  it('and give a number that has been replaced are marked', async () => {
    network({ [ADDRESS]: json(revised) });
    const { element } = await worded('22.4 percent');

    expect(stateOf(element)).toBe('matches');
    expect(mark(element)).toBe('(Revised on June 19, 2025)');
  });
});

describe('a number that was revised', () => {
  it.each([
    ['is not marked where its words are of no day', '', ''],
    ['is marked where it is pinned to a day before', 'as-of="2025-06-10"', '(Revised on June 19, 2025)'],
    ['is not marked where it is pinned to that day', 'as-of="2025-06-19"', ''],
  ])('%s', async (_, attributes, note) => {
    network({ [ADDRESS]: json(revised) });
    const { element } = await sentence(attributes);

    expect(mark(element)).toBe(note);
  });

  it('is marked in the language of its place', async () => {
    const requests = network({ [ADDRESS]: json({ ...revised, words: { ...fact.words, revised: '{}修订' } }) });
    const { element } = await sentence('as-of="2025-06-10"', 'lang="zh-Hans"');

    expect(paths(requests)).toEqual([`${ADDRESS}?lang=zh`]);
    expect(mark(element)).toBe('(2025年6月19日修订)');
    const { pathname, search } = link(element) as HTMLAnchorElement;
    expect(pathname + search).toBe(`/facts/${fact.id}?asOf=2025-06-10&lang=zh`);
  });
});

it.each<[string, Table]>([
  ['the fact does not exist', {}],
  ['the API fails', { [ADDRESS]: json({}, { status: 500 }) }],
  ['the network fails', { [ADDRESS]: () => Promise.reject(new TypeError('Failed to fetch')) }],
  ['the answer is no fact', { [ADDRESS]: json({ facts: [] }) }],
])('keeps its words, without a link, where %s', async (_, table) => {
  network(table);
  const { element, outcome } = await sentence();

  expect(outcome.type).toBe('trade-figure-error');
  expect(outcome.detail.error).toBeInstanceOf(Error);
  expect(fallbackOf(element)).toEqual(['22.9 percent']);
  expect(link(element)).toBeNull();
});
