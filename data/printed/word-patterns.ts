/**
 * Builds regular expressions that match any word of a list. A word that begins or ends with a letter must be a whole word, except in Chinese and
 * other scripts without spaces.
 *
 *   list        matches                  does not match
 *   bn          "5 bn yuan"              "bnp"
 *   up          "up 5"                   "group 5"
 *   元          "5元的"
 */

/** Scripts without spaces between words. */
export const UNSPACED_SCRIPTS = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';

/** A letter or digit of a script with spaces between words. */
const SPACED_LETTER = `(?![${UNSPACED_SCRIPTS}])[\\p{L}\\p{N}]`;
const WORD_START = `(?<!(?![${UNSPACED_SCRIPTS}])\\p{L})`;
const WORD_END = `(?!${SPACED_LETTER})`;

/** Matches any of the words at `lastIndex`. It must be a whole word, unless one of `nextWords` follows: the "bn" of "5bnusd". */
export function stickyPattern(words: readonly string[], nextWords: readonly string[] = []): RegExp {
  const wordEnd = nextWords.length ? `(?:${WORD_END}|(?=${nextWords.map(wordSource).join('|')}))` : WORD_END;
  return new RegExp(`(?:${alternatives(words, '', wordEnd)})`, 'uy');
}

/** Matches all of the words in a text. */
export function globalPattern(words: readonly string[]): RegExp {
  return new RegExp(`(?:${alternatives(words)})`, 'gu');
}

/** Matches any of the words at the end of a text. A space may follow. The word is the first group. */
export function patternAtEnd(words: readonly string[]): RegExp {
  return new RegExp(`(${alternatives(words)}) ?$`, 'u');
}

/** The source of a pattern for any of the words. Longer words come first. Matches nothing if there are no words. */
function alternatives(words: readonly string[], wordStart = WORD_START, wordEnd = WORD_END): string {
  if (!words.length) return '(?!)';
  const wholeWords: string[] = [];
  const sources: string[] = [];
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const characters = [...word];
    const startsWithLetter = isSpacedLetter(characters[0]);
    const endsWithLetter = isSpacedLetter(characters.at(-1));
    const source = wordSource(word);
    if (startsWithLetter && endsWithLetter && !word.includes('.')) wholeWords.push(source);
    else sources.push(`${startsWithLetter ? wordStart : ''}${source}${endsWithLetter ? wordEnd : ''}`);
  }
  // Words without a full stop share one check: one for each would take most of the time. They come last, so that "тыс." is tried before "тыс",
  // and "долл. сша" before "долл.".
  if (wholeWords.length) sources.push(`${wordStart}(?:${wholeWords.join('|')})${wordEnd}`);
  return sources.join('|');
}

/** The words of a phrase may be joined by hyphens: `20-billion-yuan`. */
function wordSource(word: string): string {
  return escapeRegExp(word).replace(/ /g, '[ -]');
}

export function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

const IS_SPACED_LETTER = new RegExp(`^${SPACED_LETTER}$`, 'u');

function isSpacedLetter(character = ''): boolean {
  return IS_SPACED_LETTER.test(character);
}
