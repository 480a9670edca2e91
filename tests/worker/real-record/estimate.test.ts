import { expect, it } from 'vitest';
import type { Answer } from '../../../data/contract/answers.ts';
import type { CompactCard } from '../../../data/contract/card.ts';
import { askJson } from '../ask.ts';

const ID = 'VN.imports.value.world.total.2024-01..2024-05';

it('a number that its page calls estimated is provisional, has no bounds, and says so', async () => {
  const fact = await askJson<Answer<'Fact'>>(`/v1/facts/${ID}?lang=en&asOf=2024-06-10`);
  expect(fact).toMatchObject({ value: 148_760_000_000, obsStatus: 'P', bounds: [null, null] });
  expect(fact.caveats.map(({ text }) => text)).toContain('Preliminary figure or estimate, as its source says');
});

it('a card with an estimate has a note that says so', async () => {
  const { notes } = await askJson<CompactCard>('/v1/cards/VN?period=2024-01..2024-05&asOf=2024-06-10&lang=en');
  expect(notes.map(({ text }) => text)).toContain('Preliminary or estimated');
});
