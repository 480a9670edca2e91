/** The card on pages of other sites: content security policies, Trusted Types, scripts included twice, and scripts that fail to load. */
import type { Locator, Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CompactCard } from '../../../data/contract/card.ts';
import { version } from '../../../widget/build/published.ts';
import { elementSnippet } from '../../../worker/pages/snippets.ts';
import { openHarness } from '../../support/harness.ts';
import { phrasesIn } from '../../support/languages.ts';
import { html, type Table } from '../../support/table.ts';
import { type Headline, headlineOf, hostPage, look, PERIOD, visit } from '../visit.ts';

const pages: Table = {};
const harness = openHarness(pages);
let snippet: string;
let script: string;
let headline: Headline;

const CARD = `<trade-card area="CN-XJ" period="${PERIOD}">The fallback</trade-card>`;
const PAGE_OF_HEADLINE = `/facts/CN-XJ.trade.value.world.total.${PERIOD}?lang=en`;

beforeAll(async () => {
  headline = await headlineOf(harness);
  const card = (await (await harness.worker.fetch(`/v1/cards/CN-XJ?period=${PERIOD}`)).json()) as CompactCard;
  snippet = elementSnippet(card, phrasesIn('en'), harness.origin, { period: PERIOD });
  script = `<script type="module" src="${harness.origin}/w/v1/trade-card.js"></script>`;
});

/** The link on the number of a card's headline. The headline also has the unit, outside the link. */
function numberOn(page: Page, { shown } = headline): Locator {
  return page.locator('[part=headline]', { hasText: shown }).locator('.cite');
}

/** Serves a page at an unused path and opens it. */
async function open(body: string, headers: Record<string, string> = {}, openPage: typeof look | typeof visit = look) {
  const path = `/${Object.keys(pages).length}`;
  const source = hostPage(body);
  pages[path] = html(source, headers);
  return { ...(await openPage(harness, harness.host.origin + path)), source };
}

describe('on a host with a strict content security policy', () => {
  /** README.md recommends this: allow the two folders, not the whole origin. */
  const policy = () =>
    `default-src 'none'; script-src ${harness.origin}/w/; connect-src ${harness.origin}/v1/; style-src 'self'; img-src 'self'`;
  /** The snippet without inline styles: such a host moves them into its own style sheet. */
  const styleless = () => snippet.replaceAll(/ style="[^"]*"/g, '');

  it('the card shows, adds nothing to the page, requests one origin only, and opens a receipt', async () => {
    const policies = { 'content-security-policy': policy() };
    const { page, faults, requests, source } = await open(styleless(), policies, visit);
    await numberOn(page).waitFor();

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

    await numberOn(page).click();
    const receipt = page.getByRole('dialog');
    await receipt.waitFor();

    expect(await receipt.locator('q').first().textContent()).toBe(headline.printed);
    expect(await receipt.getByRole('link').first().getAttribute('href')).toBe(headline.url);
    expect(requests.slice(3)).toEqual([
      `${harness.origin}/w/${version}/receipt.js`,
      `${harness.origin}/v1${PAGE_OF_HEADLINE}`,
    ]);
    expect(faults).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await receipt.isVisible()).toBe(false);
  });

  it('the unchanged snippet shows the card, and only its inline style is refused', async () => {
    const { page, faults } = await open(snippet, { 'content-security-policy': policy() });
    await numberOn(page).waitFor();

    const refused = faults.filter((fault) => fault.includes('refused'));
    expect([...new Set(refused)]).toEqual(['style-src-attr refused inline']);
  });
});

describe('on a page that restricts Trusted Types', () => {
  /** Takes the policy name `lit-html` before our script runs, as another copy of Lit does. */
  const TAKEN = `<script>globalThis.trustedTypes?.createPolicy('lit-html', {})</script>`;

  it.each([
    ["require-trusted-types-for 'script'", 'shows', ''],
    ["require-trusted-types-for 'script'; trusted-types lit-html", 'shows', ''],
    ["require-trusted-types-for 'script'; trusted-types dompurify", 'keeps its fallback', ''],
    ["trusted-types 'none'", 'keeps its fallback', ''],
    ['trusted-types lit-html', 'keeps its fallback', TAKEN],
  ])('with the policy %s the card %s, without an error', async (policy, outcome, before) => {
    const { page, faults } = await open(`${before}${script}${CARD}`, { 'content-security-policy': policy });
    await page.waitForLoadState('networkidle');
    const errors = faults.filter(
      (fault) => !/trusted-types|Trusted Type|TrustedTypes/.test(fault) || /Uncaught/.test(fault),
    );

    expect(errors).toEqual([]);
    const shown = await numberOn(page).count();
    // A browser without Trusted Types shows the card whatever the policy is.
    const supported = await page.evaluate(() => 'trustedTypes' in globalThis);
    expect(shown).toBe(outcome === 'shows' || !supported ? 1 : 0);
    if (!shown) expect(await page.getByText('The fallback').isVisible()).toBe(true);
  });
});

describe('the card shows once', () => {
  it('if a page includes the rolling script twice and the versioned one once', async () => {
    const { page, faults, requests } = await open(`${script}${script}${CARD}${script.replace('/v1/', `/${version}/`)}`);
    await numberOn(page).waitFor();

    expect(faults).toEqual([]);
    expect(requests.filter((url) => url.includes('/v1/cards/'))).toHaveLength(1);
  });
});

describe('a number', () => {
  it('opens its receipt with the single-file script and its integrity hash', async () => {
    const integrity = (await (await harness.worker.fetch(`/w/${version}/integrity.json`)).json()) as Record<
      string,
      string
    >;
    const all = `<script type="module" src="${harness.origin}/w/${version}/trade-card.all.js" integrity="${integrity['trade-card.all.js']}" crossorigin></script>`;
    const { page, faults, requests } = await open(
      `${all}${CARD}<p><trade-figure fact="CN-XJ.trade.growth.world.total.${PERIOD}">22.9 percent</trade-figure></p>`,
    );
    await numberOn(page).click();
    await page.getByRole('dialog').waitFor();
    await page.locator('trade-figure').getByRole('link').waitFor();

    expect(requests.filter((url) => url.includes('/w/'))).toEqual([`${harness.origin}/w/${version}/trade-card.all.js`]);
    expect(faults).toEqual([]);
  });
});
