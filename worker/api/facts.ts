/** `/v1/facts`: the facts of the record by their dimensions, as JSON in pages and as CSV in full. */
import { csv } from '../../data/catalogue/csv.ts';
import type { Answer } from '../../data/contract/answers.ts';
import type { Fact } from '../../data/contract/fact.ts';
import type { Filters } from '../select/select.ts';
import { selectFacts } from '../select/select.ts';
import { pageOf } from './cursor.ts';
import * as parameters from './parameters.ts';
import type { Values } from './query.ts';
import { invalid, list, optional, withDefault } from './query.ts';
import type { Handler, Question } from './route.ts';

export const FILTERS = {
  ids: list(parameters.factIds),
  area: list(parameters.area),
  indicator: list(parameters.indicator),
  measure: list(parameters.measure),
  partner: list(parameters.partner),
  breakdown: list(parameters.breakdown),
  period: list(parameters.period),
  release: list(parameters.release),
  basis: list(parameters.basis),
  status: list(parameters.status),
  asOf: optional(parameters.asOf),
};

export const FACTS = {
  ...FILTERS,
  limit: withDefault(parameters.limit, () => parameters.DEFAULT_LIMIT),
  cursor: optional(parameters.factCursor),
};

export const CSV = { ...FILTERS, limit: optional(parameters.limit) };

type FactList = Omit<Answer<'FactList'>, 'dataset'>;

export const facts: Handler<Values<typeof FACTS>> = ({ values, address, ...question }) =>
  whenChecked(values, async (): Promise<FactList> => {
    const { limit, cursor, asOf = null, ...filters } = values;
    const all = await select({ ...question, values: { ...filters, asOf: values.asOf } });
    const { items, last } = pageOf(all, limit, (id) => cursor === undefined || id > cursor);
    return { asOf, facts: items, total: all.length, next: last && address({ cursor: last }) };
  });

export const factsCsv: Handler<Values<typeof CSV>> = (question) =>
  whenChecked(question.values, async () => csv((await select(question)).slice(0, question.values.limit)));

/** A list without ids or releases always exists: what it holds is read only if it is sent. */
async function whenChecked<T>({ ids, release }: Filters, make: () => Promise<T>): Promise<T | (() => Promise<T>)> {
  return ids || release ? make() : make;
}

/** The facts, or a 400 for ids and releases that do not exist: leaving them out would hide a misspelling. */
async function select({
  values,
  catalogue,
  index,
}: Pick<Question<Filters>, 'values' | 'catalogue' | 'index'>): Promise<Fact[]> {
  const { facts, unknownIds, unknownReleases } = await selectFacts(catalogue, values);
  const [release] = unknownReleases;
  if (release !== undefined) {
    throw invalid('release', `No release has the id "${release}".`, 'an id as listed by /v1/releases');
  }
  const [id] = unknownIds;
  if (id === undefined) return facts;
  const { moved, withdrawn } = index;
  if (Object.hasOwn(moved, id)) throw invalid('ids', `The fact "${id}" has another id now.`, [moved[id] as string]);
  const detail = Object.hasOwn(withdrawn, id) ? `The fact "${id}" was withdrawn.` : `No fact has the id "${id}".`;
  throw invalid('ids', detail, 'ids as listed by /v1/facts');
}
