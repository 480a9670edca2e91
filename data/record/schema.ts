/** Schemas and types of the files in `data/releases/` and `data/vocabulary/`. They check the form of the files; `data/rules/` checks the numbers. */
import * as v from 'valibot';
import { CORRECTIONS, DOLLARS, MEASURES, QUALIFIERS, REASONS } from '../contract/enumerations.ts';
import { isMonth, parsePeriod } from '../fact/period.ts';
import { type Agencies, agencies } from './agencies.ts';
import { concept } from './concept.ts';
import type { Dataset } from './dataset.ts';
import { address, code, date, inEachLanguage, line } from './text-schema.ts';

const unit = v.pipe(v.string(), v.regex(/^[A-Za-z]+(\/[A-Z]+)?$/, 'must be a unit of units.json'));
const period = v.pipe(
  v.string(),
  v.check(
    (id) => parsePeriod(id) !== null,
    'is not a valid period: write 2025-05, 2025-01..2025-05, or 2024 for January to December',
  ),
);
const finiteOrNull = v.nullable(v.pipe(v.number(), v.finite()));

const suppression = v.strictObject({
  /** The name of a rule that the observation breaks. */
  rule: line(40),
  /** Why the number is correct as recorded: a known revision, or an error of the source. */
  reason: line(600),
});

/** A correction notice: the number is disputed, we had copied it wrongly, or its source withdrew it. */
export const correction = v.strictObject({
  status: v.picklist(CORRECTIONS),
  date,
  reason: line(600),
  /** The source itself withdrew the number, so the notice applies from its date on. Other notices apply to all as-of dates. */
  bySource: v.optional(v.literal(true)),
  /** The number is impossible. The page of its release shows it, but facts do not use it. */
  impossible: v.optional(v.literal(true)),
});

/** Adds a description, which `release.schema.json` and `desk brief` show. */
const field = <const S extends v.GenericSchema>(schema: S, description: string) =>
  v.pipe(schema, v.description(description)) as unknown as S;

/** The number with its unit, as the page prints it. Never a sentence. */
const printed = field(
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, 'is empty'),
    v.maxLength(60, 'is longer than a number with its unit: copy no sentence'),
  ),
  'The number as printed, with its unit and the qualifier beside it: under 88 billion yuan. Without words for a rise or fall.',
);

/** The number of a paragraph, or null if it is unknown. */
const paragraphNumber = (description: string) =>
  field(v.nullable(v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(0))), description);

/** Fields of an observation that `desk check` compares with the words around the number, and that a person may confirm. */
const CONFIRMABLE = [
  'area',
  'indicator',
  'measure',
  'partner',
  'breakdown',
  'period',
  'value',
  'qualifier',
  'preliminary',
] as const;
/** Fields of a page that `desk check` compares with the saved page, and that a person may confirm. */
const CONFIRMABLE_OF_PAGE = [
  'url',
  'publisher',
  'published',
  'agency',
  'tier',
  'dollars',
  'title',
  'sentences',
] as const;

export const observation = v.strictObject({
  area: field(code, 'Who reports the trade: a code of areas.json.'),
  indicator: field(code, 'What is measured: a code of indicators.json.'),
  measure: field(v.picklist(MEASURES), 'How it is measured: a code of measures.json.'),
  partner: field(code, 'With whom: a code of partners.json; world for all partners, none if there is no counterpart.'),
  breakdown: field(code, 'Which part: a code of breakdowns.json; total for the whole.'),
  period: field(period, '2025-05, 2025-01..2025-05 for January to May, 2024 for the year.'),
  value: field(
    finiteOrNull,
    'In base units: yuan, not billions of yuan. A fall or a deficit is negative. null if the source gives a bound in words; then bounds have what is known.',
  ),
  unit: field(unit, 'A code of units.json.'),
  qualifier: field(
    v.picklist(QUALIFIERS),
    'over, under or about if the words beside the number say so, otherwise exact.',
  ),
  printed,
  normalised: v.optional(
    field(v.literal(true), 'The form of the printed number was unified: 22.9% for 22.9 percent, -3.2% for a fall.'),
  ),
  paragraph: paragraphNumber('Counted from 1; 0 is the headline, for a number that no paragraph prints.'),
  attributedTo: v.optional(
    field(
      v.nullable(line(200)),
      'The office or person to whom the paragraph, or the one before it, attributes the number, copied letter by letter. null if neither names one.',
    ),
  ),
  bounds: v.optional(
    field(
      v.pipe(
        v.tuple([finiteOrNull, finiteOrNull]),
        v.check(
          ([lower, upper]) => lower === null || upper === null || lower <= upper,
          'has a lower bound that is greater than its upper bound',
        ),
      ),
      'Lower and upper bound, only if the printed number does not give them: [null, 60] for "nearly six tenths", [8, 8] for "eighth", [1, 1] for "largest".',
    ),
  ),
  suppressions: v.optional(
    field(
      v.pipe(v.array(suppression), v.minLength(1, 'is an empty list: leave it out')),
      'Rules that the number is known to break, each with the reason.',
    ),
  ),
  correction: v.optional(field(correction, 'What happened to the number later.')),
  note: v.optional(field(line(600), 'Further information that readers of the number need.')),
  revised: v.optional(
    field(v.literal(true), 'The page says that the number was revised: it replaces what other pages printed before.'),
  ),
  preliminary: v.optional(
    field(
      v.literal(true),
      'The page calls the number preliminary or estimated, and was published after the period was over. Its bounds are then unknown.',
    ),
  ),
  estimate: v.optional(
    field(
      v.literal(true),
      'The page was published before the period was over. Its bounds are then unknown. If it was published later, see preliminary.',
    ),
  ),
  recorded: v.optional(
    field(date, "The day on which the number was added to the release, if that is later than the release's own day."),
  ),
  confirmed: v.optional(
    field(
      v.pipe(v.array(v.picklist(CONFIRMABLE)), v.minLength(1, 'is an empty list: leave it out')),
      'Fields that a person compared with the page, because the words around the number do not decide them. Only npm run desk -- check writes it.',
    ),
  ),
});

/** A figure of the page that is not an observation. */
const notTaken = v.strictObject({
  printed,
  paragraph: paragraphNumber('As in observations: counted from 1; 0 is the headline.'),
  reason: field(
    v.picklist(REASONS, `must be one of the reasons ${REASONS.join(', ')}`),
    'Why it is not an observation: a code of reasons.json. A contradiction by another page is not a reason.',
  ),
  note: v.exactOptional(
    field(line(200), 'Further information: what the figure measures, or which paragraph it repeats.'),
  ),
});

const pageFields = {
  $schema: v.optional(
    field(v.literal('../release.schema.json', 'is ../release.schema.json'), 'Lets editors find this schema.'),
  ),
  publisher: field(line(120), 'The site or language edition that printed the page.'),
  agency: field(
    line(120),
    'The news agency or office whose text the page prints (Source: Xinhua), not the office that it quotes. If the page names none, the publisher.',
  ),
  title: field(v.nullable(line(400)), 'As printed; null if it was not seen.'),
  url: field(address, 'The address that readers open.'),
  language: field(
    v.pipe(v.string(), v.regex(/^[a-z]{2}$/, 'must be a language code of two letters')),
    'The language of the page, two letters.',
  ),
  tier: field(
    v.picklist(['A', 'B']),
    "A: the agency's own site or edition: its name begins with that of the agency, or agencies.json lists it in sites. B: another outlet, or a site that is recorded as the agency only because the page names none.",
  ),
  published: field(date, 'The day on the page.'),
  recorded: field(date, 'The day on which the page entered the record. It orders the feeds; asOf uses published.'),
  retrieved: field(
    v.nullable(date),
    'The day on which the text was taken from the page; null if it was read from a stored copy of unknown age.',
  ),
  dollars: v.exactOptional(
    field(
      v.picklist(DOLLARS),
      'Whose dollars the page prints, only with observations of value-usd. official: the customs office counts in dollars. converted: a newsroom converted them from the currency of the area.',
    ),
  ),
  observations: field(
    v.pipe(
      v.array(observation),
      v.minLength(1, 'holds no observation'),
      v.maxLength(500, 'holds more than 500 observations'),
    ),
    'The numbers, in the order of the page.',
  ),
  confirmed: v.optional(
    field(
      v.pipe(v.array(v.picklist(CONFIRMABLE_OF_PAGE)), v.minLength(1, 'is an empty list: leave it out')),
      'Fields of the page that a person compared with it; "sentences" for the codes and periods of all numbers. Only npm run desk -- check writes it.',
    ),
  ),
  notTaken: v.optional(
    field(
      v.pipe(v.array(notTaken), v.maxLength(500, 'holds more than 500 figures')),
      'The other figures of the page, each with the reason why it is not an observation, so that none is overlooked.',
    ),
  ),
};

export const release = v.strictObject({
  ...pageFields,
  newCodes: v.optional(
    v.custom<never>(() => false, 'has codes that the vocabulary lacks: npm run desk -- publish moves them there'),
  ),
});

const labels = inEachLanguage(200);

/** The fields of every vocabulary entry. */
const termFields = {
  labels,
  /** Other names that texts use, by language. They are never shown. */
  aliases: v.optional(v.record(v.string(), v.array(line(200)))),
  /** Which code list the code is from, or what the entry covers. */
  note: v.optional(line(600)),
};
const term = v.strictObject(termFields);

export const offices = v.record(code, term);
export const reasons = v.strictObject(v.entriesFromList(REASONS, term));
const kind = v.picklist(['country', 'region', 'port', 'group'], 'must be country, region, port or group');

const area = v.strictObject({
  ...termFields,
  kind,
  /** A port has no region as parent, because it counts goods of all provinces. */
  parent: v.optional(code),
  /** The currency in which its statistics are given (ISO 4217). */
  currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'must be a currency code, such as USD')),
  /** The customs service or statistics office that counts, spelled like `agency` of its own releases. */
  compilingOffice: v.optional(line(120)),
  /** How much the office, or that of a part of the area, revises an amount between releases: 0.01 is 1 percent (`npm run record:backtest`). */
  revisionTolerance: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(0.05))),
  /** The same for an amount that was derived from the amount and growth of the year after it. */
  yearBeforeTolerance: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(0.05))),
  concept: v.optional(concept),
});

/** A code of `divisions.json`. A card lists the parts of one division together. The whole has none. */
const division = v.optional(code);

const breakdown = v.strictObject({ ...termFields, division });

const partner = v.strictObject({
  ...termFields,
  division,
  /** By language, the phrases after "exports", "imports" and "balance": "to the United States", "from the …", "with the …". */
  phrases: v.optional(v.record(v.string(), v.tuple([line(200), line(200), line(200)]))),
  /**
   * When the definition changed, oldest first: the last month of the first period under the new definition. Facts of that year or later get
   * the SDMX OBS_STATUS `B`, a time series break.
   */
  breaks: v.optional(v.array(v.pipe(v.string(), v.check(isMonth, 'must be a month')))),
  /** Explains the breaks on receipts. */
  changed: v.optional(labels),
});

const indicator = v.strictObject({
  ...termFields,
  /** If all facts have the same partner: its code, such as `none`. */
  partner: v.optional(code),
  /** The kinds of area that have the indicator. Default: all. */
  kinds: v.optional(v.array(kind)),
});

/** The files of `vocabulary/` that list terms by code. */
export const vocabularies = {
  areas: v.record(code, area),
  indicators: v.record(code, indicator),
  /** The program defines the measures. Each must have labels. */
  measures: v.strictObject(Object.fromEntries(MEASURES.map((measure) => [measure, term]))),
  partners: v.record(code, partner),
  breakdowns: v.record(code, breakdown),
  /** Ways to divide trade: by country, by kind of enterprise and so on. */
  divisions: v.record(code, term),
  units: v.record(unit, term),
};
export const words = v.record(v.string(), labels);

/** A release that may have codes that the vocabulary lacks. New measures are not allowed, because the program defines them. */
export const draft = v.strictObject({
  ...pageFields,
  newCodes: v.optional(
    field(
      v.partial(v.omit(v.strictObject({ ...vocabularies, agencies }), ['measures'])),
      'Entries that the vocabulary lacks, by file, with labels in every language. npm run desk -- publish moves them there.',
    ),
  ),
});

export type Observation = v.InferOutput<typeof observation>;
export type Release = Omit<v.InferOutput<typeof release>, '$schema' | 'newCodes'>;
export type Draft = v.InferOutput<typeof draft>;
export type Confirmable = (typeof CONFIRMABLE)[number];
export type ConfirmableOfPage = (typeof CONFIRMABLE_OF_PAGE)[number];
export type NotTaken = v.InferOutput<typeof notTaken>;
export type Labels = v.InferOutput<typeof labels>;
/** A term of any vocabulary. Only areas, indicators, partners or breakdowns have the optional fields. */
export type Term = v.InferOutput<typeof term> &
  Partial<
    Pick<
      Area,
      'kind' | 'parent' | 'currency' | 'compilingOffice' | 'revisionTolerance' | 'yearBeforeTolerance' | 'concept'
    > &
      Pick<Indicator, 'partner' | 'kinds'> &
      Pick<Partner, 'breaks' | 'changed' | 'division' | 'phrases'>
  >;
type Indicator = v.InferOutput<typeof indicator>;
type Area = v.InferOutput<typeof area>;
type Partner = v.InferOutput<typeof partner>;

type VocabularyName = keyof typeof vocabularies;
export const VOCABULARIES = Object.keys(vocabularies) as VocabularyName[];
export type Vocabulary = Record<VocabularyName, Record<string, Term>>;

export type NewCodes = { [List in VocabularyName]?: Vocabulary[List] | undefined } & {
  agencies?: Agencies | undefined;
};

/** The vocabulary that lists the codes of a field of observations. */
export const VOCABULARY_OF = {
  area: 'areas',
  indicator: 'indicators',
  measure: 'measures',
  partner: 'partners',
  breakdown: 'breakdowns',
  unit: 'units',
} as const;

export interface RecordedRelease extends Release {
  /** The file name without `.json`: `2025-06-19-chinagate-xinjiang-trade`. */
  id: string;
}

export interface TradeRecord {
  dataset: Dataset;
  releases: RecordedRelease[];
  vocabulary: Vocabulary;
  agencies: Agencies;
  /** Offices to which pages attribute numbers. */
  offices: v.InferOutput<typeof offices>;
  /** Why figures of pages are not observations. */
  reasons: v.InferOutput<typeof reasons>;
  /** Messages of cards and receipts. `{}` is a placeholder. */
  words: Record<string, Labels>;
  /** Messages of pages. */
  pages: Record<string, Labels>;
  /** How many labels each draft language lacks. Those of the first language are shown instead. */
  missingLabels?: Record<string, number>;
}
