/** How much of a long test runs: everything nightly, a sample by default. */

/** Tests of many combinations run all of them if the environment has `MATRIX=whole`. */
export const isNightly = process.env.MATRIX === 'whole';

/** Nightly the whole list. By default its first item and every `step`th after it. */
export function sample<T>(list: readonly T[], step: number): readonly T[] {
  return isNightly ? list : list.filter((_, i) => i % step === 0);
}
