/** Elements that are removed, put back, copied or redrawn many times. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { TradeCard } from '../../../widget/element/trade-card.ts';
import { json } from '../../support/table.ts';
import { card, fact } from '../fixture.ts';
import {
  collectErrors,
  delayedResponse,
  fakeNetwork,
  mount,
  mountLoaded,
  nextOutcome,
  textsOf,
  waitForPopover,
  waitForRequests,
  waitUntil,
} from '../page.ts';

const PATH = '/v1/cards/CN-XJ';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('an element', () => {
  it('that is removed aborts its request and fires no event', async () => {
    const errors = collectErrors();
    const requests = fakeNetwork({ [PATH]: delayedResponse(json(card)).answer });
    const { element } = mount('<trade-card area="CN-XJ"></trade-card>');
    await waitForRequests(requests);
    const fired: string[] = [];
    for (const type of ['trade-card-load', 'trade-card-error']) element.addEventListener(type, () => fired.push(type));
    element.remove();

    expect(requests.map(({ signal }) => signal.aborted)).toEqual([true]);
    expect(await errors()).toEqual([]);
    expect(fired).toEqual([]);
  });

  it('inherits "visibility: hidden" and "pointer-events: none"', async () => {
    fakeNetwork({ [PATH]: json(card) });
    const element = await mountLoaded(
      '<div style="visibility:hidden;pointer-events:none"><trade-card area="CN-XJ"></trade-card></div>',
    );
    const { visibility, pointerEvents } = getComputedStyle(element.shadowRoot?.querySelector('.card a') as Element);

    expect([visibility, pointerEvents]).toEqual(['hidden', 'none']);
  });

  it('that is put back keeps its card without another request, and a copy of it shows the card too', async () => {
    const requests = fakeNetwork({ [PATH]: json(card) });
    const element = await mountLoaded('<trade-card area="CN-XJ"></trade-card>');
    const place = element.parentElement as HTMLElement;
    element.remove();
    place.append(element);
    // An element sends a request at most every 400 milliseconds.
    await new Promise((resolve) => setTimeout(resolve, 450));
    expect(requests).toHaveLength(1);

    const copy = element.cloneNode(true) as TradeCard;
    place.append(copy);
    await nextOutcome(copy);
    for (const each of [element, copy]) expect(textsOf(each, '[part=headline]')).toEqual(['227.67 bn yuan']);
  });
});

/** The listeners that have been added to the window from now on, without those that were removed. */
function windowListeners(): Set<unknown> {
  const listening = new Set<unknown>();
  const { addEventListener, removeEventListener } = window;
  vi.spyOn(window, 'addEventListener').mockImplementation((type: string, listener: unknown, ...more: unknown[]) => {
    listening.add(listener);
    Reflect.apply(addEventListener, window, [type, listener, ...more]);
  });
  vi.spyOn(window, 'removeEventListener').mockImplementation((type: string, listener: unknown, ...more: unknown[]) => {
    listening.delete(listener);
    Reflect.apply(removeEventListener, window, [type, listener, ...more]);
  });
  return listening;
}

it('when an element is removed, the number with the open receipt is no longer marked as expanded', async () => {
  fakeNetwork({ [PATH]: json(card), [`/v1/facts/${fact.id}`]: json(fact) });
  const element = await mountLoaded('<trade-card area="CN-XJ"></trade-card>');
  const number = element.shadowRoot?.querySelector('[part=growth] .cite') as HTMLElement;
  number.click();
  await waitForPopover(element, 'Read it in the source');
  expect(number.ariaExpanded).toBe('true');

  element.remove();
  expect(number.ariaExpanded).toBeNull();
});

it('drawing, opening and closing many times adds no style sheets, nodes or listeners', async () => {
  fakeNetwork({ [PATH]: json(card), [`/v1/facts/${fact.id}`]: json(fact) });
  const listening = windowListeners();
  const element = await mountLoaded('<trade-card area="CN-XJ"></trade-card>');
  const root = element.shadowRoot as ShadowRoot;
  const openAll = async () => {
    root.querySelector<HTMLElement>('[part=growth] .cite')?.click();
    (await waitForPopover(element, 'Read it in the source')).hidePopover();
    root.querySelector<HTMLElement>('.open')?.click();
    await waitUntil(() => root.querySelector<HTMLDialogElement>('.panel[open] .full'));
    root.querySelector<HTMLDialogElement>('.panel')?.close();
    await waitUntil(() => !root.querySelector('.panel'));
  };
  await openAll();
  const count = () => [root.adoptedStyleSheets.length, root.querySelectorAll('*').length, listening.size];
  const first = count();
  for (let i = 0; i < 5; i++) await openAll();
  for (let i = 0; i < 50; i++) {
    element.headingLevel = String((i % 6) + 1);
    await element.updateComplete;
  }
  element.headingLevel = '';
  await element.updateComplete;

  expect(count()).toEqual(first);
  expect(first[0]).toBe(4);
  element.remove();
  expect(listening.size).toBe(0);
});

it('an element that is removed closes its open panel, which can be opened again after it is put back', async () => {
  fakeNetwork({ [PATH]: json(card) });
  const element = await mountLoaded('<trade-card area="CN-XJ"></trade-card>');
  const root = element.shadowRoot as ShadowRoot;
  const panel = () => root.querySelector<HTMLDialogElement>('.panel[open]');
  const place = element.parentElement as HTMLElement;
  root.querySelector<HTMLElement>('.open')?.click();
  await waitUntil(panel);
  element.remove();
  place.append(element);
  await waitUntil(() => !root.querySelector('.panel'));
  root.querySelector<HTMLElement>('.open')?.click();
  await waitUntil(panel);

  expect(panel()?.matches(':modal')).toBe(true);
});
