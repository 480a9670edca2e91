/**
 * Builds regular expressions that match any word of a list. Longer words are tried first, but those that begin or end with a sign or an
 * unspaced character come before all others.
 */

/** Scripts without spaces between words. */
export const UNSPACED_SCRIPTS = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';

/** A letter or digit of a script that puts spaces between words. */
const SPACED_LETTER = `(?![${UNSPACED_SCRIPTS}])[\\p{L}\\p{N}]`;
const WORD_START = `(?<!(?![${UNSPACED_SCRIPTS}])\\p{L})`;
const WORD_END = `(?!${SPACED_LETTER})`;

/** Matches any of the words at `lastIndex`. A word of letters must end there, or one of `nextWords` must follow. */
export function stickyPattern(words: readonly string[], nextWords: readonly string[] = []): RegExp {
  const wordEnd = nextWords.length ? `(?:${WORD_END}|(?=${nextWords.map(wordSource).join('|')}))` : WORD_END;
  return new RegExp(`(?:${alternatives(words, '', wordEnd)})`, 'uy');
}

export function globalPattern(words: readonly string[]): RegExp {
  return new RegExp(`(?:${alternatives(words)})`, 'gu');
}

/** Matches any of the words, as the first group, at the end of a text. A space may follow. */
export function patternAtEnd(words: readonly string[]): RegExp {
  return new RegExp(`(${alternatives(words)}) ?$`, 'u');
}

/** A word that begins or ends with a letter of a spaced script must be a whole word: `bn` is not the start of another word. */
function alternatives(words: readonly string[], wordStart = WORD_START, wordEnd = WORD_END): string {
  if (!words.length) return '(?!)';
  const plain: string[] = [];
  const others: string[] = [];
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const characters = [...word];
    const startsWithLetter = isSpacedLetter(characters[0]);
    const endsWithLetter = isSpacedLetter(characters.at(-1));
    const source = wordSource(word);
    if (startsWithLetter && endsWithLetter) plain.push(source);
    else others.push(`${startsWithLetter ? wordStart : ''}${source}${endsWithLetter ? wordEnd : ''}`);
  }
  // The plain words share one check: one for each would take most of the time. They come last, so that "тыс." is tried before "тыс".
  if (plain.length) others.push(`${wordStart}(?:${plain.join('|')})${wordEnd}`);
  return others.join('|');
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
