/** An answer that lacks a word that the card needs is no card: without the word the number would look as if it were not so. */
import { expect, it } from 'vitest';
import { json } from '../../support/table.ts';
import { card } from '../fixture.ts';
import { FALLBACK, fallbackOf, listenForErrors, network, put } from '../page.ts';

const PATH = '/v1/cards/CN-XJ';

function without(name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(card.words).filter(([word]) => word !== name));
}

const { headline } = card;

it.each<[string, object]>([
  ['its qualifier', { headline: { ...headline, qualifier: 'over' }, words: without('over') }],
  ['a qualifier that is not known yet', { headline: { ...headline, qualifier: 'nearly' } }],
  ['its unit', { words: without('CNY') }],
  ['the direction of its growth', { words: without('up') }],
  ['all', { words: {} }],
])('keeps its children where the answer lacks the word for %s', async (_, more) => {
  const errors = listenForErrors();
  network({ [PATH]: json({ ...card, ...more }) });
  const { element, outcome } = put(`<trade-card area="CN-XJ">${FALLBACK}</trade-card>`);

  expect((await outcome).type).toBe('trade-card-error');
  expect(fallbackOf(element)).toEqual([FALLBACK]);
  expect(await errors()).toEqual([]);
});

it('hands the page the answer as it came', async () => {
  network({ [PATH]: json(card) });
  const { outcome } = put('<trade-card area="CN-XJ"></trade-card>');
  const { detail } = await outcome;

  expect(JSON.parse(JSON.stringify(detail.card))).toEqual(JSON.parse(JSON.stringify(card)));
});
