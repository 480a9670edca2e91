/**
 * Measures the cost of cards for their page, in Chromium at a quarter of this machine's speed on a slow mobile network, next to a bare
 * LitElement that shows the same numbers. Every page load starts with an empty browser cache.
 */
import type { Browser } from 'playwright';
import { startOwnHarness } from '../../support/own-harness.ts';
import type { Table } from '../../support/table.ts';
import { median, type Row } from '../report.ts';
import { compressed, startCompressing } from './compressing.ts';
import { type Contender, contenderFiles, pageOf } from './widget-pages.ts';

const CPU_SLOWDOWN = 4;
/** Lighthouse's "slow 4G": latency in milliseconds, throughput in bytes per second. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const ROUNDS = { one: 9, many: 3 };
const MANY = { elements: 100, areas: 15 };

interface PageCosts {
  /** Milliseconds from the start of the page until every element shows its content. */
  painted: number;
  /** Requests that the page made, without the page itself. */
  requests: number;
  /** Milliseconds of the longest task; 0 if none is longer than 50. */
  longest: number;
  shift: number;
}

export async function measureWidget(say: (line: string) => void): Promise<Row[]> {
  const pages: Table = {};
  const harness = await startOwnHarness(pages);
  const edge = await startCompressing(harness.origin, contenderFiles());
  const load = async (contender: Contender, areas: string[], elements: number): Promise<PageCosts> => {
    pages['/page'] = new Response(compressed(await pageOf(contender, edge.origin, areas, elements)), {
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br' },
    });
    return measure(harness.browser, `${harness.host.origin}/page`);
  };
  try {
    const { links } = (await (await harness.worker.fetch('/v1')).json()) as { links: { cards: string[] } };
    const areas = links.cards.slice(0, MANY.areas).map((path) => path.split('/').at(-1) as string);
    if (areas.length < MANY.areas) throw new Error(`the record has cards of ${areas.length} areas only`);

    const ratiosToBare: number[] = [];
    const ratiosToPreloaded: number[] = [];
    const shifts: number[] = [];
    for (let round = 0; round < ROUNDS.one; round++) {
      const bare = await load('bare', areas.slice(0, 1), 1);
      const preloaded = await load('preloaded', areas.slice(0, 1), 1);
      const served = await load('served', areas.slice(0, 1), 1);
      ratiosToBare.push(preloaded.painted / bare.painted);
      ratiosToPreloaded.push(served.painted / preloaded.painted);
      shifts.push(preloaded.shift, served.shift);
      say(
        `preloaded ${preloaded.painted.toFixed(0)} ms, bare ${bare.painted.toFixed(0)}, served ${served.painted.toFixed(0)}`,
      );
    }
    const many: PageCosts[] = [];
    for (let round = 0; round < ROUNDS.many; round++) many.push(await load('card', areas, MANY.elements));
    shifts.push(...many.map(({ shift }) => shift));
    const cards = `${MANY.elements} cards of ${MANY.areas} areas`;
    return [
      {
        title: 'time to paint: preloaded card / preloaded bare element',
        value: median(ratiosToBare),
        unit: '×',
        bound: { most: 1.25 },
      },
      {
        title: 'time to paint: served card / preloaded card',
        value: median(ratiosToPreloaded),
        unit: '×',
        bound: { most: 0.5 },
      },
      { title: 'layout shift', value: Math.max(...shifts), bound: { most: 0 } },
      { title: `${cards}: requests`, value: median(many.map(({ requests }) => requests)), bound: { most: 16 } },
      {
        title: `${cards}: longest task`,
        value: median(many.map(({ longest }) => longest)),
        unit: 'ms',
        bound: { most: 200 },
      },
    ];
  } finally {
    edge.close();
    await harness.close();
  }
}

async function measure(browser: Browser, address: string): Promise<PageCosts> {
  const context = await browser.newContext({ viewport: { width: 640, height: 900 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', NETWORK);
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    let requests = 0;
    page.on('request', (request) => {
      if (request.url() !== address && !request.url().startsWith('data:')) requests++;
    });
    await page.goto(address);
    await page.waitForFunction(() => (window as unknown as PageMeasurements).shown !== null, null, {
      timeout: 120_000,
    });
    const { shown, shift, longest } = await page.evaluate(() => {
      const { shown, shift, longest } = window as unknown as PageMeasurements;
      return { shown, shift, longest };
    });
    return { painted: shown, requests, shift, longest };
  } finally {
    await context.close();
  }
}

/** What a page measures about itself (widget-pages.ts). */
interface PageMeasurements {
  shown: number;
  shift: number;
  longest: number;
}
