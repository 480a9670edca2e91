/** Lists disputed and revised facts for the operator. An error in transcription shows up as one of the two. */
import type { Fact } from '../contract/fact.ts';
import { contradictingValue } from '../fact/caveats.ts';

export interface FactReport {
  /** The pages that print the numbers. */
  releases: string[];
  /** The fact with the words of each page: `… 14.9% (China Daily), 15.0% (Xinhua)`. */
  line: string;
}

/**
 * Facts whose numbers contradict each other, without those that only a person marked as disputed.
 *
 *   CN-XJ.exports.value.world.total.2025: 15.3 billion (xinhua-page) against 15.0 billion (exports-plus-imports) [xinhua-page]
 */
export function contradictionReports(facts: Iterable<Fact>): FactReport[] {
  return [...facts]
    .filter(({ caveats }) => caveats.some(({ kind }) => kind === 'contradiction'))
    .map((fact) => reportOf(fact, contradictingNumbers(fact).join(' against ')));
}

function contradictingNumbers({ evidence, contradictions = [] }: Fact): string[] {
  const used = evidence.filter(({ setAside, correction }) => setAside === undefined && !correction);
  const printed = used.map((page) => `${page.printed} (${page.release})`);
  const computed = contradictions.map((relation) => `${contradictingValue(relation)} (${relation.formula})`);
  return [...new Set([...printed, ...computed])];
}

/** Facts whose number a later page revised: `62.6 billion (june-page) until 2025-06-19, 63.1 billion (july-page)`. */
export function revisionReports(facts: Iterable<Fact>): FactReport[] {
  return [...facts]
    .filter(({ basis, revisions }) => basis === 'stated' && revisions.length)
    .map((fact) => {
      const before = fact.revisions.map(({ printed, release, until }) => `${printed} (${release}) until ${until}`);
      const now = `${fact.printed} (${fact.evidence[0]?.release})`;
      return reportOf(fact, [...before, now].join(', '));
    });
}

function reportOf({ id, evidence, revisions }: Fact, numbers: string): FactReport {
  const pages = [...evidence, ...revisions].flatMap(({ release }) => release ?? []);
  const releases = [...new Set(pages)];
  return { releases, line: `${id}: ${numbers} [${releases.join(', ')}]` };
}
