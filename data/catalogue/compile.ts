/** Turns the observations of all releases into evidence, one history for each key. Runs in the build. */
import type { Rounding } from '../contract/enumerations.ts';
import type { Correction, Evidence } from '../contract/fact.ts';
import { type Bounds, boundsOf, hull, isBound, roundOutward, scaleBetween, tidy } from '../fact/bounds.ts';
import { message } from '../fact/caveats.ts';
import { breakOf } from '../fact/definition.ts';
import { evidenceUrl, isProvisional } from '../fact/evidence.ts';
import type { DatedCaveat, FactHistory } from '../fact/history.ts';
import { compareText, factId, type Key, keyOf } from '../fact/id.ts';
import { lastDay, type Period, parsePeriod } from '../fact/period.ts';
import { parsePrintedNumber } from '../printed/printed.ts';
import { roundingOf } from '../record/agencies.ts';
import type { Dataset } from '../record/dataset.ts';
import { type OfficeCodes, officeCodes, officeOf } from '../record/offices.ts';
import type { Observation, RecordedRelease, Term, TradeRecord } from '../record/schema.ts';

type Compiled = Pick<TradeRecord, 'releases' | 'vocabulary' | 'agencies'> &
  Partial<Pick<TradeRecord, 'offices' | 'dataset'>>;

/** A suppression of this rule says that the page slipped: its number is listed as evidence, but not used. */
const SLIP = 'agreement';

/** The histories, sorted by id, each with its evidence in the order of publication. `visit` is called with all evidence and its origin. */
export function compile(
  { releases, vocabulary, agencies, offices = {}, dataset }: Compiled,
  visit?: (evidence: Evidence, release: RecordedRelease, observation: Observation) => void,
): FactHistory[] {
  const histories = new Map<string, FactHistory>();
  const officeCodesByName = officeCodes(offices);
  for (const release of releases.toSorted((a, b) => compareText(a.published + a.id, b.published + b.id))) {
    const rounding = roundingOf({ agencies }, release.agency);
    const context: Context = {
      rounding,
      areas: vocabulary.areas,
      offices: officeCodesByName,
      ends: endsOf(release),
      exchangeRates: dataset?.exchangeRates ?? {},
    };
    for (const observation of release.observations) {
      const id = factId(observation);
      let history = histories.get(id);
      if (!history) {
        history = emptyHistory(id, observation, vocabulary);
        histories.set(id, history);
      }
      const evidence = evidenceOf(release, observation, context);
      history.evidence.push(evidence);
      visit?.(evidence, release, observation);
    }
  }
  return [...histories.values()].sort((a, b) => compareText(a.id, b.id));
}

/** A history without evidence. It has a caveat if its partner's definition has changed since the year before: a break in the series. */
export function emptyHistory(
  id: string,
  key: Key,
  { partners }: Pick<TradeRecord['vocabulary'], 'partners'>,
): FactHistory {
  const { breaks = [] } = partners[key.partner] ?? {};
  const dimensions = { id, ...keyOf(key) };
  const month = breakOf(key.period, breaks);
  if (month === null) return { ...dimensions, obsStatus: 'A', evidence: [], derivations: [] };
  const messages = [message('caveatChange', { since: { period: month } })];
  const change: DatedCaveat = { kind: 'definition-change', messages, from: '', recorded: '' };
  return { ...dimensions, obsStatus: 'B', evidence: [], derivations: [], caveats: [change] };
}

/** Besides the page itself, this decides the bounds of its numbers and whether they may revise earlier ones. */
interface Context {
  rounding: Rounding;
  areas: Record<string, Pick<Term, 'compilingOffice' | 'currency'>>;
  offices: OfficeCodes;
  ends: Map<string, string>;
  exchangeRates: NonNullable<Dataset['exchangeRates']>;
}

function evidenceOf(release: RecordedRelease, observation: Observation, context: Context): Evidence {
  const { rounding } = context;
  const { publisher, agency, tier, language, published, recorded, retrieved } = release;
  const { printed, paragraph, attributedTo = null, value, unit, qualifier, suppressions = [] } = observation;
  const office = attributedTo === null ? undefined : officeOf(attributedTo, context.offices);
  const { impossible, ...correction } = observation.correction ?? {};
  const printedBounds = observationBounds(observation, language, rounding);
  const isConversion = isNewsroomConversion(release, observation);
  const { exchangeRates, ratesSource } = isConversion ? ratesOfYear(observation, context) : {};
  const atRatesOfYear = exchangeRates ? convertedBounds(release, observation, context.rounding, exchangeRates) : null;
  const setAside =
    suppressions.find(({ rule }) => rule === SLIP)?.reason ??
    (impossible && observation.correction?.reason) ??
    (isConversion && !atRatesOfYear ? NO_RATES : undefined);
  const convertedOrPrinted = atRatesOfYear ? hull(atRatesOfYear, printedBounds) : printedBounds;
  const knownBounds = atRatesOfYear && isBound(observation) ? roundedBound(convertedOrPrinted) : convertedOrPrinted;
  // Nobody knows how far an estimate is from the number that the office publishes later.
  const bounds: Bounds = isProvisional(observation) && !isBound(observation) ? [null, null] : knownBounds;
  const reasons = suppressions.filter(({ rule }) => rule !== SLIP).map(({ reason }) => reason);
  return {
    release: release.id,
    publisher,
    agency,
    tier,
    language,
    published,
    retrieved,
    recorded: observation.recorded ?? recorded,
    printed,
    paragraph,
    attributedTo,
    value,
    unit,
    qualifier,
    ...(office === undefined ? {} : { office }),
    ...(observation.attributedTo === null ? { isUnattributed: true } : {}),
    // A token in another form than the page's would not be found there.
    url: observation.normalised ? release.url : evidenceUrl(release.url, printed),
    ...(observation.normalised ? { normalised: true } : {}),
    ...(bounds === printedBounds ? {} : { printedBounds }),
    bounds,
    ...(rounding === 'half' ? {} : { rounding }),
    ...(mayRevise(release, observation, context) ? { revises: true } : {}),
    ...(observation.preliminary ? { preliminary: true } : {}),
    ...(observation.estimate ? { estimate: true } : {}),
    ...(setAside === undefined ? {} : { setAside }),
    ...(observation.correction ? { correction: correction as Correction } : {}),
    ...(observation.note ? { note: observation.note } : {}),
    ...(isConversion ? { conversion: true } : {}),
    ...(exchangeRates && ratesSource ? { exchangeRates, ratesSource } : {}),
    ...(reasons.length ? { suppressions: reasons } : {}),
  };
}

/**
 * Whether a different number replaces one that was printed earlier: the page is the statistics office's own, says that the number was
 * revised, or also reports a later period. Dollars that the page converted do not, unless it is one of the first two.
 */
function mayRevise(release: RecordedRelease, observation: Observation, { areas, ends }: Context): boolean {
  const { area, period, revised } = observation;
  if (revised === true || release.agency === areas[area]?.compilingOffice) return true;
  return (ends.get(area) ?? '') > endOf(period) && !isNewsroomConversion(release, observation);
}

/** The end of the latest period that a page reports for each area, without targets for periods to come. */
function endsOf({ published, observations }: RecordedRelease): Map<string, string> {
  const ends = new Map<string, string>();
  for (const { area, period } of observations) {
    const end = endOf(period);
    if (end <= published && end > (ends.get(area) ?? '')) ends.set(area, end);
  }
  return ends;
}

function endOf(period: string): string {
  return lastDay(parsePeriod(period) as Period);
}

function isNewsroomConversion({ dollars }: RecordedRelease, { measure }: Observation): boolean {
  return measure === 'value-usd' && dollars === 'converted';
}

type ExchangeRates = [low: number, high: number];

/** The lowest and highest rate of the year between the currency of the area and that of the number, and their page. */
function ratesOfYear(
  { area, period, unit }: Observation,
  { areas, exchangeRates }: Context,
): { exchangeRates?: ExchangeRates | undefined; ratesSource?: string | undefined } {
  const { year } = parsePeriod(period) as Period;
  const { years, source } = exchangeRates[`${areas[area]?.currency}/${unit}`] ?? {};
  return { exchangeRates: years?.[year], ratesSource: source };
}

const NO_RATES = 'Converted by the newsroom. No exchange rates of this year are on record, so its range is unknown.';

/**
 * The bounds of an amount that a newsroom converted, from the exchange rates of its year.
 *
 *   page    520.37 billion yuan, "about 74.4 billion U.S. dollars"
 *   2025    7.0432 to 7.2968 yuan per dollar
 *   range   71.3 to 73.9 billion dollars
 *
 * If the page prints only dollars, or a bound in the other currency, the rate that the newsroom used is unknown: both ends are moved outward.
 */
function convertedBounds(
  { observations, language }: RecordedRelease,
  observation: Observation,
  rounding: Rounding,
  rates: ExchangeRates,
): Bounds {
  const id = factId({ ...observation, measure: 'value' });
  const original = observations.find((other) => factId(other) === id);
  const [low, high] = rates;
  if (original && !isBound(original)) {
    return scaleBetween(observationBounds(original, language, rounding), 1 / high, 1 / low);
  }
  return scaleBetween(observationBounds(observation, language, rounding), low / high, high / low);
}

/** Rounds the end of a bound to three digits: readers see it, and "over 24.7031793 billion" would look precise. */
function roundedBound(bounds: Bounds): Bounds {
  const end = bounds[0] ?? bounds[1];
  return end ? roundOutward(bounds, 10 ** (Math.floor(Math.log10(Math.abs(end))) - 2)) : bounds;
}

/** "About X" is known to at least this part of X. */
const MAX_ABOUT = 0.1;

/**
 * The bounds of an observation: those in the release file, or those of its printed digits.
 *
 *   227.67 billion       227.665 to 227.675 billion   an agency that rounds
 *   16,431 trains        exactly that
 *   450,000 vehicles     445,000 to 455,000           a round count was rounded
 *   about 6.1 trillion   6.0 to 6.2 trillion          one unit of the last nonzero digit
 *   about 700 billion    630 to 770 billion           or 10%, whichever is smaller
 */
export function observationBounds(observation: Observation, language: string, rounding: Rounding): Bounds {
  const { bounds, value, qualifier, printed, unit } = observation;
  if (bounds) return bounds;
  if (value === null) return [null, null];
  const resolution = parsePrintedNumber(printed, language)?.resolution ?? 0;
  // Zeros after the decimal point are significant.
  const zeros = resolution < 1 ? 0 : (/(?<=[1-9])0*$/.exec(String(tidy(value / resolution)))?.[0].length ?? 0);
  if (qualifier === 'about') {
    const margin = Math.min(resolution * 10 ** zeros, Math.abs(value) * MAX_ABOUT);
    return [tidy(value - margin), tidy(value + margin)];
  }
  if (unit !== 'count' || resolution !== 1) return boundsOf(value, resolution, qualifier, rounding);
  // Three final zeros mean rounding, or two in a count of at least five digits (16,400 trains). Fewer may be chance.
  const isRound = zeros >= (value >= 10_000 ? 2 : 3);
  return boundsOf(value, isRound ? 10 ** zeros : 0, qualifier, rounding);
}
