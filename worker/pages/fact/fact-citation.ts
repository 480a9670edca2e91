/** How a number is cited, ready to be copied: as text, BibTeX and CSL-JSON. The texts can be read and selected without JavaScript. */
import { html } from 'hono/html';
import { bibtex, type Cited, cslJson, plainText } from '../../../widget/view/receipt/citation.ts';
import { copyable, type Markup } from '../site/markup.ts';
import type { PageContext } from '../site/page-context.ts';

export function citations(cited: Cited, context: PageContext): Markup {
  const { page } = context;
  const machine = [
    ['bibtex', 'BibTeX', bibtex(cited)],
    ['csl-json', 'CSL-JSON', cslJson(cited)],
  ] as const;
  const folded = machine.map(
    ([id, name, text]) => html`<details><summary>${name}</summary>${copyable(id, name, text, page)}</details>`,
  );
  return html`<section aria-labelledby="cite"><h2 id="cite">${page.citeOf}</h2>${copyable('citation', context.words.text ?? '', plainText(cited), page)}${folded}</section>`;
}
