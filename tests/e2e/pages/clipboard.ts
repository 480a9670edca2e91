/** Reads what a page copies. Browsers differ in how tests can read the clipboard, so this intercepts what the page writes to it. */
import type { Page } from 'playwright';

type Copy = Record<string, string>;
type CopiedWindow = Window & { copied: Promise<Copy> };

/** Clicks the button and returns the copied texts by media type. */
export async function copied(page: Page, button: string): Promise<Copy> {
  await page.evaluate(() => {
    const { promise, resolve } = Promise.withResolvers<Copy>();
    (window as unknown as CopiedWindow).copied = promise;
    navigator.clipboard.write = async ([item]) => {
      const { types } = item as ClipboardItem;
      const texts = types.map(async (type) => [type, await (await (item as ClipboardItem).getType(type)).text()]);
      resolve(Object.fromEntries(await Promise.all(texts)));
    };
  });
  await page.locator(button).click();
  return page.evaluate(() => (window as unknown as CopiedWindow).copied);
}
