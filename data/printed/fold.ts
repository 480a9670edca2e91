/** A text in one form for matching: small letters, plain digits, signs and spaces. Each UTF-16 unit stays one unit, so offsets hold. */

const SIGNS: Record<string, string> = {
  '％': '%',
  '﹪': '%',
  '٪': '%',
  '．': '.',
  '＄': '$',
  '￥': '¥',
  '￡': '£',
  '＋': '+',
  '－': '-',
  '−': '-',
  '‑': '-',
  '‐': '-',
  '～': '~',
  '〜': '~',
  '（': '(',
  '）': ')',
  '：': ':',
  '；': ';',
  '　': ' ',
  '٫': '.',
  '٬': ',',
  '’': "'",
  '‘': "'",
};
const SPACES = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f]/g;
/** Decimal digits of Arabic, Persian, Devanagari and full width: each row of ten begins at one of these. */
const ZEROS = [0x660, 0x6f0, 0x966, 0xff10];
const MAPPED = new RegExp(`[${Object.keys(SIGNS).join('')}]`, 'g');
/** A comma of full width parts clauses, except in a number of full width. */
const WIDE_GROUP = /(?<=[\uff10-\uff19])，(?=[\uff10-\uff19]{3})/g;
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]/g;

export function fold(text: string): string {
  const plain = text
    .replace(MAPPED, (sign) => SIGNS[sign] as string)
    .replace(SPACES, ' ')
    .replace(WIDE_GROUP, ',')
    .replace(DIGITS, plainDigit)
    .replace(/[\uff21-\uff3a\uff41-\uff5a]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));
  const lower = plain.toLowerCase();
  // A few letters, the Turkish İ among them, grow when they become small: those stay as they are.
  return lower.length === plain.length ? lower : plain.replace(/[^İ]+/g, (run) => run.toLowerCase());
}

function plainDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  const zero = ZEROS.findLast((first) => first <= code) as number;
  return String(code - zero);
}
