/** The parts of a text by language: some paragraphs of a story may be in another language. */
import type { Span } from '../spans.ts';
import { languageOfPart } from './detect-language.ts';
import { blocksOf } from './story.ts';

export interface LanguagePart {
  /** ISO 639-1. */
  language: string;
  /** The whole text with spaces in place of other languages, so that offsets hold. */
  text: string;
}

/** `language` is the main language of the text. */
export function languageParts(text: string, language: string): LanguagePart[] {
  const lines = blocksOf(text);
  const parts = Map.groupBy(lines, ({ start, end }) => languageOfPart(text.slice(start, end), language));
  return [...parts].map(([language, own]) => ({
    language,
    text: own.length === lines.length ? text : only(text, own),
  }));
}

function only(text: string, spans: readonly Span[]): string {
  const blank = (start: number, end?: number) => text.slice(start, end).replace(/[^\n]/g, ' ');
  const kept = spans.map(({ start, end }, i) => blank(spans[i - 1]?.end ?? 0, start) + text.slice(start, end));
  return kept.join('') + blank(spans.at(-1)?.end ?? 0);
}
