/**
 * What cards cost the page that they stand on, in Chromium at a quarter of this machine's speed on a slow mobile network, beside a bare element of
 * Lit that shows the same numbers, and the card as a picture. Every page load begins with nothing in the browser's cache.
 */
import type { Browser } from 'playwright';
import { startOwnHarness } from '../../support/own-harness.ts';
import type { Table } from '../../support/table.ts';
import { median } from '../report.ts';
import { compressed, startCompressing } from './compressing.ts';
import { metricsOf } from './page-metrics.ts';
import { CONTENDERS, type Contender, contenderFiles, pageOf } from './widget-pages.ts';

const SLOWER = 4;
/** What Lighthouse calls slow 4G. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
/** Page loads of each contender with one element, and with more. */
const ROUNDS = { single: 9, more: 3 };

export interface PageCosts {
  /** Milliseconds from the start of the page until every element shows what it shows. */
  painted: number;
  /** Bytes as they come over the network and requests, of all but the page itself. */
  bytes: number;
  requests: number;
  /** Milliseconds of the main thread's processor time. */
  script: number;
  layout: number;
  /** Milliseconds of the longest task over 50 ms; 0 where there is none. */
  longest: number;
  shift: number;
}

interface PageCase {
  elements: number;
  areas: number;
  costs: Record<Contender, PageCosts>;
  /** Of the painted numbers: the medians of the ratios within a round, of the preloaded card, the served card and the picture. */
  toBare: number;
  toPreloaded: number;
  servedToCard: number;
  servedToPicture: number;
}

export interface Widget {
  cases: PageCase[];
}

/** Elements on a page, and the areas that they show in turn. */
const CASES = [
  [1, 1],
  [100, 15],
] as const;

export async function measureWidget(say: (line: string) => void): Promise<Widget> {
  const pages: Table = {};
  const harness = await startOwnHarness(pages);
  const edge = await startCompressing(harness.origin, contenderFiles());
  try {
    const { links } = (await (await harness.worker.fetch('/v1')).json()) as { links: { cards: string[] } };
    const all = links.cards.map((path) => path.split('/').at(-1) as string);
    const cases: PageCase[] = [];
    for (const [elements, count] of CASES) {
      if (all.length < count) throw new Error(`the record has cards of ${all.length} areas only`);
      const areas = all.slice(0, count);
      for (const contender of CONTENDERS) {
        const page = await pageOf(contender, edge.origin, areas, elements);
        pages[`/${CONTENDERS.indexOf(contender)}`] = new Response(compressed(page), {
          headers: { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br' },
        });
      }
      const rounds: Record<Contender, PageCosts>[] = [];
      for (let round = 0; round < (elements === 1 ? ROUNDS.single : ROUNDS.more); round++) {
        const costs: [Contender, PageCosts][] = [];
        for (const [i, contender] of CONTENDERS.entries()) {
          costs.push([contender, await load(harness.browser, `${harness.host.origin}/${i}`)]);
        }
        rounds.push(Object.fromEntries(costs) as Record<Contender, PageCosts>);
      }
      cases.push({ elements, areas: count, ...middle(rounds) });
      say(`${elements} cards of ${count} areas: ${cases.at(-1)?.toBare.toFixed(2)} of a bare element's time`);
    }
    return { cases };
  } finally {
    edge.close();
    await harness.close();
  }
}

function middle(rounds: Record<Contender, PageCosts>[]): Omit<PageCase, 'elements' | 'areas'> {
  const of = (contender: Contender) => {
    const names = Object.keys(rounds[0]?.[contender] ?? {}) as (keyof PageCosts)[];
    const medians = names.map((name) => [name, median(rounds.map((round) => round[contender][name]))]);
    return [contender, Object.fromEntries(medians) as PageCosts] as const;
  };
  const ratio = (of: Contender, to: Contender) => median(rounds.map((round) => round[of].painted / round[to].painted));
  return {
    costs: Object.fromEntries(CONTENDERS.map(of)) as Record<Contender, PageCosts>,
    toBare: ratio('card, preloaded', 'bare'),
    toPreloaded: ratio('card, preloaded', 'bare, preloaded'),
    servedToCard: ratio('card, served', 'card, preloaded'),
    servedToPicture: ratio('card, served', 'picture'),
  };
}

async function load(browser: Browser, address: string): Promise<PageCosts> {
  const context = await browser.newContext({ viewport: { width: 640, height: 900 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', NETWORK);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const sizes: number[] = [];
    const asked = new Map<string, string>();
    session.on('Network.requestWillBeSent', ({ requestId, request }) => asked.set(requestId, request.url));
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const url = asked.get(requestId);
      if (url !== address && !url?.startsWith('data:')) sizes.push(encodedDataLength);
    });
    await page.goto(address);
    await page.waitForFunction(() => (window as unknown as Noted).shown !== null, null, { timeout: 120_000 });
    const { shown, shift, longest } = await page.evaluate(() => {
      const { shown, shift, longest } = window as unknown as Noted;
      return { shown, shift, longest };
    });
    const metrics = await metricsOf(session);
    const spent = (...names: string[]) => names.reduce((sum, name) => sum + (metrics[name] ?? Number.NaN), 0) * 1000;
    return {
      painted: shown,
      bytes: sizes.reduce((sum, size) => sum + size, 0),
      requests: sizes.length,
      script: spent('ScriptDuration'),
      layout: spent('LayoutDuration', 'RecalcStyleDuration'),
      ...{ longest, shift },
    };
  } finally {
    await context.close();
  }
}

/** What pages note (widget-pages.ts). */
interface Noted {
  shown: number;
  shift: number;
  longest: number;
}
