/** A text checked against the record: the one way for the page `/check`, the command and the tool of agents. */
import type { Fact } from '../../contract/fact.ts';
import type { TextVocabulary } from '../statements/mentions.ts';
import { type ReadText, readText, type TextOptions } from '../statements/read-text.ts';
import type { Finding } from './finding.ts';
import { findingsOf } from './judge.ts';

/** Where a check gets the record from. */
export interface RecordSource<V extends TextVocabulary = TextVocabulary> {
  vocabulary(): Promise<V>;
  /** All facts of an area, as known today. */
  facts(area: string): Promise<readonly Fact[]>;
}

export interface CheckedText extends Omit<ReadText, 'readings'> {
  findings: Finding[];
}

/** A finding for each figure of which area, indicator and measure are known. The source is asked for areas alone, never for the text. */
export async function checkText(text: string, source: RecordSource, options: TextOptions = {}): Promise<CheckedText> {
  const { readings: all, ...read } = readText(text, await source.vocabulary(), options);
  const readings = all.filter(
    ({ measure, indicator, area }) => measure.value !== null && indicator.value !== null && area.value !== null,
  );
  const areas = [...new Set(readings.flatMap(({ area }) => area.value ?? []))];
  const facts = await Promise.all(areas.map((area) => source.facts(area)));
  const findings = findingsOf(readings, facts.flat());
  return { ...read, findings: read.day === null ? withoutYear(findings) : findings };
}

/** That a text names no year is said of its first figure alone. */
function withoutYear(findings: Finding[]): Finding[] {
  const first = findings.findIndex(({ notes }) => notes.includes('period'));
  return findings.map((finding, i) =>
    i > first ? { ...finding, notes: finding.notes.filter((note) => note !== 'period') } : finding,
  );
}
