/**
 * Folds a text for matching: lower case, plain digits, signs and spaces. "１０％ ＵＳＤ" becomes "10% usd". The folded text has the same length,
 * so offsets into it are also those of the original.
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
  '\u3000': ' ',
  '٫': '.',
  '٬': ',',
  // The only letter whose lower case is longer in UTF-16.
  İ: 'i',
  '’': "'",
  '‘': "'",
  ʻ: "'",
  ʼ: "'",
};
/** With the marks of direction that `Intl` writes around Arabic numbers. */
const SPACES = /[\t\u00a0\u1680\u2000-\u200a\u200e\u200f\u202f\u205f\u061c]/g;
/** Full-width forms of ASCII characters: ％, ：, ５, Ａ. Without the comma: see `WIDE_GROUP`. */
const FULL_WIDTH = /[\uff01-\uff0b\uff0d-\uff5e]/g;
const FULL_WIDTH_OFFSET = 0xfee0;
/** The code points of zero in Arabic, Persian and Devanagari digits. */
const ZEROS = [0x660, 0x6f0, 0x966];
const REPLACED = new RegExp(`[${Object.keys(REPLACEMENTS).join('')}]`, 'g');
/** The full-width comma of "１，０００", which groups digits. Elsewhere a full-width comma separates clauses. */
const WIDE_GROUP = /(?<=[\uff10-\uff19])，(?=[\uff10-\uff19]{3})/g;
/** The digits after these zeros. */
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

/** ٣ (U+0663) becomes 3. */
function plainDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  const zero = ZEROS.findLast((codeOfZero) => codeOfZero <= code) as number;
  return String(code - zero);
}
