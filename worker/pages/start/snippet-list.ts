/** What an editor copies: the script, and for places that remove scripts an iframe, a picture, Markdown, static HTML or plain text. */
import { html } from 'hono/html';
import type { Words } from '../../../data/contract/card.ts';
import { fill } from '../../../data/fact/number-text.ts';
import { copyable, type Markup } from '../site/markup.ts';
import type { PageContext } from '../site/page-context.ts';
import { elementSnippet } from '../snippets/element-snippet.ts';
import { staticSnippets } from '../snippets/static-snippets.ts';
import { type Found, type StartValues, VARIANTS } from './choice.ts';
import { FORM, options } from './start-form.ts';

export interface SnippetSource {
  found: Found;
  /** All words of the card's language. */
  words: Words;
  values: StartValues;
  context: PageContext;
  origin: string;
}

const VARIANT_NAMES = { html: 'HTML', jsx: 'React (JSX)', mdx: 'MDX', markdown: 'Markdown', vue: 'Vue' };

export async function snippetList({ found, words, values, context, origin }: SnippetSource): Promise<Markup> {
  const { page } = context;
  const { card, options: chosen } = found;
  const { variant } = values;
  const preload = values.preload === 'yes';
  const script = elementSnippet(card, words, origin, { ...chosen, variant, preload });
  const fixed = await staticSnippets(card, words, origin, chosen, found.now);
  const others = [
    ['frame', page.snippetFrame, page.noteFrame, fixed.iframe],
    ['picture', page.snippetImage, page.noteImage, fixed.image],
    ['markdown', 'Markdown', page.noteMarkdown, fixed.markdown],
    ['static', page.snippetHtml, page.noteHtml, fixed.html],
    ['text', page.snippetText, page.noteText, fixed.text],
  ] as const;
  const allowed = ['w', 'v1'].map((path) => html`<code dir="ltr" data-here="${origin}">${origin}/${path}/</code>`);
  return html`<h3>${page.snippetScript}</h3>
<p>${page.noteScript}</p>
${copyable('snippet', page.snippetScript, script, page, origin)}
<p class="ask"><label>${page.variantWord} <select name="variant" form="${FORM}">${options(
    VARIANTS.map((name) => [name, VARIANT_NAMES[name]] as const),
    variant,
  )}</select></label> <label class="choice"><input type="checkbox" name="preload" value="yes" form="${FORM}"${preload ? html` checked` : ''}> <span>${page.preloadWord}</span></label> <button class="without-script" form="${FORM}">${page.showWord}</button></p>
<p class="fine">${fill(page.policyNote, ...allowed)} <a href="/docs/frameworks">${page.frameworksPage}</a></p>
${others.map(([id, name, note, text]) => html`<details class="other" name="other"><summary><b>${name}</b> <span>${note}</span></summary>${copyable(`snippet-${id}`, name, text, page, origin)}</details>`)}`;
}
