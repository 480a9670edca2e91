/** All published numbers by their first two digits, so that a pasted number finds its facts without reading the record. */
import type { Fact } from '../../contract/fact.ts';
import { compareText } from '../../fact/id.ts';

export type NumberBucket = [value: number, unit: string, id: string][];

/** The name of a number's bucket: `22` for 227.67 billion and for 0.0228; `50` for 5. */
export function numberBucket(value: number): string {
  return Math.abs(value).toExponential().replace('.', '').replace('e', '0').slice(0, 2);
}

/** All buckets by name. A number that has been revised still leads to its fact. */
export function numberBuckets(facts: readonly Fact[]): Map<string, NumberBucket> {
  const buckets = new Map<string, NumberBucket>();
  const add = (value: number | null, { id, unit }: Fact) => {
    if (value === null || value === 0) return;
    const name = numberBucket(value);
    const bucket = buckets.get(name) ?? [];
    buckets.set(name, bucket);
    if (!bucket.some((known) => known[0] === value && known[2] === id)) bucket.push([value, unit, id]);
  };
  for (const fact of facts) {
    if (fact.measure === 'rank') continue;
    add(fact.value, fact);
    for (const { value } of fact.revisions) add(value, fact);
    for (const { value } of fact.evidence) add(value, fact);
  }
  for (const bucket of buckets.values()) bucket.sort((a, b) => a[0] - b[0] || compareText(a[2], b[2]));
  return buckets;
}
