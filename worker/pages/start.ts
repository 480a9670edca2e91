/** The start page: the newest card, the snippet that puts it on another page, and ways into the API. */
import { html } from 'hono/html';
import type { CatalogueIndex } from '../../data/catalogue/catalogue-index.ts';
import type { FullCard, Words } from '../../data/contract/card.ts';
import { sentence } from '../../data/fact/sentence.ts';
import { full } from '../../widget/view/full.ts';
import { fullCard } from '../api/cards.ts';
import { defaultLang } from '../api/parameters.ts';
import type { Question } from '../api/route.ts';
import { pictureAddress } from './addresses.ts';
import type { Page } from './layout.ts';
import { trusted } from './layout.ts';
import { sentenceHtml, snippet } from './snippet.ts';
import { datasetStructure } from './structured.ts';

export async function startPage({ catalogue, index, origin }: Question<unknown>): Promise<Page> {
  const { area, period } = index.start;
  const lang = defaultLang(index);
  const live = await fullCard(catalogue, { area, lang });
  const fixed = await fullCard(catalogue, { area, period, lang });
  if (!live || !fixed) throw new Error(`the catalogue has no card for ${area}`);
  const { words } = await catalogue.texts(lang);
  return page(index, live, fixed, words, origin);
}

function page(index: CatalogueIndex, card: FullCard, fixed: FullCard, phrases: Words, origin: string): Page {
  const { headline } = card;
  const links = [
    [`/v1/cards/${card.area.id}`, 'what the card shows'],
    [`/v1/facts/${headline.id}`, 'the headline with bounds, evidence and revisions'],
    [`/v1/facts?area=${card.area.id}&period=${card.period.id}`, 'every fact of the area and period'],
    ['/v1/facts.csv', 'all facts as one table'],
    ['/v1/releases', 'the pages that the numbers were read from'],
    ['/docs', 'documentation with examples; /v1 is the index of the API'],
  ];
  const { title, description, date } = index.dataset;
  return {
    title,
    description,
    embeddable: true,
    picture: pictureAddress({ area: card.area.id }),
    structured: datasetStructure({
      ...{ name: title, description, date, lang: card.lang, url: `${origin}/` },
      files: [
        ['text/csv', `${origin}/v1/facts.csv`],
        ['application/json', `${origin}/v1/facts`],
      ],
    }),
    main: html`<div class="intro"><h1>Trade statistics that keep their receipts</h1>
<p>A number in a news story loses its source, its period and every later revision. Here each keeps them: select any number on the card to see where it was printed.</p></div>
<div class="show">
<section aria-label="The live card">${served(card, phrases)}</section>
<div class="use">
<section aria-labelledby="embed"><h2 id="embed">Put it on your page</h2>
<p>Paste this where the card should stand. It follows the newest release; the text inside is what readers without JavaScript see.</p>
${copied('snippet', 'Snippet', roomy(snippet(card, phrases, origin)))}
<p class="fine">A page with a content security policy allows <code>${origin}</code> in <code>script-src</code> and <code>connect-src</code>. The card adds nothing else to the page: no fonts, cookies or storage. Where <code>style-src</code> forbids inline styles, move the <code>style</code> attribute into your style sheet: it keeps the card's place.</p></section>
<section aria-labelledby="api"><h2 id="api">Ask the API</h2>
<dl class="links">${links.map(([path, what]) => html`<div><dt><a href="${path}"><code>${path}</code></a></dt><dd>${what}</dd></div>`)}</dl>
<p class="fine">No key. Errors are problem documents (RFC 9457). The record has ${index.releases === 1 ? 'one release' : `${index.releases} releases`}, the newest of ${date}.</p></section>
</div>
</div>
<div class="show second">
<section aria-label="The fixed card">${served(fixed, phrases)}</section>
<section class="use" aria-labelledby="fixed"><h2 id="fixed">Live or fixed</h2>
<p>A live card follows the newest period. An article is about one period, so its card can stay there: it then says that it is fixed, when a newer period exists, and when its number has been revised since. With <code>as-of</code> it also stays at what was known on a day.</p>
${copied('fixed-snippet', 'Snippet of the fixed card', roomy(snippet(fixed, phrases, origin, { period: fixed.period.id })))}
<p class="fine">The <a href="/gallery">gallery</a> shows all states, widths, themes and languages, and single numbers inside running text.</p></section>
</div>`,
  };
}

/** The element as the Worker renders it, so that the card is seen before its script has loaded. */
export function served(card: FullCard, phrases: Words) {
  const period = card.mode === 'fixed' ? html` period="${card.period.id}"` : '';
  return html`<trade-card area="${card.area.id}"${period} lang="${card.lang}" dir="${card.dir}" heading-level="2"><template shadowrootmode="open"><link rel="stylesheet" href="/w/v1/trade-card.css">${full(html, card, { tag: card.lang, api: '', level: '2' })}</template>${trusted(sentenceHtml(sentence(card, phrases)))}</trade-card>`;
}

function copied(id: string, label: string, text: string) {
  return html`<div class="snippet"><pre tabindex="0" aria-label="${label}"><code id="${id}">${text}</code></pre><button type="button" data-copy="${id}" data-copied="Copied" data-failed="Select the text and copy it" hidden>Copy</button></div>`;
}

/** The snippet with the height of the full card, one for each number of columns, as long as the element shows that by default. */
function roomy(text: string): string {
  const height = 'max(38em,min(66em,(38em - 100cqi)*999))';
  const wide = 'container-type:inline-size;contain-intrinsic-inline-size:24em;max-width:100%';
  return `${text
    .replace('<trade-card', `<div style="${wide}"><trade-card`)
    .replace('display:block;min-height:9em', `display:grid;min-height:${height}`)}</div>`;
}
