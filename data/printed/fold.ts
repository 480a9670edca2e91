/**
 * Folds a text for matching: lower case, plain digits, signs and spaces. "１０％ ＵＳＤ" becomes "10% usd". Each UTF-16 unit stays one
 * unit, so offsets into the folded text are also those of the original.
 */

const REPLACEMENTS: Record<string, string> = {
  '﹪': '%',
  '٪': '%',
  '￥': '¥',
  '￡': '£',
  '−': '-',
  '‑': '-',
  '‐': '-',
  '〜': '~',
  '　': ' ',
  '٫': '.',
  '٬': ',',
  // The only letter whose lower case is longer in UTF-16.
  İ: 'i',
  '’': "'",
  '‘': "'",
  ʻ: "'",
  ʼ: "'",
};
const SPACES = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f]/g;
/** Full-width forms of ASCII characters: ％, ：, ５, Ａ. Without the comma: see `WIDE_GROUP`. */
const FULL_WIDTH = /[\uff01-\uff0b\uff0d-\uff5e]/g;
const FULL_WIDTH_OFFSET = 0xfee0;
/** Code points of the zeros of Arabic, Persian and Devanagari digits. */
const ZEROS = [0x660, 0x6f0, 0x966];
const REPLACED = new RegExp(`[${Object.keys(REPLACEMENTS).join('')}]`, 'g');
/** A full-width comma separates clauses, but in a full-width number it groups digits. */
const WIDE_GROUP = /(?<=[\uff10-\uff19])，(?=[\uff10-\uff19]{3})/g;
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g;

export function fold(text: string): string {
  return text
    .replace(REPLACED, (sign) => REPLACEMENTS[sign] as string)
    .replace(SPACES, ' ')
    .replace(WIDE_GROUP, ',')
    .replace(DIGITS, plainDigit)
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .toLowerCase();
}

function plainDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  const zero = ZEROS.findLast((each) => each <= code) as number;
  return String(code - zero);
}
