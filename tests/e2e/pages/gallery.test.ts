/** The gallery, cell by cell, in the ways that readers have it before them. */
import type { BrowserContextOptions, Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fact } from '../../../data/contract/fact.ts';
import { inFirefox, NO_EMULATION } from '../../support/browser.ts';
import { type Harness, startHarness } from '../../support/harness.ts';
import { type Visit, visit } from '../visit.ts';
import { examine, OF_COLOURS } from './axe.ts';

let harness: Harness;
/** For the tests that only look. */
let seen: Visit;

beforeAll(async () => {
  harness = await startHarness({});
  seen = await open();
});
afterAll(() => harness.close());

/** The gallery with all of its elements settled, those included that ask only where a reader opens them. */
async function open(options: BrowserContextOptions = {}): Promise<Visit> {
  const visited = await visit(harness, `${harness.origin}/gallery`, options);
  const { page } = visited;
  // Cards load when they come near.
  const closed = page.locator('.cell details:not([open]) summary');
  while (await closed.count()) await closed.first().click();
  await page.waitForFunction(() => !document.querySelector('.cell template:not([shadowrootmode])'));
  await page.evaluate(async () => {
    for (const card of document.querySelectorAll('trade-card, trade-figure')) {
      card.scrollIntoView();
      await new Promise(requestAnimationFrame);
    }
    scrollTo(0, 0);
  });
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() =>
    [...document.querySelectorAll('trade-card')].every((card) => card.matches(':state(loaded), :state(failed)')),
  );
  return visited;
}

function cell(page: Page, id: string): Locator {
  return page.locator(`#cell-${id}`);
}

/** Of each cell, what of it lies outside of it, or of the page. */
function overflowing(page: Page): Promise<string[]> {
  return page.locator('.cell').evaluateAll((cells) => {
    const deep = (element: Element): Element[] =>
      [...(element.shadowRoot ?? element).querySelectorAll('*')].flatMap((inner) => [
        inner,
        ...(inner.shadowRoot ? deep(inner) : []),
      ]);
    return cells.flatMap((cell) => {
      const { left, right } = cell.getBoundingClientRect();
      const out = deep(cell).filter((part) => {
        const box = part.getBoundingClientRect();
        // What gives way in a compact card is out of sight beside it.
        const isHidden = part.matches('.sr, .optional p');
        return box.width > 0 && !isHidden && (box.left < left - 1 || box.right > right + 1);
      });
      const wide = left < -1 || right > document.documentElement.clientWidth + 1;
      return [...(wide ? [cell.id] : []), ...out.map((part) => `${cell.id}: ${part.localName}.${part.className}`)];
    });
  });
}

it('shows a card in every cell, and asks in vain only for what does not exist', async () => {
  const { page, faults, refused } = seen;
  const shown = await page.locator('.cell').evaluateAll((cells) =>
    cells.flatMap((cell) => {
      const { id } = cell;
      const root = cell.querySelector('trade-card, trade-figure, .sample')?.shadowRoot;
      return root?.querySelector('.card, a') ? [] : [id];
    }),
  );

  expect(shown).toEqual(['cell-failed', 'cell-figure-unknown', 'cell-fallback']);
  expect(faults).toEqual([]);
  expect(refused.map((url) => url.replace(harness.origin, '')).sort()).toEqual([
    '/v1/cards/XX?lang=en&period=2025-01..2025-05',
    '/v1/facts/CN-XJ.trade.value.world.total.1949?lang=en',
  ]);
});

it('asks for what does not exist only where a reader opens it, and then keeps the words', async () => {
  const { page, refused, faults } = await visit(harness, `${harness.origin}/gallery`);
  const failing = cell(page, 'failed');
  await failing.scrollIntoViewIfNeeded();
  await cell(page, 'live').locator('trade-card:state(loaded)').waitFor();
  await cell(page, 'figure-unknown').scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  expect(refused).toEqual([]);

  await failing.locator('summary').focus();
  await page.keyboard.press('Enter');
  await failing.locator('trade-card:state(failed)').waitFor();
  expect(refused).toEqual([`${harness.origin}/v1/cards/XX?lang=en&period=2025-01..2025-05`]);
  expect(await failing.getByText('A sentence with its source').isVisible()).toBe(true);
  expect(faults).toEqual([]);
});

it('asks each question once, however many cells ask it', async () => {
  const asked = seen.requests.filter((url) => url.includes('/v1/'));

  expect(asked.length).toBeGreaterThan(20);
  expect(new Set(asked).size).toBe(asked.length);
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it('has no fault that axe finds', { timeout: 90_000 }, async ({ skip }) => {
    skip(inFirefox && colorScheme === 'dark', NO_EMULATION);
    const { page } = await open({ colorScheme });

    const extent = colorScheme === 'dark' ? { rules: OF_COLOURS } : {};
    expect(await examine(page, extent)).toEqual({ faults: [], contrast: true });
  });

  it('has none in open receipts in English, Chinese and Arabic', { timeout: 90_000 }, async ({ skip }) => {
    skip(inFirefox && colorScheme === 'dark', NO_EMULATION);
    const { page } = await open({ colorScheme });
    const kept = ['en', 'zh', 'ar'].map((lang) => `full-${lang}`);
    // The other cells were examined above.
    await page.locator('.cell').evaluateAll((cells, kept) => {
      for (const cell of cells) if (!kept.includes(cell.id.replace('cell-', ''))) cell.remove();
    }, kept);
    for (const id of kept) {
      await cell(page, id).locator('[part=headline] .cite').click();
      await cell(page, id).locator('.receipt:popover-open:has(dl)').waitFor();

      expect({ id, ...(await examine(page)) }).toEqual({ id, faults: [], contrast: true });
      await page.keyboard.press('Escape');
    }
  });
});

describe('lets nothing out of its cell', () => {
  it.each([
    ['on a desk', { width: 1280, height: 900 }, 1],
    ['on a phone', { width: 320, height: 640 }, 2],
    ['at twice the size', { width: 640, height: 450 }, 2],
  ])('%s', async (_, viewport, deviceScaleFactor) => {
    const { page } = await open({ viewport, deviceScaleFactor });

    expect(await overflowing(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
  });
});

it('leads by keyboard from each number to the page that printed it, and back', async () => {
  const { page } = await open();
  const card = cell(page, 'full').locator('trade-card');
  const numbers = await card
    .locator('.cite')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  const receipt = card.locator('.receipt:popover-open:has(dl)');
  const focused = () =>
    card.evaluate(({ shadowRoot }) => (shadowRoot?.activeElement as HTMLAnchorElement | undefined)?.href ?? null);

  await cell(page, 'full').locator('figcaption').click();
  const visited: (string | null)[] = [];
  const sourceless: string[] = [];
  for (const number of numbers) {
    await page.keyboard.press('Tab');
    visited.push(await focused());
    await page.keyboard.press('Enter');
    await receipt.waitFor();
    if (!(await receipt.locator(`a:not([href^="${harness.origin}"])`).count())) sourceless.push(number);
    await page.keyboard.press('Escape');
    await receipt.waitFor({ state: 'hidden' });
    visited.push(await focused());
  }

  expect(numbers.length).toBeGreaterThan(10);
  expect(visited).toEqual(numbers.flatMap((number) => [number, number]));
  expect(sourceless).toEqual([]);
});

it('keeps bars and columns apart from paper and track where colours are forced', async ({ skip }) => {
  skip(inFirefox, NO_EMULATION);
  const { page } = await open();
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const looks = await cell(page, 'full')
    .locator('trade-card .bar')
    .evaluateAll((bars) => {
      const paper = getComputedStyle(bars[0]?.closest('.card') as Element).backgroundColor;
      return bars.map((bar) => {
        const [track, part] = [...bar.querySelectorAll('rect')].map((rect) => getComputedStyle(rect));
        // What nobody printed is an outline.
        return [paper, track?.fill, bar.classList.contains('derived') ? part?.stroke : part?.fill];
      });
    });

  expect(looks.length).toBeGreaterThan(4);
  expect(new Set(looks.map((colours) => colours.join())).size).toBe(1);
  expect(new Set(looks[0]).size).toBe(3);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

it('prints the address of its source', async ({ skip }) => {
  skip(inFirefox, NO_EMULATION);
  const { page } = await open();
  const link = cell(page, 'full').locator('[part=source] a').first();
  const content = () => link.evaluate((element) => getComputedStyle(element, '::after').content);

  expect(await content()).toBe('none');
  await page.emulateMedia({ media: 'print' });
  expect(await content()).toContain(await link.getAttribute('href'));
});

it('marks a headline that is in doubt, at the headline', async () => {
  const { page } = seen;
  const marks = await page
    .locator('[id^=cell-sample]')
    .evaluateAll((cells) =>
      cells.map(({ id, children: [, sample] }) => [
        id,
        sample?.shadowRoot?.querySelector('.value > b')?.textContent ?? '',
      ]),
    );

  expect(Object.fromEntries(marks)).toEqual({
    'cell-sample-derived': '',
    'cell-sample-revised': '',
    'cell-sample-superseded': expect.stringMatching(/^Revised on \w+ \d+, \d{4}$/),
    'cell-sample-disputed': 'Disputed: sources disagree',
    'cell-sample-corrected': 'Corrected by Trade Facts',
    'cell-sample-withdrawn': 'Withdrawn',
    'cell-sample-disputed-zh': '有争议：来源不一致',
    'cell-sample-corrected-zh': '已由 Trade Facts 更正',
    'cell-sample-withdrawn-zh': '已撤回',
    'cell-sample-disputed-ar': 'محل خلاف: المصادر متعارضة',
    'cell-sample-corrected-ar': 'صححته Trade Facts',
    'cell-sample-withdrawn-ar': 'مسحوب',
  });
});

it('marks a number in running text that was revised after its day or is in doubt, and no other', async () => {
  const { page } = seen;
  const marks = await page.locator('[id^=cell-figure]').evaluateAll((cells) =>
    cells.map((cell) => {
      const { id } = cell;
      const figure = cell.querySelector('trade-figure');
      const [fact, asOf] = [figure?.getAttribute('fact') ?? '', figure?.getAttribute('as-of') ?? ''];
      const mark = figure?.shadowRoot?.querySelector('small')?.textContent.trim() ?? '';
      return { id: id.replace('cell-figure-', ''), words: figure?.textContent, fact, asOf, mark };
    }),
  );
  const always = ['live', 'derived', 'pinned', 'unknown', 'zh', 'ar'];
  expect(marks.map(({ id }) => id)).toEqual(expect.arrayContaining(always));

  for (const { id, words, fact, asOf, mark } of marks) {
    expect(words, id).toBeTruthy();
    const response = await harness.worker.fetch(`/v1/facts/${fact}`);
    const { status, revisions = [] } = (await response.json()) as Pick<Fact, 'status'> & Partial<Fact>;
    const isDoubtful = ['disputed', 'corrected', 'withdrawn'].includes(status);
    const isRevised = (revisions.at(-1)?.until ?? '') > asOf;
    expect([id, mark !== '']).toEqual([id, isDoubtful || isRevised]);
    if (isRevised && !isDoubtful && !['zh', 'ar'].includes(id))
      expect(mark, id).toMatch(/^\(Revised on \w+ \d+, \d{4}\)$/);
  }
});
