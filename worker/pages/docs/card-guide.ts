/** The parts of `/docs` about the card: what it does on a page, and how frameworks use it. */
import { html } from 'hono/html';
import type { CompactCard, Words } from '../../../data/contract/card.ts';
import SCRIPT_SIZE from '../../../widget/build/script-size.json' with { type: 'json' };
import { ELEMENTS, type ElementReference } from '../../../widget/element/reference.ts';
import { copyable } from '../site/copy.ts';
import { type Markup, rowList, withCode } from '../site/markup.ts';
import { builtLines, frameworks, OTHER_FRAMEWORKS, packageLines } from '../snippets/framework-snippets.ts';
import type { GuideSource } from './data-guide.ts';

export function cardGuide({ origin }: GuideSource): Markup {
  const kilobytes = Math.ceil(SCRIPT_SIZE['trade-card.js'] / 1000);
  const address = (path: string) => html`<code>${origin}${path}</code>`;
  const rows: [name: string, text: unknown][] = [
    [
      'Height',
      withCode(
        '`10em` at every width from 240 px, before and after loading, so nothing on the page moves. The full view is as tall as its content.',
      ),
    ],
    [
      'Weight',
      `About ${kilobytes} kB of script (brotli), once for all cards of a page. Panel and receipt load when they are opened.`,
    ],
    [
      'Colors',
      withCode(
        'By default the card is transparent and uses the text color of the page. `theme`, `light` or `dark`, gives it its own background and colors. Custom properties override both.',
      ),
    ],
    ['Title', withCode('`heading-level="3"` makes it a heading of that level. By default it is not a heading.')],
    [
      'Policy',
      html`A page with a content security policy allows ${address('/w/')} in <code>script-src</code> and ${address('/v1/')} in <code>connect-src</code>. The card adds nothing else: no font files, cookies or storage.`,
    ],
    [
      'Text',
      withCode(
        'The font of the page. The quotation in a receipt uses a serif font of the system. Style parts with `::part(title)`.',
      ),
    ],
  ];
  return html`${rowList(rows)}
${ELEMENTS.map(elementDetails)}
<p>For code editors: <a href="/w/v1/custom-elements.json">custom-elements.json</a>.</p>`;
}

/** The custom properties, parts, events and states of an element, folded. */
function elementDetails({ tag, customProperties, parts, events, states }: ElementReference): Markup {
  const entries = (texts: Readonly<Record<string, string>>, before = '', after = '') =>
    Object.entries(texts).map(([name, text]) => [html`<code>${before}${name}${after}</code>`, withCode(text)] as const);
  const rows = [
    ...entries(customProperties),
    ...entries(parts, '::part(', ')'),
    ...entries(events),
    ...entries(states, ':state(', ')'),
  ];
  return html`<details class="route"><summary><h3><code>${tag}</code></h3> Custom properties, parts, events, states</summary>${rowList(rows)}</details>`;
}

export function frameworkGuide({ examples, origin, page }: GuideSource, card: CompactCard, words: Words): Markup {
  const components = frameworks(card, words).map(
    ({ id, name, file, text, note }) =>
      html`<details class="route"><summary><h3>${name}</h3> <code>${file}</code></summary><p id="${id}">${withCode(note)}</p>${copyable(`${id}-lines`, `${name}, ${file}`, text, page, 'ltr')}</details>`,
  );
  return html`<p>Put the script in the HTML of the site once, as on <a href="/#make">Make a card</a>, or install the npm package (<code>npm run package</code> in the repository makes it). Components contain only the element, because React 18 runs no script in JSX. Only the lines for React and Vue are tested, in Chromium and Firefox.</p>
${copyable('package-lines', 'Package', packageLines(origin), page, 'ltr')}
${components}
${rowList(OTHER_FRAMEWORKS.map(([name, note]) => [name, withCode(note)] as const))}
<p>A static site or a server can write the card into its HTML (declarative shadow DOM), so that readers see it before any script loads. Use <code>style=linked</code> if your policy forbids inline styles. If the response is an error, use the sentence of the snippet. The package has the same function: <code>render(card, lang, { api })</code> of <code>trade-facts/render</code>.</p>
${copyable('built', 'Built pages', builtLines(origin, examples.area), page, 'ltr')}`;
}
