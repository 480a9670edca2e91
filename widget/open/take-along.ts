/** What a reader takes along from the full view: lines to embed the card, a citation and a link are copied; picture and data are links. */
import type { CardSource, CompactCard } from '../../data/contract/card.ts';
import { publishers } from '../../data/fact/evidence.ts';
import { guarded } from '../dom/guard.ts';
import { type CardParameters, choiceIn } from '../request/card-address.ts';
import { COMPACT_STYLE } from '../view/styles/tokens.ts';
import { copy } from './copy.ts';

type Host = Element & CardParameters & { card: CompactCard | null };

/** Listens to the links of the full view in the root of a card's element: in place, or in a panel over the page. */
export const takeAlong = guarded(async (event: Event) => {
  const host = (event.currentTarget as ShadowRoot).host as Host;
  const link = (event.target as Element).closest<HTMLAnchorElement>('[data-take]');
  const { card } = host;
  if (!link || !card) return;
  const foot = link.closest('.foot') as HTMLElement;
  const text = textOf(link, foot.dataset.sentence ?? '', host, card);
  if (!text) return;
  event.preventDefault();
  await copy(text, foot, link.textContent ?? '', foot.dataset.copied ?? '');
});

function textOf(
  { href, dataset }: HTMLAnchorElement,
  sentence: string,
  host: Host,
  { source, lang }: CompactCard,
): string {
  switch (dataset.take) {
    case 'embed':
      return snippet(host, sentence, source, lang, new URL(href).origin);
    case 'quote':
      return `${sentence} ${publishers(source).join(', ')}, ${source.published}, ${source.url}. Trade Facts, ${href}`;
    case 'link':
      return href;
    default:
      return '';
  }
}

/** The lines that put the same card into another page. */
function snippet(host: Host, sentence: string, source: CardSource, lang: string, origin: string): string {
  // In a document without a page the element asks nothing; the browser writes the markup and escapes what is in it.
  const page = document.implementation.createHTMLDocument('');
  const element = page.createElement('trade-card');
  for (const [name, value] of [['area', host.area] as const, ...choiceIn(host), ['lang', lang] as const]) {
    element.setAttribute(name === 'asOf' ? 'as-of' : name, value);
  }
  const link = page.createElement('a');
  link.textContent = `${source.agency}, ${source.published}`;
  // The lines go into other pages, where nothing keeps a link from running a script.
  if (/^https?:/.test(source.url)) link.setAttribute('href', source.url);
  element.append(sentence, ' ', link);
  return `<script type="module" async src="${origin}/w/v1/trade-card.js"></script>
${element.outerHTML.replace('<trade-card', `$& style="${COMPACT_STYLE}"`)}`;
}
