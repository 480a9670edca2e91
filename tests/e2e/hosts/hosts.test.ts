/** The documented snippet on pages as people have them: in its place at once, as high as it says, and nothing moves. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompactCard } from '../../../data/contract/card.ts';
import { elementSnippet } from '../../../worker/pages/snippets/element-snippet.ts';
import { inFirefox } from '../../support/browser.ts';
import { type Harness, startHarness } from '../../support/harness.ts';
import { phrasesIn } from '../../support/languages.ts';
import { html, type Table } from '../../support/table.ts';
import { layoutShift, PERIOD, visit } from '../visit.ts';
import { HOST_PAGES, type HostPage } from './pages.ts';

const pages: Table = { '/favicon.ico': new Response() };
let harness: Harness;

beforeAll(async () => {
  harness = await startHarness(pages);
});
afterAll(() => harness.close());

async function open({ lang, dir, css, body }: HostPage, width: number) {
  const answer = await harness.worker.fetch(`/v1/cards/CN-XJ?period=${PERIOD}&lang=${lang}`);
  const pasted = elementSnippet((await answer.json()) as CompactCard, phrasesIn(lang), harness.origin, {
    period: PERIOD,
  });
  pages['/'] = html(
    `<!doctype html><html lang="${lang}"${dir ? ` dir="${dir}"` : ''}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title><style>${css}</style></head><body>${body.replace('{}', pasted)}</body></html>`,
  );
  const visited = await visit(harness, `${harness.host.origin}/`, { viewport: { width, height: 900 } });
  await visited.page.locator('trade-card .card').waitFor();
  return visited;
}

describe.each(HOST_PAGES)('on a page like $name', (host) => {
  it.each([375, 1280])('at %d pixels', async (width) => {
    const { page, faults } = await open(host, width);
    const seen = await page.locator('trade-card').evaluate((element) => {
      const card = element.shadowRoot?.querySelector('.card') as HTMLElement;
      const [outer, inner] = [element.getBoundingClientRect(), card.getBoundingClientRect()];
      return {
        heights: [outer.height, inner.height],
        isWithin: outer.left >= 0 && outer.right <= innerWidth && inner.width <= outer.width + 1,
        scrolls: document.documentElement.scrollWidth > innerWidth,
        columns: element.getClientRects().length,
        scheme: getComputedStyle(card).colorScheme.includes('dark') ? 'dark' : 'light',
      };
    });

    const height = expect.closeTo(10 * host.size, 0);
    expect({ ...seen, shift: await layoutShift(page) }).toEqual({
      heights: [height, height],
      isWithin: true,
      scrolls: false,
      columns: 1,
      scheme: host.name === 'dark' ? 'dark' : 'light',
      shift: inFirefox ? null : 0,
    });
    expect(faults).toEqual([]);
  });
});
