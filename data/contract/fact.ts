/** Facts in responses. The build makes the OpenAPI document from these schemas; everything else imports only their types. */
import * as v from 'valibot';
import { count, day, described, flag, link, listOf, number, object, oneOf, text } from './described.ts';
import type { CaveatWord } from './enumerations.ts';
import {
  BASES,
  CAVEATS,
  type CaveatKind,
  CORRECTIONS,
  FORMULAS,
  OBS_STATUSES,
  QUALIFIERS,
  ROUNDINGS,
  STATUSES,
} from './enumerations.ts';
import { type AgentField, POINT_FIELDS, type PointField } from './number-fields.ts';

export const bounds = v.pipe(
  v.strictTuple([v.nullable(v.number()), v.nullable(v.number())]),
  v.readonly(),
  v.description(
    'Lower and upper bound of the number: 227.67 billion, rounded, is [227665000000, 227675000000]. `null` is unbounded',
  ),
);

const value = v.nullable(
  number(
    'In base units, such as dollars, not billions. `null` for a bound (`over`, `under`) and for an order: see the bounds',
  ),
);
const printedValue = v.nullable(
  number('The printed number in base units, also of a bound; `null` if the page gives an order or words'),
);
const digits = count(
  'Significant digits to show: as printed, or as many as the bounds of a derived number allow; 0 is all',
);
const unit = text('Of value and bounds: a currency, percent, points, count, rank or tonnes');
const qualifier = oneOf(
  QUALIFIERS,
  'How the source qualifies the number. A derived number is `about` if an input is, or if its bounds are wider than half a percent of it',
);
const tier = oneOf(
  ['A', 'B'],
  "`A`: the agency's own site or language edition. `B`: another outlet that carries its story",
);

const basis = oneOf(BASES, '`stated`: printed by a source. `derived`: computed, with formula and inputs');
const status = oneOf(
  STATUSES,
  '`revised`: a page printed another value before. `superseded`: with `asOf`, a later value is known. `disputed`: sources disagree. `corrected`: our error. A fact derived from a disputed, corrected or withdrawn one has its status',
);
const obsStatus = oneOf(
  OBS_STATUSES,
  'SDMX `CL_OBS_STATUS`: `A` normal; `B` break; `E` estimated: derived, or published before the period was over; `P` provisional, as the page says',
);

const correction = v.object({
  status: oneOf(CORRECTIONS, 'Disputed by sources, corrected by us, or withdrawn by its source'),
  date: day('The first day of this status'),
  reason: text('Why'),
  bySource: flag('The source withdrew the number, from that date on. Other notices apply on every day'),
});

/** Descriptions for the OpenAPI document. */
const CAVEAT_MEANINGS: Record<CaveatKind, string> = {
  'base-revised': 'growth and amount of one page imply another amount for the year before than the one printed then',
  contradiction: 'sources disagree',
  conversion: 'a newsroom converted the amount; it is in no series, chart or comparison',
  correction: 'disputed, corrected or withdrawn by a person',
  'definition-change': 'counted by another definition than before',
  'earlier-print': 'printed beside a number since revised',
  estimate: 'an estimate or preliminary',
  mirror: 'the partner country reports a different figure',
  normalised: 'the form of the printed token was unified',
  note: 'further information',
  'rule-suppressed': 'a check fails for a known reason',
  'single-source': 'only one page prints the amount',
  truncated: 'a page cut digits off',
};

export const servedCaveat = v.object({
  kind: oneOf(
    CAVEATS,
    Object.entries(CAVEAT_MEANINGS)
      .map(([kind, meaning]) => `\`${kind}\`: ${meaning}`)
      .join('. '),
  ),
  text: text('The explanation, in the language of the response; in English if a person wrote it'),
  release: v.exactOptional(text('The page that it is about, as in `/v1/releases/{id}`')),
  implied: v.exactOptional(
    object(
      {
        value,
        bounds,
        unit,
      },
      'Of `base-revised`: the implied amount of the year before',
    ),
  ),
  partnerFact: v.exactOptional(
    object(
      {
        id: text('Its id, as in `/v1/facts/{id}`'),
        value,
        bounds,
        digits,
        unit,
        qualifier,
        basis,
        status,
      },
      'Of `mirror`: what the partner reports for the same trade and period, if it is on record',
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
  recorded: day('The day on which the page entered the record'),
  retrieved: v.nullable(day('The day on which the text was retrieved; `null` if a stored copy was read')),
  printed: text('The number as the page prints it'),
  normalised: flag('The form of the printed token was unified when it was transcribed'),
  paragraph: v.nullable(count('The paragraph of the page, from 1; 0 is the headline')),
  attributedTo: v.nullable(
    text('Who gave the number, as the page names them; `null` if it names nobody or was not read'),
  ),
  office: v.exactOptional(text('The code of the office that it names')),
  isUnattributed: flag('The paragraph does not say who gave the number'),
  url: link('The page, with a text fragment that scrolls to the number'),
  value: printedValue,
  unit,
  qualifier,
  bounds,
  rounding: v.exactOptional(
    oneOf(
      ROUNDINGS,
      'How the agency rounds, if not to the nearest (`half`). `down`: 5.8 is [5.8, 5.9]. `unknown`: [5.75, 5.9]',
    ),
  ),
  revises: flag(
    "The page may revise an earlier number: it is the statistics office's own, says so, or reports a later period too",
  ),
  preliminary: flag('Preliminary or estimated, as the page says'),
  estimate: flag('The page was published before the period was over'),
  setAside: v.exactOptional(text('Why this number is listed but not used')),
  correction: v.exactOptional(described(correction, 'What happened to the number after it was recorded')),
  note: v.exactOptional(text('Further information')),
  printedBounds: v.exactOptional(described(bounds, 'Of a conversion or estimate: the bounds of the token')),
  conversion: flag("Converted by a newsroom. The bounds cover the year's exchange rates"),
  exchangeRates: v.exactOptional(described(bounds, 'Of a conversion: the lowest and highest rate of the year')),
  ratesSource: v.exactOptional(text('The page of these rates')),
  suppressions: v.exactOptional(listOf(text('The reason'), 'Why the number stands although a check fails')),
});

/**
 * A number as it went into a derivation. It differs from evidence: an input may itself be derived or disputed, and its bounds may be wider than those of
 * the page that it names, because they cover all pages.
 */
export const derivationInput = v.object({
  id: text('The id of the fact'),
  value,
  bounds: described(
    bounds,
    'The bounds in the formula; wider than printed if the number may have been revised or is disputed',
  ),
  printedBounds: v.exactOptional(described(bounds, 'The bounds of the token, if they differ')),
  ...v.pick(evidence, ['unit', 'qualifier', 'printed', 'release', 'published', 'url', 'publisher', 'agency']).entries,
  label: v.exactOptional(text('How it differs from the other inputs, if the response has a language')),
});

const formula = oneOf(FORMULAS, 'How the number follows from others');
const inputs = listOf(derivationInput, 'What it is made of, in the order of the formula');

export const derivation = v.object({
  formula,
  inputs,
  revisionTolerance: v.exactOptional(
    number('By how much both bounds were moved outward because one input may be revised before the other'),
  ),
  statedBounds: v.exactOptional(described(bounds, 'The bounds that pages state: those of the fact are within them')),
  correction: v.exactOptional(
    described(correction, 'The correction of an input, whose status the derived number has too'),
  ),
  disputed: flag('Pages contradict each other about an input'),
});

export const revision = v.object({
  until: day('The day from which another value replaced this one'),
  value,
  bounds,
  published: day('The first day on which it was printed, or could be derived'),
  printed: v.nullable(text('As printed; `null` for a derived value')),
  release: v.nullable(text('Its page; `null` for a derived value')),
  page: v.exactOptional(described(evidence, 'Where that page printed it')),
  others: v.exactOptional(listOf(evidence, 'Other pages of that time')),
});

/** A number that follows from other numbers of a page, and differs from the one that the page prints. */
export const contradiction = v.object({
  release: text('The page, as in `/v1/releases/{id}`'),
  formula,
  inputs,
  printed: text('The token that it contradicts'),
  value,
  bounds,
});

const factId = text('Permanent: `area.indicator.measure.partner.breakdown.period`');

export const key = {
  area: text('Who reports (SDMX `REF_AREA`)'),
  indicator: text('What is measured'),
  measure: text('Kind of measurement: `value`, `growth`, `share` and so on'),
  partner: text('The counterpart area (SDMX `COUNTERPART_AREA`) or `none`'),
  breakdown: text('Which part of the whole'),
  period: text('The reference period: a month (`2025-05`), cumulated months (`2025-01..2025-05`) or a year (`2024`)'),
};

const keyLabel = text('The label of the code, or the name of the period');
export const keyLabels = object(
  Object.fromEntries(Object.keys(key).map((name) => [name, keyLabel])) as Record<keyof typeof key, typeof keyLabel>,
  'The labels of its dimensions in the language asked for',
);

/** Fields that several responses share. The OpenAPI document defines each once. */
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
  Publisher: evidence.entries.publisher,
  Agency: evidence.entries.agency,
  PageLanguage: evidence.entries.language,
  Published: evidence.entries.published,
  Recorded: evidence.entries.recorded,
  Retrieved: evidence.entries.retrieved,
  Printed: evidence.entries.printed,
  Paragraph: evidence.entries.paragraph,
  AttributedTo: evidence.entries.attributedTo,
  PageUrl: evidence.entries.url,
  Correction: correction,
  Formula: formula,
  Inputs: inputs,
  FactKeyId: factId,
  Measure: key.measure,
  Partner: key.partner,
  ReferenceArea: key.area,
  ReferencePeriod: key.period,
  KeyLabel: keyLabel,
};

/** A `FactHistory` resolved on a day. */
export const fact = v.object({
  id: factId,
  ...key,
  value,
  digits,
  unit,
  bounds,
  qualifier,
  basis,
  status,
  obsStatus,
  printed: v.nullable(text('As the preferred page prints it; `null` for a derived number')),
  published: day('The first day on which the value was printed, or could be derived'),
  updated: day('The newest day on which something about it changed: pages, corrections or caveats'),
  derivation: v.nullable(described(derivation, 'Of a derived number, or of a stated bound that other numbers narrow')),
  evidence: listOf(evidence, 'Preferred evidence first. Of a derived number only pages that state a bound'),
  revisions: listOf(revision, 'Earlier values, oldest first'),
  contradictions: v.exactOptional(
    listOf(contradiction, 'Numbers that follow from others of the page and differ from the printed one'),
  ),
  caveats: listOf(servedCaveat, 'Reasons for care'),
});

/** The fields that a fact and a point of a series have. */
export const factPoint = v.pick(fact, POINT_FIELDS);

/** A fact in a response: the fields of `fact`, and labels if the request asks for them. `data/fact/served.ts` makes it. */
export const servedFact = v.intersect([
  factPoint,
  v.object({ ...v.omit(fact, POINT_FIELDS).entries, labels: v.exactOptional(keyLabels) }),
]);

/** Fields that are in no list of `number-fields.ts`, with the reason if there is one. The type check reports a new field that is in neither. */
const _IN_FACTS_ONLY: Record<Exclude<keyof ServedFact, PointField | AgentField>, string> = {
  area: 'the id says it',
  indicator: 'the id says it',
  measure: 'the id says it',
  partner: 'the id says it',
  breakdown: 'the id says it',
  updated: '',
  derivation: '',
  evidence: 'points name the preferred page, short facts also its URL',
  revisions: '',
  contradictions: '',
  labels: '',
};

/** The value for a placeholder of a message. Codes and periods are shown as labels, numbers and days in the format of the language. */
export type CaveatValue =
  | { area: string }
  | { indicator: string; area?: string }
  | { period: string }
  | { day: string }
  | { number: Pick<Fact, 'value' | 'bounds' | 'unit' | 'qualifier'> }
  | { bounds: Pick<Fact, 'value' | 'bounds' | 'unit' | 'qualifier'> }
  | { token: string }
  | { prints: Pick<Evidence, 'printed' | 'agency' | 'publisher' | 'published'>[] };

/** A message with the values for its placeholders. The labels of the fact's key are added to these. */
export interface CaveatMessage {
  message: CaveatWord;
  values: Record<string, CaveatValue>;
}

/** A reason for care, as messages. `data/card/caveat-text.ts` makes the text from them. */
export interface Caveat extends Omit<ServedCaveat, 'text'> {
  messages: CaveatMessage[];
  /** The text that a person wrote, in English. */
  written?: string;
}

/** A `FactHistory` resolved on a day. `servedFact` is its form in responses. */
export type Fact = Omit<v.InferOutput<typeof fact>, 'caveats'> & { caveats: Caveat[] };

/** The fields that `Fact` and `ServedFact` share. Caveats have messages in one and text in the other, so only their kind is shared. */
export type FactData = Omit<Fact, 'caveats'> & { caveats: readonly Pick<ServedCaveat, 'kind'>[] };

export type ServedCaveat = v.InferOutput<typeof servedCaveat>;
export type Contradiction = v.InferOutput<typeof contradiction>;
export type Correction = v.InferOutput<typeof correction>;
export type Evidence = v.InferOutput<typeof evidence>;
export type DerivationInput = v.InferOutput<typeof derivationInput>;
export type Revision = v.InferOutput<typeof revision>;
export type ServedFact = v.InferOutput<typeof servedFact>;
export type Status = Fact['status'];
