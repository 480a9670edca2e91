/** Lists of words as patterns. The longest word that fits is read. */

/** Scripts without spaces between words. */
export const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';
const LETTER = `(?![${UNSPACED}])[\\p{L}\\p{N}]`;

/** Matches any of the words at `lastIndex`. A word of letters must end there, or be followed by one of `next`. */
export function wordsAt(words: readonly string[], next: readonly string[] = []): RegExp {
  const after = next.length ? `(?:${AFTER}|(?=${next.map(escaped).join('|')}))` : AFTER;
  return new RegExp(`(?:${alternatives(words, '', after)})`, 'uy');
}

export function wordsIn(words: readonly string[]): RegExp {
  return new RegExp(`(?:${alternatives(words)})`, 'gu');
}

/** Matches any of the words, as the first group, at the end of a text. A space may follow. */
export function wordsBefore(words: readonly string[]): RegExp {
  return new RegExp(`(${alternatives(words)}) ?$`, 'u');
}

const IS_LETTER = new RegExp(`^${LETTER}$`, 'u');
const BEFORE = `(?<!(?![${UNSPACED}])\\p{L})`;
const AFTER = `(?!${LETTER})`;

/** A word that begins or ends with a letter of a spaced script must be a whole word: `bn` is not the start of another word. */
function alternatives(words: readonly string[], before = BEFORE, after = AFTER): string {
  if (!words.length) return '(?!)';
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  const isPlain = (word: string) => isLetter([...word][0]) && isLetter([...word].at(-1));
  const plain = longestFirst.filter(isPlain).map(escaped);
  const bounded = (word: string) =>
    `${isLetter([...word][0]) ? before : ''}${escaped(word)}${isLetter([...word].at(-1)) ? after : ''}`;
  const others = longestFirst.filter((word) => !isPlain(word)).map(bounded);
  // One check for all plain words, because a check for each would take most of the time. "тыс." comes before "тыс".
  return [...others, ...(plain.length ? [`${before}(?:${plain.join('|')})${after}`] : [])].join('|');
}

function escaped(word: string): string {
  return literal(word).replace(/ /g, '[ -]');
}

export function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function isLetter(character = ''): boolean {
  return IS_LETTER.test(character);
}
