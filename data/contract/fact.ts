/**
 * Facts, as an answer shows them. The schemas are read by the build, which makes the API's document of them; all others take the types alone.
 */
import * as v from 'valibot';
import { count, day, described, flag, link, listOf, number, object, oneOf, orNull, text } from './described.ts';
import {
  BASES,
  CAVEATS,
  CORRECTIONS,
  FORMULAS,
  OBS_STATUSES,
  QUALIFIERS,
  ROUNDINGS,
  STATUSES,
} from './enumerations.ts';

export const bounds = v.pipe(
  v.strictTuple([v.nullable(v.number()), v.nullable(v.number())]),
  v.readonly(),
  v.description(
    'Lower and upper end of the interval that the number stands for: 227.67 billion, rounded, is [227665000000, 227675000000]. `null` is unbounded on that side. Ends that the number can not have are written all the same',
  ),
);

const value = orNull(
  number(
    'In base units, dollars and not billions of them. Of a derived number the result of its formula, to twelve digits. `null` for a limit (`over`, `under`) and for an order: the bounds say what is known',
  ),
);
const printedValue = orNull(
  number('The printed number in base units, of a limit too; `null` where the page gives an order or words'),
);
const digits = count(
  'How many significant digits of the value to show: those that its page prints, of a derived number as many as its bounds bear: a step of the last one is at least a third of their width. 0: all of them',
);
const unit = text('The unit of the value and the bounds: a currency, percent, points, count, rank or tonnes');
const qualifier = oneOf(
  QUALIFIERS,
  'How the source qualifies the number. `over` and `under` are limits, which leave out the printed number itself. A derived number, which no page printed, is `about` where one of its inputs is, or where its bounds are wider than half a percent of it; else `exact`',
);
const tier = oneOf(
  ['A', 'B'],
  "Who printed the page. `A`: the agency's own site or language edition. `B`: another outlet that carries its story",
);

const basis = oneOf(
  BASES,
  'How the number is known. `stated`: printed by a source. `derived`: computed by us, with formula and inputs',
);
const status = oneOf(
  STATUSES,
  'How it stands after publication. `current`; `revised`: a page printed another value before; `superseded`: seen through `asOf`, a later value is known; `disputed`: pages, or the numbers of one page, contradict each other; `corrected`: our error, mended; `withdrawn`. What is derived from a disputed, corrected or withdrawn fact has its status',
);
const obsStatus = oneOf(
  OBS_STATUSES,
  'SDMX `CL_OBS_STATUS`: `A` normal; `B` time series break; `E` estimated: derived by us, or published before the period was over; `P` provisional, where the page says so',
);

const correction = v.object({
  status: oneOf(
    CORRECTIONS,
    'Status after publication: contested by sources, corrected by us, or withdrawn by its source',
  ),
  date: day('The first day of this status'),
  reason: text('Why'),
  bySource: flag(
    'The source itself withdrew the number, which applies from the date. Other notices apply on every day of `asOf`',
  ),
});

export const servedCaveat = v.object({
  kind: oneOf(
    CAVEATS,
    'The kind. `base-revised`: the growth and the amount that one page prints do not fit the amount printed a year before; that amount keeps its status, because no page prints another. `conversion`: a newsroom converted the amount from the currency of the area; it is in no series, chart or comparison. `definition-change`: counted by another definition than the years before. `contradiction`: pages, or the numbers of one page, contradict each other, about the number or one that it follows from. `earlier-print`: printed beside a number that was revised since, or computed with its earlier value. `estimate`: published before the period was over. `correction`: disputed, corrected or withdrawn by a person, with the reason. `mirror`: the partner counts this trade too, with another result. `normalised`: the form of the printed token was unified. `note`: what else to know. `single-source`: an amount that one page alone prints, and that no other printed numbers confirm; growth and shares are not marked. `truncated`: a page cut digits off. `rule-suppressed`: a check of the record fails for a known reason',
  ),
  text: text(
    'The explanation, in the language of the response. What people wrote (of `correction`, `note`, `truncated` and `rule-suppressed`) is in English',
  ),
  release: v.exactOptional(text('The page that it is about, as in `/v1/releases/{id}`')),
  implied: v.exactOptional(
    object(
      {
        value: orNull(number('In base units; `null` where bounds alone are known')),
        bounds,
        unit: text('That of the number'),
      },
      'Of `base-revised`: the amount of the year before that growth and amount imply',
    ),
  ),
});

/** Where a number was printed. */
export const evidence = v.object({
  release: text('The id of the page, as in `/v1/releases/{id}`'),
  publisher: text('The site or edition that printed the page'),
  agency: text('The agency whose story the page carries'),
  tier,
  language: text('The language of the page (ISO 639-1)'),
  published: day('The day on which the page was published'),
  recorded: day(
    'The day on which the page entered the record. For pages that it held when it began (November 2026) this may be the day of publication',
  ),
  retrieved: orNull(day("The day on which the page's text was taken; `null` where it was read from a stored copy")),
  printed: text("The number's own token as the page prints it"),
  normalised: flag("The number is the page's, the form of the token is not: it was unified when it was transcribed"),
  paragraph: orNull(count('Which paragraph of the page, from 1; 0 is the headline')),
  attributedTo: orNull(
    text('Who gave the number, as the page names them; `null` where the page names nobody for it or was not seen'),
  ),
  office: v.exactOptional(text('The code of the office that it names')),
  namesNobody: flag('The paragraph names nobody for the number. Left out where it was not seen'),
  url: link('The page, with a text fragment that scrolls to the printed token where its form is known'),
  value: printedValue,
  unit,
  qualifier,
  bounds,
  rounding: v.exactOptional(
    oneOf(
      ROUNDINGS,
      'How the agency shortens numbers, where it does not round to the nearest (`half`). `down`: it cuts digits off, so that 5.8 is [5.8, 5.9]. `unknown`: it was not measured, or pages show both, so that 5.8 is [5.75, 5.9]',
    ),
  ),
  revises: flag(
    "The page may revise an earlier number: it is the statistics office's own, says that the number was revised, or reports a later period too",
  ),
  preliminary: flag('The page says that the number is preliminary'),
  estimate: flag('The page was published before the period was over: the number is an estimate'),
  setAside: v.exactOptional(text('Why this number is listed but not used: a slip of the page')),
  correction: v.exactOptional(v.pipe(correction, v.description('What happened to the number after it was recorded'))),
  note: v.exactOptional(text('Further information about the number')),
  printedBounds: v.exactOptional(described(bounds, 'Of a conversion: the interval of the token alone')),
  conversion: flag(
    "The newsroom converted the amount from the currency of the area. The bounds cover the year's exchange rates",
  ),
  suppressions: v.exactOptional(
    listOf(text('The reason'), 'Why the number stands although a check of the record fails'),
  ),
});

/** A stated number as it went into a derivation. */
export const derivationInput = v.object({
  id: text('The id of the fact'),
  value,
  bounds: v.pipe(
    bounds,
    v.description(
      'The interval that went into the formula: that of the token, or of all pages that agree. Where the number may have been revised, or other pages contradict it, the interval holds those other amounts too',
    ),
  ),
  printedBounds: v.exactOptional(described(bounds, 'The interval of the token alone, where `bounds` is another')),
  ...v.pick(evidence, ['unit', 'qualifier', 'printed', 'release', 'published', 'url', 'publisher', 'agency']).entries,
  label: v.exactOptional(text('What tells it from the other inputs, where the answer has a language')),
});

export const derivation = v.object({
  formula: oneOf(FORMULAS, 'How the number was computed'),
  inputs: listOf(derivationInput, 'What it is made of, in the order of the formula'),
  revisionTolerance: v.exactOptional(
    number(
      'By how much both ends were moved outward, in the unit of the result, because a publisher may revise one input and not yet the other',
    ),
  ),
  limit: v.exactOptional(
    v.pipe(bounds, v.description('What pages state as a limit of the number: its bounds are also within these')),
  ),
  correction: v.exactOptional(
    v.pipe(correction, v.description('That of an input, whose status the derived number has too')),
  ),
  disputed: flag('Pages contradict each other about an input'),
});

export const revision = v.object({
  until: day('The day from which another value replaced this one'),
  value,
  bounds,
  published: day('The first day on which this value was printed, or could be derived'),
  printed: orNull(text('The token that was printed; `null` for a derived value')),
  release: orNull(text('The page that printed it; `null` for a derived value')),
  page: v.exactOptional(described(evidence, 'Where that page printed it; left out for a derived value')),
  others: v.exactOptional(listOf(evidence, 'Other pages of that time, those that contradicted it too')),
});

/** What a page's other numbers make of one that it prints, where the two do not fit. */
export const contradiction = v.object({
  release: text('The page, as in `/v1/releases/{id}`'),
  formula: oneOf(FORMULAS, 'How the number follows from others of the page'),
  inputs: listOf(derivationInput, 'What it is made of, in the order of the formula'),
  printed: text('The token that it contradicts'),
  value,
  bounds,
});

export const key = {
  area: text('Who reports (SDMX `REF_AREA`)'),
  indicator: text('What is measured'),
  measure: text(
    'Kind of measurement: `growth` is that of `value`, `growth-usd` that of `value-usd`; `share` and so on',
  ),
  partner: text('The counterpart area (SDMX `COUNTERPART_AREA`); `none` where there is none'),
  breakdown: text('Which part of the whole'),
  period: text('The reference period: a month (`2025-05`), cumulated months (`2025-01..2025-05`) or a year (`2024`)'),
};

const keyLabel = text('The label of the code, or the name of the period');
export const keyLabels = object(
  Object.fromEntries(Object.keys(key).map((name) => [name, keyLabel])) as Record<keyof typeof key, typeof keyLabel>,
  'The labels of its dimensions in the language asked for',
);

/** Fields of several responses, which the OpenAPI document names. */
export const FIELDS = {
  Value: value,
  PrintedValue: printedValue,
  Digits: digits,
  Unit: unit,
  Qualifier: qualifier,
  Tier: tier,
  Basis: basis,
  Status: status,
  ObsStatus: obsStatus,
};

/** What an entry says on a day. */
export const fact = v.object({
  id: text('Permanent: `area.indicator.measure.partner.breakdown.period`'),
  ...key,
  value,
  digits,
  unit,
  bounds,
  qualifier,
  basis,
  status,
  obsStatus,
  printed: orNull(text('The token of the preferred evidence; `null` for a derived number, which no page printed')),
  published: day('The day on which this value was first published, or could first be derived'),
  updated: day(
    'The newest day on which something about it changed: a page that prints it or an input of it entered the record, a correction took effect, or a caveat came or went',
  ),
  derivation: orNull(
    described(
      derivation,
      'Of a derived number; of a stated limit, where its bounds are narrowed by what follows from others',
    ),
  ),
  evidence: listOf(
    evidence,
    'The preferred evidence first. For a derived number only pages that state a limit of it: its inputs have their own',
  ),
  revisions: listOf(revision, 'Earlier values, oldest first'),
  contradictions: v.exactOptional(
    listOf(contradiction, 'Numbers that follow from others of a page and do not fit the one it prints'),
  ),
  caveats: listOf(servedCaveat, 'Reasons for care, with their explanations'),
});

/** A fact as answers have it: fields that follow from it, or that the request asks for, are added here and in data/fact/served.ts. */
export const servedFact = v.object({ ...fact.entries, labels: v.exactOptional(keyLabels) });

/** What fills a placeholder of a message: codes and periods, shown by their labels; numbers and days, in the format of the language. */
export type CaveatValue =
  | { area: string }
  | { indicator: string; area?: string }
  | { period: string }
  | { day: string }
  | { number: Pick<Fact, 'value' | 'bounds' | 'unit' | 'qualifier'> }
  | { bounds: Pick<Fact, 'value' | 'bounds' | 'unit' | 'qualifier'> }
  | { token: string }
  | { prints: Pick<Evidence, 'printed' | 'agency' | 'publisher' | 'published'>[] };

/** A message of `data/vocabulary/words.json`, with what fills its placeholders beside the labels of the fact's own key. */
export interface CaveatMessage {
  message: string;
  values: Record<string, CaveatValue>;
}

/** A reason for care before it is put into words, which data/card/caveat-text.ts does. */
export interface Caveat extends Omit<ServedCaveat, 'text'> {
  messages: CaveatMessage[];
  /** What a person wrote, in English. */
  written?: string;
}

/** A fact as it is resolved; `servedFact` adds what responses have. */
export type Fact = Omit<v.InferOutput<typeof fact>, 'caveats'> & { caveats: Caveat[] };

/** What `Fact` and `ServedFact` share: caveats have codes with values in the one and text in the other. */
export type FactData = Omit<Fact, 'caveats'> & { caveats: readonly Pick<ServedCaveat, 'kind'>[] };

export type ServedCaveat = v.InferOutput<typeof servedCaveat>;
export type Contradiction = v.InferOutput<typeof contradiction>;
export type Correction = v.InferOutput<typeof correction>;
export type Evidence = v.InferOutput<typeof evidence>;
export type DerivationInput = v.InferOutput<typeof derivationInput>;
export type Revision = v.InferOutput<typeof revision>;
export type ServedFact = v.InferOutput<typeof servedFact>;
export type Status = Fact['status'];
