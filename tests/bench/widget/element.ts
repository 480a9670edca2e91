/**
 * What the first card costs the page that it stands on, in Chromium at a quarter of the speed of this machine: style and layout against a bare
 * element of Lit in the same run, in processor time of the page's thread.
 */
import type { CDPSession, Page } from 'playwright';
import type { Harness } from '../../support/harness.ts';
import { startOwnHarness } from '../../support/own-harness.ts';
import { html, type Table } from '../../support/table.ts';
import { type Budget, most } from '../budgets.ts';
import { median } from '../report.ts';
import { bareElement } from './bare.ts';
import { metricsOf } from './page-metrics.ts';

const SLOWER = 4;
const ROUNDS = 9;
const MOST_LAYOUT = 2;

/** Milliseconds of style and layout of the first card and of a bare element that shows the same (bare.ts), and the median of the rounds' ratios. */
export interface ElementCosts {
  ours: number;
  bare: number;
  ratio: number;
}

export async function measureElement(): Promise<ElementCosts> {
  const pages: Table = {
    '/favicon.ico': new Response(),
    '/bare.js': new Response(bareElement(), { headers: { 'content-type': 'text/javascript' } }),
  };
  const harness = await startOwnHarness(pages);
  try {
    const { origin, host } = harness;
    pages['/ours'] = hostPage(`${origin}/w/v1/trade-card.js`);
    pages['/bare'] = hostPage(`${host.origin}/bare.js`);
    const rounds: [ours: number, bare: number][] = [];
    for (let round = 0; round < ROUNDS; round++) {
      rounds.push([
        await first(harness, '/ours', '<trade-card area="CN-XJ" lang="en" loading="eager"></trade-card>'),
        await first(harness, '/bare', `<bare-card src="${origin}/v1/cards/CN-XJ?lang=en"></bare-card>`),
      ]);
    }
    return {
      ours: median(rounds.map(([ours]) => ours)),
      bare: median(rounds.map(([, bare]) => bare)),
      ratio: median(rounds.map(([ours, bare]) => ours / bare)),
    };
  } finally {
    await harness.close();
  }
}

function hostPage(script: string): Response {
  return html(
    `<!doctype html><html lang="en"><meta charset="utf-8"><script type="module" src="${script}"></script><p>Words.</p><main></main><p>Words.</p>`,
  );
}

async function slowed(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  // Not wall-clock time: other programs and questions to the system about fonts would count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return session;
}

/** Milliseconds of style and layout, from the markup until it is painted. */
async function first({ browser, host }: Harness, path: string, markup: string): Promise<number> {
  const page = await browser.newPage();
  const session = await slowed(page);
  await page.goto(host.origin + path, { waitUntil: 'networkidle' });
  const before = await metricsOf(session);
  await page.evaluate(async (markup) => {
    const place = document.querySelector('main') as HTMLElement;
    const loaded = new Promise((resolve) => place.addEventListener('trade-card-load', resolve, { capture: true }));
    place.innerHTML = markup;
    await loaded;
    for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  }, markup);
  const after = await metricsOf(session);
  await page.close();
  return ['LayoutDuration', 'RecalcStyleDuration'].reduce(
    (sum, name) => sum + ((after[name] ?? 0) - (before[name] ?? 0)) * 1000,
    0,
  );
}

export function elementBudgets({ ratio }: ElementCosts): Budget[] {
  return [most('first card, layout to a bare Lit element', ratio, MOST_LAYOUT)];
}
