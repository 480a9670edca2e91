/** A text checked against the record: the one way for the page `/check`, the command and the tool of agents. */
import type { Fact } from '../../contract/fact.ts';
import type { TextVocabulary } from '../statements/mentions.ts';
import { type ReadText, readText, type TextOptions } from '../statements/read-text.ts';
import type { Finding, Note } from './finding.ts';
import { findingsOf } from './judge.ts';
import { inFittingYear, UNKNOWN_DAY, withoutYear } from './unnamed-year.ts';

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
  const vocabulary = await source.vocabulary();
  const { readings: all, ...read } = readText(text, vocabulary, { ...options, unknownDay: UNKNOWN_DAY });
  const readings = all.filter(
    ({ measure, indicator, area }) => measure.value !== null && indicator.value !== null && area.value !== null,
  );
  const areas = [...new Set(readings.flatMap(({ area }) => area.value ?? []))];
  const facts = (await Promise.all(areas.map((area) => source.facts(area)))).flat();
  if (read.day !== null) return { ...read, findings: findingsOf(readings, facts) };
  const dated = inFittingYear(readings, facts);
  const findings = findingsOf(dated ?? withoutYear(readings), facts);
  return { ...read, findings: dated ? withYear(findings) : once(findings, 'period') };
}

/** The first figure of which the record has a fact tells the year that was found. */
function withYear(findings: Finding[]): Finding[] {
  const first = findings.findIndex(({ fact }) => fact !== null);
  return findings.map((finding, i) => (i === first ? { ...finding, notes: [...finding.notes, 'year'] } : finding));
}

/** What is true of the whole text is noted of its first figure alone. */
function once(findings: Finding[], note: Note): Finding[] {
  const first = findings.findIndex(({ notes }) => notes.includes(note));
  return findings.map((finding, i) =>
    i > first ? { ...finding, notes: finding.notes.filter((other) => other !== note) } : finding,
  );
}
