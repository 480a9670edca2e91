/** The language of a text where nobody says it, by its letters and its commonest words. */
import { lexiconOf } from '../grammars/lexicon.ts';

const SAMPLE = 20_000;
/** Scripts that one language of the grammars writes, the surest first. */
const SCRIPTS: [RegExp, string][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
];
/** Letters or little words that tell languages of one script apart. */
const WORDS: [RegExp, string][] = [
  [/[әғқңөұүһі]/giu, 'kk'],
  [/(?<!\p{L})(?:и|в|на|что|по|для)(?!\p{L})/giu, 'ru'],
  [/[پچگک]/gu, 'fa'],
  [/(?<!\p{L})(?:في|من|على|إلى)(?!\p{L})/gu, 'ar'],
  [/(?<!\p{L})(?:the|of|and|to|in|for)(?!\p{L})/giu, 'en'],
  [/(?<!\p{L})(?:el|la|los|las|del|por|con|una)(?!\p{L})/giu, 'es'],
  [/(?<!\p{L})(?:le|les|des|du|une|dans|est|pour)(?!\p{L})/giu, 'fr'],
  [/(?<!\p{L})(?:der|die|das|und|mit|für|den)(?!\p{L})/giu, 'de'],
  [/(?<!\p{L})(?:il|che|di|della|nel|sono|gli)(?!\p{L})/giu, 'it'],
];

export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const letters = count(/\p{L}/gu) || 1;
  for (const [script, language] of SCRIPTS) if (count(script) / letters > 0.1) return language;
  const [best] = WORDS.map(([words, language]) => ({ language, found: count(words) })).sort(
    (a, b) => b.found - a.found,
  );
  return best?.found ? best.language : 'en';
}

export function knowsLanguage(language: string): boolean {
  return lexiconOf(language) !== null;
}
