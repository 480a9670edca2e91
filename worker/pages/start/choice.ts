/**
 * What the maker on the start page is asked for: which card, how it looks, and how it follows the record. Liberal in what it reads: a
 * form sends empty fields and fields that do not matter in its mode.
 */
import { otherSeries, seriesOf } from '../../../data/card/series.ts';
import type { CardPeriod, CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import type { CompactCard, FullCard } from '../../../data/contract/card.ts';
import { isDay } from '../../../data/contract/enumerations.ts';
import { nearestPeriods, parsePeriod } from '../../../data/fact/period.ts';
import { compactCard, fullCard, replacementOf } from '../../api/cards/cards.ts';
import { theme, view } from '../../api/route/card-parameters.ts';
import { SERIES } from '../../api/route/few-parameters.ts';
import { defaultLang, lang } from '../../api/route/parameters.ts';
import { anyText, type Kind, optional, type Values, withDefault } from '../../api/route/query.ts';
import type { RouteRequest } from '../../api/route/route.ts';
import type { CardOptions } from '../site/addresses.ts';

/** `live` follows the newest period; `fixed` stays at a period, `pinned` at what was known on a day as well. */
export const MODES = ['live', 'fixed', 'pinned'] as const;
export type Mode = (typeof MODES)[number];

/** The places that a script is written for. */
export const VARIANTS = ['html', 'jsx', 'mdx', 'markdown', 'vue'] as const;
export type Variant = (typeof VARIANTS)[number];

function oneOf<T extends string>(words: readonly T[], description: string): Kind<T> {
  return {
    description,
    example: () => words[0] as T,
    read: (text) => words.find((word) => word === text),
    allowed: () => words,
  };
}

export const PARAMETERS = {
  // The page itself says where there is no card for the texts.
  ...SERIES,
  area: optional(anyText('The area of the card')),
  'as-of': optional(anyText('The day whose knowledge the card shows')),
  asOf: optional(anyText('The same, as the API and the other pages call it')),
  'card-lang': optional(lang),
  lang: withDefault(lang, defaultLang),
  mode: optional(oneOf(MODES, 'How the card follows the record')),
  period: optional(anyText('The period of the card')),
  preload: withDefault(oneOf(['no', 'yes'], 'Whether the snippet has a line that loads the card sooner'), () => 'no'),
  theme: optional(theme),
  variant: withDefault(oneOf(VARIANTS, 'What the script is written for'), () => 'html' as Variant),
  view: withDefault(view, () => 'compact'),
};

export type StartValues = Values<typeof PARAMETERS>;

export interface Choice {
  area: string;
  mode: Mode;
  /** Empty where the newest is meant. */
  period: string;
  /** Empty where the card is not pinned. */
  day: string;
  cardLang: string;
  /** Those that the area has a card for, newest first. */
  periods: CardPeriod[];
  found: Found | Missing;
}

export interface Found {
  card: CompactCard | FullCard;
  /** How its snippet and its other formats ask for it. */
  options: CardOptions;
  /** What has replaced its number after the day that it is pinned to. */
  now: CompactCard | null;
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
  const day = mode === 'pinned' ? dayOf(values) : undefined;
  const settled = { ...values, period, 'as-of': day, asOf: undefined, mode: undefined };
  return modeOf(settled) === mode ? settled : { ...settled, mode };
}

function dayOf(values: StartValues): string | undefined {
  return values['as-of'] ?? values.asOf;
}

function modeOf(values: StartValues): Mode {
  const { mode, period } = values;
  const day = dayOf(values);
  return mode ?? (day ? 'pinned' : period ? 'fixed' : 'live');
}

export async function choose({ values, catalogue, index, today }: RouteRequest<StartValues>): Promise<Choice> {
  const { area = index.start.area, view, theme, lang } = values;
  const mode = modeOf(values);
  const day = mode === 'pinned' ? (dayOf(values) ?? index.dataset.date) : '';
  const wanted = mode === 'live' ? '' : (values.period ?? '');
  const cardLang = values['card-lang'] ?? lang;
  const { indicator, partner, breakdown } = values;
  const series = { area, ...otherSeries({ indicator, partner, breakdown }) };
  const isArea = index.areas.some(({ id }) => id === area);
  const known = isArea ? await catalogue.cardPeriods(seriesOf(series, index.vocabulary.indicators)) : null;
  const periods = known?.periods.toReversed() ?? [];
  const hasCard = periods.length > 0;
  const chosen = { area, mode, period: wanted, day, cardLang, periods };

  if (!hasCard) return { ...chosen, found: { why: 'area', status: 404, nearest: nearestAreas(area, index) } };
  const problem = dayProblem(chosen, index, today);
  if (problem) return { ...chosen, found: problem };
  if (wanted && !parsePeriod(wanted)) return { ...chosen, found: { ...noPeriod(chosen), status: 400 } };
  const question = { ...series, period: wanted || undefined, asOf: day || undefined, lang: cardLang };
  const card = await (view === 'full' ? fullCard : compactCard)(catalogue, question);
  if (!card) return { ...chosen, found: noPeriod(chosen) };
  const period = mode === 'live' ? undefined : card.period.id;
  const options: CardOptions = { period, asOf: day || undefined, theme, view: view === 'full' ? view : undefined };
  return { ...chosen, period: period ?? '', found: { card, options, now: await replacementOf(catalogue, card) } };
}

type Chosen = Omit<Choice, 'found'>;

function dayProblem({ area, day, mode, periods }: Chosen, { since }: CatalogueIndex, today: string): Missing | null {
  if (mode !== 'pinned') return null;
  if (!isDay(day) || day > today) return { why: 'day', status: 400, nearest: [{ area, 'as-of': today }] };
  if (day < since) return { why: 'day', status: 404, nearest: firstKnown(area, periods) };
  return null;
}

/** The nearest periods that were known on the day; the first day on which one was, where none was yet. */
function noPeriod({ area, period, day, periods }: Chosen): Missing {
  const known = periods.filter((other) => !day || other.known <= day).map(({ id }) => id);
  const same = periods.find(({ id }) => id === period);
  const later = same && day && same.known > day ? [{ area, period, 'as-of': same.known }] : [];
  const near = nearestPeriods(known, period, 3);
  // Nothing is near a text that is no period: then the newest.
  const ids = near.length ? near : known.slice(0, 3);
  const nearest = [...later, ...ids.map((id) => ({ area, period: id, 'as-of': day || undefined }))];
  return { why: 'period', status: 404, nearest: nearest.length ? nearest : firstKnown(area, periods) };
}

function firstKnown(area: string, periods: readonly CardPeriod[]): Missing['nearest'] {
  const [first] = periods.toSorted((a, b) => (a.known < b.known ? -1 : 1));
  return first ? [{ area, period: first.id, 'as-of': first.known }] : [];
}

/** Those whose code begins like the one that is asked for, in whatever case, and the area of the start page. */
function nearestAreas(wanted: string, { areas, start }: CatalogueIndex): Missing['nearest'] {
  const stem = wanted.toUpperCase();
  const ids = areas.filter(({ card }) => card).map(({ id }) => id);
  const near = ids.filter((id) => id.toUpperCase() === stem);
  const alike = ids.filter((id) => id.toUpperCase().startsWith(stem.slice(0, 4)) && stem !== '');
  return [...new Set([...near, ...alike, start.area])].slice(0, 4).map((area) => ({ area }));
}
