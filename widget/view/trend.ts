/**
 * How it changed: the same window of the years, a row each with its bar and its number. The years that no page gives leave their place
 * empty, so that the rows stand at the distances of time.
 */
import type { CompactCard } from '../../data/contract/card.ts';
import { amount, gap, numberOf } from '../../data/fact/format.ts';
import { bar } from './bar.ts';
import type { Writer } from './writer.ts';
import { fill, pair } from './writer.ts';

export function trend({ html, card: { trend, headline }, words, locale, cite }: Writer): unknown {
  if (!trend.length) return '';
  const space = gap(locale);
  const [, unit] = amount(headline, locale);
  const highest = Math.max(...trend.map(({ fact }) => numberOf(fact)));

  // A word before the number takes room from the bars.
  const qualified = trend.some(({ fact }) => fact.qualifier !== 'exact') ? 'qualified' : '';

  const row = ({ year, fact }: CompactCard['trend'][number], i: number): unknown => {
    // As many digits as compare well; the page of the number has all of them.
    const [digits, scale] = amount({ ...fact, digits: fact.digits && Math.min(fact.digits, 4) }, locale);
    const rest = `${space}${scale}${scale && space}${words[fact.unit]}`;
    // The unit stands above; whoever hears or copies the row gets it too.
    const number = html`${digits}<span class="${stem(scale) === stem(unit) ? 'sr' : ''}">${rest}</span>`;
    const missing = i ? Number(year) - Number(trend[i - 1]?.year) - 1 : 0;
    const gaps = Array.from({ length: missing }, () => html`<li class="gap" aria-hidden="true"></li>`);
    const written = cite(fact, fill(words[fact.qualifier], number));
    return html`${gaps}<li class="row">${pair({ html, words }, year, written)}${bar(html, fact, highest)}</li>`;
  };

  return html`<div class="block" part="trend"><p class="label">${fill(words.trend, unit + (unit && space) + words[headline.unit])}</p><ul class="years ${qualified}">${trend.map(row)}</ul></div>`;
}

/** A scale word without its ending, so that `milliard` and `milliards` are equal. */
function stem(scale: string): string {
  return scale.slice(0, 6);
}
