/** `<trade-figure>`: one cited number in running text. */
import { describe, expect, it, vi } from 'vitest';
import type { TradeFigure } from '../../../widget/element/trade-figure.ts';
import { json, type Table } from '../../support/table.ts';
import { fact } from '../fixture.ts';
import {
  collectErrors,
  fakeNetwork,
  fallbackOf,
  mount,
  paths,
  plain,
  press,
  waitForDrawing,
  waitForPopover,
  waitUntil,
} from '../page.ts';

const ADDRESS = `/v1/facts/${fact.id}`;
const TABLE: Table = { [ADDRESS]: json(fact) };
const revision = { value: 22.4, bounds: [22.35, 22.45] as const, published: '2025-06-01', printed: '22.4 percent' };
const revised = { ...fact, status: 'revised', revisions: [{ ...revision, until: '2025-06-19', release: 'r' }] };

type Outcome = CustomEvent<{ fact?: unknown; error?: Error }>;

/** Puts a sentence with the figure into the page, and waits for the outcome of its request. */
async function mountSentence(attributes = '', paragraphAttributes = 'lang="en"') {
  const { place } = mount(
    `<p ${paragraphAttributes}>Trade grew by <trade-figure fact="${fact.id}" ${attributes}>22.9 percent</trade-figure>.</p>`,
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

it('keeps its words and links them to the page of the fact', async () => {
  const requests = fakeNetwork(TABLE);
  const { place, element, outcome } = await mountSentence();

  expect(paths(requests)).toEqual([`${ADDRESS}?lang=en`]);
  expect([outcome.type, outcome.detail]).toEqual(['trade-figure-load', { fact }]);
  expect([outcome.bubbles, outcome.composed]).toEqual([true, true]);
  expect(place.textContent).toBe('Trade grew by 22.9 percent.');
  expect(fallbackOf(element)).toEqual(['22.9 percent']);
  expect(link(element)?.href).toBe(`${location.origin}/facts/${fact.id}?lang=en`);
  expect(mark(element)).toBe('');
});

it('stays in its line', async () => {
  fakeNetwork(TABLE);
  const { element } = await mountSentence();

  expect(getComputedStyle(element).display).toBe('inline');
  expect(element.getClientRects().length).toBe(1);
});

it('opens the receipt in the page, and Escape returns the focus to the link', async () => {
  const requests = fakeNetwork(TABLE);
  const { element } = await mountSentence();
  link(element)?.focus();
  await press('Enter');
  const receipt = await waitForPopover(element, 'JSON');

  expect(paths(requests)).toEqual([`${ADDRESS}?lang=en`, `${ADDRESS}?lang=en`]);
  expect(plain(receipt.querySelector('q')?.textContent)).toBe('22.9 percent');
  expect(receipt.ariaLabel).toBe('Xinjiang, Foreign trade, Growth on a year earlier, January – May 2025');
  await press('Escape');
  expect(receipt.matches(':popover-open')).toBe(false);
  expect(element.shadowRoot?.activeElement).toBe(link(element));
});

it('opens the receipt if its words contain markup', async () => {
  fakeNetwork(TABLE);
  const { element } = await mountSentence();
  element.innerHTML = '<b>22.9</b> percent';
  element.querySelector('b')?.click();

  expect(plain((await waitForPopover(element, 'JSON')).querySelector('q')?.textContent)).toBe('22.9 percent');
});

it('raises no error inside a link that is not in the page', async () => {
  fakeNetwork(TABLE);
  const errors = collectErrors();
  const { element } = await mountSentence();
  const link = document.createElement('a');
  link.href = 'https://a.example/';
  link.append(element);
  element.asOf = '2025-06-19';
  await element.updateComplete;

  expect(await errors()).toEqual([]);
  expect(element.shadowRoot?.querySelector('.cite')).not.toBeNull();
});

it('does not change the style of the text, also for a derived number', async () => {
  fakeNetwork({ [ADDRESS]: json({ ...fact, basis: 'derived' }) });
  const { place, element } = await mountSentence();
  const styleOf = (part: Element) => {
    const { color, fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(part);
    return [color, fontStyle, fontWeight, fontSize, fontFamily];
  };

  expect(styleOf(link(element) as Element)).toEqual(styleOf(place.querySelector('p') as Element));
});

it('adds no text to a number that was only revised', async () => {
  fakeNetwork({ [ADDRESS]: json(revised) });
  const { element } = await mountSentence();

  expect(element.shadowRoot?.textContent).toBe('');
});

it.each(['disputed', 'corrected', 'withdrawn'] as const)('is marked if the number is %s', async (status) => {
  fakeNetwork({ [ADDRESS]: json({ ...fact, status }) });
  const { element } = await mountSentence();

  expect(mark(element)).toBe(`(${fact.words[status]})`);
});

it('names a mistyped id on the console only once', async () => {
  fakeNetwork({});
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const first = await mountSentence();
  await mountSentence();

  expect(first.outcome.type).toBe('trade-figure-error');
  expect(warn.mock.calls.filter(([text]) => text.includes(fact.id)).length).toBeLessThanOrEqual(1);
  warn.mockClear();
  const { place } = mount(
    '<trade-figure fact="CN-XJ.mistyped"></trade-figure><trade-figure fact="CN-XJ.mistyped"></trade-figure>',
  );
  await waitUntil(() => warn.mock.calls.length > 0);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(place.querySelectorAll('trade-figure').length).toBe(2);
  expect(warn.mock.calls).toEqual([['<trade-figure fact="CN-XJ.mistyped">: there is no such fact']]);
  warn.mockRestore();
});

it.each([
  ['light', 'theme="light"', 'light', ''],
  ['dark', 'theme="dark"', 'dark', ''],
  ['dark if the text of the page is light', '', 'dark', 'color: #ddd'],
])('opens its receipt in the theme of the element or its page: %s', async (_, attributes, theme, style) => {
  fakeNetwork(TABLE);
  const { element } = await mountSentence(attributes, `lang="en" style="${style}"`);
  link(element)?.click();
  const receipt = await waitForPopover(element, 'JSON');

  expect(getComputedStyle(receipt).colorScheme).toBe(theme);
  expect(getComputedStyle(receipt).color).toBe(theme === 'dark' ? 'rgb(238, 240, 242)' : 'rgb(20, 23, 26)');
});

describe('the words of a figure', () => {
  /** Puts a figure with these words into the page, and waits until they have been compared with the fact. */
  async function mountWords(words: string, attributes = '', paragraphAttributes = 'lang="en"') {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { place } = mount(
      `<p ${paragraphAttributes}><trade-figure fact="${fact.id}" ${attributes}>${words}</trade-figure></p>`,
    );
    const element = place.querySelector('trade-figure') as TradeFigure;
    const differs: CustomEvent[] = [];
    place.addEventListener('trade-figure-differs', (event) => differs.push(event as CustomEvent));
    await waitUntil(() => !['loading', undefined].includes(stateOf(element)));
    await waitForDrawing();
    const warnings = warn.mock.calls.map(([text]) => text);
    warn.mockRestore();
    return { element, differs, warnings };
  }

  function stateOf(element: Element): string | undefined {
    return ['matches', 'differs', 'unread', 'loading'].find((state) => element.matches(`:state(${state})`));
  }

  it('that give the number of the fact link to its receipt with a dotted underline', async () => {
    fakeNetwork(TABLE);
    const { element, differs, warnings } = await mountWords('nearly <b>23</b> percent');

    expect(stateOf(element)).toBe('matches');
    expect(link(element)?.className).toBe('cite stated');
    expect(getComputedStyle(link(element) as Element).textDecorationStyle).toBe('dotted');
    expect([differs, warnings]).toEqual([[], []]);
  });

  it('that give a derived number have the same underline', async () => {
    fakeNetwork({ [ADDRESS]: json({ ...fact, basis: 'derived' }) });
    const { element } = await mountWords('22.9 percent');
    expect(getComputedStyle(link(element) as Element).textDecorationStyle).toBe('dotted');
  });

  it('that give another number have no link, fire an event, and are logged on the console', async () => {
    fakeNetwork(TABLE);
    const { element, differs, warnings } = await mountWords('99 percent');

    expect(stateOf(element)).toBe('differs');
    expect(link(element)).toBeNull();
    expect(mark(element)).toBe('');
    expect(fallbackOf(element)).toEqual(['99 percent']);
    expect(differs.map(({ detail }) => detail)).toEqual([{ fact, words: '99 percent' }]);
    expect(warnings).toEqual([
      `<trade-figure fact="${fact.id}">: "99 percent" is not the number of the record, 22.9 percent`,
    ]);
  });

  it('that give another number are followed by that of the record with the attribute "strict"', async () => {
    fakeNetwork(TABLE);
    const { element } = await mountWords('98 percent', 'strict');

    expect(mark(element)).toBe('(The record: 22.9%)');
  });

  it('that give another number get no mark if the response lacks the word for the qualifier', async () => {
    fakeNetwork({ [ADDRESS]: json({ ...fact, qualifier: 'nearly' }) });
    const { place } = mount(`<p lang="en"><trade-figure fact="${fact.id}" strict>98 percent</trade-figure></p>`);
    const element = place.querySelector('trade-figure') as TradeFigure;
    await new Promise((resolve) => element.addEventListener('trade-figure-error', resolve, { once: true }));

    expect(mark(element)).toBe('');
    expect(fallbackOf(element)).toEqual(['98 percent']);
  });

  it.each(['', 'a third', '22.9 percent or 23 percent', '22.9 percent of exports'])(
    'without exactly one number are an ordinary link: "%s"',
    async (words) => {
      fakeNetwork(TABLE);
      const { element, differs, warnings } = await mountWords(words);

      expect(stateOf(element)).toBe('unread');
      expect(link(element)?.className).toBe('unread');
      expect(getComputedStyle(link(element) as Element).textDecorationStyle).toBe('solid');
      expect([differs, warnings]).toEqual([[], []]);
    },
  );

  it('are compared again when a script changes them', async () => {
    fakeNetwork(TABLE);
    const { element } = await mountWords('22.9 percent');
    (element.firstChild as Text).data = '33 percent';
    await expect.poll(() => stateOf(element)).toBe('differs');
    expect(link(element)).toBeNull();
    element.innerHTML = '<b>up 22.9%</b>';
    await expect.poll(() => stateOf(element)).toBe('matches');

    expect(link(element)?.className).toBe('cite stated');
  });

  it('are read in the language of the page, even one without labels in the record', async () => {
    fakeNetwork(TABLE);

    expect(stateOf((await mountWords('22,9 %', '', 'lang="de"')).element)).toBe('matches');
    expect(stateOf((await mountWords('同比增长22.9%', '', 'lang="zh"')).element)).toBe('matches');
  });

  it('that give an earlier number are marked as revised', async () => {
    fakeNetwork({ [ADDRESS]: json(revised) });
    const { element } = await mountWords('22.4 percent');

    expect(stateOf(element)).toBe('matches');
    expect(mark(element)).toBe('(Revised on June 19, 2025)');
  });
});

describe('a number that was revised', () => {
  it.each([
    ['is not marked without an as-of date', '', ''],
    ['is marked if the as-of date is before the revision', 'as-of="2025-06-10"', '(Revised on June 19, 2025)'],
    ['is not marked if the as-of date is that of the revision', 'as-of="2025-06-19"', ''],
  ])('%s', async (_, attributes, note) => {
    fakeNetwork({ [ADDRESS]: json(revised) });
    const { element } = await mountSentence(attributes);

    expect(mark(element)).toBe(note);
  });

  it('is marked in the language of the page', async () => {
    const requests = fakeNetwork({ [ADDRESS]: json({ ...revised, words: { ...fact.words, revised: '{}修订' } }) });
    const { element } = await mountSentence('as-of="2025-06-10"', 'lang="zh-Hans"');

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
  ['the response is not a fact', { [ADDRESS]: json({ facts: [] }) }],
])('keeps its words without a link if %s', async (_, table) => {
  fakeNetwork(table);
  const { element, outcome } = await mountSentence();

  expect(outcome.type).toBe('trade-figure-error');
  expect(outcome.detail.error).toBeInstanceOf(Error);
  expect(fallbackOf(element)).toEqual(['22.9 percent']);
  expect(link(element)).toBeNull();
});
