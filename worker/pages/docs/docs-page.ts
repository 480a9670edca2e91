/** `/docs`: guides (guides.ts), every route of the API (reference.ts) and its errors (problems.ts). In English only; works without JavaScript. */
import { html } from 'hono/html';
import { readCard } from '../../api/cards/cards.ts';
import { INTRODUCTION, rules } from '../../api/openapi/openapi-texts.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import { type Markup, section, withCode } from '../site/markup.ts';
import type { Page } from '../site/page.ts';
import { availableLang, pageWords } from '../site/page-context.ts';
import { pageRoute } from '../site/page-route.ts';
import { cardGuide, dataGuide, frameworkGuide } from './guides.ts';
import { problemTerms } from './problems.ts';
import { type ApiDocument, routesBySubject, schemaSections } from './reference.ts';

export const docsPage = pageRoute({ handler: showDocs });

async function showDocs({ catalogue, index, origin }: RouteRequest<unknown>): Promise<Page> {
  const { area, period } = index.examples;
  // The prose is English, and so is its example if the data set has English.
  const lang = availableLang(index);
  const [document, texts, card] = await Promise.all([
    catalogue.openapi() as Promise<ApiDocument>,
    catalogue.texts(lang),
    readCard(catalogue, { area, period, lang }, 'compact'),
  ]);
  if (!card) throw new Error(`the catalogue has no card for ${area} in ${period}`);
  const source = { examples: index.examples, origin, page: pageWords(texts) };
  const ruleItems = Object.entries(rules(index)).map(
    ([name, text]) => html`<li><strong>${name}</strong> ${withCode(text)}</li>`,
  );
  const bodies = html`<p>The fields of each JSON body. New fields may be added.</p><div class="texts">${schemaSections(document.components.schemas)}</div>`;
  const errors = html`<p>Every error of the API is a problem document (RFC 9457, <code>application/problem+json</code>). Its <code>type</code> links to one of these. <code>parameter</code> names the wrong parameter, and <code>allowed</code> says what is allowed.</p>${problemTerms()}`;
  const sections: readonly (readonly [id: string, title: string, content: Markup])[] = [
    ['guide', 'How to …', dataGuide(source)],
    ['element', 'The card on a page', cardGuide(origin, document.info.version)],
    ['frameworks', 'The card in frameworks', frameworkGuide(source, card, texts.words)],
    ['routes', 'Routes', routesBySubject(document)],
    ['bodies', 'Response formats', bodies],
    ['errors', 'Errors', errors],
    ['rules', 'Rules for all routes', html`<ul class="texts">${ruleItems}</ul>`],
  ];
  return {
    title: 'Data & API',
    description: 'How to get the figures as JSON, tables and files, the card in frameworks, and every route.',
    main: html`<h1>Data &amp; API</h1>
<p class="intro-line">${INTRODUCTION}</p>
<nav class="path" aria-label="On this page">${sections.map(([id, title]) => html`<a href="#${id}">${title}</a> `)}</nav>
${sections.map(([id, title, content]) => (id === 'guide' ? section(id, title, content) : foldedSection(id, title, content)))}`,
  };
}

/** A link to the id opens the section, because the id is on its folded content. */
function foldedSection(id: string, title: string, content: Markup): Markup {
  return html`<section aria-label="${title}"><details class="subject"><summary><h2>${title}</h2></summary><div id="${id}">${content}</div></details></section>`;
}
