/** The files of numbers by their first two digits. */

/** In order of value. */
export type NumberBucket = [value: number, unit: string, id: string][];

/** `22` for 227.67 billion and for 0.0228; `50` for 5. */
export function numberBucket(value: number): string {
  return Math.abs(value).toExponential().replace('.', '').replace('e', '0').slice(0, 2);
}
