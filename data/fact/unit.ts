/** Units by their kind: a currency is an ISO 4217 code. */

export function isCurrency(unit: string): boolean {
  return /^[A-Z]{3}$/.test(unit);
}

/** Whether a number of the unit is an amount, written with a scale word and the unit's name: `227.67 billion yuan`. */
export function isAmount(unit: string): boolean {
  return isCurrency(unit) || unit === 'tonnes';
}
