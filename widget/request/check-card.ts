/**
 * Checks whether a response of the API is a full card that can be shown. If a field or a word is missing, nothing is shown: without its
 * qualifier, "over 20" would be "20".
 */
import type { Card, CardFact, FullCard } from '../../data/contract/card.ts';
import type { WordsByCode } from '../../data/contract/enumerations.ts';
import { isDoubtful, STATUSES } from '../../data/contract/enumerations.ts';
import { numberOf } from '../../data/fact/format.ts';

/** Qualifiers and statuses that add no word to a number. */
export const WITHOUT_WORD = ['exact', 'current', 'superseded'];

/** Qualifiers and units of numbers that may have no value. "Over 20" shows its bound, and a rank the name of the partner. */
const WITHOUT_VALUE = ['over', 'under', 'rank'];

/** Every amount and count of trade is smaller, so a larger number is an error. */
const MAX_NUMBER = 1e18;

/** Years that a chart can span; the API looks back 15 years. */
const MAX_YEARS = 50;

/** Throws if the response is not a valid card. Words and days that are missing are not checked here: the view throws where it reads them. */
export function checkCard(card: FullCard): void {
  let isValid: unknown;
  try {
    const { title, source, headline, words, notes, trend } = card;
    const texts = [title, source.agency, source.url, ...notes.flatMap(({ kind, text }) => [kind, text])];
    // A disputed number without its note would look certain.
    const hasNeededNote = !isDoubtful(headline.status) || notes.length > 0;
    isValid =
      texts.every(isText) &&
      words &&
      hasNeededNote &&
      fitsChart(trend) &&
      isCardFact(headline) &&
      areFieldsValid(card, isCardFact);
  } catch {
    // An object that is read above is missing.
  }
  if (!isValid) throw new TypeError('invalid card');
}

/** Whether the trend spans few enough years. The chart has a column for each year from the first to the last. */
function fitsChart(trend: FullCard['trend']): boolean {
  const years = trend.map(({ year }) => Number(year));
  return !years.length || Math.max(...years) - Math.min(...years) < MAX_YEARS;
}

/** Returns the card with words that throw if a missing one is read. */
export function withStrictWords<Shown extends Card>(card: Shown): Shown {
  const words = new Proxy(card.words, {
    get(words: WordsByCode, name: string) {
      const word = words[name];
      if (typeof word === 'string' || WITHOUT_WORD.includes(name)) return word;
      throw new TypeError(`the response has no word "${name}"`);
    },
  });
  return { ...card, words };
}

/** Checks of fields by name, at any depth. A URL must not run a script, and a date of null would be shown as a day in 1970. */
const FIELD_CHECKS: Record<string, (value: unknown) => unknown> = {
  label: isText,
  published: isText,
  year: (value) => /^\d{4}$/.test(value as string),
  url: isHttpUrl,
  status: (value) => STATUSES.includes(value as CardFact['status']),
};

/** Whether all fields pass `FIELD_CHECKS` and all numbers pass `isNumberValid`, at any depth. `name` is that of the field with this value. */
export function areFieldsValid(value: unknown, isNumberValid: (fact: CardFact) => boolean, name = ''): unknown {
  const check = FIELD_CHECKS[name];
  if (check) return check(value);
  if (!value || typeof value !== 'object') return true;
  const isNumber = 'unit' in value || 'bounds' in value;
  if (isNumber && !isNumberValid(value as CardFact)) return false;
  return Object.entries(value).every(([name, inner]) => areFieldsValid(inner, isNumberValid, name));
}

/** Whether the number has all that a card shows of it. Without basis, status or digits it would look more certain than it is. */
function isCardFact(fact: CardFact): boolean {
  return hasPossibleNumber(fact) && [fact.basis, fact.status].every(isText) && Number.isFinite(fact.digits);
}

/** Whether the fact has a number of a possible size: its value, or a bound if `canLackValue`. */
export function hasPossibleNumber(
  fact: CardFact,
  canLackValue = WITHOUT_VALUE.includes(fact.qualifier) || WITHOUT_VALUE.includes(fact.unit),
): boolean {
  const number = fact.value === null && canLackValue ? numberOf(fact) : fact.value;
  return Number.isFinite(number) && Math.abs(number as number) < MAX_NUMBER;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** Whether a link to the value cannot run a script. */
export function isHttpUrl(value: unknown): boolean {
  return isText(value) && /^https?:/.test(value);
}
