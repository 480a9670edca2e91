/** The documented snippet on a host page: preloaded and server-rendered cards, failures, and where receipts and panel open. */
import { describe, expect, it } from 'vitest';
import { openHarness } from '../../support/harness.ts';
import { isNightly } from '../../support/sample.ts';
import { html, type Table } from '../../support/table.ts';
import { hostPage, PERIOD, visit } from '../visit.ts';

const pages: Table = {};
const harness = openHarness(pages);

const STYLE = 'style="display:block;min-height:10em"';

function script(attributes = ''): string {
  return `<script type="module" async src="${harness.origin}/w/v1/trade-card.js" ${attributes}></script>`;
}

function card(attributes = 'area="CN-XJ" lang="en"', fallback = 'A whole sentence.'): string {
  return `<trade-card ${attributes} ${STYLE}>${fallback}</trade-card>`;
}

async function open(
  body: string,
  options: Parameters<typeof visit>[2] = {},
  page: Parameters<typeof hostPage>[1] = {},
) {
  pages['/'] = html(hostPage(body, page));
  return visit(harness, `${harness.host.origin}/`, options);
}

it('uses the response that the page has preloaded, so there is one request', async () => {
  const address = `${harness.origin}/v1/cards/CN-XJ?lang=en`;
  const { page, requests, faults } = await open(
    `<link rel="preload" as="fetch" crossorigin href="${address}">${script()}${card()}`,
  );
  await page.getByRole('article').waitFor();
  await page.waitForLoadState('networkidle');

  expect(requests.filter((url) => url.includes('/v1/cards/'))).toEqual([address]);
  expect(faults).toEqual([]);
});

it('shows a server-rendered card that is parsed after the script has run, before any response', async () => {
  const { page, faults } = await open('<p>Empty</p>');
  await page.route('**/v1/cards/**', () => {});
  const served = await (await harness.worker.fetch('/v1/cards/CN-XJ.html?fragment=element&lang=en')).text();
  // The page arrives in three parts, and the `<template>` of the card is split too.
  const parts = hostPage(script() + served).split(/(?=<trade-card|<\/article>)/);
  const count = parts.length;
  const body = new ReadableStream<Uint8Array>({
    async pull(stream) {
      stream.enqueue(new TextEncoder().encode(parts.shift()));
      if (!parts.length) stream.close();
      else await expect.poll(() => page.evaluate("Boolean(customElements.get('trade-card'))")).toBe(true);
    },
  });
  pages['/'] = () => new Response(body, { headers: { 'content-type': 'text/html; charset=utf-8' } });
  await page.goto(`${harness.host.origin}/`);
  const element = page.locator('trade-card');

  expect(count).toBe(3);
  expect(await element.locator('[part=headline]').count()).toBe(1);
  expect(
    await element.evaluate(({ shadowRoot, children }) => [!shadowRoot?.querySelector('slot'), children.length]),
  ).toEqual([true, 1]);
  // Chromium's warning about the markup cannot be prevented.
  expect(faults.filter((fault) => !fault.startsWith('A second declarative shadow root'))).toEqual([]);
});

it('does not use a <template> that a script inserts while the page is parsed: it may come from a sanitizer that skips templates', async () => {
  const { page } = await open('<p>Empty</p>');
  await page.route('**/v1/cards/**', () => {});
  const inserted = `<trade-card area="CN-XJ"><template shadowrootmode="open"><img src="x" onerror="document.title = 'run'"></template><b>Words</b></trade-card>`;
  const parts = hostPage(`${script()}<div id="place"></div><p id="end"></p>`).split(/(?=<p id="end">)/);
  const body = new ReadableStream<Uint8Array>({
    async pull(stream) {
      stream.enqueue(new TextEncoder().encode(parts.shift()));
      if (!parts.length) return stream.close();
      await expect.poll(() => page.evaluate("Boolean(customElements.get('trade-card'))")).toBe(true);
      await page.evaluate((markup) => {
        (document.querySelector('#place') as HTMLElement).innerHTML = markup;
      }, inserted);
      // Time for the slot's event and for the picture to fail.
      await page.waitForTimeout(200);
    },
  });
  pages['/'] = () => new Response(body, { headers: { 'content-type': 'text/html; charset=utf-8' } });
  await page.goto(`${harness.host.origin}/`);
  const element = page.locator('trade-card');

  expect(await element.evaluate(({ shadowRoot }) => shadowRoot?.querySelector('slot') !== null)).toBe(true);
  expect(await element.locator('> template').count()).toBe(1);
  expect(await page.title()).not.toBe('run');
});

describe('a card that failed', () => {
  it.each([
    ['the API is down', '**/v1/cards/**'],
    ['the script is blocked', '**/trade-card.js'],
  ])('shows its sentence at the top of its reserved space if %s', async (_, blocked) => {
    const { page, faults } = await open('<p>Empty</p>');
    await page.route(blocked, (route) => route.abort());
    pages['/'] = html(hostPage(`${script()}${card()}`));
    await page.goto(`${harness.host.origin}/`);
    await page.waitForLoadState('networkidle');
    const element = page.locator('trade-card');
    if (blocked.includes('cards')) await page.locator('trade-card:state(failed)').waitFor();
    const { height, top } = await element.evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const box = element.getBoundingClientRect();
      return {
        height: box.height,
        top: range.getBoundingClientRect().top - box.top,
      };
    });

    expect(await element.textContent()).toBe('A whole sentence.');
    expect(top).toBeLessThan(8);
    // The reserved height stays, so that nothing on the page moves.
    expect(height).toBe(160);
    expect(faults.filter((fault) => /Uncaught|TypeError/.test(fault))).toEqual([]);
    expect(page.url()).toBe(`${harness.host.origin}/`);
  });
});

describe('receipts and panel lie within the viewport', () => {
  const SIZES = [
    [375, 667],
    [667, 375],
    [640, 450],
    [1280, 800],
  ] as const;
  /** By default only a phone, and a small right-to-left window without CSS anchor positioning. Nightly all combinations. */
  const CASES = SIZES.flatMap(([width, height]) =>
    ['ltr', 'rtl'].flatMap((dir) => [true, false].map((anchors) => ({ width, height, dir, anchors }))),
  ).filter(
    ({ width, dir, anchors }) =>
      isNightly || (width === 375 && dir === 'ltr' && anchors) || (width === 640 && dir === 'rtl' && !anchors),
  );

  it.each(CASES)('at $width × $height, $dir, with anchors: $anchors', async ({ width, height, dir, anchors }) => {
    const lang = dir === 'rtl' ? 'ar' : 'en';
    const { page } = await visit(harness, 'about:blank', { viewport: { width, height } });
    if (!anchors) {
      await page.addInitScript(() => {
        CSS.supports = () => false;
      });
    }
    pages['/'] = html(
      hostPage(
        `<p>${'Words before. '.repeat(30)}</p>${script()}${card(`area="CN-XJ" lang="${lang}" period="${PERIOD}"`)}<p>${'Words after. '.repeat(300)}</p>`,
        {
          attributes: `lang="${lang}" dir="${dir}"`,
        },
      ),
    );
    await page.goto(`${harness.host.origin}/`);
    await page.getByRole('article').waitFor();
    const scrollSize = () =>
      page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
    const before = await scrollSize();
    const outside: string[] = [];
    const inside = async (name: string, selector: string) => {
      const box = await page.locator(selector).boundingBox();
      if (!box) throw new Error(`${name} is not there`);
      const { x, y } = box;
      if (x < -1 || y < -1 || x + box.width > width + 1 || y + box.height > height + 1)
        outside.push(`${name}: ${JSON.stringify(box)}`);
      return box;
    };
    const receipt = '.receipt:popover-open:has(dl)';

    const number = page.locator('trade-card [part=growth] a');
    await number.click();
    await page.locator(receipt).waitFor();
    const receiptBox = await inside('receipt', receipt);
    await inside('its link to the source', `${receipt} .read`);
    const cardBox = await page.locator('trade-card article').first().boundingBox();
    if (!cardBox) throw new Error('the card is not there');
    const distance = Math.min(
      Math.abs(receiptBox.y - cardBox.y - cardBox.height),
      Math.abs(cardBox.y - receiptBox.y - receiptBox.height),
    );
    // On a phone the receipt is a sheet at the lower edge. Rounded, because Firefox gives 666.99998 instead of 667.
    if (width <= 480)
      expect([receiptBox.x, receiptBox.width, receiptBox.y + receiptBox.height].map(Math.round)).toEqual([
        0,
        width,
        height,
      ]);
    else expect(distance).toBeLessThan(12);
    // The receipt starts where the card starts, or ends where the card ends if that does not fit.
    const ends = [receiptBox.x - cardBox.x, receiptBox.x + receiptBox.width - cardBox.x - cardBox.width].map(Math.abs);
    const start = (dir === 'rtl' ? ends[1] : ends[0]) ?? NaN;
    if (width <= 480) expect(receiptBox.height).toBeLessThan(330);
    else if (width > 1000) expect(start).toBeLessThan(2);
    else if (!anchors)
      expect(receiptBox.x <= cardBox.x + cardBox.width && receiptBox.x + receiptBox.width >= cardBox.x).toBe(true);
    else expect(Math.min(...ends)).toBeLessThan(2);
    await page.keyboard.press('Escape');

    await page.locator('trade-card .open').click();
    await page.locator('.panel [part=shares]').waitFor();
    await inside('panel', '.panel');
    // Numbers at the top and at the bottom of the panel.
    for (const index of anchors ? [1, 7] : [4, 9]) {
      await page
        .locator('.panel .cite')
        .nth(index)
        .evaluate((number: HTMLElement) => {
          number.scrollIntoView({ block: 'nearest' });
          number.click();
        });
      await page.locator(receipt).waitFor();
      await inside(`receipt ${index} in the panel`, receipt);
      await page.keyboard.press('Escape');
      await page.locator(receipt).waitFor({ state: 'hidden' });
    }

    expect(outside).toEqual([]);
    expect(await scrollSize()).toEqual(before);
    await page.keyboard.press('Escape');
    await page.locator('.panel').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className)).toBe('open');
  });
});
