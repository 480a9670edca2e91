/** A sentence with one number in it, whose words `<trade-figure>` reads as the number of its fact. */

interface CitedSentence {
  before: string;
  /** The words inside the element. */
  words: string;
  after: string;
}

/** How many words before the number may say that it fell: "down by 3.2%". */
const MAX_WORDS_BEFORE = 3;

/**
 * Takes words before the number into the element if only they give its sign: "fell 3.2%", 同比下降3.2%. null if no such words are read
 * as the number.
 */
export function citeInSentence(
  sentence: string,
  number: string,
  isRead: (words: string) => boolean,
): CitedSentence | null {
  const start = sentence.indexOf(number);
  if (start < 0) return null;
  const end = start + number.length;
  const from = startsBefore(sentence, start).find((at) => isRead(sentence.slice(at, end)));
  if (from === undefined) return null;
  return { before: sentence.slice(0, from), words: sentence.slice(from, end), after: sentence.slice(end) };
}

/** The offset, and the offsets of the words before it. Chinese is written without spaces: each character counts. */
function startsBefore(sentence: string, offset: number): number[] {
  const words = [...sentence.slice(0, offset).matchAll(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu)];
  const isSpaced = /\s/.test(sentence[offset - 1] ?? ' ');
  const near = words.slice(isSpaced ? -MAX_WORDS_BEFORE : -2 * MAX_WORDS_BEFORE);
  return [offset, ...near.map(({ index }) => index).reverse()];
}
