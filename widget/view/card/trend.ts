/** How it changed: the same window of the years, oldest first, and which years between them no page gives. */
import type { CompactCard } from '../../../data/contract/card.ts';
import { amount, gap } from '../../../data/fact/format.ts';
import { fill, fillText } from '../../../data/fact/number-text.ts';
import { commaOf } from '../../../data/fact/title.ts';
import { isSameScale } from '../../../data/fact/unit.ts';
import type { Writer } from '../writer.ts';
import { rows } from './rows.ts';

type Point = CompactCard['trend'][number];

export function trend(write: Writer): unknown {
  const { html, card, words, locale, text } = write;
  if (!card.trend.length) return '';
  const space = gap(locale);
  const [, unit] = amount(card.headline, locale);
  const isAmount = card.headline.unit in words;
  const last = card.trend.length - 1;

  /** The unit stands above; whoever hears or copies the row gets it too. */
  const withoutUnit = (fact: Point['fact']) => {
    const [digits, scale] = amount(fact, locale);
    return fill(
      words[fact.qualifier],
      html`${digits}<span class="${isSameScale(scale, unit) ? 'sr' : ''}">${space}${scale}${scale && space}${words[fact.unit]}</span>`,
    );
  };
  const row = ({ year, fact }: Point, i: number) => {
    return { name: year, fact, isOwn: i === last, number: isAmount ? withoutUnit(fact) : text(fact) };
  };
  const missing = missingYears(card.trend).join(commaOf(words));
  const breaks = card.trend.flatMap(({ year, isBreak }) => (isBreak ? [year] : [])).join(commaOf(words));

  // Shares and counts have their unit beside each number.
  const label = isAmount
    ? fillText(words.trend, unit + (unit && space) + words[card.headline.unit])
    : words.trend?.split(/[ ,،（]*\{/)[0];
  return html`<div class="block" part="trend"><p class="label">${label}</p>${rows(write, card.trend.map(row))}${
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
