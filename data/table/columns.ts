/** Facts as a table: one row a fact, numbers in base units. New columns come last, so that a reader by position keeps working. */
import type { Evidence, Fact, ServedFact } from '../contract/fact.ts';
import { DIMENSIONS } from '../fact/id.ts';
import { firstDay, lastDay, type Period, parsePeriod } from '../fact/period.ts';
import { frequencyOf } from '../fact/window.ts';

export type Cell = string | number | boolean | null | undefined;

export interface Column<T = ServedFact> {
  name: string;
  /** As Frictionless Data names types. */
  type: 'string' | 'number' | 'date' | 'integer' | 'boolean';
  description: string;
  value: (row: T) => Cell;
}

/** Makes columns of a type. */
const columnOf =
  (type: Column['type']) =>
  <T = ServedFact>(name: string, description: string, value: (row: T) => Cell): Column<T> => ({
    ...{ name, type, description, value },
  });
export const text = columnOf('string');
export const number = columnOf('number');
export const date = columnOf('date');
const integer = columnOf('integer');

const period = (fact: Fact) => parsePeriod(fact.period) as Period;
/** The page that printed the number; the evidence of a derived one states only a limit of it. */
const preferred = ({ basis, evidence }: Fact) => (basis === 'stated' ? evidence[0] : undefined);
const distinct = (words: string[]) => [...new Set(words)].join(' | ') || null;

/** What whoever computes growth from the table must know. */
export const LEVELS_AND_GROWTH =
  'Growth computed from two levels differs from the printed growth where the level of the year before was revised after it was printed: compilers print growth on the revised level. For growth, use the measure growth.';

/** All columns; those of labels are empty where no language is asked for. */
export const COLUMNS: Column[] = [
  text('id', 'Permanent id of the fact; /v1/facts/{id} has all its evidence', ({ id }) => id),
  text('area', 'Who reports (SDMX REF_AREA)', ({ area }) => area),
  text('indicator', 'What is measured', ({ indicator }) => indicator),
  text(
    'measure',
    'Kind: growth is that of value, growth-usd that of value-usd; share and so on',
    ({ measure }) => measure,
  ),
  text('partner', 'The counterpart area (SDMX COUNTERPART_AREA); none where there is none', ({ partner }) => partner),
  text('breakdown', 'Which part of the whole', ({ breakdown }) => breakdown),
  text('period', 'Reference period: 2025-05, 2025-01..2025-05 or 2024', (fact) => fact.period),
  date('period_start', 'First day of the period', (fact) => firstDay(period(fact))),
  date('period_end', 'Last day of the period', (fact) => lastDay(period(fact))),
  number('value', 'In base units; empty where the source gives an order or a limit alone', ({ value }) => value),
  text('unit', 'The unit of value, lower and upper', ({ unit }) => unit),
  text('qualifier', 'How the source qualifies the number', ({ qualifier }) => qualifier),
  number('lower', 'Lower end of what the number stands for; empty is unbounded', ({ bounds }) => bounds[0]),
  number('upper', 'Upper end of what the number stands for; empty is unbounded', ({ bounds }) => bounds[1]),
  text('basis', 'stated: printed by a source. derived: computed from stated numbers', ({ basis }) => basis),
  text('status', 'current, revised, superseded, disputed, corrected or withdrawn', ({ status }) => status),
  text(
    'obs_status',
    'SDMX CL_OBS_STATUS: A normal, B time series break, E estimated (derived, or published before the period was over), P provisional',
    ({ obsStatus }) => obsStatus,
  ),
  text('printed', 'The token of the preferred page; empty for a derived number', ({ printed }) => printed),
  date(
    'published',
    'First day on which a page printed the value, or it could be derived',
    ({ published }) => published,
  ),
  text('release', 'The preferred page, as in /v1/releases/{id}', (fact) => preferred(fact)?.release),
  text('publisher', 'Who published that page', (fact) => preferred(fact)?.publisher),
  text('agency', 'Whose story it carries', (fact) => preferred(fact)?.agency),
  text('url', 'The page, with a text fragment that scrolls to the token', (fact) => preferred(fact)?.url),
  text('formula', 'How a derived number was computed', ({ derivation }) => derivation?.formula),
  integer('revisions', 'How many earlier values there were', (fact) => fact.revisions.length),
  text('caveats', 'Kinds of reasons for care, separated by vertical bars', ({ caveats }) =>
    distinct(caveats.map(({ kind }) => kind)),
  ),
  text('caveat_text', 'Their explanations, likewise', ({ caveats }) => distinct(caveats.map((caveat) => caveat.text))),
  integer(
    'paragraph',
    'The paragraph of the preferred page that prints the number, from 1; 0 is the headline; empty where it is not known',
    (fact) => preferred(fact)?.paragraph,
  ),
  text('attributed_to', 'Who gave the number, as that page names them', (fact) => preferred(fact)?.attributedTo),
  date('recorded', 'Day on which that page entered the record', (fact) => preferred(fact)?.recorded),
  text('note', 'What else to know of the number of that page', (fact) => preferred(fact)?.note),
  columnOf('boolean')(
    'normalised',
    'true where the form of the printed token was unified when it was recorded',
    (fact) => preferred(fact)?.normalised,
  ),
  date('updated', 'The newest day on which something about the fact changed', ({ updated }) => updated),
  integer(
    'digits',
    'How many significant digits of value to show, however finely it was computed; 0 is all of them',
    ({ digits }) => digits,
  ),
  number(
    'allowance',
    'By how much both ends were moved outward for revisions',
    ({ derivation }) => derivation?.allowance,
  ),
  text(
    'inputs',
    'What a derived number was computed from, in the order of the formula: id = value [lower, upper], separated by vertical bars',
    ({ derivation }) => derivation?.inputs.map(inputCell).join(' | '),
  ),
  text(
    'attribution',
    'named: attributed_to has who gave the number; none: the paragraph names nobody; unseen: the paragraph was not seen',
    (fact) => attribution(preferred(fact)),
  ),
  text(
    'frequency',
    'SDMX CL_FREQ of the period alone: A year, S second half, Q quarter, M month, _O other; YTD: January to some month, which SDMX has no code for, but January to March is Q here and YTD in a cumulative series',
    (fact) => frequencyOf(fact.period),
  ),
  ...DIMENSIONS.map((dimension) =>
    text(
      `${dimension}_label`,
      `The label of ${dimension} in the language asked for`,
      ({ labels }) => labels?.[dimension],
    ),
  ),
];
export const COLUMN_NAMES = COLUMNS.map(({ name }) => name);
const USUAL_NAMES: readonly string[] = [...DIMENSIONS, 'value', 'unit', 'lower', 'upper', 'basis', 'status', 'url'];
/** Those of a table where none are asked for, in no language. */
export const USUAL = COLUMNS.filter(({ name }) => USUAL_NAMES.includes(name));
/** All of a table in no language. */
export const UNLABELLED = COLUMNS.filter(({ name }) => !isLabel(name));

export function isLabel(column: string): boolean {
  return column.endsWith('_label');
}

function attribution(page: Evidence | undefined): string | null {
  if (!page) return null;
  if (page.attributedTo !== null) return 'named';
  return page.namesNobody ? 'none' : 'unseen';
}

function inputCell({ id, value, bounds }: NonNullable<Fact['derivation']>['inputs'][number]): string {
  return `${id} = ${value ?? ''} [${bounds.map((end) => end ?? '').join(', ')}]`;
}
