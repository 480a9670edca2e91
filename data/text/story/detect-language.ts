/** Detects the language of a text by its letters and its commonest words. */

import { lexiconOf } from '../grammars/lexicon.ts';

/** Letters that no other of these languages writes. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  ko: /\p{Script=Hangul}/gu,
  zh: /\p{Script=Han}/gu,
};

/** Letters or little words that tell a language from others of its script. Where two are as likely, the first counts. */
const MARKS: Readonly<Record<string, RegExp>> = {
  kk: /[әғқңөұүһі]/giu,
  ru: /(?<!\p{L})(?:и|в|на|что|по|для)(?!\p{L})/giu,
  fa: /[پچگک]/gu,
  ar: /(?<!\p{L})(?:في|من|على|إلى)(?!\p{L})/gu,
  en: /(?<!\p{L})(?:the|of|and|to|in|for)(?!\p{L})/giu,
  es: /(?<!\p{L})(?:el|la|los|las|del|por|con|una)(?!\p{L})/giu,
  fr: /(?<!\p{L})(?:le|les|des|du|une|dans|est|pour)(?!\p{L})/giu,
  de: /(?<!\p{L})(?:der|die|das|und|mit|für|den)(?!\p{L})/giu,
  pt: /(?<!\p{L})(?:os|não|uma|em|no|dos|com|ao)(?!\p{L})|[ãõ]/giu,
  tr: /(?<!\p{L})(?:ve|bir|bu|ile|için|olarak)(?!\p{L})|[ğış]/giu,
  pl: /(?<!\p{L})(?:w|na|się|jest|oraz|do)(?!\p{L})|[łąęż]/giu,
  uz: /[og][‘’'ʻ](?=\p{L})(?!s(?!\p{L}))|(?<!\p{L})(?:va|bilan|uchun|esa|ham)(?!\p{L})/giu,
  it: /(?<!\p{L})(?:il|che|di|della|nel|sono|gli)(?!\p{L})/giu,
};

/** The number of characters that are read, from the beginning. */
const SAMPLE = 20_000;

/** The likeliest language (ISO 639-1); English where nothing tells. */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const letters = count(/\p{L}/gu) || 1;
  const byScript = Object.entries(SCRIPTS).find(([, script]) => count(script) / letters > 0.1);
  if (byScript) return byScript[0];
  const counted = Object.entries(MARKS).map(([language, marks]) => ({ language, found: count(marks) }));
  const [best] = counted.sort((a, b) => b.found - a.found);
  return best?.found ? best.language : 'en';
}

/** A part of a text is in another language where it has at least this many marks of it, and none of the language of the text. */
const LEAST_MARKS = 3;

/** The language of a paragraph in a text whose language is `language`. Another one is told only where its numbers can be read. */
export function languageOfPart(part: string, language: string): string {
  const marksOf = (code: string) => SCRIPTS[code] ?? MARKS[code] ?? /(?:)/gu;
  if (part.search(marksOf(language)) >= 0) return language;
  const other = languageOf(part);
  return knowsLanguage(other) && (part.match(marksOf(other))?.length ?? 0) >= LEAST_MARKS ? other : language;
}

export function knowsLanguage(language: string): boolean {
  return lexiconOf(language) !== null;
}
