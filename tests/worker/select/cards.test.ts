import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { CardFact, CompactCard } from '../../../data/contract/card.ts';
import { compactCard } from '../../../worker/api/cards/cards.ts';
import { openCatalogue } from '../../../worker/select/catalogue.ts';
import { askJson } from '../ask.ts';
import { PERIOD } from '../seed.ts';

const live = await askJson<CompactCard>('/v1/cards/CN-XJ');
const card = await askJson<CompactCard>(`/v1/cards/CN-XJ?period=${PERIOD}`);

describe('the mode of a card', () => {
  it('is fixed where a period is asked for, and a newer period is named', () => {
    expect(card.mode).toBe('fixed');
    expect(card.newer).toEqual(live.period.id === PERIOD ? null : live.period);
  });

  it('is live where none is asked for, and else the card is that of the newest period', async () => {
    expect({ mode: live.mode, newer: live.newer }).toEqual({ mode: 'live', newer: null });
    const newest = await askJson<CompactCard>(`/v1/cards/CN-XJ?period=${live.period.id}`);
    // What is due is told where a card follows the newest period.
    const notes = live.notes.filter(({ after }) => !after);
    expect(newest).toEqual({ ...live, mode: 'fixed', notes, self: newest.self, words: newest.words });
  });

  it('leads, pinned, to facts that say what the card says', async () => {
    const pinned = await askJson<CompactCard>('/v1/cards/CN-XJ?period=2024-01..2024-05&asOf=2024-08-01');
    expect(pinned.asOf).toBe('2024-08-01');
    for (const { id, value } of [pinned.headline, ...pinned.trend.map(({ fact }) => fact)]) {
      expect((await askJson<CardFact>(`/v1/facts/${id}?asOf=${pinned.asOf}&lang=en`)).value).toBe(value);
    }
    const today = new Date().toISOString().slice(0, 10);
    expect((await askJson<CompactCard>(`/v1/cards/CN-XJ?asOf=${today}`)).asOf).toBe(today);
    expect((await askJson<CompactCard>('/v1/cards/CN-XJ?period=2024-01..2024-05')).asOf).toBeNull();
  });

  it('names nothing newer beside a month that the newest period ends with', async () => {
    const held = await openCatalogue(env.ASSETS);
    const cardPeriods = async () => ({ periods: [{ id: PERIOD, known: '2025-06-19' }] });
    const month = await compactCard({ ...held, cardPeriods }, { area: 'CN-XJ', period: '2025-05', lang: 'en' });
    expect(month?.headline.value).toBe(61_810_000_000);
    expect(month?.newer).toBeNull();
  });
});
