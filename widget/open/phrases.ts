/** Phrases that are needed before a response has arrived with its messages. The build sets them for each language of the API. */
import { languageOf } from '../dom/locale.ts';
import type { Html } from '../view/writer.ts';

type PhraseByLanguage = Readonly<Record<string, string>>;

declare const CLOSE: PhraseByLanguage;
declare const FAILED: PhraseByLanguage;
declare const LOADING: PhraseByLanguage;

/** The phrases of panels and receipts, in the element's language. */
export function phrasesFor(element: Element): { close: string; failed: string; loading: string } {
  const lang = languageOf(element);
  return { close: CLOSE[lang] as string, failed: FAILED[lang] as string, loading: LOADING[lang] as string };
}

/** Shown instead of content that failed to load. The link opens the page of the number in a new tab. */
export function notLoaded(html: Html, failed: string, { href, pathname }: HTMLAnchorElement): unknown {
  return html`<p role="alert">${failed} <a href="${href}" target="_blank" rel="noopener">${pathname}</a></p>`;
}
