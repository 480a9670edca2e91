/** Makes slips in a printed number: another digit, scale, unit or sign. "5.2 billion yuan" → "6.2 billion yuan", "5.2 million yuan", … */

export const SLIPS = ['digit', 'scale', 'unit', 'sign'] as const;

export interface Slip {
  kind: (typeof SLIPS)[number];
  words: string;
}

/** Pairs of a word and its replacement. The first pair whose word is in the token applies. */
const SCALES: Record<string, [string, string][]> = {
  en: [
    ['trillion', 'billion'],
    ['billion', 'million'],
    ['million', 'billion'],
    ['bln', 'mln'],
  ],
  zh: [
    ['万亿', '亿'],
    ['亿', '万'],
    ['億', '萬'],
  ],
  ru: [
    ['млрд', 'млн'],
    ['млн', 'млрд'],
  ],
};
const UNITS: Record<string, [string, string][]> = {
  en: [
    ['percentage points', 'percent'],
    ['percent', 'percentage points'],
    ['%', ' percentage points'],
    ['U.S. dollars', 'yuan'],
    ['US dollars', 'yuan'],
    ['dollars', 'yuan'],
    ['yuan', 'dollars'],
    ['US$', '¥'],
    ['$', '¥'],
  ],
  zh: [
    ['个百分点', '%'],
    ['%', '个百分点'],
    ['美元', '元'],
    ['元人民币', '美元'],
    ['元', '美元'],
  ],
  ru: [
    ['долларов', 'юаней'],
    ['юаней', 'долларов'],
  ],
};
const SIGNS: Record<string, [string, string][]> = {
  en: [
    ['fell', 'rose'],
    ['down', 'up'],
    ['dropped', 'grew'],
    ['declined', 'rose'],
    ['decreased', 'increased'],
  ],
  zh: [
    ['下降', '增长'],
    ['减少', '增加'],
  ],
};
const FALL: Record<string, string> = { en: 'down ', zh: '下降' };

/** Returns all slips of a token. Growth also becomes a fall. */
export function slipsOf(token: string, language: string, isGrowth: boolean): Slip[] {
  const digits = Array.from(token.matchAll(/\d/g), ({ 0: digit, index }): Slip => {
    const other = (Number(digit) + 1) % 10;
    // No number begins with a zero. Decimals never get one here either.
    const isFirst = !/\d/.test(token[index - 1] ?? '');
    return { kind: 'digit', words: `${token.slice(0, index)}${isFirst ? other || 1 : other}${token.slice(index + 1)}` };
  });
  // A minus, but not the hyphen of "US-Dollar".
  const minus = /(?<![\p{L}\d])[-−](?=\d)/u;
  const sign = replaced(token, SIGNS[language]) ?? (minus.test(token) ? token.replace(minus, '+') : null);
  const fall = isGrowth && FALL[language] ? `${FALL[language]}${token}` : null;
  const others = {
    scale: replaced(token, SCALES[language]),
    unit: replaced(token, UNITS[language]),
    sign: sign ?? fall,
  };
  return [
    ...digits,
    ...Object.entries(others).flatMap(([kind, words]) => (words ? [{ kind: kind as Slip['kind'], words }] : [])),
  ];
}

function replaced(token: string, list: [string, string][] = []): string | null {
  const [word, other] = list.find(([word]) => token.includes(word)) ?? [];
  return word === undefined ? null : token.replace(word, other as string);
}
