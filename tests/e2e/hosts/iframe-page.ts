/** Pages with an iframe of the card, which keep what it tells them. */
import type { Page } from 'playwright';
import { html } from '../../support/table.ts';
import { hostPage } from '../visit.ts';

/** Keeps every message that the page gets, as the scripts of hosts do. */
const LISTENER = '<script>window.heard = []; addEventListener("message", ({ data }) => heard.push(data))</script>';

export function pageWith(markup: string, headers: Record<string, string> = {}): Response {
  return html(hostPage(markup, { head: LISTENER }), headers);
}

/** The messages that fit, once there is one. */
export async function heard(page: Page, field: 'type' | 'message', value: string): Promise<Record<string, unknown>[]> {
  await page.waitForFunction(
    ([name, wanted]) =>
      (window as unknown as { heard: Record<string, string>[] }).heard.some((data) => data[name as string] === wanted),
    [field, value],
  );
  const all = await page.evaluate(() => (window as unknown as { heard: Record<string, unknown>[] }).heard);
  return all.filter((data) => data[field] === value);
}

export function shown(page: Page) {
  return page.frameLocator('iframe').locator('[part=headline]');
}
