/** A network that never answers: what waits for it says so after the time that a request has. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { json } from '../../support/table.ts';
import { card, fact } from '../fixture.ts';
import { FALLBACK, fallbackOf, network, opened, put, putLoaded } from '../page.ts';

const never = () => new Promise<Response>(() => {});
const timeout = AbortSignal.timeout.bind(AbortSignal);

// A clock that is a hundred times as fast: ten seconds are a tenth of one.
beforeEach(() => {
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeout(ms / 100));
});
afterEach(() => {
  vi.restoreAllMocks();
});

it('a card is its sentence, with one event', async () => {
  network({ '/v1/cards/CN-XJ': never });
  const { element, outcome } = put(`<trade-card area="CN-XJ">${FALLBACK}</trade-card>`);
  expect((await outcome).type).toBe('trade-card-error');
  expect(fallbackOf(element)).toContain(FALLBACK);
});

it('a figure fires its event and keeps its words', async () => {
  network({ [`/v1/facts/${fact.id}`]: never });
  const { place } = put(`<p>Up <trade-figure fact="${fact.id}">22.9 percent</trade-figure>.</p>`);
  await new Promise((resolve) => place.addEventListener('trade-figure-error', resolve));
  expect(place.textContent).toBe('Up 22.9 percent.');
});

it('a receipt says that it is not loaded', async () => {
  network({ '/v1/cards/CN-XJ': json(card), '/v1/facts/CN-XJ.trade.growth.world.total.2025-01..2025-05': never });
  const element = await putLoaded('<trade-card area="CN-XJ"></trade-card>');
  element.shadowRoot?.querySelector<HTMLElement>('[part=growth] .cite')?.click();
  await opened(element, 'Could not be loaded.');
});

it('a panel says that it is not loaded', async () => {
  const compact = JSON.parse(JSON.stringify({ ...card, groups: undefined }));
  network({ '/v1/cards/CN-XJ?lang=en': json(compact), '/v1/cards/CN-XJ?lang=en&view=full': never });
  const element = await putLoaded('<trade-card area="CN-XJ" lang="en"></trade-card>');
  element.shadowRoot?.querySelector<HTMLButtonElement>('.open')?.click();
  const panel = () => element.shadowRoot?.querySelector('.panel[open]');
  await vi.waitUntil(() => panel()?.textContent?.includes('Could not be loaded.'), { timeout: 10_000 });
});
