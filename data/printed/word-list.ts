/** Lists of words as patterns: the longest word that fits at a place is the one that is read. */

/** Characters that are written without spaces between words. */
export const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';
const LETTER = `(?![${UNSPACED}])[\\p{L}\\p{N}]`;

/** Matches any of the words where it is set (`lastIndex`); a word of letters must end there, or go on with one of `next`. */
export function wordsAt(words: readonly string[], next: readonly string[] = []): RegExp {
  const after = next.length ? `(?:${AFTER}|(?=${next.map(escaped).join('|')}))` : AFTER;
  return new RegExp(`(?:${alternatives(words, '', after)})`, 'uy');
}

/** Matches any of the words anywhere. */
export function wordsIn(words: readonly string[]): RegExp {
  return new RegExp(`(?:${alternatives(words)})`, 'gu');
}

/** Matches any of the words, the first group, at the end of a text, before a space. */
export function wordsBefore(words: readonly string[]): RegExp {
  return new RegExp(`(${alternatives(words)}) ?$`, 'u');
}

const IS_LETTER = new RegExp(`^${LETTER}$`, 'u');
const BEFORE = `(?<!(?![${UNSPACED}])\\p{L})`;
const AFTER = `(?!${LETTER})`;

/** The ends of words are held where they are letters of a spaced script: `bn` is not the beginning of another word. */
function alternatives(words: readonly string[], before = BEFORE, after = AFTER): string {
  if (!words.length) return '(?!)';
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  const isPlain = (word: string) => isLetter([...word][0]) && isLetter([...word].at(-1));
  const plain = longestFirst.filter(isPlain).map(escaped);
  const bounded = (word: string) =>
    `${isLetter([...word][0]) ? before : ''}${escaped(word)}${isLetter([...word].at(-1)) ? after : ''}`;
  const others = longestFirst.filter((word) => !isPlain(word)).map(bounded);
  // One check for all plain words: a check for each is what takes most of the time. "тыс." comes before "тыс".
  return [...others, ...(plain.length ? [`${before}(?:${plain.join('|')})${after}`] : [])].join('|');
}

function escaped(word: string): string {
  return literal(word).replace(/ /g, '[ -]');
}

/** The source of a pattern that matches the text itself. */
export function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function isLetter(character = ''): boolean {
  return IS_LETTER.test(character);
}
