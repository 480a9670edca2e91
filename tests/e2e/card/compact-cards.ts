/** Puts compact cards on one page: the newest card of each area and one card for each state, in every language. */
import { html as markup } from 'hono/html';
import type { Locator, Page } from 'playwright';
import type { CompactCard } from '../../../data/contract/card.ts';
import { compact } from '../../../widget/view/card/compact-card.ts';
import type { Harness } from '../../support/harness.ts';
import { LANGUAGES } from '../../support/languages.ts';
import { type NamedCard, statesIn } from '../../support/states/compact-states.ts';
import { html, type Table } from '../../support/table.ts';
import { hostPage, visit } from '../visit.ts';

async function fetchJson<T>({ worker }: Harness, path: string): Promise<T> {
  return (await (await worker.fetch(path)).json()) as T;
}

/** Ids of the areas that have a card. */
export async function areasWithCard(harness: Harness): Promise<string[]> {
  const { areas } = await fetchJson<{ areas: { id: string }[] }>(harness, '/v1/areas');
  const details = await Promise.all(
    areas.map(({ id }) => fetchJson<{ id: string; links: { card: string | null } }>(harness, `/v1/areas/${id}`)),
  );
  return details.flatMap(({ id, links }) => (links.card ? [id] : []));
}

/** The newest card of each area, and one card for each state. */
export async function compactCards(harness: Harness, areas: string[]): Promise<NamedCard[]> {
  const newest = async (lang: string) =>
    Promise.all(
      areas.map(
        async (area): Promise<NamedCard> => [
          `${area} ${lang}`,
          await fetchJson<CompactCard>(harness, `/v1/cards/${area}?lang=${lang}`),
        ],
      ),
    );
  return (
    await Promise.all(
      LANGUAGES.map(async (lang) => [...(await newest(lang)), ...(await statesIn(harness.worker, lang))]),
    )
  ).flat();
}

/** `today` is so late that every card of the newest period says that newer figures are overdue. */
const options = ({ lang }: CompactCard) => ({ tag: lang, api: '', level: '', today: '2099-01-01' });

/** Opens a page with all cards, each in the shadow root of a `.host` box. */
export async function openCards(harness: Harness, pages: Table, cards: readonly NamedCard[]): Promise<Page> {
  const hostBox = ([name, card]: NamedCard) =>
    markup`<div class="host" data-name="${name}"><template shadowrootmode="open"><link rel="stylesheet" href="${harness.origin}/w/v1/trade-card.css">${compact(markup, card, options(card))}</template></div>`;
  const body = (await Promise.all(cards.map(hostBox))).join('');
  const head = '<style>body { font: var(--size)/1.5 var(--font) } .host { width: var(--width); margin: 8px 0 }</style>';
  pages['/'] = html(hostPage(body, { head }));
  return (await visit(harness, `${harness.host.origin}/`, { viewport: { width: 1000, height: 900 } })).page;
}

/**
 * Sets width and text size (pixels) and the font of the page, and returns the `.host` boxes. `style` overrides the cards' own style (`!important`), as
 * a reader's style sheet does.
 */
export async function hostsOf(
  page: Page,
  width: number,
  size = 16,
  font = 'sans-serif',
  style: Record<string, string> = {},
): Promise<Locator> {
  await page.evaluate(
    ([vars, rules]) => {
      document.body.setAttribute('style', vars as string);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`* { ${rules} }`);
      for (const host of document.querySelectorAll('.host'))
        (host.shadowRoot as ShadowRoot).adoptedStyleSheets = rules ? [sheet] : [];
    },
    [
      `--width: ${width}px; --size: ${size}px; --font: ${font}`,
      Object.entries(style)
        .map(([name, value]) => `${name}: ${value} !important;`)
        .join(''),
    ],
  );
  return page.locator('.host');
}
