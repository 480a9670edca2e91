/** `/facts/{id}`: one number for people, with where it was printed, what it stands for, what it was before, and the years around it. */
import { html } from 'hono/html';
import { caveatWriter } from '../../../data/card/caveat-text.ts';
import { isAllTrade, otherSeries, seriesOf } from '../../../data/card/series.ts';
import type { Codes } from '../../../data/catalogue/format/texts.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { definitionOf } from '../../../data/fact/definition.ts';
import { publishers, sourcePage } from '../../../data/fact/evidence.ts';
import { day, gap, numberOf, percent } from '../../../data/fact/format.ts';
import { compareText, factId, factPath } from '../../../data/fact/id.ts';
import { factText, fill, fillText, numberText } from '../../../data/fact/number-text.ts';
import { type Period, parsePeriod, shiftYears } from '../../../data/fact/period.ts';
import { resolve } from '../../../data/fact/resolve.ts';
import { partnersKeys } from '../../../data/fact/same-trade.ts';
import { servedFact } from '../../../data/fact/served.ts';
import { commaOf } from '../../../data/fact/title.ts';
import { disagreement, type LabelledFact } from '../../../widget/view/receipt/receipt.ts';
import { compactCard } from '../../api/cards/cards.ts';
import { FACT_PATH, foundFact, labelled } from '../../api/facts/fact.ts';
import * as parameters from '../../api/route/parameters.ts';
import { optional } from '../../api/route/query.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { columnChart } from '../charts/columns.ts';
import { numberLink, type Point } from '../charts/number-link.ts';
import { scaleOf } from '../charts/scale.ts';
import { pictureAddress } from '../site/addresses.ts';
import { areaPath, keeping, type Markup, reportSteps, section } from '../site/markup.ts';
import type { Page } from '../site/page.ts';
import { factLink, type PageContext } from '../site/page-context.ts';
import { translatedPage } from '../site/page-route.ts';
import { caveats, derivation, exactness, inEnglish, links, officeLink, printed } from './fact-parts.ts';
import { factHeadline, factSentence } from './fact-sentence.ts';
import { follow, snippets } from './fact-snippets.ts';

type FactRequest = RouteRequest<{ id: string; asOf?: string | undefined; lang: string }>;

const PARAMETERS = { asOf: optional(parameters.asOf) };

export const factPage = translatedPage({
  pathValues: FACT_PATH,
  parameters: PARAMETERS,
  handler: async (request, context) => {
    const found = await foundFact(request);
    return () => showFact(request, found, context);
  },
  card: async (request) => {
    const { values, catalogue } = request;
    const fact = await foundFact(request);
    const shown = { asOf: values.asOf, lang: values.lang };
    const { series, currency, card } = await cardOfFact(catalogue, fact, shown);
    return card && { ...series, ...shown, currency, period: fact.period };
  },
});

async function showFact(
  { values, catalogue, index, origin }: FactRequest,
  found: Fact,
  inLanguage: PageContext,
): Promise<Page> {
  const { asOf, lang } = values;
  const [points, growth, doubtful, mirror, file, { series: chosen, currency, card }] = await Promise.all([
    yearsAround(catalogue, found, asOf),
    growthOf(catalogue, found, asOf),
    doubtfulInputs(catalogue, found, asOf),
    mirrorOf(catalogue, found, asOf),
    catalogue.area(found.area),
    cardOfFact(catalogue, found, { asOf, lang }),
  ]);
  const options = { period: found.period, asOf, currency };
  const context = { ...inLanguage, asOf };
  const { texts } = context;
  const served = servedFact(found, { caveats: caveatWriter(texts) });
  const fact = labelled(texts, served);
  const { labels } = fact;
  const { areas } = index.vocabulary;
  const title = factSentence(found, areas, context);
  const description = [fillText(context.page.fullStop, title), cited(fact, context)].join(gap(context.locale)).trim();
  const { parent } = areas[fact.area] ?? {};
  const hasCard = card !== null && asOf === undefined;
  const number = factText(fact, context.words, context.locale);
  const url = origin + factPath(fact.id, { asOf });
  return {
    title,
    description,
    embeddable: hasCard,
    picture:
      hasCard && isAllTrade(seriesOf(chosen, index.vocabulary.indicators))
        ? pictureAddress({ area: fact.area, period: fact.period })
        : undefined,
    main: html`${areaPath([parent, fact.area], context)}
<article class="fact-page sided"><div>
${pinnedNote(found.id, context)}
<h1${fact.status === 'withdrawn' || fact.status === 'superseded' ? html` class="${fact.status}"` : ''}>${factHeadline(found, areas, context)}</h1>
${receipt(fact, doubtful, growth, file?.concept.office, context)}
${caveats(mirror ? withoutMirror(fact) : fact, context)}${mirror ? partnersFigure(fact, mirror, areas, context) : ''}${series(points, fact, index.vocabulary.partners[fact.partner]?.breaks, context)}
</div>
<aside>${await snippets({ fact, title, card, options, cited: { fact: served, labels, url, number, words: fact.words } }, context, origin)}
${links(fact, index.dataset.date, context)}
${asOf ? '' : follow('facts', fact.id, context, origin)}
${section('report', context.page.reportError, reportSteps(officeLink(fact.area, file?.concept.office, context), index.about, [title, url], context.page))}</aside>
</article>`,
  };
}

/** Where the number comes from: first whatever speaks against it, each value that pages give with its page, in sight. */
function receipt(
  fact: LabelledFact,
  doubtful: readonly string[],
  growth: Fact | null,
  office: string | null | undefined,
  context: PageContext,
): Markup {
  const { page, locale } = context;
  const { mark, values, reasons, othersName, others } = disagreement({ html, fact, words: fact.words, locale });
  return html`${mark}${reasons}${fact.caveats.some(({ kind }) => kind === 'correction') ? inEnglish(context) : ''}
${section('receipt', fact.derivation ? page.derivedHow : page.receiptOf, [
  values || printed(fact, context),
  values && fact.status === 'disputed' ? html`<p class="fine">${page.headlineRule}</p>` : '',
  derivation(fact, doubtful, context),
  others ? html`<h3>${othersName}</h3>${others}` : '',
  exactness(fact, growth, office, context),
  fact.derivation ? html`<p class="fine">${page.linesNote}</p>` : '',
])}`;
}

/** The card of the number's series and period, in dollars where the number is; null where there is none. */
async function cardOfFact(
  catalogue: Catalogue,
  { area, indicator, partner, breakdown, period, measure, unit }: Fact,
  { asOf, lang }: { asOf: string | undefined; lang: string },
) {
  const series = { area, ...otherSeries({ indicator, partner, breakdown }) };
  const currency = measure === 'value-usd' ? unit : undefined;
  return { series, currency, card: await compactCard(catalogue, { ...series, period, asOf, currency, lang }) };
}

/** The numbers in doubt from which one follows that is in doubt. */
async function doubtfulInputs(
  catalogue: Catalogue,
  { status, derivation }: Fact,
  day: string | undefined,
): Promise<string[]> {
  const ids = status === 'disputed' && derivation ? derivation.inputs.map(({ id }) => id) : [];
  const inputs = await Promise.all(ids.map((id) => factOn(catalogue, id, day)));
  return inputs.flatMap((input) => (input?.status === 'disputed' ? [input.id] : []));
}

function pinnedNote(id: string, context: PageContext): Markup | '' {
  const { page, to, asOf: pinned } = context;
  if (pinned === undefined) return '';
  const known = day(pinned, context.locale);
  // Days end in an abbreviation in some languages.
  const note = keeping(fillText(page.pinnedNote, known).replace(/\.\.$/, '.'), known.replace(/\.$/, ''));
  return html`<p class="pinned">${note} <a href="/facts/${id}${to}">${page.todayLink}</a></p>`;
}

/** Who printed the number and when; empty for one that is derived, whose headline says it. */
function cited(fact: LabelledFact, { words, locale }: PageContext): string {
  const best = sourcePage(fact);
  return best ? fillText(words.from, publishers(best).join(' · '), day(best.published, locale)) : '';
}

/** The same period of other years. Each column leads to its figure. */
function series(
  points: readonly Point[],
  fact: LabelledFact,
  breaks: readonly string[] = [],
  context: PageContext,
): Markup | '' {
  if (points.length < 2) return '';
  const { page, words } = context;
  const byYear = new Map(points.map((point) => [yearOf(point), point]));
  const [first, last] = [Math.min(...byYear.keys()), Math.max(...byYear.keys())];
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const columns = years.map((year) => ({ name: `${year}`, point: byYear.get(year) ?? null }));
  const largest = Math.max(...points.map((point) => Math.abs(numberOf(point))));
  const scale = scaleOf(fact.unit, largest, fact.measure.startsWith('growth'), context);
  const title = [page.seriesAround, scale.name].filter(Boolean).join(commaOf(words));
  // Ranks have no height: the first is the shortest.
  const shown =
    fact.unit === 'rank'
      ? html`<ul class="plain">${points.map((point) => html`<li>${fill(words.item, yearOf(point), numberLink(point, context))}</li>`)}</ul>`
      : columnChart(columns, { title, scale, own: fact.id, hasLinks: true }, context);
  const redefined = years.filter((year, i) => i > 0 && definition(year) !== definition(year - 1));
  function definition(year: number): number {
    return definitionOf(shiftYears(parsePeriod(fact.period) as Period, year - yearOf(fact)), breaks);
  }
  const notes = [
    points.some(({ basis }) => basis === 'derived') ? page.computedMark : '',
    fact.measure.startsWith('growth') ? page.growthAsPrinted : '',
    redefined.length ? fillText(words.otherDefinition, redefined.join(commaOf(words))) : '',
  ];
  const shownNotes = notes.map((note) => (note ? html`<p class="fine">${note}</p>` : ''));
  return section('series', title, html`<div class="chart">${shown}</div>${shownNotes}`);
}

function yearOf({ period }: { period: string }): number {
  return Number(period.slice(0, 4));
}

/** The same trade as the partner counts it; null if the partner reports no such figure. A figure in the same unit is preferred. */
async function mirrorOf(catalogue: Catalogue, fact: Fact, day: string | undefined): Promise<Fact | null> {
  const mirrors = await Promise.all(partnersKeys(fact).map((key) => factOn(catalogue, factId(key), day)));
  const known = mirrors.filter((mirror) => mirror !== null);
  return known.find(({ unit }) => unit === fact.unit) ?? known[0] ?? null;
}

/** The caveat says the same as the section about the partner's figure. */
function withoutMirror(fact: LabelledFact): LabelledFact {
  return { ...fact, caveats: fact.caveats.filter(({ kind }) => kind !== 'mirror') };
}

function partnersFigure(fact: LabelledFact, mirror: Fact, areas: Codes['areas'], context: PageContext): Markup {
  const { page, words } = context;
  const apart = gapBetween(fact, mirror, context);
  const figure = html`<p><a href="${factLink(mirror.id, context)}">${factHeadline(mirror, areas, context)}</a></p>`;
  return section(
    'mirror',
    page.partnersFigure,
    html`${figure}${apart && html`<p>${apart}</p>`}<p class="fine">${words.caveatMirrorWhy}</p>`,
  );
}

/** How far the figures of both sides are apart; empty if they are in different currencies or one is only a limit. */
function gapBetween(fact: LabelledFact, mirror: Fact, { page, words, locale }: PageContext): string {
  if (!fact.value || mirror.value === null || mirror.unit !== fact.unit) return '';
  const value = Math.abs(fact.value - mirror.value);
  const digits = Math.min(fact.digits, mirror.digits, 3);
  const size = numberText({ value, digits, unit: fact.unit, qualifier: 'exact' }, words, locale);
  return fillText(page.partnersGap, size, percent({ value: (100 * value) / fact.value, digits: 1 }, locale));
}

/** Years before and after that of the number, however many there are. */
const REACH = 12;

/** The same key over the years, oldest first, the number itself included; as known on `day`, or today where it is left out. */
async function yearsAround(catalogue: Catalogue, fact: Fact, day: string | undefined): Promise<Point[]> {
  const own = parsePeriod(fact.period) as Period;
  const isNear = (period: Period) =>
    Math.abs(period.year - own.year) <= REACH && period.from === own.from && period.to === own.to;
  const stem = factId({ ...fact, period: '' });
  const all: Point[] =
    day === undefined
      ? await catalogue.series(fact)
      : (await catalogue.histories(fact.area))
          .filter(({ id, period }) => id === `${stem}${period}`)
          .flatMap((history) => resolve(history, day) ?? []);
  return all
    .filter(({ period }) => isNear(parsePeriod(period) as Period))
    .sort((a, b) => compareText(a.period, b.period));
}

async function growthOf(catalogue: Catalogue, fact: Fact, day: string | undefined): Promise<Fact | null> {
  return fact.measure === 'value' ? factOn(catalogue, factId({ ...fact, measure: 'growth' }), day) : null;
}

/** As known on the day; as known today where it is left out. */
async function factOn(catalogue: Catalogue, id: string, day: string | undefined): Promise<Fact | null> {
  if (day === undefined) return catalogue.fact(id);
  const history = await catalogue.history(id);
  return history && resolve(history, day);
}
