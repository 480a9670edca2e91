/** `/revised`: every disputed or revised figure with its first print, the number now and the difference. By area and kind; works without JavaScript. */
import { html } from 'hono/html';
import { DOWNLOADS } from '../../../data/catalogue/format/file-names.ts';
import { publisherNames, titleOfFact } from '../../../data/catalogue/format/names.ts';
import {
  differenceOf,
  type GivenNumber,
  REVISED_KINDS,
  type RevisedFigure,
  type RevisedKind,
} from '../../../data/catalogue/format/revised-figure.ts';
import { periodLabel } from '../../../data/catalogue/format/texts.ts';
import { percent } from '../../../data/fact/format.ts';
import { periodIn } from '../../../data/fact/id.ts';
import { factText, fill, fillText, numberText } from '../../../data/fact/number-text.ts';
import { commaOf } from '../../../data/fact/title.ts';
import * as parameters from '../../api/route/parameters.ts';
import { optional, type Values } from '../../api/route/query.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import { selectForm } from '../site/forms.ts';
import { cell, dayOf, type Markup, section, table, unbroken, withUnbroken } from '../site/markup.ts';
import type { Page } from '../site/page.ts';
import type { PageContext, PageWords } from '../site/page-context.ts';
import { translatedPage } from '../site/page-route.ts';

const PARAMETERS = {
  area: optional(parameters.area),
  kind: optional(parameters.oneOf(REVISED_KINDS, 'Why the figure is listed', 'revised')),
};
type Chosen = Values<typeof PARAMETERS>;

/** Rows of a kind on the page of all areas. */
const MAX_ROWS = 25;

export const revisedPage = translatedPage({ parameters: PARAMETERS, handler: listRevised });

async function listRevised({ values, catalogue }: RouteRequest<Chosen>, context: PageContext): Promise<Page> {
  const { page, to } = context;
  const all = await catalogue.revised();
  const chosen = all.filter(
    ({ area, kind }) => (values.area ?? area) === area && (!values.kind || sectionOf(kind) === sectionOf(values.kind)),
  );
  const isChosen = Boolean(values.area ?? values.kind);
  const sections = SECTIONS.map((name) =>
    revisedSection(
      name,
      chosen.filter(({ kind }) => sectionOf(kind) === name),
      isChosen ? chosen.length : MAX_ROWS,
      context,
    ),
  );
  return {
    title: page.revisedPage,
    description: page.revisedIntro,
    main: html`<h1>${page.revisedPage}</h1><p class="intro-line">${page.revisedIntro}</p>
${choiceForm(all, values, context)}
${chosen.length ? sections : html`<p role="status">${page.noRevised}</p>`}
<p class="buttons"><a class="button second" href="/${DOWNLOADS.revised}" download>${page.allRowsCsv}</a></p>
<p class="fine"><a href="/releases${to}">${page.releasesPage}</a> · <a href="/feed.xml">${page.feedPage}</a></p>`,
  };
}

/** Corrected and withdrawn figures share a section. */
type Section = Exclude<RevisedKind, 'withdrawn'>;
const SECTIONS: readonly Section[] = ['revised', 'disputed', 'corrected', 'base-revised'];

function sectionOf(kind: RevisedKind): Section {
  return kind === 'withdrawn' ? 'corrected' : kind;
}

/** The title of each section and the head of the column with the second number. */
const HEADS: Record<Section, (page: PageWords) => [title: string, second: string]> = {
  revised: (page) => [page.revisedOf, page.nowWord],
  disputed: (page) => [page.disputedOf, page.otherFigure],
  corrected: (page) => [page.correctedOf, page.nowWord],
  'base-revised': (page) => [page.baseRevisedOf, page.impliedFigure],
};

function choiceForm(all: readonly RevisedFigure[], chosen: Chosen, context: PageContext): Markup {
  const { page, texts } = context;
  const areas = [...new Set(all.map(({ area }) => area))]
    .map((code) => [code, texts.labels.areas[code] ?? code] as const)
    .sort(([, a], [, b]) => a.localeCompare(b, context.lang));
  const kinds = SECTIONS.filter((name) => all.some(({ kind }) => sectionOf(kind) === name));
  return selectForm(
    '/revised',
    [
      ['area', page.areaWord, [['', page.allAreas], ...areas], chosen.area],
      [
        'kind',
        page.kindWord,
        [['', page.allKinds], ...kinds.map((kind) => [kind, HEADS[kind](page)[0]] as const)],
        chosen.kind,
      ],
    ],
    context,
  );
}

function revisedSection(
  kind: Section,
  figures: readonly RevisedFigure[],
  maxRows: number,
  context: PageContext,
): Markup | '' {
  if (!figures.length) return '';
  const { page, words } = context;
  const [title, second] = HEADS[kind](page);
  const heads = [page.figureWord, page.firstPrint, second, page.differenceWord];
  const rows = figures
    .slice(0, maxRows)
    .map(
      (figure) =>
        html`<tr><th scope="row">${figureLink(figure, context)}</th>${cell(page.firstPrint, given(figure.first, figure, context), words)}${cell(second, secondNumber(figure, context), words)}${cell(page.differenceWord, difference(figure, context), words)}</tr>`,
    );
  const more = figures.length > rows.length;
  return section(kind, fillText(page.aside, title, fillText(page.numbersCount, figures.length)), [
    kind === 'base-revised' ? html`<p>${page.baseRevisedNote}</p>` : '',
    table('numbers stacked revised', heads, rows),
    more ? html`<p class="fine">${fillText(page.shownOf, rows.length, figures.length)}</p>` : '',
  ]);
}

function figureLink({ id }: RevisedFigure, { texts, words, to }: PageContext): Markup {
  const title = titleOfFact(texts, id, commaOf(words));
  return html`<a href="/facts/${id}${to}">${withUnbroken(title, periodLabel(texts, periodIn(id)))}</a>`;
}

/** The number with its source and day. */
function given(number: GivenNumber, { unit }: RevisedFigure, context: PageContext): Markup {
  const { texts, words, locale } = context;
  const { source, published } = number;
  const date = dayOf(published, context);
  const by = source
    ? fill(words.detail, html`<a href="${source.url}"><bdi>${publisherNames(texts, source)}</bdi></a>`, date)
    : date;
  return html`<div>${unbroken(factText({ ...number, unit }, words, locale))}<span class="fine">${by}</span></div>`;
}

function secondNumber(figure: RevisedFigure, context: PageContext): Markup {
  const { page } = context;
  if (figure.now) return given(figure.now, figure, context);
  return html`<span class="fine">${figure.first.printed === null ? page.fromDisputed : page.underReview}</span>`;
}

function difference(figure: RevisedFigure, { words, locale }: PageContext): Markup | '' {
  const { difference: value, percent: relative } = differenceOf(figure);
  if (value === null) return '';
  const unit = figure.unit === 'percent' ? 'points' : figure.unit;
  const size = numberText({ value: Math.abs(value), digits: 2, unit, qualifier: 'exact' }, words, locale);
  const absolute = `${value < 0 ? '−' : '+'}${size}`;
  if (relative === null) return html`<div>${absolute}</div>`;
  return html`<div>${percent({ value: relative, digits: Math.abs(relative) < 0.1 ? 1 : 2 }, locale, true)}<span class="fine">${absolute}</span></div>`;
}
