/** The URL that an element requests for its attributes. It is canonical: one card has one URL, so that caches keep it once. */
import { expect, it, vi } from 'vitest';
import { json } from '../../support/table.ts';
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
  waitForDrawing,
  waitForRequests,
} from '../page.ts';

const PATH = '/v1/cards/CN-XJ';

it.each([
  ['a period', 'period="2025-01..2025-05"', '&period=2025-01..2025-05'],
  ['the newest period', 'period="latest"', ''],
  ['no period', 'period=""', ''],
  ['the newest period between spaces', 'period=" latest\n"', ''],
  ['as-of', 'as-of="2025-06-19"', '&asOf=2025-06-19'],
  ['currency', 'currency="USD"', '&currency=USD'],
  ['one part', 'show="trend"', '&show=trend'],
  ['parts in any order', 'show=" trend\n month "', '&show=month%2Ctrend'],
  ['parts in another order', 'show="month trend"', '&show=month%2Ctrend'],
  ['no parts', 'show=""', ''],
  [
    'all of them',
    'show="trend" currency="USD" as-of="2025-06-19" period="2024"',
    '&period=2024&asOf=2025-06-19&currency=USD&show=trend',
  ],
])('requests %s by its canonical URL', async (_, attributes, query) => {
  const requests = fakeNetwork({ [PATH]: json(card) });
  await mountLoaded(`<trade-card area="CN-XJ" ${attributes}></trade-card>`);

  expect(paths(requests)).toEqual([`${PATH}?lang=en${query}`]);
});

it('requests an area without the spaces around it', async () => {
  const requests = fakeNetwork({ [PATH]: json(card) });
  await mountLoaded('<trade-card area=" CN-XJ\n"></trade-card>');

  expect(paths(requests)).toEqual([`${PATH}?lang=en`]);
});

it.each(['period', 'asOf', 'currency', 'show'] as const)('requests another card when %s changes', async (name) => {
  const requests = fakeNetwork({ [PATH]: json(card) });
  const element = await mountLoaded('<trade-card area="CN-XJ"></trade-card>');
  const outcome = nextOutcome(element);
  element[name] = 'x';
  await outcome;

  expect(paths(requests)).toEqual([`${PATH}?lang=en`, `${PATH}?lang=en&${name}=x`]);
});

it('shows the card if another one was requested meanwhile, and then the same card again', async () => {
  const first = delayedResponse(json(card));
  const requests = fakeNetwork({ [PATH]: first.answer });
  const { element, outcome } = mount('<trade-card area="CN-XJ"></trade-card>');
  await waitForRequests(requests);
  element.period = '2024';
  await waitForRequests(requests, 2);
  element.period = 'latest';
  await waitForRequests(requests, 3);
  first.release();

  expect((await outcome).type).toBe('trade-card-load');
  expect(paths(requests)).toEqual([`${PATH}?lang=en`, `${PATH}?lang=en&period=2024`, `${PATH}?lang=en`]);
  expect(requests.map(({ signal }) => signal.aborted)).toEqual([true, true, false]);
});

it('requests only one card, however often attributes change within a task', async () => {
  const requests = fakeNetwork({ [PATH]: json(card) });
  const element = await mountLoaded('<trade-card area="CN-XJ"></trade-card>');
  const outcome = nextOutcome(element);
  for (let year = 1724; year < 2024; year++) {
    element.period = `${year}`;
    element.currency = 'USD';
    await waitForDrawing();
  }
  await outcome;

  expect(paths(requests)).toEqual([`${PATH}?lang=en`, `${PATH}?lang=en&period=2023&currency=USD`]);
});

it('sends no request without an area, now or later, and shows its children', async () => {
  vi.useFakeTimers();
  const requests = fakeNetwork({});
  const { element, outcome } = mount(`<trade-card>${FALLBACK}</trade-card>`);
  expect((await outcome).detail.error?.message).toBe(`${location.origin}/v1/cards/?lang=en: no area`);
  let errors = 0;
  element.addEventListener('trade-card-error', () => {
    errors += 1;
  });
  await vi.advanceTimersByTimeAsync(600_000);
  vi.useRealTimers();

  expect([errors, requests.length]).toEqual([0, 0]);
  expect(fallbackOf(element)).toEqual([FALLBACK]);
});
