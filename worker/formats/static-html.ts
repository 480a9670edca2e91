/** A card as one HTML file that asks for nothing, for archives and static sites. */
import { html, raw } from 'hono/html';
import type { CompactCard, FullCard } from '../../data/contract/card.ts';
import { plainTexts } from './escape.ts';
import { STATIC_STYLES, staticView, type Theme } from './static-view.ts';

/** `origin` is the deployment's public address, to which links lead. */
export async function cardHtml(shown: CompactCard | FullCard, origin: string, theme?: Theme): Promise<string> {
  const card = plainTexts(shown);
  const view = await staticView(card, origin);
  return String(
    await html`<!doctype html>
<html lang="${card.lang}" dir="${card.dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${theme ?? 'light dark'}">
<meta name="referrer" content="no-referrer">
<title>${card.title}</title>
<style>${raw(STATIC_STYLES)}</style>
</head>
<body>
<main>${view}</main>
</body>
</html>
`,
  );
}
