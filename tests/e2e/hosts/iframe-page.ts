/** Host pages with an iframe of the card. They record the messages that the iframe posts: its height, and links in WordPress. */
import type { Page } from 'playwright';
import { html } from '../../support/table.ts';
import { hostPage } from '../visit.ts';

/** Records every message in `window.received`. */
const LISTENER =
  '<script>window.received = []; addEventListener("message", ({ data }) => received.push(data))</script>';

export function pageWith(markup: string, headers: Record<string, string> = {}): Response {
  return html(hostPage(markup, { head: LISTENER }), headers);
}

/** Waits for a message whose field has the value, and returns all such messages. */
export async function messagesWith(
  page: Page,
  field: 'type' | 'message',
  value: string,
): Promise<Record<string, unknown>[]> {
  await page.waitForFunction(
    ([name, wanted]) =>
      (window as unknown as { received: Record<string, string>[] }).received.some(
        (data) => data[name as string] === wanted,
      ),
    [field, value],
  );
  const all = await page.evaluate(() => (window as unknown as { received: Record<string, unknown>[] }).received);
  return all.filter((data) => data[field] === value);
}

/** The headline of the card in the iframe. */
export function headlineIn(page: Page) {
  return page.frameLocator('iframe').locator('[part=headline]');
}
