/** English numbers in words: `twenty-two thousand`, `one hundred and five`, `half a million`, `a dozen`. */

const SMALL: Record<string, number> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
const TENS: Record<string, number> = Object.fromEntries(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, 20 + 10 * i]),
);
const SCALES: Record<string, number> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

const simple = [...Object.keys(SMALL), ...Object.keys(TENS)].sort((a, b) => b.length - a.length).join('|');
const scales = Object.keys(SCALES).join('|');
const word = `(?:${simple}|${scales})`;
const start = `(?:${simple}|(?:an?|half(?: an?)?)[ -](?:${scales}))`;
const joint = `(?:[ -]|(?<=hundred|thousand|million|billion) and )`;

/** A scale alone ("hundreds", "million") begins no number. */
export const NUMERALS = new RegExp(
  `(?<![\\p{L}\\d'-])${start}(?:${joint}${word}){0,12}(?: point(?: (?:${simple})){1,6})?(?![\\p{L}'])`,
  'gu',
);

/** The number that the words make; null where they make none: `two three`. */
export function numeralValue(words: string): number | null {
  const [whole = '', decimals] = words.split(' point ');
  const value = wholeOf(whole.split(/[ -]/).filter((part) => part !== 'and'));
  if (value === null || !decimals) return value;
  const digits = decimals.split(' ').map((digit) => SMALL[digit]);
  return digits.some((digit) => digit === undefined || digit > 9) ? null : Number(`${value}.${digits.join('')}`);
}

function wholeOf(parts: string[]): number | null {
  let total = 0;
  let group = 0;
  let last = 'none';
  for (const part of parts) {
    if (part === 'half') group = 0.5;
    else if (part === 'a' || part === 'an') group = group || 1;
    else if (part in SCALES) {
      const factor = SCALES[part] as number;
      if (factor <= 100) group = (group || 1) * factor;
      else {
        total += group * factor;
        group = 0;
      }
      last = 'none';
    } else if (part in TENS && last === 'none') {
      group += TENS[part] as number;
      last = 'tens';
    } else if (part in SMALL && (last === 'none' || (last === 'tens' && (SMALL[part] as number) < 10))) {
      group += SMALL[part] as number;
      last = 'small';
    } else return null;
  }
  return total + group;
}

/** Ordinals from second to twentieth, in words. */
export const ORDINALS: Record<string, number> = Object.fromEntries(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((ordinal, i) => [ordinal, i + 1]),
);

export const COUNT_WORDS = SMALL;
