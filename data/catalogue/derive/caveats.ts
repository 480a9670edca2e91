/**
 * Caveats that come from comparing facts. All passes read the same histories and change none, so their order only decides the order of the
 * caveats of a fact.
 */
import type { Formula } from '../../contract/enumerations.ts';
import type { Caveat, Fact } from '../../contract/fact.ts';
import { agree, halfWidth, isBound, widen } from '../../fact/bounds.ts';
import { amountOf, caveat, isSameCaveat, message } from '../../fact/caveats.ts';
import { isBeforeBreak } from '../../fact/definition.ts';
import { lastPrinted } from '../../fact/evidence.ts';
import type { DatedCaveat, Derivation, FactHistory } from '../../fact/history.ts';
import { factId, isWorldTotal, parseFactId } from '../../fact/id.ts';
import { latestDay } from '../../fact/period.ts';
import { resolve } from '../../fact/resolve.ts';
import { partnersKeys } from '../../fact/same-trade.ts';
import type { TradeRecord } from '../../record/schema.ts';
import type { Implied } from './derivations.ts';
import { RECIPES } from './recipes.ts';

interface Compared {
  histories: FactHistory[];
  vocabulary: Pick<TradeRecord['vocabulary'], 'areas' | 'partners'>;
  /** The derivations from other facts for the key of a history, served or not. */
  derivationsOf(history: FactHistory): readonly Derivation[];
  /** The amounts that growth of a year later implies for the key of a history. */
  basesOf(history: FactHistory): readonly Implied[];
}

type FactCaveat = readonly [id: string, caveat: DatedCaveat];
type CaveatOnDay = readonly [id: string, caveat: Caveat];

export function withCaveats(compared: Compared): FactHistory[] {
  const passes = [singleSources, revisedBases, earlierPrints, mirrors];
  const byId = Map.groupBy(
    passes.flatMap((pass) => pass(compared)),
    ([id]) => id,
  );
  return compared.histories.map((history) => {
    const caveats = byId.get(history.id)?.map(([, caveat]) => caveat);
    return caveats ? { ...history, caveats: [...(history.caveats ?? []), ...caveats] } : history;
  });
}

/** A page, or something that follows from pages: the first day on which it counts, and the day on which it entered the record. */
interface Dated {
  from: string;
  recorded: string;
}

function dated({ evidence = [], derivations = [] }: Partial<Pick<FactHistory, 'evidence' | 'derivations'>>): Dated[] {
  return [...evidence.map(({ published, recorded }) => ({ from: published, recorded })), ...derivations];
}

/**
 * The caveats over time. `causes` are the things that may bring or end a caveat; `caveatsOn` gives the caveats of one day. A caveat lasts from the day
 * on which it appears to the day on which it disappears or says something else.
 */
function overTime(causes: readonly Dated[], caveatsOn: (day: string) => CaveatOnDay[]): FactCaveat[] {
  const caveats: FactCaveat[] = [];
  const active = new Map<string, DatedCaveat>();
  for (const day of [...new Set(causes.map(({ from }) => from))].sort()) {
    const recorded = latestDay(causes.filter(({ from }) => from === day).map((cause) => cause.recorded));
    const now = new Map(caveatsOn(day));
    for (const [id, caveat] of active) {
      const same = now.get(id);
      if (same && isSameCaveat(same, caveat)) continue;
      caveat.until = day;
      caveat.recorded = latestDay([caveat.recorded, recorded]);
      active.delete(id);
    }
    for (const [id, caveat] of now) {
      if (active.has(id)) continue;
      const datedCaveat = { ...caveat, from: day, recorded };
      active.set(id, datedCaveat);
      caveats.push([id, datedCaveat]);
    }
  }
  return caveats;
}

/**
 * `single-source`: amounts that only one page prints and that no other printed numbers confirm. A slip of that page would not be noticed. The
 * caveat ends when a second page or a derivation agrees.
 */
function singleSources({ histories, derivationsOf }: Compared): FactCaveat[] {
  const single = caveat('single-source', [message('caveatSingle')]);
  const printed = histories.filter(({ measure, evidence }) => measure === 'value' && evidence.length);
  return printed.flatMap((history) => {
    const derivations = derivationsOf(history).filter(({ value }) => value !== null);
    const causes = dated({ evidence: history.evidence, derivations: [...derivations] });
    const isSingle = (day: string) => isUnconfirmed(resolve({ ...history, derivations: [] }, day), derivations, day);
    return overTime(causes, (day) => (isSingle(day) ? [[history.id, single]] : []));
  });
}

/** False for disputed numbers, which have a caveat already, and for bounds, which are not amounts. */
function isUnconfirmed(fact: Fact | null, derivations: readonly Derivation[], day: string): boolean {
  if (!fact || isBound(fact) || fact.value === null || fact.status === 'disputed') return false;
  const pages = fact.evidence.filter((each) => each.setAside === undefined && !isBound(each) && agree(each, fact));
  if (new Set(pages.map(({ release }) => release)).size > 1) return false;
  return !derivations.some((derivation) => derivation.from <= day && agree(derivation, fact));
}

/**
 * `base-revised`, or `definition-change`: the amount that a growth rate is based on is not the amount that pages printed a year before. Its
 * publisher revised it without saying so, or has since changed the definition of the partner. The growth and the earlier amount have the
 * caveat from the day on which both numbers were known.
 */
function revisedBases({ histories, basesOf, vocabulary: { partners } }: Compared): FactCaveat[] {
  const byId = new Map(histories.map((history) => [history.id, history]));
  return histories.flatMap((amount) => {
    const bases = basesOf(amount);
    const growth = bases.at(-1)?.inputs[1]?.id;
    if (!growth || bases.every(({ value }) => value === null)) return [];
    const { id, evidence, derivations, period, partner } = amount;
    const isPrinted = evidence.length > 0;
    const causes = [...bases, ...dated(isPrinted ? { evidence } : { derivations })];
    return overTime(causes, (day): CaveatOnDay[] => {
      const factOn = (input: string) => (byId.has(input) ? resolve(byId.get(input) as FactHistory, day) : null);
      const printed = isPrinted
        ? resolve({ ...amount, derivations: [] }, day)
        : asPrinted(resolve(amount, day), factOn);
      const base = bases.findLast(({ from }) => from <= day);
      if (!printed || !base || agree(printed, base)) return [];
      const isOtherDefinition = isBeforeBreak(period, partners[partner]?.breaks);
      const caveat = caveatOfAmount(printed, base, isOtherDefinition);
      // A bound gives no growth, and growth between amounts by different definitions means nothing.
      const growthCaveat = isOtherDefinition ? caveat : caveatOfGrowth(caveat, printed, base);
      return [[id, caveat], ...(byId.has(growth) ? [[growth, growthCaveat] as const] : [])];
    });
  });
}

/** The caveat of the earlier amount, with the two numbers that differ: as printed, and as the growth implies it. */
function caveatOfAmount(printed: Fact, base: Implied, isOtherDefinition: boolean): Caveat {
  const { value, bounds, unit, inputs } = base;
  const [amount, growth] = inputs;
  const later = { period: parseFactId(amount?.id ?? '')?.period ?? '' };
  const period = { period: printed.period };
  const messages = [
    ...(amount && growth
      ? [
          message('caveatImplied', {
            growth: amountOf(growth),
            amount: amountOf(amount),
            implied: amountOf(base),
            later,
            period,
          }),
        ]
      : []),
    message(printed.printed ? 'caveatPrinted' : 'caveatComputed', { printed: amountOf(printed) }),
  ];
  return isOtherDefinition
    ? caveat('definition-change', messages)
    : { ...caveat('base-revised', messages), implied: { value, bounds, unit } };
}

/** The caveat of the growth: which growth the two amounts give. */
function caveatOfGrowth(ofAmount: Caveat, printed: Fact, { inputs: [amount, growth] }: Implied): Caveat {
  if (!amount || !growth || printed.value === null || amount.value === null) return ofAmount;
  // One decimal at least: 20 and 19.6 differ.
  const decimals = Math.max(1, `${growth.value}`.split('.')[1]?.length ?? 0);
  const value = Number(((amount.value / printed.value - 1) * 100).toFixed(decimals));
  const given = { ...growth, value, bounds: [value, value] as const, qualifier: 'exact' as const };
  const values = { growth: amountOf(growth), given: amountOf(given), period: { period: printed.period } };
  return { ...ofAmount, messages: [message('caveatAmounts', values)] };
}

/** Formulas whose result is as uncertain as all its inputs together. */
const SUMS: ReadonlySet<Formula> = new Set(
  RECIPES.flatMap(({ formula, toleranceRelativeTo }) => (toleranceRelativeTo === 'first input' ? [formula] : [])),
);

/**
 * A derived amount with the bounds that its printed inputs give, without the revision tolerance: that only allows for a revision, and does not
 * show one.
 */
function asPrinted(amount: Fact | null, inputOf: (id: string) => Fact | null): Fact | null {
  if (!amount?.derivation || !SUMS.has(amount.derivation.formula) || amount.value === null) return null;
  const widths = amount.derivation.inputs.map(({ id }) => halfWidth(inputOf(id)?.bounds ?? [null, null]));
  const width = widths.reduce((sum, half) => sum + half, 0);
  return { ...amount, bounds: widen([amount.value, amount.value], width) };
}

/**
 * `earlier-print`: numbers that pages printed beside one that was revised since, and did not print again. They are its growth, its conversion,
 * the exports and imports that add up to it, its parts, and numbers derived from its earlier value. They belong to that earlier value.
 */
function earlierPrints({ histories }: Compared): FactCaveat[] {
  const inPeriod = Map.groupBy(histories, ({ period }) => period);
  const revised = histories.filter(({ measure }) => measure === 'value' || measure === 'growth');
  // A history may belong to several revised numbers: a balance to trade, exports and imports; a growth difference to both rates of growth. The
  // last of them counts.
  const byId = new Map<string, FactCaveat[]>();
  for (const number of revised) {
    if (!resolve(number)?.revisions.length) continue;
    for (const history of inPeriod.get(number.period) ?? []) {
      if (!isBeside(history, number)) continue;
      const causes = [...dated(history), ...dated({ evidence: number.evidence })];
      const caveats = overTime(causes, (day) => {
        const caveat = earlierPrint(resolve(history, day), resolve(number, day));
        return caveat ? [[history.id, caveat]] : [];
      });
      if (caveats.length) byId.set(history.id, caveats);
    }
  }
  return [...byId.values()].flat();
}

/** Whether the history is derived from the revised number, or pages print it together with that amount of the same area. */
function isBeside(
  { area, indicator, measure, partner, breakdown, derivations }: FactHistory,
  revised: FactHistory,
): boolean {
  if (derivations.some(({ inputs }) => inputs.some(({ id }) => id === revised.id))) return true;
  if (revised.measure !== 'value' || area !== revised.area) return false;
  const isPart = partner !== revised.partner || breakdown !== revised.breakdown;
  if (indicator === revised.indicator)
    return isPart
      ? isWorldTotal(revised) && MEASURES_OF_PARTS.includes(measure)
      : MEASURES_BESIDE_AMOUNT.includes(measure);
  return !isPart && measure === 'value' && revised.indicator === 'trade' && FLOWS_BESIDE_TRADE.includes(indicator);
}

const FLOWS_BESIDE_TRADE = ['exports', 'imports', 'balance'];
const MEASURES_BESIDE_AMOUNT = ['growth', 'growth-usd', 'value-usd', 'growth-difference'];
const MEASURES_OF_PARTS = ['value', 'value-usd', 'share'];

function earlierPrint(number: Fact | null, revised: Fact | null): Caveat | null {
  if (number === null || revised?.basis !== 'stated') return null;
  const printed = lastPrinted(number);
  // The number that was valid when this was printed.
  const before = revised.revisions.find(({ until }) => until > printed);
  if (!before) return null;
  const { indicator, area } = revised;
  const values = {
    indicator: area === number.area ? { indicator } : { indicator, area },
    day: { day: revised.revisions.at(-1)?.until ?? '' },
    before: amountOf({ ...revised, ...before }),
    after: amountOf(revised),
  };
  return caveat('earlier-print', [message('caveatEarlier', values)]);
}

const MEASURES_OF_BOTH_SIDES = ['value', 'value-usd', 'share'];

/**
 * `mirror`: trade that both sides count, the area's own statistics and those of the partner, which differ by when and where goods are
 * counted. The amount that the partner reports for the same period is part of the caveat.
 */
function mirrors({ histories, vocabulary: { areas } }: Compared): FactCaveat[] {
  const compared = histories.filter(({ measure }) => MEASURES_OF_BOTH_SIDES.includes(measure));
  // The first page that prints trade of an area with a partner, by `area partner`.
  const pairs = new Map<string, Dated>();
  for (const { area, partner, evidence } of compared) {
    const pair = `${area} ${partner}`;
    for (const page of dated({ evidence })) if (page.from < (pairs.get(pair)?.from ?? '9999')) pairs.set(pair, page);
  }
  const byId = new Map(compared.map((history) => [history.id, history]));
  return compared.flatMap((history): FactCaveat[] => {
    const { id, area, partner } = history;
    // The partner may count its trade only with the whole country that a region is a part of.
    const counted = [area, areas[area]?.parent].find((code) => pairs.has(`${partner} ${code}`));
    const first = pairs.get(`${partner} ${counted}`);
    if (counted === undefined || !first || !Object.hasOwn(areas, partner)) return [];
    const name = counted === area ? 'caveatMirror' : 'caveatMirrorPart';
    const messages = [message(name, { whole: { area: counted } }), message('caveatMirrorWhy')];
    const reported = partnersKeys(history).flatMap((key) => byId.get(factId(key)) ?? []);
    const caveatsOn = (day: string): CaveatOnDay[] =>
      day < first.from ? [] : [[id, { ...caveat('mirror', messages), ...partnerFact(reported, day) }]];
    return overTime([first, ...reported.flatMap(dated)], caveatsOn);
  });
}

/** The partner's own figure as known on a day, in the currency of the fact if there is one. */
function partnerFact(reported: readonly FactHistory[], day: string): Pick<Caveat, 'partnerFact'> {
  const [fact] = reported.flatMap((history) => resolve(history, day) ?? []);
  if (!fact) return {};
  const { id, value, bounds, digits, unit, qualifier, basis, status } = fact;
  return { partnerFact: { id, value, bounds, digits, unit, qualifier, basis, status } };
}
