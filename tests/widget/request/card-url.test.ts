/** The attributes that say which card is asked for, as they reach the API: written in one way, so that one answer is cached once. */
import { expect, it, vi } from 'vitest';
import { json } from '../../support/table.ts';
import { card } from '../fixture.ts';
import { asked, delayed, drawn, FALLBACK, fallbackOf, network, next, paths, put, putLoaded } from '../page.ts';

const PATH = '/v1/cards/CN-XJ';

it.each([
  ['a period', 'period="2025-01..2025-05"', '&period=2025-01..2025-05'],
  ['the newest period', 'period="latest"', ''],
  ['no period', 'period=""', ''],
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
])('asks for %s in canonical form', async (_, attributes, query) => {
  const requests = network({ [PATH]: json(card) });
  await putLoaded(`<trade-card area="CN-XJ" ${attributes}></trade-card>`);

  expect(paths(requests)).toEqual([`${PATH}?lang=en${query}`]);
});

it.each(['period', 'asOf', 'currency', 'show'] as const)('asks anew when %s changes', async (name) => {
  const requests = network({ [PATH]: json(card) });
  const element = await putLoaded('<trade-card area="CN-XJ"></trade-card>');
  const outcome = next(element);
  element[name] = 'x';
  await outcome;

  expect(paths(requests)).toEqual([`${PATH}?lang=en`, `${PATH}?lang=en&${name}=x`]);
});

it('shows the card where another is asked for meanwhile, and then the same again', async () => {
  const first = delayed(json(card));
  const requests = network({ [PATH]: first.answer });
  const { element, outcome } = put('<trade-card area="CN-XJ"></trade-card>');
  await asked(requests);
  element.period = '2024';
  await asked(requests, 2);
  element.period = 'latest';
  await asked(requests, 3);
  first.release();

  expect((await outcome).type).toBe('trade-card-load');
  expect(paths(requests)).toEqual([`${PATH}?lang=en`, `${PATH}?lang=en&period=2024`, `${PATH}?lang=en`]);
  expect(requests.map(({ signal }) => signal.aborted)).toEqual([true, true, false]);
});

it('is asked for once, however often attributes change within a task', async () => {
  const requests = network({ [PATH]: json(card) });
  const element = await putLoaded('<trade-card area="CN-XJ"></trade-card>');
  const outcome = next(element);
  for (let year = 1724; year < 2024; year++) {
    element.period = `${year}`;
    element.currency = 'USD';
    await drawn();
  }
  await outcome;

  expect(paths(requests)).toEqual([`${PATH}?lang=en`, `${PATH}?lang=en&period=2023&currency=USD`]);
});

it('asks nothing without an area, neither at once nor later, and shows its children', async () => {
  vi.useFakeTimers();
  const requests = network({});
  const { element, outcome } = put(`<trade-card>${FALLBACK}</trade-card>`);
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
