/**
 * Reads the reader's choice on the start page (`choose`): which card, how it looks, and whether it follows new figures. Lenient, because the
 * form sends empty fields, and fields that its mode does not use.
 */
import {
  type CardSeries,
  indicatorPosition,
  isAllTrade,
  nonDefaultFields,
  seriesOf,
} from '../../../data/card/series.ts';
import { type CardPeriod, type CatalogueIndex, periodsAsOf } from '../../../data/catalogue/format/catalogue-index.ts';
import type { CompactCard, FullCard } from '../../../data/contract/card.ts';
import { isDay } from '../../../data/contract/enumerations.ts';
import { hasPartner } from '../../../data/fact/id.ts';
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
  // Any text is valid: for an unknown area, period or day, the page says that there is no card and offers others.
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
/** Indicator, partner and breakdown. */
export type SeriesOfArea = Omit<CardSeries, 'area'>;

export interface Choice {
  area: string;
  series: SeriesOfArea;
  /** True if the area has no card of the requested series. `series` is then the most important one of the area. */
  isReplaced: boolean;
  /** The series of the area that have a card, the most important first. */
  allSeries: SeriesOfArea[];
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
  result: CardResult | MissingCard;
}

export interface CardResult {
  card: CompactCard | FullCard;
  /** The options in its snippet and in the addresses of its other formats. */
  options: CardOptions;
}

/** Why there is no card, and the nearest choices that have one. */
export interface MissingCard {
  why: 'area' | 'period' | 'day';
  status: 400 | 404;
  nearest: { area: string; period?: string | undefined; 'as-of'?: string | undefined }[];
}

export async function choose(request: RouteRequest<StartValues>): Promise<Choice> {
  const { values, catalogue, index } = request;
  const { area = index.start.area } = values;
  const mode = modeOf(values);
  const day = mode === 'pinned' ? (values['as-of'] ?? index.dataset.date) : '';
  const { requested, available, isReplaced, allSeries } = await chooseSeries(request, area);
  const periods = available ? await periodsOf(catalogue, { area, ...available }) : [];
  const choice = {
    area,
    series: available ?? requested,
    isReplaced,
    allSeries,
    mode,
    ...choosePeriod(values, mode, periodsAsOf(periods, day)),
    day,
    cardLang: values['card-lang'] ?? values.lang,
    periods,
  };
  const noCardOfArea: MissingCard = { why: 'area', status: 404, nearest: [{ area: index.start.area }] };
  const result = available ? await findCard(request, choice, available) : noCardOfArea;
  // A fixed card without a requested period stays on the newest, which its snippet names.
  const period = 'card' in result ? (result.options.period ?? '') : choice.period;
  return { ...choice, period, result };
}

function modeOf({ mode, 'as-of': day }: StartValues): Mode {
  return mode ?? (day ? 'pinned' : 'fixed');
}

/** `available` is the requested series if it has a card, else the most important one of the area. It is null if the area has no cards. */
async function chooseSeries({ values, catalogue, index }: RouteRequest<StartValues>, area: string) {
  const requested = requestedSeries(values);
  const isArea = index.areas.some(({ id }) => id === area);
  const allSeries = isArea ? (await catalogue.cardSeries(area)).toSorted((a, b) => rank(a) - rank(b)) : [];
  const withDefaults = seriesOf({ area, ...requested }, index.vocabulary.indicators);
  const available = allSeries.find((series) => isSame(series, withDefaults)) ?? allSeries[0] ?? null;
  const isReplaced = available !== null && !isAllTrade(withDefaults) && !isSame(available, withDefaults);
  return { requested, available, isReplaced, allSeries };
}

/** The form sends the series as one value: `exports.KZ.total`. Addresses have a parameter for each part. */
function requestedSeries({ series, indicator, partner, breakdown }: StartValues): SeriesOfArea {
  const parts = /^([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(series ?? '');
  if (!parts) return { indicator, partner, breakdown };
  const [, sentIndicator = '', sentPartner = '', sentBreakdown = ''] = parts;
  return {
    indicator: sentIndicator,
    partner: sentPartner === 'none' ? 'world' : sentPartner,
    breakdown: sentBreakdown,
  };
}

/**
 * Lower is more important. Totals come before trade with a partner, and that before breakdowns. Within each group, trade comes before exports
 * and imports, and these before other indicators.
 */
function rank({ indicator, partner, breakdown }: SeriesOfArea): number {
  const position = indicatorPosition(indicator);
  if (breakdown !== 'total') return 20 + position;
  return hasPartner({ partner }) ? 10 + position : position;
}

function isSame(a: SeriesOfArea, b: SeriesOfArea): boolean {
  return SERIES_DIMENSIONS.every((name) => a[name] === b[name]);
}

/** Newest first. */
async function periodsOf(catalogue: Catalogue, series: CardSeries): Promise<CardPeriod[]> {
  const { periods } = await catalogue.cardPeriods(series);
  return periods.toReversed();
}

/**
 * The form, which sends `series`, still has the period of the previous card. If the new series lacks it, its newest period replaces it.
 * The period of an address that a person wrote is never replaced.
 */
function choosePeriod({ series, period = '' }: StartValues, mode: Mode, periodIds: readonly string[]) {
  if (mode === 'live') return { period: '', missingPeriod: '' };
  const [newest] = periodIds;
  const isFromForm = series !== undefined;
  const isMissing = period !== '' && !periodIds.includes(period);
  if (isFromForm && isMissing && newest !== undefined) return { period: newest, missingPeriod: period };
  return { period, missingPeriod: '' };
}

type ChoiceWithoutResult = Omit<Choice, 'result'>;

async function findCard(
  { values, catalogue, index, today }: RouteRequest<StartValues>,
  choice: ChoiceWithoutResult,
  series: SeriesOfArea,
): Promise<CardResult | MissingCard> {
  const missingOnDay = checkDay(choice, index, today);
  if (missingOnDay) return missingOnDay;
  const { area, period, day, mode, cardLang } = choice;
  if (period && !parsePeriod(period)) return noCardOfPeriod(choice, 400);

  const { currency, view, theme } = values;
  const asOf = day || undefined;
  const cardRequest = {
    area,
    ...nonDefaultFields(series),
    period: period || undefined,
    asOf,
    currency,
    lang: cardLang,
  };
  const card = await readCard(catalogue, cardRequest, view);
  if (!card) return noCardOfPeriod(choice, 404);

  const options: CardOptions = {
    period: mode === 'live' ? undefined : card.period.id,
    asOf,
    theme,
    view: view === 'full' ? view : undefined,
  };
  // The currency of the area is the default, and a card may have no amount in the requested one.
  const isAreaCurrency = currency === index.vocabulary.areas[area]?.currency;
  if (!isAreaCurrency && card.headline.unit === currency) options.currency = currency;
  return { card, options };
}

/** Null if the card is not pinned, or its day is valid and not before the first release on record. */
function checkDay(
  { area, day, mode, periods }: ChoiceWithoutResult,
  { since }: CatalogueIndex,
  today: string,
): MissingCard | null {
  if (mode !== 'pinned') return null;
  if (!isDay(day) || day > latestDateOnEarth()) return { why: 'day', status: 400, nearest: [{ area, 'as-of': today }] };
  if (day < since) return { why: 'day', status: 404, nearest: earliestCard(area, periods) };
  return null;
}

/** Offers the period on a later day if it has a card then, and the nearest periods as of the day; else the first day with a card. */
function noCardOfPeriod(
  { area, period, day, periods }: ChoiceWithoutResult,
  status: MissingCard['status'],
): MissingCard {
  const periodIds = periodsAsOf(periods, day);
  const requested = periods.find(({ id }) => id === period);
  const onLaterDay =
    requested && day && requested.knownSince > day ? [{ area, period, 'as-of': requested.knownSince }] : [];
  const nearestIds = nearestPeriods(periodIds, [period], 3);
  // An invalid period is near to none, so the newest ones are offered.
  const offeredIds = nearestIds.length ? nearestIds : periodIds.slice(0, 3);
  const nearest = [...onLaterDay, ...offeredIds.map((id) => ({ area, period: id, 'as-of': day || undefined }))];
  return { why: 'period', status, nearest: nearest.length ? nearest : earliestCard(area, periods) };
}

/** The first day on which the series had a card. */
function earliestCard(area: string, periods: readonly CardPeriod[]): MissingCard['nearest'] {
  const [first] = periods.toSorted((a, b) => (a.knownSince < b.knownSince ? -1 : 1));
  return first ? [{ area, period: first.id, 'as-of': first.knownSince }] : [];
}
