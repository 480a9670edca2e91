/** The paragraphs of a checked text that have figures, by the gravest verdict in each. */
import type { Finding, Verdict } from '../../data/text/check/finding.ts';

/** The gravest first. */
export const GRAVITY: readonly Verdict[] = ['differs', 'outdated', 'doubt', 'unknown', 'matches'];

/** `wrong`: something differs, is outdated or in doubt. `unknown`: the record does not have all. `matches`: nothing else. */
export type Group = 'wrong' | 'unknown' | 'matches';

/** A paragraph with the findings in it. */
export interface Passage {
  start: number;
  end: number;
  findings: Finding[];
}

/** Of a passage: characters before and after a figure, and figures. A text may be one line. */
const LONGEST = 4000;
const MOST_FINDINGS = 100;

/** The lines of the text that have findings, in their order. A long line is cut around them. */
export function passagesOf(text: string, findings: readonly Finding[]): Passage[] {
  const passages: Passage[] = [];
  for (const finding of findings) {
    const last = passages.at(-1);
    const isSame = last?.findings.at(-1)?.start === finding.start;
    if (last && (isSame || (finding.end <= last.end && last.findings.length < MOST_FINDINGS))) {
      last.findings.push(finding);
      continue;
    }
    if (last) last.end = Math.min(last.end, finding.start);
    const [start, end] = lineAround(text, finding);
    passages.push({ start: Math.max(start, last?.end ?? 0), end, findings: [finding] });
  }
  return passages;
}

function lineAround(text: string, { start, end }: Finding): [number, number] {
  const before = text.lastIndexOf('\n', start) + 1;
  const after = text.indexOf('\n', end);
  return [Math.max(before, start - LONGEST), Math.min(after < 0 ? text.length : after, end + LONGEST)];
}

export function groupOf({ findings }: Passage): Group {
  const gravest = gravestOf(findings.map(({ verdict }) => verdict));
  return gravest === 'matches' || gravest === 'unknown' ? gravest : 'wrong';
}

export function gravestOf(verdicts: readonly Verdict[]): Verdict {
  return GRAVITY.find((verdict) => verdicts.includes(verdict)) ?? 'unknown';
}
