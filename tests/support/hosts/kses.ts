/**
 * Filters markup as WordPress does for authors without the right to post unfiltered HTML. The lists are `$allowedposttags` and
 * `safecss_filter_attr` of wp-includes/kses.php. An unlisted tag is removed but its text stays, even that of a script:
 *
 *   <p>a <script>b</script> > c</p>   →   <p>a b &gt; c</p>
 */

/** Tags, each with the attributes that only it may have. */
const TAGS: Record<string, string> = {
  a: 'href rel rev name target download',
  blockquote: 'cite',
  br: '',
  button: 'disabled name type value',
  del: 'datetime',
  div: 'align',
  figcaption: 'align',
  figure: 'align',
  img: 'alt align border height hspace loading longdesc vspace src usemap width',
  ins: 'datetime cite',
  li: 'align value',
  ol: 'start type reversed',
  p: 'align',
  section: 'align',
  span: 'align',
  table: 'align bgcolor border cellpadding cellspacing rules summary width',
  td: 'abbr align colspan headers height nowrap rowspan scope valign width',
  th: 'abbr align colspan headers height nowrap rowspan scope valign width',
  tr: 'align bgcolor valign',
  ul: 'type',
  ...Object.fromEntries(
    'abbr b cite code dd dfn dl dt em h1 h2 h3 h4 h5 h6 hr i kbd mark pre q s samp small strong sub sup tbody thead u var'
      .split(' ')
      .map((tag) => [tag, '']),
  ),
};

/** Attributes of every tag that is kept. */
const GLOBAL =
  'aria-controls aria-current aria-describedby aria-details aria-expanded aria-hidden aria-label aria-labelledby aria-live class dir hidden id lang style title role xml:lang data-*';

/** The listed style properties that our snippets have or might have. WordPress does not list `display`, `container-type` and `contain`. */
const PROPERTIES =
  'background background-color border border-radius clear color float font font-size height margin max-height max-width min-height min-width overflow padding position text-align width';

/** `more` are tags that a site has added to the list, whatever their attributes. */
export function kses(markup: string, more: string[] = []): string {
  return keep(markup, { ...TAGS, ...Object.fromEntries(more.map((tag) => [tag, '*'])) }, GLOBAL);
}

/** Keeps only these tags, each with its own attributes and the global ones. `*` keeps all attributes. */
export function keep(markup: string, tags: Record<string, string>, globalAttributes: string): string {
  return markup.replace(/<!--.*?-->|<([^>]*)>|>/gs, (match, inside: string | undefined) => {
    if (inside === undefined) return match === '>' ? '&gt;' : match;
    const [, slash, name = '', rest = ''] = /^\s*(\/?)\s*([a-z0-9-]+)(.*)$/is.exec(inside) ?? [];
    const tag = name.toLowerCase();
    const tagAttributes = tags[tag];
    if (tagAttributes === undefined) return '';
    if (slash) return `</${name}>`;
    const closing = /\/\s*$/.test(rest) ? ' /' : '';
    return `<${name}${attributes(rest, tagAttributes, globalAttributes)}${closing}>`;
  });
}

function attributes(text: string, tagAttributes: string, globalAttributes: string): string {
  const allowed = `${tagAttributes} ${globalAttributes}`.split(' ');
  return [...text.matchAll(/([a-z_][\w:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'/]+)))?/gi)]
    .map(([, name = '', ...values]) => {
      const isKept =
        tagAttributes === '*' ||
        allowed.includes(name.toLowerCase()) ||
        (allowed.includes('data-*') && /^data-[\w-]+$/.test(name));
      if (!isKept) return '';
      const value = values.find((given) => given !== undefined);
      if (value === undefined) return ` ${name}`;
      const safe = name === 'style' ? declarations(value) : value;
      const isBadAddress = ['href', 'src'].includes(name) && /^\s*(?!https?:)[a-z]+:/i.test(value);
      return safe && !isBadAddress ? ` ${name}="${safe}"` : '';
    })
    .join('');
}

function declarations(style: string): string {
  return style
    .split(';')
    .map((declaration) => declaration.trim())
    .filter((declaration) => PROPERTIES.split(' ').includes(declaration.split(':')[0]?.trim() ?? ''))
    .filter((declaration) => !/[\\(&=}]|\/\*/.test(declaration))
    .join(';');
}
