/** Requests of `<trade-figure>`: figures near the viewport share lists of facts, and failed requests are repeated. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { json, type Table } from '../../support/table.ts';
import { fact } from '../fixture.ts';
import { fakeNetwork, mount, paths, plain, waitForRequests, waitUntil } from '../page.ts';

/** The fact as lists have it: without texts. */
const { labels: _, words: __, dir: ___, ...listedFact } = fact;
const LIST = '/v1/facts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Made-up ids of facts: `….p0.…`, `….p1.…`. */
function ids(count: number): string[] {
  return Array.from({ length: count }, (_, i) => fact.id.replace('world', `p${i}`));
}

/** Responds with the list of the requested facts. */
function listResponse(): (request: Request) => Response {
  return ({ url }) => {
    const requestedIds = new URL(url).searchParams.get('ids')?.split(',') ?? [];
    return json({ facts: requestedIds.map((id) => ({ ...listedFact, id })), total: requestedIds.length, next: null });
  };
}

function figures(names: string[], style = ''): string {
  return `<div lang="en">${names.map((id) => `<p style="${style}">By <trade-figure fact="${id}">22.9 percent</trade-figure>.</p>`).join('')}</div>`;
}

/** How many figures have their link. */
function linkedCount(place: Element): number {
  return [...place.querySelectorAll('trade-figure')].filter(({ shadowRoot }) => shadowRoot?.querySelector('.cite'))
    .length;
}

describe('figures of one page', () => {
  it('share a request if they appear at about the same time', async () => {
    const names = ids(4);
    const requests = fakeNetwork({ [LIST]: listResponse() });
    const { place } = mount(figures(names));
    await waitUntil(() => linkedCount(place) === 4);

    expect(paths(requests)).toEqual([`${LIST}?ids=${[...names].sort().join()}`]);
  });

  it('are requested only near the viewport: of 400 with 4 in view, at most 10 requests, even if the first one fails', async () => {
    let requestCount = 0;
    const requests = fakeNetwork({
      [LIST]: (request) => (requestCount++ ? listResponse()(request) : json({}, { status: 503 })),
    });
    const { place } = mount(figures(ids(400), `height: ${innerHeight / 4}px; margin: 0`));
    await waitUntil(() => linkedCount(place) >= 4);

    expect(requests.length).toBeLessThanOrEqual(10);
    expect(linkedCount(place)).toBeLessThan(30);
  });

  it('are at most 50 in a request', async () => {
    const requests = fakeNetwork({ [LIST]: listResponse() });
    const { place } = mount(figures(ids(120), 'margin: 0; line-height: 1px'));
    await waitUntil(() => linkedCount(place) === 120);

    const counts = requests.map(({ url }) => new URL(url).searchParams.get('ids')?.split(',').length);
    expect(Math.max(...counts.map(Number))).toBeLessThanOrEqual(50);
    expect(counts.length).toBeLessThanOrEqual(6);
  });

  it('need few requests even if one of 200 ids is unknown', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const names = [...ids(199), 'mistyped'];
    const requests = fakeNetwork({
      [LIST]: (request) => (request.url.includes('mistyped') ? json({}, { status: 400 }) : listResponse()(request)),
      [`${LIST}/mistyped`]: json({}, { status: 404 }),
      // The list is halved until only the unknown id is left. The other id of the last pair is then requested by its own URL too.
      ...Object.fromEntries(names.slice(0, -1).map((id) => [`${LIST}/${id}`, json({ ...fact, id })])),
    });
    const { place } = mount(figures(names, 'margin: 0; line-height: 1px'));
    await waitUntil(() => linkedCount(place) === 199);

    expect(requests.length).toBeLessThanOrEqual(20);
  });

  it('of a short list are requested one by one if one id is unknown, because the halves of the list are single ids', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const [first = '', second = ''] = ids(2);
    const table: Table = {
      [LIST]: json({ detail: 'No fact has the id "mistyped".' }, { status: 400 }),
      [`${LIST}/${first}`]: json({ ...fact, id: first }),
      [`${LIST}/${second}`]: json({ ...fact, id: second }),
    };
    const requests = fakeNetwork(table);
    const { place } = mount(figures([first, 'mistyped', second]));
    await waitUntil(() => linkedCount(place) === 2);

    const singleRequests = [first, second, 'mistyped'].map((id) => `${LIST}/${id}?lang=en`);
    expect(
      paths(requests)
        .filter((path) => !path.includes('?ids='))
        .sort(),
    ).toEqual(singleRequests);
  });

  it('request words only for disputed facts', async () => {
    const [first = '', second = ''] = ids(2);
    const disputed = { ...fact, id: second, status: 'disputed' };
    const facts = [
      { ...listedFact, id: first },
      { ...listedFact, id: second, status: 'disputed' },
    ];
    const requests = fakeNetwork({ [LIST]: json({ facts }), [`${LIST}/${second}`]: json(disputed) });
    const { place } = mount(figures([first, second]));
    await waitUntil(() => linkedCount(place) === 2);

    const marks = [...place.querySelectorAll('trade-figure')].map(({ shadowRoot }) => plain(shadowRoot?.textContent));
    expect(marks).toEqual(['', `(${fact.words.disputed})`]);
    expect(paths(requests).slice(1)).toEqual([`${LIST}/${second}?lang=en`]);
  });

  it('abort their request when all of them are removed', async () => {
    const requests = fakeNetwork({ [LIST]: () => new Promise(() => {}) });
    const { place } = mount(figures(ids(2)));
    await waitForRequests(requests);
    place.querySelector('trade-figure')?.remove();
    expect(requests[0]?.signal.aborted).toBe(false);
    place.querySelector('trade-figure')?.remove();

    expect(requests[0]?.signal.aborted).toBe(true);
  });

  it('are not requested again while they are in the page', async () => {
    const requests = fakeNetwork({ [LIST]: listResponse() });
    const { place } = mount(figures(ids(2)));
    await waitUntil(() => linkedCount(place) === 2);
    const again = mount(figures(ids(2))).place;
    await waitUntil(() => linkedCount(again) === 2);

    expect(requests).toHaveLength(1);
  });
});

describe('a figure', () => {
  const ADDRESS = `${LIST}/${fact.id}`;

  it('that could not be loaded is in the state failed', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    fakeNetwork({ [ADDRESS]: json({ detail: 'No such fact.' }, { status: 404 }) });
    const { place } = mount(figures([fact.id]));
    await new Promise((resolve) => place.addEventListener('trade-figure-error', resolve));
    const figure = place.querySelector('trade-figure') as HTMLElement;

    expect(['loading', 'failed'].filter((state) => figure.matches(`:state(${state})`))).toEqual(['failed']);
  });

  it.each([
    ['is requested again if the API failed', {}, 5],
    ['is not requested again before the time in Retry-After', { 'retry-after': '60' }, 60],
  ])('%s', async (_, headers, seconds) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(Math, 'random').mockReturnValue(0);
    let answers = 0;
    const requests = fakeNetwork({ [ADDRESS]: () => (answers++ ? json(fact) : json({}, { status: 503, headers })) });
    const { place } = mount(figures([fact.id]));
    const outcome = new Promise((resolve) => place.addEventListener('trade-figure-error', resolve));
    // The list waits for further figures.
    await waitUntil(() => vi.getTimerCount() > 0);
    vi.advanceTimersByTime(20);
    await outcome;
    vi.advanceTimersByTime(seconds * 1000 - 1);
    expect(requests).toHaveLength(1);
    vi.advanceTimersByTime(1);
    vi.advanceTimersByTime(20);
    vi.useRealTimers();
    await waitUntil(() => linkedCount(place) === 1);

    expect(requests).toHaveLength(2);
  });

  it('that is moved 100 times sends one request and keeps its link', async () => {
    const requests = fakeNetwork({ [ADDRESS]: json(fact) });
    const { place } = mount(figures([fact.id]));
    await waitUntil(() => linkedCount(place) === 1);
    const element = place.querySelector('trade-figure') as HTMLElement;
    for (let i = 0; i < 100; i++) {
      place.append(element);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }

    expect([linkedCount(place), requests.length]).toEqual([1, 1]);
  });

  it('keeps its words without a link if the response lacks the word for its status', async () => {
    const { disputed: _, ...words } = fact.words;
    fakeNetwork({ [ADDRESS]: json({ ...fact, status: 'disputed', words }) });
    const { place } = mount(figures([fact.id]));
    const event = await new Promise<CustomEvent<{ error: Error }>>((resolve) =>
      place.addEventListener('trade-figure-error', (event) => resolve(event as CustomEvent)),
    );

    expect(event.detail.error.message).toBe('the response has no word "disputed"');
    expect(linkedCount(place)).toBe(0);
  });

  it('that was withdrawn says so and has no link', async () => {
    fakeNetwork({ [ADDRESS]: json({ detail: 'Withdrawn on July 1.' }, { status: 410 }) });
    const { place } = mount(figures([fact.id]));
    await waitUntil(() => place.querySelector('trade-figure')?.shadowRoot?.querySelector('[part=mark]'));

    expect(plain(place.querySelector('trade-figure')?.shadowRoot?.textContent)).toBe('(Withdrawn on July 1.)');
    expect(linkedCount(place)).toBe(0);
  });
});
