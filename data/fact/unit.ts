/** Units by their kind: a currency is an ISO 4217 code. */

export function isCurrency(unit: string): boolean {
  return /^[A-Z]{3}$/.test(unit);
}

/** Is a number of the unit an amount, written with a scale word and the unit's name: `227.67 billion yuan`? */
export function isAmount(unit: string): boolean {
  return isCurrency(unit) || unit === 'tonnes';
}

/** Is the unit's name written after its numbers? Percent has a sign instead, counts and ranks have nothing. */
export function isNamed(unit: string): boolean {
  return !['percent', 'count', 'rank'].includes(unit);
}

/** Do two scale words differ only in their endings, like `milliard` and `milliards`? */
export function isSameScale(a: string, b: string): boolean {
  return a.slice(0, 6) === b.slice(0, 6);
}
