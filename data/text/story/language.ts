/** Detects the language of a text by its letters and its most common words. Languages are ISO 639-1 codes. */
import { numberLexiconOf } from '../../printed/number-lexicon.ts';
import type { Span } from '../spans.ts';
import { blocksOf } from './story.ts';

/** Scripts that identify a language if more than a tenth of the letters are in them. Japanese comes first, because it also has Han characters. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  ko: /\p{Script=Hangul}/gu,
  zh: /\p{Script=Han}/gu,
};

/**
 * Letters and short words that distinguish a language from others with the same script. The language with the most matches wins, and the first
 * of two that tie.
 */
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
  // The letters oʻ and gʻ, written with any apostrophe. Not the genitive of "Chicago's".
  uz: /[og][‘’'ʻ](?=\p{L})(?!s(?!\p{L}))|(?<!\p{L})(?:va|bilan|uchun|esa|ham)(?!\p{L})/giu,
  it: /(?<!\p{L})(?:il|che|di|della|nel|sono|gli)(?!\p{L})/giu,
};

/** Only the first characters of a text are examined. */
const SAMPLE_LENGTH = 20_000;
/** A few Chinese names do not make a text Chinese. */
const MIN_SCRIPT_SHARE = 0.1;

/** Returns English if the text has marks of no language. */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const letters = countIn(sample, /\p{L}/gu);
  for (const [language, script] of Object.entries(SCRIPTS)) {
    if (countIn(sample, script) > letters * MIN_SCRIPT_SHARE) return language;
  }
  const counts = Object.entries(MARKS).map(([language, marks]) => ({ language, count: countIn(sample, marks) }));
  const [best] = counts.sort((a, b) => b.count - a.count);
  return best?.count ? best.language : 'en';
}

/** `pattern` must be global. */
function countIn(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

export function hasNumberGrammar(language: string): boolean {
  return numberLexiconOf(language) !== null;
}

export interface LanguagePart {
  language: string;
  /** The whole text, with other languages replaced by spaces. So offsets stay valid. */
  text: string;
}

/** One part for each language of a text, with all its paragraphs, because some may not be in the main language. */
export function languageParts(text: string, mainLanguage: string): LanguagePart[] {
  const allBlocks = blocksOf(text);
  const byLanguage = Map.groupBy(allBlocks, ({ start, end }) => languageOfBlock(text.slice(start, end), mainLanguage));
  return [...byLanguage].map(([language, blocks]) => ({
    language,
    text: blocks.length === allBlocks.length ? text : blankOutside(text, blocks),
  }));
}

/** A paragraph is in another language, whose numbers can be read, if it has at least this many of its marks and none of the main language. */
const MIN_MARKS = 3;

function languageOfBlock(block: string, main: string): string {
  const mainMarks = marksOf(main);
  if (!mainMarks || countIn(block, mainMarks) > 0) return main;
  const other = languageOf(block);
  const otherMarks = marksOf(other);
  const isOther = otherMarks && hasNumberGrammar(other) && countIn(block, otherMarks) >= MIN_MARKS;
  return isOther ? other : main;
}

function marksOf(language: string): RegExp | undefined {
  return SCRIPTS[language] ?? MARKS[language];
}

/** Replaces everything outside the spans, except line breaks, with spaces. */
function blankOutside(text: string, spans: readonly Span[]): string {
  const blanks = (start: number, end?: number) => text.slice(start, end).replace(/[^\n]/g, ' ');
  let result = '';
  for (const { start, end } of spans) result += blanks(result.length, start) + text.slice(start, end);
  return result + blanks(result.length);
}
