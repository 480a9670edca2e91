/** The snippet that an editor pastes: one script, one element, and a fallback that is a cited sentence of its own. */

import type { CardFact, CompactCard, Words } from '../../data/contract/card.ts';
import type { Locale } from '../../data/fact/format.ts';
import { amount, day, gap, percent } from '../../data/fact/format.ts';
import { fill } from '../../widget/view/writer.ts';

/**
 * The height that a snippet reserves, so that nothing on the page moves when the card comes; a lower card fills it. One step for one
 * column and one for two, at the width of `.body` in widget/view/full-styles.ts. `cqi` is the width of the element around the card.
 */
const HEIGHT = 'max(38em,min(66em,(38em - 100cqi)*999))';

export function snippet(card: CompactCard, origin: string): string {
  const period = card.mode === 'fixed' ? ` period="${card.period.id}"` : '';
  return `<script type="module" async src="${origin}/w/v1/trade-card.js"></script>
<div style="container-type:inline-size;contain-intrinsic-inline-size:24em;max-width:100%"><trade-card area="${card.area.id}"${period} style="display:grid;min-height:${HEIGHT}"><span>${fallback(card)}</span></trade-card></div>`;
}

/** What is read where the script does not run: number, growth, period, source, date and link, as markup. */
export function fallback(card: CompactCard): string {
  const { area, indicator, period, headline, growth, source, words } = card;
  const locale = localeOf(card);
  const change = growth && growth.value !== null ? ` (${qualified(words, growth, percent(growth, locale, true))})` : '';
  const page = `<a href="${escapeText(source.url)}">${escapeText(source.agency)}</a>`;
  const cited = fill(words.from, page, day(source.published, locale)).join('');
  const number = `${numberOf(card, headline)}${change}`;
  return `${escapeText(`${area.label}, ${indicator.label}, ${period.label}`)}: ${escapeText(number)}. ${cited}`;
}

/** An amount with scale, unit and qualifier, in the card's language. */
export function numberOf(card: CompactCard, fact: CardFact): string {
  const [words, locale] = [card.words, localeOf(card)];
  return qualified(words, fact, [...amount(fact, locale), words[fact.unit]].join(gap(locale)));
}

function localeOf({ lang, writing }: CompactCard): Locale {
  return { tag: lang, writing };
}

function qualified(words: Words, { qualifier }: CardFact, text: string): string {
  return (words[qualifier] ?? '{}').replace('{}', text);
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
