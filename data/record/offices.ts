/** The names of statistics and customs offices, and the office that an attribution names (`data/vocabulary/offices.json`). */

interface Office {
  labels: Record<string, string>;
  aliases?: Record<string, string[]> | undefined;
}

/** Codes of offices by their labels and aliases in lower case. */
export type OfficeCodes = ReadonlyMap<string, string>;

export function officeCodes(offices: Record<string, Office>): OfficeCodes {
  const codes = new Map<string, string>();
  for (const [code, { labels, aliases = {} }] of Object.entries(offices)) {
    const names = [...Object.values(labels), ...Object.values(aliases).flat()];
    for (const name of names) codes.set(name.toLowerCase(), code);
  }
  return codes;
}

/** The code of the office that an attribution names: `Urumqi Customs`, or `Jiao Liang, Urumqi Customs` with a person. */
export function officeOf(attributedTo: string, codes: OfficeCodes): string | undefined {
  const afterLastComma = attributedTo.split(', ').at(-1) ?? '';
  return codes.get(attributedTo.toLowerCase()) ?? codes.get(afterLastComma.toLowerCase());
}
