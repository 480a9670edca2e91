/** The index of the catalogue: its areas, codes and languages. The build makes it, and every request reads it. */
import type { Unit } from '../../contract/enumerations.ts';
import type { Language } from '../../contract/language.ts';
import { compareText } from '../../fact/id.ts';
import { isCurrency } from '../../fact/unit.ts';
import type { Dataset } from '../../record/dataset.ts';
import type { Moves } from '../../record/moved.ts';
import type { RecordedRelease } from '../../record/schema.ts';
import type { Codes } from './texts.ts';

/** A release without its observations, but with their number and the areas that they are about. */
export type ReleaseSummary = Omit<RecordedRelease, 'observations'> & { observations: number; areas: string[] };

export interface AreaSummary {
  id: string;
  facts: number;
  /** Whether it has a card. */
  card: boolean;
  /** The years of its facts, oldest first. Each entry has a file: `1995-2016`, `2017`. */
  yearRanges: string[];
}

/** A period that a card can show, and the day on which its number was first published. */
export interface CardPeriod {
  id: string;
  knownSince: string;
}

/** The ids of the periods with a card as of the day. All periods without a day. */
export function periodsAsOf(periods: readonly CardPeriod[], day: string | undefined): string[] {
  return periods.filter(({ knownSince }) => !day || knownSince <= day).map(({ id }) => id);
}

/** The next period that the schedule of an area expects, and the day by which it is usually published. */
export interface ExpectedPeriod {
  period: string;
  due: string;
}

/** The periods that the card of a series can show, and the next expected one. */
export interface CardPeriods {
  /** Oldest first. */
  periods: CardPeriod[];
  expected?: ExpectedPeriod;
}

/** Values for examples. All exist and follow from the area and the period of the start page. */
export interface Examples {
  area: string;
  period: string;
  /** The area's total trade in the period. */
  fact: string;
  /** The page that is preferred for it. */
  release: string;
  /** The day on which that page was published: the first day for `asOf` of the fact. */
  day: string;
}

/** A language with its own name: `Русский`. */
type IndexLanguage = Language & { ownName: string };

/** Small, because every request reads it. Content that grows with the record is in other files. */
export interface CatalogueIndex extends Moves {
  /** `date` is the day on which a release last entered the record, `newest` that on which the newest was printed. */
  dataset: { id: string; date: string; newest: string; title: string; description: string };
  /** Who runs the deployment, and under which license the record is, for `/about`. */
  about: Pick<Dataset, 'publisher' | 'contact'> & {
    /** Its title in the first language; `Texts` have it in each. */
    license?: { id: string; title: string; url: string };
  };
  /** The day on which the oldest page was published. */
  since: string;
  /** The first is the default. */
  languages: IndexLanguage[];
  /** The area and the period of the start page. */
  start: { area: string; period: string };
  examples: Examples;
  build: string;
  areas: AreaSummary[];
  releases: number;
  /** How many of them were read from a stored copy of the page, on a day that is not known. */
  storedCopies: number;
  /** The codes that exist, without their labels (texts.ts). */
  vocabulary: Codes;
  /** The units of the numbers of each measure. */
  units: Record<string, Unit[]>;
}

/** The id that a fact has now, if it had another one. */
export function currentId(id: string, { moved }: Pick<CatalogueIndex, 'moved'>): string {
  return Object.hasOwn(moved, id) ? (moved[id] as string) : id;
}

/** The currencies of totals: those of the areas, and those of the publishers' conversions. */
export function currencies({ units }: Pick<CatalogueIndex, 'units'>): string[] {
  const used = [...(units.value ?? []), ...(units['value-usd'] ?? [])].filter(isCurrency);
  return [...new Set(used)].sort(compareText);
}

/** The code of the currency that the data set's own area counts its trade in. */
export function ownCurrency(index: Pick<CatalogueIndex, 'vocabulary' | 'examples' | 'units'>): string {
  return index.vocabulary.areas[index.examples.area]?.currency ?? currencies(index)[0] ?? '';
}

/** What `asOf` means: the API's documentation and the data package say the same. */
export const CLOCK_NOTE =
  'asOf=2025-06-19 shows what sources published by that day say. A page that is found later can change the answer for a past day.';

/** How the pages of the record were read, in a sentence: the API, its documentation and the data package say the same. */
export function retrievalNote({ releases, storedCopies }: Pick<CatalogueIndex, 'releases' | 'storedCopies'>): string {
  if (storedCopies === 0) return 'All pages were opened on the day that their release has as retrieved.';
  const which = storedCopies === releases ? 'All pages' : `${storedCopies} of ${releases} pages`;
  return `${which} were read from stored copies and not opened live: the retrieved of such a release is null.`;
}
