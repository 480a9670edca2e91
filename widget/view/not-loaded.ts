/** Says in place that something was not loaded, and leads to the page of its number in a tab of its own. */
import type { Html } from './writer.ts';

export function notLoaded(html: Html, failed: string, { href, pathname }: HTMLAnchorElement): unknown {
  return html`<p role="alert">${failed} <a href="${href}" target="_blank" rel="noopener">${pathname}</a></p>`;
}
