/** The share of the total on the card of a partner. */
import { expect, it } from 'vitest';
import type { Answer } from '../../../data/contract/answers.ts';
import type { CompactCard } from '../../../data/contract/card.ts';
import { askJson } from '../ask.ts';

it('a computed share is marked as computed', async () => {
  const { share, display } = await askJson<CompactCard>('/v1/cards/CN-HB?partner=US&period=2021');
  expect([share?.basis, display.rest]).toEqual(['derived', ['13.4% of the total (computed)']]);
});

it('a disputed share is not shown', async () => {
  const { status } = await askJson<Answer<'Fact'>>('/v1/facts/AZ.imports.share.TR.total.2020-01..2020-07');
  const query = 'AZ?indicator=imports&partner=TR&period=2020-01..2020-07';
  const compact = await askJson<CompactCard>(`/v1/cards/${query}`);
  const full = await askJson<Answer<'FullCard'>>(`/v1/cards/${query}&view=full`);
  expect([status, compact.share, full.share]).toEqual(['disputed', null, null]);
});
