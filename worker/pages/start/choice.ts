/**
 * Reads the choice of the maker on the start page: which card, how it looks, and how it follows the record. It is lenient, because a form
 * sends empty fields, and fields that its mode does not use.
 */
import {
  type CardSeries,
  GOODS_INDICATORS,
  isAllTrade,
  nonDefaultFields,
  seriesOf,
} from '../../../data/card/series.ts';
import type { CardPeriod, CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import type { CompactCard, FullCard } from '../../../data/contract/card.ts';
import { isDay } from '../../../data/contract/enumerations.ts';
import { nearestPeriods } from '../../../data/fact/nearest-period.ts';
import { parsePeriod } from '../../../data/fact/period.ts';
import { latestDateOnEarth } from '../../../data/fact/today.ts';
import { CARD_SERIES, readCard } from '../../api/cards/cards.ts';
import { SERIES_DIMENSIONS } from '../../api/cards/no-card.ts';
import { anyText, currency, drawnTheme, lang, oneOf, view } from '../../api/route/parameters.ts';
import { optional, type Values, withDefault } from '../../api/route/query.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import type { CardOptions } from '../site/addresses.ts';

/** `fixed` stays on one period, `pinned` also on an as-of date; `live` follows the newest period. */
export const MODES = ['fixed', 'live', 'pinned'] as const;
export type Mode = (typeof MODES)[number];

export const PARAMETERS = {
  // Any text is valid: for an unknown value, the page says that it has no card and offers others.
  ...CARD_SERIES,
  area: optional(anyText('The area of the card')),
  'as-of': optional(anyText('The as-of date of a pinned card')),
  'card-lang': optional(lang),
  currency: optional(currency),
  mode: optional(oneOf(MODES, 'What the card does when new figures come', 'fixed')),
  period: optional(anyText('The period of the card')),
  series: optional(
    anyText('Indicator, partner and breakdown as one value, `exports.KZ.total`, as the form sends them'),
  ),
  theme: optional(drawnTheme),
  view: withDefault(view, 'compact' as const),
};

export type StartValues = Values<typeof PARAMETERS> & { lang: string };
export type OneSeries = Omit<CardSeries, 'area'>;

export interface Choice {
  area: string;
  series: OneSeries;
  /** True if the area has no card of the requested series, so that `series` is its most important one. */
  isOther: boolean;
  /** The series of the area that have a card, the most important first. */
  allSeries: OneSeries[];
  mode: Mode;
  /** Empty for the newest period. */
  period: string;
  /** The requested period if it has no card, so that `period` is the newest one; else empty. */
  missingPeriod: string;
  /** Empty if the card is not pinned. */
  day: string;
  cardLang: string;
  /** The periods of the series that have a card, newest first. */
  periods: CardPeriod[];
  result: CardResult | Missing;
}

export interface CardResult {
  card: CompactCard | FullCard;
  /** The options in its snippet and in the addresses of its other formats. */
  options: CardOptions;
}

/** Why there is no card, and the nearest choices that have one. */
export interface Missing {
  why: 'area' | 'period' | 'day';
  status: 400 | 404;
  nearest: { area: string; period?: string | undefined; 'as-of'?: string | undefined }[];
}

function modeOf({ mode, 'as-of': day }: StartValues): Mode {
  return mode ?? (day ? 'pinned' : 'fixed');
}

export async function choose(request: RouteRequest<StartValues>): Promise<Choice> {
  const { values, catalogue, index } = request;
  const mode = modeOf(values);
  const day = mode === 'pinned' ? (values['as-of'] ?? index.dataset.date) : '';
  const series = await chooseSeries(request);
  const periods = series.shown ? await periodsOf(catalogue, { area: series.area, ...series.shown }) : [];
  const choice = {
    area: series.area,
    series: series.shown ?? series.requested,
    isOther: series.isOther,
    allSeries: series.all,
    mode,
    ...choosePeriod(values, mode, periodsAsOf(periods, day)),
    day,
    cardLang: values['card-lang'] ?? values.lang,
    periods,
  };
  const noArea: Missing = { why: 'area', status: 404, nearest: [{ area: index.start.area }] };
  const result = series.shown ? await findCard(request, choice, series.shown) : noArea;
  // A fixed card without a requested period stays on the newest, which its snippet names.
  const period = 'card' in result ? (result.options.period ?? '') : choice.period;
  return { ...choice, period, result };
}

/** `shown` is the requested series if it has a card, else the most important one of the area. It is null if the area has no cards. */
async function chooseSeries({ values, catalogue, index }: RouteRequest<StartValues>) {
  const { area = index.start.area } = values;
  const requested = seriesIn(values);
  const isArea = index.areas.some(({ id }) => id === area);
  const all = isArea ? (await catalogue.cardSeries(area)).toSorted((a, b) => rank(a) - rank(b)) : [];
  const complete = seriesOf({ area, ...requested }, index.vocabulary.indicators);
  const shown = all.find((series) => isSame(series, complete)) ?? all[0] ?? null;
  const isOther = shown !== null && !isAllTrade(complete) && !isSame(shown, complete);
  return { area, requested, shown, isOther, all };
}

/** Indicator, partner and breakdown. The form sends them as one value. */
function seriesIn({ series, indicator, partner, breakdown }: StartValues): OneSeries {
  const parts = /^([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(series ?? '');
  if (!parts) return { indicator, partner, breakdown };
  const [, first = '', second = '', third = ''] = parts;
  return { indicator: first, partner: second === 'none' ? 'world' : second, breakdown: third };
}

/** Totals come before trade with a partner, and that before breakdowns; trade comes before exports and imports, and these before the rest. */
function rank({ indicator, partner, breakdown }: OneSeries): number {
  const level = breakdown !== 'total' ? 2 : ['world', 'none'].includes(partner) ? 0 : 1;
  const order: readonly string[] = GOODS_INDICATORS;
  const place = order.indexOf(indicator);
  return level * 10 + (place < 0 ? order.length : place);
}

function isSame(a: OneSeries, b: OneSeries): boolean {
  return SERIES_DIMENSIONS.every((name) => a[name] === b[name]);
}

async function periodsOf(catalogue: Catalogue, series: CardSeries): Promise<CardPeriod[]> {
  const { periods } = await catalogue.cardPeriods(series);
  return periods.toReversed();
}

/**
 * The form (which sends `series`) still has the period of the previous card. If the new series lacks it, the newest period is shown instead.
 * The period of an address that a person wrote is never replaced.
 */
function choosePeriod({ series, period = '' }: StartValues, mode: Mode, ids: readonly string[]) {
  if (mode === 'live') return { period: '', missingPeriod: '' };
  const [newest] = ids;
  const isMissing = series !== undefined && period !== '' && !ids.includes(period);
  return isMissing && newest !== undefined ? { period: newest, missingPeriod: period } : { period, missingPeriod: '' };
}

type Chosen = Omit<Choice, 'result'>;

async function findCard(
  { values, catalogue, index, today }: RouteRequest<StartValues>,
  choice: Chosen,
  series: OneSeries,
): Promise<CardResult | Missing> {
  const problem = dayProblem(choice, index, today);
  if (problem) return problem;
  const { area, period, day, mode, cardLang } = choice;
  if (period && !parsePeriod(period)) return noPeriod(choice, 400);

  const { currency, view, theme } = values;
  const asOf = day || undefined;
  const request = { area, ...nonDefaultFields(series), period: period || undefined, asOf, currency, lang: cardLang };
  const card = await readCard(catalogue, request, view);
  if (!card) return noPeriod(choice, 404);

  const options: CardOptions = {
    period: mode === 'live' ? undefined : card.period.id,
    asOf,
    theme,
    view: view === 'full' ? view : undefined,
  };
  const isAreaCurrency = currency === index.vocabulary.areas[area]?.currency;
  if (!isAreaCurrency && card.headline.unit === currency) options.currency = currency;
  return { card, options };
}

function dayProblem({ area, day, mode, periods }: Chosen, { since }: CatalogueIndex, today: string): Missing | null {
  if (mode !== 'pinned') return null;
  if (!isDay(day) || day > latestDateOnEarth()) return { why: 'day', status: 400, nearest: [{ area, 'as-of': today }] };
  if (day < since) return { why: 'day', status: 404, nearest: earliestCard(area, periods) };
  return null;
}

/** The nearest periods with a card as of the day. If there are none, the first day with a card. */
function noPeriod({ area, period, day, periods }: Chosen, status: Missing['status']): Missing {
  const ids = periodsAsOf(periods, day);
  const same = periods.find(({ id }) => id === period);
  const later = same && day && same.knownSince > day ? [{ area, period, 'as-of': same.knownSince }] : [];
  const near = nearestPeriods(ids, [period], 3);
  // For an invalid period, the newest ones.
  const offered = near.length ? near : ids.slice(0, 3);
  const nearest = [...later, ...offered.map((id) => ({ area, period: id, 'as-of': day || undefined }))];
  return { why: 'period', status, nearest: nearest.length ? nearest : earliestCard(area, periods) };
}

/** The ids of the periods with a card as of the day. All periods if `day` is empty. */
export function periodsAsOf(periods: readonly CardPeriod[], day: string): string[] {
  return periods.filter(({ knownSince }) => !day || knownSince <= day).map(({ id }) => id);
}

function earliestCard(area: string, periods: readonly CardPeriod[]): Missing['nearest'] {
  const [first] = periods.toSorted((a, b) => (a.knownSince < b.knownSince ? -1 : 1));
  return first ? [{ area, period: first.id, 'as-of': first.knownSince }] : [];
}
