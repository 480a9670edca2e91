/**
 * What a card costs the page that it stands on, in Chromium at a quarter of the speed of this machine: style and layout of the first
 * card against an element of Lit that shows the same numbers in the same run, and the longest task among a hundred cards.
 */
import { build } from 'esbuild';
import type { CDPSession, Page } from 'playwright';
import type { Harness } from '../support/harness.ts';
import { startHarness } from '../support/harness.ts';
import type { Table } from '../support/table.ts';
import { html } from '../support/table.ts';
import { median } from './report.ts';

const SLOWER = 4;
const ROUNDS = 9;
const CARDS = 100;
/** Different cards among them, as 15 areas would have. */
const QUESTIONS = 15;

export const MOST_LAYOUT = 2;
export const MOST_REQUESTS = 16;
export const MOST_TASK = 200;

export interface ElementCosts {
  /** Milliseconds of style and layout, and of all tasks, for the first element. */
  ours: [layout: number, tasks: number];
  bare: [layout: number, tasks: number];
  /** Of the medians' rounds: style and layout of ours to the bare element's. */
  ratio: number;
  requests: number;
  /** Milliseconds of the longest task while a hundred cards load. */
  longest: number;
}

const BARE = `
import { LitElement, css, html } from 'lit';
class BareCard extends LitElement {
  static properties = { src: {}, card: { attribute: false } };
  static styles = css\`:host{display:block}article{border:1px solid #ccc;padding:8px}h3,p{margin:0}b{font-size:2em}\`;
  async connectedCallback() {
    super.connectedCallback();
    this.card = await (await fetch(this.src)).json();
    await this.updateComplete;
    this.dispatchEvent(new Event('trade-card-load'));
  }
  render() {
    const { area, period, headline, growth, source, words } = this.card ?? {};
    return area && html\`<article><h3>\${area.label}, \${period.label}</h3><p><b>\${new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 5 }).format(headline.value)}</b> \${words[headline.unit]}</p><p>\${growth.value}%</p><p><a href=\${source.url}>\${source.agency}</a>, \${source.published}</p></article>\`;
  }
}
customElements.define('bare-card', BareCard);`;

export async function measureElement(): Promise<ElementCosts> {
  const pages: Table = {
    '/favicon.ico': new Response(),
    '/bare.js': new Response(await bundleBare(), { headers: { 'content-type': 'text/javascript' } }),
  };
  const harness = await startHarness(pages);
  try {
    const { origin, host } = harness;
    pages['/ours'] = hostPage(`${origin}/w/v1/trade-card.js`);
    pages['/bare'] = hostPage(`${host.origin}/bare.js`);
    const rounds: [ours: [number, number], bare: [number, number]][] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const ours = await first(harness, '/ours', '<trade-card area="CN-XJ" lang="en" loading="eager"></trade-card>');
      const bare = await first(harness, '/bare', `<bare-card src="${origin}/v1/cards/CN-XJ?lang=en"></bare-card>`);
      rounds.push([ours, bare]);
    }
    const middle = (of: 0 | 1, what: 0 | 1) => median(rounds.map((round) => round[of][what]));
    return {
      ours: [middle(0, 0), middle(0, 1)],
      bare: [middle(1, 0), middle(1, 1)],
      ratio: median(rounds.map(([ours, bare]) => ours[0] / bare[0])),
      ...(await many(harness, pages)),
    };
  } finally {
    await harness.close();
  }
}

async function bundleBare(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: BARE, resolveDir: import.meta.dirname },
    ...{ bundle: true, minify: true, format: 'esm', conditions: ['production'], write: false },
  });
  return outputFiles[0]?.text ?? '';
}

function hostPage(script: string): Response {
  return html(
    `<!doctype html><html lang="en"><meta charset="utf-8"><script type="module" src="${script}"></script><p>Words.</p><main></main><p>Words.</p>`,
  );
}

async function slowed(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await session.send('Performance.enable');
  return session;
}

/** Milliseconds of style and layout, and of tasks, from the markup until it is painted. */
async function first({ browser, host }: Harness, path: string, markup: string): Promise<[number, number]> {
  const page = await browser.newPage();
  const session = await slowed(page);
  await page.goto(host.origin + path, { waitUntil: 'networkidle' });
  const before = await metrics(session);
  await page.evaluate(async (markup) => {
    const place = document.querySelector('main') as HTMLElement;
    const loaded = new Promise((resolve) => place.addEventListener('trade-card-load', resolve, { capture: true }));
    place.innerHTML = markup;
    await loaded;
    for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  }, markup);
  const after = await metrics(session);
  await page.close();
  const spent = (...names: string[]) =>
    names.reduce((sum, name) => sum + ((after[name] ?? 0) - (before[name] ?? 0)), 0) * 1000;
  return [spent('LayoutDuration', 'RecalcStyleDuration'), spent('TaskDuration')];
}

async function metrics(session: CDPSession): Promise<Record<string, number>> {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
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
      `<trade-card ${questions[i % questions.length]} loading="eager" style="display:block;min-height:9em">Words.</trade-card>`,
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
    most('first card, layout to a bare Lit element', ratio, MOST_LAYOUT),
    most(`${CARDS} cards, requests`, requests, MOST_REQUESTS),
    most(`${CARDS} cards, longest task in ms`, longest, MOST_TASK),
  ];
}
