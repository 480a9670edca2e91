/** Where a text names reference periods, and which year each means. */
import { periodOf } from '../../fact/period.ts';
import type { SpokenPeriod } from '../grammars/mention-grammar.ts';
import type { StatementGrammar } from '../grammars/statement-grammar.ts';
import type { Words } from './reading.ts';

/** A period as the text says it, and where. */
export interface SpokenMention extends Words {
  spoken: SpokenPeriod;
  /** Another period is compared with it. */
  isCompared: boolean;
}

/** Words that name a period. */
export interface PeriodMention extends Words {
  /** The id of the period; null where the words refer to one named before. */
  id: string | null;
  refersTo: SpokenPeriod['refersTo'] | null;
  /** Its months are not all said. */
  isOpen: boolean;
  /** The same months of this year, or of so many years later than those referred to. */
  otherYear: Pick<SpokenPeriod, 'year' | 'yearsAgo'> | null;
  /** What another period is compared with: it dates no figure but its own. */
  isCompared: boolean;
  /** "Last year", where nobody knows when that was said. */
  isUndated: boolean;
}

/** All phrases for periods in the order of the text, of those that begin together the longest first. */
export function spokenPeriods(
  text: string,
  folded: string,
  { periods, compared, origin }: StatementGrammar,
): SpokenMention[] {
  return periods
    .flatMap(({ pattern, read }) =>
      Array.from(folded.matchAll(pattern)).flatMap((match) => {
        const spoken = read(match);
        if (!spoken) return [];
        const [start, end] = [match.index, match.index + match[0].length];
        const before = folded.slice(Math.max(0, start - 40), start);
        const isOrigin = origin.before.test(before) && origin.after.test(folded.slice(end, end + 4));
        const isCompared = isOrigin || (compared?.test(before) ?? false);
        return [{ start, end, text: text.slice(start, end), spoken, isCompared }];
      }),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The periods that the phrases mean on a page of this day. Where phrases overlap, the longer counts. */
export function periodsOf(
  phrases: readonly SpokenMention[],
  published: string | null,
  isDated = true,
): PeriodMention[] {
  const kept: PeriodMention[] = [];
  for (const { spoken, ...mention } of phrases) {
    const { start, end } = mention;
    const last = kept.at(-1);
    const isOverlap = last !== undefined && start < last.end;
    if (isOverlap && end - start <= last.end - last.start) continue;
    const { refersTo = null, year, yearsAgo, isOpen = false } = spoken;
    const id = refersTo || isOpen ? null : idOf(spoken, published);
    if (!id && !refersTo && !isOpen) continue;
    // "In Jan.-Aug." is also "in Jan.", which starts before it.
    if (isOverlap) kept.pop();
    const isOther = refersTo !== null && (year !== undefined || yearsAgo !== undefined);
    const otherYear = isOther ? { ...(year === undefined ? { yearsAgo: yearsAgo ?? 0 } : { year }) } : null;
    const isUndated = !isDated && !refersTo && yearsAgo === -1;
    kept.push({ ...mention, id, refersTo, isOpen, otherYear, isCompared: isOther || mention.isCompared, isUndated });
  }
  return kept;
}

/** Without a year a period is the latest one that had begun its last month when the page was published. */
function idOf({ from = 1, to = 12, year, yearsAgo }: SpokenPeriod, published: string | null): string | null {
  if (year !== undefined) return periodOf(year, from, to)?.id ?? null;
  if (!published) return null;
  const [publishedYear = 0, month = 0] = published.split('-').map(Number);
  if (yearsAgo !== undefined) return periodOf(publishedYear + yearsAgo, from, to)?.id ?? null;
  return periodOf(to <= month ? publishedYear : publishedYear - 1, from, to)?.id ?? null;
}

/**
 * The period of the story: the first that it names, more than a month where one is. A page of January to March that begins with the
 * year before is about that year.
 */
export function mainPeriod(periods: readonly PeriodMention[], published: string | null): PeriodMention | null {
  const named = periods.filter(({ id, isCompared }) => id !== null && !isCompared);
  const [year, month] = (published ?? '').split('-').map(Number);
  const [first] = named;
  if (first && year && month && month <= 3 && first.id === String(year - 1)) return first;
  return named.find(({ id }) => id?.includes('..')) ?? first ?? null;
}
