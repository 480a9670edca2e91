/** What columns, gaps and lines of a chart mean: kinds of numbers, years that no page gives, and other definitions. */
import { html } from 'hono/html';
import { fillText } from '../../../data/fact/number-text.ts';
import { commaOf } from '../../../data/fact/title.ts';
import { missingYears } from '../../../widget/view/card/trend.ts';
import type { Markup } from '../site/markup.ts';
import type { PageContext } from '../site/page-context.ts';
import { type Bar, type BarKind, classOf } from './chart.ts';

/** How the column of each kind looks. */
const DRAWINGS: Record<BarKind, Markup> = {
  stated: html`<rect width="100%" height="100%"></rect>`,
  derived: html`<rect width="100%" height="100%"></rect>`,
  limit: html`<rect class="open" width="100%" height="100%"></rect><line class="cap" x2="100%"></line>`,
  range: html`<rect y="50%" width="100%" height="50%"></rect><rect class="open" width="100%" height="50%"></rect>`,
};

/** Empty where all numbers are stated, no year lacks a number, and the definition is one. */
export function legend(
  bars: readonly Bar[],
  places: readonly number[],
  redefined: readonly number[],
  { words, page }: PageContext,
): Markup | '' {
  const names: Record<BarKind, string | undefined> = {
    stated: words.stated,
    derived: words.derived,
    limit: page.limitOnly,
    range: page.rangeOnly,
  };
  const kinds = (Object.keys(names) as BarKind[]).filter((kind) => bars.some((bar) => bar.kind === kind));
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  const missing = missingYears([{ year: first - 1 }, ...bars, { year: last + 1 }]).join(commaOf(words));
  const items = [
    ...(kinds.some((kind) => kind !== 'stated') ? kinds.map(keyOfKind) : []),
    missing &&
      html`<li>${key(html`<line class="none" x2="100%" y1="50%" y2="50%"></line>`)}<span>${fillText(words.missingYears, missing)}</span></li>`,
    redefined.length &&
      html`<li>${key(html`<line class="break" x1="50%" x2="50%" y2="100%"></line>`)}<span>${fillText(words.otherDefinition, redefined.join(commaOf(words)))}</span></li>`,
  ].filter(Boolean);
  return items.length ? html`<ul class="legend">${items}</ul>` : '';

  /** The looks of all columns of the kind, the number in question first. */
  function keyOfKind(kind: BarKind): Markup {
    const ofKind = bars.filter((bar) => bar.kind === kind);
    const looks = [...new Set(ofKind.map((bar) => classOf(bar, bars)))].sort();
    const keys = looks.map((look) => key(html`<g class="${look}">${DRAWINGS[kind]}</g>`));
    const marks =
      kind === 'stated' || kind === 'range' ? [] : [...new Set(ofKind.map(({ short }) => short.slice(0, 1)))];
    return html`<li>${keys}<span>${marks.map((mark) => html`<bdi dir="ltr">${mark}</bdi> `)}${names[kind]}</span></li>`;
  }
}

/** A piece of the chart beside its meaning. */
function key(drawing: Markup): Markup {
  return html`<svg class="key" width="0.75rem" height="0.75rem" aria-hidden="true">${drawing}</svg>`;
}
