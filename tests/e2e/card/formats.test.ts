/**
 * Every format of a card shows the same numbers, compared one by one as a reader reads them: by the script, in a frame, as SVG, as a
 * file, as a fragment, and as a sentence.
 */
import type { Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CardFact, CompactCard } from '../../../data/contract/card.ts';
import { amount, percent } from '../../../data/fact/format.ts';
import type { CARD_FORMATS } from '../../../worker/api/cards/card-formats.ts';
import { openHarness } from '../../support/harness.ts';
import { LANGUAGES } from '../../support/languages.ts';
import { isNightly } from '../../support/nightly.ts';
import { html, type Table } from '../../support/table.ts';
import { hostPage, look, PERIOD } from '../visit.ts';

const pages: Table = {};
const harness = openHarness(pages);
/** Reads the text of files and pictures. */
let page: Page;

beforeAll(async () => {
  page = await harness.browser.newPage();
});

async function read(path: string): Promise<string> {
  return (await harness.worker.fetch(path)).text();
}

/** Spaces that do not break are like others. */
function spaced(text: string | null): string {
  return (text ?? '').replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ');
}

async function textIn(page: Page, selector: string): Promise<string> {
  return (await page.locator(selector).first().textContent()) ?? '';
}

/** The text of a picture, as a browser reads its lines. */
async function textOfSvg(page: Page, svg: string): Promise<string> {
  return page.evaluate((source) => {
    const { documentElement } = new DOMParser().parseFromString(source, 'image/svg+xml');
    return [...documentElement.querySelectorAll('text')].map(({ textContent }) => textContent).join(' ');
  }, svg);
}

type Format = keyof typeof CARD_FORMATS;

/** The text of each format for a query, which has the headline and the growth as the card writes them; null for pixels. */
const READ: Record<Exclude<Format, 'Markdown'>, ((query: string) => Promise<string>) | null> = {
  Html: (query) => textOfFile(`/v1/cards/CN-XJ.html?${query}`, '.card'),
  Svg: async (query) => textOfSvg(page, await read(`/v1/cards/CN-XJ.svg?${query}`)),
  Png: null,
};

async function textOfFile(path: string, selector: string): Promise<string> {
  await page.setContent(await read(path));
  return textIn(page, selector);
}

/** All three queries for each language in nightly runs, one of them by default. */
const QUERIES = LANGUAGES.flatMap((lang, i) =>
  [`lang=${lang}`, `lang=${lang}&period=${PERIOD}`, `lang=${lang}&period=${PERIOD}&asOf=2025-06-19`].filter(
    (_, kind) => isNightly || kind === i % 3,
  ),
);

describe.each(QUERIES)('the card with %s', (query) => {
  it('has the same numbers in every format', async () => {
    const card = JSON.parse(await read(`/v1/cards/CN-XJ?${query}`)) as CompactCard;
    const locale = { tag: card.lang, writing: card.writing };
    const headline = spaced(`${amount(card.headline, locale)[0]}`);
    const growth = spaced(percent(card.growth as CardFact, locale));
    const asked = new URLSearchParams(query);
    const attributes = `area="CN-XJ" lang="${asked.get('lang')}" ${asked.has('period') ? `period="${PERIOD}"` : ''} ${asked.has('asOf') ? `as-of="${asked.get('asOf')}"` : ''}`;
    pages['/'] = html(
      hostPage(
        `<iframe src="${harness.origin}/embed/CN-XJ?${query}" width="600" height="160" title="x"></iframe><trade-card ${attributes}></trade-card>`,
        { head: `<script type="module" src="${harness.origin}/w/v1/trade-card.js"></script>` },
      ),
    );
    const { page: shown, faults } = await look(harness, `${harness.host.origin}/`);
    await shown.locator('trade-card [part=headline]').waitFor();
    const frame = await shown.frameLocator('iframe').locator('.card').textContent();
    const texts = {
      script: await shown.locator('trade-card .card').first().textContent(),
      frame,
      fragment: await textOfFile(`/v1/cards/CN-XJ.html?fragment=1&${query}`, 'table'),
    } as Record<string, string | null>;
    for (const [name, text] of Object.entries(READ)) if (text) texts[name] = await text(query);
    for (const [name, text] of Object.entries(texts)) {
      expect(spaced(text), name).toContain(headline);
      expect(spaced(text), name).toContain(growth);
    }

    // A sentence says "up 22.9 percent" where the card has a sign.
    const sentence = spaced(await read(`/v1/cards/CN-XJ.md?${query}`));
    expect(sentence).toContain(headline);
    expect(sentence).toContain(/[\d.,]+/.exec(growth)?.[0]);
    expect(faults).toEqual([]);
  });
});
