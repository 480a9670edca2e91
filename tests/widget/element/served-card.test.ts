/** A card that a server rendered in declarative shadow DOM stays until the element has its own. */
import { html } from 'hono/html';
import { expect, it } from 'vitest';
import type { TradeCard } from '../../../widget/element/trade-card.ts';
import { compact } from '../../../widget/view/card/compact-card.ts';
import { json } from '../../support/table.ts';
import { card, type TestCard, withDisplay } from '../fixture.ts';
import { collectErrors, delayedResponse, fakeNetwork, mount, nextOutcome, plain, waitUntil } from '../page.ts';

const PATH = '/v1/cards/CN-XJ';

/** Puts an element with a served card into the page. Its title differs from that of the response. */
function putServed() {
  const { place } = mount('');
  const served = withDisplay<TestCard>({ ...card, title: 'Served', shortTitle: 'Served' });
  const root = `<template shadowrootmode="open">${compact(html, served, { api: '', level: '' })}</template>`;
  const outcome = nextOutcome(place);
  place.setHTMLUnsafe(`<trade-card area="CN-XJ">${root}The sentence</trade-card>`);
  const element = place.querySelector('trade-card') as TradeCard;
  const titles = () => [...(element.shadowRoot?.querySelectorAll('.title b') ?? [])].map((b) => plain(b.textContent));
  return { element, outcome, titles };
}

it('a served card stays until the response arrives, and is then replaced at the same height', async () => {
  const errors = collectErrors();
  const late = delayedResponse(json(card));
  fakeNetwork({ [PATH]: late.answer });
  const { element, outcome, titles } = putServed();
  // Firefox upgrades it a moment later.
  await waitUntil(() => element.matches(':state(loading)'));
  expect(titles()).toEqual(['Served']);
  const { height } = element.getBoundingClientRect();

  late.release();
  expect((await outcome).type).toBe('trade-card-load');
  expect(titles().join()).toContain('Xinjiang’s foreign trade');
  expect(element.shadowRoot?.querySelectorAll('article')).toHaveLength(1);
  expect(element.getBoundingClientRect().height).toBe(height);
  expect(await errors()).toEqual([]);
});

it.each([
  ['cannot be loaded', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['is not a card', json({ facts: [] })],
])('a served card stays if the response %s', async (_, answer) => {
  fakeNetwork({ [PATH]: answer });
  const { element, outcome, titles } = putServed();

  expect((await outcome).type).toBe('trade-card-error');
  expect(titles()).toEqual(['Served']);
  expect(element.matches(':state(failed)')).toBe(true);
  expect(element.shadowRoot?.querySelector('[role=status]')).toBeNull();
});
