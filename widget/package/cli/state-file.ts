/** The problems of bound figures, and the file from which a check knows what the last one saw of them: it names only what is new. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { DeskError } from '../../../data/desk/command.ts';
import { readAtMost, systemReason } from '../../../data/markup/read-at-most.ts';
import type { BoundFigure, BoundState } from './check-file.ts';

/** A bound figure that is named, with the file that has it. */
export interface Problem extends BoundFigure {
  file: string;
}

/** By file, fact and words of a figure: its state, and the day of its fact's newest revision, which is empty where it has none. */
export type Seen = Record<string, [state: string, revised: string]>;

const STATE = v.strictObject({ seen: v.record(v.string(), v.strictTuple([v.string(), v.string()])) });
/** Bytes. A longer file is cut off, and so no state. */
const LARGEST = 64 * 1024 * 1024;

/** These are named, and fail, whenever they are there. */
const ALWAYS: readonly BoundState[] = ['differs', 'not_recorded'];
const ONCE: readonly BoundState[] = ['revised', 'doubt'];

/**
 * In the order of the file; without what was seen `before`. A figure is named as revised also where its words are still true of the revised
 * number.
 */
export function problemsIn(file: string, bound: readonly BoundFigure[], before: Seen = {}): Problem[] {
  return bound.flatMap((figure) => {
    const { state } = figure;
    const [stateBefore, revisedBefore = ''] = before[keyOf(file, figure)] ?? [];
    if (ALWAYS.includes(state) || (ONCE.includes(state) && state !== stateBefore)) return [{ file, ...figure }];
    const isRevised = stateBefore !== undefined && revisedOn(figure) > revisedBefore;
    return isRevised ? [{ file, ...figure, state: 'revised' as const }] : [];
  });
}

/** Whether the problem fails the check without a state. */
export function isAlways({ state }: Problem): boolean {
  return ALWAYS.includes(state);
}

/** The day of the fact's newest revision; empty where it has none. */
export function revisedOn({ fact }: BoundFigure): string {
  return fact?.revisions.at(-1)?.until ?? '';
}

/** Throws a DeskError for a file that is no state. Without a file nothing was seen. */
export function readState(path: string): Seen {
  try {
    const content = new TextDecoder().decode(readAtMost(path, LARGEST));
    const { success, output } = v.safeParse(v.pipe(v.string(), v.parseJson(), STATE), content);
    if (success) return output.seen;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new DeskError(`${path} can't be read: ${systemReason(error)}.`);
  }
  throw new DeskError(`${path} is no state of this command, or is broken. It was left as it is: name another file.`);
}

/** As a whole or not at all: whoever stops the command keeps the state before. What files had that were not checked now stays. */
export function writeState(
  path: string,
  before: Seen,
  checked: readonly { file: string; bound: BoundFigure[] }[],
): void {
  const figures = checked.flatMap(({ file, bound }) => bound.map((figure) => ({ file, figure })));
  const now = figures.map(({ file, figure }) => [keyOf(file, figure), [figure.state, revisedOn(figure)]] as const);
  const whole = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(whole, `${JSON.stringify({ seen: { ...before, ...Object.fromEntries(now) } }, null, 1)}\n`);
    renameSync(whole, path);
  } catch (error) {
    rmSync(whole, { force: true });
    throw new DeskError(`${path} can't be written: ${systemReason(error)}.`);
  }
}

function keyOf(file: string, { id, words }: BoundFigure): string {
  return [file, id, words].join(' ');
}
