/** Whether an answer of the API is a full card that can be shown. What it lacks must not be passed over: "over 20" would be shown as 20. */
import type { Card, CardFact, FullCard } from '../../data/contract/card.ts';
import type { WordsByCode } from '../../data/contract/enumerations.ts';
import { isDoubtful, STATUSES } from '../../data/contract/enumerations.ts';
import { numberOf } from '../../data/fact/format.ts';

/** Qualifiers and statuses of which nothing is said: the number stands alone. */
export const WITHOUT_WORD = ['exact', 'current', 'superseded'];

/** Every amount and count of trade is smaller, so a larger number is an error. */
const LIMIT = 1e18;

/** Years that a chart can span; the API looks back 15 years. */
const MAX_YEARS = 50;

/** What has no value and is shown all the same: the end of its bounds, or of a rank the name of whoever has it. */
const WITHOUT_VALUE = ['over', 'under', 'rank'];

/**
 * Throws if the response is not a valid card. The texts are those whose absence the view would not notice: it throws itself where it
 * reads a word, a day or an id that is not there.
 */
export function checkCard(answer: FullCard): void {
  let isWhole: unknown;
  try {
    const { title, source, headline, words, notes, trend } = answer;
    const texts = [title, source.agency, source.url, ...notes.flatMap(({ kind, text }) => [kind, text])];
    // The number of a disputed card would look certain without its note.
    const isMarked = !isDoubtful(headline.status) || notes.length > 0;
    isWhole =
      texts.every(isText) && words && isMarked && isAxis(trend) && isCardFact(headline) && isShown(answer, isCardFact);
  } catch {
    // It lacks an object that these are in.
  }
  if (!isWhole) throw new TypeError('invalid card');
}

/** Whether the trend spans at most `MAX_YEARS`. The chart has a column for each year from the first to the last. */
function isAxis(trend: FullCard['trend']): boolean {
  const years = trend.map(({ year }) => Number(year));
  return !years.length || Math.max(...years) - Math.min(...years) < MAX_YEARS;
}

/** The card for a view, which throws where it reads a word that the card lacks. */
export function withStrictWords<Shown extends Card>(card: Shown): Shown {
  const words = new Proxy(card.words, {
    get(words: WordsByCode, name: string) {
      const word = words[name];
      if (typeof word === 'string' || WITHOUT_WORD.includes(name)) return word;
      throw new TypeError(`the answer has no word "${name}"`);
    },
  });
  return { ...card, words };
}

/** What fields must be, at any depth of an answer: an address that runs a script is no link, a missing day is none of 1970. */
const FIELDS: Record<string, (value: unknown) => unknown> = {
  label: isText,
  published: isText,
  year: (value) => /^\d{4}$/.test(value as string),
  url: (value) => isText(value) && /^https?:/.test(value),
  status: (value) => STATUSES.includes(value as CardFact['status']),
};

/** Whether each field of the answer, at any depth, is what it must be, and each number is one by `isNumber`. */
export function isShown(value: unknown, isNumber: (fact: CardFact) => boolean, name = ''): unknown {
  const isField = FIELDS[name];
  if (isField) return isField(value);
  if (!value || typeof value !== 'object') return true;
  return (
    (!('unit' in value || 'bounds' in value) || isNumber(value as CardFact)) &&
    Object.entries(value).every(([name, inner]) => isShown(inner, isNumber, name))
  );
}

/** Whether it is a number that says how it is known, how it stands and how many digits it bears: without these it would seem to be certain. */
function isCardFact(fact: CardFact): boolean {
  return isNumber(fact) && [fact.basis, fact.status].every(isText) && Number.isFinite(fact.digits);
}

/** Whether it has a finite value below `LIMIT`. Where it `mayLack` a value, a bound will do. */
export function isNumber(
  fact: CardFact,
  mayLack = WITHOUT_VALUE.includes(fact.qualifier) || WITHOUT_VALUE.includes(fact.unit),
): boolean {
  const shown = fact.value === null && mayLack ? numberOf(fact) : fact.value;
  return Number.isFinite(shown) && Math.abs(shown as number) < LIMIT;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
