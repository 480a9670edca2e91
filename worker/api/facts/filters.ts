/** The filters that lists and tables of facts share, and the facts that pass them. */
import type { Fact } from '../../../data/contract/fact.ts';
import { type Filters, selectFacts } from '../../select/select.ts';
import * as parameters from '../route/parameters.ts';
import { invalid, list, optional } from '../route/query.ts';
import type { RouteRequest } from '../route/route.ts';

export const FILTERS = {
  ids: list(parameters.factIds),
  area: list(parameters.area),
  indicator: list(parameters.indicator),
  measure: list(parameters.measure),
  partner: list(parameters.partner),
  breakdown: list(parameters.breakdown),
  period: list(parameters.period),
  from: optional(parameters.from),
  to: optional(parameters.to),
  window: list(parameters.window),
  release: list(parameters.release),
  basis: list(parameters.basis),
  status: list(parameters.status),
  updatedAfter: optional(parameters.updatedAfter),
  asOf: optional(parameters.asOf),
  publishedBy: optional(parameters.publishedBy),
};

type FilterRequest = Pick<RouteRequest<Filters>, 'values' | 'catalogue' | 'index'>;

/**
 * Gives the facts to `make`. A list without ids or releases always exists: what it holds is read only if it is sent. Throws a 400
 * for ids and releases that do not exist, because leaving them out would hide a misspelling.
 */
export async function withFacts<T>(
  request: FilterRequest,
  make: (facts: Fact[]) => T | Promise<T>,
): Promise<T | (() => Promise<T>)> {
  parameters.checkSpan(request.values);
  parameters.checkClocks(request.values);
  const answer = async () => make(await select(request));
  return request.values.ids || request.values.release ? answer() : answer;
}

async function select({ values, catalogue, index }: FilterRequest): Promise<Fact[]> {
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
