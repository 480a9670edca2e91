/** All numbers of an area for one period, as a table: what is measured, with its amount, growth and share side by side. */
import { html } from 'hono/html';
import { FLOWS } from '../../../data/catalogue/format/catalogue-files.ts';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import { keyLabels } from '../../../data/catalogue/format/texts.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { fillText } from '../../../data/fact/number-text.ts';
import { commaOf, factPart } from '../../../data/fact/title.ts';
import { numberLink } from '../charts/history.ts';
import { cell, type Markup, unbroken } from '../site/markup.ts';
import type { PageContext } from '../site/page-context.ts';

/** Rows of one page; the files to download have all. */
const MOST_ROWS = 80;
/** Measures that have a column of their own where any fact has them. Others stand in the first column, with their name. */
const COLUMNS = ['value', 'growth', 'share', 'national-share'];

interface Row {
  name: string;
  numbers: Map<string, Fact>;
}

/** With a partner, exports, imports and their sum have a row each, whether there is a number or not. */
export function factTable(
  facts: readonly Fact[],
  index: CatalogueIndex,
  context: PageContext,
  partner?: string,
): Markup {
  const { page, texts, words } = context;
  const rows = rowsOf(sorted(facts, index), context, partner);
  const columns = COLUMNS.filter((measure, i) => i === 0 || rows.some(({ numbers }) => numbers.has(measure)));
  const shown = rows.slice(0, MOST_ROWS);
  // The first column has numbers of other measures too, such as ranks.
  const name = (measure: string) =>
    measure === 'value' ? page.numberWord : (texts.labels.measures[measure] ?? measure);
  const number = (measure: string, fact: Fact | undefined) =>
    fact ? cell(name(measure), numberLink(fact, context), words) : html`<td class="none"></td>`;
  const empty = cell(name('value'), page.noFigure, words);
  const heads = columns.map((measure) => html`<th scope="col">${name(measure)}</th>`);
  const body = shown.map(
    ({ name: row, numbers }) =>
      html`<tr><th scope="row">${unbroken(row)}</th>${columns.map((measure, i) => (i === 0 && numbers.size === 0 ? empty : number(measure, numbers.get(measure))))}</tr>`,
  );
  const rest = rows.length > shown.length ? fillText(page.shownOf, shown.length, rows.length) : '';
  return html`<table class="numbers stacked"><thead><tr><th scope="col">${page.figureWord}</th>${heads}</tr></thead><tbody>${body}</tbody></table>${rest ? html`<p class="fine">${rest}</p>` : ''}`;
}

function rowsOf(facts: readonly Fact[], { texts }: PageContext, partner?: string): Row[] {
  const { indicators, partners } = texts.labels;
  const always = partner === undefined ? [] : FLOWS.map((flow) => `${indicators[flow]} · ${partners[partner]}`);
  const rows = new Map(always.map((name): [string, Row] => [name, { name, numbers: new Map() }]));
  for (const fact of facts) {
    const labels = keyLabels(texts, fact);
    const measure = COLUMNS.includes(fact.measure) ? fact.measure : 'value';
    const own = measure === fact.measure ? '' : labels.measure;
    const name = [labels.indicator, factPart(fact, labels, commaOf(texts.words)), own].filter(Boolean).join(' · ');
    const row = rows.get(name) ?? { name, numbers: new Map<string, Fact>() };
    row.numbers.set(measure, fact);
    rows.set(name, row);
  }
  return [...rows.values()];
}

/** The whole before its parts, in the order of the vocabulary. */
function sorted(facts: readonly Fact[], { vocabulary }: CatalogueIndex): Fact[] {
  const order = (table: keyof typeof vocabulary) => new Map(Object.keys(vocabulary[table]).map((code, i) => [code, i]));
  const [indicators, partners, breakdowns] = [order('indicators'), order('partners'), order('breakdowns')];
  const rank = ({ indicator, partner, breakdown, measure }: Fact): number[] => [
    indicators.get(indicator) ?? 0,
    COLUMNS.includes(measure) ? 0 : 1,
    partner === 'world' || partner === 'none' ? -1 : (partners.get(partner) ?? 0),
    breakdown === 'total' ? -1 : (breakdowns.get(breakdown) ?? 0),
  ];
  const ranked = facts.map((fact) => [rank(fact), fact] as const);
  return ranked
    .sort(([a], [b]) => a.map((value, i) => value - (b[i] ?? 0)).find((difference) => difference !== 0) ?? 0)
    .map(([, fact]) => fact);
}
