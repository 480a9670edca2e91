/** The routes of areas, codes and releases: what ids are made of, and the pages that numbers were read from. */
import type { AreaFile, ReleaseFile } from '../../../data/catalogue/format/catalogue-files.ts';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import type { Answer } from '../../../data/contract/answers.ts';
import type { Term } from '../../../data/record/schema.ts';
import { invalid, notFound } from '../../http/problem.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import * as parameters from '../route/parameters.ts';
import { areaCode, releaseId } from '../route/path-parameters.ts';
import { optional, shortened, withDefault } from '../route/query.ts';
import { route } from '../route/route.ts';

export const areas = route({
  path: '/v1/areas',
  subject: 'record',
  title: 'Areas with labels and their number of facts',
  answer: 'AreaList',
  handler: async ({ catalogue, index }) => {
    const vocabulary = await catalogue.vocabulary();
    const summaries = Object.entries(vocabulary.areas).map(([id, term]) => summaryOf(index, id, term));
    return { areas: summaries, total: summaries.length, next: null };
  },
});

/** Also responds for an area without facts, such as one that is only the parent of others. */
export const area = route({
  path: '/v1/areas/{area}',
  pathParameters: { area: areaCode },
  subject: 'record',
  title: 'One area: the periods for which its total trade is printed, and the periods from January on that are missing',
  answer: 'Area',
  examples: ({ examples: { area } }) => [`/v1/areas/${area}`],
  handler: async ({ values: { area: id }, catalogue, index }) => {
    const periods = await catalogue.periods(id);
    const { term, coverage, missingYears, concept, office, next } = (await catalogue.area(id)) as AreaFile;
    const revisions = concept.revisions?.[index.languages[0]?.code ?? ''] ?? null;
    const hasYears = coverage.some(({ year, cumulated }) => cumulated.includes(`${year}`));
    return {
      ...summaryOf(index, id, term),
      concept: { ...concept, revisions, officeLabels: office },
      next,
      coverage,
      missingYears,
      periods: periods.map((period) => period.id),
      links: {
        facts: `/v1/facts?area=${id}`,
        csv: `/v1/facts.csv?area=${id}`,
        series: hasYears ? `/v1/series?area=${id}&measure=value&periodType=year` : null,
        card: periods.length ? `/v1/cards/${id}` : null,
      },
    };
  },
});

export const indicators = route({
  path: '/v1/indicators',
  subject: 'record',
  title: 'Indicators, measures, partners, breakdowns and divisions with labels',
  answer: 'Vocabulary',
  handler: async ({ catalogue, index }) => {
    const { indicators, measures, partners, breakdowns, divisions } = await catalogue.vocabulary();
    return {
      indicators: termList(indicators).map((term) => ({ ...term, partner: indicators[term.id]?.partner ?? null })),
      measures: termList(measures).map((term) => ({ ...term, units: index.units[term.id] ?? [] })),
      partners: partList(partners).map((term) => ({ ...term, breaks: partners[term.id]?.breaks ?? [] })),
      breakdowns: partList(breakdowns),
      divisions: termList(divisions),
    };
  },
});

export const releases = route({
  path: '/v1/releases',
  subject: 'record',
  title: 'Releases, newest first',
  parameters: {
    limit: withDefault(parameters.limit, parameters.DEFAULT_LIMIT),
    cursor: optional(parameters.releaseCursor),
  },
  answer: 'ReleaseList',
  examples: () => ['/v1/releases', '/v1/releases?limit=5'],
  handler: async ({ values, catalogue, address }) => {
    const { limit, cursor } = values;
    const all = await catalogue.releases();
    if (cursor !== undefined && !all.some(({ id }) => id === cursor)) {
      throw invalid('cursor', `"cursor" is the id of a release that is not on record.`, parameters.CURSOR);
    }
    // Newest first: ids begin with the day.
    const fromCursor = all.filter(({ id }) => cursor === undefined || id < cursor);
    const items = fromCursor.slice(0, limit);
    const lastItem = items.length < fromCursor.length ? items.at(-1) : undefined;
    return { releases: items, total: all.length, next: lastItem ? address({ cursor: lastItem.id }) : null };
  },
});

export const release = route({
  path: '/v1/releases/{id}',
  pathParameters: { id: releaseId },
  subject: 'record',
  title: 'One release with all its numbers',
  answer: 'ReleaseAnswer',
  examples: ({ examples: { release } }) => [`/v1/releases/${release}`],
  handler: async ({ values: { id }, catalogue }) => {
    // The page of the release needs these two, but not the API.
    const { statuses: _, withoutFact: __, ...body } = await readRelease(catalogue, id);
    return body;
  },
});

/** Throws a 404 if the release does not exist. */
export async function readRelease(catalogue: Catalogue, id: string): Promise<ReleaseFile> {
  const file = await catalogue.release(id);
  if (file) return file;
  const allowed = 'an id as listed by /v1/releases';
  throw notFound('id', `No release has the id "${shortened(id)}".`, allowed, { name: 'noRelease' });
}

function summaryOf({ areas }: CatalogueIndex, id: string, term: Term): Answer<'AreaSummary'> {
  const { labels, aliases = {}, parent = null, currency = null, kind = null, note = null } = term;
  const facts = areas.find((area) => area.id === id)?.facts ?? 0;
  return { id, labels, aliases, parent, currency, kind, note, facts, href: `/v1/areas/${id}` };
}

function termList(vocabulary: Record<string, Term>) {
  return Object.entries(vocabulary).map(([id, { labels, aliases = {}, note = null }]) => ({
    id,
    labels,
    aliases,
    note,
  }));
}

/** Terms that are parts of a whole, such as partners, each with the division that it belongs to. */
function partList(vocabulary: Record<string, Term>) {
  return termList(vocabulary).map((term) => ({ ...term, division: vocabulary[term.id]?.division ?? null }));
}
