/**
 * Where the level that a growth rate was counted from is not the level that pages printed a year before: its publisher revised it
 * without saying so, or counts the partner by another definition since. Both the growth and the earlier level then carry a caveat.
 */
import type { Formula } from '../../contract/enumerations.ts';
import type { DerivationInput, Fact } from '../../contract/fact.ts';
import { agree, halfWidth, widen } from '../../fact/bounds.ts';
import { amountOf, englishNumber, inWords } from '../../fact/caveats.ts';
import { isBeforeBreak } from '../../fact/definition.ts';
import { type CaveatSentence, type DatedCaveat, type Entry, knownFrom } from '../../fact/entry.ts';
import { parseFactId } from '../../fact/id.ts';
import { periodName } from '../../fact/period-name.ts';
import { resolve } from '../../fact/resolve.ts';
import type { TradeRecord } from '../../record/schema.ts';
import type { Implied } from './derivations.ts';

/** The entries with the caveat `base-revised` or `definition-change` added, from the days on which both numbers were known. */
export function baseRevisions(
  entries: Entry[],
  basesOf: (level: Entry) => Implied[],
  partners: TradeRecord['vocabulary']['partners'],
): Entry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const added = new Map<string, DatedCaveat[]>();
  for (const level of entries) {
    const bases = basesOf(level);
    const growth = bases.at(-1)?.inputs[1]?.id;
    if (!growth || bases.every(({ value }) => value === null)) continue;
    const found = periodsOfDoubt(bases, level, byId, isBeforeBreak(level.period, partners[level.partner]?.breaks));
    const add = (id: string, caveats: DatedCaveat[]) => added.set(id, [...(added.get(id) ?? []), ...caveats]);
    add(
      level.id,
      found.map(({ caveat }) => caveat),
    );
    add(growth, found.map(ofGrowth));
  }
  return entries.map((entry) => {
    const caveats = added.get(entry.id) ?? [];
    return caveats.length ? { ...entry, caveats: [...(entry.caveats ?? []), ...caveats] } : entry;
  });
}

/** A caveat of the earlier level, with the two numbers that differ: as printed, and as the growth implies it. */
interface Doubt {
  caveat: DatedCaveat;
  printed: Fact;
  base: Implied;
}

/** From each day on which the two began to differ, up to the day on which they fitted again or differed otherwise. */
function periodsOfDoubt(
  bases: Implied[],
  level: Entry,
  byId: ReadonlyMap<string, Entry>,
  isOtherDefinition: boolean,
): Doubt[] {
  const [kind, reason] = isOtherDefinition
    ? (['definition-change', 'the two count the partner by different definitions'] as const)
    : (['base-revised', 'the base was revised'] as const);
  const inputOn = (day: string) => (id: string) => {
    const entry = byId.get(id);
    return entry ? resolve(entry, day) : null;
  };
  const levels = level.evidence.length ? level.evidence : level.derivations;
  const days = [...new Set([...bases, ...levels].map(knownFrom))].sort();
  const found: Doubt[] = [];
  for (const day of days) {
    const printed = level.evidence.length
      ? resolve({ ...level, derivations: [] }, day)
      : asPrinted(resolve(level, day), inputOn(day));
    const base = bases.findLast((derivation) => knownFrom(derivation) <= day);
    const differs = printed && base && !agree(printed, base);
    const text = differs ? `${explanation(printed, base)}: ${reason}.` : null;
    const last = found.at(-1)?.caveat;
    if (last && last.until === undefined && last.text !== text) last.until = day;
    if (differs && text !== null && (last === undefined || last.until !== undefined)) {
      const { value, bounds, unit } = base;
      const implied = kind === 'base-revised' ? { implied: { value, bounds, unit } } : {};
      const caveat = { kind, text, ...implied, from: day, sentences: sentences(printed, base) };
      found.push({ caveat, printed, base });
    }
  }
  return found;
}

/** The caveat of the growth: which growth the two levels give. */
function ofGrowth({ caveat, printed, base }: Doubt): DatedCaveat {
  const [level, growth] = base.inputs as [DerivationInput, DerivationInput];
  // A limit gives none, and levels by different definitions give none that means anything.
  if (caveat.kind !== 'base-revised' || printed.value === null || level.value === null) return caveat;
  // One decimal at least: 20 and 19.6 differ.
  const decimals = Math.max(1, `${growth.value}`.split('.')[1]?.length ?? 0);
  const value = Number(((level.value / printed.value - 1) * 100).toFixed(decimals));
  const given = { ...growth, value, bounds: [value, value] as const, qualifier: 'exact' as const };
  const period = periodName(printed.period, ENGLISH);
  return {
    ...caveat,
    text: `The source says ${englishNumber(growth)}; the levels on record give ${englishNumber(given)}: it may have used another number for ${period}.`,
    sentences: [
      ['caveatLevels', { growth: amountOf(growth), given: amountOf(given), period: { period: printed.period } }],
    ],
  };
}

/** Formulas of which the result is as uncertain as its inputs together. */
const SUMS: Formula[] = ['subtraction', 'exports-plus-imports', 'trade-minus-part'];

/**
 * A derived level by what its inputs print, without what was added because they may have been revised: that widens its bounds, and
 * does not say that it was.
 */
function asPrinted(level: Fact | null, inputOf: (id: string) => Fact | null): Fact | null {
  if (!level?.derivation || !SUMS.includes(level.derivation.formula) || level.value === null) return null;
  const widths = level.derivation.inputs.map(({ id }) => halfWidth(inputOf(id)?.bounds ?? [null, null]));
  const width = widths.reduce((sum, half) => sum + half, 0);
  return { ...level, bounds: widen([level.value, level.value], width) };
}

function explanation(printed: Fact, { value, bounds, unit, inputs }: Implied): string {
  const [level, growth] = inputs.map(englishNumber);
  const period = parseFactId(inputs[0]?.id ?? '')?.period ?? '';
  const limit = LIMITS[printed.qualifier] ?? '';
  const before = printed.printed
    ? `pages had printed ${englishNumber(printed)}${limit}`
    : `printed numbers give ${inWords(printed.value, printed.bounds)} (${printed.derivation?.formula})`;
  return `Growth of ${growth} to ${level} in ${periodName(period, ENGLISH)} implies ${inWords(value, bounds)} ${unit} for ${periodName(printed.period, ENGLISH)}, where ${before}`;
}

/** The same for other languages, without the reason, which the kind of the caveat says. */
function sentences(printed: Fact, base: Implied): CaveatSentence[] {
  const [level, growth] = base.inputs as [DerivationInput, DerivationInput];
  const later = parseFactId(level.id)?.period ?? '';
  return [
    [
      'caveatImplied',
      {
        growth: amountOf(growth),
        level: amountOf(level),
        later: { period: later },
        implied: amountOf(base),
        period: { period: printed.period },
      },
    ],
    [printed.printed ? 'caveatPrinted' : 'caveatComputed', { printed: amountOf(printed) }],
  ];
}

const ENGLISH = { code: 'en' };

const LIMITS: Partial<Record<Fact['qualifier'], string>> = { over: ' as a lower limit', under: ' as an upper limit' };
