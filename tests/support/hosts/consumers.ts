/**
 * How WordPress, Discourse and Ghost embed our pages through oEmbed. Each function follows their source code: WordPress
 * (wp-includes/class-wp-oembed.php, embed.php, kses.php), Discourse (lib/onebox) and Ghost (core/server/services/oembed).
 */
import { keep } from './kses.ts';

/** The oEmbed URL that WordPress discovers in a page, or null. It searches the head, at most 150 kB, with a regular expression. */
export function discoverOEmbed(page: string): string | null {
  const head = page.slice(0, 150_000).split('</head>')[0] ?? '';
  for (const [, inside = ''] of head.matchAll(/<link([^<>]+)\/?>/gi)) {
    const attributes = Object.fromEntries([...inside.matchAll(/([\w-]+)\s*=\s*"([^"]*)"/g)].map(([, n, v]) => [n, v]));
    if (attributes.type === 'application/json+oembed' && attributes.href) return decodeEntities(attributes.href);
  }
  return null;
}

/** The URL that WordPress then requests. */
export function wordpressRequest(provider: string, url: string): URL {
  const address = new URL(provider);
  for (const [name, value] of Object.entries({ maxwidth: '500', maxheight: '750', url, dnt: '1', format: 'json' })) {
    address.searchParams.set(name, value);
  }
  return address;
}

/** The tags that WordPress allows in an oEmbed response, with the attributes of each. */
const ALLOWED_TAGS = {
  a: 'href',
  blockquote: '',
  iframe: 'src width height frameborder marginwidth marginheight scrolling title data-secret',
};

/** The markup that WordPress puts into a post, or null if it refuses the response. */
export function wordpressMarkup({ type, html }: { type: string; html: string }, secret: string): string | null {
  if (!['rich', 'video'].includes(type)) return null;
  const [, quote = '', frame] =
    /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(keep(html, ALLOWED_TAGS, '')) ?? [];
  if (!frame) return null;
  const withSecret = `${quote}${frame}`.replace(
    / src=(['"])(.*?)\1/,
    (_, sign, src) => ` src=${sign}${src}#?secret=${secret}${sign} data-secret=${sign}${secret}${sign}`,
  );
  return keep(withSecret, ALLOWED_TAGS, '').replaceAll(
    '<iframe',
    '<iframe sandbox="allow-scripts" security="restricted"',
  );
}

/** Discourse shows the frame if its URL begins with one that the forum allows, unless the page is an article. */
export function isShownByDiscourse(page: string, { html }: { html: string }, allowed: string): boolean {
  const type = /<meta property="og:type" content="([^"]*)"/.exec(page)?.[1] ?? '';
  const src = /<iframe[^>]* src="([^"]*)"/.exec(html)?.[1] ?? '';
  return !type.includes('article') && !html.includes('wp-embedded-content') && decodeEntities(src).startsWith(allowed);
}

/** Ghost embeds the response if it is rich. Otherwise it shows a bookmark of the page. */
export function isShownByGhost(provider: string, response: { type: string; html?: string; width?: unknown }): boolean {
  if (provider.includes('wp-json/oembed') || response.type !== 'rich') return false;
  return Boolean(response.html) && typeof response.width === 'number';
}

function decodeEntities(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}
