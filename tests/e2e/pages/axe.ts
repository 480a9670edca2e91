/** What axe finds wrong in a page, shadow trees included, and whether it could measure contrast, which needs a real browser. */
import axe from 'axe-core';
import type { Page } from 'playwright';

interface Extent {
  /** These rules alone. */
  rules?: string[];
  /** What is left out, because it is many times the same. */
  without?: string;
  /** Whether the page is a part of another one, which has the headings. */
  isFrame?: boolean;
}

/** What dark colours can break: all other rules look at the markup and at sizes. */
export const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

export async function examine(page: Page, extent: Extent = {}): Promise<{ faults: string[]; contrast: boolean }> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async ({ rules, without, isFrame = false }) => {
    // A note of a compact card that has no room in its line wraps below it, out of sight: what is there is not its background.
    const isClipped = (note: Element | undefined): boolean => {
      const line = note?.closest('.rest');
      return line ? (note as Element).getBoundingClientRect().top >= line.getBoundingClientRect().bottom : false;
    };
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations, passes } = await axe.run(without ? { exclude: [without] } : document, {
      resultTypes: ['violations', 'passes'],
      elementRef: true,
      // WCAG 2.2, which axe leaves out by default.
      ...(rules
        ? { runOnly: rules }
        : { rules: { 'target-size': { enabled: true }, 'page-has-heading-one': { enabled: !isFrame } } }),
    });
    return {
      faults: violations.flatMap(({ id, nodes }) =>
        nodes.flatMap(({ target, element }) =>
          id === 'color-contrast' && isClipped(element as Element | undefined) ? [] : [`${id}: ${target.join(' ')}`],
        ),
      ),
      contrast: passes.some(({ id }) => id === 'color-contrast'),
    };
  }, extent);
}
