/** Whether an answer of the API is a card that can be shown. What it lacks must not be passed over: "over 20" would be shown as 20. */
import type { CardFact, CompactCard, Words } from '../../data/contract/card.ts';
import { numberOf } from '../../data/fact/format.ts';
import { failure } from './load.ts';

/** Qualifiers and statuses of which nothing is said: the number stands alone. */
export const WITHOUT_WORD = ['exact', 'current', 'superseded'];

type Shown = Pick<CardFact, 'value' | 'bounds' | 'unit' | 'qualifier'>;

/** What has no value and is shown all the same: the end of its bounds, or of a rank the name of whoever has it. */
const WITHOUT_VALUE = ['over', 'under', 'rank'];

/**
 * Throws a `LoadError` where the answer is no card. The texts are those whose absence the view would not notice: it throws itself where it
 * reads a word, a day or an id that is not there.
 */
export function checkCard(answer: CompactCard): void {
  let isWhole: unknown;
  try {
    const { title, source, headline, words } = answer;
    isWhole = [title, source.agency, source.url].every(isText) && words && isNumber(headline) && isShown(answer);
  } catch {
    // It lacks an object that these are in.
  }
  if (!isWhole) throw failure('the answer is no card', 200);
}

/** The card for a view, which throws where it reads a word that the card lacks. */
export function withStrictWords<Card extends CompactCard>(card: Card): Card {
  const words = new Proxy(card.words, {
    get(words: Words, name: string) {
      const word = words[name];
      if (typeof word === 'string' || WITHOUT_WORD.includes(name)) return word;
      throw new TypeError(`the answer has no word "${name}"`);
    },
  });
  return { ...card, words };
}

/** Whether each label in the answer, at any depth, is a text, and each number a number. */
function isShown(value: unknown, name?: string): boolean {
  if (name === 'label') return isText(value);
  if (!value || typeof value !== 'object') return true;
  return (
    (!('qualifier' in value) || isNumber(value as unknown as Shown)) &&
    Object.entries(value).every(([name, inner]) => isShown(inner, name))
  );
}

/** Whether something with a qualifier has the number that it is shown with. */
export function isNumber(fact: Shown): boolean {
  const mayLack = WITHOUT_VALUE.includes(fact.qualifier) || WITHOUT_VALUE.includes(fact.unit);
  return Number.isFinite(fact.value === null && mayLack ? numberOf(fact) : fact.value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}
