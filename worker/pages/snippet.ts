/** The snippet that an editor pastes: one script, one element, and a fallback that is a cited sentence of its own. */
import { amount, day, gap, percent } from '../../data/format.ts';
import type { Card } from '../card.ts';
import { cardHeight } from './height.ts';

export function snippet(card: Card, origin: string): string {
  // A step from the one height to the other where the card changes its columns; `cqi` is the width of the div around the card.
  const { narrow, wide } = cardHeight(card);
  const height = `clamp(${wide}em,(34em - 100cqi)*999,${narrow}em)`;
  const period = card.mode === 'fixed' ? ` period="${card.period.id}"` : '';
  return `<script type="module" src="${origin}/w/v1/trade-card.js"></script>
<div style="container-type:inline-size"><trade-card area="${card.area.id}"${period} style="display:grid;min-height:${height}">${fallback(card)}</trade-card></div>`;
}

/** What is read where the script does not run: number, growth, period, source, date and link, as markup. */
export function fallback({ area, indicator, period, headline, growth, source, words, lang }: Card): string {
  const said = (fact: { qualifier: string }, text: string) => (words[fact.qualifier] ?? '{}').replace('{}', text);
  const change = growth?.value ? ` (${said(growth, percent(growth, lang, true))})` : '';
  const unit = headline.unit === 'USD' ? words.dollars : words.yuan;
  const number = `${said(headline, [...amount(headline, lang), unit].join(gap(lang)))}${change}`;
  const cited = `<a href="${escapeText(source.url)}">${escapeText(source.agency)}, ${day(source.published, lang)}</a>`;
  return `${escapeText(`${area.label}, ${indicator.label}, ${period.label}`)}: ${escapeText(number)}. ${words.source}: ${cited}`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
