/**
 * What a check of files finds that the last one did not. The state has a hash of each bound figure, so that it has no words of a file, and what
 * was found of it: a figure in a rewritten sentence counts as new.
 */
import { createHash } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Fact } from '../../../data/contract/fact.ts';
import { readAtMost, systemReason } from '../../../data/markup/read-at-most.ts';
import type { BoundFigure, BoundState } from './check-file.ts';
import { CannotCheck } from './sources.ts';

/** `withdrawn`: the fact existed at the last check, and is gone. `revised`: also where the words are still true of the revised number. */
type Alert = Extract<BoundState, 'differs' | 'revised' | 'doubt' | 'not_recorded'> | 'withdrawn';

export interface Problem extends BoundFigure {
  alert: Alert;
}

const TOOL = 'trade-facts check';
/** Bytes. A longer file is cut off, and so no state. */
const LARGEST = 64 * 1024 * 1024;

const STATE = v.object({
  tool: v.literal(TOOL),
  /** Of the format. */
  version: v.literal(2),
  /** The id of the data set that the files were checked by. */
  record: v.string(),
  /** By the hash of a figure: its state and the day of its fact's newest revision, which is empty where it has none. */
  seen: v.record(v.string(), v.tuple([v.string(), v.string()])),
});
type State = v.InferOutput<typeof STATE>;

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

/** The day of the fact's newest revision; empty where it has none. */
export function revisedOn(fact: Fact | null): string {
  return fact?.revisions.at(-1)?.until ?? '';
}

export class StateFile {
  readonly #path: string;
  readonly #state: State;
  /** As the last check left it: a figure may stand in several files. */
  readonly #before: State['seen'];

  /** Throws `CannotCheck` for a file that is no state of this record and version. One that is not there has seen nothing. */
  constructor(path: string, record: string) {
    this.#path = path;
    this.#state = readState(path, record) ?? { tool: TOOL, version: 2, record, seen: {} };
    this.#before = { ...this.#state.seen };
  }

  /** The problems that are new or are named always, in the order of the file. What was found is remembered. */
  newProblems(bound: readonly BoundFigure[]): Problem[] {
    const { seen } = this.#state;
    return bound.flatMap((figure) => {
      const key = keyOf(figure);
      const { state, fact } = figure;
      const revised = revisedOn(fact);
      const [stateBefore, revisedBefore] = this.#before[key] ?? [];
      seen[key] = [state, revised];
      const isGone = state === 'not_recorded' && stateBefore !== undefined && stateBefore !== state;
      const isRevised = revisedBefore !== undefined && revised > revisedBefore;
      const isNew = PROBLEMS.includes(state) && (state !== stateBefore || ALWAYS.includes(state as Alert));
      if (isGone) return [{ ...figure, alert: 'withdrawn' as const }];
      if (isNew) return [{ ...figure, alert: state as Alert }];
      return isRevised ? [{ ...figure, alert: 'revised' as const }] : [];
    });
  }

  /** As a whole or not at all: whoever stops the command keeps the state before. */
  write(): void {
    const whole = `${this.#path}.${process.pid}.tmp`;
    try {
      writeFileSync(whole, `${JSON.stringify(this.#state, null, 1)}\n`);
      renameSync(whole, this.#path);
    } catch (error) {
      rmSync(whole, { force: true });
      throw new CannotCheck(`${this.#path} can't be written: ${systemReason(error)}.`);
    }
  }
}

function keyOf({ sentence, words, id }: BoundFigure): string {
  return createHash('sha256').update([sentence, words, id].join('\n')).digest('hex').slice(0, 20);
}

function readState(path: string, record: string): State | null {
  let content: string;
  try {
    content = new TextDecoder().decode(readAtMost(path, LARGEST));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new CannotCheck(`${path} can't be read: ${systemReason(error)}.`);
  }
  const state = v.safeParse(v.pipe(v.string(), v.parseJson(), STATE), content);
  const kept = 'It was left as it is: name another file.';
  if (!state.success) throw new CannotCheck(`${path} is no state of this command and version, or is broken. ${kept}`);
  if (state.output.record !== record)
    throw new CannotCheck(`${path} is a state of the record "${state.output.record}", not "${record}". ${kept}`);
  return state.output;
}
