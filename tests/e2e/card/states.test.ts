/** The states of a card, cell by cell, in the ways that readers have them before them. */
import type { BrowserContextOptions, Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Fact } from '../../../data/contract/fact.ts';
import { inFirefox, NO_EMULATION } from '../../support/browser.ts';
import { type Harness, startHarness } from '../../support/harness.ts';
import { phrasesIn } from '../../support/languages.ts';
import { statesPage } from '../../support/states/states-page.ts';
import { html, type Table } from '../../support/table.ts';
import { byDay, isWhole } from '../../support/whole.ts';
import { examine, OF_COLOURS } from '../pages/axe.ts';
import { type Visit, visit } from '../visit.ts';

const DESK = { width: 1280, height: 900 };
let harness: Harness;
/** For the tests that leave it as it is. */
let seen: Visit;

const pages: Table = { '/favicon.ico': new Response() };

beforeAll(async () => {
  harness = await startHarness(pages);
  pages['/states'] = html(await statesPage(harness.worker, harness.origin));
  seen = await open({ viewport: DESK });
}, 240_000);
afterEach(async () => {
  const { page } = seen;
  if (!inFirefox) await page.emulateMedia({ colorScheme: null, forcedColors: null, media: null, reducedMotion: null });
  await page.setViewportSize(DESK);
});
afterAll(() => harness.close());

/** The page of states with all of its elements settled, those included that ask only where a reader opens them. */
async function open(options: BrowserContextOptions = {}): Promise<Visit> {
  const visited = await visit(harness, `${harness.host.origin}/states`, options);
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
        // A note that has no room in a compact card wraps into a line below its own, which is clipped.
        const line = part.closest('.rest');
        const isClipped = line && box.top >= line.getBoundingClientRect().bottom - 1;
        return box.width > 0 && !isClipped && !part.matches('.sr') && (box.left < left - 1 || box.right > right + 1);
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
  const paths = refused.map((url) => url.replace(harness.origin, '')).sort();
  // A list with an id that the API does not know is refused whole, and asked for again one by one.
  const isList = (path: string) => path.startsWith('/v1/facts?ids=');
  expect(paths.filter((path) => !isList(path))).toEqual([
    '/v1/cards/XX?lang=en&period=2025-01..2025-05',
    '/v1/facts/CN-XJ.trade.value.world.total.1949?lang=en',
  ]);
  for (const list of paths.filter(isList)) expect(list).toContain('CN-XJ.trade.value.world.total.1949');
});

it('asks for what does not exist only where a reader opens it, and then keeps the words', async () => {
  const { page, refused, faults } = await visit(harness, `${harness.host.origin}/states`);
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

describe('axe', () => {
  it('finds no fault, in light and dark', { timeout: 90_000 }, async ({ skip }) => {
    const { page } = seen;

    expect(await examine(page)).toEqual({ faults: [], contrast: true });
    skip(inFirefox, NO_EMULATION);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await examine(page, { rules: OF_COLOURS })).toEqual({ faults: [], contrast: true });
  });

  it('finds none in open receipts in English, Chinese and Arabic', { timeout: 90_000 }, async () => {
    const { page } = await open();
    const kept = ['en', 'zh', 'ar'].map((lang) => `full-${lang}`);
    // The other cells were examined above.
    await page.locator('.cell').evaluateAll((cells, kept) => {
      for (const cell of cells) if (!kept.includes(cell.id.replace('cell-', ''))) cell.remove();
    }, kept);
    for (const id of kept) {
      await cell(page, id).locator('[part=headline] .cite').click();
      await cell(page, id).locator('.receipt:popover-open:has(dl)').waitFor();

      expect({ id, ...(await examine(page)) }).toEqual({ id, faults: [], contrast: true });
      if (!inFirefox && (isWhole || id === kept[0])) {
        await page.emulateMedia({ colorScheme: 'dark' });
        expect({ id, ...(await examine(page, { rules: OF_COLOURS })) }).toEqual({ id, faults: [], contrast: true });
        await page.emulateMedia({ colorScheme: 'light' });
      }
      await page.keyboard.press('Escape');
    }
  });
});

it('lets nothing out of its cell on a desk, on a phone and at twice the size', async () => {
  const { page } = seen;
  for (const [width, height] of [
    [1280, 900],
    [640, 450],
    [320, 640],
  ] as const) {
    await page.setViewportSize({ width, height });

    expect([width, await overflowing(page)]).toEqual([width, []]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
});

it('leads by keyboard from each number to the page that printed it, and back', async () => {
  const { page } = seen;
  const card = cell(page, 'full').locator('trade-card');
  const links = await card.locator('.body a').evaluateAll((links) =>
    links.map((link) => ({
      href: (link as HTMLAnchorElement).href,
      isNumber: link.matches('.cite'),
    })),
  );
  const numbers = links.filter(({ isNumber }) => isNumber);
  const opened = new Set(byDay(numbers, 3));
  const receipt = card.locator('.receipt:popover-open:has(dl)');
  const focused = () =>
    card.evaluate(({ shadowRoot }) => (shadowRoot?.activeElement as HTMLAnchorElement | undefined)?.href ?? null);

  await cell(page, 'full').locator('figcaption').click();
  const visited: (string | null)[] = [];
  const sourceless: string[] = [];
  for (const link of links) {
    const { href } = link;
    await page.keyboard.press('Tab');
    visited.push(await focused());
    if (!opened.has(link)) continue;
    await page.keyboard.press('Enter');
    await receipt.waitFor();
    if (!(await receipt.locator(`a:not([href^="${harness.origin}"])`).count())) sourceless.push(href);
    await page.keyboard.press('Escape');
    await receipt.waitFor({ state: 'hidden' });
    visited.push(await focused());
  }

  expect(numbers.length).toBeGreaterThan(10);
  expect(visited).toEqual(links.flatMap((link) => (opened.has(link) ? [link.href, link.href] : [link.href])));
  expect(sourceless).toEqual([]);
});

it.for([
  ['bars', 'full', '.bar', '.own *'],
  ['columns', 'live', '.trend path', '.trend .mark'],
] as const)(
  'keeps %s apart from the paper and from each other where colours are forced',
  async ([, id, drawn, own], { skip }) => {
    skip(inFirefox, NO_EMULATION);
    const { page } = seen;
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    const looks = await cell(page, id)
      .locator(`trade-card ${drawn}`)
      .evaluateAll(
        (shapes, own) =>
          shapes.map((shape) => {
            const { backgroundColor, outlineColor, fill } = getComputedStyle(shape);
            // What nobody printed is striped within an outline; columns are drawn.
            const ofBox = shape.matches('.derived') ? outlineColor : backgroundColor;
            const colour = shape instanceof SVGElement ? fill : ofBox;
            const paper = getComputedStyle(shape.closest('.card') as Element).backgroundColor;
            return [shape.matches(own) ? 'own' : 'other', colour, paper].join();
          }),
        own,
      );

    // The columns of earlier years are one shape.
    expect(looks.length).toBeGreaterThan(1);
    const kinds = [...new Set(looks)].sort().map((look) => look.split(/,(?=rgb)/));
    expect(kinds.map(([kind]) => kind)).toEqual(['other', 'own']);
    // Two colours on one paper.
    expect(new Set(kinds.flatMap(([, ...colours]) => colours)).size).toBe(3);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  },
);

it('prints the address of its source', async ({ skip }) => {
  skip(inFirefox, NO_EMULATION);
  const { page } = seen;
  const link = cell(page, 'full').locator('[part=source] a').first();
  const content = () => link.evaluate((element) => getComputedStyle(element, '::after').content);

  expect(await content()).toBe('none');
  await page.emulateMedia({ media: 'print' });
  expect(await content()).toContain(await link.getAttribute('href'));
});

it('marks a headline that is in doubt, and no other, in a note below the number', async () => {
  const { page } = seen;
  const marks = await page.locator('[id^=cell-sample]').evaluateAll((cells) =>
    cells.map(({ id, children: [, sample] }) => [
      id.replace('cell-sample-', ''),
      // biome-ignore lint/performance/useDomNodeTextContent: of the words for two widths those that are shown
      sample?.shadowRoot?.querySelector<HTMLElement>('.doubt')?.innerText ?? '',
    ]),
  );
  const doubts = ['disputed', 'corrected', 'withdrawn'];
  const expected = ['en', 'zh', 'ar'].flatMap((lang) =>
    doubts.map((name) => [lang === 'en' ? name : `${name}-${lang}`, (phrasesIn(lang)[name] ?? '').trim()]),
  );

  expect(Object.fromEntries(marks)).toMatchObject({ derived: '', ...Object.fromEntries(expected) });
  expect(new Set(expected.map(([, words]) => words)).size).toBe(9);
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
