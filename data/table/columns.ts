/** The columns of a table of facts, which CSV, Parquet and the data package share. A row is a fact, with amounts in base units. */
import type { Fact, ServedFact } from '../contract/fact.ts';
import { agree } from '../fact/bounds.ts';
import { contradictingValue } from '../fact/caveats.ts';
import { sourcePage } from '../fact/evidence.ts';
import { DIMENSIONS } from '../fact/id.ts';
import { firstDay, lastDay, type Period, parsePeriod } from '../fact/period.ts';
import { frequencyOf } from '../fact/period-type.ts';

export type Cell = string | number | null | undefined;

export interface Column<T = ServedFact, Name extends string = string> {
  name: Name;
  /** The type names of Frictionless Data. */
  type: 'string' | 'number' | 'date' | 'integer';
  description: string;
  value: (row: T) => Cell;
}

/** `columnsOfType('string')` is a function that makes columns of strings. */
const columnsOfType =
  (type: Column['type']) =>
  <T = ServedFact, const Name extends string = string>(
    name: Name,
    description: string,
    value: (row: T) => Cell,
  ): Column<T, Name> => ({
    name,
    type,
    description,
    value,
  });
export const textColumn = columnsOfType('string');
export const numberColumn = columnsOfType('number');
export const dateColumn = columnsOfType('date');
const integerColumn = columnsOfType('integer');

/** A warning to users who compute growth from the table. */
export const AMOUNTS_AND_GROWTH =
  'Growth computed from two amounts differs from printed growth if the earlier amount was revised: use the measure growth.';

/** The columns of every table. `npm run types` fails if a field of facts has no column of its name and no line in `_SHOWN_BY`. */
export const COLUMNS = [
  textColumn('id', 'Permanent id of the fact; /v1/facts/{id} has all its evidence', ({ id }) => id),
  textColumn('area', 'Who reports (SDMX REF_AREA)', ({ area }) => area),
  textColumn('indicator', 'What is measured', ({ indicator }) => indicator),
  textColumn(
    'measure',
    'Kind: growth is that of value, growth-usd that of value-usd; share and so on',
    ({ measure }) => measure,
  ),
  textColumn(
    'partner',
    'The counterpart area (SDMX COUNTERPART_AREA); the code none if there is no partner',
    ({ partner }) => partner,
  ),
  textColumn('breakdown', 'Which part of the whole', ({ breakdown }) => breakdown),
  textColumn('period', 'Reference period: 2025-05, 2025-01..2025-05 or 2024', (fact) => fact.period),
  dateColumn('period_start', 'First day of the period', (fact) => firstDay(periodOf(fact))),
  dateColumn('period_end', 'Last day of the period', (fact) => lastDay(periodOf(fact))),
  textColumn(
    'frequency',
    'SDMX CL_FREQ of the period: A year, S second half, Q quarter, M month, _O other. YTD (not in SDMX): January to a later month; January to March is Q, except in a cumulative series',
    (fact) => frequencyOf(fact.period),
  ),
  numberColumn('value', 'In base units; empty if the source gives only a bound or a comparison', ({ value }) => value),
  textColumn('unit', 'The unit of value, lower and upper', ({ unit }) => unit),
  numberColumn('lower', 'Lower bound of the number; empty if unbounded', ({ bounds }) => bounds[0]),
  numberColumn('upper', 'Upper bound of the number; empty if unbounded', ({ bounds }) => bounds[1]),
  textColumn('qualifier', 'How the source qualifies the number', ({ qualifier }) => qualifier),
  integerColumn('digits', 'How many significant digits of value to show; 0 shows all', ({ digits }) => digits),
  textColumn('basis', 'stated: printed by a source. derived: computed from stated numbers', ({ basis }) => basis),
  textColumn('status', 'current, revised, superseded, disputed, corrected or withdrawn', ({ status }) => status),
  textColumn(
    'obs_status',
    'SDMX CL_OBS_STATUS: A normal, B time series break, E estimated (derived, or published before the period was over), P provisional',
    ({ obsStatus }) => obsStatus,
  ),
  textColumn('caveats', 'Kinds of caveats, separated by vertical bars', ({ caveats }) =>
    joinUnique(caveats.map(({ kind }) => kind)),
  ),
  textColumn('caveat_text', 'Explanations of the caveats, separated by vertical bars', ({ caveats }) =>
    joinUnique(caveats.map((caveat) => caveat.text)),
  ),
  textColumn('publisher', 'Who published the preferred page', (fact) => sourcePage(fact)?.publisher),
  textColumn('agency', 'The news agency whose story the page carries', (fact) => sourcePage(fact)?.agency),
  textColumn('attributed_to', 'Who gave the number, as the page names them', (fact) => sourcePage(fact)?.attributedTo),
  dateColumn(
    'published',
    'First day on which any page printed the value, or it could be derived. It may be before page_published',
    ({ published }) => published,
  ),
  dateColumn('page_published', 'The day on which the page at url was published', (fact) => sourcePage(fact)?.published),
  textColumn('url', 'The page, with a text fragment that scrolls to the number', (fact) => sourcePage(fact)?.url),
  textColumn('printed', 'The number as the page prints it; empty for a derived number', ({ printed }) => printed),
  textColumn('release', 'The page, as in /v1/releases/{id}', (fact) => sourcePage(fact)?.release),
  textColumn('formula', 'How a derived number was computed', ({ derivation }) => derivation?.formula),
  textColumn(
    'inputs',
    'What a derived number was computed from, in the order of the formula: id = value [lower, upper], separated by vertical bars. Bounds that pages state come last: stated [lower, upper]. The bounds are within it, and if the result of the formula is not, the value is their middle',
    ({ derivation }) => derivation && inputsCell(derivation),
  ),
  numberColumn(
    'revision_tolerance',
    'How far both bounds were moved outward to allow for revisions',
    ({ derivation }) => derivation?.revisionTolerance,
  ),
  numberColumn(
    'other_value',
    'The other number of a disputed or revised fact: the first one printed, one that contradicts it, or the amount that later growth implies',
    otherValue,
  ),
  integerColumn('revisions', 'How many earlier values there were', (fact) => fact.revisions.length),
  dateColumn('updated', 'The newest day on which something about the fact changed', ({ updated }) => updated),
];

type ColumnName = (typeof COLUMNS)[number]['name'];

/** The columns that show each field without a column of its name. Only the type check uses it. */
const _SHOWN_BY: Record<Exclude<keyof ServedFact, ColumnName>, readonly ColumnName[] | 'LABEL_COLUMNS'> = {
  bounds: ['lower', 'upper'],
  obsStatus: ['obs_status'],
  evidence: ['publisher', 'agency', 'attributed_to', 'page_published', 'url', 'release'],
  derivation: ['formula', 'inputs', 'revision_tolerance'],
  contradictions: ['other_value'],
  labels: 'LABEL_COLUMNS',
};

/** Additional columns of a table that is requested with a language. */
export const LABEL_COLUMNS: Column[] = DIMENSIONS.map((dimension) =>
  textColumn(
    `${dimension}_label`,
    `The label of ${dimension} in the language asked for`,
    ({ labels }) => labels?.[dimension],
  ),
);

function periodOf(fact: Pick<Fact, 'period'>): Period {
  return parsePeriod(fact.period) as Period;
}

function joinUnique(texts: readonly string[]): string | null {
  return [...new Set(texts)].join(' | ') || null;
}

/** The other number of a disputed or revised fact. The first source that has one decides; null if none has. */
function otherValue({ revisions, evidence, contradictions, caveats, unit }: ServedFact): number | null {
  const [firstRevision] = revisions;
  if (firstRevision) return firstRevision.value;

  const [preferred, ...others] = evidence.filter(({ setAside }) => setAside === undefined);
  const disagreeing = preferred && others.find((other) => other.value !== null && !agree(preferred, other));
  if (disagreeing) return disagreeing.value;

  const [contradiction] = contradictions ?? [];
  if (contradiction) return contradictingValue(contradiction);

  // A caveat of growth implies an amount, which is in another unit.
  return caveats.find(({ implied }) => implied?.unit === unit)?.implied?.value ?? null;
}

/** `CN.trade.value.world.total.2025 = 45470000000000 [45465000000000, 45475000000000] | stated [20, ]` */
function inputsCell({ inputs, statedBounds }: NonNullable<Fact['derivation']>): string {
  const cells = inputs.map(({ id, value, bounds }) => `${id} = ${value ?? ''} ${interval(bounds)}`);
  if (statedBounds) cells.push(`stated ${interval(statedBounds)}`);
  return cells.join(' | ');
}

function interval(bounds: Fact['bounds']): string {
  return `[${bounds.map((end) => end ?? '').join(', ')}]`;
}
