/** `/areas/{area}`: what the record knows of one area: the newest card, how trade changed, all numbers of a period, gaps and sources. */

import { html } from 'hono/html';
import type { AreaPageFile } from '../../../data/catalogue/format/catalogue-files.ts';
import { periodLabel } from '../../../data/catalogue/format/texts.ts';
import type { CompactCard } from '../../../data/contract/card.ts';
import { gap } from '../../../data/fact/format.ts';
import { fill, fillText } from '../../../data/fact/number-text.ts';
import { sentence, sentenceText } from '../../../data/fact/sentence.ts';
import { compactCard } from '../../api/cards/cards.ts';
import * as parameters from '../../api/route/parameters.ts';
import { areaCode } from '../../api/route/path-values.ts';
import { optional, type Values, withDefault } from '../../api/route/query.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import { servedElement } from '../../formats/element-fragment.ts';
import { chart, table, yearsOfPoints } from '../charts/history-chart.ts';
import { listed } from '../release/releases-page.ts';
import { pictureAddress } from '../site/addresses.ts';
import { addressOf, type Markup, unbroken } from '../site/markup.ts';
import type { Page } from '../site/page.ts';
import { type PageContext, pageContext } from '../site/page-context.ts';
import { pageRoute } from '../site/page-route.ts';
import { datasetStructure } from '../site/structured.ts';
import { seriesCards, standing } from './area-cards.ts';
import { conceptList } from './area-concept.ts';
import { coverageTable } from './area-coverage.ts';
import { areaNumbers } from './area-numbers.ts';

const { defaultLang } = parameters;
const PARAMETERS = {
  period: optional(parameters.period),
  partner: optional(parameters.partner),
  lang: withDefault(parameters.lang, defaultLang),
};

export const areaPage = pageRoute({
  pathValues: { area: areaCode },
  parameters: PARAMETERS,
  handler: showArea,
  // The page shows the newest card, whichever period its table is of.
  card: ({ values: { area, lang } }) => ({ area, lang }),
});

/** What several parts of the page show. */
interface Content {
  id: string;
  file: AreaPageFile;
  card: CompactCard | null;
  context: PageContext;
}

async function showArea(request: RouteRequest<Values<typeof PARAMETERS> & { area: string }>): Promise<Page> {
  const { values, catalogue, index, origin, address } = request;
  const { area: id, lang } = values;
  const [texts, file, card] = await Promise.all([
    catalogue.texts(lang),
    catalogue.area(id),
    compactCard(catalogue, { area: id, lang }),
  ]);
  if (!file) throw new Error(`the catalogue has no page for ${id}`);
  const context = pageContext(index, texts);
  const label = texts.labels.areas[id] ?? id;
  const { page, to } = context;
  const content: Content = { id, file, card, context };
  const { coverage, term } = file;
  const numbers = await areaNumbers(request, file, card?.period.id, context);
  // Whoever asks for numbers came for them: all else is on the area's own page, which the build makes.
  const isChosen = values.period !== undefined || values.partner !== undefined;
  // The page of a partner has a name of its own.
  const name = values.partner ? `${label} · ${texts.labels.partners[values.partner] ?? values.partner}` : label;
  const title = `${name}: ${texts.labels.indicators.trade ?? index.dataset.title}`;
  const description = card ? sentenceText(sentence(card, texts.words)) : `${title}. ${index.dataset.description}`;
  return {
    title,
    description,
    lang,
    dir: context.language.direction,
    embeddable: card !== null,
    picture: card ? pictureAddress({ area: id, lang: lang === defaultLang(index) ? undefined : lang }) : undefined,
    structured: datasetStructure({
      name: `${index.dataset.title}: ${title}`,
      description: `${index.dataset.description} ${description}`,
      url: `${origin}${address({})}`,
      date: index.dataset.date,
      covers: file.years.length ? `${file.years[0]}/${file.years.at(-1)}` : undefined,
      place: label,
      about: index.about,
      whole: `${origin}/`,
      lang,
      files: [
        ['text/csv', `${origin}/v1/facts.csv?area=${id}`],
        ['application/json', `${origin}/v1/facts?area=${id}`],
      ],
    }),
    main: html`<nav class="path" aria-label="${page.areasPage}"><a href="/areas${to}">${page.areasPage}</a>${[term.parent, isChosen ? id : undefined].map((code) => (code ? html` › <a href="/areas/${code}${to}">${texts.labels.areas[code]}</a>` : ''))}</nav>
<h1>${name}</h1>
${isChosen ? '' : standing(file, file, index.dataset.date, context)}
${isChosen ? numbers : ''}
${card || file.children.length ? html`<div class="lead">${card ? html`<div>${await servedElement(card, texts.words, { level: '2' })}<p class="fine"><a href="${addressOf('/', { area: id }, context)}">${page.embedThis}</a>${isChosen ? '' : html` <a href="#facts">${fillText(page.factsOf, periodLabel(texts, card.period.id))}</a>`}</p></div>` : ''}${within(content)}</div>` : ''}
${
  isChosen
    ? ''
    : html`${await seriesCards(catalogue, id, file, context, card !== null)}
${history(content, file.concept.office)}
${numbers}
${coverage.length ? html`<section aria-labelledby="coverage"><h2 id="coverage">${page.coverageOf}</h2>${coverageTable(coverage, index.dataset.date, context)}</section>` : ''}
${conceptList(file, context)}${sources(content)}`
}${downloads(content)}`,
  };
}

/** `office` is the code of the compiler. */
function history({ file: { series }, context }: Content, office: string | null): Markup | '' {
  const { page, texts, words } = context;
  if (!series.length) return '';
  const compiler = office ? html`${fillText(words.item, page.conceptOffice, texts.offices[office])} · ` : '';
  const source = html`<p class="fine">${compiler}<a href="#sources">${page.sourcesOf}</a></p>`;
  const parts = series.map(({ period, values, growth }, i) => {
    const name =
      i === 0 && /^\d{4}$/.test(period)
        ? page.wholeYears
        : fillText(page.yearByYear, unbroken(periodLabel(texts, period)));
    const columns = [
      { title: texts.labels.indicators.trade ?? '', points: values },
      { title: page.growthOn, points: growth },
    ].filter(({ points }) => points.length);
    const years = yearsOfPoints([...values, ...growth]);
    const charts = columns.map((column, at) => chart(`chart-${i}-${at}`, column, context, { years, source }));
    return html`<h3>${name}</h3><div class="charts">${charts}</div><details><summary>${page.asTable}</summary>${table(columns, context)}</details>`;
  });
  return html`<section aria-labelledby="history"><h2 id="history">${page.history}</h2>${parts}</section>`;
}

function within({ file: { children }, context: { page, texts, to } }: Content): Markup | '' {
  if (!children.length) return '';
  const items = children.map((code) => html`<li><a href="/areas/${code}${to}">${texts.labels.areas[code]}</a></li>`);
  return html`<div><h2>${page.subAreas}</h2><ul class="chips">${items}</ul></div>`;
}

/** The formats of a card, by the ending of its address. */
const FILES = { '': 'JSON', '.svg': 'SVG', '.png': 'PNG', '.html': 'HTML', '.md': 'Markdown' };

function downloads({ id, card, file: { series }, context: { page, to, words } }: Content): Markup {
  const hasYears = series.some(({ period }) => /^\d{4}$/.test(period));
  const links = [
    [`/v1/facts.csv?area=${id}`, page.factsCsv],
    [`/v1/facts?area=${id}`, page.factsJson],
    hasYears ? [`/v1/series?area=${id}&measure=value&window=year`, page.seriesJson] : null,
  ].filter((link) => link !== null);
  const files = Object.entries({ ...FILES, '.txt': page.snippetText }).map(
    ([ending, name], i) => html`${i ? '\u00A0· ' : ''}<a href="/v1/cards/${id}${ending}${to}">${name}</a>`,
  );
  return html`<section aria-labelledby="downloads"><h2 id="downloads">${page.downloads}</h2><ul class="plain">${links.map(([path, text]) => html`<li><a href="${path}">${text}</a></li>`)}${card ? html`<li>${fill(words.item, page.cardFiles, html`${files}`)}</li>` : ''}</ul></section>`;
}

function sources({ id, file: { releases, releaseCount }, context }: Content): Markup | '' {
  if (!releases.length) return '';
  const { page, locale } = context;
  const items = releases.map((release) => listed(release, context));
  return html`<section aria-labelledby="sources"><h2 id="sources">${page.sourcesOf}</h2><p>${releases.length < releaseCount ? html`${unbroken(fillText(page.sourcesNote, releases.length, releaseCount))}${gap(locale)}` : ''}<a href="${addressOf('/releases', { area: id }, context)}">${page.allReleases}</a></p><ul class="sources">${items}</ul></section>`;
}
