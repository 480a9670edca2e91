/**
 * The React and Vue components that `/docs` shows, rendered by the browser or first by a server: the card shows, nothing shifts, and the frameworks
 * log no warning.
 */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { inFirefox } from '../../support/browser.ts';
import { openHarness } from '../../support/harness.ts';
import { clientScript, type Project, serverMarkup } from '../../support/hosts/framework-bundle.ts';
import { html, type Table } from '../../support/table.ts';
import { layoutShift, visit } from '../visit.ts';

/** The file of the component in the project of each framework. */
const COMPONENTS: Record<string, string> = { react: 'TradeCard.jsx', vue: 'TradeFacts.vue' };

interface BuiltPage {
  head?: string;
  /** The HTML of the server; empty if the browser renders the page. */
  served?: string;
  client: string;
}

const pages: Table = {};
const harness = openHarness(pages);
const built: Record<string, Required<BuiltPage>> = {};
const script = () => `<script type="module" async src="${harness.origin}/w/v1/trade-card.js"></script>`;
/** Warnings and errors that the frameworks logged while they rendered in Node. */
const logged: unknown[] = [];

beforeAll(async () => {
  const { page } = await visit(harness, `${harness.origin}/docs`);
  const lines = await documentedLines(page);
  await page.context().close();
  const spies = (['warn', 'error'] as const).map((kind) =>
    vi.spyOn(console, kind).mockImplementation((...texts) => logged.push(texts)),
  );
  for (const [folder, text] of Object.entries(lines)) {
    const project: Project = { folder, files: { [COMPONENTS[folder] ?? '']: text } };
    built[folder] = { head: script(), served: await serverMarkup(project), client: await clientScript(project) };
  }
  for (const spy of spies) spy.mockRestore();
});

function serve({ head = '', served = '', client }: BuiltPage, headers: Record<string, string> = {}): string {
  pages['/client.js'] = new Response(client, { headers: { 'content-type': 'text/javascript' } });
  pages['/'] = html(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>${head}</head>
<body><div id="root">${served}</div>
<script>globalThis.served = document.querySelector('trade-card')</script>
<script type="module" src="/client.js"></script></body></html>`,
    headers,
  );
  return `${harness.host.origin}/`;
}

it('the components of all frameworks on `/docs` render without warnings', () => {
  expect(Object.keys(built)).toEqual(Object.keys(COMPONENTS));
  expect(logged).toEqual([]);
});

describe.each(Object.keys(COMPONENTS))('the component for %s', (id) => {
  const page = () => built[id] as Required<BuiltPage>;

  it('shows the card instead of its sentence at the same height, if the browser renders', async () => {
    const { head, client } = page();
    const { page: shown, faults, warnings } = await visit(harness, 'about:blank');
    const release = await hold(shown, '**/v1/cards/**');
    await shown.goto(serve({ head, client }));
    await shown.locator('trade-card a').waitFor();
    const before = await heightOf(shown);
    release();
    await isShown(shown);

    expect(await heightOf(shown)).toBe(before);
    expect(before).toBe(160);
    expect(await layoutShift(shown)).toBe(inFirefox ? null : 0);
    expect([faults, warnings]).toEqual([[], []]);
  });

  it('has a sentence that can be read without JavaScript', async () => {
    // Scripts do not run in a sandbox, in Firefox either.
    const { page: shown } = await visit(harness, serve(page(), { 'content-security-policy': 'sandbox' }));
    const card = shown.locator('trade-card');
    expect(await card.textContent()).toMatch(/^\s*Xinjiang’s foreign trade in .+ billion yuan, .+ Xinhua, .+\d{4}\s*$/);
    expect(await card.locator('a').isVisible()).toBe(true);
    expect(await card.locator('a').getAttribute('href')).toMatch(/^https?:\/\//);
    expect((await card.boundingBox())?.height).toBe(160);
  });

  it.each([
    ['before', '**/client.js', isShown, isReady],
    ['after', '**/w/v1/trade-card.js', isReady, isShown],
  ] as const)('is hydrated if the card shows %s that', async (_, delayedScript, first, second) => {
    const { page: shown, faults, warnings } = await visit(harness, 'about:blank');
    const release = await hold(shown, delayedScript);
    // `goto` must not wait for the page to load: its module scripts are held back.
    await shown.goto(serve(page()), { waitUntil: 'commit' });
    await first(shown);
    expect(await heightOf(shown)).toBe(160);
    release();
    await second(shown);

    expect(await heightOf(shown)).toBe(160);
    expect(await shown.evaluate('globalThis.served === document.querySelector("trade-card")')).toBe(true);
    expect(await layoutShift(shown)).toBe(inFirefox ? null : 0);
    expect([faults, warnings]).toEqual([[], []]);
  });
});

it.each([
  ['React', 'react', 'app.jsx', 'choice.jsx'],
  ['Vue', 'vue', 'app.vue', 'choice.vue'],
] as const)('attributes follow the state of %s, and its listeners receive events', async (_, folder, app, choice) => {
  const text = await readFile(new URL(`../../examples/frameworks/${folder}/${choice}`, import.meta.url), 'utf8');
  const project: Project = { folder, files: { [app]: text }, customElements: 'trade-' };
  const head = script();
  const { page: shown, faults, warnings } = await visit(harness, serve({ head, client: await clientScript(project) }));
  await shown.getByText('2024', { exact: true }).last().waitFor();
  await shown.getByRole('button', { name: 'Next' }).click();
  await shown.locator('output', { hasText: '2025' }).waitFor();

  expect(await shown.locator('trade-card').getAttribute('period')).toBe('2025');
  expect([faults, warnings]).toEqual([[], []]);
});

it.each(Object.keys(COMPONENTS))('the tests would notice a hydration mismatch of %s', async (id) => {
  const { head, client } = built[id] as Required<BuiltPage>;
  const { faults, warnings } = await visit(harness, serve({ head, client, served: '<p>Other.</p>' }));
  await expect.poll(() => [...faults, ...warnings].join()).toMatch(/hydrat/i);
});

/** The code of each framework on `/docs`, as a reader would copy it. */
function documentedLines(page: Page): Promise<Record<string, string>> {
  return page
    .locator('#frameworks details')
    .evaluateAll((all) =>
      Object.fromEntries(
        all.map((each) => [each.querySelector('p')?.id, each.querySelector('pre code')?.textContent ?? '']),
      ),
    );
}

/** Holds back requests for a path until the returned function is called. */
async function hold(page: Page, path: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(path, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

const heightOf = (page: Page) =>
  page.locator('trade-card').evaluate(async (card) => {
    // The first frame may show the old layout, the second shows the new one.
    for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    return card.getBoundingClientRect().height;
  });

const isReady = (page: Page) => page.locator('body[data-ready]').waitFor();
const isShown = (page: Page) => page.locator('trade-card [part=headline]').waitFor();
