/** Compact cards in every state, in which few cards of the record are: a real card with another headline and other notes. */
import type { CompactCard, FullCard } from '../../../data/contract/card.ts';
import { fillNames, fillText } from '../../../data/fact/number-text.ts';
import { monthName } from '../../../data/fact/period-name.ts';
import type { Harness } from '../harness.ts';
import { languageOf, phrasesIn } from '../languages.ts';

/** A card and what it is: its area or its state, and its language. */
export type NamedCard = [name: string, card: CompactCard];

/** One card in every state; its words are those of all states. */
export async function statesIn(worker: Pick<Harness['worker'], 'fetch'>, lang: string): Promise<NamedCard[]> {
  const answer = await worker.fetch(`/v1/cards/CN-XJ?period=2025-01..2025-05&view=full&lang=${lang}`);
  const card = (await answer.json()) as FullCard;
  const { headline } = card;
  const phrases = phrasesIn(lang);
  const lower = (text = '') => text.charAt(0).toLocaleLowerCase(lang) + text.slice(1);
  const ofGrowth = (name: string) => fillText(phrases.ofGrowth, lower(phrases[name]));
  const growthWords = { growthDoubt: ofGrowth('doubtPages'), growthOr: ofGrowth('doubtOr') };
  const allWords: Record<string, string> = { ...phrases, ...growthWords, ...card.words };
  const month = monthName('2025-06', languageOf(lang));
  const fact = { ...headline, value: 215e9, digits: 3 };
  const pinned = { kind: 'state' as const, text: `|${allWords.pinned}`, day: '2025-06-19' };
  const note = (kind: 'doubt' | 'state', name: string, short?: string): Partial<CompactCard> => ({
    notes: [
      {
        kind,
        text: (name === 'notYet' ? '|' : '') + fillNames(allWords[name], { sum: allWords.sumMinus ?? '', month }),
        ...(short ? { short: fillNames(allWords[short], { month }) } : {}),
        fact,
      },
    ],
  });
  const asOf = { mode: 'pinned' as const, asOf: '2025-06-19' };
  const trend = [2023, 2024, 2025].map((year) => ({ year: `${year}`, fact: { ...headline, digits: 4 } }));
  const all: CompactCard = { ...card, trend, newer: null, notes: [] };
  const changes: Record<string, Partial<CompactCard>> = {
    fixed: {},
    pinned: { ...asOf, notes: [pinned] },
    revised: note('state', 'revisedFrom'),
    superseded: { ...asOf, ...note('doubt', 'sinceRevised'), headline: { ...headline, status: 'superseded' } },
    disputed: { ...note('doubt', 'doubtPages', 'doubtOr'), headline: { ...headline, status: 'disputed' } },
    growth: note('doubt', 'growthDoubt', 'growthOr'),
    marked: note('doubt', 'doubtMarked'),
    followed: note('doubt', 'doubtInput'),
    corrected: { ...note('doubt', 'corrected'), headline: { ...headline, status: 'corrected' } },
    withdrawn: { ...note('doubt', 'withdrawn'), headline: { ...headline, status: 'withdrawn' } },
    derived: {
      headline: { ...headline, basis: 'derived' },
      growth: null,
      below: { text: allWords.sumPeriods ?? '', short: allWords.sumPeriods ?? '' },
    },
    limit: { headline: { ...headline, value: null, digits: 0, qualifier: 'over', bounds: [20e10, null] } },
    about: { headline: { ...headline, qualifier: 'about' } },
    dollars: { headline: card.other ?? headline, other: null },
    titled: { title: 'Labour-intensive, mechanical and electrical products: exports to five Central Asian countries' },
    bare: { growth: null, parent: null, trend: [] },
    late: note('state', 'notYet'),
  };
  return Object.entries(changes).map(([name, change]) => [`${name} ${lang}`, { ...all, words: allWords, ...change }]);
}
