/** When `<trade-card>` sends requests, how often it repeats them, and what it shows meanwhile. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { TradeCard } from '../../../widget/element/trade-card.ts';
import { waitForTurn } from '../../../widget/request/turns.ts';
import { html, json } from '../../support/table.ts';
import { card } from '../fixture.ts';
import {
  delayedResponse,
  FALLBACK,
  fakeNetwork,
  fallbackOf,
  mount,
  mountLoaded,
  nextOutcome,
  paths,
  textsOf,
  waitForDrawing,
  waitForRequests,
} from '../page.ts';

const PATH = '/v1/cards/CN-XJ';
const CARD = `<trade-card area="CN-XJ">${FALLBACK}</trade-card>`;
const FAR = '<div style="height: 500vh"></div>';

afterEach(() => {
  scrollTo(0, 0);
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Waits until intersection observers have run for `element`. */
function waitForObservers(element: Element): Promise<void> {
  return new Promise((resolve) => {
    new IntersectionObserver((_, observer) => {
      observer.disconnect();
      resolve();
    }).observe(element);
  });
}

describe('loading="lazy"', () => {
  const LAZY = `<trade-card area="CN-XJ" loading="lazy">${FALLBACK}</trade-card>`;

  it('sends no request while the element is far below the viewport, and shows its children', async () => {
    const requests = fakeNetwork({ [PATH]: json(card) });
    const { element } = mount(FAR + LAZY);
    await waitForDrawing();
    await waitForObservers(element);

    expect(requests).toEqual([]);
    expect(fallbackOf(element)).toEqual([FALLBACK]);
  });

  it('sends its request when the reader scrolls near', async () => {
    const requests = fakeNetwork({ [PATH]: json(card) });
    const { element, outcome } = mount(FAR + LAZY);
    await waitForDrawing();
    await waitForObservers(element);
    element.scrollIntoView();

    expect((await outcome).type).toBe('trade-card-load');
    expect(paths(requests)).toEqual([`${PATH}?lang=en`]);
  });

  it('keeps waiting if an attribute changes or the element is moved', async () => {
    const requests = fakeNetwork({ [PATH]: json(card) });
    const { place, element } = mount(FAR + LAZY);
    await waitForDrawing();
    element.period = '2024';
    await waitForDrawing();
    place.append(element);
    await waitForDrawing();
    await waitForObservers(element);

    expect(requests).toEqual([]);
  });

  it('no longer waits once the element has been near the viewport', async () => {
    const requests = fakeNetwork({ [PATH]: json(card) });
    const element = await mountLoaded(LAZY);
    const outcome = nextOutcome(element);
    element.period = '2024';
    await outcome;

    expect(paths(requests)).toEqual([`${PATH}?lang=en`, `${PATH}?lang=en&period=2024`]);
  });
});

describe('elements with the same card', () => {
  const elements = (place: Element) => [...place.querySelectorAll<TradeCard>('trade-card')];

  it('share one request', async () => {
    const requests = fakeNetwork({ [PATH]: json(card) });
    const { place } = mount(CARD + CARD + CARD);
    await Promise.all(elements(place).map(nextOutcome));

    expect(requests).toHaveLength(1);
    expect(elements(place).flatMap((element) => textsOf(element, '[part=headline]'))).toEqual([
      '227.67 bn yuan',
      '227.67 bn yuan',
      '227.67 bn yuan',
    ]);
  });

  it('keep the request when one of them is removed', async () => {
    const late = delayedResponse(json(card));
    const requests = fakeNetwork({ [PATH]: late.answer });
    const { place } = mount(CARD + CARD);
    const [first, second] = elements(place) as [TradeCard, TradeCard];
    await waitForRequests(requests);
    const outcome = nextOutcome(second);
    first.remove();
    late.release();

    expect((await outcome).type).toBe('trade-card-load');
    expect(requests.map(({ signal }) => signal.aborted)).toEqual([false]);
  });

  it('do not show its late response after they have requested another card', async () => {
    const late = delayedResponse(json(card));
    const other = json({ ...card, period: { id: '2024', label: '2024' } });
    const requests = fakeNetwork({ [PATH]: (request) => (request.url.includes('period') ? other : late.answer()) });
    const { place } = mount(CARD + CARD);
    const [first, second] = elements(place) as [TradeCard, TradeCard];
    await waitForRequests(requests);
    first.period = '2024';
    await nextOutcome(first);
    late.release();
    await nextOutcome(second);
    // Both elements have had their turns to draw by now.
    await waitForTurn();
    await waitForTurn();

    expect([first, second].map((element) => element.card?.period.id)).toEqual(['2024', card.period.id]);
  });

  it('abort the request when all of them are removed', async () => {
    const requests = fakeNetwork({ [PATH]: delayedResponse(json(card)).answer });
    const { place } = mount(CARD + CARD);
    await waitForRequests(requests);
    for (const element of elements(place)) element.remove();

    expect(requests.map(({ signal }) => signal.aborted)).toEqual([true]);
  });

  it('send another request if the only one was moved during the first', async () => {
    let answers = 0;
    const requests = fakeNetwork({ [PATH]: () => (answers++ ? json(card) : new Promise(() => {})) });
    const { place, element, outcome } = mount(CARD);
    await waitForRequests(requests);
    place.append(element);

    expect((await outcome).type).toBe('trade-card-load');
    expect(requests.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  });
});

it('aborts a request after ten seconds', async () => {
  const hanging = new AbortController();
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(hanging.signal);
  const requests = fakeNetwork({ [PATH]: () => new Promise(() => {}) });
  const { element, outcome } = mount(CARD);
  await waitForRequests(requests);
  hanging.abort(new DOMException('signal timed out', 'TimeoutError'));

  expect((await outcome).detail.error?.message).toContain('signal timed out');
  expect(timeout.mock.calls).toEqual([[10_000]]);
  expect(fallbackOf(element)).toEqual([FALLBACK]);
});

it('sends few requests while attributes keep changing, and then one for the last value', async () => {
  const requests = fakeNetwork({ [PATH]: json(card) });
  const element = await mountLoaded(CARD);
  for (let i = 0; i < 300; i++) {
    element.period = String(1700 + i);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await expect.poll(() => paths(requests).at(-1)).toBe(`${PATH}?lang=en&period=1999`);

  // 300 timers of five milliseconds take longer on a busy machine.
  expect(requests.length).toBeLessThan(20);
});

it('sends a request even if the reader’s clock was set back', async () => {
  const requests = fakeNetwork({ [PATH]: json(card) });
  const element = await mountLoaded(CARD);
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() - 3_600_000);
  element.period = '2024';
  await expect.poll(() => paths(requests)).toEqual([`${PATH}?lang=en`, `${PATH}?lang=en&period=2024`]);
});

describe('if the API cannot be reached', () => {
  /** A body that sends `start`, and then fails with a timeout. */
  function stalled(start: string): ReadableStream<Uint8Array> {
    const fail = (controller: ReadableStreamDefaultController) =>
      controller.error(new DOMException('signal timed out', 'TimeoutError'));
    return new ReadableStream({ start: (c) => c.enqueue(new TextEncoder().encode(start)), pull: fail });
  }

  /** A network that fails `times` times before it returns the card. */
  function failingNetwork(times: number, failure: () => Promise<Response>): { requests: Request[] } {
    let answers = 0;
    return { requests: fakeNetwork({ [PATH]: () => (answers++ < times ? failure() : json(card)) }) };
  }

  it.each<[string, () => Promise<Response>]>([
    ['is unavailable', async () => json({ detail: 'Later.' }, { status: 503 })],
    ['has too many requests', async () => json({ detail: 'Wait.' }, { status: 429 })],
    ['times out', async () => json({}, { status: 408 })],
    ['is not ready (425)', async () => json({}, { status: 425 })],
    ['is offline', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['breaks off its response', async () => new Response(JSON.stringify(card).slice(0, 2000))],
    ['is hidden by the login page of a network', async () => html('<!doctype html><title>Sign in</title>')],
    ['stalls within its response', async () => new Response(stalled('{"area":'))],
  ])('if the API %s, the request is repeated after a time that doubles', async (_, failure) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const { requests } = failingNetwork(3, failure);
    const { element, outcome } = mount(CARD);
    let lastEvent = (await outcome).type;
    const attempts: string[] = [];
    for (const seconds of [5, 10, 20]) {
      const outcome = nextOutcome(element);
      vi.advanceTimersByTime(seconds * 1000 - 1);
      const countBefore = requests.length;
      vi.advanceTimersByTime(1);
      attempts.push(`${lastEvent}, ${countBefore} requests`);
      lastEvent = (await outcome).type;
    }

    expect(attempts).toEqual([
      'trade-card-error, 1 requests',
      'trade-card-error, 2 requests',
      'trade-card-error, 3 requests',
    ]);
    expect([lastEvent, requests.length]).toEqual(['trade-card-load', 4]);
    expect(textsOf(element, '[part=headline]')).toEqual(['227.67 bn yuan']);
  });

  it.each([
    ['not before the time in Retry-After', 0, 60],
    ['up to half as long after that, so that cards do not all send at the same moment', 1, 90],
  ])('the request is repeated %s', async (_, random, seconds) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(Math, 'random').mockReturnValue(random);
    const busy = json({ detail: 'Wait.' }, { status: 429, headers: { 'retry-after': '60' } });
    const { requests } = failingNetwork(1, async () => busy);
    const { element, outcome } = mount(CARD);
    await outcome;
    const again = nextOutcome(element);
    vi.advanceTimersByTime(seconds * 1000 - 1);
    const countBefore = requests.length;
    vi.advanceTimersByTime(1);

    expect((await again).type).toBe('trade-card-load');
    expect([countBefore, requests.length]).toEqual([1, 2]);
  });

  it('a page that stays open through a long outage recovers, with at most one request every five minutes', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    vi.spyOn(Math, 'random').mockReturnValue(0);
    failingNetwork(12, async () => json({}, { status: 500 }));
    const { element, outcome } = mount(CARD);
    await outcome;
    const secondsWaited: number[] = [];
    let lastEvent = '';
    while (lastEvent !== 'trade-card-load' && secondsWaited.length < 20) {
      const outcome = nextOutcome(element);
      const start = Date.now();
      vi.advanceTimersToNextTimer();
      secondsWaited.push((Date.now() - start) / 1000);
      lastEvent = (await outcome).type;
    }

    expect(lastEvent).toBe('trade-card-load');
    expect(secondsWaited).toEqual([5, 10, 20, 40, 80, 160, 300, 300, 300, 300, 300, 300]);
    expect(textsOf(element, '[part=headline]')).toEqual(['227.67 bn yuan']);
  });

  it('a request for a missing card is not repeated', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const requests = fakeNetwork({ [PATH]: json({ detail: 'There is no such card.' }, { status: 404 }) });
    const { outcome } = mount(CARD);
    await outcome;

    expect([requests.length, vi.getTimerCount()]).toEqual([1, 0]);
  });

  it('an element that was removed sends no more requests', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { requests } = failingNetwork(1, async () => json({}, { status: 500 }));
    const { element, outcome } = mount(CARD);
    await outcome;
    element.remove();

    expect([requests.length, vi.getTimerCount()]).toEqual([1, 0]);
  });
});
