/** What a reader takes along from the full view: lines to embed the card, a citation and a link are copied; picture and data are links. */
import type { CompactCard } from '../../data/contract/card.ts';
import { publishers } from '../../data/fact/evidence.ts';
import { fillText, growthPieces, numberText } from '../../data/fact/number-text.ts';
import { guarded } from '../dom/guard.ts';
import { localeOf } from '../dom/locale.ts';
import { type CardParameters, choiceIn } from '../request/card-address.ts';
import { COMPACT_STYLE } from '../view/styles/tokens.ts';
import { item } from '../view/writer.ts';
import { copy } from './copy.ts';

type Host = Element & CardParameters & { card: CompactCard | null };

/** Listens to the links of the full view in the root of a card's element: in place, or in a panel over the page. */
export const takeAlong = guarded(async (event: Event) => {
  const host = (event.currentTarget as ShadowRoot).host as Host;
  const link = (event.target as Element).closest<HTMLAnchorElement>('[data-take]');
  const { card } = host;
  if (!link || !card) return;
  const text = textOf(link, host, card);
  if (!text) return;
  event.preventDefault();
  const foot = link.closest('.foot') as HTMLElement;
  await copy(text, foot, link.textContent ?? '', foot.dataset.copied ?? '');
});

function textOf({ href, dataset }: HTMLAnchorElement, host: Host, card: CompactCard): string {
  const tag = localeOf(host, card.lang);
  switch (dataset.take) {
    case 'embed':
      return snippet(host, card, tag, new URL(href).origin);
    case 'quote':
      return citation(card, tag, href);
    case 'link':
      return href;
    default:
      return '';
  }
}

/** The number in words: `Xinjiang’s foreign trade in 2025: 520.37 billion yuan, up 19.9% on a year earlier`. */
function sentence({ title, headline, growth, words, writing }: CompactCard, tag: string): string {
  const locale = { tag, writing };
  const number = numberText(headline, words, locale);
  const change = growth && growthPieces(growth, words, locale).join('');
  return item(words, title, change ? fillText(words.detail, number, change) : number);
}

function citation(card: CompactCard, tag: string, address: string): string {
  const { source } = card;
  return `${sentence(card, tag)}. ${publishers(source).join(', ')}, ${source.published}, ${source.url}. Trade Facts, ${address}`;
}

/** The lines that put the same card into another page. */
function snippet(host: Host, card: CompactCard, tag: string, origin: string): string {
  const { source, words } = card;
  const choice = [['area', host.area], ...choiceIn(host), ['lang', card.lang]] as const;
  const attributes = choice.map(([name, value]) => `${name === 'asOf' ? 'as-of' : name}="${escapeHtml(value)}"`);
  const named = escapeHtml(fillText(words.detail, source.agency, source.published));
  // The lines go into other pages, where nothing keeps a link from running a script.
  const link = /^https?:/.test(source.url) ? `<a href="${escapeHtml(source.url)}">${named}</a>` : named;
  return `<script type="module" async src="${origin}/w/v1/trade-card.js"></script>
<trade-card ${attributes.join(' ')} style="${COMPACT_STYLE}">${escapeHtml(sentence(card, tag))} (${link})</trade-card>`;
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (sign) => entities[sign] as string);
}
