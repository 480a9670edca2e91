/** What axe finds wrong in a page, shadow trees included, and whether it could measure contrast, which needs a real browser. */
import axe from 'axe-core';
import type { Page } from 'playwright';

export async function examine(page: Page): Promise<{ faults: string[]; contrast: boolean }> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations, passes } = await axe.run({
      resultTypes: ['violations', 'passes'],
      // WCAG 2.2, which axe leaves out by default.
      rules: { 'target-size': { enabled: true } },
    });
    return {
      faults: violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)),
      contrast: passes.some(({ id }) => id === 'color-contrast'),
    };
  });
}
