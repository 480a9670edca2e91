/** The same months of several years, oldest first: a chart, the numbers with their receipts, and which years between them no page gives. */
import { chartOf } from '../../../data/card/chart-columns.ts';
import { item } from '../../../data/card/number-parts.ts';
import type { Card } from '../../../data/contract/card.ts';
import { isLimit } from '../../../data/fact/bounds.ts';
import { fillText } from '../../../data/fact/number-text.ts';
import { commaOf } from '../../../data/fact/title.ts';
import type { Writer } from '../writer.ts';
import { chart } from './chart.ts';

export function trend({ html, card, words, locale, text, cite }: Writer): unknown {
  if (!card.trend.length) return '';
  // A bound has no column.
  const drawn = card.trend.filter(({ fact }) => fact.value !== null && !isLimit(fact));
  const missing = missingYears(card.trend).join(commaOf(words));
  const breaks = card.trend.flatMap(({ year, isBreak }) => (isBreak ? [year] : [])).join(commaOf(words));
  const row = ({ year, label = year, fact }: Card['trend'][number]): unknown =>
    html`<tr><th scope="row">${label}</th><td>${cite(fact, text(fact), item(words, label, text(fact)))}</td></tr>`;
  return html`<div class="block" part="trend"><p class="label">${words.trend?.split(/[ ,،（]*\{/)[0]}</p>${
    drawn.length > 1
      ? html`<div class="columns" aria-hidden="true">${chart(html, chartOf({ ...card, trend: drawn }, locale))}</div>`
      : ''
  }<table><tbody>${card.trend.map(row)}</tbody></table>${
    missing ? html`<p class="small">${fillText(words.missingYears, missing)}</p>` : ''
  }${breaks ? html`<p class="small">${fillText(words.otherDefinition, breaks)}</p>` : ''}</div>`;
}

/** The years between those of the trend that it lacks, runs of them as `2016–2022`. */
export function missingYears(trend: readonly { year: string | number }[]): string[] {
  return trend.slice(1).flatMap(({ year }, i) => {
    const [from, to] = [Number(trend[i]?.year) + 1, Number(year) - 1];
    if (!(from <= to)) return [];
    return from === to ? `${from}` : `${from}–${to}`;
  });
}
