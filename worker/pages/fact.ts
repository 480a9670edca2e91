/** `/facts/{id}`: one number for people, with where it was printed, what it stands for, and what it was before. */
import { html } from 'hono/html';
import type { CatalogueIndex } from '../../data/catalogue/catalogue-index.ts';
import type { Words } from '../../data/contract/card.ts';
import type { Evidence, Fact } from '../../data/contract/fact.ts';
import { day } from '../../data/fact/format.ts';
import { publishers } from '../../data/fact/publishers.ts';
import { isLimit } from '../../data/fact/resolve.ts';
import { sourcePage } from '../../data/fact/source-page.ts';
import { factTitle } from '../../data/fact/title.ts';
import { FACT_PATH, findFact, labelled } from '../api/fact.ts';
import { defaultLang, lang } from '../api/parameters.ts';
import type { FactPlace } from '../api/places.ts';
import { factPlace } from '../api/places.ts';
import { withDefault } from '../api/query.ts';
import type { Question } from '../api/route.ts';
import type { Markup, Page } from './layout.ts';
import type { Wording } from './number.ts';
import { localeOf, writeBounds, writeNumber } from './number.ts';

export const FACT_PAGE = { lang: withDefault(lang, defaultLang) };
export const FACT_PAGE_PATH = FACT_PATH;

interface Asked {
  id: FactPlace;
  lang: string;
}

export async function factPage({ values, catalogue, index, address }: Question<Asked>): Promise<Page> {
  const { id: place, lang } = values;
  const found = await findFact(catalogue, place, (id) => address({ id }));
  const texts = await catalogue.texts(lang);
  const fact = labelled(texts, found);
  const { labels, words, dir, writing } = fact;
  const wording: Wording = { lang, words, writing };
  const title = factTitle(fact, labels, texts.words.from?.split('{}')[1]);
  const number = writeNumber(fact, fact, wording);
  const best = sourcePage(fact);
  return {
    title,
    description: `${title}: ${number}`,
    ...{ lang, dir },
    main: html`<article class="fact"><h1>${title}</h1>
<p class="number ${fact.status}"><b>${number}</b>${place.day ? html` <span class="pinned">@ ${day(place.day, localeOf(wording))}</span>` : ''}</p>
<p class="sentence">${title}: ${number}. ${cited(fact, texts.words, wording)}</p>
${marks(fact, wording)}
<dl>${rows(fact, wording).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
${others(fact, wording)}
${notes(fact)}
<p>${best ? html`<a href="${best.url}">${words.page}</a> · ` : ''}${links(place)}</p>
<p class="fine" lang="en" dir="ltr">${languages(index, lang, address)}</p>
<p class="fine"><code>${fact.id}</code></p></article>`,
  };
}

/** Who printed the number and when; of a number that nobody printed, that it was derived. */
function cited(fact: Labelled, { from = '' }: Words, wording: Wording): Markup {
  const best = sourcePage(fact);
  if (!best) return html`${fact.words.derived}.`;
  const [before, between, after] = from.split('{}');
  const page = html`<a href="${best.url}"><bdi>${publishers(best).join(' · ')}</bdi></a>`;
  return html`${before}${page}${between}${day(best.published, localeOf(wording))}${after}`;
}

type Labelled = ReturnType<typeof labelled>;
type Row = [name: string | undefined, value: unknown];

function rows(fact: Labelled, wording: Wording): Row[] {
  const { words, derivation, revisions, basis, unit, bounds } = fact;
  const best = sourcePage(fact);
  const locale = localeOf(wording);
  const all: (Row | null)[] = [
    best ? [words.printed, printed(best)] : null,
    best?.attributedTo ? [words.saidBy, best.attributedTo] : null,
    best ? [words.source, source(best, wording)] : null,
    best ? [words.published, day(best.published, locale)] : null,
    best?.retrieved ? [words.retrieved, day(best.retrieved, locale)] : null,
    derivation ? [words.formula, html`<code>${derivation.formula}</code>`] : null,
    derivation ? [words.inputs, derivation.inputs.map((input) => html`<div>${inputLine(input, wording)}</div>`)] : null,
    [words.basis, words[basis]],
    [words.standsFor, writeBounds(unit, bounds, wording)],
    revisions.length
      ? [
          words.earlier,
          revisions.map((earlier) => {
            const { published, release } = earlier;
            const page = release ? html` (<a href="/v1/releases/${release}">${release}</a>)` : '';
            return html`<div>${earlier.printed ?? writeNumber(fact, earlier, wording)}, ${day(published, locale)}${page}</div>`;
          }),
        ]
      : null,
  ];
  return all.filter((row) => row !== null);
}

/** A mark of its evidence, or of what it was derived from, with day and reason. */
function marks({ evidence, derivation, words }: Labelled, wording: Wording): Markup | string {
  const mark = evidence.find((piece) => piece.mark)?.mark ?? derivation?.mark;
  if (!mark) return '';
  return html`<p class="mark"><b>${words[mark.status]}</b>: ${mark.reason}, ${day(mark.date, localeOf(wording))}</p>`;
}

/** Further pages that print the number or a limit of it, those with another number and the reason included. */
function others(fact: Labelled, wording: Wording): Markup | string {
  const { evidence, words } = fact;
  const rest = sourcePage(fact) ? evidence.slice(1) : evidence;
  if (!rest.length) return '';
  return html`<h2>${words.alsoIn}</h2><ul>${rest.map(
    (piece) =>
      html`<li>${source(piece, wording)}, ${day(piece.published, localeOf(wording))}: ${printed(piece)}${isLimit(piece) ? html` (${writeBounds(piece.unit, piece.bounds, wording)})` : ''}${piece.setAside ? html` (<span lang="en" dir="ltr">${piece.setAside}</span>)` : ''}</li>`,
  )}</ul>`;
}

/** Reasons for care, which are written in English. */
function notes({ caveats, words }: Labelled): Markup | string {
  if (!caveats.length) return '';
  const items = caveats.map(({ text, release }) => {
    const page = release === undefined ? '' : html` (<a href="/v1/releases/${release}">${release}</a>)`;
    return html`<li>${text}${page}</li>`;
  });
  return html`<h2>${words.note}</h2><ul lang="en" dir="ltr">${items}</ul>`;
}

function printed({ printed, language, normalised }: Evidence): Markup {
  // Quotation marks only around what stands on the page in this form.
  return normalised ? html`<bdi>${printed}</bdi>` : html`<q lang="${language}"><bdi>${printed}</bdi></q>`;
}

function source(piece: Evidence, { words }: Wording): Markup {
  const place = piece.paragraph === null ? '' : `, ${(words.paragraph ?? '{}').replace('{}', String(piece.paragraph))}`;
  return html`<a href="${piece.url}"><bdi>${publishers(piece).join(' · ')}</bdi></a>${place}`;
}

function inputLine(input: NonNullable<Fact['derivation']>['inputs'][number], wording: Wording): Markup {
  const page = html`<a href="${input.url}"><bdi>${publishers(input).join(' · ')}</bdi></a>`;
  return html`<a href="/facts/${input.id}"><bdi>${input.printed}</bdi></a>, ${page}, ${day(input.published, localeOf(wording))}`;
}

/** The same for programs. The CSV has today's fact. */
function links(place: FactPlace): Markup {
  const { write = String } = factPlace;
  return html`<a href="/v1/facts/${write(place)}">JSON</a> · <a href="/v1/facts.csv?ids=${encodeURIComponent(place.id)}">CSV</a>`;
}

function languages(
  { languages }: CatalogueIndex,
  current: string,
  address: (change: { lang: string }) => string,
): Markup {
  const all = languages.filter(({ code }) => code !== current);
  return html`${all.map(({ code, name }, i) => html`${i ? ', ' : ''}<a href="${address({ lang: code })}" hreflang="${code}">${name}</a>`)}`;
}
