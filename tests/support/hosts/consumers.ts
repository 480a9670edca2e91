/**
 * What sites that embed others do with our pages and oEmbed answers, after their sources: WordPress (wp-includes/class-wp-oembed.php,
 * embed.php, kses.php), Discourse (lib/onebox) and Ghost (core/server/services/oembed).
 */
import { keep } from './kses.ts';

/** The address of oEmbed that WordPress finds in a page, or null. It reads the first 150 kB, up to the end of the head, by a pattern. */
export function wordpressDiscovers(page: string): string | null {
  const head = page.slice(0, 150_000).split('</head>')[0] ?? '';
  for (const [, inside = ''] of head.matchAll(/<link([^<>]+)\/?>/gi)) {
    const attributes = Object.fromEntries([...inside.matchAll(/([\w-]+)\s*=\s*"([^"]*)"/g)].map(([, n, v]) => [n, v]));
    if (attributes.type === 'application/json+oembed' && attributes.href) return decodeEntities(attributes.href);
  }
  return null;
}

/** The address that WordPress then asks. */
export function wordpressAsks(provider: string, url: string): URL {
  const address = new URL(provider);
  for (const [name, value] of Object.entries({ maxwidth: '500', maxheight: '750', url, dnt: '1', format: 'json' })) {
    address.searchParams.set(name, value);
  }
  return address;
}

/** Tags of such an answer that WordPress keeps, with the attributes of each. */
const KEPT = {
  a: 'href',
  blockquote: '',
  iframe: 'src width height frameborder marginwidth marginheight scrolling title data-secret',
};

/** The markup that WordPress puts into a post, or null where it refuses the answer. */
export function wordpressKeeps({ type, html }: { type: string; html: string }, secret: string): string | null {
  if (!['rich', 'video'].includes(type)) return null;
  const [, quote = '', frame] =
    /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(keep(html, KEPT, '')) ?? [];
  if (!frame) return null;
  const withSecret = `${quote}${frame}`.replace(
    / src=(['"])(.*?)\1/,
    (_, sign, src) => ` src=${sign}${src}#?secret=${secret}${sign} data-secret=${sign}${secret}${sign}`,
  );
  return keep(withSecret, KEPT, '').replaceAll('<iframe', '<iframe sandbox="allow-scripts" security="restricted"');
}

/** Whether Discourse shows the frame: its address begins with one that the forum allows, and the page is no article. */
export function discourseShows(page: string, { html }: { html: string }, allowed: string): boolean {
  const type = /<meta property="og:type" content="([^"]*)"/.exec(page)?.[1] ?? '';
  const src = /<iframe[^>]* src="([^"]*)"/.exec(html)?.[1] ?? '';
  return !type.includes('article') && !html.includes('wp-embedded-content') && decodeEntities(src).startsWith(allowed);
}

/** Whether Ghost makes an embed of the answer, and no bookmark of the page. */
export function ghostShows(provider: string, answer: { type: string; html?: string; width?: unknown }): boolean {
  if (provider.includes('wp-json/oembed') || answer.type !== 'rich') return false;
  return Boolean(answer.html) && typeof answer.width === 'number';
}

function decodeEntities(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}
