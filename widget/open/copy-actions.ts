/** Copies a citation or a link from the full view. Its other actions are ordinary links. */
import type { CompactCard } from '../../data/contract/card.ts';
import { publishers } from '../../data/fact/evidence.ts';
import { guarded } from '../dom/guard.ts';
import { copy } from './copy.ts';

/** Listens to the links of the full view in the root of a card's element: in place, or in a panel over the page. */
export const copyOnClick = guarded(async (event: Event) => {
  const { card } = (event.currentTarget as ShadowRoot).host as Element & { card: CompactCard | null };
  const link = (event.target as Element).closest<HTMLAnchorElement>('[data-action]');
  const { action } = link?.dataset ?? {};
  if (!link || !card || (action !== 'quote' && action !== 'link')) return;
  event.preventDefault();
  const foot = link.closest('.foot') as HTMLElement;
  const { sentence, copied = '' } = foot.dataset;
  const { published, url } = card.source;
  const citation = `${sentence} ${publishers(card.source).join(', ')}, ${published}, ${url}. Trade Facts, ${link.href}`;
  await copy(action === 'quote' ? citation : link.href, link, foot, copied);
});
