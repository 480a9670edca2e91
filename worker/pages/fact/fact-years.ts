/** The figure beside others: the same period of other years, and the partner's own figure. */
import { html } from 'hono/html';
import type { Codes } from '../../../data/catalogue/format/texts.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { definitionOf } from '../../../data/fact/definition.ts';
import { numberOf, percent } from '../../../data/fact/format.ts';
import { fill, fillText, numberText } from '../../../data/fact/number-text.ts';
import { type Period, parsePeriod, shiftYears } from '../../../data/fact/period.ts';
import { commaOf } from '../../../data/fact/title.ts';
import type { LabelledFact } from '../../../widget/view/receipt/receipt.ts';
import { columnChart } from '../charts/columns.ts';
import { numberLink, type Point, scaleOf } from '../charts/number-link.ts';
import { type Markup, section } from '../site/markup.ts';
import { factLink, type PageContext } from '../site/page-context.ts';
import { factHeadline } from './fact-sentence.ts';

/** `breaks` are the months in which the definition of the partner changed. */
export function yearsAround(
  points: readonly Point[],
  fact: LabelledFact,
  breaks: readonly string[] | undefined,
  context: PageContext,
): Markup | '' {
  if (points.length < 2) return '';
  const { page, words } = context;
  const isGrowth = fact.measure.startsWith('growth');
  const largest = Math.max(...points.map((point) => Math.abs(numberOf(point))));
  const scale = scaleOf(fact.unit, largest, isGrowth, context);
  const title = [page.seriesAround, scale.name].filter(Boolean).join(commaOf(words));
  const years = yearsOf(points);
  const columns = years.map((year) => ({
    name: `${year}`,
    point: points.find((point) => yearOf(point) === year) ?? null,
  }));
  // Ranks have no height: the first is the shortest.
  const chart =
    fact.unit === 'rank'
      ? rankList(points, context)
      : columnChart(columns, { title, scale, own: fact.id, hasLinks: true }, context);
  const redefined = years
    .slice(1)
    .filter((year) => definitionIn(year, fact, breaks) !== definitionIn(year - 1, fact, breaks));
  const notes = [
    points.some(({ basis }) => basis === 'derived') ? page.computedMark : '',
    isGrowth ? page.growthAsPrinted : '',
    redefined.length ? fillText(words.otherDefinition, redefined.join(commaOf(words))) : '',
  ];
  const noteLines = notes.filter(Boolean).map((note) => html`<p class="fine">${note}</p>`);
  return section('series', title, html`<div class="chart">${chart}</div>${noteLines}`);
}

/** All years from the first point to the last. */
function yearsOf(points: readonly Point[]): number[] {
  const withPoint = points.map(yearOf);
  const [first, last] = [Math.min(...withPoint), Math.max(...withPoint)];
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

/** Which definition the same period of another year uses. */
function definitionIn(year: number, fact: LabelledFact, breaks: readonly string[] | undefined): number {
  const period = parsePeriod(fact.period) as Period;
  return definitionOf(shiftYears(period, year - yearOf(fact)), breaks);
}

/** The same trade as the partner counts it, how far the two figures are apart, and why they differ. */
export function partnersFigure(
  fact: LabelledFact,
  partnersFact: Fact,
  areas: Codes['areas'],
  context: PageContext,
): Markup {
  const { page, words } = context;
  const difference = differenceText(fact, partnersFact, context);
  return section(
    'mirror',
    page.partnersFigure,
    html`<p><a href="${factLink(partnersFact.id, context)}">${factHeadline(partnersFact, areas, context)}</a></p>${difference && html`<p>${difference}</p>`}<p class="fine">${words.caveatMirrorWhy}</p>`,
  );
}

/** Empty if the figures are in different currencies, or one is only a bound. */
function differenceText(fact: LabelledFact, other: Fact, { page, words, locale }: PageContext): string {
  if (!fact.value || other.value === null || other.unit !== fact.unit) return '';
  const value = Math.abs(fact.value - other.value);
  const digits = Math.min(fact.digits, other.digits, 3);
  const size = numberText({ value, digits, unit: fact.unit, qualifier: 'exact' }, words, locale);
  return fillText(page.partnersGap, size, percent({ value: (100 * value) / fact.value, digits: 2 }, locale));
}
