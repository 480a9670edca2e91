/** Cards on unusual host pages: markup of the 1990s, a sandboxed frame, styles that reset the element, an SVG. */
import type { FrameLocator, Locator, Page } from 'playwright';
import { beforeAll, expect, it } from 'vitest';
import { inFirefox, NO_EMULATION } from '../../support/browser.ts';
import { openHarness } from '../../support/harness.ts';
import { html, type Table } from '../../support/table.ts';
import { type Headline, headlineOf, hostPage, look, PERIOD } from '../visit.ts';

const pages: Table = {};
const CARD = `<trade-card area="CN-XJ" period="${PERIOD}">The fallback</trade-card>`;
const harness = openHarness(pages);
let script: string;
let headline: Headline;

beforeAll(async () => {
  headline = await headlineOf(harness);
  script = `<script type="module" src="${harness.origin}/w/v1/trade-card.js"></script>`;
});

function open(source: string) {
  pages['/'] = html(source);
  return look(harness, `${harness.host.origin}/`, { width: 800, height: 900 });
}

/** The link of the headline that a card shows. */
function numberOn(page: Page | FrameLocator): Locator {
  return page.locator('[part=headline]', { hasText: headline.shown }).locator('.cite');
}

/** The parts of the first card that lie outside its box. */
function overflowing(page: Page): Promise<string[]> {
  return page
    .locator('article')
    .first()
    .evaluate((card) => {
      const { left, right } = card.getBoundingClientRect();
      return [...card.querySelectorAll('*:not(.sr, .sr *)')].flatMap((part) => {
        const box = part.getBoundingClientRect();
        return box.width > 0 && (box.left < left - 1 || box.right > right + 1)
          ? [part.className.toString() || part.localName]
          : [];
      });
    });
}

it('shows a card on a page of the 1990s, in quirks mode', async () => {
  const { page, faults } = await open(`<HTML><HEAD><TITLE>Trade news</TITLE>${script}</HEAD>
<BODY BGCOLOR="#FFFFFF" TEXT="#000080" LINK="#0000FF"><CENTER><FONT FACE="Arial" SIZE=2 COLOR=red><TABLE BORDER=1 WIDTH=320 CELLPADDING=4>
<TR><TD NOWRAP ALIGN=right><FONT SIZE=7><B><I>${CARD}</I></B></FONT></TD></TR><TR><TD>Hits: 00042</TABLE></FONT></CENTER>
<NOFRAMES>Your browser has no frames</NOFRAMES><P>Best viewed at 800 by 600`);
  await numberOn(page).waitFor();

  expect(await page.evaluate(() => document.compatMode)).toBe('BackCompat');
  expect(await overflowing(page)).toEqual([]);
  const looks = await page.getByRole('article').evaluate((card) => {
    const { color, fontStyle, fontWeight, textAlign } = getComputedStyle(card);
    return { color, fontStyle, fontWeight, textAlign };
  });
  // A card without a theme has the text color of its page.
  expect(looks).toEqual({
    color: 'rgb(0, 0, 128)',
    fontStyle: 'normal',
    fontWeight: '400',
    textAlign: 'start',
  });
  // Only the full view wraps its text, so the inherited `nowrap` would show there.
  await page.locator('trade-card').evaluate((card) => card.setAttribute('view', 'full'));
  expect(await page.locator('.full').evaluate((card) => getComputedStyle(card).whiteSpace)).toBe('normal');
  expect(faults).toEqual([]);
});

it('opens a receipt in a sandboxed frame that allows only scripts, and shows the citation for copying by hand', async ({
  skip,
}) => {
  skip(inFirefox, 'Firefox lets a frame copy');
  pages['/framed'] = html(hostPage(`${script}${CARD}`));
  const { page, faults } = await open(
    hostPage('<iframe src="/framed" sandbox="allow-scripts" width="400" height="800"></iframe>'),
  );
  const framed = page.frameLocator('iframe');
  await numberOn(framed).click();
  const receipt = framed.getByRole('dialog');
  await receipt.getByText('Citation and data').click();
  await receipt.getByRole('button', { name: 'Copy citation' }).click();

  expect(await receipt.getByRole('textbox').inputValue()).toContain('Trade Facts, ');
  expect(faults.filter((fault) => !/clipboard/i.test(fault))).toEqual([]);
});

it('prints the address of a narrow card clear of its date', async ({ skip }) => {
  skip(inFirefox, NO_EMULATION);
  for (const width of [240, 280]) {
    const { page } = await open(`<!doctype html><title>Narrow</title>${script}<p style="width:${width}px">${CARD}`);
    await numberOn(page).waitFor();
    await page.emulateMedia({ media: 'print' });
    const [date, address] = await Promise.all(['.date', '.address'].map((part) => page.locator(part).boundingBox()));
    await page.emulateMedia({ media: null });
    if (!date || !address) throw new Error(`a card of ${width} pixels prints no date or no address`);
    const isBelow = address.y >= date.y + date.height - 1;
    expect([width, isBelow || address.x >= date.x + date.width]).toEqual([width, true]);
  }
});
