/** `/revised`: every disputed or revised figure with its first print, the number now and the difference. By area and kind; works without JavaScript. */
import { html } from 'hono/html';
import { DOWNLOADS } from '../../../data/catalogue/format/file-names.ts';
import { publisherNames } from '../../../data/catalogue/format/names.ts';
import {
  differenceOf,
  type GivenNumber,
  REVISED_KINDS,
  type RevisedFigure,
  type RevisedKind,
} from '../../../data/catalogue/format/revised-figure.ts';
import { tidy } from '../../../data/fact/bounds.ts';
import { percent } from '../../../data/fact/format.ts';
import { factText, fill, fillText, numberText, withDigits } from '../../../data/fact/number-text.ts';
import * as parameters from '../../api/route/parameters.ts';
import { optional, type Values } from '../../api/route/query.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import { areaOptions, selectForm } from '../site/forms.ts';
import { cell, dayOf, type Markup, section, shownNote, table, titleLink, unbroken } from '../site/markup.ts';
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
  const ofArea = values.area ? all.filter(({ area }) => area === values.area) : all;
  const names = values.kind ? [sectionOf(values.kind)] : SECTIONS;
  const maxRows = values.area || values.kind ? ofArea.length : MAX_ROWS;
  const figures = Map.groupBy(ofArea, ({ kind }) => sectionOf(kind));
  const sections = names.map((name) => revisedSection(name, figures.get(name) ?? [], maxRows, context));
  return {
    title: page.revisedPage,
    description: page.revisedIntro,
    main: html`<h1>${page.revisedPage}</h1><p class="intro-line">${page.revisedIntro}</p>
${choiceForm(all, values, context)}
${sections.some(Boolean) ? sections : html`<p role="status">${page.noRevised}</p>`}
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

/** The title of each section, and the head of its column with the second number. */
const HEADS: Record<Section, { title: keyof PageWords; second: keyof PageWords }> = {
  revised: { title: 'revisedOf', second: 'nowWord' },
  disputed: { title: 'disputedOf', second: 'otherFigure' },
  corrected: { title: 'correctedOf', second: 'nowWord' },
  'base-revised': { title: 'baseRevisedOf', second: 'impliedFigure' },
};

function choiceForm(all: readonly RevisedFigure[], chosen: Chosen, context: PageContext): Markup {
  const { page } = context;
  const areas = areaOptions(
    all.map(({ area }) => area),
    context,
  );
  const kinds = SECTIONS.filter((name) => all.some(({ kind }) => sectionOf(kind) === name));
  const kindOptions = kinds.map((kind) => [kind, page[HEADS[kind].title]] as const);
  return selectForm(
    '/revised',
    [
      ['area', page.areaWord, [['', page.allAreas], ...areas], chosen.area],
      ['kind', page.kindWord, [['', page.allKinds], ...kindOptions], chosen.kind],
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
  const second = page[HEADS[kind].second];
  const heads = [page.figureWord, page.firstPrint, second, page.differenceWord];
  const rows = figures.slice(0, maxRows).map((figure) => {
    const cells = [
      cell(page.firstPrint, numberWithSource(figure.first, figure.unit, context), words),
      cell(second, secondNumber(figure, context), words),
      cell(page.differenceWord, difference(figure, context), words),
    ];
    return html`<tr><th scope="row">${titleLink(figure.id, context)}</th>${cells}</tr>`;
  });
  return section(kind, fillText(page.aside, page[HEADS[kind].title], figures.length), [
    kind === 'base-revised' ? html`<p>${page.baseRevisedNote}</p>` : '',
    table('numbers stacked revised', heads, rows),
    shownNote(rows.length, figures.length, context),
  ]);
}

function numberWithSource(number: GivenNumber, unit: string, context: PageContext): Markup {
  const { words, locale } = context;
  const text = unbroken(factText({ ...number, unit }, words, locale));
  return html`<div>${text}<span class="fine by">${sourceAndDay(number, context)}</span></div>`;
}

function sourceAndDay({ source, published }: GivenNumber, context: PageContext): unknown {
  const date = dayOf(published, context);
  if (!source) return date;
  const link = html`<a href="${source.url}"><bdi>${publisherNames(context.texts, source)}</bdi></a>`;
  return fill(context.words.detail, link, date);
}

function secondNumber(figure: RevisedFigure, context: PageContext): Markup {
  const { page } = context;
  if (figure.now) return numberWithSource(figure.now, figure.unit, context);
  return html`<span class="fine">${figure.first.printed === null ? page.fromDisputed : page.underReview}</span>`;
}

/** The value with the digits that the row shows, so that readers can subtract. */
function shownValue(number: GivenNumber | null): number | null {
  if (!number || number.value === null) return null;
  const { value, digits } = withDigits({ ...number, value: number.value });
  return digits ? Number(value.toPrecision(digits)) : value;
}

function difference(figure: RevisedFigure, { words, locale }: PageContext): Markup | '' {
  const { percent: relative } = differenceOf(figure);
  const [first, now] = [shownValue(figure.first), shownValue(figure.now)];
  if (first === null || now === null) return '';
  const value = tidy(now - first);
  const unit = figure.unit === 'percent' ? 'points' : figure.unit;
  const size = numberText({ value: Math.abs(value), digits: 0, unit, qualifier: 'exact' }, words, locale);
  const absolute = `${value < 0 ? '−' : '+'}${size}`;
  if (relative === null) return html`<div>${absolute}</div>`;
  const digits = Math.abs(relative) < 0.1 ? 1 : 2;
  return html`<div>${percent({ value: relative, digits }, locale, true)}<span class="fine">${absolute}</span></div>`;
}
