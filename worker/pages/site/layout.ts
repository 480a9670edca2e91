/** Renders a page: head, banner, content and footer; and the HTTP headers of pages. */
import { html } from 'hono/html';
import { head } from './head.ts';
import type { Markup } from './markup.ts';
import type { Page, Site } from './page.ts';
import type { PageContext } from './page-context.ts';

/**
 * The strictest policy under which the card still works: scripts and connections from one origin, no inline styles. Iframes may show only our
 * embed documents, and no site may show our pages in an iframe.
 */
const POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

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
<body>
${skipLink(page, site)}${banner(page, path, site)}
<main id="main" tabindex="-1">
${page.main}
</main>
${footer(page, site)}
</body>
</html>`;
  return String(body);
}

/** The first link that the Tab key reaches. */
function skipLink(page: Page, { frame }: Site): Markup | '' {
  return frame ? html`<a class="skip" href="#main"${languageOf(frame, page)}>${frame.page.skipLink}</a>` : '';
}

/** The name of the site, its sections and its languages. Only the name if the catalogue could not be read. */
function banner(page: Page, path: string, { name, frame }: Site): Markup {
  const langQuery = frame?.langQuery ?? '';
  const links = frame && [
    [`/areas${langQuery}`, frame.page.areasPage],
    [`/compare${langQuery}`, frame.page.comparePage],
    [`/revised${langQuery}`, frame.page.navRevised],
    [`/check${langQuery}`, frame.page.checkPage],
    ['/docs', frame.page.navData],
  ];
  const items = links?.map(
    ([link = '', label]) => html`<a href="${link}"${currentMark(pathOf(link), pathOf(path))}>${label}</a> `,
  );
  const nav = frame && html`<nav aria-label="${frame.page.siteNav}">${items}</nav>${languageMenu(frame, page)}`;
  return html`<header class="banner"${languageOf(frame, page)}><a class="name" href="/${langQuery}">${name}</a>${nav ?? ''}</header>`;
}

/** Marks the section of the site that the reader is in. `/areas/CN` belongs to `/areas`. */
function currentMark(linkPath: string, path: string): Markup | '' {
  if (path === linkPath) return html` aria-current="page"`;
  return path.startsWith(`${linkPath}/`) ? html` aria-current="true"` : '';
}

function pathOf(address: string): string {
  return address.split('?')[0] ?? '';
}

function languageMenu({ page: words }: PageContext, { languages = [], lang }: Page): Markup | '' {
  const current = languages.find(({ code }) => code === lang);
  if (!current) return '';
  const items = languages.map(({ code, name, address }) => {
    const isCurrent = code === lang;
    return html`<li><a href="${address}" lang="${code}"${isCurrent ? html` aria-current="true"` : ''}>${name}</a></li>`;
  });
  const summary = html`<span class="sr">${words.languageNav}: </span><span lang="${current.code}">${current.name}</span>`;
  return html`<details class="languages"><summary>${summary}</summary><ul>${items}</ul></details>`;
}

function footer(page: Page, { frame }: Site): Markup {
  if (!frame) return html``;
  const { page: words, langQuery } = frame;
  const links = [
    [`/releases${langQuery}`, words.releasesPage],
    ['/feed.xml', words.feedPage],
    [`/about${langQuery}`, words.aboutPage],
  ];
  return html`<footer class="colophon"${languageOf(frame, page)}><ul>${links.map(([link, label]) => html`<li><a href="${link}">${label}</a></li>`)}</ul></footer>`;
}

/** The attributes `lang` and `dir` of banner and footer, if their language is not that of the page. */
function languageOf(frame: PageContext | undefined, { lang = 'en' }: Page): Markup | '' {
  return frame && frame.lang !== lang ? html` lang="${frame.lang}" dir="${frame.language.direction}"` : '';
}
