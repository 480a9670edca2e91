/** When figures ask, and how many of them ask together. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { json, type Table } from '../../support/table.ts';
import { fact } from '../fixture.ts';
import { asked, network, paths, plain, put } from '../page.ts';

const { labels: _, words: __, dir: ___, ...listed } = fact;
const LIST = '/v1/facts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Ids of facts that exist. */
function ids(count: number): string[] {
  return Array.from({ length: count }, (_, i) => fact.id.replace('world', `p${i}`));
}

/** The list that is asked for, as the API has it, with `more` of each fact. */
function list(more: object = {}): (request: Request) => Response {
  return ({ url }) => {
    const asked = new URL(url).searchParams.get('ids')?.split(',') ?? [];
    return json({ facts: asked.map((id) => ({ ...listed, id, ...more })), total: asked.length, next: null });
  };
}

function figures(names: string[], style = ''): string {
  return `<div lang="en">${names.map((id) => `<p style="${style}">By <trade-figure fact="${id}">22.9 percent</trade-figure>.</p>`).join('')}</div>`;
}

function shown(place: Element): number {
  return [...place.querySelectorAll('trade-figure')].filter(({ shadowRoot }) => shadowRoot?.querySelector('.cite'))
    .length;
}

describe('figures of one page', () => {
  it('share a request if they ask at about the same time', async () => {
    const names = ids(4);
    const requests = network({ [LIST]: list() });
    const { place } = put(figures(names));
    await vi.waitUntil(() => shown(place) === 4);

    expect(paths(requests)).toEqual([`${LIST}?ids=${[...names].sort().join()}`]);
  });

  it('ask only near the viewport: 400 of them, 4 in view, ask at most 10 times, even if the first request fails', async () => {
    let failed = 0;
    const requests = network({ [LIST]: (request) => (failed++ ? list()(request) : json({}, { status: 503 })) });
    const { place } = put(figures(ids(400), `height: ${innerHeight / 4}px; margin: 0`));
    await vi.waitUntil(() => shown(place) >= 4, { timeout: 15_000 });

    expect(requests.length).toBeLessThanOrEqual(10);
    expect(shown(place)).toBeLessThan(30);
  });

  it('are at most 50 in a request', async () => {
    const requests = network({ [LIST]: list() });
    const { place } = put(figures(ids(120), 'margin: 0; line-height: 1px'));
    await vi.waitUntil(() => shown(place) === 120);

    const counts = requests.map(({ url }) => new URL(url).searchParams.get('ids')?.split(',').length);
    expect(Math.max(...counts.map(Number))).toBeLessThanOrEqual(50);
    expect(counts.length).toBeLessThanOrEqual(6);
  });

  it('need few requests even if one of 200 ids is unknown', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const names = [...ids(199), 'mistyped'];
    const requests = network({
      [LIST]: (request) => (request.url.includes('mistyped') ? json({}, { status: 400 }) : list()(request)),
      [`${LIST}/mistyped`]: json({}, { status: 404 }),
      // The list is halved until the unknown id is alone. The other id of the last pair is then requested by its own URL too.
      ...Object.fromEntries(names.slice(0, -1).map((id) => [`${LIST}/${id}`, json({ ...fact, id })])),
    });
    const { place } = put(figures(names, 'margin: 0; line-height: 1px'));
    await vi.waitUntil(() => shown(place) === 199, { timeout: 10_000 });

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
    const requests = network(table);
    const { place } = put(figures([first, 'mistyped', second]));
    await vi.waitUntil(() => shown(place) === 2);

    const alone = [first, second, 'mistyped'].map((id) => `${LIST}/${id}?lang=en`);
    expect(
      paths(requests)
        .filter((path) => !path.includes('?ids='))
        .sort(),
    ).toEqual(alone);
  });

  it('request words only for disputed facts', async () => {
    const [first = '', second = ''] = ids(2);
    const doubted = { ...fact, id: second, status: 'disputed' };
    const facts = [
      { ...listed, id: first },
      { ...listed, id: second, status: 'disputed' },
    ];
    const requests = network({ [LIST]: json({ facts }), [`${LIST}/${second}`]: json(doubted) });
    const { place } = put(figures([first, second]));
    await vi.waitUntil(() => shown(place) === 2);

    const marks = [...place.querySelectorAll('trade-figure')].map(({ shadowRoot }) => plain(shadowRoot?.textContent));
    expect(marks).toEqual(['', `(${fact.words.disputed})`]);
    expect(paths(requests).slice(1)).toEqual([`${LIST}/${second}?lang=en`]);
  });

  it('end their request when all of them are removed', async () => {
    const requests = network({ [LIST]: () => new Promise(() => {}) });
    const { place } = put(figures(ids(2)));
    await asked(requests);
    place.querySelector('trade-figure')?.remove();
    expect(requests[0]?.signal.aborted).toBe(false);
    place.querySelector('trade-figure')?.remove();

    expect(requests[0]?.signal.aborted).toBe(true);
  });

  it('are not requested again while they are in the page', async () => {
    const requests = network({ [LIST]: list() });
    const { place } = put(figures(ids(2)));
    await vi.waitUntil(() => shown(place) === 2);
    const again = put(figures(ids(2))).place;
    await vi.waitUntil(() => shown(again) === 2);

    expect(requests).toHaveLength(1);
  });
});

describe('a figure', () => {
  const ADDRESS = `${LIST}/${fact.id}`;

  it('that could not be loaded is in the state failed', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    network({ [ADDRESS]: json({ detail: 'No such fact.' }, { status: 404 }) });
    const { place } = put(figures([fact.id]));
    await new Promise((resolve) => place.addEventListener('trade-figure-error', resolve));
    const figure = place.querySelector('trade-figure') as HTMLElement;

    expect(['loading', 'failed'].filter((state) => figure.matches(`:state(${state})`))).toEqual(['failed']);
  });

  it.each([
    ['that the API could not answer is asked for again', {}, 5],
    ['is not asked for before the time that the API names', { 'retry-after': '60' }, 60],
  ])('%s', async (_, headers, seconds) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(Math, 'random').mockReturnValue(0);
    let answers = 0;
    const requests = network({ [ADDRESS]: () => (answers++ ? json(fact) : json({}, { status: 503, headers })) });
    const { place } = put(figures([fact.id]));
    const outcome = new Promise((resolve) => place.addEventListener('trade-figure-error', resolve));
    // The list waits for further figures.
    await vi.waitUntil(() => vi.getTimerCount() > 0);
    vi.advanceTimersByTime(20);
    await outcome;
    vi.advanceTimersByTime(seconds * 1000 - 1);
    expect(requests).toHaveLength(1);
    vi.advanceTimersByTime(1);
    vi.advanceTimersByTime(20);
    vi.useRealTimers();
    await vi.waitUntil(() => shown(place) === 1);

    expect(requests).toHaveLength(2);
  });

  it('that is moved 100 times sends one request and keeps its link', async () => {
    const requests = network({ [ADDRESS]: json(fact) });
    const { place } = put(figures([fact.id]));
    await vi.waitUntil(() => shown(place) === 1);
    const element = place.querySelector('trade-figure') as HTMLElement;
    for (let i = 0; i < 100; i++) {
      place.append(element);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }

    expect([shown(place), requests.length]).toEqual([1, 1]);
  });

  it('whose answer lacks the word for its status keeps its words, without a link', async () => {
    const { disputed: _, ...words } = fact.words;
    network({ [ADDRESS]: json({ ...fact, status: 'disputed', words }) });
    const { place } = put(figures([fact.id]));
    const event = await new Promise<CustomEvent<{ error: Error }>>((resolve) =>
      place.addEventListener('trade-figure-error', (event) => resolve(event as CustomEvent)),
    );

    expect(event.detail.error.message).toBe('the response has no word "disputed"');
    expect(shown(place)).toBe(0);
  });

  it('that was withdrawn says so, and is no link', async () => {
    network({ [ADDRESS]: json({ detail: 'Withdrawn on July 1.' }, { status: 410 }) });
    const { place } = put(figures([fact.id]));
    await vi.waitUntil(() => place.querySelector('trade-figure')?.shadowRoot?.querySelector('[part=mark]'));

    expect(plain(place.querySelector('trade-figure')?.shadowRoot?.textContent)).toBe('(Withdrawn on July 1.)');
    expect(shown(place)).toBe(0);
  });
});
