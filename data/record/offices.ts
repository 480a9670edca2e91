/** Which office a page names for a number: by its labels and aliases, as `data/vocabulary/offices.json` has them. */
import type { TradeRecord } from './schema.ts';

/** The code of an office by each of its names, in small letters. */
export type OfficeNames = ReadonlyMap<string, string>;

export function officeNames(offices: TradeRecord['offices']): OfficeNames {
  return new Map(
    Object.entries(offices).flatMap(([code, { labels, aliases = {} }]) =>
      [...Object.values(labels), ...Object.values(aliases).flat()].map((name) => [name.toLowerCase(), code] as const),
    ),
  );
}

/** The office of `Urumqi Customs`, and of a person of it: `Jiao Liang, Urumqi Customs`. undefined where the name is of none. */
export function officeOf(attributedTo: string, names: OfficeNames): string | undefined {
  return names.get(attributedTo.toLowerCase()) ?? names.get((attributedTo.split(', ').at(-1) ?? '').toLowerCase());
}
