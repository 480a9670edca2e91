/** Loads what the page of a number shows beside the number: its card and other facts, all as of the same day. */
import { nonDefaultFields } from '../../../data/card/series.ts';
import type { CompactCard } from '../../../data/contract/card.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { compareText, factId } from '../../../data/fact/id.ts';
import { type Period, parsePeriod } from '../../../data/fact/period.ts';
import { resolve } from '../../../data/fact/resolve.ts';
import { partnersKeys } from '../../../data/fact/same-trade.ts';
import { compactCard } from '../../api/cards/cards.ts';
import type { Catalogue } from '../../select/catalogue.ts';
import type { Point } from '../charts/number-link.ts';

export interface FactContent {
  /** The same period of nearby years, oldest first, including the fact itself. */
  points: Point[];
  /** The growth of an amount. */
  growth: Fact | null;
  /** The same trade as the partner counts it. */
  partnersFact: Fact | null;
  /** The ids of the disputed inputs of a disputed derived fact. */
  disputedInputs: string[];
  /** The statistics office that counts the trade of the area. */
  office: string | null | undefined;
  /** The card of the series and period; null if there is none. */
  card: CompactCard | null;
}

export async function factContent(
  catalogue: Catalogue,
  fact: Fact,
  asOf: string | undefined,
  lang: string,
): Promise<FactContent> {
  const [points, growth, partnersFact, disputedInputs, area, card] = await Promise.all([
    pointsAround(catalogue, fact, asOf),
    fact.measure === 'value' ? factOn(catalogue, factId({ ...fact, measure: 'growth' }), asOf) : null,
    partnersFactOf(catalogue, fact, asOf),
    disputedInputsOf(catalogue, fact, asOf),
    catalogue.area(fact.area),
    compactCard(catalogue, { ...cardChoice(fact), asOf, lang }),
  ]);
  return { points, growth, partnersFact, disputedInputs, office: area?.concept.office, card };
}

/** The card of the fact's series and period, in dollars if the fact is in dollars. */
export function cardChoice({ area, indicator, partner, breakdown, period, measure, unit }: Fact) {
  const series = nonDefaultFields({ indicator, partner, breakdown });
  return { area, ...series, period, currency: measure === 'value-usd' ? unit : undefined };
}

const MAX_YEARS_APART = 12;

async function pointsAround(catalogue: Catalogue, fact: Fact, asOf: string | undefined): Promise<Point[]> {
  const { year, from, to } = parsePeriod(fact.period) as Period;
  const points = await catalogue.series(fact, asOf);
  return points
    .filter((point) => {
      const period = parsePeriod(point.period) as Period;
      return period.from === from && period.to === to && Math.abs(period.year - year) <= MAX_YEARS_APART;
    })
    .sort((a, b) => compareText(a.period, b.period));
}

/** Null if the partner reports no such figure. A figure in the same unit is preferred. */
async function partnersFactOf(catalogue: Catalogue, fact: Fact, asOf: string | undefined): Promise<Fact | null> {
  const all = await Promise.all(partnersKeys(fact).map((key) => factOn(catalogue, factId(key), asOf)));
  const reported = all.filter((partnersFact) => partnersFact !== null);
  return reported.find(({ unit }) => unit === fact.unit) ?? reported[0] ?? null;
}

async function disputedInputsOf(catalogue: Catalogue, fact: Fact, asOf: string | undefined): Promise<string[]> {
  if (fact.status !== 'disputed' || !fact.derivation) return [];
  const inputs = await Promise.all(fact.derivation.inputs.map(({ id }) => factOn(catalogue, id, asOf)));
  return inputs.flatMap((input) => (input?.status === 'disputed' ? [input.id] : []));
}

/** As of the day, or today. */
async function factOn(catalogue: Catalogue, id: string, asOf: string | undefined): Promise<Fact | null> {
  if (asOf === undefined) return catalogue.fact(id);
  const history = await catalogue.history(id);
  return history && resolve(history, asOf);
}
