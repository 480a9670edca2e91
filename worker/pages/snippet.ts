/** The snippet that an editor pastes: one script, one element, and a fallback that is a cited sentence of its own. */
import { amount, day, gap, percent } from '../../data/format.ts';
import type { Card } from '../card.ts';

/**
 * The height that the card takes, reserved so that nothing on the page moves when it comes: tall in one column, low in two, which
 * the card changes to at 34em. The factor makes a step of it; `cqi` is the width of the element around the card.
 */
const RESERVED_HEIGHT = 'clamp(27em,(34em - 100cqi)*999,45em)';

export function snippet(card: Card, origin: string): string {
  return `<script type="module" src="${origin}/w/v1/trade-card.js"></script>
<div style="container-type:inline-size"><trade-card area="${card.area.id}" style="display:grid;min-height:${RESERVED_HEIGHT}">${fallback(card)}</trade-card></div>`;
}

/** What is read where the script does not run: number, growth, period, source, date and link, as markup. */
export function fallback({ area, indicator, period, headline, growth, source, words, lang }: Card): string {
  const change = growth?.value ? ` (${percent(growth, lang, true)})` : '';
  const number = `${[...amount(headline, lang), words.yuan].join(gap(lang))}${change}`;
  const cited = `<a href="${escapeText(source.url)}">${escapeText(source.agency)}, ${day(source.published, lang)}</a>`;
  return `${escapeText(`${area.label}, ${indicator.label}, ${period.label}`)}: ${escapeText(number)}. ${words.source}: ${cited}`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
