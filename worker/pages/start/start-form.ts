/** The form of the maker. It reloads the page; maker.js asks for the page in its place and exchanges what has changed. */

import { html } from 'hono/html';
import { seriesName } from '../../../data/card/series-title.ts';
import { type CatalogueIndex, currencies } from '../../../data/catalogue/format/catalogue-index.ts';
import { periodLabel } from '../../../data/catalogue/format/texts.ts';
import { compareText } from '../../../data/fact/id.ts';
import { fillText } from '../../../data/fact/number-text.ts';
import { comparePeriods, type Period, parsePeriod } from '../../../data/fact/period.ts';
import type { FrozenScript } from '../../select/catalogue.ts';
import { yearRuns } from '../charts/time-axis.ts';
import { areaKinds, langField, type Markup } from '../site/markup.ts';
import { languagesOf, type PageContext } from '../site/page-context.ts';
import { type Choice, knownPeriods, MODES, type Mode, type OneSeries, type StartValues } from './choice.ts';

export interface StartContent {
  values: StartValues;
  choice: Choice;
  index: CatalogueIndex;
  context: PageContext;
  /** The script of a version that never changes; null where none was frozen. */
  frozen: FrozenScript | null;
}

/** Fields that stand elsewhere on the page belong to it by this id. */
export const FORM = 'maker';

export function startForm(content: StartContent): Markup {
  const { values, choice, index, context, frozen } = content;
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
  const language = choice.cardLang === lang ? '' : choice.cardLang;
  const check = (name: 'preload' | 'frozen', label: string) =>
    html`<label class="choice"><input type="checkbox" name="${name}" value="yes"${values[name] === 'yes' ? html` checked` : ''}> <span>${label}</span></label>`;
  return html`<form id="${FORM}" class="maker-form" action="/">
${langField(context)}
<label>${page.areaWord} <select name="area">${areaOptions(content)}</select></label>
<label class="series">${page.seriesWord} <select name="series">${seriesOptions(choice, context)}</select></label>
<label class="of-period">${page.periodWord} <select name="period">${periodOptions(content)}</select></label>
<label class="of-day">${page.dayWord} <input type="date" name="as-of" value="${choice.day || index.dataset.date}" min="${index.since}"></label>
<button class="without-script">${page.showWord}</button>
<p class="fine" data-note="choice">${choiceNote(content)}</p>
${modeChoice(content)}
<details class="further"><summary>${page.moreWord}</summary><div class="ask"><label>${page.cardLanguage} <select name="card-lang">${options(languages, language)}</select></label>
<label>${page.themeWord} <select name="theme">${options(themes, theme)}</select></label><label>${page.viewWord} <select name="view">${options(views, view === 'full' ? view : '')}</select></label>${currencyField(content)}${check('preload', page.preloadWord)}${frozen ? check('frozen', page.frozenWord) : ''}</div></details>
</form>`;
}

/** What the form shows that was not asked for: of an area without the series, or a series without the period. */
export function choiceNote({
  choice: { area, isOther, lacking, period, found },
  values: { currency },
  context: { page, texts },
}: StartContent): string {
  const isLacking = currency && 'card' in found && found.card.headline.unit !== currency;
  const notes = [
    isOther && fillText(page.noSeries, texts.labels.areas[area]),
    lacking && fillText(page.newestPeriod, periodLabel(texts, lacking), periodLabel(texts, period)),
    isLacking && fillText(page.noCurrency, texts.labels.units[currency]),
  ];
  return notes.filter(Boolean).join(' ');
}

/** The currencies of the record; first that of the area, which is the default. */
function currencyField({ values, choice, index, context: { page, texts } }: StartContent): Markup {
  const own = index.vocabulary.areas[choice.area]?.currency ?? '';
  const others = currencies(index).filter((code) => code !== own);
  const all = [own, ...others].map((code) => [code === own ? '' : code, texts.labels.units[code] ?? code] as const);
  return html`<label>${page.currencyWord} <select name="currency">${options(all, values.currency ?? '')}</select></label>`;
}

/** How the card follows the record, each way with what it is for. */
function modeChoice({ choice, context }: StartContent): Markup {
  const { page, texts } = context;
  const { mode: chosen, period, periods } = choice;
  const stays = period || periods[0]?.id;
  const modes: Record<Mode, [name: string, note: string]> = {
    fixed: [page.modeFixed, fillText(page.modeFixedNote, stays ? periodLabel(texts, stays) : '')],
    live: [page.modeLive, page.modeLiveNote],
    pinned: [page.modePinned, page.modePinnedNote],
  };
  const choices = MODES.map((mode) => {
    const [name, note] = modes[mode];
    return html`<label class="choice"><input type="radio" name="mode" value="${mode}"${chosen === mode ? html` checked` : ''}><span><b>${name}</b> <span class="note" data-note="${mode}">${note}</span></span></label>`;
  });
  return html`<fieldset class="modes"><legend>${page.modeWord}</legend>${choices}</fieldset>`;
}

type Options = readonly (readonly [value: string, text: string, disabled?: boolean])[];

function options(all: Options, chosen: string): Markup {
  return html`${all.map(([value, text, disabled]) => html`<option value="${value}"${value === chosen ? html` selected` : ''}${disabled ? html` disabled` : ''}>${text}</option>`)}`;
}

function areaOptions({ choice, index, context }: StartContent): Markup {
  const { page, texts, lang } = context;
  const labelled = index.areas
    .map(({ id }) => ({
      id,
      kind: index.vocabulary.areas[id]?.kind ?? 'region',
      label: texts.labels.areas[id] ?? id,
    }))
    .sort((a, b) => a.label.localeCompare(b.label, lang) || compareText(a.id, b.id));
  const groups = areaKinds(page).map(([kind, name]) => {
    const areas = labelled.filter((area) => area.kind === kind).map(({ id, label }) => [id, label] as const);
    return areas.length ? html`<optgroup label="${name}">${options(areas, choice.area)}</optgroup>` : '';
  });
  // An area that is none stays chosen, so that the page says what was asked for.
  const isKnown = labelled.some(({ id }) => id === choice.area);
  return html`${isKnown ? '' : options([[choice.area, choice.area]], choice.area)}${groups}`;
}

/** The series of the area, by indicator, and the one that is asked for. */
function seriesOptions({ series, allSeries }: Choice, context: PageContext): Markup {
  const { labels } = context.texts;
  const chosen = seriesCode(series);
  const isKnown = allSeries.some((other) => seriesCode(other) === chosen);
  const groups = Map.groupBy(isKnown ? allSeries : [series, ...allSeries], ({ indicator }) => indicator);
  const listed = [...groups].map(([indicator, all]) => {
    const list = options(
      all.map((each) => [seriesCode(each), seriesName(context.texts, each)] as const),
      chosen,
    );
    return all.length > 1
      ? html`<optgroup label="${labels.indicators[indicator] ?? indicator}">${list}</optgroup>`
      : list;
  });
  return html`${listed}`;
}

function seriesCode({ indicator, partner, breakdown }: OneSeries): string {
  return `${indicator}.${partner}.${breakdown}`;
}

/**
 * The periods that were known on the day, newest first, with runs of years that have none; last one that follows from others alone, or is
 * asked for in vain. The newest in place of another has no value, so that the next series begins with its own newest.
 */
function periodOptions({ choice, context: { page, texts } }: StartContent): Markup {
  const { period, lacking, day, periods, missingYears } = choice;
  const value = (id: string) => (lacking && id === period ? '' : id);
  const ids = knownPeriods(periods, day);
  const known = ids.map((id) => ({ id, option: [value(id), periodLabel(texts, id)] as const }));
  const years = missingYears.filter((year) => year < Number(ids[0]?.slice(0, 4)));
  const missing = yearRuns(years).map(({ last, name }) => {
    return { id: `${last}`, option: [name, fillText(texts.words.item, name, page.noFigure), true] as const };
  });
  const placeOf = ({ id }: { id: string }) => parsePeriod(id) as Period;
  const listed = [...known, ...missing].sort((a, b) => comparePeriods(placeOf(b), placeOf(a)));
  const other = period && !ids.includes(period) ? [[period, periodLabel(texts, period)] as const] : [];
  return options([...listed.map(({ option }) => option), ...other], value(period));
}
