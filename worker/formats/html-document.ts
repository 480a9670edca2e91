/** The HTML document around a card. It is complete without JavaScript and loads nothing. */
import { html, raw } from 'hono/html';
import type { CompactCard, FullCard } from '../../data/contract/card.ts';
import { type Markup, type Theme, viewWithoutScript } from './static-view.ts';

interface HtmlDocument {
  title: string;
  lang: string;
  dir: string;
  /** Elements of the head besides those that every document has. */
  head: Markup;
  content: Markup;
  theme: Theme;
  styles: string;
  script?: string;
}

export async function htmlDocument(page: HtmlDocument): Promise<string> {
  const { title, lang, dir, head, content, theme, styles, script } = page;
  const colorScheme = theme === 'auto' ? 'light dark' : theme;
  const body = await html`<!doctype html>
<html lang="${lang}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${colorScheme}">
${head}
<title>${title}</title>
<style>${raw(styles)}</style>
</head>
<body>
<main>${content}</main>
${script ? html`<script>${raw(script)}</script>\n` : ''}</body>
</html>
`;
  return String(body);
}

/** The card in an element of class `host`, as `STATIC_STYLES` expects it. `today` is the reader's day; a card without it is never late. */
export function hostedCard(card: CompactCard | FullCard, origin: string, theme: Theme, today?: string): Markup {
  const options = today === undefined ? { origin } : { origin, today };
  return html`<div class="host" theme="${theme}">${viewWithoutScript(card, options)}</div>`;
}
