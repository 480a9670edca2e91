/**
 * The index as it is written. Every first answer of an isolate parses it, so areas, of which there are more as the record grows, are
 * columns: codes in one text, numbers in lists, and what many areas have in common once.
 */
import type { AreaSummary, CatalogueIndex } from './catalogue-index.ts';
import type { Code, Codes } from './texts.ts';

/** What many areas have in common: kind, parent, currency, and whether there is a card. */
interface Traits {
  code: Code;
  card: boolean;
}

export interface IndexFile extends Omit<CatalogueIndex, 'areas' | 'vocabulary'> {
  vocabulary: Omit<Codes, 'areas'>;
  areas: {
    /** Of all areas of the vocabulary, joined by spaces. */
    codes: string;
    /** Of each area, how many facts it has, and the number of its traits. */
    facts: number[];
    traits: number[];
    /** Each once. */
    distinct: Traits[];
  };
}

export function writeIndex({ areas, vocabulary, ...index }: CatalogueIndex): IndexFile {
  const { areas: codes, ...others } = vocabulary;
  const summaries = new Map(areas.map((area) => [area.id, area]));
  const distinct = new Map<string, Traits>();
  const numbers = new Map<string, number>();
  const traits = Object.entries(codes).map(([id, code]) => {
    const own = { code, card: summaries.get(id)?.card ?? false };
    const key = JSON.stringify(own);
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    distinct.set(key, own);
    return numbers.get(key) as number;
  });
  const ids = Object.keys(codes);
  return {
    ...index,
    vocabulary: others,
    areas: {
      codes: ids.join(' '),
      facts: ids.map((id) => summaries.get(id)?.facts ?? 0),
      traits,
      distinct: [...distinct.values()],
    },
  };
}

/** Areas that have the same traits share one object of them. */
export function readIndex({ areas, vocabulary, ...index }: IndexFile): CatalogueIndex {
  const codes: Record<string, Code> = {};
  const summaries: AreaSummary[] = [];
  for (const [i, id] of areas.codes.split(' ').entries()) {
    const { code, card } = areas.distinct[areas.traits[i] as number] as Traits;
    const facts = areas.facts[i] as number;
    codes[id] = code;
    if (facts) summaries.push({ id, facts, card });
  }
  return { ...index, areas: summaries, vocabulary: { ...vocabulary, areas: codes } };
}
