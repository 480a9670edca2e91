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

/** Makes a function that makes columns of a type. */
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
export const text = columnsOfType('string');
export const number = columnsOfType('number');
export const date = columnsOfType('date');
const integer = columnsOfType('integer');

const periodOf = (fact: Pick<Fact, 'period'>) => parsePeriod(fact.period) as Period;
const joinUnique = (texts: string[]) => [...new Set(texts)].join(' | ') || null;

function otherValue({ revisions, evidence, contradictions, caveats, unit }: ServedFact): number | null {
  const [first] = revisions;
  if (first) return first.value;
  const [preferred, ...others] = evidence.filter(({ setAside }) => setAside === undefined);
  const contradicting = preferred && others.find((page) => page.value !== null && !agree(preferred, page));
  if (contradicting) return contradicting.value;
  const [contradiction] = contradictions ?? [];
  if (contradiction) return contradictingValue(contradiction);
  // A caveat of growth implies an amount, which is in another unit.
  return caveats.find(({ implied }) => implied?.unit === unit)?.implied?.value ?? null;
}

/** A warning to users who compute growth from the table. */
export const AMOUNTS_AND_GROWTH =
  'Growth computed from two amounts differs from printed growth if the earlier amount was revised: use the measure growth.';

/** The columns of every table. `npm run types` fails if a field of facts has no column of its name and no line in `_SHOWN_BY`. */
export const COLUMNS = [
  text('id', 'Permanent id of the fact; /v1/facts/{id} has all its evidence', ({ id }) => id),
  text('area', 'Who reports (SDMX REF_AREA)', ({ area }) => area),
  text('indicator', 'What is measured', ({ indicator }) => indicator),
  text(
    'measure',
    'Kind: growth is that of value, growth-usd that of value-usd; share and so on',
    ({ measure }) => measure,
  ),
  text(
    'partner',
    'The counterpart area (SDMX COUNTERPART_AREA); the code none if there is no partner',
    ({ partner }) => partner,
  ),
  text('breakdown', 'Which part of the whole', ({ breakdown }) => breakdown),
  text('period', 'Reference period: 2025-05, 2025-01..2025-05 or 2024', (fact) => fact.period),
  date('period_start', 'First day of the period', (fact) => firstDay(periodOf(fact))),
  date('period_end', 'Last day of the period', (fact) => lastDay(periodOf(fact))),
  text(
    'frequency',
    'SDMX CL_FREQ of the period: A year, S second half, Q quarter, M month, _O other. YTD (not in SDMX): January to a later month; January to March is Q, except in a cumulative series',
    (fact) => frequencyOf(fact.period),
  ),
  number('value', 'In base units; empty if the source gives only a bound or a comparison', ({ value }) => value),
  text('unit', 'The unit of value, lower and upper', ({ unit }) => unit),
  number('lower', 'Lower bound of the number; empty if unbounded', ({ bounds }) => bounds[0]),
  number('upper', 'Upper bound of the number; empty if unbounded', ({ bounds }) => bounds[1]),
  text('qualifier', 'How the source qualifies the number', ({ qualifier }) => qualifier),
  integer('digits', 'How many significant digits of value to show; 0 shows all', ({ digits }) => digits),
  text('basis', 'stated: printed by a source. derived: computed from stated numbers', ({ basis }) => basis),
  text('status', 'current, revised, superseded, disputed, corrected or withdrawn', ({ status }) => status),
  text(
    'obs_status',
    'SDMX CL_OBS_STATUS: A normal, B time series break, E estimated (derived, or published before the period was over), P provisional',
    ({ obsStatus }) => obsStatus,
  ),
  text('caveats', 'Kinds of caveats, separated by vertical bars', ({ caveats }) =>
    joinUnique(caveats.map(({ kind }) => kind)),
  ),
  text('caveat_text', 'Explanations of the caveats, separated by vertical bars', ({ caveats }) =>
    joinUnique(caveats.map((caveat) => caveat.text)),
  ),
  text('publisher', 'Who published the preferred page', (fact) => sourcePage(fact)?.publisher),
  text('agency', 'The news agency whose story the page carries', (fact) => sourcePage(fact)?.agency),
  text('attributed_to', 'Who gave the number, as the page names them', (fact) => sourcePage(fact)?.attributedTo),
  date(
    'published',
    'First day on which any page printed the value, or it could be derived. It may be before page_published',
    ({ published }) => published,
  ),
  date('page_published', 'The day on which the page at url was published', (fact) => sourcePage(fact)?.published),
  text('url', 'The page, with a text fragment that scrolls to the number', (fact) => sourcePage(fact)?.url),
  text('printed', 'The number as the page prints it; empty for a derived number', ({ printed }) => printed),
  text('release', 'The page, as in /v1/releases/{id}', (fact) => sourcePage(fact)?.release),
  text('formula', 'How a derived number was computed', ({ derivation }) => derivation?.formula),
  text(
    'inputs',
    'What a derived number was computed from, in the order of the formula: id = value [lower, upper], separated by vertical bars. A limit that pages state comes last: limit [lower, upper]. The bounds are within it, and if the result of the formula is not, the value is their middle',
    ({ derivation }) => derivation && inputsCell(derivation),
  ),
  number(
    'revision_tolerance',
    'How far both bounds were moved outward to allow for revisions',
    ({ derivation }) => derivation?.revisionTolerance,
  ),
  number(
    'other_value',
    'The other number of a disputed or revised fact: the first one printed, one that contradicts it, or the amount that later growth implies',
    otherValue,
  ),
  integer('revisions', 'How many earlier values there were', (fact) => fact.revisions.length),
  date('updated', 'The newest day on which something about the fact changed', ({ updated }) => updated),
];

/** Which columns show the fields that have no column of their name. Only types use it. */
const _SHOWN_BY: Record<Exclude<keyof ServedFact, (typeof COLUMNS)[number]['name']>, string> = {
  bounds: 'lower, upper',
  obsStatus: 'obs_status',
  evidence: 'publisher, agency, attributed_to, page_published, url, release',
  derivation: 'formula, inputs, revision_tolerance',
  contradictions: 'other_value',
  labels: 'LABEL_COLUMNS',
};

/** Additional columns of a table that is requested with a language. */
export const LABEL_COLUMNS: Column[] = DIMENSIONS.map((dimension) =>
  text(
    `${dimension}_label`,
    `The label of ${dimension} in the language asked for`,
    ({ labels }) => labels?.[dimension],
  ),
);

function inputsCell({ inputs, limit }: NonNullable<Fact['derivation']>): string {
  const cells = inputs.map(({ id, value, bounds }) => `${id} = ${value ?? ''} ${interval(bounds)}`);
  if (limit) cells.push(`limit ${interval(limit)}`);
  return cells.join(' | ');
}

function interval(bounds: Fact['bounds']): string {
  return `[${bounds.map((end) => end ?? '').join(', ')}]`;
}
