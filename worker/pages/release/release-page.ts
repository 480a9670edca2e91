/** `/releases/{id}`: what a release printed, number by number, and which of its figures are not on record, and why. */
import { html } from 'hono/html';
import type { ReleaseFile } from '../../../data/catalogue/format/catalogue-files.ts';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import { publisherNames } from '../../../data/catalogue/format/names.ts';
import { day } from '../../../data/fact/format.ts';
import { type Key, parseFactId } from '../../../data/fact/id.ts';
import { fill, fillText } from '../../../data/fact/number-text.ts';
import { readRelease } from '../../api/record/record.ts';
import { releaseId } from '../../api/route/path-parameters.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import { factHeadline, type NumberInSentence } from '../fact/fact-sentence.ts';
import { addressOf } from '../site/forms.ts';
import { areaLink, breadcrumbs, cell, commaList, dayOf, type Markup, rowList, section, table } from '../site/markup.ts';
import type { Page } from '../site/page.ts';
import type { PageContext } from '../site/page-context.ts';
import { translatedPage } from '../site/page-route.ts';

export const releasePage = translatedPage({ pathParameters: { id: releaseId }, handler: showRelease });

async function showRelease(
  { values: { id }, catalogue, index }: RouteRequest<{ id: string }>,
  context: PageContext,
): Promise<Page> {
  const release = await readRelease(catalogue, id);
  const { page, words, texts, langQuery, locale } = context;
  const names = publisherNames(texts, release);
  // "China Gate, June 19, 2025"
  const heading = fillText(words.detail, names, day(release.published, locale));
  const { title, language } = release;
  const year = release.published.slice(0, 4);
  return {
    title: heading,
    // "China Gate, June 19, 2025: Xinjiang's foreign trade rises", or ": Figures in the source" without a title
    description: fillText(words.item, heading, title ?? page.printedOf),
    main: html`${breadcrumbs(page.releasesPage, [
      [`/releases${langQuery}`, page.releasesPage],
      [addressOf('/releases', { year }, context), year],
    ])}
<article class="release"><h1>${fill(words.detail, html`<bdi>${names}</bdi>`, dayOf(release.published, context))}</h1>
${title ? html`<p><cite lang="${language}"><bdi>${title}</bdi></cite></p>` : ''}
<p><a class="button" href="${release.url}">${page.openSource}<span aria-hidden="true">\u00A0↗</span></a></p>
${otherDayNote(release, context)}
${releaseDetails(release, context)}
${section('printed', page.printedOf, printedTable(release, index, context))}
${section('not-taken', page.notTakenOf, notTakenTable(release, context))}
<p class="fine"><a href="/v1/releases/${release.id}">JSON</a> · <a href="/v1/facts.csv?release=${release.id}">CSV</a> <code dir="ltr">${release.id}</code></p></article>`,
  };
}

/** Its areas, how reliable the source is, and when it was recorded and retrieved. */
function releaseDetails({ areas, tier, recorded, retrieved }: ReleaseFile, context: PageContext): Markup {
  const { page, words } = context;
  const links = areas.map((code) => areaLink(code, context));
  return rowList([
    [page.areaWord, commaList(links, words)],
    [page.sourceStanding, tier === 'A' ? page.tierA : page.tierB],
    [page.recordedWord, dayOf(recorded, context)],
    [words.retrieved, retrieved && dayOf(retrieved, context)],
  ]);
}

/** Says that the day of publication counts, if the address of the source has another day. */
function otherDayNote({ url, published }: ReleaseFile, context: PageContext): Markup | '' {
  const inAddress = dayInAddress(url);
  if (!inAddress || inAddress === published) return '';
  return html`<p class="fine">${fill(context.page.otherDay, dayOf(inAddress, context), dayOf(published, context))}</p>`;
}

/** `…/202505/12/page.html` → `2025-05-12`. */
function dayInAddress(url: string): string | undefined {
  const [, year, month, date] = /(?<!\d)(20\d\d)[-/_]?(0[1-9]|1[0-2])[-/_]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(url) ?? [];
  return year && `${year}-${month}-${date}`;
}

/** Each number as a sentence, beside the words of the source. The sentence links to the page of the fact, if there is one. */
function printedTable(
  { observations, language, statuses, withoutFact }: ReleaseFile,
  index: CatalogueIndex,
  context: PageContext,
): Markup {
  const { page, words, langQuery } = context;
  const rows = observations.map(({ fact: id, ...number }) => {
    const fact: NumberInSentence = {
      ...(parseFactId(id) as Key),
      ...number,
      basis: 'stated',
      status: statuses?.[id] ?? 'current',
    };
    const sentence = factHeadline(fact, index.vocabulary.areas, context);
    const hasPage = !withoutFact?.includes(id);
    const linked = hasPage ? html`<a href="/facts/${id}${langQuery}">${sentence}</a>` : sentence;
    const printed = html`<bdi lang="${language}">${number.printed}</bdi>`;
    return html`<tr><th scope="row">${linked}</th>${cell(words.printed, printed, words)}${paragraphCell(number.paragraph, context)}</tr>`;
  });
  return table('stacked', [page.figureWord, words.printed, page.paragraphWord], rows);
}

/** Figures of the release that are not on record, each with the reason. */
function notTakenTable({ notTaken, reasons = {}, language }: ReleaseFile, context: PageContext): Markup {
  const { page, words, lang } = context;
  if (!notTaken) return html`<p>${page.notTakenUnlisted}</p>`;
  if (!notTaken.length) return html`<p>${page.notTakenNone}</p>`;
  const rows = notTaken.map(({ printed, paragraph, reason, note }) => {
    const editorsNote = note ? html` <p class="note"><bdi lang="en" dir="ltr">${note}</bdi></p>` : '';
    const reasonAndNote = html`<div>${reasons[reason]?.[lang] ?? reason}${editorsNote}</div>`;
    return html`<tr><th scope="row"><bdi lang="${language}">${printed}</bdi></th>${cell(page.reasonWord, reasonAndNote, words)}${paragraphCell(paragraph, context)}</tr>`;
  });
  return table('stacked words', [words.printed, page.reasonWord, page.paragraphWord], rows);
}

/** The number of the paragraph; empty for the headline, whose `paragraph` is null. */
function paragraphCell(paragraph: number | null, { page, words }: PageContext): Markup {
  return paragraph === null ? html`<td class="none"></td>` : cell(page.paragraphWord, paragraph, words);
}
