/** A record whose every text that people write is an attack, as far as the build lets it in: titles, labels, words, publishers, addresses. */
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NASTY } from '../../support/nasty.ts';

/** Beside the list for every format: what browsers run in attributes, styles, pictures and addresses. Each calls `alert`. */
export const ATTACKS = [
  ...Object.values(NASTY),
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<img src=x onerror=alert(1)>',
  '"><img src=x onerror=alert(1)>',
  "'><img src=x onerror=alert(1)>",
  '`><img src=x onerror=alert(1)>',
  '--><img src=x onerror=alert(1)>',
  '</title><script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '</template><script>alert(1)</script>',
  '</textarea><script>alert(1)</script>',
  '</noscript><img src=x onerror=alert(1)>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<iframe srcdoc="<script>parent.alert(1)</script>">',
  '<a href="javascript:alert(1)">x</a>',
  '<details open ontoggle=alert(1)>',
  '<body onpageshow=alert(1)>',
  '<input autofocus onfocus=alert(1)>',
  '<style>@import "javascript:alert(1)"</style>',
  'expression(alert(1))',
  '\\"-alert(1)}//',
  "\\'-alert(1)//",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template is what it looks like.
  '${alert(1)}',
  '{{constructor.constructor("alert(1)")()}}',
  '<base href="//attacker.example/">',
  '<meta http-equiv=refresh content="0;javascript:alert(1)">',
  '&#x3C;img src=x onerror=alert(1)&#x3E;',
  '%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
  '\\u003cimg src=x onerror=alert(1)\\u003e',
  '+ADw-script+AD4-alert(1)+ADw-/script+AD4-',
  'END:VCALENDAR',
  'x,y;z\\n',
  '=1+1',
  '@SUM(1)',
  '-1+1',
  'x}, author = {y',
  '![x](javascript:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '<!ENTITY x SYSTEM "file:///etc/passwd">',
  '<![CDATA[x]]>',
];

/** What the check of the record refuses in every text (it is tested there), and so no text of a release has. */
const REFUSED = /\p{Cc}|\p{Cf}|\p{Cs}|\p{Zl}|\p{Zp}/u;
const WRITABLE = ATTACKS.filter((text) => !REFUSED.test(text));

/** Writes a copy of the record at `from` to `to`, in which each text is another attack. The names of words in phrases stay: `{value}`. */
export function writeHostileRecord(from: string, to: string): number {
  let written = 0;
  const attack = (text: string): string => {
    const gaps = text.match(/\{\w+\}/g) ?? [];
    return [WRITABLE[written++ % WRITABLE.length], ...gaps].join(' ');
  };
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  for (const name of globSync('**/*.json', { cwd: to })) {
    const content = JSON.parse(readFileSync(join(to, name), 'utf8'));
    mkdirSync(dirname(join(to, name)), { recursive: true });
    writeFileSync(
      join(to, name),
      JSON.stringify(name.startsWith('vocabulary') ? labelled(content, attack) : titled(content, attack)),
    );
  }
  return written;
}

/** Labels in all languages: every text of an object whose keys are languages. */
function labelled(content: unknown, attack: (text: string) => string): unknown {
  if (!content || typeof content !== 'object' || Array.isArray(content)) return content;
  return Object.fromEntries(
    Object.entries(content).map(([key, value]) => [
      key,
      typeof value === 'string' && /^[a-z]{2}$/.test(key) ? attack(value) : labelled(value, attack),
    ]),
  );
}

function titled(content: Record<string, unknown>, attack: (text: string) => string): Record<string, unknown> {
  const changed = { ...content };
  for (const field of ['title', 'description', 'publisher', 'agency'])
    if (typeof changed[field] === 'string') changed[field] = attack(changed[field]);
  // The scheme of an address is checked; what follows its host is not.
  if (typeof changed.url === 'string')
    // A page is recorded once, so that each keeps what is its own.
    changed.url = `https://example.org/?q='-alert(1)-'&x=%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&page=${encodeURIComponent(changed.url)}`;
  return changed;
}
