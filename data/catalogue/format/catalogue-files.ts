/** The contents of the data files, apart from the index and the texts. */
import type { Answer } from '../../contract/answers.ts';
import type { CORRECTIONS } from '../../contract/enumerations.ts';
import type { Caveat, Evidence, Fact } from '../../contract/fact.ts';
import type { Key } from '../../fact/id.ts';
import type { StatedConcept } from '../../record/concept.ts';
import type { Labels, NotTaken, Term } from '../../record/schema.ts';
import type { CardPeriods, ExpectedPeriod, ReleaseSummary } from './catalogue-index.ts';

/** The file of an area: its labels in all languages, its coverage, and what its page shows. */
export interface AreaFile {
  term: Term;
  /** Which trade its statistics office counts, and how. */
  concept: StatedConcept;
  /** The labels of that office; null if the record does not name it. */
  office: Labels | null;
  /** The next release by the schedule; null without a schedule. */
  next: ExpectedPeriod | null;
  /** Oldest first; empty if the area has no numbers of its own. */
  coverage: YearCoverage[];
  /** Completed years without a number of its total trade, from the first year of any area with one. */
  missingYears: number[];
  /** The newest periods of its facts, newest first. Their number is limited, so that the page of the area does not grow with the record. */
  periods: string[];
  /** The areas that are part of this one. */
  children: string[];
  /** The newest period of total trade, or else of any number. */
  newest: string | null;
  /** Partners with which it has numbers, in the order of the vocabulary. */
  partners: string[];
}

/** A series of an area, and the periods of its cards. */
export interface SeriesCards extends Pick<Key, 'indicator' | 'partner' | 'breakdown'>, CardPeriods {}

/** The periods of a year for which pages print the area's total trade. */
export type YearCoverage = Answer<'Area'>['coverage'][number];

/** The columns of the table of coverage: amounts with the world as a whole. */
export const FLOWS = ['trade', 'exports', 'imports'] as const;

/** An area in the list that the page `/areas` searches, and the table of coverage of `/about`. */
export interface ListedArea {
  id: string;
  /** Text for the search: its code, labels in all languages and other names, as normalized by `findable`. */
  names: string;
  /** As in `AreaFile`. */
  newest: string | null;
  /** The newest period of each flow. */
  flows: Record<(typeof FLOWS)[number], string | null>;
  /** The first year with a number of total trade; null if there is none. */
  firstYear: number | null;
  /** Completed years without a number of total trade, from `firstYear`. */
  missingYears: number[];
}

/** A release with all numbers recorded from it. */
export type ReleaseFile = Omit<ReleaseSummary, 'observations' | 'notTaken'> & {
  /** In the order of the record, each with the id of its fact. */
  observations: Answer<'ReleaseAnswer'>['observations'];
  /** Figures of the page that were not recorded. Omitted if nobody has listed them. */
  notTaken?: NotTaken[];
  /** The labels of the reasons in `notTaken`, by code and language. */
  reasons?: Record<string, Labels>;
  /** The status of numbers that are not current, by the id of their fact. Only for our pages: the API has it with the fact. */
  statuses?: Record<string, Fact['status']>;
  /** Ids of numbers that are all set aside, so there is no `/facts/{id}`. Only for our pages. */
  withoutFact?: string[];
};

/** A release that the schedule of the data set expects. */
export interface ExpectedRelease {
  area: string;
  period: string;
  /** The day by which a page is usually published. */
  due: string;
  /** The id of the fact that it is expected to print. */
  fact: string;
  /** The first page with the number; null if the record has none. */
  release: { id: string; publisher: string; published: string } | null;
}

/**
 * A change of the record, for feeds. `id` is the id of the fact that changed. `fact` is the first fact of a new release. A contradiction between
 * pages is a `correction` with the status `disputed`.
 */
export type Change =
  | { kind: 'release'; day: string; release: ReleaseSummary; fact: string }
  | { kind: 'revision'; day: string; id: string; before: Print; after: Print }
  | {
      kind: 'correction';
      day: string;
      id: string;
      status: (typeof CORRECTIONS)[number];
      caveat: Caveat;
      page: Print;
    }
  | { kind: 'withdrawal'; day: string; id: string; reason: string };

/** The part of evidence that feeds show: a printed number and its source. */
export type Print = Pick<Evidence, 'printed' | 'release' | 'publisher' | 'published'>;
