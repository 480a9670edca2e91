/** `/facts/{id}`: the page of one number: its source, caveats, code to copy, and the same figure in other years. */
import { html } from 'hono/html';
import { caveatWriter } from '../../../data/card/caveat-text.ts';
import { isGrowthOf } from '../../../data/card/content.ts';
import { baseDifference } from '../../../data/card/notes.ts';
import { growthKey, isAllTrade, nonDefaultFields, seriesOf } from '../../../data/card/series.ts';
import { yearBeforeOf } from '../../../data/card/trend.ts';
import type { Codes } from '../../../data/catalogue/format/texts.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { significantDigits, subtract } from '../../../data/fact/bounds.ts';
import { definitionOf } from '../../../data/fact/definition.ts';
import { publishers, sourcePage } from '../../../data/fact/evidence.ts';
import { day, numberOf, percent, wordSpace } from '../../../data/fact/format.ts';
import { compareText, factId, factPath } from '../../../data/fact/id.ts';
import { isAmountMeasure, isChange } from '../../../data/fact/measure.ts';
import { factText, fill, fillNames, fillText, numberText } from '../../../data/fact/number-text.ts';
import { type Period, parsePeriod, shiftYears } from '../../../data/fact/period.ts';
import { resolve } from '../../../data/fact/resolve.ts';
import { partnersKeys } from '../../../data/fact/same-trade.ts';
import { servedFact } from '../../../data/fact/served.ts';
import { commaOf } from '../../../data/fact/title.ts';
import type { LabeledFact } from '../../../widget/view/receipt/receipt.ts';
import { readCard } from '../../api/cards/cards.ts';
import { FACT_PATH_PARAMETERS, findFact, withTexts } from '../../api/facts/fact.ts';
import * as parameters from '../../api/route/parameters.ts';
import { optional } from '../../api/route/query.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import { columnChart } from '../charts/column-chart.ts';
import { numberLink, type Point } from '../charts/figures.ts';
import { scaleOf } from '../charts/scale.ts';
import { pictureAddress } from '../site/addresses.ts';
import { reportSteps } from '../site/contact.ts';
import { areaPath, type Markup, section, withUnbroken } from '../site/markup.ts';
import type { Page } from '../site/page.ts';
import { factLink, type PageContext } from '../site/page-context.ts';
import { translatedPage } from '../site/page-route.ts';
import { caveats, officeLink, receipt, sourceLinks } from './fact-receipt.ts';
import { factHeadline, factSentence, wholeSentence } from './fact-sentence.ts';
import { links, snippets } from './fact-snippets.ts';

type FactRequest = RouteRequest<{ id: string; asOf?: string | undefined; lang: string }>;

export const factPage = translatedPage({
  pathParameters: FACT_PATH_PARAMETERS,
  parameters: { asOf: optional(parameters.asOf) },
  handler: async (request, context) => showFact(request, await findFact(request), context),
  card: async (request) => {
    const { asOf, lang } = request.values;
    const choice = { ...cardChoice(await findFact(request)), asOf, lang };
    return (await readCard(request.catalogue, choice, 'compact')) && choice;
  },
});

async function showFact(request: FactRequest, fact: Fact, pageContext: PageContext): Promise<Page> {
  const { values, catalogue, index, origin } = request;
  const { asOf, lang } = values;
  const context = { ...pageContext, asOf };
  const { page, texts, words, locale } = context;
  const { areas, indicators, partners } = index.vocabulary;

  const choice = cardChoice(fact);
  const [points, growth, partnersFact, disputedInputs, area, card] = await Promise.all([
    pointsAround(catalogue, fact, asOf),
    isAmountMeasure(fact) ? factAsOf(catalogue, factId(growthKey(fact, fact.measure)), asOf) : null,
    partnersFactOf(catalogue, fact, asOf),
    disputedInputsOf(catalogue, fact, asOf),
    catalogue.area(fact.area),
    readCard(catalogue, { ...choice, asOf, lang }, 'compact'),
  ]);
  const office = area?.concept.office;
  const served = servedFact(fact, { caveats: caveatWriter(texts) });
  const labeled = withTexts(texts, served);
  const sentence = factSentence(fact, areas, context);
  const title = wholeSentence(sentence);
  const url = origin + factPath(fact.id, { asOf });
  const cited = {
    fact: served,
    labels: labeled.labels,
    url,
    number: factText(labeled, words, locale),
    words: labeled.words,
  };
  const options = { period: fact.period, asOf, currency: choice.currency };
  const hasLiveCard = card !== null && asOf === undefined;
  const hasPicture = hasLiveCard && isAllTrade(seriesOf(choice, indicators));

  return {
    title,
    description: [fillText(page.asSentence, title), sourceText(labeled, context)].join(wordSpace(locale)).trim(),
    embeddable: hasLiveCard,
    picture: hasPicture ? pictureAddress({ area: fact.area, period: fact.period }) : undefined,
    main: html`${areaPath([areas[fact.area]?.parent, fact.area], context)}
<article class="fact-page sided"><div>
${pinnedNote(fact.id, context)}
<h1${replacedClass(fact)}>${factHeadline(fact, areas, context)}</h1>
${receipt(labeled, { growth, disputedInputs, office }, context)}
${growthBaseNote(fact, growth, points, context)}
${caveats(labeled, partnersFact !== null, context)}
${partnersFact ? partnersFigure(labeled, partnersFact, areas, context) : ''}
${yearsAround(points, labeled, partners[fact.partner]?.breaks, context)}
</div>
<aside>${snippets({ fact, sentence, card, options, cited }, context, origin)}
${links(labeled, index.dataset.date, context)}
${section('report', page.reportError, reportSteps({ office: officeLink(fact.area, office, context), sources: sourceLinks(fact, context) }, index.about, { title, url }, page))}</aside>
</article>`,
  };
}

/** The note of cards that the growth starts from another amount of the year before than the chart of the page shows. */
function growthBaseNote(
  fact: Fact,
  growth: Fact | null,
  points: readonly Point[],
  { page, words, locale }: PageContext,
): Markup | '' {
  if (!growth || !isGrowthOf(growth, fact)) return '';
  const before = yearBeforeOf(parsePeriod(fact.period) as Period);
  const yearBefore = points.find(({ period }) => period === before);
  const difference = baseDifference({ headline: fact, growth, yearBefore });
  if (!yearBefore || !difference) return '';
  const { year, amounts } = difference;
  const published = factText(yearBefore, words, locale);
  const text = amounts
    ? fillNames(page.growthBase, { year, own: published, other: numberText(amounts.implied, words, locale) })
    : fillNames(page.growthBaseBreak, { year });
  return html`<p class="fine">${text}</p>`;
}

/** The class of a number that is no longer valid. The style sheet strikes it out. */
function replacedClass({ status }: Fact): Markup | '' {
  return status === 'withdrawn' || status === 'superseded' ? html` class="${status}"` : '';
}

function pinnedNote(id: string, { page, langQuery, asOf, locale }: PageContext): Markup | '' {
  if (asOf === undefined) return '';
  const date = day(asOf, locale);
  // In some languages a date ends with the period of an abbreviation: no second one follows it.
  const note = withUnbroken(fillText(page.pinnedNote, date).replace(/\.\.$/, '.'), date);
  return html`<p class="pinned">${note} <a href="/facts/${id}${langQuery}">${page.todayLink}</a></p>`;
}

/** The publisher and the date. Empty for a derived number, whose headline says that it is derived. */
function sourceText(fact: LabeledFact, { words, locale }: PageContext): string {
  const source = sourcePage(fact);
  return source ? fillText(words.from, publishers(source).join(' · '), day(source.published, locale)) : '';
}

/** Which card shows the fact: its series and period, in dollars if the fact is in dollars. */
function cardChoice({ area, indicator, partner, breakdown, period, measure, unit }: Fact) {
  const series = nonDefaultFields({ indicator, partner, breakdown });
  return { area, ...series, period, currency: measure === 'value-usd' ? unit : undefined };
}

const MAX_YEARS_APART = 12;

/** The same period of nearby years, oldest first, including the fact itself. */
async function pointsAround(catalogue: Catalogue, fact: Fact, asOf: string | undefined): Promise<Point[]> {
  const { year, from, to } = parsePeriod(fact.period) as Period;
  const points = await catalogue.series(fact, asOf);
  return points
    .filter((point) => {
      const period = parsePeriod(point.period) as Period;
      return period.from === from && period.to === to && Math.abs(period.year - year) <= MAX_YEARS_APART;
    })
    .sort((a, b) => compareText(a.period, b.period));
}

/** The same trade as the partner counts it. Null if the partner reports no such figure. A figure in the same unit is preferred. */
async function partnersFactOf(catalogue: Catalogue, fact: Fact, asOf: string | undefined): Promise<Fact | null> {
  const facts = await Promise.all(partnersKeys(fact).map((key) => factAsOf(catalogue, factId(key), asOf)));
  const reported = facts.filter((partnersFact) => partnersFact !== null);
  return reported.find(({ unit }) => unit === fact.unit) ?? reported[0] ?? null;
}

/** The ids of the disputed inputs of a disputed derived fact. */
async function disputedInputsOf(catalogue: Catalogue, fact: Fact, asOf: string | undefined): Promise<string[]> {
  if (fact.status !== 'disputed' || !fact.derivation) return [];
  const inputs = await Promise.all(fact.derivation.inputs.map(({ id }) => factAsOf(catalogue, id, asOf)));
  return inputs.flatMap((input) => (input?.status === 'disputed' ? [input.id] : []));
}

/** The fact as of the day; if `asOf` is undefined, as of today. */
async function factAsOf(catalogue: Catalogue, id: string, asOf: string | undefined): Promise<Fact | null> {
  if (asOf === undefined) return catalogue.fact(id);
  const history = await catalogue.history(id);
  return history && resolve(history, asOf);
}

/**
 * A chart of the same period in nearby years. `breaks` are the months in which the definition of the partner changed, such as a country group
 * that got a new member.
 */
function yearsAround(
  points: readonly Point[],
  fact: LabeledFact,
  breaks: readonly string[] | undefined,
  context: PageContext,
): Markup | '' {
  if (points.length < 2) return '';
  const { page, words } = context;
  const isGrowth = isChange(fact);
  const largest = Math.max(...points.map((point) => Math.abs(numberOf(point))));
  const scale = scaleOf(fact.unit, largest, isGrowth, context);
  const title = [page.seriesAround, scale.name].filter(Boolean).join(commaOf(words));
  const years = yearsOf(points);
  const columns = years.map((year) => ({
    name: `${year}`,
    point: points.find((point) => yearOf(point) === year) ?? null,
  }));
  // Ranks are a list, because the column of the first would be the shortest.
  const chart =
    fact.unit === 'rank'
      ? rankList(points, context)
      : columnChart(columns, { title, scale, highlightedId: fact.id, hasLinks: true }, context);
  const isRedefined = (year: number) => definitionIn(year, fact, breaks) !== definitionIn(year - 1, fact, breaks);
  const redefinedYears = years.slice(1).filter(isRedefined);
  const notes = [
    points.some(({ basis }) => basis === 'derived') ? page.computedMark : '',
    isGrowth ? page.growthAsPrinted : '',
    redefinedYears.length ? fillText(words.otherDefinition, redefinedYears.join(commaOf(words))) : '',
  ];
  const noteLines = notes.filter(Boolean).map((note) => html`<p class="fine">${note}</p>`);
  return section('series', title, html`<div class="chart">${chart}</div>${noteLines}`);
}

/** All years from the first point to the last. */
function yearsOf(points: readonly Point[]): number[] {
  const yearsWithPoint = points.map(yearOf);
  const first = Math.min(...yearsWithPoint);
  const last = Math.max(...yearsWithPoint);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function yearOf({ period }: { period: string }): number {
  return Number(period.slice(0, 4));
}

function rankList(points: readonly Point[], context: PageContext): Markup {
  const items = points.map(
    (point) => html`<li>${fill(context.words.item, yearOf(point), numberLink(point, context))}</li>`,
  );
  return html`<ul class="plain">${items}</ul>`;
}

/** Which definition of the partner the same period of another year uses: 0 is the first one. */
function definitionIn(year: number, fact: LabeledFact, breaks: readonly string[] | undefined): number {
  const period = parsePeriod(fact.period) as Period;
  return definitionOf(shiftYears(period, year - yearOf(fact)), breaks);
}

/** The same trade as the partner counts it, how far the two figures are apart, and why they differ. */
function partnersFigure(fact: LabeledFact, partnersFact: Fact, areas: Codes['areas'], context: PageContext): Markup {
  const { words } = context;
  const difference = differenceText(fact, partnersFact, context);
  return section(
    'mirror',
    words.partnersFigure ?? '',
    html`<p><a href="${factLink(partnersFact.id, context)}">${factHeadline(partnersFact, areas, context)}</a></p>${difference && html`<p>${difference}</p>`}<p class="fine">${words.caveatMirrorWhy}</p>`,
  );
}

/** The most digits of the difference between two figures: more would look more exact than figures that differ are. */
const MAX_GAP_DIGITS = 3;

/** Empty if the figures are in different currencies, or one is only a bound. */
function differenceText(fact: LabeledFact, other: Fact, { page, words, locale }: PageContext): string {
  if (!fact.value || other.value === null || other.unit !== fact.unit) return '';
  const [more, less] = fact.value > other.value ? [fact, other] : [other, fact];
  const value = (more.value as number) - (less.value as number);
  const digits = Math.min(significantDigits(value, subtract(more.bounds, less.bounds)), MAX_GAP_DIGITS);
  const size = numberText({ value, digits, unit: fact.unit, qualifier: 'exact' }, words, locale);
  return fillText(page.partnersGap, size, percent({ value: (100 * value) / fact.value, digits: 2 }, locale));
}
