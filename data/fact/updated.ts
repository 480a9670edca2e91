import type { Entry } from './entry.ts';
import { knownFrom } from './entry.ts';

/**
 * The newest day, up to `asOf`, on which something about the entry changed: a page that prints it entered the record, what it follows
 * from became known or was replaced, a mark took effect, or a caveat came or went. A mark that is entered later than its own date
 * counts from its date.
 */
export function updatedOn({ evidence, derivations, caveats = [] }: Entry, asOf: string): string {
  const days = [
    ...[...evidence, ...derivations].map(knownFrom),
    ...evidence.flatMap(({ mark }) => mark?.date ?? []),
    ...caveats.flatMap(({ from, until }) => [from, until ?? from]),
  ];
  return days.reduce((newest, day) => (day > newest && day <= asOf ? day : newest), '');
}
