/** Whether an answer of the API is a card that can be shown. What it lacks must not be passed over: "over 20" would be shown as 20. */
import type { CompactCard, Words } from '../../data/contract/card.ts';
import { failure } from './load.ts';

/** Qualifiers and statuses of which nothing is said: the number stands alone. */
export const WITHOUT_WORD = ['exact', 'current', 'superseded'];

/** Texts that every card has, by the object that they are in. */
const TEXTS = {
  area: ['id', 'label'],
  indicator: ['label'],
  period: ['id', 'label'],
  headline: ['id', 'qualifier', 'status', 'unit'],
  source: ['publisher', 'agency', 'url', 'published'],
} as const;

/** Throws a `LoadError` where the answer is no card. */
export function checkCard(answer: CompactCard): void {
  const isText = (value: unknown) => typeof value === 'string';
  const hasTexts = Object.entries(TEXTS).every(([name, fields]) => {
    const object = answer?.[name as keyof typeof TEXTS] as Record<string, unknown> | undefined;
    return fields.every((field) => isText(object?.[field]));
  });
  if (hasTexts && isText(answer.title) && isObject(answer.words) && labelsIn(answer).every(isText)) return;
  throw failure('the answer is no card', 200);
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

/** All labels in the answer, at any depth. */
function labelsIn(value: unknown): unknown[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => (name === 'label' ? [inner] : labelsIn(inner)));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
