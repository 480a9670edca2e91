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

export function codesBy<S extends ReadonlySet<string>>(codesIn: (list: keyof Codes) => S): Record<keyof Codes, S> {
  return Object.fromEntries(CODE_LISTS.map((list) => [list, codesIn(list)])) as Record<keyof Codes, S>;
}

export function codesOf(names: readonly Name[], isListOfFigures = false): Codes {
  if (!names.length) return NO_CODES;
  const codes = codesBy(() => new Set<string>());
  for (const { codes: named } of names) {
    const area = areaOf(named);
    if (area !== undefined) codes.areas.add(area);
    if (named.partners !== undefined)
      codes[named.areas === undefined ? 'partners' : 'mayBePartners'].add(named.partners);
    if (named.indicators !== undefined) codes.indicators.add(named.indicators);
    if (named.breakdowns !== undefined) codes.breakdowns.add(named.breakdowns);
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

/** Whether the codes have the code, or may have it as a partner. */
export function mayName(codes: Codes, list: NamedList, code: string): boolean {
  return codes[list].has(code) || (list === 'partners' && codes.mayBePartners.has(code));
}
