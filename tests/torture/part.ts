/** What the parts of the torture have in common: what they are given, and what they report. */
import type { Random } from './random.ts';

/** What a part is given. */
export interface PartOptions {
  random: Random;
  /** Requests of the fuzzer. */
  requests: number;
  progress: Progress;
}

/** Tells how far a part has come. */
export type Progress = (part: string, done: number, all: number) => void;

export interface Outcome {
  /** What was done and measured, as the table shows it. */
  figures: readonly (readonly [what: string, figure: string | number])[];
  /** Each a sentence that names what was asked and what came; none where everything holds. */
  failures: string[];
}

export type Part = (options: PartOptions) => Promise<Outcome>;

/** A line that is written over on a terminal; elsewhere a line for every quarter. */
export function reporter(terminal: boolean, write: (text: string) => void): Progress {
  let last = '';
  return (part, done, all) => {
    const share = all ? done / all : 1;
    const shown = terminal ? `${part} ${Math.floor(share * 100)}%` : `${part} ${Math.floor(share * 4) * 25}%`;
    if (shown === last) return;
    last = shown;
    write(terminal ? `\r\x1b[K${shown}${share >= 1 ? '\r\x1b[K' : ''}` : `${shown}\n`);
  };
}

/** Failures that repeat each other are one with a count, and at most so many are kept. */
export class Failures {
  readonly #counts = new Map<string, { example: string; count: number }>();

  /** `kind` is the same for failures of one cause. */
  add(kind: string, example: string): void {
    const known = this.#counts.get(kind);
    if (known) known.count++;
    else if (this.#counts.size < 200) this.#counts.set(kind, { example, count: 1 });
  }

  list(): string[] {
    return [...this.#counts].map(([kind, { example, count }]) => `${kind} (${count} ×), first: ${example}`);
  }
}
