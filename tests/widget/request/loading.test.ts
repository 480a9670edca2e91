/** When the element asks, how often, and what it shows meanwhile. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { TradeCard } from '../../../widget/element/trade-card.ts';
import { waitForTurn } from '../../../widget/request/turns.ts';
import { html, json } from '../../support/table.ts';
import { card } from '../fixture.ts';
import { asked, delayed, drawn, FALLBACK, fallbackOf, network, next, paths, put, putLoaded, text } from '../page.ts';

const PATH = '/v1/cards/CN-XJ';
const CARD = `<trade-card area="CN-XJ">${FALLBACK}</trade-card>`;
const FAR = '<div style="height: 500vh"></div>';

afterEach(() => {
  scrollTo(0, 0);
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Resolves when observers of the viewport have been told where `element` is. */
function observed(element: Element): Promise<void> {
  return new Promise((resolve) => {
    new IntersectionObserver((_, observer) => {
      observer.disconnect();
      resolve();
    }).observe(element);
  });
}

describe('loading="lazy"', () => {
  const LAZY = `<trade-card area="CN-XJ" loading="lazy">${FALLBACK}</trade-card>`;

  it('asks nothing while the element is far below the fold, and shows its children', async () => {
    const requests = network({ [PATH]: json(card) });
    const { element } = put(FAR + LAZY);
    await drawn();
    await observed(element);

    expect(requests).toEqual([]);
    expect(fallbackOf(element)).toEqual([FALLBACK]);
  });

  it('asks when the reader comes near', async () => {
    const requests = network({ [PATH]: json(card) });
    const { element, outcome } = put(FAR + LAZY);
    await drawn();
    await observed(element);
    element.scrollIntoView();

    expect((await outcome).type).toBe('trade-card-load');
    expect(paths(requests)).toEqual([`${PATH}?lang=en`]);
  });

  it('goes on waiting where an attribute changes, or the element is moved', async () => {
    const requests = network({ [PATH]: json(card) });
    const { place, element } = put(FAR + LAZY);
    await drawn();
    element.period = '2024';
    await drawn();
    place.append(element);
    await drawn();
    await observed(element);

    expect(requests).toEqual([]);
  });

  it('asks without waiting once the element has been near', async () => {
    const requests = network({ [PATH]: json(card) });
    const element = await putLoaded(LAZY);
    const outcome = next(element);
    element.period = '2024';
    await outcome;

    expect(paths(requests)).toEqual([`${PATH}?lang=en`, `${PATH}?lang=en&period=2024`]);
  });
});

describe('elements that ask the same', () => {
  const elements = (place: Element) => [...place.querySelectorAll<TradeCard>('trade-card')];

  it('share one request', async () => {
    const requests = network({ [PATH]: json(card) });
    const { place } = put(CARD + CARD + CARD);
    await Promise.all(elements(place).map(next));

    expect(requests).toHaveLength(1);
    expect(elements(place).flatMap((element) => text(element, '[part=headline]'))).toEqual([
      '227.67 bn yuan',
      '227.67 bn yuan',
      '227.67 bn yuan',
    ]);
  });

  it('do not lose it when one of them is removed', async () => {
    const late = delayed(json(card));
    const requests = network({ [PATH]: late.answer });
    const { place } = put(CARD + CARD);
    const [first, second] = elements(place) as [TradeCard, TradeCard];
    await asked(requests);
    const outcome = next(second);
    first.remove();
    late.release();

    expect((await outcome).type).toBe('trade-card-load');
    expect(requests.map(({ signal }) => signal.aborted)).toEqual([false]);
  });

  it('do not show it once they ask for something else, however late it comes', async () => {
    const late = delayed(json(card));
    const other = json({ ...card, period: { id: '2024', label: '2024' } });
    const requests = network({ [PATH]: (request) => (request.url.includes('period') ? other : late.answer()) });
    const { place } = put(CARD + CARD);
    const [first, second] = elements(place) as [TradeCard, TradeCard];
    await asked(requests);
    first.period = '2024';
    await next(first);
    late.release();
    await next(second);
    // Both elements have had their turns to draw by now.
    await waitForTurn();
    await waitForTurn();

    expect([first, second].map((element) => element.card?.period.id)).toEqual(['2024', card.period.id]);
  });

  it('end it when all of them are removed', async () => {
    const requests = network({ [PATH]: delayed(json(card)).answer });
    const { place } = put(CARD + CARD);
    await asked(requests);
    for (const element of elements(place)) element.remove();

    expect(requests.map(({ signal }) => signal.aborted)).toEqual([true]);
  });

  it('ask anew where the last was moved while it asked', async () => {
    let answers = 0;
    const requests = network({ [PATH]: () => (answers++ ? json(card) : new Promise(() => {})) });
    const { place, element, outcome } = put(CARD);
    await asked(requests);
    place.append(element);

    expect((await outcome).type).toBe('trade-card-load');
    expect(requests.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  });
});

it('gives a request ten seconds', async () => {
  const hanging = new AbortController();
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(hanging.signal);
  const requests = network({ [PATH]: () => new Promise(() => {}) });
  const { element, outcome } = put(CARD);
  await asked(requests);
  hanging.abort(new DOMException('signal timed out', 'TimeoutError'));

  expect((await outcome).detail.error?.message).toContain('signal timed out');
  expect(timeout.mock.calls).toEqual([[10_000]]);
  expect(fallbackOf(element)).toEqual([FALLBACK]);
});

it('asks a handful of times while attributes go on changing, and then for the last', async () => {
  const requests = network({ [PATH]: json(card) });
  const element = await putLoaded(CARD);
  for (let i = 0; i < 300; i++) {
    element.period = String(1700 + i);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await vi.waitFor(() => expect(paths(requests).at(-1)).toBe(`${PATH}?lang=en&period=1999`));

  // 300 timers of five milliseconds take longer on a busy machine.
  expect(requests.length).toBeLessThan(20);
});

it('asks though the clock of the reader was set back', async () => {
  const requests = network({ [PATH]: json(card) });
  const element = await putLoaded(CARD);
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() - 3_600_000);
  element.period = '2024';
  await vi.waitFor(() => expect(paths(requests)).toEqual([`${PATH}?lang=en`, `${PATH}?lang=en&period=2024`]));
});

describe('where the API cannot be reached', () => {
  /** A body that breaks off when the time of the request is over. */
  function stalled(start: string): ReadableStream<Uint8Array> {
    const failing = (controller: ReadableStreamDefaultController) =>
      controller.error(new DOMException('signal timed out', 'TimeoutError'));
    return new ReadableStream({ start: (c) => c.enqueue(new TextEncoder().encode(start)), pull: failing });
  }

  /** Fails as often as told, in one of the ways in which asking again may help. */
  function failing(times: number, failure: () => Promise<Response>): { requests: Request[] } {
    let answers = 0;
    return { requests: network({ [PATH]: () => (answers++ < times ? failure() : json(card)) }) };
  }

  it.each<[string, () => Promise<Response>]>([
    ['is unavailable', async () => json({ detail: 'Later.' }, { status: 503 })],
    ['is asked too often', async () => json({ detail: 'Wait.' }, { status: 429 })],
    ['times out', async () => json({}, { status: 408 })],
    ['is asked too early', async () => json({}, { status: 425 })],
    ['has no network to it', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['is cut off within its answer', async () => new Response(JSON.stringify(card).slice(0, 2000))],
    ['has the login page of a network before it', async () => html('<!doctype html><title>Sign in</title>')],
    ['stalls within its answer', async () => new Response(stalled('{"area":'))],
  ])('an API that %s is asked again, after a time that doubles', async (_, failure) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const { requests } = failing(3, failure);
    const { element, outcome } = put(CARD);
    let came = (await outcome).type;
    const waited: string[] = [];
    for (const seconds of [5, 10, 20]) {
      const outcome = next(element);
      vi.advanceTimersByTime(seconds * 1000 - 1);
      const early = requests.length;
      vi.advanceTimersByTime(1);
      waited.push(`${came}, ${early} asked`);
      came = (await outcome).type;
    }

    expect(waited).toEqual(['trade-card-error, 1 asked', 'trade-card-error, 2 asked', 'trade-card-error, 3 asked']);
    expect([came, requests.length]).toEqual(['trade-card-load', 4]);
    expect(text(element, '[part=headline]')).toEqual(['227.67 bn yuan']);
  });

  it.each([
    ['not before the time that it names', 0, 60],
    ['up to half as long again after it, so that cards do not ask at the same moment', 1, 90],
  ])('it is asked again %s', async (_, random, seconds) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(Math, 'random').mockReturnValue(random);
    const busy = json({ detail: 'Wait.' }, { status: 429, headers: { 'retry-after': '60' } });
    const { requests } = failing(1, async () => busy);
    const { element, outcome } = put(CARD);
    await outcome;
    const again = next(element);
    vi.advanceTimersByTime(seconds * 1000 - 1);
    const early = requests.length;
    vi.advanceTimersByTime(1);

    expect((await again).type).toBe('trade-card-load');
    expect([early, requests.length]).toEqual([1, 2]);
  });

  it('a page that stays open through a long outage recovers, and asks at most every five minutes', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    vi.spyOn(Math, 'random').mockReturnValue(0);
    failing(12, async () => json({}, { status: 500 }));
    const { element, outcome } = put(CARD);
    await outcome;
    const waited: number[] = [];
    let came = '';
    while (came !== 'trade-card-load' && waited.length < 20) {
      const outcome = next(element);
      const start = Date.now();
      vi.advanceTimersToNextTimer();
      waited.push((Date.now() - start) / 1000);
      came = (await outcome).type;
    }

    expect(came).toBe('trade-card-load');
    expect(waited).toEqual([5, 10, 20, 40, 80, 160, 300, 300, 300, 300, 300, 300]);
    expect(text(element, '[part=headline]')).toEqual(['227.67 bn yuan']);
  });

  it('it is not asked again for what it does not have', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const requests = network({ [PATH]: json({ detail: 'There is no such card.' }, { status: 404 }) });
    const { outcome } = put(CARD);
    await outcome;

    expect([requests.length, vi.getTimerCount()]).toEqual([1, 0]);
  });

  it('it is not asked by an element that was removed', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { requests } = failing(1, async () => json({}, { status: 500 }));
    const { element, outcome } = put(CARD);
    await outcome;
    element.remove();

    expect([requests.length, vi.getTimerCount()]).toEqual([1, 0]);
  });
});
