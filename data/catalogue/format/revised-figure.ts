/** A disputed or revised figure as `/revised` lists it. */
import type { Fact } from '../../contract/fact.ts';

/** `disputed`: sources disagree. `base-revised`: later growth does not fit the amount that was printed. */
export const REVISED_KINDS = ['revised', 'disputed', 'base-revised', 'corrected', 'withdrawn'] as const;
export type RevisedKind = (typeof REVISED_KINDS)[number];

/** One number that was given for the figure. */
export type GivenNumber = Pick<Fact, 'value' | 'bounds' | 'qualifier'> & {
  /** The token in the source; null for a computed number. */
  printed: string | null;
  published: string;
  source: Source | null;
};

export interface Source {
  release: string;
  publisher: string;
  agency: string;
  url: string;
}

export interface RevisedFigure {
  id: string;
  area: string;
  unit: string;
  kind: RevisedKind;
  first: GivenNumber;
  /** The number that replaced or contradicts it; null if its inputs are disputed or a person marked it. */
  now: GivenNumber | null;
  /** Day of the revision or of the latest contradicting print. */
  day: string;
  /** Why an editor marked the figure, in English; null for other figures. */
  reason: string | null;
}

/** The change from the first number to the present one in the figure's unit, and relative to the first. */
export function differenceOf({ first, now, unit }: Pick<RevisedFigure, 'first' | 'now' | 'unit'>): {
  difference: number | null;
  percent: number | null;
} {
  if (first.value === null || now?.value === null || now?.value === undefined)
    return { difference: null, percent: null };
  const difference = Number((now.value - first.value).toPrecision(6));
  const isRelative = unit !== 'percent' && first.value !== 0;
  return {
    difference,
    percent: isRelative ? Number(((100 * difference) / Math.abs(first.value)).toPrecision(3)) : null,
  };
}
