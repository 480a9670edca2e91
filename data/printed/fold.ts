/** Puts a text into one form for matching: lower case, plain digits, signs and spaces. Each UTF-16 unit stays one unit, so offsets hold. */

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
  // The only letter whose lower case is longer in UTF-16.
  İ: 'i',
  '’': "'",
  '‘': "'",
  ʻ: "'",
  ʼ: "'",
};
const SPACES = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f]/g;
/** The zeros of Arabic, Persian, Devanagari and full-width digits. */
const ZEROS = [0x660, 0x6f0, 0x966, 0xff10];
const MAPPED = new RegExp(`[${Object.keys(SIGNS).join('')}]`, 'g');
/** A full-width comma separates clauses, but in a full-width number it groups digits. */
const WIDE_GROUP = /(?<=[\uff10-\uff19])，(?=[\uff10-\uff19]{3})/g;
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]/g;

export function fold(text: string): string {
  return text
    .replace(MAPPED, (sign) => SIGNS[sign] as string)
    .replace(SPACES, ' ')
    .replace(WIDE_GROUP, ',')
    .replace(DIGITS, plainDigit)
    .replace(/[\uff21-\uff3a\uff41-\uff5a]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .toLowerCase();
}

function plainDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  const zero = ZEROS.findLast((first) => first <= code) as number;
  return String(code - zero);
}
