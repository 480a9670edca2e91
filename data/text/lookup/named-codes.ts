/**
 * The codes that a part of a text names, by the list of the vocabulary that has them.
 *
 *   "Aland's exports to Borland"   areas: AA   indicators: exports   partners: BB
 */
import { NAMED_LISTS, type Name, type NamedList } from '../names/names.ts';

export interface Codes extends Readonly<Record<NamedList, ReadonlySet<string>>> {
  /** Partner codes of names that are also areas, such as Corland in "trade between Aland and Corland". */
  mayBePartners: ReadonlySet<string>;
}

const CODE_LISTS = [...NAMED_LISTS, 'mayBePartners'] as const;

export const NO_CODES: Codes = forEachList(() => new Set());

/** `isListOfFigures`: all trade also counts as exports and as imports, because "exports and imports were 5 and 3 billion" means each. */
export function codesOf(names: readonly Name[], isListOfFigures = false): Codes {
  if (!names.length) return NO_CODES;
  const codes = forEachList(() => new Set<string>());
  for (const name of names) {
    const { areas, partners, indicators, breakdowns } = name.codes;
    const area = areaOf(name);
    if (area !== undefined) codes.areas.add(area);
    if (partners !== undefined) codes[areas === undefined ? 'partners' : 'mayBePartners'].add(partners);
    if (indicators !== undefined) codes.indicators.add(indicators);
    if (breakdowns !== undefined) codes.breakdowns.add(breakdowns);
    if (isListOfFigures && indicators === 'trade') codes.indicators.add('exports').add('imports');
  }
  return codes;
}

/** The area that the name stands for. A country that the vocabulary lacks is an area without facts. */
export function areaOf({ codes: { areas, partners, country } }: Name): string | undefined {
  return areas ?? (partners === undefined ? country : undefined);
}

/** The partner that the name stands for if it is not an area. */
export function partnerOf({ codes: { areas, partners, country } }: Name): string | undefined {
  return partners ?? (areas === undefined ? country : undefined);
}

/** The newer codes, or the earlier ones for a list that has no newer ones. */
export function withNewerCodes(earlier: Codes, newer: Codes): Codes {
  return newer === NO_CODES ? earlier : forEachList((list) => (newer[list].size ? newer[list] : earlier[list]));
}

export function joinCodes(a: Codes, b: Codes): Codes {
  return forEachList((list) => new Set([...a[list], ...b[list]]));
}

/** Whether the list has the code. A name that is also an area counts as a partner. */
export function includesCode(codes: Codes, list: NamedList, code: string): boolean {
  return codes[list].has(code) || (list === 'partners' && codes.mayBePartners.has(code));
}

function forEachList<S extends ReadonlySet<string>>(codesFor: (list: keyof Codes) => S): Record<keyof Codes, S> {
  return Object.fromEntries(CODE_LISTS.map((list) => [list, codesFor(list)])) as Record<keyof Codes, S>;
}
