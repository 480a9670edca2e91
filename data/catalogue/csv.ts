/**
 * Facts as CSV (RFC 4180): one row a fact, numbers in base units. New columns come last, so that a reader by position keeps working.
 */
import type { Fact } from '../contract/fact.ts';
import type { Period } from '../fact/period.ts';
import { firstDay, lastDay, parsePeriod } from '../fact/period.ts';

interface Column {
  name: string;
  /** As Frictionless Data names types. */
  type: 'string' | 'number' | 'date' | 'integer' | 'boolean';
  description: string;
  value(fact: Fact): string | number | boolean | null | undefined;
}

const period = (fact: Fact) => parsePeriod(fact.period) as Period;
/** The page that printed the number; the evidence of a derived one states only a limit of it. */
const preferred = ({ basis, evidence }: Fact) => (basis === 'stated' ? evidence[0] : undefined);
const distinct = (words: string[]) => [...new Set(words)].join(' | ') || null;

export const COLUMNS: Column[] = [
  text('id', 'Permanent id of the fact; /v1/facts/{id} has all its evidence', ({ id }) => id),
  text('area', 'Who reports (SDMX REF_AREA)', ({ area }) => area),
  text('indicator', 'What is measured', ({ indicator }) => indicator),
  text('measure', 'Kind of measurement: value, growth, share and so on', ({ measure }) => measure),
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
  text('obs_status', 'SDMX CL_OBS_STATUS: A normal, B time series break', ({ obsStatus }) => obsStatus),
  text('printed', 'The token of the preferred page; empty for a derived number', ({ printed }) => printed),
  date('published', 'Day on which the value was first published or could be derived', ({ published }) => published),
  text('release', 'The preferred page, as in /v1/releases/{id}', (fact) => preferred(fact)?.release),
  text('publisher', 'Who published that page', (fact) => preferred(fact)?.publisher),
  text('agency', 'Whose story it carries', (fact) => preferred(fact)?.agency),
  text('url', 'The page, with a text fragment that scrolls to the token', (fact) => preferred(fact)?.url),
  text('formula', 'How a derived number was computed', ({ derivation }) => derivation?.formula),
  {
    name: 'revisions',
    type: 'integer',
    description: 'How many earlier values there were',
    value: (fact) => fact.revisions.length,
  },
  text('caveats', 'Kinds of reasons for care, separated by vertical bars', ({ caveats }) =>
    distinct(caveats.map(({ kind }) => kind)),
  ),
  text('caveat_text', 'Their explanations, likewise', ({ caveats }) => distinct(caveats.map((caveat) => caveat.text))),
  {
    name: 'paragraph',
    type: 'integer',
    description: 'The paragraph of the preferred page that prints the number, from 1; empty where it is not known',
    value: (fact) => preferred(fact)?.paragraph,
  },
  text('attributed_to', 'Who gave the number, as that page names them', (fact) => preferred(fact)?.attributedTo),
  date('recorded', 'Day on which that page entered the record', (fact) => preferred(fact)?.recorded),
  text('note', 'What else to know of the number of that page', (fact) => preferred(fact)?.note),
  {
    name: 'normalised',
    type: 'boolean',
    description: 'true where the form of the printed token was unified when it was recorded',
    value: (fact) => preferred(fact)?.normalised,
  },
];

export function csv(facts: Iterable<Fact>): string {
  const rows = [COLUMNS.map(({ name }) => name).join(',')];
  for (const fact of facts) rows.push(COLUMNS.map(({ type, value }) => cell(type, value(fact))).join(','));
  return rows.map((row) => `${row}\r\n`).join('');
}

function cell(type: Column['type'], value: ReturnType<Column['value']>): string {
  if (value === null || value === undefined) return '';
  const content = type === 'string' ? safe(String(value)) : String(value);
  return /[",\r\n]/.test(content) ? `"${content.replaceAll('"', '""')}"` : content;
}

/**
 * A spreadsheet runs a cell that begins like a formula (OWASP, "CSV Injection"). An apostrophe before it makes it text. Where lists are
 * separated by semicolons, a spreadsheet splits cells there and at line breaks, whatever the quotes: what follows is a cell too.
 */
function safe(content: string): string {
  const start = SIGNED_NUMBER.test(content) ? content : content.replace(/^(?=[=+\-@\t\r])/, "'");
  return start.replace(/([;\r\n]["\s]*)(?=[=+\-@])/g, "$1'");
}

/** A printed number with its sign runs nothing: `-16.7%`, `+3.2 percent`. */
const SIGNED_NUMBER = /^[+-]\d[\d.,]*( ?(%|\p{L}[\p{L}\p{M}]+))?$/u;

function text(name: string, description: string, value: Column['value']): Column {
  return { name, type: 'string', description, value };
}

function number(name: string, description: string, value: Column['value']): Column {
  return { name, type: 'number', description, value };
}

function date(name: string, description: string, value: Column['value']): Column {
  return { name, type: 'date', description, value };
}
