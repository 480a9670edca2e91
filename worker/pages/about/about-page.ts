/** `/about`: who runs the deployment, how its numbers are chosen and corrected, and what it knows of its readers. */
import { html } from 'hono/html';
import { fill } from '../../../data/fact/number-text.ts';
import { defaultLang, lang } from '../../api/route/parameters.ts';
import { withDefault } from '../../api/route/query.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import { dayOf, type Markup } from '../site/markup.ts';
import type { Page } from '../site/page.ts';
import { pageContext } from '../site/page-context.ts';
import { pageRoute } from '../site/page-route.ts';

export const aboutPage = pageRoute({
  parameters: { lang: withDefault(lang, defaultLang) },
  handler: showAbout,
});

async function showAbout({ values, catalogue, index }: RouteRequest<{ lang: string }>): Promise<Page> {
  const texts = await catalogue.texts(values.lang);
  const context = pageContext(index, texts);
  const { page, language, to } = context;
  const { publisher, contact, licence } = index.about;
  const write = contact && html`<a href="${contact}">${contact.replace(/^mailto:/, '')}</a>`;
  const runs = publisher && (publisher.url ? html`<a href="${publisher.url}">${publisher.name}</a>` : publisher.name);
  const feed = html`<a href="/feed.xml">${page.feedPage}</a>`;
  const parts: [id: string, title: string, texts: (Markup | string | unknown[])[]][] = [
    [
      'who',
      page.aboutWho,
      [
        runs ? fill(page.aboutRunBy, runs) : page.aboutUnnamed,
        write ? fill(page.aboutContact, write) : page.aboutNoContact,
      ],
    ],
    ['chosen', page.aboutChosen, [page.aboutPrinted, page.aboutAgreeing, page.aboutDoubt, page.aboutDerived]],
    [
      'concepts',
      page.aboutConcepts,
      [page.aboutCompilers, page.aboutCovered, html`<a href="/areas${to}">${page.areasPage}</a>`],
    ],
    [
      'errors',
      page.aboutErrors,
      [page.aboutMarks, fill(page.aboutChanges, feed), write ? fill(page.aboutReport, write) : page.aboutNoReport],
    ],
    [
      'licence',
      page.aboutLicence,
      [
        page.colophon,
        ...(licence ? [fill(page.aboutAdded, html`<a href="${licence.url}"><bdi>${texts.licence}</bdi></a>`)] : []),
      ],
    ],
    ['privacy', page.aboutPrivacy, [page.aboutNothing, page.aboutServer]],
  ];
  const record = fill(page.recordNote, index.releases, dayOf(index.dataset.date, context));
  return {
    title: page.aboutPage,
    description: page.aboutIntro,
    lang: values.lang,
    dir: language.direction,
    main: html`<div class="about"><h1>${page.aboutPage}</h1>
<p class="intro-line">${page.aboutIntro}</p>
${parts.map(([id, title, texts]) => html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${texts.map((text) => html`<p>${text}</p>`)}</section>`)}
<p class="fine">${record}</p></div>`,
  };
}
