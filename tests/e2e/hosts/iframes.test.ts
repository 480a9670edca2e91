/** The card in an iframe: of any page, with a strict content security policy, in WordPress's sandbox, without JavaScript, and dark. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { inFirefox, NO_EMULATION } from '../../support/browser.ts';
import { openHarness } from '../../support/harness.ts';
import { wordpressMarkup } from '../../support/hosts/consumers.ts';
import type { Table } from '../../support/table.ts';
import { PERIOD, visit } from '../visit.ts';
import { headlineIn, messagesWith, pageWith } from './iframe-page.ts';

const pages: Table = {};
const harness = openHarness(pages);
/** The headline with its unit in words, as a wide card has it. */
const SHOWN = '227.67 billion yuan';
/** The number without the dollars beside it. */
const number = (page: Page) => headlineIn(page).locator('> span').first();

/** The reason to skip clicks in Firefox. */
const NO_INPUT = 'Playwright sends no clicks and keys into the frames of an installed Firefox';

const SECRET = 'a1B2c3D4e5';
const sourceOf = (query = '') => `${harness.origin}/embed/CN-XJ?period=${PERIOD}${query}`;

function host(markup: string, headers: Record<string, string> = {}) {
  pages['/'] = pageWith(markup, headers);
}

it('opens links in a new page, and does not change the host page', async ({ skip }) => {
  skip(inFirefox, NO_INPUT);
  host(`<iframe src="${sourceOf()}" width="600" height="160" title="x"></iframe>`);
  const { page } = await visit(harness, `${harness.host.origin}/`);
  const [opened] = await Promise.all([page.context().waitForEvent('page'), headlineIn(page).locator('a').click()]);
  await opened.waitForURL('**/facts/**');
  expect(new URL(opened.url()).pathname).toBe(`/facts/CN-XJ.trade.value.world.total.${PERIOD}`);
  expect(page.url()).toBe(`${harness.host.origin}/`);
  expect(await opened.evaluate(() => window.opener)).toBe(null);
});

describe('in the frame of WordPress', () => {
  async function embedded(): Promise<Page> {
    const frame = `<iframe src="${sourceOf()}" width="600" height="160" frameborder="0" title="x"></iframe>`;
    host(wordpressMarkup({ type: 'rich', html: frame }, SECRET) ?? '');
    const { page, faults } = await visit(harness, `${harness.host.origin}/`);
    expect(faults).toEqual([]);
    return page;
  }

  it('shows its number, posts its height with the secret, and posts it again only if the host page asks with the secret', async () => {
    const page = await embedded();
    expect(await number(page).allInnerTexts()).toEqual([SHOWN]);
    const [message] = await messagesWith(page, 'message', 'height');
    expect(message).toEqual({ message: 'height', value: 160, secret: SECRET });
    const before = (await messagesWith(page, 'message', 'height')).length;
    const ask = (secret: string) =>
      page
        .locator('iframe')
        .first()
        .evaluate((frame, secret) => {
          (frame as HTMLIFrameElement).contentWindow?.postMessage({ message: 'ready', secret }, '*');
        }, secret);
    await ask('other');
    await page.evaluate(async (secret) => {
      const sibling = document.createElement('iframe');
      const loaded = new Promise((resolve) => sibling.addEventListener('load', resolve));
      sibling.srcdoc = `<script>parent.frames[0].postMessage({ message: 'ready', secret: '${secret}' }, '*')</script>`;
      document.body.append(sibling);
      await loaded;
    }, SECRET);
    await ask(SECRET);
    await page.waitForFunction(
      (count) =>
        (window as unknown as { received: { message?: string }[] }).received.filter(
          ({ message }) => message === 'height',
        ).length > count,
      before,
    );
    expect(await messagesWith(page, 'message', 'height')).toHaveLength(before + 1);
  });

  it('asks the page to follow a link to its own host', async () => {
    const page = await embedded();
    for (const name of ['[part=headline] a', '.open', '.from a']) {
      await page
        .frameLocator('iframe')
        .locator(name)
        .first()
        .evaluate((link) => (link as HTMLElement).click());
    }
    await page.waitForFunction(
      () =>
        (window as unknown as { received: { message?: string }[] }).received.filter(({ message }) => message === 'link')
          .length === 3,
    );
    const links = await messagesWith(page, 'message', 'link');
    expect(links.map(({ value, secret }) => [new URL(String(value)).origin, secret])).toEqual(
      Array(3).fill([harness.origin, SECRET]),
    );
    expect(page.context().pages()).toHaveLength(1);
  });
});

it('shows its number without JavaScript', async () => {
  host(`<iframe src="${sourceOf()}" width="600" height="160" title="x"></iframe>`);
  const { page } = await visit(harness, `${harness.host.origin}/`, { javaScriptEnabled: false });
  expect(await number(page).allInnerTexts()).toEqual([SHOWN]);
  expect(await headlineIn(page).isVisible()).toBe(true);
});

it('works under a strict policy that allows its origin, and sends no other request', async () => {
  const policy = `default-src 'none'; img-src 'self'; script-src 'unsafe-inline'; frame-src ${harness.origin}`;
  host(`<iframe src="${sourceOf()}" width="600" height="160" title="x"></iframe>`, {
    'content-security-policy': policy,
    'cross-origin-embedder-policy': 'require-corp',
  });
  const { page, faults, requests } = await visit(harness, `${harness.host.origin}/`);
  expect(await number(page).allInnerTexts()).toEqual([SHOWN]);
  expect(faults).toEqual([]);
  expect(requests.filter((url) => url.startsWith(harness.origin))).toEqual([sourceOf()]);
});

it.for([
  ['', 'light'],
  ['&theme=auto', 'dark'],
  ['&theme=dark', 'dark'],
])('with the query "%s" is %s for a reader who prefers dark pages', async ([query, looks], { skip }) => {
  const isForAll = query === '&theme=dark';
  skip(inFirefox && !isForAll, NO_EMULATION);
  host(`<iframe src="${sourceOf(query)}" width="600" height="160" title="x"></iframe>`);
  const { page } = await visit(harness, `${harness.host.origin}/`, isForAll ? {} : { colorScheme: 'dark' });
  const paper = await page
    .frameLocator('iframe')
    .locator('.card')
    .evaluate((card) => getComputedStyle(card).backgroundColor);
  // The background of the element's dark colors, or of the view's.
  const [red = NaN] = paper.match(/\d+/g)?.map(Number) ?? [];
  if (looks === 'light') expect(red).toBe(255);
  else expect(red).toBeLessThan(60);
});
