/** The result of a page's handler. layout.ts renders it, with head, banner and footer. */
import type { Markup } from './markup.ts';
import type { PageContext, PageLanguage } from './page-context.ts';

export interface Page {
  title: string;
  /** One or two sentences, for search engines and previews of links. */
  description: string;
  main: Markup;
  /** The canonical address, if it differs from that of the request. */
  address?: string;
  /** The default is English. */
  lang?: string;
  dir?: string;
  /** The file name of a script that only this page needs. */
  script?: string;
  /** False keeps search engines from listing the page. */
  listed?: boolean;
  /** The path of a picture of 1200 × 630 pixels. */
  picture?: string | undefined;
  /** True if the page has a card that other sites can embed (oEmbed). */
  embeddable?: boolean;
  /** JSON-LD for search engines, without `@context`. */
  structured?: Record<string, unknown>;
  /** The page's address in each language; the default language is first. The route sets it. */
  languages?: readonly PageLanguage[] | undefined;
}

export interface Site {
  /** The title of the data set. */
  name: string;
  /** The deployment's public address. */
  origin: string;
  /** The language of banner and footer; missing if the catalogue could not be read. */
  frame?: PageContext | undefined;
}
