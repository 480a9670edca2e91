/** Runs axe on a page, including shadow trees. Also tells whether axe could measure contrast, which needs a real browser. */
import axe from 'axe-core';
import type { Page } from 'playwright';

interface Extent {
  /** Only these rules. */
  rules?: string[];
  /** A selector of elements to skip, because there are many similar ones. */
  without?: string;
  /** True for an embed document, whose headings are in the page around it. */
  isFrame?: boolean;
}

/** The rules that depend on colors. The others check only markup and sizes. */
export const COLOR_RULES = ['color-contrast', 'link-in-text-block'];

export async function examine(page: Page, extent: Extent = {}): Promise<{ faults: string[]; contrast: boolean }> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async ({ rules, without, isFrame = false }) => {
    // A note that does not fit in the line of a compact card wraps below it and is clipped, so axe measures the wrong background.
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
