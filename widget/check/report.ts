/**
 * A text that was looked up, as the page shows it. Everything is in words already: the page needs neither facts nor vocabulary. It stays
 * beside the page, which asks it for the copy with the receipts of what a person ticked.
 */
import type { Fact } from '../../data/contract/fact.ts';
import { type Finding, OUTCOMES, type Outcome } from '../../data/text/lookup/finding.ts';
import { type LookupOptions, lookUp } from '../../data/text/lookup/lookup.ts';
import { type CopyFormat, markedCopy } from './marked-copy.ts';
import { receiptMarks } from './receipt-marks.ts';
import type { CheckSource } from './record-facts.ts';
import { cautions, factLine, outcomeText, remarks, type Saying, sourceLine, textRemarks } from './say.ts';
import { type SourceText, sourceText } from './source-text.ts';

/** A fact that the figure may be. */
interface Choice {
  id: string;
  line: string;
  /** What a reader has to know before using it: in doubt, revised since. */
  cautions: string[];
  source: string;
}

export interface ReportedFinding {
  outcome: Outcome;
  /** Offsets in the line. */
  start: number;
  end: number;
  /** The number of the finding in the text. */
  index: number;
  choices: Choice[];
  remarks: string[];
  /** Whether the record has nothing there: a reader may know a page that prints it. */
  isGap: boolean;
}

export interface ReportedLine {
  line: string;
  findings: ReportedFinding[];
}

export interface Report {
  isRead: boolean;
  isHtml: boolean;
  /** `found 12 · not found 1`; what was not looked up is among it, and numbers that are no figures. */
  counts: string;
  remarks: string[];
  lines: ReportedLine[];
}

/** The id of the fact that a figure is said to be, by the number of the finding. */
export type Ticks = readonly (readonly [index: number, id: string])[];

export interface Copied {
  text: string;
  /** Figures with a receipt, and ticked figures that have none. */
  marked: number;
  left: number;
}

export class LookedUpSource {
  readonly report: Report;
  readonly #source: SourceText;
  readonly #findings: readonly Finding[];
  readonly #language: string;
  readonly #origin: string;

  /** `given` is plain text, Markdown or HTML; `saying` lacks the vocabulary of the record. */
  static async lookUp(
    given: string,
    options: LookupOptions,
    record: CheckSource,
    saying: Omit<Saying, 'vocabulary'>,
    origin: string,
  ): Promise<LookedUpSource> {
    const source = sourceText(given);
    const found = await lookUp(source.text, record, options);
    const all = { ...saying, vocabulary: await record.vocabulary() };
    const counts = Map.groupBy(found.findings, ({ outcome }) => outcome);
    const skipped = (counts.get('not_looked_up')?.length ?? 0) + found.others;
    const counted = OUTCOMES.map((outcome) => {
      const count = outcome === 'not_looked_up' ? skipped : (counts.get(outcome)?.length ?? 0);
      return count ? `${outcomeText(outcome, all)}\u00A0${count}` : '';
    });
    const report = {
      isRead: found.isRead.numbers,
      isHtml: source.tags !== null,
      counts: found.findings.length ? counted.filter(Boolean).join(' · ') : '',
      remarks: textRemarks(found, all),
      lines: linesOf(source.text, found.findings, all),
    };
    return new LookedUpSource(report, source, found.findings, found.language, origin);
  }

  private constructor(
    report: Report,
    source: SourceText,
    findings: readonly Finding[],
    language: string,
    origin: string,
  ) {
    this.report = report;
    this.#source = source;
    this.#findings = findings;
    this.#language = language;
    this.#origin = origin;
  }

  /** The text with the receipts of what was ticked. */
  copy(format: CopyFormat, ticks: Ticks): Copied {
    const ticked = ticks.flatMap(([index, id]) => {
      const { start, end, matches } = this.#findings[index] as Finding;
      const fact = matches.find((match) => match.fact.id === id)?.fact as Fact;
      return [{ start, end, fact }];
    });
    const { marks, left } = receiptMarks(this.#source, ticked, this.#language);
    return { text: markedCopy(this.#source, marks, format, this.#origin), marked: marks.length, left };
  }
}

/** Characters of a line before and after its figures, and figures of one line: a text may be one line. */
const LONGEST = 4000;
const MOST = 100;

/** The lines of the text that have figures, in their order. A long line is cut around them. */
function linesOf(text: string, findings: readonly Finding[], saying: Saying): ReportedLine[] {
  const lines: { start: number; end: number; findings: ReportedFinding[] }[] = [];
  for (const [index, finding] of findings.entries()) {
    const { start, end } = finding;
    let line = lines.at(-1);
    if (!line || end > line.end || line.findings.length >= MOST) {
      const before = text.lastIndexOf('\n', start) + 1;
      const after = text.indexOf('\n', end);
      if (line) line.end = Math.min(line.end, start);
      line = {
        start: Math.max(before, start - LONGEST, line?.end ?? 0),
        end: Math.min(after < 0 ? text.length : after, end + LONGEST),
        findings: [],
      };
      lines.push(line);
    }
    line.findings.push(reported(finding, index, line.start, saying));
  }
  return lines.map(({ start, end, findings }) => ({ line: text.slice(start, end), findings }));
}

function reported(finding: Finding, index: number, line: number, saying: Saying): ReportedFinding {
  const { outcome, start, end, matches } = finding;
  const isChoice = outcome === 'found' || outcome === 'several';
  const choices = (isChoice ? matches : []).map((match) => ({
    id: match.fact.id,
    line: factLine(match.fact, saying),
    cautions: cautions(match, saying),
    source: sourceLine(match.fact, saying),
  }));
  return {
    ...{ outcome, start: start - line, end: end - line, index, choices },
    remarks: remarks(finding, saying),
    isGap: outcome === 'not_covered',
  };
}
