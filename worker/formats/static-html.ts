/** A card as one HTML file that asks for nothing, for archives and static sites. */
import { html, raw } from 'hono/html';
import type { CompactCard, FullCard } from '../../data/contract/card.ts';
import { plainTexts } from './escape.ts';
import { STATIC_STYLES, staticView, type Theme, titleOf } from './static-view.ts';

/** `origin` is the deployment's public address, to which links lead. */
export async function cardHtml(shown: CompactCard | FullCard, origin: string, theme?: Theme): Promise<string> {
  const card = plainTexts(shown);
  const view = await staticView(card, origin, theme);
  return String(
    await html`<!doctype html>
<html lang="${card.lang}" dir="${card.dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${theme ?? 'light dark'}">
<meta name="referrer" content="no-referrer">
<title>${titleOf(card)}</title>
<style>${raw(STATIC_STYLES)}</style>
</head>
<body>
<main>${view}</main>
</body>
</html>
`,
  );
}
<<<<<<< HEAD
=======

/**
 * What a compact card says, with tags that WordPress keeps for authors and newsletters show: `figure figcaption p a strong small del
 * ins`, and with the attributes `lang dir href` alone. `now` is the card whose number has replaced this one's.
 */
export async function cardFragment(
  shown: CompactCard,
  allWords: Words,
  origin: string,
  now: CompactCard | null = null,
): Promise<string> {
  const card = plainTexts(shown);
  const replaced = now && plainTexts(now);
  const options = { tag: card.lang, api: origin, level: '' };
  const { words, title, locale, notes: known, text, change } = writer(html, card, options);
  const isMarked = known[0]?.looks.startsWith('tag') ?? false;
  const mark = isMarked ? known[0]?.text : '';
  const more = known.slice(isMarked ? 1 : 0).map((note) => note.text);
  const { period, headline, growth, source, trend, lang } = card;
  const amountOf = html`<strong><a href="${origin}${numberAddress(card)}">${text(headline)}</a></strong>`;
  const number = isStruck(headline) ? html`<del>${amountOf}</del>` : amountOf;
  const years = trend.map(({ year, fact }) => [year, amount(fact, locale), fact] as const);
  const unitOf = (scale: string, fact: CardFact) => [scale, words[fact.unit]].filter(Boolean).join(gap(locale));
  const unit = unitOf(amount(headline, locale)[1], headline);
  // Where all are in the unit that their list is named with, it is not said with each.
  const isShared = years.every(([, [, scale], fact]) => unitOf(scale, fact) === unit);
  const listed = years.map(([year, [digits], fact]) =>
    item(words, year, isShared ? fillText(words[fact.qualifier], digits) : text(fact)),
  );
  const notes = [
    replaced ? fill(words.item, mark, replacement(replaced, origin)) : mark,
    more.join(' · '),
    listed.length > 0 && item(words, fillText(allWords.trend, unit), listed.join(' · ')),
  ].filter(Boolean);
  const page = html`<a href="${source.url}">${source.agency}</a>`;
  return String(
    await html`<figure lang="${lang}" dir="${card.dir}">
<p>${fill(words.detail, html`<strong>${title}</strong>`, period.label)}</p>
<p>${growth ? fill(words.detail, number, change(growth)) : number}</p>
${notes.map((note) => html`<p><small>${note}</small></p>\n`)}<figcaption><small>${fill(words.detail, page, day(source.published, locale))}. <a href="${origin}${figuresAddress(card)}">${words.figures}</a></small></figcaption>
</figure>
`,
  );
}

/** The number that stands in the place of one that is struck out, and whether nobody printed it. */
function replacement(now: CompactCard, origin: string): Markup {
  const { text } = writer(html, now, { tag: now.lang, api: origin, level: '' });
  const { headline, words } = now;
  const derived = headline.basis === 'derived' ? ` (${words.derived})` : '';
  return html`<ins><a href="${origin}${numberAddress(now)}">${text(headline)}</a>${derived}</ins>`;
}
>>>>>>> card
