/**
 * What the maker on the start page is asked for: which card, how it looks, and how it follows the record. Liberal in what it reads: a
 * form sends empty fields and fields that do not matter in its mode.
 */
import { type CardSeries, isAllTrade, otherSeries, seriesOf } from '../../../data/card/series.ts';
import { FLOWS } from '../../../data/catalogue/format/catalogue-files.ts';
import type { CardPeriod, CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import type { CompactCard, FullCard } from '../../../data/contract/card.ts';
import { isDay } from '../../../data/contract/enumerations.ts';
import { nearestPeriods, parsePeriod } from '../../../data/fact/period.ts';
import { latestDateOnEarth } from '../../../data/fact/today.ts';
import { CARD_SERIES, readCard, SERIES_DIMENSIONS } from '../../api/cards/cards.ts';
import { anyText, currency, drawnTheme, lang, oneOf, view } from '../../api/route/parameters.ts';
import { optional, type Values, withDefault } from '../../api/route/query.ts';
import type { RouteRequest } from '../../api/route/route.ts';

import type { CardOptions } from '../site/addresses.ts';

/** `fixed` stays at a period, `pinned` at what was known on a day as well; `live` follows the newest period. */
export const MODES = ['fixed', 'live', 'pinned'] as const;
export type Mode = (typeof MODES)[number];

/** Where a card goes. */
export const PLACES = ['web', 'cms', 'mail', 'text', 'frameworks'] as const;
export type PlaceName = (typeof PLACES)[number];

const yes = (description: string) => withDefault(oneOf(['no', 'yes'], description, 'yes'), 'no' as const);

export const PARAMETERS = {
  // The page itself says where there is no card for the texts.
  ...CARD_SERIES,
  area: optional(anyText('The area of the card')),
  'as-of': optional(anyText('The day whose knowledge the card shows')),
  'card-lang': optional(lang),
  currency: optional(currency),
  frozen: yes('Whether the snippets have the newest script that never changes'),
  mode: optional(oneOf(MODES, 'How the card follows the record', 'fixed')),
  newest: yes('Whether the newest period is shown where there is no card of the one that is asked for'),
  period: optional(anyText('The period of the card')),
  place: withDefault(oneOf(PLACES, 'Where the card goes', 'web'), 'web' as const),
  preload: yes('Whether the snippet has a line that loads the card sooner'),
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
  /** Whether the area has no card of the series that was asked for, and `series` is its most important. */
  isOther: boolean;
  /** Those of the area that have a card, the most important first. */
  allSeries: OneSeries[];
  mode: Mode;
  /** Empty where the newest is meant. */
  period: string;
  /** The period that was asked for, where `period` is the newest instead; else empty. */
  lacking: string;
  /** Empty where the card is not pinned. */
  day: string;
  cardLang: string;
  /** Those that the area has a card for, newest first. */
  periods: CardPeriod[];
  /** Whole years without a number, from the first period to the newest; none where no whole year has one. */
  missingYears: number[];
  found: Found | Missing;
}

export interface Found {
  card: CompactCard | FullCard;
  /** How its snippet and its other formats ask for it. */
  options: CardOptions;
}

/** Why there is no card, and the choices that come closest to one. */
export interface Missing {
  why: 'area' | 'period' | 'day';
  status: 400 | 404;
  nearest: { area: string; period?: string | undefined; 'as-of'?: string | undefined }[];
}

/** A form sends all of its fields: those of other modes have no part, nor has the mode where the others tell it. */
export function settle(values: StartValues): StartValues {
  const mode = modeOf(values);
  const period = mode === 'live' ? undefined : values.period;
  const day = mode === 'pinned' ? values['as-of'] : undefined;
  const series = { ...seriesIn(values), series: undefined };
  // The form sends the period of the card before: another area or series may lack it.
  const newest = values.series && period ? 'yes' : values.newest;
  const settled = { ...values, ...series, period, newest, 'as-of': day, mode: undefined };
  return modeOf(settled) === mode ? settled : { ...settled, mode };
}

/** Indicator, partner and breakdown, where the form sends them as one value. Those that do not exist have no card. */
function seriesIn({ series, indicator, partner, breakdown }: StartValues): OneSeries {
  const parts = /^([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(series ?? '');
  if (!parts) return { indicator, partner, breakdown };
  const [, first = '', second = '', third = ''] = parts;
  return { indicator: first, partner: second === 'none' ? 'world' : second, breakdown: third };
}

function modeOf({ mode, 'as-of': day }: StartValues): Mode {
  return mode ?? (day ? 'pinned' : 'fixed');
}

export async function choose({ values, catalogue, index, today }: RouteRequest<StartValues>): Promise<Choice> {
  const { area = index.start.area, currency, view, theme, lang } = values;
  const mode = modeOf(values);
  const day = mode === 'pinned' ? (values['as-of'] ?? index.dataset.date) : '';
  const asked = mode === 'live' ? '' : (values.period ?? '');
  const cardLang = values['card-lang'] ?? lang;
  const isArea = index.areas.some(({ id }) => id === area);
  const allSeries = isArea ? (await catalogue.cardSeries(area)).toSorted((a, b) => rank(a) - rank(b)) : [];
  const series = seriesIn(values);
  const askedSeries = seriesOf({ area, ...series }, index.vocabulary.indicators);
  const found = allSeries.find((series) => isSame(series, askedSeries)) ?? allSeries[0];
  const shown = found ? { area, ...found } : null;
  const isOther = shown !== null && !isAllTrade(askedSeries) && !isSame(shown, askedSeries);
  // Of all trade a number may follow from others in a period that has no card of its own.
  const [cards, points] = shown
    ? await Promise.all([catalogue.cardPeriods(shown), catalogue.series({ ...shown, measure: 'value' })])
    : [{ periods: [] }, []];
  const periods = cards.periods.toReversed();
  const missingYears = yearsWithout([...periods.map(({ id }) => id), ...points.map(({ period }) => period)], periods);
  const known = knownPeriods(periods, day);
  const instead = values.newest === 'yes' && !known.includes(asked) ? known[0] : undefined;
  const [wanted, lacking] = instead ? [instead, asked] : [asked, ''];
  const what = { area, series: shown ?? series, isOther, allSeries, mode };
  const chosen = { ...what, period: wanted, lacking, day, cardLang, periods, missingYears };

  if (!shown) return { ...chosen, found: { why: 'area', status: 404, nearest: nearestAreas(area, index) } };
  const problem = dayProblem(chosen, index, today);
  if (problem) return { ...chosen, found: problem };
  if (wanted && !parsePeriod(wanted)) return { ...chosen, found: { ...noPeriod(chosen), status: 400 } };
  const asOf = day || undefined;
  const request = { area, ...otherSeries(shown), period: wanted || undefined, asOf, currency, lang: cardLang };
  const card = await readCard(catalogue, request, view);
  if (!card) return { ...chosen, found: noPeriod(chosen) };
  const period = mode === 'live' ? undefined : card.period.id;
  const options: CardOptions = { period, asOf, theme, view: view === 'full' ? view : undefined };
  const isOwn = currency === index.vocabulary.areas[area]?.currency;
  if (!isOwn && card.headline.unit === currency) options.currency = currency;
  return { ...chosen, period: period ?? '', found: { card, options } };
}

type Chosen = Omit<Choice, 'found'>;

/** Between the years of the oldest and the newest card; none where no whole year is known. */
function yearsWithout(known: readonly string[], periods: readonly CardPeriod[]): number[] {
  const own = periods.map(({ id }) => Number(id.slice(0, 4)));
  const [newest = 0] = own;
  const first = own.at(-1) ?? 1;
  const years = Array.from({ length: newest - first + 1 }, (_, i) => first + i);
  const isKnown = (year: number) => known.includes(`${year}`);
  return years.some(isKnown) ? years.filter((year) => year < newest && !isKnown(year)) : [];
}

const IMPORTANT: readonly string[] = [...FLOWS, 'balance'];

/** Wholes come before what is with a partner, and that before parts; trade before its flows, and those before other indicators. */
function rank({ indicator, partner, breakdown }: OneSeries): number {
  const level = breakdown !== 'total' ? 2 : ['world', 'none'].includes(partner) ? 0 : 1;
  const place = IMPORTANT.indexOf(indicator);
  return level * 10 + (place < 0 ? IMPORTANT.length : place);
}

function isSame(a: OneSeries, b: OneSeries): boolean {
  return SERIES_DIMENSIONS.every((name) => a[name] === b[name]);
}

function dayProblem({ area, day, mode, periods }: Chosen, { since }: CatalogueIndex, today: string): Missing | null {
  if (mode !== 'pinned') return null;
  if (!isDay(day) || day > latestDateOnEarth()) return { why: 'day', status: 400, nearest: [{ area, 'as-of': today }] };
  if (day < since) return { why: 'day', status: 404, nearest: firstKnown(area, periods) };
  return null;
}

/** The nearest periods that were known on the day; the first day on which one was, where none was yet. */
function noPeriod({ area, period, day, periods }: Chosen): Missing {
  const known = knownPeriods(periods, day);
  const same = periods.find(({ id }) => id === period);
  const later = same && day && same.known > day ? [{ area, period, 'as-of': same.known }] : [];
  const near = nearestPeriods(known, period, 3);
  // Nothing is near a text that is no period: then the newest.
  const ids = near.length ? near : known.slice(0, 3);
  const nearest = [...later, ...ids.map((id) => ({ area, period: id, 'as-of': day || undefined }))];
  return { why: 'period', status: 404, nearest: nearest.length ? nearest : firstKnown(area, periods) };
}

/** Those that were known on the day; all without one. */
export function knownPeriods(periods: readonly CardPeriod[], day: string): string[] {
  return periods.filter(({ known }) => !day || known <= day).map(({ id }) => id);
}

function firstKnown(area: string, periods: readonly CardPeriod[]): Missing['nearest'] {
  const [first] = periods.toSorted((a, b) => (a.known < b.known ? -1 : 1));
  return first ? [{ area, period: first.id, 'as-of': first.known }] : [];
}

/** The one whose code differs by its case alone, and that of the start page. */
function nearestAreas(wanted: string, { areas, start }: CatalogueIndex): Missing['nearest'] {
  const same = areas.find(({ id }) => id !== wanted && id.toUpperCase() === wanted.toUpperCase());
  return [...new Set([...(same ? [same.id] : []), start.area])].map((area) => ({ area }));
}
