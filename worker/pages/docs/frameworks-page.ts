/** `/docs/frameworks`: the card of the start page's area in each framework, with the lines that it needs. English prose, as `/docs` is. */
import { html } from 'hono/html';
import { compactCard } from '../../api/cards/cards.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import { copyable, type Markup, withCode } from '../site/markup.ts';
import type { Page } from '../site/page.ts';
import { knownLang } from '../site/page-context.ts';
import { pageRoute } from '../site/page-route.ts';
import { type PageWords, pageWords } from '../site/page-words.ts';
import { builtPages } from '../snippets/built-pages.ts';
import { elementSnippet } from '../snippets/element-snippet.ts';
import { type Framework, frameworks } from '../snippets/framework-snippets.ts';

export const frameworksPage = pageRoute({ handler: showFrameworks });

async function showFrameworks({ catalogue, index, origin }: RouteRequest<unknown>): Promise<Page> {
  const { start } = index;
  // The prose is in English, and so is its example where the data set has English.
  const lang = knownLang(index);
  const [texts, card] = await Promise.all([catalogue.texts(lang), compactCard(catalogue, { area: start.area, lang })]);
  if (!card) throw new Error(`the catalogue has no card for ${start.area}`);
  const { words } = texts;
  const page = pageWords(texts);
  const all = frameworks(card, words, origin);
  return {
    title: 'In frameworks',
    description: `The lines that put a card on a page of ${all.map(({ name }) => name).join(', ')}.`,
    main: html`<nav class="path" aria-label="Documentation"><a href="/docs">Data &amp; API</a></nav>
<h1>In frameworks</h1>
<p class="intro-line">The card is a custom element, so it works in every framework. Some read a script, a style or a brace in their own way; these are the lines that each needs.</p>
<p class="fine" id="built">Tests build pages of the lines for ${namesOf(all, true)}, rendered by the browser and by a server, and open them in Chromium and Firefox. Those for ${namesOf(all, false)} are not built in tests.</p>
<section aria-labelledby="html"><h2 id="html">HTML</h2>
<p>These lines are all that is needed where HTML is sent as it is written: Eleventy, Turbo, htmx, Alpine, templates of a server.</p>
${copyable('snippet-html', 'HTML', elementSnippet(card, words, origin), page, origin)}
<p class="fine">The sentence inside is what readers see until the script has run, and without JavaScript. The <a href="/">start page</a> writes it for every area, period and language. <code>min-height</code> keeps the place of the card, so nothing moves when it comes.</p></section>
<section aria-labelledby="frameworks"><h2 id="frameworks">Frameworks</h2>
${all.map((framework) => recipe(framework, page, origin))}</section>
<section aria-labelledby="built-pages"><h2 id="built-pages">Pages that are built or rendered on a server</h2>
<p>With <code>fragment=element</code> the API writes the element with its card inside, in declarative shadow DOM: readers see the card with the page itself, before any script and without it. The script takes it over in place, so the page loads it as always. Where a content security policy forbids inline styles, add <code>style=linked</code>. <code>indicator</code>, <code>partner</code>, <code>breakdown</code>, <code>period</code>, <code>asOf</code>, <code>lang</code> and <code>view</code> are as for <code>/v1/cards</code>. It works only where the browser parses the page: text that a script sets by <code>innerHTML</code> gets no shadow tree. These lines are not built in tests.</p>
${builtPages(origin, start.area).map((framework) => recipe(framework, page, origin))}</section>
<section aria-labelledby="elements"><h2 id="elements">Attributes, events, parts</h2>
<p>All attributes, properties, events, parts and custom properties of the elements are described in <a href="/w/v1/custom-elements.json">custom-elements.json</a>, which editors and documentation tools read. Attributes work the same before and after the element is upgraded, and so do properties.</p></section>`,
  };
}

function namesOf(all: Framework[], isBuilt: boolean): string {
  const names = all.filter(({ built = false }) => built === isBuilt).map(({ name }) => name);
  return new Intl.ListFormat('en-GB').format(names);
}

/** Closed at first: a reader looks for one framework. */
function recipe({ id, name, files, notes }: Framework, page: PageWords, origin: string): Markup {
  const blocks = files.map(
    (file, i) =>
      html`<p class="file"><code>${file.name}</code></p>${copyable(`${id}-${i}`, `${name}, ${file.name}`, file.text, page, origin)}`,
  );
  return html`<details class="recipe"><summary id="${id}"><h3>${name}</h3></summary>${blocks}<ul>${notes.map((note) => html`<li>${withCode(note)}</li>`)}</ul></details>`;
}
