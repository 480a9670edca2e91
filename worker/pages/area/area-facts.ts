/** Figures as a table: what is measured, with its amount, growth and share side by side. */
import { html } from 'hono/html';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import { keyLabels } from '../../../data/catalogue/format/texts.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import type { Key } from '../../../data/fact/id.ts';
import { fillText } from '../../../data/fact/number-text.ts';
import { noNumber, numberLink, type Point } from '../charts/number-link.ts';
import { cell, type Markup, shownNote, table } from '../site/markup.ts';
import type { PageContext } from '../site/page-context.ts';

/** Rows of a page. The CSV has all. */
const MAX_ROWS = 80;
/** Measures that have a column of their own in a table of one period. */
const COLUMNS = ['value', 'growth', 'share', 'national-share'];

interface Row {
  name: string;
  /** The figures by their column. */
  points: Map<string, Point>;
}

/** The parts of a row's name. Empty parts are left out. */
type RowName = (point: Point, labels: Key) => string[];

/**
 * Rows are in the order of the facts. Each of `measures` is a column if it has a figure. Figures of other measures, such as ranks, are in the
 * first column, and their row is named after the measure.
 */
export function factTable(
  points: readonly Point[],
  nameOf: RowName,
  context: PageContext,
  measures: readonly string[] = COLUMNS,
): Markup {
  const { page, texts, words } = context;
  if (!points.length) return html`<p>${fillText(page.fullStop, page.noFigure)}</p>`;
  const rows = rowsOf(points, nameOf, measures, context);
  const columns = measures
    .filter((measure) => rows.some((row) => row.points.has(measure)))
    .map((measure) => ({
      measure,
      head: measure === 'value' ? page.numberWord : (texts.labels.measures[measure] ?? measure),
    }));
  const shown = rows.slice(0, MAX_ROWS).map((row) => {
    const cells = columns.map(({ measure, head }) => {
      const point = row.points.get(measure);
      return point ? cell(head, numberLink(point, context), words) : noNumber(page);
    });
    return html`<tr><th scope="row">${row.name}</th>${cells}</tr>`;
  });
  const heads = [page.figureWord, ...columns.map(({ head }) => head)];
  return html`${table('numbers stacked', heads, shown)}${shownNote(shown.length, rows.length, context)}`;
}

function rowsOf(points: readonly Point[], nameOf: RowName, measures: readonly string[], { texts }: PageContext): Row[] {
  const rows = new Map<string, Row>();
  for (const point of points) {
    const labels = keyLabels(texts, point);
    const hasColumn = measures.includes(point.measure);
    const name = [...nameOf(point, labels), hasColumn ? '' : labels.measure].filter(Boolean).join(' · ');
    const row = rows.get(name) ?? { name, points: new Map<string, Point>() };
    row.points.set(hasColumn ? point.measure : 'value', point);
    rows.set(name, row);
  }
  return [...rows.values()];
}

/** In the order of the vocabulary: by indicator, then measure, partner and breakdown. Totals come before their parts. */
export function inOrder(facts: readonly Fact[], { vocabulary }: CatalogueIndex): Fact[] {
  const placeIn = (list: 'indicators' | 'partners' | 'breakdowns', code: string) =>
    Object.keys(vocabulary[list]).indexOf(code);
  const ranked = facts.map((fact) => {
    const { indicator, measure, partner, breakdown } = fact;
    const ranks = [
      placeIn('indicators', indicator),
      COLUMNS.includes(measure) ? 0 : 1,
      partner === 'world' || partner === 'none' ? -1 : placeIn('partners', partner),
      breakdown === 'total' ? -1 : placeIn('breakdowns', breakdown),
    ];
    return { fact, ranks };
  });
  ranked.sort((a, b) => compareRanks(a.ranks, b.ranks));
  return ranked.map(({ fact }) => fact);
}

/** Compares the first ranks that differ. */
function compareRanks(a: readonly number[], b: readonly number[]): number {
  const differences = a.map((rank, i) => rank - (b[i] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}
