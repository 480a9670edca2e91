/** The texts of the notes of a card. */
import { describe, expect, it } from 'vitest';
import { type NoteContext, notesOf } from '../../../data/card/notes.ts';
import type { Texts } from '../../../data/catalogue/format/texts.ts';
import type { Evidence, Fact } from '../../../data/contract/fact.ts';
import { resolve } from '../../../data/fact/resolve.ts';
import { cardNote } from '../../support/card-note.ts';
import { evidence, history } from '../builder.ts';

const words = {
  CNY: 'yuan',
  provisional: 'Preliminary or estimated',
  sinceRevised: 'Since revised|to {other}',
  revisedFrom: 'Revised from {other}',
  pinned: 'As of {day}',
  notYet: '{month} figures were due {day}',
  doubtMarked: 'Under review',
  withdrawn: 'Withdrawn',
  disputed: 'Figures disagree',
  doubtPages: 'another page says {other}',
  doubtOr: '{own} or {other}',
};
const texts = {
  words,
  language: { code: 'en', writing: { scaleWords: { B: 'bn' } } },
} as unknown as Texts;

const factOf = (value: number, more = {}) => resolve(history([evidence('2025-06-19', value, more)])) as Fact;

function notes(headline: Fact, more: Partial<NoteContext> = {}) {
  const card = { asOf: null, mode: 'fixed', newer: null } as const;
  const context: NoteContext = {
    view: 'compact',
    headline,
    growth: undefined,
    yearBefore: undefined,
    card,
    today: () => headline,
  };
  return notesOf({ ...context, ...more }, texts);
}

it.each([
  ['an estimate', { preliminary: true as const }, [cardNote('Preliminary or estimated')]],
  ['a final number', {}, []],
])('a note says that a number is preliminary: %s', (_, more, expected) => {
  expect(notes(factOf(100, more))).toEqual(expected);
});

it.each([
  ['disputed', 'Under review'],
  ['withdrawn', 'Withdrawn'],
] as const)(
  'a headline that is %s, even since the day of a pinned card, has a doubt as its first note',
  (status, label) => {
    const fact = factOf(100);
    const doubt = { kind: 'doubt', label };
    expect(notes({ ...fact, status })[0]).toMatchObject(doubt);
    expect(notes(fact, { today: () => ({ ...fact, status }) })[0]).toMatchObject(doubt);
  },
);

it.each([
  [0.5, 'doubt'],
  [0.05, 'state'],
])('a disputed amount whose rival is %s% higher has a note of the kind "%s"', (percent, kind) => {
  const [own, rival] = [200e9, 200e9 * (1 + percent / 100)].map((value, i) =>
    evidence(`2025-06-2${i}`, value, { bounds: [value - 1e6, value + 1e6] }),
  ) as [Evidence, Evidence];
  const [note] = notes({ ...factOf(200e9), unit: 'CNY', status: 'disputed', evidence: [own, rival] });
  expect(note?.kind).toBe(kind);
});

describe('a number of a note', () => {
  const fact = { ...factOf(227.67e9), unit: 'CNY' };
  const revisedFrom = (value: number) => {
    const before = { value, bounds: [value, value], until: '2025-12-01', release: 'a', printed: '', published: '' };
    return notes({ ...fact, status: 'revised', revisions: [before as unknown as Fact['revisions'][number]] });
  };

  it.each([
    ['only its digits if it has the scale of the headline', 215e9, 'Revised from 215'],
    ['its scale and unit if the scales differ', 1.2e12, 'Revised from 1.2 trillion yuan'],
  ])('has %s', (_, value, text) => {
    expect(revisedFrom(value)[0]?.text).toBe(text);
  });

  it('has its unit if it replaced the number of a pinned card; in a narrow card only if there is room', () => {
    const superseded: Fact = { ...fact, status: 'superseded' };
    const pinned = (value: number) => {
      const now = { ...fact, value, bounds: [value, value] as const };
      return notes(superseded, { today: () => now as Fact })[0];
    };
    expect(pinned(9.69e9)).toEqual({
      kind: 'doubt',
      label: 'Since revised',
      text: 'to 9.69 billion yuan',
      short: 'to 9.69 bn yuan',
      after: '',
    });
    expect(pinned(215.2345e9)).toMatchObject({ text: 'to 215.2345 billion yuan', short: 'to 215.2345' });
  });

  it('has a full date, without the year for a release that was due, and shorter in a narrow card', () => {
    expect(notes(fact, { card: { asOf: '2025-06-19', mode: 'pinned', newer: null } })).toEqual([
      cardNote('As of June 19, 2025'),
    ]);
    const expected = { period: { id: '2026-06', label: 'June 2026' }, day: '2026-09-15' };
    const live = { ...fact, period: '2026-05' };
    expect(notes(live, { card: { asOf: null, mode: 'live', newer: null, expected } })).toEqual([
      cardNote('June figures were due September 15', { short: 'June figures were due Sep 15', after: '2026-09-15' }),
    ]);
  });
});
