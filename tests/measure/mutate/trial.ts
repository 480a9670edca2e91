/** How a test of the rules counts: by what they find in a variant of a record and did not find in the record. */
import { checkView, type OpenFinding } from '../../../data/rules/check-record.ts';
import type { OriginalRecord, RecordVariant } from './record-variant.ts';

const known = new WeakMap<OriginalRecord, Set<string>>();

/** The names of the rules with a finding that is not waived and is new in the variant. Waivers that cover nothing any more do not count. */
export function foundBy(variant: RecordVariant): Set<string> {
  const { base } = variant;
  const before = known.get(base) ?? new Set(checkView(base).open.map(nameOf));
  known.set(base, before);
  const found = checkView(variant).open.filter((finding) => !before.has(nameOf(finding)));
  return new Set(found.map(({ rule }) => rule));
}

/** The same finding has the same name after the ids of its observations have changed. */
function nameOf({ rule, finding: { places } }: OpenFinding): string {
  const tokens = places.map(({ release, observation: { printed } }) => `${release.id} ${printed}`);
  return [rule, ...tokens.sort()].join('\n');
}
