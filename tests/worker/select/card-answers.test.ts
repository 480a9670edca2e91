/** Every card of every area: its numbers are those of the facts, and the compact card has nothing that the full card lacks. */
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { CardRequest } from '../../../data/card/card.ts';
import type { CardFact } from '../../../data/contract/card.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { resolve } from '../../../data/fact/resolve.ts';
import { readCard } from '../../../worker/api/cards/cards.ts';
import { openCatalogue } from '../../../worker/select/catalogue.ts';

const catalogue = await openCatalogue(env.ASSETS);
const { areas, languages, vocabulary, examples } = catalogue.index;
const lang = languages[0]?.code as string;

/** All numbers inside a card, at any depth. Only they have a qualifier. */
function numbersOf(value: unknown): CardFact[] {
  if (typeof value !== 'object' || value === null) return [];
  return 'qualifier' in value ? [value as CardFact] : Object.values(value).flatMap(numbersOf);
}

/** The facts of the area and of its parent, by id. */
async function factsOf(area: string, asOf?: string): Promise<Map<string, Fact>> {
  const { parent } = vocabulary.areas[area] ?? {};
  const codes = [area, ...(parent ? [parent] : [])];
  const lists = await Promise.all(
    codes.map(async (code) =>
      asOf === undefined
        ? catalogue.facts(code)
        : (await catalogue.histories(code)).flatMap((history) => resolve(history, asOf) ?? []),
    ),
  );
  return new Map(lists.flat().map((fact) => [fact.id, fact]));
}

const areasWithCards = areas.filter(({ card }) => card).map(({ id }) => id);

describe.each(areasWithCards)('every card of %s', (area) => {
  it.each([undefined, examples.day])('has the numbers of its facts, as of %s', async (asOf) => {
    const facts = await factsOf(area, asOf);
    const expectSameAsFact = ({ digits, status, ...number }: CardFact) => {
      const fact = facts.get(number.id) as Fact;
      const { id, value, unit, qualifier, basis, bounds } = fact;
      const limits = value === null ? { bounds } : {};
      expect(number).toEqual({ id, value, unit, qualifier, basis, ...limits });
      expect(digits).toBe(fact.digits);
      if (asOf === undefined) expect(status).toBe(fact.status);
    };
    for (const { id: period } of await catalogue.periods(area)) {
      const card = await readCard(catalogue, { area, period, asOf, lang }, 'full');
      // Nothing had been published about the period by then.
      if (!card) continue;
      const { notes, ...withoutNotes } = card;
      for (const number of numbersOf(withoutNotes)) expectSameAsFact(number);
      // A note may have an earlier value of a fact.
      for (const { id } of numbersOf(notes)) expect(facts.has(id), id).toBe(true);
    }
  });

  it('has in its compact form nothing that the full card lacks', async () => {
    for (const { id: period } of [{ id: undefined }, ...(await catalogue.periods(area))]) {
      const request: CardRequest = { area, period, lang };
      const compact = await readCard(catalogue, request, 'compact');
      const full = await readCard(catalogue, request, 'full');
      if (!compact || !full) throw new Error(`no card of ${area} in ${period}`);
      const { self, trend, notes, words, display, beside = [], earlier, ...same } = compact;
      expect(full).toMatchObject(same);
      // The compact card has a shorter label for the period.
      const { label, ...earlierNumber } = earlier ?? {};
      expect(full.earlier ?? {}).toMatchObject(earlierNumber);
      expect(full.notes).toEqual(expect.arrayContaining(notes));
      expect(full.trend).toEqual(expect.arrayContaining(trend));
      expect(full.flows.map(({ fact }) => fact)).toEqual(expect.arrayContaining(beside.map(({ fact }) => fact)));
      // One point is no trend.
      expect(trend.length).not.toBe(1);
    }
  });
});
