/** The rates of the lookup on labelled figures, each with its denominator. */
import type { CheckRates } from '../../data/record/check-rates.ts';
import type { Finding } from '../../data/text/lookup/finding.ts';

export interface LabelledFigure {
  /** As the story prints it. */
  token: string;
  /** From 1: the lines of the text that are not empty. */
  paragraph: number;
  /** The id of the fact that it states; null where the record lacks it. */
  fact: string | null;
  /**
   * What was changed by hand for this figure alone. `token` is the figure in the altered text; a swap of words leaves it as it is and gives what
   * stood in its paragraph as `from` and what stands there as `to`.
   */
  altered: { kind: string; token: string; from?: string; to?: string } | null;
}

export interface LabelledStory {
  story: { url: string; day: string | null; language: string; text?: string; sha256?: string };
  figures: LabelledFigure[];
}

export interface Case {
  figure: LabelledFigure;
  /** undefined where nothing was read there. */
  finding: Finding | undefined;
  url: string;
}

/** The text with the alteration of the figure, and where the figure stands in it; -1 where it does not. */
export function placeOf(text: string, { token, paragraph, altered }: LabelledFigure): { text: string; start: number } {
  const lines = [...text.matchAll(/[^\n]*\S[^\n]*/g)];
  const line = lines[paragraph - 1];
  if (!line) return { text, start: -1 };
  const [from, to] = altered?.from === undefined ? [token, altered?.token ?? token] : [altered.from, altered.to ?? ''];
  const changed = altered ? line[0].replace(from, () => to) : line[0];
  if (altered && changed === line[0]) return { text, start: -1 };
  const sought = altered?.token ?? token;
  let at = changed.indexOf(sought);
  // "1.1%" does not stand in "11.1%".
  while (at > 0 && /^\d/.test(sought) && /[\d.]/.test(changed[at - 1] as string)) at = changed.indexOf(sought, at + 1);
  const whole = text.slice(0, line.index) + changed + text.slice(line.index + line[0].length);
  return { text: whole, start: at < 0 ? -1 : line.index + at };
}

type Group = 'right' | 'lacking' | 'altered' | 'swapped';

/** Swaps leave the number: finding its fact says nothing of the words around it. */
function groupOf({ altered, fact }: LabelledFigure): Group {
  if (!altered) return fact === null ? 'lacking' : 'right';
  return /^swap-(?!digits)/.test(altered.kind) ? 'swapped' : 'altered';
}

function has({ finding, figure }: Case): boolean {
  return finding?.matches.some(({ fact }) => fact.id === figure.fact) ?? false;
}

/** Lines of a table: each kind of figure with what was answered. */
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
        return has(each) ? 'found, the fact of the label' : 'found, another fact';
      case 'several':
        return has(each) ? 'several, with that of the label' : 'several, others';
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

/** What the page says of them (`data/check-rates.json`). */
export function publishedRates(cases: readonly Case[], stories: number, measured: string): CheckRates {
  const rate = (group: Group) => {
    const all = cases.filter(({ figure }) => groupOf(figure) === group);
    const answered = (outcome: string) => all.filter(({ finding }) => finding?.outcome === outcome);
    const isRight = group === 'right';
    const count = (outcome: string) => (isRight ? answered(outcome).filter(has) : answered(outcome)).length;
    return { of: all.length, found: count('found'), several: count('several') };
  };
  const groups = { right: rate('right'), altered: rate('altered'), swapped: rate('swapped'), lacking: rate('lacking') };
  return { measured, stories, ...groups };
}
