/** What the parts of the torture have in common: what they are given, and what they report. */
import type { Random } from './random.ts';

/** What a part is given. */
export interface PartOptions {
  random: Random;
  /** Requests of the fuzzer. */
  requests: number;
  /** Tells how far the part has come. */
  say(line: string): void;
}

export interface Outcome {
  /** What was done and measured, as the table shows it. */
  figures: readonly (readonly [what: string, figure: string | number])[];
  /** Each a sentence that names what was asked and what came; none where everything holds. */
  failures: string[];
}

export type Part = (options: PartOptions) => Promise<Outcome>;

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
