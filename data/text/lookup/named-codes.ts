/** The codes of the names in a stretch of text, by list. */
import { NAMED_LISTS, type Name, type NamedList } from '../names/names.ts';

export interface Codes extends Readonly<Record<NamedList, ReadonlySet<string>>> {
  /** Partners that may be areas instead, as in "China's Xinjiang". They contradict no fact. */
  mayBePartners: ReadonlySet<string>;
}

const CODE_LISTS = [...NAMED_LISTS, 'mayBePartners'] as const;
/** In a list of figures a name for all trade may mean each half: "exports and imports were 5 and 3 billion". */
const HALVES = ['exports', 'imports'];

export const NO_CODES: Codes = codesBy(() => new Set());

export function codesBy(codesIn: (list: keyof Codes) => ReadonlySet<string>): Codes {
  return Object.fromEntries(CODE_LISTS.map((list) => [list, codesIn(list)])) as unknown as Codes;
}

export function codesOf(names: readonly Name[], isListOfFigures = false): Codes {
  if (!names.length) return NO_CODES;
  const codes = Object.fromEntries(CODE_LISTS.map((list) => [list, new Set<string>()])) as Record<
    keyof Codes,
    Set<string>
  >;
  for (const { codes: named } of names) {
    for (const list of NAMED_LISTS) {
      const code = list === 'areas' ? areaOf(named) : named[list];
      if (code === undefined) continue;
      const isEither = list === 'partners' && named.areas !== undefined;
      codes[isEither ? 'mayBePartners' : list].add(code);
    }
    if (isListOfFigures && named.indicators === 'trade') for (const half of HALVES) codes.indicators.add(half);
  }
  return codes;
}

/** A country that is neither an area nor a partner on record counts as an area without figures. */
export function areaOf({ areas, partners, country }: Name['codes']): string | undefined {
  return areas ?? (partners === undefined ? country : undefined);
}

/** The codes of `next` in each list where it has any, and otherwise those of `codes`. */
export function updatedBy(codes: Codes, next: Codes): Codes {
  return next === NO_CODES ? codes : codesBy((list) => (next[list].size ? next[list] : codes[list]));
}
