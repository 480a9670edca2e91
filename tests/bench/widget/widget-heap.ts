/** What a page keeps of a thousand elements that were added and removed, after a collection: nothing that grows, of ours and of a bare one's. */
import type { Browser, CDPSession } from 'playwright';
import { html, type Table } from '../../support/table.ts';
import { type Contender, elementsOf, pageOf } from './widget-pages.ts';

const AT_ONCE = 100;
const TIMES = 10;

export interface Kept {
  /** Elements that were added and removed. */
  elements: number;
  /** Bytes of heap, and nodes of documents, more than before. */
  ours: { bytes: number; nodes: number };
  bare: { bytes: number; nodes: number };
}

export async function measureHeap(
  browser: Browser,
  host: string,
  pages: Table,
  origin: string,
  areas: string[],
): Promise<Kept> {
  const kept = async (contender: Contender) => {
    pages['/heap'] = html(await pageOf(contender, origin, areas, AT_ONCE));
    const page = await browser.newPage();
    try {
      const session = await page.context().newCDPSession(page);
      await page.goto(`${host}/heap`);
      const markup = await elementsOf(contender, origin, areas, AT_ONCE);
      const add = () =>
        page.evaluate(async (markup) => {
          const place = document.querySelector('main') as HTMLElement;
          place.innerHTML = markup;
          const { allShown } = window as unknown as { allShown(): boolean };
          while (!allShown()) await new Promise((resolve) => setTimeout(resolve, 20));
          place.replaceChildren();
        }, markup);
      // What the first keep for all others is there before.
      for (let i = 0; i < 2; i++) await add();
      const before = await usage(session);
      for (let i = 0; i < TIMES; i++) await add();
      const after = await usage(session);
      return { bytes: after.bytes - before.bytes, nodes: after.nodes - before.nodes };
    } finally {
      await page.close();
    }
  };
  return { elements: AT_ONCE * TIMES, ours: await kept('card'), bare: await kept('bare') };
}

async function usage(session: CDPSession): Promise<{ bytes: number; nodes: number }> {
  // What is kept until the next task, such as a frame that was asked for, is gone with the second.
  for (let i = 0; i < 2; i++) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    await session.send('HeapProfiler.collectGarbage');
  }
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  return { bytes: usedSize, nodes };
}
