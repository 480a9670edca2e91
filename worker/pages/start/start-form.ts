/**
 * The form in which readers choose a card. It reloads the page with the choice. With JavaScript, maker.js loads that page and replaces the parts
 * that changed.
 */
import { html } from 'hono/html';
import { seriesName } from '../../../data/card/series-title.ts';
import { type CatalogueIndex, currencies, periodsAsOf } from '../../../data/catalogue/format/catalogue-index.ts';
import { labelOf, periodLabel } from '../../../data/catalogue/format/texts.ts';
import { compareText } from '../../../data/fact/id.ts';
import { fillText } from '../../../data/fact/number-text.ts';
import { langField, type Options, optionElements } from '../site/forms.ts';
import { areasByKind, type Markup } from '../site/markup.ts';
import { languagesOf, type PageContext } from '../site/page-context.ts';
import { type Choice, MODES, type Mode, type SeriesOfArea, type StartValues } from './choice.ts';

/** The data that all parts of the start page use. */
export interface StartContent {
  values: StartValues;
  choice: Choice;
  index: CatalogueIndex;
  context: PageContext;
}

export function startForm(content: StartContent): Markup {
  const { values, choice, index, context } = content;
  const { page, lang } = context;
  const { theme = '', view } = values;
  const themes: Options = [
    ['', page.themeHost],
    ['light', page.themeLight],
    ['dark', page.themeDark],
    ['auto', page.themeAuto],
  ];
  const views: Options = [
    ['', page.viewCompact],
    ['full', page.viewFull],
  ];
  const languages = languagesOf(index, () => '').map(({ code, name }) => [code === lang ? '' : code, name] as const);
  const cardLang = choice.cardLang === lang ? '' : choice.cardLang;
  const hasFurtherChoice = [cardLang, theme, values.currency].some(Boolean) || view === 'full';
  return html`<form id="maker" class="maker-form" action="/">
${langField(context)}
<label>${page.areaWord} <select name="area">${areaOptions(content)}</select></label>
<label class="series">${page.seriesWord} <select name="series">${seriesOptions(choice, context)}</select></label>
<label class="of-period">${page.periodWord} <select name="period">${periodOptions(content)}</select></label>
<label class="of-day">${page.dayWord} <input type="date" name="as-of" value="${choice.day || index.dataset.date}" min="${index.since}"></label>
<button class="without-script">${page.showWord}</button>
<p class="fine" data-note="choice">${choiceNote(content)}</p>
${modeChoice(content)}
<details class="further"${hasFurtherChoice ? html` open` : ''}><summary>${page.moreWord}</summary><div class="ask">
<label>${page.cardLanguage} <select name="card-lang">${optionElements(languages, cardLang)}</select></label>
<label>${page.themeWord} <select name="theme">${optionElements(themes, theme)}</select></label>
<label>${page.viewWord} <select name="view">${optionElements(views, view === 'full' ? view : '')}</select></label>
${currencyField(content)}</div></details>
</form>`;
}

/** Says why the card differs from the choice: the area lacks the series, the series lacks the period, or its amount is in another currency. */
export function choiceNote({
  choice: { area, isReplaced, missingPeriod, period, result },
  values: { currency },
  context: { page, texts },
}: StartContent): string {
  const hasOtherCurrency = currency && 'card' in result && result.card.headline.unit !== currency;
  const notes = [
    isReplaced && fillText(page.noSeries, labelOf(texts, 'areas', area)),
    missingPeriod && fillText(page.newestPeriod, periodLabel(texts, missingPeriod), periodLabel(texts, period)),
    hasOtherCurrency && fillText(page.noCurrency, labelOf(texts, 'units', currency)),
  ];
  return notes.filter(Boolean).join(' ');
}

/** The currencies of the record. The first is the default, that of the area. */
function currencyField({ values, choice, index, context: { page, texts } }: StartContent): Markup {
  const areaCurrency = index.vocabulary.areas[choice.area]?.currency;
  const otherCurrencies = currencies(index).filter((code) => code !== areaCurrency);
  const options = [
    ['', areaCurrency ? labelOf(texts, 'units', areaCurrency) : ''],
    ...otherCurrencies.map((code) => [code, labelOf(texts, 'units', code)] as const),
  ] as const;
  return html`<label>${page.currencyWord} <select name="currency">${optionElements(options, values.currency ?? '')}</select></label>`;
}

function modeChoice({ choice, context }: StartContent): Markup {
  const { page, texts } = context;
  const { mode: chosen, period, periods } = choice;
  const fixedPeriod = period || periods[0]?.id;
  const modes: Record<Mode, [name: string, note: string]> = {
    fixed: [page.modeFixed, fillText(page.modeFixedNote, fixedPeriod ? periodLabel(texts, fixedPeriod) : '')],
    live: [page.modeLive, page.modeLiveNote],
    pinned: [page.modePinned, page.modePinnedNote],
  };
  const choices = MODES.map((mode) => {
    const [name, note] = modes[mode];
    return html`<label class="choice"><input type="radio" name="mode" value="${mode}"${chosen === mode ? html` checked` : ''}><span><b>${name}</b> <span class="note">${note}</span></span></label>`;
  });
  return html`<fieldset class="modes"><legend>${page.modeWord}</legend>${choices}</fieldset>`;
}

function areaOptions({ choice, index, context }: StartContent): Markup {
  const { page, texts, lang } = context;
  const areasInOrder = index.areas
    .map(({ id }) => ({ id, label: labelOf(texts, 'areas', id) }))
    .sort((a, b) => a.label.localeCompare(b.label, lang) || compareText(a.id, b.id));
  const groups = areasByKind(areasInOrder, index, page).map(({ name, areas }) => {
    const list = optionElements(
      areas.map(({ id, label }) => [id, label] as const),
      choice.area,
    );
    return html`<optgroup label="${name}">${list}</optgroup>`;
  });
  // An unknown area stays selected, so that readers see what they asked for.
  const isKnown = areasInOrder.some(({ id }) => id === choice.area);
  return html`${isKnown ? '' : optionElements([[choice.area, choice.area]], choice.area)}${groups}`;
}

/** The series of the area, grouped by indicator. A requested series without a card comes first. */
function seriesOptions({ series, allSeries }: Choice, context: PageContext): Markup {
  const { texts } = context;
  const chosen = seriesCode(series);
  const hasCard = allSeries.some((other) => seriesCode(other) === chosen);
  const byIndicator = Map.groupBy(hasCard ? allSeries : [series, ...allSeries], ({ indicator }) => indicator);
  const groups = [...byIndicator].map(([indicator, group]) => {
    const list = optionElements(
      group.map((each) => [seriesCode(each), seriesName(context.texts, each)] as const),
      chosen,
    );
    return group.length > 1
      ? html`<optgroup label="${labelOf(texts, 'indicators', indicator)}">${list}</optgroup>`
      : list;
  });
  return html`${groups}`;
}

/** `exports.KZ.total`, as choice.ts reads it. */
function seriesCode({ indicator, partner, breakdown }: SeriesOfArea): string {
  return `${indicator}.${partner}.${breakdown}`;
}

/**
 * The periods as of the day, newest first. A requested period without a card comes last. If the newest period replaces a missing one, its
 * option has no value, so that the next series also begins with its newest.
 */
function periodOptions({ choice, context: { texts } }: StartContent): Markup {
  const { period, missingPeriod, day, periods } = choice;
  const value = (id: string) => (missingPeriod && id === period ? '' : id);
  const periodIds = periodsAsOf(periods, day);
  const isWithoutCard = period && !periodIds.includes(period);
  const offeredIds = isWithoutCard ? [...periodIds, period] : periodIds;
  const options = offeredIds.map((id) => [value(id), periodLabel(texts, id)] as const);
  return optionElements(options, value(period));
}
