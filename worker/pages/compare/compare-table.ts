/** A comparison as a table with bars, its missing members, and its CSV. */
import { html } from 'hono/html';
import type { ReleaseSummary } from '../../../data/catalogue/format/catalogue-index.ts';
import { publisherNames } from '../../../data/catalogue/format/names.ts';
import type { FactSummary } from '../../../data/catalogue/format/summaries.ts';
import { day, gap } from '../../../data/fact/format.ts';
import { fill, fillText } from '../../../data/fact/number-text.ts';
import { barCell, numberLink } from '../charts/number-link.ts';
import { type Scale, scaleOf } from '../charts/scale.ts';
import { copyTableButton } from '../site/copy.ts';
import { addressOf } from '../site/forms.ts';
import { areaLink, cell, commaList, type Markup, table } from '../site/markup.ts';
import type { PageContext } from '../site/page-context.ts';
import type { ComparedFigure, ComparedSeries, Comparison } from './comparison.ts';

interface Content {
  compared: ComparedSeries;
  comparison: Comparison;
  period: string;
  /** Address and name of a period with more figures. */
  fuller: readonly [address: string, name: string] | null;
  releases: readonly ReleaseSummary[];
  /** The area of the start page, which is highlighted. */
  home: string;
}

export function comparisonTable(content: Content, context: PageContext): Markup {
  const { compared, comparison, fuller } = content;
  const { figures, missing } = comparison;
  const { indicator, members, incomparable } = compared;
  const { page, words } = context;
  const memberLinks = (codes: readonly string[]) =>
    commaList(
      codes.map((code) => memberLink(compared, code, context)),
      words,
    );
  const note = (isShown: boolean, text: unknown) => (isShown ? html`<p class="fine">${text}</p>` : '');
  const hasDerived = figures.some(({ fact }) => fact.basis === 'derived');
  const scale = scaleOfFigures(figures, context);
  const unit = fillText(page.inUnit, context.texts.labels.indicators[indicator], scale.name);
  const count = fillText(page.haveFigures, figures.length, members.length);
  return html`<p class="intro-line">${fillText(page.fullStop, unit)}${gap(context.locale)}${count}</p>
${figuresTable(content, scale, context)}
${note(hasDerived, page.computedMark)}
${note(missing.length > 0, fill(page.withoutFigure, memberLinks(missing)))}
${note(incomparable.length > 0, fill(page.notComparable, memberLinks(incomparable)))}
${fuller && note(true, fill(page.fullerPeriod, html`<a href="${fuller[0]}">${fuller[1]}</a>`))}
<p class="buttons">${copyTableButton('comparison', page)} <a class="button second" href="${csvAddress(content, context)}">CSV</a></p>`;
}

/** The scale of the median figure. With the scale of the largest one, small figures would be 0.0046. */
function scaleOfFigures(figures: readonly ComparedFigure[], context: PageContext): Scale {
  const middle = figures[Math.floor(figures.length / 2)]?.fact;
  return scaleOf(middle?.unit ?? '', Math.abs(Number(middle?.value)), false, context);
}

function figuresTable({ compared, comparison, releases, home }: Content, scale: Scale, context: PageContext): Markup {
  const { page, words } = context;
  const { figures, missing } = comparison;
  const largest = Math.max(...figures.map(({ fact }) => Math.abs(Number(fact.value))));
  const isOfPartners = compared.set.kind === 'partners';
  // An incomplete list has no ranks. The partners on record are never all partners.
  const isRanked = !isOfPartners && !missing.length && !compared.incomparable.length;
  const heads = [isOfPartners ? page.partnerWord : page.areaWord, page.numberWord, page.changeWord, page.sourceWord];
  const rows = figures.map(({ code, fact, growth }, i) => {
    const cells = [
      isRanked ? html`<td>${i + 1}</td>` : '',
      html`<th scope="row">${memberLink(compared, code, context)}</th>`,
      barCell(fact, largest, scale, context),
      cell(page.changeWord, growth ? numberLink(growth, context) : '–', words),
      html`<td class="by fine">${sourceOf(fact, releases, context)}</td>`,
    ];
    return html`<tr${code === home ? html` class="own"` : ''}>${cells}</tr>`;
  });
  return table('compare', isRanked ? [page.rankWord, ...heads] : heads, rows, 'comparison');
}

function sourceOf(
  { release }: FactSummary,
  releases: readonly ReleaseSummary[],
  { words, texts, locale }: PageContext,
): unknown {
  const source = releases.find(({ id }) => id === release);
  if (!source) return words.derived;
  const link = html`<a href="${source.url}"><bdi>${publisherNames(texts, source)}</bdi></a>`;
  return fill(words.detail, link, day(source.published, locale, 'medium'));
}

function memberLink({ set }: ComparedSeries, code: string, context: PageContext): Markup {
  const { partners } = context.texts.labels;
  return set.kind === 'partners'
    ? html`<a href="${addressOf(`/areas/${set.area}`, { partner: code }, context)}">${partners[code] ?? code}</a>`
    : areaLink(code, context);
}

function csvAddress({ compared, comparison, period }: Content, context: PageContext): string {
  const { set, indicator } = compared;
  const codes = comparison.figures.map(({ code }) => code).join();
  const who = set.kind === 'partners' ? { area: set.area, partner: codes } : { area: codes, partner: 'world' };
  const query = { ...who, breakdown: 'total', indicator, measure: 'value,growth', period };
  return addressOf('/v1/facts.csv', query, context);
}
