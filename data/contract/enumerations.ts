/**
 * The closed lists of codes that facts use, and the names of messages. Without schemas, so that the Worker can load it to check parameters.
 */
export const QUALIFIERS = ['exact', 'about', 'over', 'under'] as const;
/** How an agency rounds: to the nearest number, down (by cutting digits off), or in a way that is unknown. */
export const ROUNDINGS = ['half', 'down', 'unknown'] as const;
export type Rounding = (typeof ROUNDINGS)[number];
export const BASES = ['stated', 'derived'] as const;
export const STATUSES = ['current', 'revised', 'superseded', 'disputed', 'corrected', 'withdrawn'] as const;
/** Statuses of correction notices, which people write. The others are computed. */
export const CORRECTIONS = ['disputed', 'corrected', 'withdrawn'] as const;

/** Whether a number with this status may be wrong. */
export function isDoubtful(status: (typeof STATUSES)[number]): status is (typeof CORRECTIONS)[number] {
  return CORRECTIONS.some((correction) => correction === status);
}

/**
 * SDMX CL_OBS_STATUS: `A` normal, `B` time series break, `E` estimated (derived, or published before the period was over), `P` provisional by
 * the page's own words.
 */
export const OBS_STATUSES = ['A', 'B', 'E', 'P'] as const;

/**
 * SDMX CL_FREQ: `A` annual, `S` half-yearly, `Q` quarterly, `M` monthly, `_O` other. `YTD` is not in SDMX, which has no code for cumulative
 * numbers (January to a later month).
 */
export const FREQUENCIES = ['A', 'S', 'Q', 'M', 'YTD', '_O'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

export const MEASURES = [
  'value',
  'value-usd',
  'growth',
  'growth-usd',
  'share',
  'national-share',
  'count',
  'rank',
  'growth-difference',
  'target',
] as const;
export type Measure = (typeof MEASURES)[number];

/**
 * A base unit, such as dollars, not billions of dollars: a currency (ISO 4217), `percent`, `points`, `count`, `rank` (a place in an order) or
 * `tonnes`. `data/vocabulary/units.json` lists those in use.
 */
export type Unit = string;

export const FORMULAS = [
  'subtraction',
  'share-of-total',
  'exports-plus-imports',
  'trade-minus-part',
  'exports-minus-balance',
  'imports-plus-balance',
  'balance',
  'part-over-total',
  'part-over-parent',
  'national-total',
  'national-total-of-value',
  'growth-difference',
  'year-before',
] as const;
export type Formula = (typeof FORMULAS)[number];

/** Who made the dollars of a page whose area reports in another currency: the statistics office, or a newsroom that converted them. */
export const DOLLARS = ['official', 'converted'] as const;

/**
 * Reasons for care with a number, the most important first. Responses also have an explanation in words.
 *
 * `namedOn` is the first place that names the caveat: `card` (also in the receipt and on the page), `receipt` (also on the page), or only the `page` of
 * the number. `isWritten`: a person wrote the explanation, or the reason in it, in English.
 */
const CAVEAT_KINDS = {
  contradiction: { namedOn: 'card', isWritten: false },
  'earlier-print': { namedOn: 'card', isWritten: false },
  estimate: { namedOn: 'card', isWritten: false },
  mirror: { namedOn: 'card', isWritten: false },
  'base-revised': { namedOn: 'card', isWritten: false },
  conversion: { namedOn: 'card', isWritten: false },
  'definition-change': { namedOn: 'card', isWritten: false },
  truncated: { namedOn: 'card', isWritten: true },
  'single-source': { namedOn: 'receipt', isWritten: false },
  correction: { namedOn: 'page', isWritten: true },
  normalised: { namedOn: 'page', isWritten: false },
  note: { namedOn: 'page', isWritten: true },
  'rule-suppressed': { namedOn: 'page', isWritten: true },
} as const;
export type CaveatKind = keyof typeof CAVEAT_KINDS;
type CardCaveat = {
  [Kind in CaveatKind]: (typeof CAVEAT_KINDS)[Kind]['namedOn'] extends 'card' ? Kind : never;
}[CaveatKind];

export const CAVEATS = Object.keys(CAVEAT_KINDS) as CaveatKind[];
export const CARD_CAVEATS = CAVEATS.filter((kind): kind is CardCaveat => CAVEAT_KINDS[kind].namedOn === 'card');
export const RECEIPT_CAVEATS = CAVEATS.filter((kind) => CAVEAT_KINDS[kind].namedOn !== 'page');

/** Whether a person wrote the explanation in English, or the reason in it. */
export function isWritten(kind: CaveatKind): boolean {
  return CAVEAT_KINDS[kind].isWritten;
}

/**
 * Reasons why a figure of a page is not an observation. A contradiction is not a reason: such a number is recorded. The labels are in
 * `data/vocabulary/reasons.json`.
 */
export const REASONS = [
  'repeats',
  'change',
  'ratio',
  'no-area',
  'no-partner',
  'no-breakdown',
  'no-indicator',
  'no-measure',
  'no-period',
  'goal',
  'not-trade',
  'no-figure',
  'unclear',
  'cut-off',
] as const;

/** How an area's statistics office counts (`data/record/concept.ts`). */
export const COVERAGES = ['goods', 'goods-and-services'] as const;
export const TRADE_SYSTEMS = ['general', 'special'] as const;
export const VALUATIONS = ['fob-cif'] as const;
export const ADJUSTMENTS = ['none'] as const;
export const ALLOCATIONS = ['port'] as const;

/** How much of a card a response has. */
export const CARD_VIEWS = ['compact', 'full'] as const;

// The names of the messages of `data/vocabulary/words.json`, by what uses them. The type check finds code that uses another name; the build stops
// if a data set lacks one of these (worker/build/missing-words.ts).

/** Joins lists. Mark each call as pure, so that the bundler can leave out lists that a script does not use. */
function joined<const Name extends string>(...lists: (readonly Name[])[]): Name[] {
  return lists.flat();
}

/** Messages of numbers. Cards do not send `exact`, because it adds nothing to the number. */
const NUMBER_WORDS = ['about', 'over', 'under', 'up', 'down', 'rise', 'fall', 'onYear'] as const;

/** Only the e-mail table cell, the picture and the sentence of a compact card need words: its display has finished texts. */
export const COMPACT_WORDS = /* @__PURE__ */ joined(NUMBER_WORDS, [
  'item',
  'detail',
  'computedFrom',
  'figures',
  'missingFigure',
]);

export const FULL_WORDS = /* @__PURE__ */ joined(COMPACT_WORDS, [
  'from',
  'derived',
  'isComputed',
  'page',
  'embed',
  'picture',
  'data',
  'quote',
  'link',
  'copied',
  'kindLive',
  'kindFixed',
  'kindPinned',
  'yearOnYear',
  'note',
  'paragraph',
  'newer',
  'partnersFigure',
  'fullYear',
  'via',
  'others',
  'another',
  'growthAbove',
  'growthBelow',
  'exceeds',
  'ofWhole',
  'shares',
  'overlap',
  'parentShare',
  'count',
  'top',
  'unranked',
  'largest',
  'largestUnranked',
  'list',
  'trend',
  'hatched',
  'missingYears',
  'otherDefinition',
]);

/** Messages that say how a derived number follows from its inputs. */
const FORMULA_WORDS = ['sumMinus', 'sumPlus', 'sumPeriods', 'sumShare', 'sumPart', 'sumGrowth', 'sumNational'] as const;
export type FormulaWord = (typeof FORMULA_WORDS)[number];

/** Messages for the finished texts of a card. They are not sent with it. */
const CARD_TEXT_WORDS = /* @__PURE__ */ joined(FORMULA_WORDS, [
  'sources',
  'onBaseYear',
  'onBaseMonths',
  'nation',
  'ranked',
  'wholeSeries',
  'sinceRevised',
  'revisedFrom',
  'provisional',
  'pinned',
  'notYet',
  'noNewer',
  'disputed',
  'corrected',
  'withdrawn',
  'ofGrowth',
  'doubtOr',
  'doubtPages',
  'doubtSum',
  'doubtMarked',
  'doubtInput',
  'parentRise',
  'parentFall',
  'parentSame',
  'baseRevised',
  'baseBreak',
  'computed',
]);

/** Titles, and the names of series within sentences (data/card/series-title.ts). `withServices` is for areas that count services with goods. */
const TITLE_WORDS = [
  'tradeWith',
  'exportsTo',
  'importsFrom',
  'balanceWith',
  'phraseOfYear',
  'phraseOfMonths',
  'phraseOfPlace',
  'phraseShort',
  'surplus',
  'surplusWith',
  'deficit',
  'deficitWith',
  'growthOf',
  'growthShort',
  'tradeTitle',
  'tradeExplained',
  'servicesExplained',
  'titlePart',
  'partInText',
  'withServices',
] as const;
export type TitleWord = (typeof TITLE_WORDS)[number];

/** The sentence of a card (data/fact/sentence.ts). */
const SENTENCE_WORDS = [
  'sentence',
  'sentenceSeries',
  'sentenceUp',
  'sentenceDown',
  'sentenceUnchanged',
  'sentenceRate',
  'sentenceRateAbout',
  'sentenceRateOver',
  'sentenceRateUnder',
  'sentenceAside',
  'sentenceDerived',
  'sentenceRevised',
  'sentenceSuperseded',
  'sentenceDisputed',
  'sentenceCorrected',
  'sentenceWithdrawn',
  'sentenceSource',
] as const;
export type SentenceWord = (typeof SENTENCE_WORDS)[number];

/** The explanations of caveats (data/card/caveat-text.ts). `estimate` is the label of its kind too. */
const CAVEAT_WORDS = [
  'caveatChange',
  'caveatMirror',
  'caveatMirrorPart',
  'caveatMirrorWhy',
  'caveatEarlier',
  'caveatImplied',
  'caveatPrinted',
  'caveatComputed',
  'caveatAmounts',
  'caveatConversion',
  'caveatRates',
  'caveatSingle',
  'caveatNormalised',
  'caveatNumbers',
  'caveatPrints',
  'caveatDoubt',
  'estimate',
  'preliminary',
] as const;
export type CaveatWord = (typeof CAVEAT_WORDS)[number];

/** `aside` puts a remark in parentheses after a text. Feeds and pages use `recorded`. Titles of facts use `partnerCount`. */
const OTHER_WORDS = ['inParentheses', 'recorded', 'partnerCount'] as const;

/** Messages of all receipts. A receipt also has the message of each of its caveats. */
export const RECEIPT_WORDS = [
  'exact',
  'about',
  'over',
  'under',
  'item',
  'detail',
  'from',
  'printed',
  'exactness',
  'range',
  'paragraph',
  'saidBy',
  'published',
  'retrieved',
  'others',
  'another',
  'oneOffice',
  'oneAgency',
  'now',
  'earlier',
  'numberPage',
  'reportFigure',
  'basis',
  'stated',
  'derived',
  'source',
  'note',
  'page',
  'revised',
  'disputed',
  'corrected',
  'withdrawn',
  'citeData',
  'cite',
  'copied',
  'checkOurs',
] as const;

/** All messages except those of pages. */
export const WORDS = /* @__PURE__ */ joined(
  FULL_WORDS,
  CARD_TEXT_WORDS,
  TITLE_WORDS,
  SENTENCE_WORDS,
  CAVEAT_WORDS,
  OTHER_WORDS,
  RECEIPT_WORDS,
);

/**
 * Messages by name. A response has only those that it needs, and the names of its units by their codes. `onBase` is made for each card from
 * `onBaseYear` or `onBaseMonths`.
 */
export type WordsOf<Name extends string> = { readonly [Each in Name]?: string };
export type NumberWords = WordsOf<(typeof NUMBER_WORDS)[number] | 'exact'>;
export type CompactWords = WordsOf<(typeof COMPACT_WORDS)[number] | 'exact' | 'onBase'>;
export type FullWords = WordsOf<(typeof FULL_WORDS)[number] | 'exact' | 'onBase'>;
export type ReceiptWords = WordsOf<(typeof RECEIPT_WORDS)[number] | CaveatKind>;
/** All messages of a language. */
export type Words = WordsOf<(typeof WORDS)[number] | CaveatKind | 'onBase'>;
/** For lookups by a code of the data: a unit (`CNY`, `short-USD`), or a status. Not every code has a message. */
export type WordsByCode = Readonly<Record<string, string | undefined>>;

/** Whether the text is a calendar date, `2025-06-19`. February 30 is not. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
