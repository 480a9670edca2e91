/** A card that a server rendered in declarative shadow DOM stays until the element has its own. */
import { html } from 'hono/html';
import { expect, it, vi } from 'vitest';
import type { TradeCard } from '../../../widget/element/trade-card.ts';
import { compact } from '../../../widget/view/card/compact-card.ts';
import { json } from '../../support/table.ts';
import { card, type TestCard, withDisplay } from '../fixture.ts';
import { delayed, listenForErrors, network, next, plain, put } from '../page.ts';

const PATH = '/v1/cards/CN-XJ';

/** Puts the element with a served card, whose title is another than in the answer. */
function putServed() {
  const { place } = put('');
  const served = withDisplay<TestCard>({ ...card, title: 'Served', shortTitle: 'Served' });
  const root = `<template shadowrootmode="open">${compact(html, served, { api: '', level: '' })}</template>`;
  const outcome = next(place);
  place.setHTMLUnsafe(`<trade-card area="CN-XJ">${root}The sentence</trade-card>`);
  const element = place.querySelector('trade-card') as TradeCard;
  const titles = () => [...(element.shadowRoot?.querySelectorAll('.title b') ?? [])].map((b) => plain(b.textContent));
  return { element, outcome, titles };
}

it('is replaced by the card of the answer at once, and nothing of it is left', async () => {
  const errors = listenForErrors();
  const late = delayed(json(card));
  network({ [PATH]: late.answer });
  const { element, outcome, titles } = putServed();
  // Firefox upgrades it a moment later.
  await vi.waitUntil(() => element.matches(':state(loading)'));
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
  ['can not be reached', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['is no card', json({ facts: [] })],
])('stays where the answer %s', async (_, answer) => {
  network({ [PATH]: answer });
  const { element, outcome, titles } = putServed();

  expect((await outcome).type).toBe('trade-card-error');
  expect(titles()).toEqual(['Served']);
  expect(element.matches(':state(failed)')).toBe(true);
  expect(element.shadowRoot?.querySelector('[role=status]')).toBeNull();
});
