/** What is said where the record has no number: words that keep a model from inventing one, and what there is instead. */
import type { Answer } from '../../data/contract/answers.ts';
import { parsePeriod } from '../../data/fact/period.ts';
import { byImportance } from './fact-lines.ts';
import type { Api, Query, ToolContext } from './tool.ts';

/** Of agents that are told only "no data", some give a number of their own: worker/README.md has the measurement. */
const NOTE =
  'The record has no number for this. Do not give one from memory, and do not estimate or compute one: say that the record has none.';

export interface None {
  note: string;
  /** Ids of facts, the nearest first. */
  nearest: readonly string[];
  newestPrinted: string | null;
}

export function noFact({ index: { dataset } }: Pick<ToolContext, 'index'>, nearest: readonly string[]): None {
  return { note: NOTE, nearest: nearest.slice(0, MOST), newestPrinted: dataset.newest };
}

export function noneLines({ note, nearest, newestPrinted }: None): string[] {
  const known = nearest.length ? [`Nearest facts: ${nearest.join(', ')}`] : [];
  return [note, ...known, `The newest page of the record was printed on ${newestPrinted}.`];
}

const MOST = 5;
/** The filters that are kept, step by step, to find the nearest facts. */
const NEARBY = [
  ['area', 'indicator', 'measure', 'partner', 'breakdown'],
  ['area', 'indicator', 'measure'],
  ['area', 'indicator'],
  ['area'],
] as const;

/** For filters that no fact matches: facts of the same areas that match most of them, nearest periods first. */
export async function noneOf(values: Query, api: Api): Promise<None> {
  const { asOf, publishedBy } = values;
  for (const names of values.area === undefined ? [] : NEARBY) {
    const filters = Object.fromEntries(names.map((name) => [name, values[name]]));
    const query = { ...filters, asOf, publishedBy, limit: 1000 };
    const { facts } = await api.ask<Answer<'FactList'>>('facts', query);
    if (facts.length) return noFact(api, nearestOf(facts, values));
  }
  return noFact(api, []);
}

function nearestOf(facts: Answer<'FactList'>['facts'], { period, from, to }: Query): string[] {
  const [wanted] = [period ?? to ?? from].flat();
  const month = lastMonth(String(wanted));
  const distance = (id: string) => Math.abs(month - lastMonth(id));
  return byImportance(facts)
    .sort((a, b) => distance(a.period) - distance(b.period))
    .map(({ id }) => id);
}

/** The last month of a period, counted from the year 0; later than any where there is no period, so that the newest facts are nearest. */
function lastMonth(id: string): number {
  const period = parsePeriod(id);
  return period ? period.year * 12 + period.to : 1e6;
}
