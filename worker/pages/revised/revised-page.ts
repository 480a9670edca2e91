/**
 * `/revised`: every disputed or revised figure with its first print, the number now and the difference. Readers choose an area and a kind of
 * change. Works without JavaScript.
 */
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
type RevisedValues = Values<typeof PARAMETERS>;

/** Rows of each section, unless the reader chose an area or a kind. */
const MAX_ROWS = 25;

export const revisedPage = translatedPage({ parameters: PARAMETERS, handler: listRevised });

async function listRevised({ values, catalogue }: RouteRequest<RevisedValues>, context: PageContext): Promise<Page> {
  const { page, langQuery } = context;
  const allFigures = await catalogue.revised();
  const figures = values.area ? allFigures.filter(({ area }) => area === values.area) : allFigures;
  const figuresBySection = Map.groupBy(figures, ({ kind }) => sectionOf(kind));
  const maxRows = values.area || values.kind ? figures.length : MAX_ROWS;
  const sections = (values.kind ? [sectionOf(values.kind)] : SECTIONS).map((name) =>
    revisedSection(name, figuresBySection.get(name) ?? [], maxRows, context),
  );
  return {
    title: page.revisedPage,
    description: page.revisedIntro,
    main: html`<h1>${page.revisedPage}</h1><p class="intro-line">${page.revisedIntro}</p>
${choiceForm(allFigures, values, context)}
${sections.some(Boolean) ? sections : html`<p role="status">${page.noRevised}</p>`}
<p class="buttons"><a class="button second" href="/${DOWNLOADS.revised}" download>${page.allRowsCsv}</a></p>
<p class="fine"><a href="/releases${langQuery}">${page.releasesPage}</a> · <a href="/feed.xml">${page.feedPage}</a></p>`,
  };
}

/** Corrected and withdrawn figures share a section. */
type Section = Exclude<RevisedKind, 'withdrawn'>;
const SECTIONS: readonly Section[] = ['revised', 'disputed', 'corrected', 'base-revised'];

function sectionOf(kind: RevisedKind): Section {
  return kind === 'withdrawn' ? 'corrected' : kind;
}

/** The title of each section, and the name of its column with the second number. */
const SECTION_WORDS: Record<Section, { title: keyof PageWords; secondNumber: keyof PageWords }> = {
  revised: { title: 'revisedOf', secondNumber: 'nowWord' },
  disputed: { title: 'disputedOf', secondNumber: 'otherFigure' },
  corrected: { title: 'correctedOf', secondNumber: 'nowWord' },
  'base-revised': { title: 'baseRevisedOf', secondNumber: 'impliedFigure' },
};

function choiceForm(figures: readonly RevisedFigure[], values: RevisedValues, context: PageContext): Markup {
  const { page } = context;
  const areas = areaOptions(
    figures.map(({ area }) => area),
    context,
  );
  const kinds = SECTIONS.filter((name) => figures.some(({ kind }) => sectionOf(kind) === name));
  const kindOptions = kinds.map((kind) => [kind, page[SECTION_WORDS[kind].title]] as const);
  return selectForm(
    '/revised',
    [
      ['area', page.areaWord, [['', page.allAreas], ...areas], values.area],
      ['kind', page.kindWord, [['', page.allKinds], ...kindOptions], values.kind],
    ],
    context,
  );
}

function revisedSection(
  name: Section,
  figures: readonly RevisedFigure[],
  maxRows: number,
  context: PageContext,
): Markup | '' {
  if (!figures.length) return '';
  const { page, words } = context;
  const title = page[SECTION_WORDS[name].title];
  const secondName = page[SECTION_WORDS[name].secondNumber];
  // The page on record may be younger than the growth, so it is not called the first one.
  const firstName = name === 'base-revised' ? (words.published ?? '') : page.firstPrint;
  const columnNames = [page.figureWord, firstName, secondName, page.differenceWord];
  const rows = figures.slice(0, maxRows).map((figure) => {
    const cells = [
      cell(firstName, numberWithSource(figure.first, figure.unit, context), words),
      cell(secondName, secondNumber(figure, context), words),
      cell(page.differenceWord, difference(figure, context), words),
    ];
    return html`<tr><th scope="row">${titleLink(figure.id, context)}</th>${cells}</tr>`;
  });
  return section(name, fillText(page.inParentheses, title, figures.length), [
    name === 'base-revised' ? html`<p>${page.baseRevisedNote}</p>` : '',
    table('numbers stacked revised', columnNames, rows),
    shownNote(rows.length, figures.length, context),
  ]);
}

/** The number, and below it `Publisher, June 9, 2025`. */
function numberWithSource(number: GivenNumber, unit: string, context: PageContext): Markup {
  const { words, locale } = context;
  const text = unbroken(factText({ ...number, unit }, words, locale));
  return html`<div>${text}<span class="fine by">${sourceAndDay(number, context)}</span></div>`;
}

/** `Publisher, June 9, 2025`; for a computed number, `Computed from Publisher, June 9, 2025`. */
function sourceAndDay({ source, published, printed }: GivenNumber, context: PageContext): unknown {
  const { words, texts } = context;
  const date = dayOf(published, context);
  if (!source) return printed === null ? fill(words.detail, words.derived, date) : date;
  const link = html`<a href="${source.url}"><bdi>${publisherNames(texts, source)}</bdi></a>`;
  return fill(words.detail, printed === null ? fill(words.computedFrom, link) : link, date);
}

/** The number that replaced or contradicts the first one. Without one, the reason for the doubt. */
function secondNumber(figure: RevisedFigure, context: PageContext): Markup {
  const { page } = context;
  if (figure.now) return numberWithSource(figure.now, figure.unit, context);
  const { reason } = figure;
  if (reason === null)
    return html`<span class="fine">${figure.first.printed === null ? page.fromDisputed : page.underReview}</span>`;
  return html`<div>${page.underReview}<span class="fine by" lang="en" dir="ltr">${reason}</span></div>`;
}

/** The change in percent, and below it the difference: `+2.3%`, `+5.2 billion yuan`. Empty if a number is missing or only a bound. */
function difference({ first, now, unit }: RevisedFigure, { words, locale }: PageContext): Markup | '' {
  const firstValue = shownValue(first);
  const secondValue = shownValue(now);
  if (firstValue === null || secondValue === null) return '';
  const value = tidy(secondValue - firstValue);
  const shownUnit = unit === 'percent' ? 'points' : unit;
  const size = numberText({ value: Math.abs(value), digits: 0, unit: shownUnit, qualifier: 'exact' }, words, locale);
  const signed = `${value < 0 ? '−' : '+'}${size}`;
  const { percent: relative } = differenceOf({ first, now, unit });
  if (relative === null) return html`<div>${signed}</div>`;
  const digits = Math.abs(relative) < 0.1 ? 1 : 2;
  return html`<div>${percent({ value: relative, digits }, locale, true)}<span class="fine">${signed}</span></div>`;
}

/** The value with the digits that the row shows, so that readers can subtract. */
function shownValue(number: GivenNumber | null): number | null {
  if (!number || number.value === null) return null;
  const { value, digits } = withDigits({ ...number, value: number.value });
  return digits ? Number(value.toPrecision(digits)) : value;
}
