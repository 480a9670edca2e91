import type { Route } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Card } from '../../data/contract/card.ts';
import { amount } from '../../data/fact/format.ts';
import type { Harness } from '../support/harness.ts';
import { startHarness } from '../support/harness.ts';
import type { Table } from '../support/table.ts';
import { html } from '../support/table.ts';
import { fixed, hostPage, PERIOD, snippetOf, visit } from './visit.ts';

const pages: Table = { '/favicon.ico': new Response() };
let harness: Harness;
let snippet: string;
let script: string;

const CARD = `<trade-card area="CN-XJ" period="${PERIOD}">The fallback</trade-card>`;
const HEADLINE = '227.67 billion yuan';
const JSON_OF_HEADLINE = `/v1/facts/CN-XJ.trade.value.world.total.${PERIOD}?lang=en`;
const SOURCE = 'http://en.chinagate.cn/2025-06/19/content_117936361.htm';

beforeAll(async () => {
  harness = await startHarness(pages);
  snippet = fixed(await snippetOf(harness));
  script = `<script type="module" src="${harness.origin}/w/v1/trade-card.js"></script>`;
});
afterAll(() => harness.close());

/** Serves a page under a name of its own and visits it. */
async function open(body: string, page: Parameters<typeof hostPage>[1] = {}, headers: Record<string, string> = {}) {
  const path = `/${Object.keys(pages).length}`;
  const source = hostPage(body, page);
  pages[path] = html(source, headers);
  return { ...(await visit(harness, harness.host.origin + path)), source };
}

describe('under the policy of a strict host', () => {
  const policy = () =>
    `default-src 'none'; script-src ${harness.origin}; connect-src ${harness.origin}; style-src 'self'; img-src 'self'`;
  /** What such a host does with the snippet's inline styles: it moves them into its stylesheet. */
  const styleless = () => snippet.replaceAll(/ style="[^"]*"/g, '');

  it('the card shows, adds nothing to the page, and asks one origin only', async () => {
    const { page, faults, requests, source } = await open(styleless(), {}, { 'content-security-policy': policy() });
    await page.getByText(HEADLINE).waitFor();

    expect(faults).toEqual([]);
    expect(requests.slice(1)).toEqual([
      `${harness.origin}/w/v1/trade-card.js`,
      `${harness.origin}/v1/cards/CN-XJ?lang=en&period=${PERIOD}`,
    ]);
    const added = await page.evaluate(
      (source) => ({
        nodes:
          document.documentElement.outerHTML !==
          new DOMParser().parseFromString(source, 'text/html').documentElement.outerHTML,
        sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
        storage: localStorage.length + sessionStorage.length,
        fonts: document.fonts.size,
      }),
      source,
    );
    expect(added).toEqual({ nodes: false, sheets: 0, storage: 0, fonts: 0 });
    expect(await page.context().cookies()).toEqual([]);
  });

  it('a receipt opens, with the link to the number on its page', async () => {
    const { page, faults, requests } = await open(styleless(), {}, { 'content-security-policy': policy() });
    await page.getByText(HEADLINE).click();
    const receipt = page.getByRole('dialog');
    await receipt.waitFor();

    expect(await receipt.locator('q').textContent()).toBe('227.67 billion yuan');
    expect(await receipt.getByRole('link').first().getAttribute('href')).toBe(
      `${SOURCE}#:~:text=227.67%20billion%20yuan`,
    );
    expect(requests.slice(3)).toEqual([`${harness.origin}/w/v1/receipt.js`, `${harness.origin}${JSON_OF_HEADLINE}`]);
    expect(faults).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await receipt.isVisible()).toBe(false);
  });

  it('of the snippet as it is only the inline styles are refused, and the card shows', async () => {
    const { page, faults } = await open(snippet, {}, { 'content-security-policy': policy() });
    await page.getByText(HEADLINE).waitFor();

    expect(faults.filter((fault) => fault.includes('refused'))).toEqual([
      'style-src-attr refused inline',
      'style-src-attr refused inline',
    ]);
  });
});

describe('the card shows once', () => {
  it('where the script is included twice, in both its versions', async () => {
    const { page, faults, requests } = await open(`${script}${script}${CARD}${script.replace('/v1/', '/1.0.0/')}`);
    await page.getByText(HEADLINE).waitFor();

    expect(faults).toEqual([]);
    expect(requests.filter((url) => url.includes('/v1/cards/')).length).toBe(1);
  });

  it('where the script stands before the element, and where it stands after', async () => {
    for (const body of [`${script}${CARD}`, `${CARD}${script}`]) {
      const { page, faults } = await open(body);
      await page.getByText(HEADLINE).waitFor();
      expect(faults).toEqual([]);
    }
  });

  it('for each of two elements', async () => {
    const { page } = await open(`${script}${CARD}<div lang="zh">${CARD}</div>`);
    await page.getByText(HEADLINE).waitFor();
    await page.getByText('2276.7亿元').waitFor();

    expect(await page.getByRole('article').count()).toBe(2);
  });

  it('after the element is moved, and in its copy', async () => {
    const { page, faults } = await open(`${script}${CARD}<aside></aside>`);
    await page.getByText(HEADLINE).waitFor();
    await page.evaluate(() => {
      const card = document.querySelector('trade-card') as Element;
      document.querySelector('aside')?.append(card, card.cloneNode(true));
    });
    await page.locator('aside trade-card + trade-card').getByText(HEADLINE).waitFor();

    expect(await page.getByText(HEADLINE).count()).toBe(2);
    expect(faults).toEqual([]);
  });
});

describe('a number', () => {
  it('leads to its JSON where the receipt cannot be loaded', async () => {
    const { page } = await open(`${script}${CARD}`);
    await page.route('**/receipt.js', (route) => route.abort());
    await page.getByText(HEADLINE).click();

    await page.waitForURL(harness.origin + JSON_OF_HEADLINE);
  });

  it('leads nowhere where its card is gone before the receipt comes', async () => {
    const { page } = await open(`${script}${CARD}`);
    const url = page.url();
    const removeFirst = async (route: Route) => {
      await page.evaluate(() => document.querySelector('trade-card')?.remove());
      await route.continue();
    };
    await page.route('**/v1/facts/**', removeFirst, { times: 1 });
    const answered = page.waitForEvent('requestfinished', (request) => request.url().includes('/v1/facts/'));
    await page.getByText(HEADLINE).click();
    await answered;
    await page.waitForLoadState('networkidle');

    expect(page.url()).toBe(url);
  });
});

it('shows a cited sentence to readers without JavaScript', async () => {
  const { page, requests } = await open(snippet, {}, { 'content-security-policy': 'sandbox' });

  const { period, headline, source } = (await (await harness.worker.fetch('/v1/cards/CN-XJ?lang=en')).json()) as Card;
  const number = amount(headline, { tag: 'en' }).join(' ');
  expect(await page.locator('trade-card').textContent()).toContain(
    `Xinjiang, Foreign trade, ${period.label}: ${number} yuan`,
  );
  const link = page.locator('trade-card a');
  expect(await page.locator('trade-card').isVisible()).toBe(true);
  expect(await link.isVisible()).toBe(true);
  expect(await link.getAttribute('href')).toBe(source.url);
  expect(requests.filter((url) => url.includes('/v1/cards/'))).toEqual([]);
});
