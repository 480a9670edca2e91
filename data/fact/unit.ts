/** Units by their kind: a currency is an ISO 4217 code. */

export function isCurrency(unit: string): boolean {
  return /^[A-Z]{3}$/.test(unit);
}

/** Whether a number of the unit is an amount, written with a scale word and the unit's name: `227.67 billion yuan`. */
export function isAmount(unit: string): boolean {
  return isCurrency(unit) || unit === 'tonnes';
}

/** Whether the unit's name is written behind its numbers: not behind those that have a sign of their own or are bare. */
export function isNamed(unit: string): boolean {
  return !['percent', 'count', 'rank'].includes(unit);
}

/** Whether two scale words are the same but for their endings, as `milliard` and `milliards` are. */
export function isSameScale(a: string, b: string): boolean {
  return a.slice(0, 6) === b.slice(0, 6);
}
