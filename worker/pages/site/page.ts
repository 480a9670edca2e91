/** A page as its handler describes it, before the site frame is put around it. */
import type { Markup } from './markup.ts';
import type { PageLanguage, PageWords } from './page-context.ts';

export interface Page {
  title: string;
  /** One or two sentences, for search engines and previews of links. */
  description: string;
  main: Markup;
  /** Its canonical address, where that is not the one of the request. */
  address?: string;
  /** The language and direction of the page, where it is not English prose. */
  lang?: string;
  dir?: string;
  /** Replaces scripts and styles of the site. */
  assets?: Markup;
  /** The name of a script of its own beside those of the site. */
  script?: string;
  /** Whether search engines may list the page. */
  listed?: boolean;
  /** The path of a picture of 1200 × 630 pixels. */
  picture?: string | undefined;
  /** Whether other sites can embed it by oEmbed. */
  embeddable?: boolean;
  /** JSON-LD, without its context. */
  structured?: Record<string, unknown>;
  /** Where the page is in each language, the first one first; set by the route where the page takes a language. */
  languages?: readonly PageLanguage[];
}

export interface Site {
  /** The title of the data set. */
  name: string;
  /** The deployment's public address. */
  origin: string;
  /** Banner and foot, in the page's language where the data set has it; none where the catalogue could not be read. */
  frame?: SiteFrame | undefined;
}

export interface SiteFrame {
  words: PageWords;
  lang: string;
  dir: string;
  /** What the fact with this id is called. */
  nameOf(id: string): Markup;
  /** A day, `2025-06-19`, as the language writes it. */
  dayName(date: string): string;
}
