/** How much of a long test runs: all at night, when machines have little to do, and by day a sample. */

/** MATRIX=whole has tests of many combinations run all of them, as at night. */
export const isWhole = process.env.MATRIX === 'whole';

/** All of a list at night, and by day each `step`th of it, from the first on. */
export function byDay<T>(list: readonly T[], step: number): readonly T[] {
  return isWhole ? list : list.filter((_, i) => i % step === 0);
}
