/** How the time of a reader grows with its input, in processor time, which other processes on the machine do not take. */
import { expect } from 'vitest';

const SHORT = 20_000;
const FACTOR = 8;

/** Eight times the length may take 32 times as long; a reader that compares each part with all that follow takes 64 times. */
export function expectLinear(make: (length: number) => string, read: (source: string) => void): void {
  const short = Math.min(...[1, 2, 3].map(() => timeOf(read, make(SHORT))));
  expect(timeOf(read, make(SHORT * FACTOR))).toBeLessThan(Math.max(short, 20) * FACTOR * 4);
}

/** In milliseconds. */
function timeOf(read: (source: string) => void, source: string): number {
  const start = process.cpuUsage();
  read(source);
  const { user } = process.cpuUsage(start);
  return user / 1000;
}
