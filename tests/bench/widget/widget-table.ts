/** What was measured of the widget as rows of the table, and its budgets. */
import { type Budget, most } from '../budgets.ts';
import type { Row } from '../tables.ts';
import type { PageCosts, Widget } from './widget.ts';

/** Largest ratio of the time until a preloaded card is painted, to a bare element that is preloaded too. */
const MOST_TO_PRELOADED = 1.25;
/** The same of a server-rendered card, to the preloaded card, and to the card as a picture. */
const MOST_SERVED = 0.65;
const MOST_TO_PICTURE = 1;
/** Of a hundred cards of 15 areas; the task in milliseconds. */
const MOST_REQUESTS = 16;
const MOST_TASK = 200;

export function widgetRows(widget: Widget | null): Row[] {
  if (!widget) return [];
  return widget.cases.flatMap(({ elements, areas, costs, toBare, servedToCard }): Row[] => [
    [
      `${elements} on a page, of ${areas} ${areas === 1 ? 'area' : 'areas'}: ms until painted, beside bare Lit elements`,
      ...([whole(costs['card, preloaded'].painted), whole(costs.bare.painted), toBare.toFixed(2)] as const),
      `card ${details(costs['card, preloaded'])}; bare ${details(costs.bare)}`,
    ],
    [
      `${elements}: the same without preload, beside bare Lit elements with it`,
      ...([whole(costs.card.painted), whole(costs['bare, preloaded'].painted)] as const),
      (costs.card.painted / costs['bare, preloaded'].painted).toFixed(2),
      `card ${details(costs.card)}; bare ${details(costs['bare, preloaded'])}`,
    ],
    [
      `${elements}: the card that a server rendered, beside the preloaded card`,
      ...([whole(costs['card, served'].painted), whole(costs['card, preloaded'].painted)] as const),
      servedToCard.toFixed(2),
      `served ${details(costs['card, served'])}`,
    ],
    [
      `${elements}: the SVG in an <img>, beside the preloaded card`,
      ...([whole(costs.picture.painted), whole(costs['card, preloaded'].painted)] as const),
      (costs.picture.painted / costs['card, preloaded'].painted).toFixed(2),
      `picture ${details(costs.picture)}`,
    ],
  ]);
}

function details({ bytes, requests, script, layout, longest, shift }: PageCosts): string {
  return `${whole(bytes)} bytes in ${requests}, script ${whole(script)}, layout ${whole(layout)}, longest task ${whole(longest)} ms, shift ${shift.toFixed(3)}`;
}

export function widgetBudgets({ cases }: Widget): Budget[] {
  const [first] = cases;
  const last = cases.at(-1);
  if (!first || !last) return [];
  const ours = cases.flatMap(({ costs }) => [costs.card, costs['card, preloaded'], costs['card, served']]);
  return [
    most('painted number, preloaded, to a bare Lit element preloaded too', first.toPreloaded, MOST_TO_PRELOADED),
    most('painted number, served by fragment=element, to the preloaded card', first.servedToCard, MOST_SERVED),
    most('painted number, served by fragment=element, to the SVG in an <img>', first.servedToPicture, MOST_TO_PICTURE),
    most('layout shift of all pages', Math.max(...ours.map(({ shift }) => shift)), 0),
    most(`${last.elements} cards of ${last.areas} areas, requests`, last.costs.card.requests, MOST_REQUESTS),
    most(`${last.elements} cards of ${last.areas} areas, longest task in ms`, last.costs.card.longest, MOST_TASK),
  ];
}

function whole(number: number): string {
  return Number.isFinite(number) ? Math.round(number).toLocaleString('en') : 'not known';
}
