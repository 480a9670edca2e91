/** Compact cards in every state. Few real cards are in these states, so each one is the same real card with another headline or note. */
import { displayOf } from '../../../data/card/display.ts';
import type { Card, CompactCard, FullCard } from '../../../data/contract/card.ts';
import { day } from '../../../data/fact/format.ts';
import { fillNames, fillText, numberPieces } from '../../../data/fact/number-text.ts';
import { monthName } from '../../../data/fact/period-name.ts';
import { cardNote } from '../card-note.ts';
import type { Harness } from '../harness.ts';
import { languageOf, localeOf, phrasesIn } from '../languages.ts';

/** A card, named by its area or state and its language. */
export type NamedCard = [name: string, card: CompactCard];

/** The same card in every state, with the words of all states. */
export async function statesIn(worker: Pick<Harness['worker'], 'fetch'>, lang: string): Promise<NamedCard[]> {
  const response = await worker.fetch(`/v1/cards/CN-XJ?period=2025-01..2025-05&view=full&lang=${lang}`);
  const card = (await response.json()) as FullCard;
  const { headline } = card;
  const phrases = phrasesIn(lang);
  const allWords: Record<string, string> = { ...phrases, ...card.words };
  const month = monthName('2025-06', languageOf(lang));
  const locale = localeOf(lang);
  // Only the digits, because a note uses the scale and unit of the headline.
  const [, otherAmount] = numberPieces({ ...headline, value: 215e9, digits: 3 }, allWords, locale);
  const [, ownAmount] = numberPieces({ ...headline, digits: 4 }, allWords, locale);
  // "Since revised|to {other}": the label and the text of a note
  const [sinceRevised = ''] = (allWords.sinceRevised ?? '').split('|');
  const date = day('2025-06-19', locale);
  const pinned = cardNote(fillNames(allWords.pinned, { day: date }));
  const withNote = (name: string, more: Partial<Card['notes'][number]> = {}): Partial<Card> => ({
    notes: [
      cardNote(fillNames(allWords[name], { month, year: '2024', own: ownAmount, other: otherAmount, day: date }), more),
    ],
  });
  /** The parameters are names of words. Without `textName` the note has only its label. */
  const withDoubt = (labelName: string, textName = '', shortName = textName): Partial<Card> => {
    const write = (name: string) =>
      fillNames(allWords[name], { sum: allWords.sumPeriods ?? '', own: ownAmount, other: otherAmount });
    const label = allWords[labelName] ?? '';
    return { notes: [cardNote(write(textName), { kind: 'doubt', label, short: write(shortName) })] };
  };
  const asOf = { mode: 'pinned' as const, asOf: '2025-06-19' };
  // A label is the months without the year, so it is the same in all years.
  const trend = [2019, 2022, 2023, 2024, 2025].map((year) => ({
    year: `${year}`,
    label: card.trend.at(-1)?.label ?? `${year}`,
    fact: { ...headline, digits: 4, ...(year === 2024 ? { basis: 'derived' as const } : {}) },
  }));
  const all: Card = { ...card, trend, newer: null, notes: [] };
  const changes: Record<string, Partial<Card>> = {
    fixed: {},
    pinned: { ...asOf, notes: [pinned] },
    revised: withNote('revisedFrom'),
    'base revised': withNote('baseRevised'),
    'not comparable': withNote('baseBreak'),
    superseded: {
      ...asOf,
      headline: { ...headline, status: 'superseded' },
      notes: [cardNote(otherAmount, { kind: 'doubt', label: sinceRevised })],
    },
    disputed: { ...withDoubt('disputed', 'doubtSum', 'doubtOr'), headline: { ...headline, status: 'disputed' } },
    marked: withDoubt('doubtMarked'),
    followed: withDoubt('doubtInput'),
    corrected: { ...withDoubt('corrected'), headline: { ...headline, status: 'corrected' } },
    withdrawn: { ...withDoubt('withdrawn'), headline: { ...headline, status: 'withdrawn' } },
    derived: {
      headline: { ...headline, basis: 'derived' },
      growth: null,
      below: {
        text: fillText(allWords.computed, allWords.sumPeriods),
        short: fillText(allWords.computed, allWords.sumPeriods),
      },
    },
    bound: { headline: { ...headline, value: null, digits: 0, qualifier: 'over', bounds: [20e10, null] } },
    about: { headline: { ...headline, qualifier: 'about' } },
    dollars: { headline: card.other ?? headline, other: null },
    titled: { title: 'Labour-intensive, mechanical and electrical products: exports to five Central Asian countries' },
    bare: { growth: null, parent: null, trend: [] },
    growth: {
      trend: [],
      earlier: { id: '2024', label: '2024', fact: { ...headline, basis: 'derived', qualifier: 'about' } },
    },
    earlier: { growth: null, trend: [], earlier: { id: '2024', label: '2024', fact: headline } },
    late: withNote('notYet', { after: '2025-09-18' }),
    old: withNote('noNewer', { after: '2025-09-18' }),
  };
  return Object.entries(changes).map(([name, change]) => {
    const changed = { ...all, words: allWords, ...change };
    return [`${name} ${lang}`, { ...changed, display: displayOf(changed) }];
  });
}
