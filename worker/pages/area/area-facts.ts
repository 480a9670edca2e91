/** Numbers as a table: what is measured, with its amount, growth and share side by side. */
import { html } from 'hono/html';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import { keyLabels } from '../../../data/catalogue/format/texts.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import type { Key } from '../../../data/fact/id.ts';
import { fillText } from '../../../data/fact/number-text.ts';
import { noNumber, numberLink, type Point } from '../charts/number-link.ts';
import { cell, type Markup, table } from '../site/markup.ts';
import type { PageContext } from '../site/page-context.ts';

/** Rows of one page; the files to download have all. */
const MOST_ROWS = 80;
/** Measures that have a column of their own in a table of one period. */
const COLUMNS = ['value', 'growth', 'share', 'national-share'];

interface Row {
  name: string;
  numbers: Map<string, Point>;
}

/** What a row is called besides a measure without a column, by a fact and the labels of its codes. */
type RowName = (fact: Point, labels: Key) => string[];

/** In the order of the facts. Those of `measures` that any fact has are columns; others stand in the first column, with their name. */
export function factTable(
  facts: readonly Point[],
  nameOf: RowName,
  context: PageContext,
  measures: readonly string[] = COLUMNS,
): Markup {
  const { page, texts, words } = context;
  if (!facts.length) return html`<p>${fillText(page.fullStop, page.noFigure)}</p>`;
  const rows = rowsOf(facts, nameOf, measures, context);
  const columns = measures.filter((measure) => rows.some(({ numbers }) => numbers.has(measure)));
  const shown = rows.slice(0, MOST_ROWS);
  // The first column has numbers of other measures too, such as ranks.
  const name = (measure: string) =>
    measure === 'value' ? page.numberWord : (texts.labels.measures[measure] ?? measure);
  const number = (measure: string, fact: Point | undefined) =>
    fact ? cell(name(measure), numberLink(fact, context), words) : noNumber(page);
  const body = shown.map(
    ({ name: row, numbers }) =>
      html`<tr><th scope="row">${row}</th>${columns.map((measure) => number(measure, numbers.get(measure)))}</tr>`,
  );
  const rest = rows.length > shown.length ? fillText(page.shownOf, shown.length, rows.length) : '';
  return html`${table('numbers stacked', [page.figureWord, ...columns.map(name)], body)}${rest ? html`<p class="fine">${rest}</p>` : ''}`;
}

function rowsOf(facts: readonly Point[], nameOf: RowName, measures: readonly string[], { texts }: PageContext): Row[] {
  const rows = new Map<string, Row>();
  for (const fact of facts) {
    const labels = keyLabels(texts, fact);
    const measure = measures.includes(fact.measure) ? fact.measure : 'value';
    const own = measure === fact.measure ? '' : labels.measure;
    const name = [...nameOf(fact, labels), own].filter(Boolean).join(' · ');
    const row = rows.get(name) ?? { name, numbers: new Map<string, Point>() };
    row.numbers.set(measure, fact);
    rows.set(name, row);
  }
  return [...rows.values()];
}

/** The whole before its parts, in the order of the vocabulary. */
export function inOrder(facts: readonly Fact[], { vocabulary }: CatalogueIndex): Fact[] {
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
