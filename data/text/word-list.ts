/** Lists of words as patterns: the longest word that fits at a place is the one that is read. */

/** Characters that are written without spaces between words. */
export const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';
const LETTER = `(?![${UNSPACED}])[\\p{L}\\p{N}]`;

/** Matches any of the words where it is set (`lastIndex`); a word of letters must end there. */
export function wordsAt(words: readonly string[]): RegExp {
  return new RegExp(`(?:${alternatives(words)})`, 'uy');
}

/** Matches any of the words anywhere. */
export function wordsIn(words: readonly string[]): RegExp {
  return new RegExp(`(?:${alternatives(words)})`, 'gu');
}

/** Matches any of the words at the end of a text, and what `between` allows after it. */
export function wordsBefore(words: readonly string[], between = ' ?'): RegExp {
  return new RegExp(`(?:${alternatives(words)})${between}$`, 'u');
}

function alternatives(words: readonly string[]): string {
  if (!words.length) return '(?!)';
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return longestFirst.map((word) => bounded(word)).join('|');
}

/** The word with its ends held, where they are letters of a spaced script: `bn` is not the beginning of another word. */
function bounded(word: string): string {
  const escaped = word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/ /g, '[ -]');
  const isLetter = (character: string) => new RegExp(`^${LETTER}$`, 'u').test(character);
  const before = isLetter([...word][0] ?? '') ? `(?<!(?![${UNSPACED}])\\p{L})` : '';
  const after = isLetter([...word].at(-1) ?? '') ? `(?!${LETTER})` : '';
  return `${before}${escaped}${after}`;
}
