/**
 * What sites that embed others do with our pages and oEmbed answers, after their sources: WordPress (wp-includes/class-wp-oembed.php,
 * embed.php, kses.php), Discourse (lib/onebox) and Ghost (core/server/services/oembed).
 */

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

const KEPT: Record<string, string[]> = {
  a: ['href'],
  blockquote: [],
  iframe: 'src width height frameborder marginwidth marginheight scrolling title data-secret'.split(' '),
};

/** The markup that WordPress puts into a post, or null where it refuses the answer. */
export function wordpressKeeps({ type, html }: { type: string; html: string }, secret: string): string | null {
  if (!['rich', 'video'].includes(type)) return null;
  const [, quote = '', frame] = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(kses(html)) ?? [];
  if (!frame) return null;
  const withSecret = `${quote}${frame}`.replace(
    / src=(['"])(.*?)\1/,
    (_, sign, src) => ` src=${sign}${src}#?secret=${secret}${sign} data-secret=${sign}${secret}${sign}`,
  );
  return kses(withSecret).replaceAll('<iframe', '<iframe sandbox="allow-scripts" security="restricted"');
}

/** Tags and attributes that are not on the list are taken out, their content stays. */
function kses(markup: string): string {
  return markup.replace(/<(\/?)([a-z0-9]+)([^<>]*)>/gi, (_, slash: string, name: string, rest: string) => {
    const allowed = KEPT[name.toLowerCase()];
    if (!allowed) return '';
    const attributes = [...rest.matchAll(/\s([\w-]+)="([^"]*)"/g)].filter(([, own]) => allowed.includes(own as string));
    return `<${slash}${name}${slash ? '' : attributes.map(([text]) => text).join('')}>`;
  });
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
