/**
 * How it changed: the same window of the years as columns at the distances of time, and as a list of the numbers, each with its
 * receipt. Years that no page gives have neither.
 */
import type { CompactCard } from '../../../data/contract/card.ts';
import { amount, gap } from '../../../data/fact/format.ts';
import { fill } from '../../../data/fact/number-text.ts';
import { isSameScale } from '../../../data/fact/unit.ts';
import { item, pair, unprinted, type Writer } from '../writer.ts';
import { bars, comparable } from './bars.ts';

export function trend(write: Writer): unknown {
  const { html, card, words, locale, cite, text } = write;
  if (!card.trend.length) return '';
  const space = gap(locale);
  const [, unit] = amount(card.headline, locale);

  const row = ({ year, fact }: CompactCard['trend'][number]): unknown => {
    const short = comparable(fact);
    const [digits, scale] = amount(short, locale);
    const rest = `${space}${scale}${scale && space}${words[fact.unit]}`;
    // The unit stands above; whoever hears or copies the row gets it too.
    const number = html`${digits}<span class="${isSameScale(scale, unit) ? 'sr' : ''}">${rest}</span>`;
    const written = cite(fact, fill(words[fact.qualifier], number), item(words, year, text(short)));
    return html`<li>${pair(write, year, [written, unprinted(write, fact)])}</li>`;
  };

  return html`<div class="block" part="trend"><p class="label">${fill(words.trend, unit + (unit && space) + words[card.headline.unit])}</p><div class="history">${bars(write, card.trend)}<ul class="years">${card.trend.map(row)}</ul></div></div>`;
}
