/** How it changed: the same window of the years as columns, in the unit of the headline. */
import type { FullCard } from '../../data/contract/card.ts';
import { amount, gap } from '../../data/fact/format.ts';
import type { Writer } from './writer.ts';
import { fill } from './writer.ts';

export function trend({ html, card, words, locale, cite }: Writer): unknown {
  const { trend, headline } = card;
  const [, unit] = amount(headline, locale);
  const highest = Math.max(...trend.map(({ fact }) => fact.value ?? 0));

  const column = ({ year, fact }: FullCard['trend'][number], i: number): unknown => {
    const height = ((fact.value ?? 0) / highest) * 100;
    const [digits, scale] = amount({ ...fact, digits: fact.digits && Math.min(fact.digits, 4) }, locale);
    const skipped = Number(year) - Number(trend[i - 1]?.year) > 1;
    return html`<div class="column ${skipped ? 'skip' : ''}">${cite(fact, stem(scale) === stem(unit) ? digits : `${digits} ${scale}`)}<svg class="${fact.basis}" viewBox="0 0 1 100" preserveAspectRatio="none" aria-hidden="true"><rect y="${100 - height}" width="1" height="${height}"></rect></svg>${year}</div>`;
  };

  return trend.length
    ? html`<div class="box" part="trend"><div class="label">${fill(words.trend, unit + gap(locale) + words[headline.unit])}</div><div class="columns">${trend.map(column)}</div></div>`
    : '';
}

/** A scale word without its ending, so that `milliard` and `milliards` are equal. */
function stem(scale: string): string {
  return scale.slice(0, 6);
}
