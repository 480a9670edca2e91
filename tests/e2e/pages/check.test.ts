/** `/check` in a browser: what is found, what is asked for, what is copied. The text must never leave the page. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { CHINESE, STORY } from '../../data/text/articles.ts';
import { inFirefox } from '../../support/browser.ts';
import { openHarness } from '../../support/harness.ts';
import { LANGUAGES } from '../../support/languages.ts';
import { html, type Table } from '../../support/table.ts';
import { isWhole } from '../../support/whole.ts';
import { hostPage, look, visit } from '../visit.ts';
import { examine } from './axe.ts';
import { copied } from './clipboard.ts';

const pages: Table = {};
const harness = openHarness(pages);

const open = (query = '') => look(harness, `${harness.origin}/check${query}`);
/** The page in a context of its own, for tests of what it asks and opens. */
const openAlone = (options = {}) => visit(harness, `${harness.origin}/check`, options);

async function check(page: Page, text: string): Promise<string> {
  await page.locator('#check-text').fill(text);
  await page.locator('#check button').click();
  await page.waitForFunction(() => {
    const status = document.getElementById('check-status')?.textContent ?? '';
    return status && !/…$/.test(status);
  });
  return (await page.locator('#check-status').textContent()) ?? '';
}

/** The figure and the outcome of each finding. */
const outcomes = (page: Page) =>
  page.locator('.findings > li > p:first-child').evaluateAll((all) => all.map(({ textContent }) => textContent));

/** Of the longest text. */
const MEGABYTES = isWhole ? 0.45 : 0.1;

describe('a text', () => {
  it('is found in all figures, each with its fact, its source and its receipt', async () => {
    const { page, faults, refused } = await open();
    expect(await check(page, STORY)).toMatch(/^found\u00A013( · not looked up \(.*\)\u00A0\d+)?$/);
    expect((await outcomes(page))[0]).toBe('227.67 billion yuan found');
    expect(await page.locator('.checked-text mark').first().textContent()).toBe('227.67 billion yuan (found)');
    const first = page.locator('.findings .fact').first();
    expect(await first.locator('label').textContent()).toBe(
      ' Xinjiang, Foreign trade, January – May 2025: 227.67 billion yuan',
    );
    expect(await first.locator('p').textContent()).toBe('Xinhua · China Gate, June 19, 2025 Receipt');
    const receipt = await first.locator('a').getAttribute('href');
    expect((await harness.worker.fetch(receipt ?? '')).status).toBe(200);
    expect([faults, refused]).toEqual([[], []]);
  });

  it('marks a number in doubt as plainly as one that is found', async () => {
    const { page } = await open();
    await check(page, 'The foreign trade of Azerbaijan was $15.3 billion in the first seven months of 2020.');
    const mark = page.locator('.checked-text mark');
    expect(await mark.textContent()).toBe('$15.3 billion (found · In doubt)');
    const [found, doubt] = [mark, page.locator('.findings label .doubt')].map((place) =>
      place.evaluate((shown) => {
        const { borderBottomColor, color, fontWeight, fontSize } = getComputedStyle(shown);
        return { borderBottomColor, color, fontWeight, fontSize };
      }),
    );
    expect((await found)?.borderBottomColor).toBe((await doubt)?.color);
    expect(await doubt).toMatchObject({ fontWeight: '700', fontSize: (await found)?.fontSize });
  });

  it('has none for a changed number, with a similar one, and calls nothing wrong', async () => {
    const { page } = await open();
    const far = 'In 2031, exports of Xinjiang grew 3 percent.';
    expect(await check(page, `${far}\n\n${STORY.replace('30.8', '38.0')}`)).toMatch(
      /^found\u00A012 · not found\u00A01 · not covered\u00A01/,
    );
    expect((await outcomes(page))[0]).toBe('3 percent not covered');
    expect(await page.locator('.findings .not_covered').textContent()).toContain('We hold nothing for Xinjiang, 2031.');
    const none = await page.locator('.findings .none').textContent();
    expect(none).toContain('Similar in the record: Xinjiang, Foreign trade, Growth on a year earlier, May 2025: 30.8%');
    expect(none).toMatch(/Not among the numbers we hold \(\d+\) for Xinjiang, May 2025\./);
    expect(await page.locator('#check-result').textContent()).not.toMatch(/wrong|differs/i);
  });

  it('is read in Chinese, on a page in Chinese', async () => {
    const { page } = await open('?lang=zh');
    expect(await check(page, CHINESE)).toMatch(/^找到\u00A08/);
    expect(await page.locator('.findings li').first().textContent()).toContain('新疆，对外贸易');
  });

  it.each([
    ['without figures', 'Nothing of trade is here.', 'No figure was found in this text.'],
    ['without an area', 'Trade rose 5 percent in May 2025.', /^not looked up/],
    ['in a language without numbers', 'व्यापार में वृद्धि हुई', /./],
  ])('%s is said to be so', async (_, text, expected) => {
    const { page } = await open();
    expect(await check(page, text)).toMatch(expected);
  });

  it('with markup is shown as text, and nothing of it runs', async () => {
    const { page, faults } = await open();
    const evil = `<img src=x onerror="document.title='run'"><script>document.title='run'</script> Xinjiang's foreign trade <b>rose</b> 22.9 percent in the first five months of 2025.`;
    await check(page, evil);
    expect(await page.locator('.checked-text').textContent()).toContain('<img src=x onerror=');
    expect(await page.locator('#check-result :is(img, script)').count()).toBe(0);
    expect(await page.title()).not.toBe('run');
    expect(faults).toEqual([]);
  });

  it(`of ${MEGABYTES} MB is read, and shown in parts`, { timeout: 240_000 }, async () => {
    const { page } = await openAlone();
    // Two browsers on a busy machine share what a text of this size needs.
    page.setDefaultTimeout(120_000);
    const times = Math.ceil((MEGABYTES * 1e6) / STORY.length);
    const text = `${STORY}\n\n`.repeat(times);
    await page.locator('#check-text').evaluate((field, value) => {
      (field as HTMLTextAreaElement).value = value;
      (field as HTMLTextAreaElement).form?.requestSubmit();
    }, text);
    await page.waitForFunction(() => /found/.test(document.getElementById('check-status')?.textContent ?? ''), null, {
      timeout: 120_000,
    });
    expect(await page.locator('#check-status').textContent()).toContain(`found\u00A0${13 * times}`);
    expect(await page.locator('#check-result section').count()).toBe(50);
    await page.getByRole('button', { name: 'Show more' }).click();
    expect(await page.locator('#check-result section').count()).toBe(100);
  });

  it('of more than 500,000 characters is refused, with what to do', async () => {
    const { page } = await open();
    expect(await check(page, 'Trade rose 5 percent. '.repeat(25_000))).toMatch(/500,000/);
  });
});

describe('what a person ticks', () => {
  it('is marked in the copy, and nothing else is; a feed has the facts', async () => {
    const { page } = await open();
    await check(page, STORY);
    expect(await page.locator('#check-copy').isVisible()).toBe(false);
    await page.locator('.findings input').nth(0).check();
    await page.locator('.findings input').nth(1).check();
    await expect.poll(() => page.locator('#check-copy-counts').textContent()).toContain('2');
    const { 'text/plain': copy = '' } = await copied(page, '[data-copy=check-copied]');
    expect(copy.match(/<trade-figure fact="[^"]*">[^<]*/g)).toHaveLength(2);
    const feed = (await page.locator('#check-feed').getAttribute('href')) ?? '';
    expect(feed.match(/CN-XJ/g)).toHaveLength(2);
    expect((await harness.worker.fetch(feed)).status).toBe(200);
    await page.locator('.findings input').nth(0).uncheck();
    await page.locator('.findings input').nth(1).uncheck();
    expect(await page.locator('#check-copy').isVisible()).toBe(false);
  });
});

describe('what leaves the browser', () => {
  it('is the names of areas, and nothing of the text', async () => {
    const context = await harness.browser.newContext();
    const page = await context.newPage();
    const sent: string[] = [];
    context.on('request', (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
    await page.goto(`${harness.origin}/check`);
    await page.waitForLoadState('networkidle');
    const before = sent.length;
    await check(page, `${STORY}\n\nSecretword is 271828 percent of it.`);

    const asked = sent.slice(before).map((request) => new URL(request.split(' ')[1] ?? '').pathname);
    expect(asked).toContain('/v1/facts');
    expect(sent.every((request) => request.startsWith(`GET ${harness.origin}/`))).toBe(true);
    const addresses = decodeURIComponent(sent.join('\n'));
    for (const part of ['Secretword', '271828', '227.67', 'Urumqi']) expect(addresses).not.toContain(part);
    const lists = sent
      .map((request) => new URL(request.split(' ')[1] ?? ''))
      .filter((url) => url.pathname === '/v1/facts');
    expect(new Set(lists.map(({ searchParams }) => searchParams.get('area')))).toEqual(new Set(['CN-XJ', 'CN']));
    const names = lists.flatMap(({ searchParams }) => [...searchParams.keys()]);
    expect(names.filter((name) => !['area', 'limit', 'cursor'].includes(name))).toEqual([]);
    expect(page.url()).toBe(`${harness.origin}/check`);
    await context.close();
  });
});

describe('the bookmarklet', () => {
  it('brings the text of an editor on another site, by a message and no address', async () => {
    pages['/editor'] = html(hostPage(`<textarea rows="20">${STORY}</textarea>`));
    const { page } = await openAlone();
    const code = (await page.locator('#check-bookmark').getAttribute('href')) ?? '';
    await page.goto(`${harness.host.origin}/editor`);
    await page.locator('textarea').focus();
    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      // As a browser runs a bookmark.
      page.addScriptTag({ content: code.replace(/^javascript:/, '') }),
    ]);
    await opened.waitForFunction(() => /found/.test(document.getElementById('check-status')?.textContent ?? ''));
    expect(await opened.locator('#check-from').textContent()).toBe(
      `This text was sent here by the page at ${harness.host.origin}.`,
    );
    expect(opened.url()).toBe(`${harness.origin}/check`);
    expect(await opened.locator('#check-status').textContent()).toMatch(/^found\u00A013/);
  });

  /** The page, opened by the script of another site, once it has said that it takes a text. */
  async function openedBySite(): Promise<{ page: Page; opened: Page }> {
    pages['/editor'] = html(hostPage(''));
    const { page } = await openAlone();
    await page.goto(`${harness.host.origin}/editor`);
    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      page.evaluate((address) => {
        const ready = new Promise((resolve) => addEventListener('message', resolve));
        Object.assign(window, { opened: window.open(address) });
        return ready;
      }, `${harness.origin}/check`),
    ]);
    return { page, opened };
  }

  /** Sends a text to the page from the window of `from`, and waits until it has come. */
  async function send(from: Page, opened: Page, checkText: string): Promise<void> {
    await opened.evaluate(() => {
      Object.assign(window, { heard: new Promise((resolve) => addEventListener('message', resolve, { once: true })) });
    });
    await from.evaluate((text) => {
      const target = (window as unknown as { opened?: Window }).opened ?? window;
      target.postMessage({ checkText: text }, '*');
    }, checkText);
    await opened.evaluate(async () => {
      await (window as unknown as { heard: Promise<unknown> }).heard;
    });
  }

  it('brings one text: what stands in the field afterwards is not replaced', async () => {
    const { page, opened } = await openedBySite();
    const field = opened.locator('textarea[name=text]');
    await send(page, opened, 'The first text.');
    expect(await field.inputValue()).toBe('The first text.');
    expect(await opened.locator('#check-from').textContent()).toContain(harness.host.origin);
    await field.fill('My own text.');
    expect(await opened.locator('#check-from').textContent()).toBe('');
    await send(page, opened, 'Another text.');
    expect(await field.inputValue()).toBe('My own text.');
  });

  it('is taken from the page that opened this one, and from no other', async () => {
    const { opened } = await openedBySite();
    await send(opened, opened, 'A text of another window.');
    expect(await opened.locator('textarea[name=text]').inputValue()).toBe('');
  });
});

describe('the page', () => {
  it('says without JavaScript what it needs', async ({ skip }) => {
    skip(inFirefox, 'Playwright cannot turn off the scripts of an installed Firefox');
    const { page } = await openAlone({ javaScriptEnabled: false });
    expect(await page.locator('noscript').textContent()).toMatch(/needs JavaScript/);
    expect(await page.locator('#check').isVisible()).toBe(false);
  });

  it('says when the facts could not be loaded, and tries again', async () => {
    const { page } = await openAlone();
    await page.route('**/v1/facts?*', (route) => route.abort());
    expect(await check(page, STORY)).toBe('The facts could not be loaded. Try again.');
    await page.unroute('**/v1/facts?*');
    expect(await check(page, STORY)).toMatch(/^found\u00A013/);
  });

  it.each(isWhole ? LANGUAGES : ['ar'])('has nothing that axe finds wrong, with findings: %s', async (lang) => {
    const { page } = await open(`?lang=${lang}`);
    await page.locator('#check-text').fill(STORY.replace('30.8', '38.0'));
    await page.locator('#check button').click();
    await page.waitForFunction(() => document.querySelectorAll('.findings li').length > 0);
    const { faults, contrast } = await examine(page);
    expect(faults).toEqual([]);
    expect(contrast).toBe(true);
  });
});
