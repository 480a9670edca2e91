/**
 * How often the lookup of `/check` finds the right fact: counts over figures of news stories that a reader has labeled with their facts. Some
 * figures are altered, to see whether the lookup still finds them.
 */
import { escapeRegExp } from '../../data/printed/word-patterns.ts';
import type { CheckRates } from '../../data/record/check-rates.ts';
import type { Finding } from '../../data/text/lookup/findings.ts';

interface LabeledFigure {
  /** As the story prints it. */
  token: string;
  /** Its paragraph in the story, from 1. */
  paragraph: number;
  /** The id of the fact that it states; null if the record lacks it. */
  fact: string | null;
  /**
   * What was changed for this figure only. `token` is the figure in the altered paragraph. An alteration of other words leaves it as it is, and
   * replaces `from` by `to`.
   */
  altered: { kind: string; token: string; from?: string; to?: string } | null;
}

export interface LabeledStory {
  story: {
    url: string;
    day: string | null;
    language: string;
    /** The paragraphs with labeled figures, by number. */
    paragraphs: Record<number, string>;
  };
  figures: LabeledFigure[];
}

export interface Case {
  figure: LabeledFigure;
  /** undefined if no figure was read there. */
  finding: Finding | undefined;
  url: string;
}

/** The text of the story with the altered figure, and the offset of this figure. */
export function textFor(figure: LabeledFigure, { story }: LabeledStory): { text: string; start: number } {
  const { token, paragraph, altered } = figure;
  const lines = Object.entries(story.paragraphs).map(([number, line]) => ({
    line,
    isOurs: Number(number) === paragraph,
  }));
  const printedLine = lines.find(({ isOurs }) => isOurs)?.line ?? '';
  const [from, to] = [altered?.from ?? token, altered?.to ?? altered?.token ?? token];
  const alteredLine = printedLine.replace(from, () => to);
  const alteredToken = altered?.token ?? token;
  // "1.1%" is not the end of "11.1%".
  const match = new RegExp(`(?<![\\d.])${escapeRegExp(alteredToken)}`, 'u').exec(alteredLine);
  if (!match || (altered && alteredLine === printedLine))
    throw new Error(`No ${alteredToken} in paragraph ${paragraph} of ${story.url}`);
  const before = lines
    .slice(
      0,
      lines.findIndex(({ isOurs }) => isOurs),
    )
    .map(({ line }) => `${line}\n`);
  const text = lines.map(({ line, isOurs }) => (isOurs ? alteredLine : line)).join('\n');
  return { text, start: before.join('').length + match.index };
}

type Group = 'right' | 'lacking' | 'altered' | 'swapped';

/** `swapped`: other words than the number were changed. `lacking`: the record has no such fact. */
function groupOf({ altered, fact }: LabeledFigure): Group {
  if (!altered) return fact === null ? 'lacking' : 'right';
  return /^swap-(?!digits)/.test(altered.kind) ? 'swapped' : 'altered';
}

function hasFact({ finding, figure }: Case): boolean {
  return finding?.matches.some(({ fact }) => fact.id === figure.fact) ?? false;
}

/** The lines of the report: `right: 160 figures`, and below it each outcome with its count. */
export function rows(cases: readonly Case[]): string[] {
  const kinds = Map.groupBy(cases, ({ figure }) => {
    const group = groupOf(figure);
    return figure.altered ? `${group}: ${figure.altered.kind}${figure.fact === null ? ' (lacking)' : ''}` : group;
  });
  return [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([kind, all]) => [
      `${kind}: ${all.length} figures`,
      ...countsIn(all).map(([name, count]) => `  ${name.padEnd(32)}${count} of ${all.length}`),
    ]);
}

function countsIn(cases: readonly Case[]): [string, number][] {
  const names = cases.map((each) => {
    const { finding, figure } = each;
    switch (finding?.outcome) {
      case 'found':
        return hasFact(each) ? 'found, the fact of the label' : 'found, another fact';
      case 'several':
        return hasFact(each) ? 'several, with that of the label' : 'several, others';
      case 'none':
        return 'none';
      case 'differs':
        return `differs, ${finding.matches[0]?.fact.id === figure.fact ? 'right fact' : 'other fact'}`;
      default:
        return finding?.outcome ?? 'no figure read';
    }
  });
  return [...Map.groupBy(names, (name) => name)].map(([name, all]): [string, number] => [name, all.length]).sort();
}

/** The rates that `/check` shows (`data/check-rates.json`). */
export function publishedRates(cases: readonly Case[], stories: number, measured: string): CheckRates {
  const rate = (group: Group) => {
    const all = cases.filter(({ figure }) => groupOf(figure) === group);
    const withOutcome = (outcome: string) => all.filter(({ finding }) => finding?.outcome === outcome);
    const isRight = group === 'right';
    const count = (outcome: string) => (isRight ? withOutcome(outcome).filter(hasFact) : withOutcome(outcome)).length;
    return { total: all.length, found: count('found'), several: count('several') };
  };
  const groups = { right: rate('right'), altered: rate('altered'), swapped: rate('swapped'), lacking: rate('lacking') };
  return { measured, stories, ...groups };
}
