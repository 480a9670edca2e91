/** A text checked against the record: the one way for the page `/check`, the command and the tool of agents. */
import type { Fact } from '../../contract/fact.ts';
import type { TextVocabulary } from '../statements/mentions.ts';
import { readStatements } from '../statements/read-statements.ts';
import type { CheckedText } from './finding.ts';
import { findingsOf } from './judge.ts';

/** Where a check gets the record from. */
export interface RecordSource<V extends TextVocabulary = TextVocabulary> {
  vocabulary(): Promise<V>;
  /** All facts of an area, as known today. */
  facts(area: string): Promise<readonly Fact[]>;
}

export interface CheckOptions {
  /** ISO 639-1; told by the text where it is left out. */
  language?: string | undefined;
  /** The day on which the text is published, `2025-06-19`; the day that the text names where it is left out. */
  day?: string | undefined;
}

/** A finding for each figure of which area, indicator and measure are known. The source is asked for areas alone, never for the text. */
export async function checkText(
  text: string,
  source: RecordSource,
  { language, day }: CheckOptions = {},
): Promise<CheckedText> {
  const read = readStatements(text, await source.vocabulary(), { language, published: day });
  const readings = read.readings.filter(
    ({ measure, indicator, area }) => measure.value !== null && indicator.value !== null && area.value !== null,
  );
  const areas = [...new Set(readings.flatMap(({ area }) => area.value ?? []))];
  const facts = await Promise.all(areas.map((area) => source.facts(area)));
  return {
    language: read.language,
    isRead: read.isRead,
    day: read.published,
    findings: findingsOf(readings, facts.flat()),
  };
}
