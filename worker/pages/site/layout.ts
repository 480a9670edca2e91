/** The document of a page: head, the site frame of banner and footer, content, and the headers of pages. */
import { html } from 'hono/html';
import { head } from './head.ts';
import type { Markup } from './markup.ts';
import type { Page, Site, SiteFrame } from './page.ts';

/**
 * Our own pages obey the policy that we promise hosts can have: script and connections from one origin, no inline style. Forms only
 * ask for other pages of this site. No site may show a page in an iframe.
 */
const POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

export const PAGE_HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': POLICY,
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000',
};

/** `path` is the canonical path of the page, with its query. */
export async function renderPage(page: Page, path: string, site: Site): Promise<string> {
  const { lang = 'en', dir = 'ltr' } = page;
  const body = await html`<!doctype html>
<html lang="${lang}"${dir === 'ltr' ? '' : html` dir="${dir}"`}>
<head>
${head(page, path, site)}
</head>
<body${hasSerifs(lang) ? html` class="serif"` : ''}>
${banner(site, page)}
<main>
${page.main}
</main>
${foot(site, page)}
</body>
</html>`;
  return String(body);
}

function banner({ name, frame }: Site, page: Page): Markup {
  const [home, to] = [page.lang, inLanguage(page)];
  const links = frame && [
    [`/areas${to}`, frame.words.areasPage],
    [`/check${to}`, frame.words.checkPage],
    ['/gallery', frame.words.galleryPage],
    ['/docs', 'API'],
    ['/v1/releases', frame.words.releasesPage],
    ['/feed.xml', frame.words.feedPage],
  ];
  return html`<header class="banner"${ofFrame(frame, page)}><a class="name" href="/${home ? to : ''}">${name}</a>${
    links
      ? html`<nav aria-label="${frame.words.siteNav}">${links.map(([path, label]) => html`<a href="${path}">${label}</a> `)}</nav>`
      : ''
  }</header>`;
}

function foot({ frame }: Site, page: Page): Markup {
  if (!frame) return html``;
  const { languages = [], lang } = page;
  const list = languages.map(({ code, name, address }) =>
    code === lang
      ? html`<span lang="${code}" aria-current="true">${name}</span> `
      : html`<a href="${address}" hreflang="${code}" lang="${code}">${name}</a> `,
  );
  return html`<footer class="colophon"${ofFrame(frame, page)}>${
    list.length ? html`<nav class="languages" aria-label="${frame.words.languageNav}">${list}</nav>` : ''
  }<p>${frame.words.colophon}</p></footer>`;
}

/** Language and direction of banner and foot, where they are not those of the page. */
function ofFrame(frame: SiteFrame | undefined, { lang = 'en' }: Page): Markup | '' {
  return frame && frame.lang !== lang ? html` lang="${frame.lang}" dir="${frame.dir}"` : '';
}

/** The query that keeps the page's language; empty for the first, which is the default. */
function inLanguage({ languages = [], lang }: Pick<Page, 'languages' | 'lang'>): string {
  return languages.length && lang && lang !== languages[0]?.code ? `?lang=${lang}` : '';
}

/** Whether the language's script has faces with serifs, as headings are set in. Letters that join may not be spaced either. */
function hasSerifs(lang: string): boolean {
  return ['Latn', 'Cyrl', 'Grek'].includes(new Intl.Locale(lang).maximize().script ?? '');
}
