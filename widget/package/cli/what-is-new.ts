/** What a check of a file finds that the last check did not: bound figures of which something has become known since. */
import { createHash } from 'node:crypto';
import type { Fact } from '../../../data/contract/fact.ts';
import type { BoundFigure, BoundState } from './check-file.ts';
import type { Seen, SeenFile } from './state-file.ts';

/** `withdrawn`: the fact existed at the last check, and is gone. `revised`: also where the words are still true of the revised number. */
export type Alert = Extract<BoundState, 'differs' | 'revised' | 'doubt' | 'not_recorded'> | 'withdrawn';

export interface Problem extends BoundFigure {
  alert: Alert;
}

/** These are named, and fail, whenever they are there. */
const ALWAYS: readonly Alert[] = ['differs', 'not_recorded'];
const PROBLEMS: readonly BoundState[] = ['differs', 'not_recorded', 'revised', 'doubt'];

export function problemsIn(bound: readonly BoundFigure[]): Problem[] {
  return bound.flatMap((figure) =>
    PROBLEMS.includes(figure.state) ? [{ ...figure, alert: figure.state as Alert }] : [],
  );
}

/** Whether the problem fails the check without a state. */
export function isAlways({ alert }: Problem): boolean {
  return ALWAYS.includes(alert);
}

/** The problems that are new or are named always, in the order of the file, and the state to keep for the next check. */
export function whatIsNew(bound: readonly BoundFigure[], before: SeenFile): { problems: Problem[]; seen: SeenFile } {
  const problems: Problem[] = [];
  const seen: SeenFile = {};
  for (const figure of bound) {
    const key = keyOf(figure);
    const earlier = before[key];
    const alert = alertOf(figure, earlier);
    const known = earlier?.alerts ?? [];
    const alerts = alert && !known.includes(alert) ? [...known, alert] : known;
    seen[key] = {
      id: figure.fact?.id ?? earlier?.id ?? '',
      alerts,
      revised: revisedOn(figure.fact) || (earlier?.revised ?? ''),
    };
    const isRevisedAgain = alert === 'revised' && revisedOn(figure.fact) > (earlier?.revised ?? '');
    if (alert && (ALWAYS.includes(alert) || isRevisedAgain || !known.includes(alert)))
      problems.push({ ...figure, alert });
  }
  return { problems, seen };
}

function alertOf({ state, fact }: BoundFigure, earlier: Seen | undefined): Alert | null {
  if (state === 'not_recorded') return earlier?.id ? 'withdrawn' : state;
  if (PROBLEMS.includes(state)) return state as Alert;
  return earlier && revisedOn(fact) > earlier.revised ? 'revised' : null;
}

/** A hash, so that the state has no words of the file: a figure in a rewritten sentence counts as new. */
function keyOf({ sentence, words, id }: BoundFigure): string {
  return createHash('sha256').update([sentence, words, id].join('\n')).digest('hex').slice(0, 20);
}

/** The day of the fact's newest revision; empty where it has none. */
export function revisedOn(fact: Fact | null): string {
  return fact?.revisions.at(-1)?.until ?? '';
}
