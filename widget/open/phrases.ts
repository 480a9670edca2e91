/** What the scripts say before an answer has brought its words: in each language that the API has labels in, set by the build. */
import { languageOf } from '../dom/locale.ts';
import type { Html } from '../view/writer.ts';

type Phrase = Readonly<Record<string, string>>;

declare const CLOSE: Phrase;
declare const FAILED: Phrase;
declare const LOADING: Phrase;

/** The phrases of what opens, in the element's language. */
export function phrasesFor(element: Element): { close: string; failed: string; loading: string } {
  const lang = languageOf(element);
  return { close: CLOSE[lang] as string, failed: FAILED[lang] as string, loading: LOADING[lang] as string };
}

/** Says in place that something was not loaded, and leads to the page of its number in a tab of its own. */
export function notLoaded(html: Html, failed: string, { href, pathname }: HTMLAnchorElement): unknown {
  return html`<p role="alert">${failed} <a href="${href}" target="_blank" rel="noopener">${pathname}</a></p>`;
}
