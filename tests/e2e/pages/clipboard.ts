/** What a page copies. No browser lets a test read its clipboard in the same way, so what the page writes to it is kept instead. */
import type { Page } from 'playwright';

type Copy = Record<string, string>;
type CopiedWindow = Window & { copied: Promise<Copy> };

/** The texts that a press of the button copies, by type. */
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
