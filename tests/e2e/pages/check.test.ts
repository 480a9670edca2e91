/** `/check` in a browser: what it shows and what it requests. The text must never leave the page. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { CHINESE, STORY } from '../../data/text/articles.ts';
import { inFirefox } from '../../support/browser.ts';
import { openHarness } from '../../support/harness.ts';
import { LANGUAGES } from '../../support/languages.ts';
import { isNightly } from '../../support/sample.ts';
import { look, visit } from '../visit.ts';
import { examine } from './axe.ts';

const harness = openHarness();

const open = (query = '') => look(harness, `${harness.origin}/check${query}`);
/** The page in its own browser context, for tests of its requests and new tabs. */
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

/** The size of the longest text. */
const MEGABYTES = isNightly ? 0.19 : 0.1;

describe('a text', () => {
  it('has all its figures found, each with its fact, its source and its receipt', async () => {
    const { page, faults, refused } = await open();
    expect(await check(page, STORY)).toMatch(/^found: 13( · not checked: \d+)?$/);
    expect((await outcomes(page))[0]).toBe('227.67 billion yuan found');
    expect(await page.locator('.checked-text mark').first().textContent()).toBe('227.67 billion yuan (found)');
    const first = page.locator('.findings .fact').first();
    expect(await first.locator('p').allTextContents()).toEqual([
      'Xinjiang, Foreign trade, January – May 2025: 227.67 billion yuan',
      'Xinhua · China Gate, June 19, 2025 See the source',
    ]);
    const receipt = await first.locator('a').getAttribute('href');
    expect((await harness.worker.fetch(receipt ?? '')).status).toBe(200);
    expect([faults, refused]).toEqual([[], []]);
  });

  it('shows a disputed number that was found in the color and size of its warning', async () => {
    const { page } = await open();
    await check(page, 'The foreign trade of Azerbaijan was $15.3 billion in the first seven months of 2020.');
    const mark = page.locator('.checked-text mark');
    expect(await mark.textContent()).toBe('$15.3 billion (found · Figures disagree)');
    const [number, warning] = [mark, page.locator('.findings .fact .doubt')].map((place) =>
      place.evaluate((shown) => {
        const { borderBottomColor, color, fontWeight, fontSize } = getComputedStyle(shown);
        return { borderBottomColor, color, fontWeight, fontSize };
      }),
    );
    expect((await number)?.borderBottomColor).toBe((await warning)?.color);
    expect(await warning).toMatchObject({ fontWeight: '700', fontSize: (await number)?.fontSize });
  });

  it('begins with a number that differs from the record, in bold and amber, with its receipt', async () => {
    const { page } = await open();
    const missing = 'In 2031, exports of Xinjiang grew 3 percent.';
    expect(await check(page, `${missing}\n\n${STORY.replace('30.8', '38.0')}`)).toMatch(
      /^different: 1 · found: 12 · no figures: 1/,
    );
    const first = page.locator('#check-result section').first();
    const words = first.locator('b');
    expect(await words.textContent()).toBe('You wrote 38.0 percent; published: +30.8%');
    const [look, amber] = await Promise.all([
      words.evaluate((shown) => [getComputedStyle(shown).fontWeight, getComputedStyle(shown).color]),
      page.locator('mark.differs').evaluate((shown) => getComputedStyle(shown).borderBottomColor),
    ]);
    expect(look).toEqual(['700', amber]);
    expect(await first.locator('.fact p').first().textContent()).toBe(
      'Xinjiang, Foreign trade, Growth on a year earlier, May 2025: 30.8%',
    );
    const receipt = (await first.locator('a').getAttribute('href')) ?? '';
    expect((await harness.worker.fetch(receipt)).status).toBe(200);

    expect((await outcomes(page))[0]).toBe('3 percent no figures');
    expect(await page.locator('.findings .not_covered').textContent()).toContain(
      'We have no figures in this unit for Xinjiang, 2031.',
    );
  });

  it('offers what is published for a sentence, if the number is not found', async () => {
    const { page } = await open();
    expect(await check(page, "Xinjiang's exports of machines grew 3 percent in 2025.")).toMatch(/^not found: 1/);
    const finding = page.locator('.findings .none');
    const [verdict, nearest] = await finding.locator('> p').allTextContents();
    expect(verdict).toBe('3 percent not found');
    expect(nearest).toMatch(/^Nearest on record: \d[\d.]*%$/);
    const amber = await finding.locator('b.doubt').evaluate((shown) => getComputedStyle(shown).color);
    const mark = page.locator('mark.none');
    expect(await mark.evaluate((shown) => getComputedStyle(shown).borderBottomColor)).toBe(amber);
    expect(await finding.locator('.fact p').first().textContent()).toMatch(
      /^Xinjiang, Exports, Growth on a year earlier, 2025: \d/,
    );
  });

  it('offers the same partner in another period, and names the numbers that it does not check', async () => {
    const { page } = await open();
    expect(await check(page, "Heilongjiang's trade with Russia was 210 billion yuan in 2023.")).toMatch(
      /^not found: 1/,
    );
    const finding = page.locator('.findings .none');
    expect(await finding.locator('b.doubt').textContent()).toBe(
      'No such figure for 2023. Nearest: 2021, 131.3 billion yuan',
    );
    expect(await finding.locator('.fact p').first().textContent()).toBe(
      'Heilongjiang, Foreign trade, Russia, 2021: 131.3 billion yuan',
    );
    expect(await page.locator('#check-result > p').textContent()).toMatch(/^Not checked: 2023\. We do not check dates/);
  });

  it('says that it has only the total, if the record has no figure of the partner', async () => {
    const { page } = await open();
    await check(page, "Heilongjiang's trade with Turkmenistan was 210 billion yuan in 2023.");
    expect(await page.locator('.findings .none b.doubt').textContent()).toBe(
      'No figure for this partner or group. The total is 297.83 billion yuan',
    );
  });

  it('links to the other figures of the area and period, if none is for the sentence', async () => {
    const { page } = await open();
    await check(page, "Xinjiang's exports rose 25% in 2024.");
    const others = page.locator('.findings .none .fine a[href^="/areas/"]');
    expect(await others.textContent()).toMatch(/^Our other figures for Xinjiang, 2024: \d+$/);
    expect(await others.getAttribute('href')).toBe('/areas/CN-XJ?period=2024&lang=en#facts');
  });

  it('is read in Chinese, on a page in Chinese', async () => {
    const { page } = await open('?lang=zh');
    expect(await check(page, CHINESE)).toMatch(/^找到：8/);
    expect(await page.locator('.findings li').first().textContent()).toContain('新疆，对外贸易');
  });

  it.each([
    ['without figures', 'Nothing of trade is here.', 'No trade figures in this text.'],
    ['without an area', 'Trade rose 5 percent in May 2025.', /^not checked/],
    ['in a language that is not read', 'व्यापार में वृद्धि हुई', 'No trade figures in this text.'],
  ])('%s is said to be so', async (_, text, expected) => {
    const { page } = await open();
    expect(await check(page, text)).toMatch(expected);
  });

  it('with markup is shown as text, and its scripts do not run', async () => {
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
    // Two browsers share a busy machine, and a text of this size takes long.
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
    expect(await page.locator('#check-status').textContent()).toContain(`found: ${13 * times}`);
    expect(await page.locator('#check-result section').count()).toBe(50);
    await page.getByRole('button', { name: 'Show more' }).click();
    expect(await page.locator('#check-result section').count()).toBe(100);
  });

  it('that is too long is refused, with its length and the limit', async () => {
    const { page } = await open();
    expect(await check(page, 'Trade rose 5 percent. '.repeat(25_000))).toBe(
      'The limit is 200,000 characters; your text has 550,000. Check it in parts.',
    );
  });
});

describe('requests', () => {
  it('contain codes of areas, and no part of the text', async () => {
    const context = await harness.browser.newContext();
    const page = await context.newPage();
    const sent: string[] = [];
    context.on('request', (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
    await page.goto(`${harness.origin}/check`);
    await page.waitForLoadState('networkidle');
    const before = sent.length;
    await check(page, `${STORY}\n\nSecretword is 271828 percent of it.`);

    const paths = sent.slice(before).map((request) => new URL(request.split(' ')[1] ?? '').pathname);
    expect(paths).toContain('/v1/facts');
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

describe('the page', () => {
  it('says that it needs JavaScript', async ({ skip }) => {
    skip(inFirefox, 'Playwright cannot turn off the scripts of an installed Firefox');
    const { page } = await openAlone({ javaScriptEnabled: false });
    expect(await page.locator('noscript').textContent()).toMatch(/needs JavaScript/);
    expect(await page.locator('#check').isVisible()).toBe(false);
  });

  it('says when the facts could not be loaded, and tries again', async () => {
    const { page } = await openAlone();
    await page.route('**/v1/facts?*', (route) => route.abort());
    expect(await check(page, STORY)).toBe('The figures could not be loaded. Try again.');
    await page.unroute('**/v1/facts?*');
    expect(await check(page, STORY)).toMatch(/^found: 13/);
  });

  it.each(isNightly ? LANGUAGES : ['ar'])('has no axe violations when it shows findings: %s', async (lang) => {
    const { page } = await open(`?lang=${lang}`);
    await page.locator('#check-text').fill(STORY.replace('30.8', '38.0'));
    await page.locator('#check button').click();
    await page.waitForFunction(() => document.querySelectorAll('.findings li').length > 0);
    const { faults, contrast } = await examine(page);
    expect(faults).toEqual([]);
    expect(contrast).toBe(true);
  });
});
