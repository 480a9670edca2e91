/** Every disputed or revised figure with its first print and the number that replaced or contradicts it. */
import type { Evidence, Fact } from '../contract/fact.ts';
import { agree } from '../fact/bounds.ts';
import { compareText, factId } from '../fact/id.ts';
import { latestDay, type Period, parsePeriod, shiftYears } from '../fact/period.ts';
import { type Column, dateColumn, numberColumn, textColumn } from '../table/columns.ts';
import { differenceOf, type GivenNumber, type RevisedFigure, type Source } from './format/revised-figure.ts';

/** Newest change first. `facts` are all facts as known today. */
export function revisedFigures(facts: readonly Fact[]): RevisedFigure[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return facts
    .flatMap((fact) => [...changedStatus(fact), ...revisedBase(fact, byId)])
    .sort((a, b) => compareText(b.day, a.day) || compareText(a.id, b.id));
}

function changedStatus(fact: Fact): RevisedFigure[] {
  const { id, area, unit, status } = fact;
  if (status === 'current' || status === 'superseded') return [];
  const [first, now] = status === 'disputed' ? disputedNumbers(fact) : revisedNumbers(fact);
  const day = latestDay([first.published, now?.published ?? '']);
  const reason = fact.caveats.find(({ kind }) => kind === 'correction')?.written ?? null;
  return [{ id, area, unit, kind: status, first, now, day, reason }];
}

function revisedNumbers(fact: Fact): [GivenNumber, GivenNumber | null] {
  const [earliest] = fact.revisions;
  const now = presentNumber(fact);
  if (!earliest) return [now, null];
  const { value, bounds, published, printed, release, page } = earliest;
  const source = page && release ? { release, publisher: page.publisher, agency: page.agency, url: page.url } : null;
  return [{ value, bounds, qualifier: page?.qualifier ?? 'exact', printed, published, source }, now];
}

/** The earliest print and the latest one that contradicts it, or the number that follows from others on its page. */
function disputedNumbers(fact: Fact): [GivenNumber, GivenNumber | null] {
  const used = fact.evidence
    .filter(({ setAside }) => setAside === undefined)
    .toSorted((a, b) => compareText(a.published, b.published));
  const [earliest] = used;
  if (fact.basis === 'derived' || !earliest) return [presentNumber(fact), null];
  const other = used.findLast((evidence) => !agree(earliest, evidence));
  if (other) return [printedNumber(earliest), printedNumber(other)];
  const [contradiction] = fact.contradictions ?? [];
  if (!contradiction) return [printedNumber(earliest), null];
  const { value, bounds, release } = contradiction;
  const page = used.find((evidence) => evidence.release === release) ?? earliest;
  const computed = { value, bounds, qualifier: 'exact' as const, printed: null };
  return [printedNumber(page), { ...computed, published: page.published, source: sourceOf(page) }];
}

/** An amount that does not fit the growth printed a year later. The source is that of the growth. */
function revisedBase(fact: Fact, byId: ReadonlyMap<string, Fact>): RevisedFigure[] {
  const implied = fact.caveats.find(({ kind, implied }) => kind === 'base-revised' && implied)?.implied;
  // Growth has the caveat too, with the amount that it implies.
  if (implied?.unit !== fact.unit) return [];
  const { id, area, unit } = fact;
  const measure = fact.measure === 'value-usd' ? 'growth-usd' : 'growth';
  const later = shiftYears(parsePeriod(fact.period) as Period, 1).id;
  const growth = byId.get(factId({ ...fact, measure, period: later }));
  const page = growth?.evidence[0];
  const published = page?.published ?? fact.updated;
  const { value, bounds } = implied;
  const now = {
    value,
    bounds,
    qualifier: 'about' as const,
    printed: null,
    published,
    source: page ? sourceOf(page) : null,
  };
  return [{ id, area, unit, kind: 'base-revised', first: presentNumber(fact), now, day: published, reason: null }];
}

function presentNumber({ value, bounds, qualifier, printed, published, evidence }: Fact): GivenNumber {
  const [page] = evidence;
  return { value, bounds, qualifier, printed, published, source: page ? sourceOf(page) : null };
}

/** With the bounds of the printed digits. Those of converted dollars also cover the exchange rates of the year, which would cut digits. */
function printedNumber(page: Evidence): GivenNumber {
  const { value, qualifier, printed, published, bounds, printedBounds = bounds } = page;
  return { value, bounds: printedBounds, qualifier, printed, published, source: sourceOf(page) };
}

function sourceOf({ release, publisher, agency, url }: Evidence): Source {
  return { release, publisher, agency, url };
}

export const REVISED_COLUMNS: readonly Column<RevisedFigure>[] = [
  textColumn('id', 'Permanent id of the fact; /v1/facts/{id} has all evidence', ({ id }) => id),
  textColumn('area', 'Who reports', ({ area }) => area),
  textColumn(
    'kind',
    'revised, disputed, base-revised (later growth does not fit), corrected or withdrawn',
    ({ kind }) => kind,
  ),
  textColumn('unit', 'Unit of the values', ({ unit }) => unit),
  numberColumn('first_value', 'First published value, in base units', ({ first }) => first.value),
  textColumn('first_printed', 'The token in the source; empty if computed', ({ first }) => first.printed),
  dateColumn('first_published', 'Day of the first print', ({ first }) => first.published),
  textColumn('first_publisher', 'Who published it', ({ first }) => first.source?.publisher),
  textColumn('first_url', 'The page', ({ first }) => first.source?.url),
  numberColumn('now_value', 'The value that replaced or contradicts it', ({ now }) => now?.value),
  textColumn('now_printed', 'The token in the source; empty if computed', ({ now }) => now?.printed),
  dateColumn('now_published', 'Day of that print', ({ now }) => now?.published),
  textColumn('now_publisher', 'Who published it', ({ now }) => now?.source?.publisher),
  textColumn('now_url', 'The page', ({ now }) => now?.source?.url),
  numberColumn('difference', 'now_value minus first_value', (figure) => differenceOf(figure).difference),
  numberColumn(
    'difference_percent',
    'Relative to first_value; empty for percentages',
    (figure) => differenceOf(figure).percent,
  ),
  dateColumn('date', 'Day of the revision, or of the latest contradicting print', ({ day }) => day),
];
