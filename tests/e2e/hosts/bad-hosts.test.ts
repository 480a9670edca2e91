/** Hosts that style or change everything around a card, and answers with numbers that nobody recorded: the card is readable, or its children show. */
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { openHarness } from '../../support/harness.ts';
import { html, type Table } from '../../support/table.ts';
import { headlineOf, hostPage, PERIOD, settled, visit } from '../visit.ts';

const pages: Table = {};
const harness = openHarness(pages);

interface Host {
  /** The style of the element around the card. */
  style: string;
  /** A later style of the same element. */
  later?: string;
}

async function open({ style, later }: Host, api = ''): Promise<Page> {
  const script = `<script type="module" src="${harness.origin}/w/v1/trade-card.js"></script>`;
  const card = `<trade-card area="CN-XJ" period="${PERIOD}" loading="eager" ${api && `api="${api}"`}>The fallback</trade-card>`;
  pages['/'] = html(hostPage(`${script}<div id="host" style="${style}">${card}</div>`));
  const { page } = await visit(harness, `${harness.host.origin}/`);
  await settled(page);
  if (later !== undefined)
    await page.locator('#host').evaluate((host, style) => host.setAttribute('style', style), later);
  return page;
}

/** What readers see of a card, and what makes it unreadable. */
const seen = (page: Page) =>
  page.getByRole('article').evaluate((card) => {
    const box = card.getBoundingClientRect();
    const { letterSpacing, textTransform, color } = getComputedStyle(card);
    const texts = [...card.querySelectorAll('[part=title], [part=headline], [part=growth], [part=source] .from')];
    const out = texts.filter((part) => {
      const { left, right, top, bottom } = part.getBoundingClientRect();
      return left < box.left - 1 || right > box.right + 1 || top < box.top - 1 || bottom > box.bottom + 1;
    });
    const title = card.querySelector('[part=title] b') as Element;
    const gap = Math.round(title.getBoundingClientRect().left - box.left);
    return {
      height: Math.round(box.height),
      letterSpacing,
      textTransform,
      color,
      gap,
      parts: texts.length,
      out: out.map((part) => part.getAttribute('part')),
      digits: card.querySelector('.digits')?.textContent,
    };
  });

it.each<[name: string, host: Host, color?: string]>([
  ['line-height: 3', { style: 'width:320px;line-height:3' }],
  ['letter-spacing: .3em', { style: 'width:320px;letter-spacing:.3em' }],
  ['text-transform: uppercase', { style: 'width:320px;text-transform:uppercase' }],
  ['text-align: center', { style: 'width:320px;text-align:center' }],
  ['a direction that changes late', { style: 'width:320px', later: 'width:320px;direction:rtl' }],
  ['a column of 0 px that opens later', { style: 'width:0', later: 'width:320px' }],
  [
    'a text color that changes after loading',
    { style: 'width:320px;color:#333', later: 'width:320px;background:#111;color:#ddd' },
    'rgb(221, 221, 221)',
  ],
])('is readable with %s', async (_, host, color = host.style.includes('#333') ? '' : 'rgb(0, 0, 0)') => {
  const [page, { shown }] = [await open(host), await headlineOf(harness)];

  await expect
    .poll(() => seen(page))
    .toEqual({
      height: 160,
      letterSpacing: 'normal',
      textTransform: 'none',
      color,
      gap: 0,
      parts: 4,
      out: [],
      digits: shown.split(' ')[0],
    });
});
