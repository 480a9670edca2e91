/** The time to read periods must not grow with the square of the length. It is CPU time, so other processes do not count. */
import { expect, it } from 'vitest';
import { periodReader } from '../../../../data/text/periods/periods.ts';

const SHORT = 20_000;
const FACTOR = 8;
/** Shorter times are noise. In milliseconds. */
const MIN_TIME = 20;

/** Eight times the length would take a linear reader 8 times as long, and a quadratic one 64 times. The limit of 32 leaves room for noise. */
function expectLinear(make: (length: number) => string, read: (source: string) => void): void {
  const short = Math.min(...[1, 2, 3].map(() => timeOf(read, make(SHORT))));
  expect(timeOf(read, make(SHORT * FACTOR))).toBeLessThan(Math.max(short, MIN_TIME) * FACTOR * 4);
}

/** CPU time in milliseconds. */
function timeOf(read: (source: string) => void, source: string): number {
  const start = process.cpuUsage();
  read(source);
  const { user } = process.cpuUsage(start);
  return user / 1000;
}

const times = (repeated: string) => (length: number) => repeated.repeat(length / repeated.length);

it.each(
  ['de', 'es', 'it', 'ja', 'ko', 'pl', 'pt', 'ru', 'tr'].flatMap((language) =>
    ['2030 ', '1 ', 'i ', '2030年上', '1~', 'mai a ', 'prim ', "ilk '"].map(
      (repeated) => [language, repeated] as const,
    ),
  ),
)('reads the periods of a text in %s in linear time: %s', (language, repeated) =>
  expectLinear(times(repeated), (text) => periodReader(text, language)()),
);
