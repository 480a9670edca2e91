/**
 * Attacks in every text of a record, through every format: no browser may run one, and no format may break. The record goes through the real
 * build; pages are opened without their own policy, which would hide what got through.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, firefox, type Page } from 'playwright';
import { root } from '../../bench/runtime.ts';
import { chromiumOptions, firefoxOptions } from '../../support/browser.ts';
import { readCsv } from '../../worker/read-csv.ts';
import { Failures, type Part } from '../part.ts';
import { exampleTargets } from '../requests/requests.ts';
import { startBuilt } from '../runtime.ts';
import { ATTACKS, writeHostileRecord } from './hostile-record.ts';
import { tryTools } from './injection-mcp.ts';

const FOLDER = 'dist/torture-injection';
/** What begins a formula, but for a printed number with its sign. */
const FORMULA = /^[=@\t\r]|^[+-](?!\d[\d.,]*( ?(%|\p{L}[\p{L}\p{M}]+))?$)/u;

export const injectionPart: Part = async ({ say }) => {
  const failures = new Failures();
  rmSync(join(root, FOLDER), { recursive: true, force: true });
  const texts = writeHostileRecord(join(root, 'tests/test-record'), join(root, FOLDER, 'record'));
  const env = { ...process.env, DATA_FOLDER: `${FOLDER}/record`, OUT_FOLDER: `${FOLDER}/built` };
  const ran = spawnSync(process.execPath, ['worker/build/build-all.ts'], {
    cwd: root,
    env,
    encoding: 'utf8',
    timeout: 300_000,
  });
  if (ran.status !== 0) return { figures: [], failures: [`the record does not build: ${ran.stderr.slice(-1000)}`] };
  const { runtime, origin, index } = await startBuilt(join(root, FOLDER, 'built/assets'));
  try {
    const found = exampleTargets(index);
    const { facts } = (await (await fetch(`${origin}/v1/facts?limit=40`)).json()) as { facts: { id: string }[] };
    const pages = facts.flatMap(({ id }) => [`/facts/${id}`]);
    const targets = [...found, ...pages];
    const shown: string[] = [];
    for (const target of targets) {
      const response = await fetch(origin + target);
      const type = response.headers.get('Content-Type') ?? '';
      const text = await response.text();
      if (response.status !== 200) failures.add(`status ${response.status}`, target);
      if (/html|svg|xml/.test(type)) shown.push(target);
      const fault = formatFault(type, text);
      if (fault) failures.add(fault, target);
    }
    const calls = await tryTools(
      origin,
      facts.map(({ id }) => id),
      failures,
    );
    const browsers = [await chromium.launch(await chromiumOptions())];
    const options = firefoxOptions();
    if (options) browsers.push(await firefox.launch(options));
    let tried = 0;
    for (const browser of browsers) {
      say(`${shown.length} documents in ${browser.browserType().name()}`);
      const context = await browser.newContext({ bypassCSP: true });
      const alerts = await watch(context);
      // The platform serves these from the assets, before the Worker.
      await context.route('**/w/**', (route) =>
        route.fulfill({ path: join(root, FOLDER, 'built/assets', new URL(route.request().url()).pathname) }),
      );
      for (const target of shown) {
        const page = await context.newPage();
        if (/\.xml/.test(target)) {
          // A browser may offer a feed for download instead of showing it.
          if (!(await isXml(page, await (await fetch(origin + target)).text()))) failures.add('no XML', target);
        } else {
          await page
            .goto(origin + target, { waitUntil: 'load' })
            .catch((error: Error) => failures.add('a page does not load', `${target}: ${error.message}`));
          await page.waitForTimeout(50);
          if (/\.svg/.test(target) && (await page.locator('parsererror').count())) failures.add('no SVG', target);
        }
        if (alerts.splice(0).length) failures.add('script runs', `${target} in ${browser.browserType().name()}`);
        await page.close();
      }
      const page = await context.newPage();
      tried += await tryAttributes(page, origin, ATTACKS);
      if (alerts.splice(0).length) failures.add('script runs', `from an attribute in ${browser.browserType().name()}`);
      await browser.close();
    }
    return {
      figures: [
        ['attacks, texts of the record that hold one', `${ATTACKS.length}, ${texts}`],
        ['answers read in their format', targets.length],
        ['calls of tools by agents', calls],
        ['documents opened, browsers', `${shown.length}, ${browsers.length}`],
        ['attributes of elements tried', tried],
      ],
      failures: failures.list(),
    };
  } finally {
    await runtime.close();
    rmSync(join(root, FOLDER), { recursive: true, force: true });
  }
};

/** What of the answer its format would not allow, or a reader of it would run. */
function formatFault(type: string, text: string): string | null {
  if (/json/.test(type)) return isJson(text) ? null : 'no JSON';
  if (/csv/.test(type)) {
    const cells = readCsv(text).flatMap((row) => Object.values(row));
    const formula = cells.find((cell) => FORMULA.test(cell));
    return formula === undefined ? null : `a cell that is a formula: ${formula}`;
  }
  if (/calendar/.test(type))
    return text.match(/^(BEGIN|END):VCALENDAR\r$/gm)?.length === 2 ? null : 'a calendar that ends early';
  if (/markdown/.test(type))
    return /(?<!\\)\]\((?!<?https?:|<?\/)/.test(text) || /(?<![\\`])<(?:script|img|svg|iframe|a)\b/i.test(text)
      ? 'Markdown with markup'
      : null;
  const linked = [...text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  return linked.every(([, json]) => isJson(json ?? '')) ? null : 'no JSON-LD';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function isXml(page: Page, text: string): Promise<boolean> {
  return page.evaluate(
    (xml) => !new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror'),
    text,
  );
}

/** The list to which every call of `alert` is added, whoever makes it. */
async function watch(context: BrowserContext): Promise<string[]> {
  const alerts: string[] = [];
  await context.exposeFunction('reportAlert', (text: string) => alerts.push(text));
  await context.addInitScript(() => {
    window.alert = (text) => (window as unknown as { reportAlert(text: string): void }).reportAlert(String(text));
  });
  return alerts;
}

/** Elements with each attack in each attribute, and with the whole hostile record shown in full. */
async function tryAttributes(page: Page, origin: string, attacks: string[]): Promise<number> {
  // The elements define themselves in HTML alone, so no answer of the API can be their page.
  const address = `${origin}/page-with-elements`;
  const body = `<!doctype html><script type="module" src="/w/v1/trade-card.js"></script><main></main>`;
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(address);
  await page.waitForFunction(() => customElements.get('trade-card') && customElements.get('trade-figure'));
  const { areas } = (await (await fetch(`${origin}/v1/areas`)).json()) as { areas: { id: string }[] };
  return page.evaluate(
    async ([texts, known]) => {
      const main = document.querySelector('main') as HTMLElement;
      let made = 0;
      const add = (tag: string, attributes: Record<string, string>) => {
        const element = document.createElement(tag);
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        element.textContent = Object.values(attributes).join(' ');
        main.append(element);
        made++;
      };
      const names = ['trade-card', 'trade-figure'].flatMap((tag) => {
        const { observedAttributes } = customElements.get(tag) as unknown as { observedAttributes: string[] };
        return observedAttributes.map((name) => [tag, name] as const);
      });
      for (const text of texts) {
        for (const [tag, name] of names) add(tag, { area: known, [name]: text });
        await new Promise((resolve) => setTimeout(resolve, 20));
        main.replaceChildren();
      }
      for (const view of ['compact', 'full']) add('trade-card', { area: known, view });
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return made;
    },
    [attacks, areas[0]?.id ?? ''] as [string[], string],
  );
}
