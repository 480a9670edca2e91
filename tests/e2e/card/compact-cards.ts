/** Compact cards on one page, as the Worker's pages show them: those of the record and one in every state, in every language. */
import { html as markup } from 'hono/html';
import type { Locator, Page } from 'playwright';
import type { CompactCard, FullCard } from '../../../data/contract/card.ts';
import { fillNames } from '../../../data/fact/number-text.ts';
import { compact } from '../../../widget/view/card/compact-card.ts';
import type { Harness } from '../../support/harness.ts';
import { LANGUAGES, phrasesIn } from '../../support/languages.ts';
import { html, type Table } from '../../support/table.ts';
import { hostPage, PERIOD, visit } from '../visit.ts';

/** A card and what it is: its area or its state, and its language. */
export type NamedCard = [name: string, card: CompactCard];

/** How many states `statesIn` has. */
export const STATES = 15;

async function ask<T>({ worker }: Harness, path: string): Promise<T> {
  return (await (await worker.fetch(path)).json()) as T;
}

/** The areas that have a card. */
export async function areasWithCard(harness: Harness): Promise<string[]> {
  const { areas } = await ask<{ areas: { id: string }[] }>(harness, '/v1/areas');
  const known = await Promise.all(
    areas.map(({ id }) => ask<{ id: string; links: { card: string | null } }>(harness, `/v1/areas/${id}`)),
  );
  return known.flatMap(({ id, links }) => (links.card ? [id] : []));
}

/** The newest card of each area, and one card in every state. */
export async function compactCards(harness: Harness, areas: string[]): Promise<NamedCard[]> {
  const newest = async (lang: string) =>
    Promise.all(
      areas.map(
        async (area): Promise<NamedCard> => [
          `${area} ${lang}`,
          await ask<CompactCard>(harness, `/v1/cards/${area}?lang=${lang}`),
        ],
      ),
    );
  return (
    await Promise.all(LANGUAGES.map(async (lang) => [...(await newest(lang)), ...(await statesIn(harness, lang))]))
  ).flat();
}

/** One card in every state; its words are those of all states. */
async function statesIn(harness: Harness, lang: string): Promise<NamedCard[]> {
  const card = await ask<FullCard>(harness, `/v1/cards/CN-XJ?period=${PERIOD}&view=full&lang=${lang}`);
  const { headline } = card;
  const allWords = { ...phrasesIn(lang), ...card.words };
  const fact = { ...headline, value: 215e9, digits: 3 };
  const pinned = { kind: 'state' as const, text: allWords.pinned ?? '', day: '2025-06-19' };
  const note = (kind: 'doubt' | 'state', name: string, short?: string): Partial<CompactCard> => ({
    notes: [
      {
        kind,
        text: fillNames(allWords[name], { sum: allWords.sumMinus ?? '', month: '' }),
        ...(short ? { short: allWords[short] ?? '' } : {}),
        fact,
      },
    ],
  });
  const asOf = { mode: 'pinned' as const, asOf: '2025-06-19' };
  const trend = [2023, 2024, 2025].map((year) => ({ year: `${year}`, fact: { ...headline, digits: 4 } }));
  const all: CompactCard = { ...card, trend, newer: null, notes: [] };
  const changes: Record<string, Partial<CompactCard>> = {
    fixed: {},
    pinned: { ...asOf, notes: [pinned] },
    revised: note('state', 'revisedFrom'),
    superseded: { ...asOf, ...note('doubt', 'sinceRevised'), headline: { ...headline, status: 'superseded' } },
    disputed: { ...note('doubt', 'doubtPages', 'doubtOr'), headline: { ...headline, status: 'disputed' } },
    growth: note('doubt', 'doubtGrowth'),
    corrected: { ...note('doubt', 'corrected'), headline: { ...headline, status: 'corrected' } },
    withdrawn: { ...note('doubt', 'withdrawn'), headline: { ...headline, status: 'withdrawn' } },
    derived: {
      headline: { ...headline, basis: 'derived' },
      growth: null,
      computed: { text: allWords.sumPeriods ?? '', short: allWords.sumPeriods ?? '' },
    },
    limit: { headline: { ...headline, value: null, digits: 0, qualifier: 'over', bounds: [20e10, null] } },
    about: { headline: { ...headline, qualifier: 'about' } },
    dollars: { headline: card.other ?? headline, other: null },
    titled: { title: 'Labour-intensive, mechanical and electrical products: exports to five Central Asian countries' },
    bare: { growth: null, parent: null, trend: [] },
    late: note('state', 'notYet', 'notYetShort'),
  };
  return Object.entries(changes).map(([name, change]) => [`${name} ${lang}`, { ...all, words: allWords, ...change }]);
}

/** Long after every card of the newest period is late. */
const options = ({ lang }: CompactCard) => ({ tag: lang, api: '', level: '', today: '2099-01-01' });

/** All cards on one page, each in the shadow root of a box, with a reader's own style in it. */
export async function openCards(harness: Harness, pages: Table, cards: NamedCard[], style = ''): Promise<Page> {
  const card = ([name, card]: NamedCard) =>
    markup`<div class="host" data-name="${name}"><template shadowrootmode="open"><link rel="stylesheet" href="${harness.origin}/w/v1/trade-card.css"><style>${style}</style>${compact(markup, card, options(card))}</template></div>`;
  const body = (await Promise.all(cards.map(card))).join('');
  const head = '<style>body { font: var(--size)/1.5 var(--font) } .host { width: var(--width); margin: 8px 0 }</style>';
  pages['/'] = html(hostPage(body, { head }));
  return (await visit(harness, `${harness.host.origin}/`, { viewport: { width: 1000, height: 900 } })).page;
}

/** The boxes, each of the width, in text of the size, both in pixels, in a font and with a reader's own style of all text. */
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
