/** Compact cards in every state. Few cards on record are in most of them, so these are a real card with other headlines and notes. */
import type { CompactCard, FullCard } from '../../../data/contract/card.ts';
import { fillNames, fillText } from '../../../data/fact/number-text.ts';
import { monthName } from '../../../data/fact/period-name.ts';
import type { Harness } from '../harness.ts';
import { languageOf, phrasesIn } from '../languages.ts';

/** A card and what it is: its area or its state, and its language. */
export type NamedCard = [name: string, card: CompactCard];

/** The same card in every state, with the words of all states. */
export async function statesIn(worker: Pick<Harness['worker'], 'fetch'>, lang: string): Promise<NamedCard[]> {
  const answer = await worker.fetch(`/v1/cards/CN-XJ?period=2025-01..2025-05&view=full&lang=${lang}`);
  const card = (await answer.json()) as FullCard;
  const { headline } = card;
  const phrases = phrasesIn(lang);
  const allWords: Record<string, string> = { ...phrases, ...card.words };
  const month = monthName('2025-06', languageOf(lang));
  const other = { ...headline, value: 215e9, digits: 3 };
  const own = { ...headline, digits: 4 };
  const pinned = { kind: 'state' as const, text: allWords.pinned ?? '', day: '2025-06-19' };
  const state = (name: string, more: Partial<CompactCard['notes'][number]> = {}): Partial<CompactCard> => ({
    notes: [
      {
        kind: 'state',
        text: fillNames(allWords[name], { month, year: '2024', other: '{other}', day: '{day}' }),
        other,
        ...more,
      },
    ],
  });
  const doubt = (label: string, text = '', short?: string): Partial<CompactCard> => ({
    notes: [
      {
        kind: 'doubt',
        label: allWords[label] ?? '',
        own,
        other,
        text: fillNames(allWords[text], { sum: allWords.sumPeriods ?? '', other: '{other}' }),
        ...(short ? { short: allWords[short] ?? '' } : {}),
      },
    ],
  });
  const asOf = { mode: 'pinned' as const, asOf: '2025-06-19' };
  const trend = [2019, 2022, 2023, 2024, 2025].map((year) => ({
    year: `${year}`,
    label: card.trend.at(-1)?.label ?? `${year}`,
    fact: { ...headline, digits: 4, ...(year === 2024 ? { basis: 'derived' as const } : {}) },
  }));
  const all: CompactCard = { ...card, trend, newer: null, notes: [] };
  const changes: Record<string, Partial<CompactCard>> = {
    fixed: {},
    pinned: { ...asOf, notes: [pinned] },
    revised: state('revisedFrom'),
    'base revised': state('baseRevised'),
    'not comparable': state('baseBreak'),
    superseded: {
      ...asOf,
      headline: { ...headline, status: 'superseded' },
      notes: [{ kind: 'doubt', label: allWords.sinceRevised?.split('|')[0] ?? '', text: '{other}', other }],
    },
    disputed: { ...doubt('doubtLabel', 'doubtSum', 'doubtOr'), headline: { ...headline, status: 'disputed' } },
    marked: doubt('doubtMarked'),
    followed: doubt('doubtInput'),
    corrected: { ...doubt('corrected'), headline: { ...headline, status: 'corrected' } },
    withdrawn: { ...doubt('withdrawn'), headline: { ...headline, status: 'withdrawn' } },
    derived: {
      headline: { ...headline, basis: 'derived' },
      growth: null,
      below: {
        text: fillText(allWords.computed, allWords.sumPeriods),
        short: fillText(allWords.computed, allWords.sumPeriods),
      },
    },
    limit: { headline: { ...headline, value: null, digits: 0, qualifier: 'over', bounds: [20e10, null] } },
    about: { headline: { ...headline, qualifier: 'about' } },
    dollars: { headline: card.other ?? headline, other: null },
    titled: { title: 'Labour-intensive, mechanical and electrical products: exports to five Central Asian countries' },
    bare: { growth: null, parent: null, trend: [] },
    growth: {
      trend: [],
      earlier: { id: '2024', label: '2024', fact: { ...headline, basis: 'derived', qualifier: 'about' } },
    },
    earlier: { growth: null, trend: [], earlier: { id: '2024', label: '2024', fact: headline } },
    late: state('notYet', { day: '2025-09-18', after: '2025-09-18' }),
    old: state('noNewer', { after: '2025-09-18' }),
  };
  return Object.entries(changes).map(([name, change]) => [`${name} ${lang}`, { ...all, words: allWords, ...change }]);
}
