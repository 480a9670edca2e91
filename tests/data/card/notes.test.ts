import { expect, it } from 'vitest';
import { notesOf } from '../../../data/card/notes.ts';
import type { Texts } from '../../../data/catalogue/format/texts.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { resolve } from '../../../data/fact/resolve.ts';
import { entry, evidence } from '../builder.ts';

const texts = { words: { provisional: 'Preliminary or estimated' }, language: { code: 'en' } } as unknown as Texts;

it.each([
  ['an estimate', { preliminary: true as const }, [{ kind: 'state', text: 'Preliminary or estimated' }]],
  ['a final number', {}, []],
])('the notes of a card say whether its number is final: %s', (_, more, expected) => {
  const headline = resolve(entry([evidence('2025-06-19', 100, more)])) as Fact;
  const card = { asOf: null, mode: 'fixed', newer: null } as const;
  const noted = { view: 'compact' as const, headline, growth: undefined, yearBefore: undefined, card };
  expect(notesOf({ ...noted, today: () => headline, show: (fact) => fact }, texts)).toEqual(expected);
});
