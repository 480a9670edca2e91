/**
 * Slips of meaning, made on purpose, to test the rules: the number is copied rightly, and a dimension of it is wrong. One observation of
 * a page is changed, or all that can be.
 */
import { factId } from '../../../data/fact/id.ts';
import { type Period, parsePeriod, periodOf, sameWindow } from '../../../data/fact/period.ts';
import type { Observation, RecordedRelease, TradeRecord } from '../../../data/record/schema.ts';
import type { Place } from '../../../data/rules/page-evidence.ts';
import { hasComparison } from './comparable.ts';
import type { OriginalRecord, RecordVariant } from './record-variant.ts';

type Areas = TradeRecord['vocabulary']['areas'];

/** What a slip makes of an observation; null where it can't be made. */
type Slip = (key: Observation, release: RecordedRelease, areas: Areas) => Partial<Observation> | null;

const TRADE_AND_PART: Record<string, string> = { trade: 'exports', exports: 'trade', imports: 'trade' };

/** By name: what is written in place of what. */
const DIMENSION_SLIPS: Record<string, Slip> = {
  'month for months': ofPeriod(({ year, from, to }) => (isRun({ from, to }) ? periodOf(year, to, to) : null)),
  'months for month': ofPeriod(({ year, from, to }) => (from === to && to > 1 ? periodOf(year, 1, to) : null)),
  'one month less': ofPeriod((period) => moved(period, -1)),
  'one month more': ofPeriod((period) => moved(period, 1)),
  'year before': ofPeriod((period) => sameWindow(period, -1)),
  'exports and imports': exchanged('indicator', { exports: 'imports', imports: 'exports' }),
  'trade and exports': exchanged('indicator', TRADE_AND_PART),
  'world for partner': ({ partner }) => (partner === 'world' || partner === 'none' ? null : { partner: 'world' }),
  'partner for world': ({ partner, area }, { observations }) => {
    const other = observations.find(
      (each) => each.area === area && each.partner !== 'world' && each.partner !== 'none',
    );
    return partner === 'world' && other ? { partner: other.partner } : null;
  },
  'growth and share': exchanged('measure', { growth: 'share', share: 'growth' }),
  'region for port': ({ area }, _, areas) => {
    const region = areas[area]?.kind === 'port' ? regionOf(area, areas) : undefined;
    return region === undefined ? null : { area: region };
  },
  'port for region': ({ area }, _, areas) => {
    const port = Object.keys(areas).find((code) => areas[code]?.kind === 'port' && regionOf(code, areas) === area);
    return port === undefined ? null : { area: port };
  },
};

export const SCOPES = ['observation', 'page'] as const;
type Scope = (typeof SCOPES)[number];

interface DimensionTrial {
  slip: string;
  variant: RecordVariant;
  /** Whether the record has anything to compare a changed observation with: another measure of it on its page, or numbers at its new key. */
  isComparable: boolean;
}

/** Each slip in each observation that it changes, or in all such observations of each page of these. */
export function* dimensionTrials(view: OriginalRecord, scope: Scope, places = view.places): Generator<DimensionTrial> {
  const pages = new Set(places.map(({ release }) => release.id));
  const ofPages = [...view.pages].flatMap(([id, all]) => (pages.has(id) ? [all] : []));
  const groups = scope === 'page' ? ofPages : places.map((place) => [place]);
  for (const slip of Object.keys(DIMENSION_SLIPS)) {
    for (const group of groups) {
      const changes = new Map(group.flatMap((place) => slipped(slip, place, view)));
      if (!changes.size) continue;
      const variant = view.replacing(changes);
      yield { slip, variant, isComparable: [...changes].some((change) => canCompare(variant, change, scope)) };
    }
  }
}

/** The place with what the slip makes of its observation; none where it can't be made. */
function slipped(slip: string, place: Place, { record }: OriginalRecord): [Place, Observation][] {
  const { observation, release } = place;
  const change = DIMENSION_SLIPS[slip]?.(observation, release, record.vocabulary.areas);
  return change ? [[place, { ...observation, ...change }]] : [];
}

function canCompare(variant: RecordVariant, [place, changed]: [Place, Observation], scope: Scope): boolean {
  const { observation, release } = place;
  const subject = ({ measure: _, ...key }: Observation) => factId({ ...key, measure: '' });
  const isBeside = (other: Observation) => other !== observation && subject(other) === subject(observation);
  if (scope === 'observation' && release.observations.some(isBeside)) return true;
  const evidence = variant.inRelease(release, changed);
  return evidence !== null && hasComparison(variant, evidence);
}

function ofPeriod(change: (period: Period) => Period | null): Slip {
  return ({ period }) => {
    const changed = change(parsePeriod(period) as Period);
    return changed && { period: changed.id };
  };
}

function exchanged(dimension: 'indicator' | 'measure', codes: Record<string, string>): Slip {
  return (observation) => {
    const code = codes[observation[dimension]];
    return code === undefined ? null : { [dimension]: code };
  };
}

function isRun({ from, to }: Pick<Period, 'from' | 'to'>): boolean {
  return from === 1 && to > 1 && to < 12;
}

/** A month, or a run of months from January, that ends a month earlier or later. */
function moved({ year, from, to }: Period, months: number): Period | null {
  const end = to + months;
  if (from === to)
    return end === 0 ? periodOf(year - 1, 12, 12) : end === 13 ? periodOf(year + 1, 1, 1) : periodOf(year, end, end);
  return from === 1 ? periodOf(year, 1, end) : null;
}

/** The longest code of another kind that the port's code begins with. */
function regionOf(port: string, areas: Areas): string | undefined {
  return Object.keys(areas)
    .filter((code) => areas[code]?.kind !== 'port' && port.startsWith(`${code}-`))
    .sort((a, b) => b.length - a.length)[0];
}
