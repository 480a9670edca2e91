/** Finds figures by names in any language, indicators, partners and periods, or by a pasted number. */
import { languageOf } from '../../../data/text/story/language.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { type NamedList, SearchNames } from './names.ts';
import { factsWithNumbers, numbersIn } from './search-numbers.ts';
import { type FoundFact, factsNamed, periodsIn } from './search-series.ts';

const MAX_ROWS = 8;
const MAX_AREAS = 2;
const MAX_NEAREST = 5;

export interface SearchResult {
  /** Areas that the query names; their pages have all figures. */
  areas: string[];
  /** The best first. */
  facts: FoundFact[];
  /** If nothing matches, names that are spelled alike. */
  nearest: { list: NamedList; code: string }[];
}

export async function search(catalogue: Catalogue, query: string): Promise<SearchResult> {
  const names = await searchNames(catalogue);
  const { mentions, direction, rest } = names.mentionsIn(query);
  // Numbers and periods have digits. Compiling the grammars that read them takes longer than the rest of a search.
  const hasDigits = /\p{Nd}/u.test(query);
  const language = hasDigits ? languageOf(query) : 'en';
  const numbers = hasDigits ? numbersIn(query, language) : [];
  if (numbers.length) {
    const facts = await factsWithNumbers(catalogue, numbers, mentions.areas, MAX_ROWS);
    if (facts.length) return { areas: [], facts, nearest: [] };
  }
  const pages = new Set(catalogue.index.areas.map(({ id }) => id));
  const areas = [...mentions.areas].filter((id) => pages.has(id)).slice(0, MAX_AREAS);
  const periods = hasDigits ? periodsIn(query, language) : [];
  const facts = await factsNamed(catalogue, mentions, direction, periods, MAX_ROWS - areas.length);
  const isEmpty = !facts.length && !areas.length && !numbers.length;
  return { areas, facts, nearest: isEmpty ? names.nearest(rest, MAX_NEAREST) : [] };
}

/** The names of the current build. */
let cached: { build: string; names: SearchNames } | undefined;

async function searchNames(catalogue: Catalogue): Promise<SearchNames> {
  const { build } = catalogue.index;
  if (cached?.build !== build) cached = { build, names: new SearchNames(await catalogue.vocabulary()) };
  return cached.names;
}
