/**
 * A text that was checked, with what a page shows of it: in pieces, as a text of megabytes has a hundred thousand figures. Everything is
 * in words already: the page shows them and needs neither facts nor vocabulary.
 */
import { type CheckedText, checkText } from '../../data/text/check/check-text.ts';
import { type Finding, VERDICTS, type Verdict } from '../../data/text/check/finding.ts';
import type { TextOptions } from '../../data/text/statements/read-text.ts';
import { type CopyFormat, markedCopy } from './marked-copy.ts';
import { GRAVITY, type Group, groupOf, type Passage, passagesOf } from './passages.ts';
import { type ReceiptMarks, receiptMarks } from './receipt-marks.ts';
import type { CheckSource } from './record-facts.ts';
import { citingMarkup, remarks, reportLine, type Saying, titleOf } from './say.ts';
import { type SourceText, sourceText } from './source-text.ts';

export interface CheckSummary {
  isRead: boolean;
  isHtml: boolean;
  counts: Record<Verdict, number>;
  total: number;
  /** Figures of paragraphs in which all figures match. */
  inMatches: number;
}

export interface FindingInWords {
  verdict: Verdict;
  /** Offsets in the line of the passage. */
  start: number;
  end: number;
  text: string;
  /** The name of the fact; empty where it is not known. */
  title: string;
  /** What there is to say, the most important first. */
  remarks: string[];
  /** The fact and the markup that cites it; empty where the record has none. */
  id: string;
  markup: string;
}

export interface PassageInWords {
  line: string;
  findings: FindingInWords[];
}

interface CopyStart {
  text: string;
  /** Figures with a receipt, and figures that match and have none. */
  marked: number;
  left: number;
}

/** At most so many passages and findings in one piece: more would hold up the page that draws them. */
const PASSAGES = 50;
const FINDINGS = 200;

export class CheckedSource {
  readonly summary: CheckSummary;
  readonly #source: SourceText;
  readonly #checked: CheckedText;
  readonly #saying: Saying;
  readonly #origin: string;
  readonly #passages: Map<Group, Passage[]>;
  #marks: ReceiptMarks | null = null;

  /** `given` is plain text, Markdown or HTML; `saying` lacks the vocabulary of the record. */
  static async check(
    given: string,
    options: TextOptions,
    record: CheckSource,
    saying: Omit<Saying, 'vocabulary'>,
    origin: string,
  ): Promise<CheckedSource> {
    const source = sourceText(given);
    const checked = await checkText(source.text, record, options);
    return new CheckedSource(source, checked, { ...saying, vocabulary: await record.vocabulary() }, origin);
  }

  private constructor(source: SourceText, checked: CheckedText, saying: Saying, origin: string) {
    this.#source = source;
    this.#checked = checked;
    this.#saying = saying;
    this.#origin = origin;
    const { findings, isRead } = checked;
    this.#passages = Map.groupBy(passagesOf(source.text, findings), groupOf);
    const byVerdict = Map.groupBy(findings, ({ verdict }) => verdict);
    const counts = VERDICTS.map((verdict) => [verdict, byVerdict.get(verdict)?.length ?? 0]);
    this.summary = {
      ...{ isRead, isHtml: source.tags !== null, total: findings.length },
      counts: Object.fromEntries(counts),
      inMatches: (this.#passages.get('matches') ?? []).reduce((sum, passage) => sum + passage.findings.length, 0),
    };
  }

  /** The passages of the group from the one with this number on, as many as a page draws at once; none after the last. */
  passages(group: Group, from: number): { passages: PassageInWords[]; next: number | null } {
    const all = this.#passages.get(group) ?? [];
    let next = from;
    for (let findings = 0; next < all.length && next - from < PASSAGES && findings < FINDINGS; next++)
      findings += all[next]?.findings.length ?? 0;
    const passages = all.slice(from, next).map((passage) => this.#inWords(passage));
    return { passages, next: next < all.length ? next : null };
  }

  #inWords({ start, end, findings }: Passage): PassageInWords {
    return {
      line: this.#source.text.slice(start, end),
      findings: gravestFirst(findings).map((finding) => this.#findingInWords(finding, start)),
    };
  }

  #findingInWords(finding: Finding, line: number): FindingInWords {
    const { verdict, text, id, fact, start, end } = finding;
    return {
      ...{ verdict, text, start: start - line, end: end - line },
      title: id ? titleOf(id, this.#saying) : '',
      remarks: remarks(finding, this.#saying),
      id: fact?.id ?? '',
      markup: fact ? citingMarkup(finding) : '',
    };
  }

  /** The beginning of the text with its receipts. */
  copyStart(format: CopyFormat, longest: number): CopyStart {
    const { marks, left } = this.#receipts();
    return { text: this.#copied(format).slice(0, longest), marked: marks.length, left };
  }

  /** All of it. A blob goes from one thread to another without being copied. */
  copy(format: CopyFormat): Blob {
    return new Blob([this.#copied(format)], { type: 'text/plain' });
  }

  #receipts(): ReceiptMarks {
    this.#marks ??= receiptMarks(this.#source, this.#checked.findings, this.#checked.language);
    return this.#marks;
  }

  #copied(format: CopyFormat): string {
    return markedCopy(this.#source, this.#receipts().marks, format, this.#origin);
  }

  /** The first lines of the report. */
  reportStart(most: number): string {
    return this.#lines(most);
  }

  /** A line for each figure, the gravest first. */
  report(): Blob {
    return new Blob([this.#lines(Infinity)], { type: 'text/plain' });
  }

  #lines(most: number): string {
    const findings = gravestFirst(this.#checked.findings).slice(0, most);
    return findings.map((finding) => reportLine(finding, this.#saying, this.#origin)).join('\n');
  }
}

function gravestFirst(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => GRAVITY.indexOf(a.verdict) - GRAVITY.indexOf(b.verdict));
}
