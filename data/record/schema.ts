/**
 * The shape of the record: what a file in `data/releases/` and in `data/vocabulary/` may hold.
 * Shape is checked here, sense by the rules in `data/rules/`. All types of the record come from these schemas.
 */
import * as v from 'valibot';
import { MARKS, MEASURES, REASONS } from '../contract/enumerations.ts';
import { isMonth, parsePeriod } from '../fact/period.ts';
import type { Agencies } from './agencies.ts';
import { concept } from './concept.ts';
import type { Dataset } from './dataset.ts';
import { address, code, date, inEachLanguage, line } from './text-schema.ts';

const unit = v.pipe(v.string(), v.regex(/^[A-Za-z]+(\/[A-Z]+)?$/, 'is no unit (a code of units.json)'));
const period = v.pipe(
  v.string(),
  v.check(
    (id) => parsePeriod(id) !== null,
    'is no period: write 2025-05, 2025-01..2025-05, or 2024 for January to December',
  ),
);
const limit = v.nullable(v.pipe(v.number(), v.finite()));

const waiver = v.strictObject({
  /** The rule that the observation is known to break. */
  rule: line(40),
  /** Why it stands all the same: a known revision or a slip of the source. */
  reason: line(600),
});

/** What happened to a number after it was recorded: sources contest it, we had copied it wrongly, or its source took it back. */
export const mark = v.strictObject({
  status: v.picklist(MARKS),
  date,
  reason: line(600),
  /** The number cannot be: it stays on the page of its release, and is in no fact. */
  impossible: v.optional(v.literal(true)),
});

/**
 * What the desk was not sure of: by field, why. A record with one is refused, so that a draft can't be built before a person has
 * decided.
 */
const decide = v.optional(
  v.custom<never>(
    () => false,
    'lists what nobody has decided: compare it with the page, then remove "decide", or run npm run desk -- review',
  ),
);

/** The number's own token as the page prints it; never a sentence. */
const printed = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'is empty'),
  v.maxLength(60, 'is longer than a number with its unit: copy no sentence'),
);

export const observation = v.strictObject({
  area: code,
  indicator: code,
  measure: v.picklist(MEASURES),
  partner: code,
  breakdown: code,
  period,
  /** In base units; null where the source gives an order or a limit but no number: `bounds` then say what is known. */
  value: limit,
  /** A code of `vocabulary/units.json`. */
  unit,
  qualifier: v.picklist(['exact', 'about', 'over', 'under']),
  printed,
  /** Where the number is the page's but its form was unified when it was transcribed: `22.9%` for `22.9 percent`. */
  normalised: v.optional(v.literal(true)),
  paragraph: v.nullable(v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(1))),
  /** Whom the same paragraph names for the number; null where it names nobody, left out where the paragraph was not seen. */
  attributedTo: v.optional(v.nullable(line(200))),
  /** Only where the printed token does not give them: an order, a limit, a number in words. */
  bounds: v.optional(
    v.pipe(
      v.tuple([limit, limit]),
      v.check(([lower, upper]) => lower === null || upper === null || lower <= upper, 'has its ends turned round'),
    ),
  ),
  waivers: v.optional(v.pipe(v.array(waiver), v.minLength(1, 'is an empty list: leave it out'))),
  mark: v.optional(mark),
  note: v.optional(line(600)),
  /** Where the page says that the number was revised: it then replaces what other pages printed before. */
  revised: v.optional(v.literal(true)),
  /** Where the page says that the number is preliminary. */
  preliminary: v.optional(v.literal(true)),
  /** Where the page was published before the period was over, so that the number is an estimate of it. */
  estimate: v.optional(v.literal(true)),
  /** The day on which it was added to the release, where that is a later day than the page's `recorded`. */
  recorded: v.optional(date),
  decide,
});

/** A figure of the page that is no observation. */
const notTaken = v.strictObject({
  printed,
  /** As with observations; 0 is the headline. */
  paragraph: v.nullable(v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(0))),
  reason: v.picklist(REASONS, `is none of the reasons ${REASONS.join(', ')}`),
  /** What else to know of it: what it is of, or which paragraph it repeats. */
  note: v.optional(line(200)),
  decide,
});

export const release = v.strictObject({
  /** The site or edition that printed the page, and the agency whose story it carries. */
  publisher: line(120),
  agency: line(120),
  title: v.nullable(line(400)),
  url: address,
  language: v.pipe(v.string(), v.regex(/^[a-z]{2}$/, 'is no language code of two letters')),
  /** A: the agency's own site or language edition. B: another outlet that carries its story. */
  tier: v.picklist(['A', 'B']),
  published: date,
  /** The day on which the page entered the record: what was known on a day goes by it. */
  recorded: date,
  /** The day on which the page's text was taken; null where it was read from a stored copy of unknown age. */
  retrieved: v.nullable(date),
  observations: v.pipe(
    v.array(observation),
    v.minLength(1, 'holds no observation'),
    v.maxLength(500, 'holds more than 500 observations'),
  ),
  /** The other figures of the page, each with why it is no observation: so that none is overlooked. */
  notTaken: v.optional(v.pipe(v.array(notTaken), v.maxLength(500, 'holds more than 500 figures'))),
  decide,
});

const labels = inEachLanguage(200);

/** One code of a vocabulary. `note` names the code list it comes from, or says what it covers. */
const term = {
  labels,
  /** By language: other names of the same thing, by which texts are read. They are shown nowhere. */
  aliases: v.optional(v.record(v.string(), v.array(line(200)))),
  note: v.optional(line(600)),
};
const plain = v.strictObject(term);

/** Labels of what is no dimension: offices that pages name, and the reasons why figures are no observations. */
export const offices = v.record(code, plain);
export const reasons = v.strictObject(v.entriesFromList(REASONS, plain));
const kind = v.picklist(['country', 'region', 'port', 'group'], 'must be country, region, port or group');

const area = v.strictObject({
  ...term,
  /** What the code stands for; a port's figures count goods of all provinces and are no part of a region's. */
  kind,
  /** The code of the area that this one is a part of. */
  parent: v.optional(code),
  /** The currency in which its statistics are given (ISO 4217). */
  currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'is no currency code such as USD')),
  /** The `agency` of releases that are its compiler's own: the customs service or statistics office that counts. */
  compiler: v.optional(line(120)),
  /** By which part of itself its compiler, or that of its parts, revises a level from release to release (npm run record:backtest). */
  allowance: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(0.05))),
  /** How its compiler counts. */
  concept: v.optional(concept),
});

/** The code of the division that it is a part of (`divisions.json`): what a card lists it with. The whole is a part of none. */
const division = v.optional(code);

const breakdown = v.strictObject({ ...term, division });

const partner = v.strictObject({
  ...term,
  division,
  /** By language, what follows exports, imports and a balance: "to the United States", "from …", "with …". For languages whose titles need it. */
  phrases: v.optional(v.record(v.string(), v.tuple([line(200), line(200), line(200)]))),
  /**
   * The last months of the first periods that were counted by another definition, oldest first: facts of a year from there on are SDMX
   * OBS_STATUS `B`, a time series break.
   */
  breaks: v.optional(v.array(v.pipe(v.string(), v.check(isMonth, 'is no month')))),
  /** What changed there, in each language, for the receipts of these facts. */
  changed: v.optional(labels),
});

const indicator = v.strictObject({
  ...term,
  /** The partner that all its facts have: `none` for what has no counterpart. */
  partner: v.optional(code),
  /** The kinds of area that have it; left out where all have. */
  kinds: v.optional(v.array(kind)),
});

/** The files of `vocabulary/`, each a table of code to term. */
export const vocabularies = {
  areas: v.record(code, area),
  indicators: v.record(code, indicator),
  measures: v.record(code, plain),
  partners: v.record(code, partner),
  breakdowns: v.record(code, breakdown),
  /** The ways in which trade is divided into parts: countries, kinds of enterprise and so on. */
  divisions: v.record(code, plain),
  units: v.record(unit, plain),
};
export const words = v.record(v.string(), labels);

export type Observation = v.InferOutput<typeof observation>;
export type Release = v.InferOutput<typeof release>;
export type NotTaken = v.InferOutput<typeof notTaken>;
export type Labels = v.InferOutput<typeof labels>;
/** A term of any vocabulary: areas alone have `kind`, `parent`, `currency` and `concept`, indicators `partner` and `kinds`, partners and breakdowns `division`, partners alone `breaks`, `changed` and `phrases`. */
export type Term = v.InferOutput<typeof plain> &
  Partial<
    Pick<Area, 'kind' | 'parent' | 'currency' | 'compiler' | 'allowance' | 'concept'> &
      Pick<Indicator, 'partner' | 'kinds'> &
      Pick<Partner, 'breaks' | 'changed' | 'division' | 'phrases'>
  >;
type Indicator = v.InferOutput<typeof indicator>;
type Area = v.InferOutput<typeof area>;
type Partner = v.InferOutput<typeof partner>;

type VocabularyName = keyof typeof vocabularies;
export const VOCABULARIES = Object.keys(vocabularies) as VocabularyName[];
export type Vocabulary = Record<VocabularyName, Record<string, Term>>;

/** The vocabulary of each field of an observation that has one. */
export const VOCABULARY_OF = {
  area: 'areas',
  indicator: 'indicators',
  measure: 'measures',
  partner: 'partners',
  breakdown: 'breakdowns',
  unit: 'units',
} as const;

export interface RecordedRelease extends Release {
  /** The file's name without its ending: `2025-06-19-chinagate-xinjiang-trade`. */
  id: string;
}

/** The whole record as the build reads it. */
export interface TradeRecord {
  dataset: Dataset;
  releases: RecordedRelease[];
  vocabulary: Vocabulary;
  /** How agencies shorten numbers. */
  agencies: Agencies;
  /** The offices that pages name for numbers, by code; their labels and aliases are what pages call them. */
  offices: v.InferOutput<typeof offices>;
  /** Labels of the reasons why figures of pages are no observations. */
  reasons: v.InferOutput<typeof reasons>;
  /** The words that cards and receipts say around their facts; `{}` stands for what is filled in. */
  words: Record<string, Labels>;
}
