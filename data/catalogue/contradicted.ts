/** Reports for the operator: disputed numbers and revised numbers. An error in transcription shows up as one of the two. */
import type { Fact } from '../contract/fact.ts';
import { valueGiven } from '../fact/caveats.ts';
import type { FactHistory } from '../fact/history.ts';
import { resolve } from '../fact/resolve.ts';

export interface Doubted {
  /** The pages that print the numbers. */
  releases: string[];
  /** The fact with all its tokens and pages. */
  line: string;
}

/** Facts that are disputed because numbers contradict each other, without those that a person marked as disputed. */
export function contradicted(histories: FactHistory[]): Doubted[] {
  return histories.flatMap((history) => {
    const fact = resolve(history);
    const caveats = fact?.caveats.filter(({ kind }) => kind === 'contradiction') ?? [];
    return fact && caveats.length ? [doubted(fact, contradictionLine(fact))] : [];
  });
}

/** The numbers that contradict each other: `15.3 billion (xinhua-page) against 15.0 billion (exports-plus-imports)`. */
function contradictionLine({ evidence, contradictions = [] }: Fact): string {
  const printed = evidence
    .filter(({ setAside, correction }) => setAside === undefined && !correction)
    .map((piece) => `${piece.printed} (${piece.release})`);
  const computed = contradictions.map((relation) => `${valueGiven(relation)} (${relation.formula})`);
  return [...new Set([...printed, ...computed])].join(' against ');
}

/** Facts whose number a later page revised. */
export function revised(histories: FactHistory[]): Doubted[] {
  return histories.flatMap((history) => {
    const fact = resolve(history);
    const before = fact?.basis === 'stated' ? fact.revisions : [];
    if (!fact || !before.length) return [];
    const tokens = before.map(({ printed, release, until }) => `${printed} (${release}) until ${until}`);
    return [doubted(fact, `${[...tokens, `${fact.printed} (${fact.evidence[0]?.release})`].join(', ')}`)];
  });
}

function doubted({ id, evidence, revisions }: Fact, what: string): Doubted {
  const pages = [...evidence, ...revisions].flatMap(({ release }) => release ?? []);
  const releases = [...new Set(pages)];
  return { releases, line: `${id}: ${what} [${releases.join(', ')}]` };
}
