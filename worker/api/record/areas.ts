/** `/v1/areas`: the areas that report, with how much the record has of each and what it lacks. */
import type { AreaFile, YearCoverage } from '../../../data/catalogue/format/catalogue-files.ts';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import type { Answer } from '../../../data/contract/answers.ts';
import { lastDay, periodOf } from '../../../data/fact/period.ts';
import type { Term } from '../../../data/record/schema.ts';
import type { Handler } from '../route/route.ts';

export const areas: Handler<unknown> = async ({ catalogue, index }): Promise<Omit<Answer<'AreaList'>, 'dataset'>> => {
  const vocabulary = await catalogue.vocabulary();
  const all = Object.entries(vocabulary.areas).map(([id, term]) => summary(index, id, term));
  return { areas: all, total: all.length, next: null };
};

/** Also answers for a code that is in use only as a code: it has no facts. */
export const area: Handler<{ area: string }> =
  ({ values: { area: id }, catalogue, index }) =>
  async (): Promise<Omit<Answer<'Area'>, 'dataset'>> => {
    const periods = await catalogue.periods(id);
    const { term, coverage, concept, office, next } = (await catalogue.area(id)) as AreaFile;
    const revisions = concept.revisions?.[index.languages[0]?.code ?? ''] ?? null;
    const hasYears = coverage.some(({ sums }) => sums.includes(12));
    return {
      ...summary(index, id, term),
      concept: { ...concept, revisions, officeLabels: office },
      next,
      coverage: coverage.map((year) => covered(year, index.dataset.date)),
      periods: periods.map((period) => period.id),
      links: {
        facts: `/v1/facts?area=${id}`,
        csv: `/v1/facts.csv?area=${id}`,
        series: hasYears ? `/v1/series?area=${id}&measure=value&window=year` : null,
        card: periods.length ? `/v1/cards/${id}` : null,
      },
    };
  };

function summary({ areas }: CatalogueIndex, id: string, term: Term): Answer<'AreaSummary'> {
  const { labels, aliases = {}, parent = null, currency = null, kind = null, note = null } = term;
  const facts = areas.find((area) => area.id === id)?.facts ?? 0;
  return { id, labels, aliases, parent, currency, kind, note, facts, href: `/v1/areas/${id}` };
}

/** Windows of the year as periods. A period that had not ended when the newest release came is not missing. */
function covered({ year, sums, months }: YearCoverage, newest: string) {
  const windows = Array.from({ length: 11 }, (_, i) => periodOf(year, 1, i + 2)).filter((period) => period !== null);
  return {
    year,
    cumulated: windows.filter(({ to }) => sums.includes(to)).map(({ id }) => id),
    months: [...(sums.includes(1) ? [1] : []), ...months].flatMap((month) => periodOf(year, month, month)?.id ?? []),
    missing: windows.filter((window) => !sums.includes(window.to) && lastDay(window) < newest).map(({ id }) => id),
  };
}
