/**
 * What a card costs the page that it stands on, in Chromium at a quarter of the speed of this machine: style and layout of the first
 * card against a bare element of Lit in the same run, in processor time of the page's thread, and the longest task among a hundred cards.
 */
import type { CDPSession, Page } from 'playwright';
import type { Harness } from '../../support/harness.ts';
import { startOwnHarness } from '../../support/own-harness.ts';
import { html, type Table } from '../../support/table.ts';
import { median } from '../report.ts';
import { bareElement } from './bare.ts';
import { metricsOf } from './page-metrics.ts';

const SLOWER = 4;
const ROUNDS = 9;
const CARDS = 100;
/** Different cards among them, as 15 areas would have. */
const QUESTIONS = 15;

const MOST_LAYOUT = 2;
export const MOST_REQUESTS = 16;
const MOST_TASK = 200;

const CONTENDERS = ['ours', 'bare', 'headline'] as const;

/** Milliseconds of style and layout, and of all tasks. */
type Costs = [layout: number, tasks: number];

export interface ElementCosts {
  /** The first card, a bare element that shows the same (bare.ts), and one with the headline alone. */
  costs: Record<(typeof CONTENDERS)[number], Costs>;
  /** Style and layout of ours to those of the others: the medians of the rounds' ratios. */
  ratio: Record<'bare' | 'headline', number>;
  requests: number;
  /** Milliseconds of the longest task while a hundred cards load. */
  longest: number;
}

export async function measureElement(): Promise<ElementCosts> {
  const type = { headers: { 'content-type': 'text/javascript' } };
  const pages: Table = {
    '/favicon.ico': new Response(),
    '/bare.js': new Response(bareElement('all'), type),
    '/headline.js': new Response(bareElement('headline'), type),
  };
  const harness = await startOwnHarness(pages);
  try {
    const { origin, host } = harness;
    pages['/ours'] = hostPage(`${origin}/w/v1/trade-card.js`);
    pages['/bare'] = hostPage(`${host.origin}/bare.js`);
    pages['/headline'] = hostPage(`${host.origin}/headline.js`);
    const bare = `<bare-card src="${origin}/v1/cards/CN-XJ?lang=en"></bare-card>`;
    const markup = { ours: '<trade-card area="CN-XJ" lang="en" loading="eager"></trade-card>', bare, headline: bare };
    const rounds: ElementCosts['costs'][] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const costs: [string, Costs][] = [];
      for (const name of CONTENDERS) costs.push([name, await first(harness, `/${name}`, markup[name])]);
      rounds.push(Object.fromEntries(costs) as ElementCosts['costs']);
    }
    const middle = (name: (typeof CONTENDERS)[number]): [string, Costs] => [
      name,
      [median(rounds.map((costs) => costs[name][0])), median(rounds.map((costs) => costs[name][1]))],
    ];
    const ratio = (to: 'bare' | 'headline') => median(rounds.map((costs) => costs.ours[0] / costs[to][0]));
    return {
      costs: Object.fromEntries(CONTENDERS.map(middle)) as ElementCosts['costs'],
      ratio: { bare: ratio('bare'), headline: ratio('headline') },
      ...(await many(harness, pages)),
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

/** Milliseconds of style and layout, and of tasks, from the markup until it is painted. */
async function first({ browser, host }: Harness, path: string, markup: string): Promise<Costs> {
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
  const spent = (...names: string[]) =>
    names.reduce((sum, name) => sum + ((after[name] ?? 0) - (before[name] ?? 0)), 0) * 1000;
  return [spent('LayoutDuration', 'RecalcStyleDuration'), spent('TaskDuration')];
}

async function many(
  { browser, host, worker, origin }: Harness,
  pages: Table,
): Promise<{ requests: number; longest: number }> {
  const { periods } = (await (await worker.fetch('/v1/areas/CN-XJ')).json()) as { periods: string[] };
  const questions = periods.slice(-QUESTIONS).map((period) => `area="CN-XJ" period="${period}"`);
  if (questions.length < QUESTIONS) throw new Error(`the record has cards of ${questions.length} periods only`);
  const cards = Array.from(
    { length: CARDS },
    (_, i) =>
      `<trade-card ${questions[i % questions.length]} loading="eager" style="display:block;min-height:10em">Words.</trade-card>`,
  );
  pages['/many'] = html(`<!doctype html><html lang="en"><meta charset="utf-8"><script>
    addEventListener('trade-card-load', () => { settled++ }); addEventListener('trade-card-error', () => { settled++ });
    var settled = 0, longest = 0;
    new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) longest = Math.max(longest, duration) }).observe({ type: 'longtask', buffered: true });
    </script><script type="module" async src="${origin}/w/v1/trade-card.js"></script>${cards.join('')}`);
  const page = await browser.newPage();
  await slowed(page);
  let requests = 0;
  page.on('request', (request) => {
    if (request.url().includes('/v1/cards/')) requests++;
  });
  await page.goto(`${host.origin}/many`);
  await page.waitForFunction((cards) => (window as unknown as { settled: number }).settled >= cards, CARDS, {
    timeout: 120_000,
  });
  const longest = await page.evaluate(() => (window as unknown as { longest: number }).longest);
  await page.close();
  return { requests, longest };
}

export function elementBudgets({
  ratio,
  requests,
  longest,
}: ElementCosts): { what: string; is: number; bound: string; holds: boolean }[] {
  const most = (what: string, is: number, bound: number) => ({ what, is, bound: `≤ ${bound}`, holds: is <= bound });
  return [
    most('first card, layout to a bare Lit element', ratio.bare, MOST_LAYOUT),
    most(`${CARDS} cards, requests`, requests, MOST_REQUESTS),
    most(`${CARDS} cards, longest task in ms`, longest, MOST_TASK),
  ];
}
