/** `/releases/{id}`: one page of a publisher: what it printed, number by number, and which of its figures were not taken, and why. */
import { html } from 'hono/html';
import type { ReleaseFile } from '../../../data/catalogue/format/catalogue-files.ts';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import { publisherNames } from '../../../data/catalogue/format/names.ts';
import { day } from '../../../data/fact/format.ts';
import { type Key, parseFactId } from '../../../data/fact/id.ts';
import { fill, fillText } from '../../../data/fact/number-text.ts';
import { readRelease } from '../../api/record/record.ts';
import { releaseId } from '../../api/route/path-values.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import { factHeadline, type NumberInSentence } from '../fact/fact-sentence.ts';
import { addressOf } from '../site/forms.ts';
import { areaLink, breadcrumbs, cell, commaList, dayOf, type Markup, rowList, section, table } from '../site/markup.ts';
import type { Page } from '../site/page.ts';
import type { PageContext } from '../site/page-context.ts';
import { translatedPage } from '../site/page-route.ts';

export const releasePage = translatedPage({ pathValues: { id: releaseId }, handler: showRelease });

async function showRelease(
  { values: { id }, catalogue, index }: RouteRequest<{ id: string }>,
  context: PageContext,
): Promise<Page> {
  const release = await readRelease(catalogue, id);
  const { page, words, texts, to, locale } = context;
  const names = publisherNames(texts, release);
  const heading = fillText(words.detail, names, day(release.published, locale));
  const { title, language } = release;
  const year = release.published.slice(0, 4);
  return {
    title: heading,
    description: fillText(words.item, heading, title ?? page.printedOf),
    main: html`${breadcrumbs(page.releasesPage, [
      [`/releases${to}`, page.releasesPage],
      [addressOf('/releases', { year }, context), year],
    ])}
<article class="release"><h1>${fill(words.detail, html`<bdi>${names}</bdi>`, dayOf(release.published, context))}</h1>
${title ? html`<p><cite lang="${language}"><bdi>${title}</bdi></cite></p>` : ''}
<p><a class="button" href="${release.url}">${page.openSource}<span aria-hidden="true">\u00A0↗</span></a></p>
${standing(release, context)}
${section('printed', page.printedOf, printed(release, index, context))}
${section('not-taken', page.notTakenOf, notTaken(release, context))}
<p class="fine"><a href="/v1/releases/${release.id}">JSON</a> · <a href="/v1/facts.csv?release=${release.id}">CSV</a> <code dir="ltr">${release.id}</code></p></article>`,
  };
}

function standing({ areas, tier, recorded, retrieved }: ReleaseFile, context: PageContext): Markup {
  const { page, words } = context;
  const links = areas.map((code) => areaLink(code, context));
  return rowList([
    [page.areaWord, commaList(links, words)],
    [page.sourceStanding, tier === 'A' ? page.tierA : page.tierB],
    [page.recordedWord, dayOf(recorded, context)],
    [words.retrieved, retrieved && dayOf(retrieved, context)],
  ]);
}

/** Each number as a sentence that leads to its page, beside the words of the source. */
function printed(
  { observations, language, statuses }: ReleaseFile,
  index: CatalogueIndex,
  context: PageContext,
): Markup {
  const { page, words, to } = context;
  const rows = observations.map(({ fact: id, ...number }) => {
    const fact: NumberInSentence = {
      ...(parseFactId(id) as Key),
      ...number,
      basis: 'stated',
      status: statuses?.[id] ?? 'current',
    };
    return html`<tr><th scope="row"><a href="/facts/${id}${to}">${factHeadline(fact, index.vocabulary.areas, context)}</a></th>${cell(words.printed, html`<bdi lang="${language}">${number.printed}</bdi>`, words)}${paragraphCell(number.paragraph, context)}</tr>`;
  });
  return table('stacked', [page.figureWord, words.printed, page.paragraphWord], rows);
}

function notTaken({ notTaken, reasons = {}, language }: ReleaseFile, context: PageContext): Markup {
  const { page, words, lang } = context;
  if (!notTaken) return html`<p>${page.notTakenUnlisted}</p>`;
  if (!notTaken.length) return html`<p>${page.notTakenNone}</p>`;
  const rows = notTaken.map(({ printed, paragraph, reason, note }) => {
    const more = note ? html` <span class="note"><bdi lang="en" dir="ltr">${note}</bdi></span>` : '';
    return html`<tr><th scope="row"><bdi lang="${language}">${printed}</bdi></th>${cell(page.reasonWord, html`<span>${reasons[reason]?.[lang] ?? reason}${more}</span>`, words)}${paragraphCell(paragraph, context)}</tr>`;
  });
  return table('stacked words', [words.printed, page.reasonWord, page.paragraphWord], rows);
}

/** `paragraph` is null for the headline. */
function paragraphCell(paragraph: number | null, { page, words }: PageContext): Markup {
  return paragraph === null ? html`<td class="none"></td>` : cell(page.paragraphWord, paragraph, words);
}
