/** `/docs`: how to get the numbers, the card in pages and frameworks, and every route of the API. In English only; works without JavaScript. */
import { html } from 'hono/html';
import { compactCard } from '../../api/cards/cards.ts';
import { INTRODUCTION, rules } from '../../api/openapi/openapi-texts.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import { section, withCode } from '../site/markup.ts';
import type { Page } from '../site/page.ts';
import { knownLang, pageWords } from '../site/page-context.ts';
import { pageRoute } from '../site/page-route.ts';
import { cardGuide, frameworkGuide } from './card-guide.ts';
import { dataGuide } from './data-guide.ts';
import { problemTerms } from './problems.ts';
import { type ApiDocument, reference } from './reference.ts';
import { schemaSections } from './schemas.ts';

export const docsPage = pageRoute({ handler: showDocs });

async function showDocs({ catalogue, index, origin }: RouteRequest<unknown>): Promise<Page> {
  const { area, period } = index.examples;
  // The prose is English, and so is its example if the data set has English.
  const lang = knownLang(index);
  const [document, texts, card] = await Promise.all([
    catalogue.openapi() as Promise<ApiDocument>,
    catalogue.texts(lang),
    compactCard(catalogue, { area, period, lang }),
  ]);
  if (!card) throw new Error(`the catalogue has no card for ${area} in ${period}`);
  const source = { examples: index.examples, origin, page: pageWords(texts) };
  const ruleList = Object.entries(rules(index)).map(
    ([name, text]) => html`<li><strong>${name}</strong> ${withCode(text)}</li>`,
  );
  const sections = [
    ['guide', 'How to …', dataGuide(source)],
    ['element', 'The card on a page', cardGuide(source)],
    ['frameworks', 'The card in frameworks', frameworkGuide(source, card, texts.words)],
    ['routes', 'Routes', reference(document)],
    [
      'bodies',
      'Response formats',
      html`<p>The fields of each JSON body. New fields may be added.</p><div class="texts">${schemaSections(document.components.schemas)}</div>`,
    ],
    [
      'errors',
      'Errors',
      html`<p>Every error of the API is a problem document (RFC 9457, <code>application/problem+json</code>). Its <code>type</code> links to one of these. <code>parameter</code> names the wrong parameter, and <code>allowed</code> says what is allowed.</p>${problemTerms()}`,
    ],
    ['rules', 'Rules for all routes', html`<ul class="texts">${ruleList}</ul>`],
  ] as const;
  return {
    title: 'Data & API',
    description: 'How to get the figures as JSON, tables and files, the card in frameworks, and every route.',
    assets: html`<link rel="service-desc" href="/openapi.json" type="application/json">
<link rel="stylesheet" href="/w/v1/site.css">
<script type="module" src="/w/v1/site.js"></script>`,
    main: html`<h1>Data &amp; API</h1>
<p class="intro-line">${INTRODUCTION}</p>
<nav class="path" aria-label="On this page">${sections.map(([id, title]) => html`<a href="#${id}">${title}</a> `)}</nav>
${sections.map(([id, title, content]) => section(id, title, content))}`,
  };
}
