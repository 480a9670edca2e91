/**
 * Cards in responses: compact, which every view of a page with a card loads, and full, which loads when a reader opens it. The evidence of a number
 * is in another response, `/v1/facts/{id}`. The build makes the OpenAPI
 * document from these schemas, and tests check responses with them. The widget and the Worker import only the types.
 */
import * as v from 'valibot';
import { count, day, described, flag, link, listOf, number, object, oneOf, text } from './described.ts';
import type { CardDisplay } from './display.ts';
import type { CompactWords, FullWords, Words } from './enumerations.ts';
import { CARD_CAVEATS, type CARD_VIEWS } from './enumerations.ts';
import { bounds, evidence, fact } from './fact.ts';
import { writing } from './language.ts';

export const words = v.pipe(
  v.record(v.string(), v.string()),
  v.description('Phrases in the language of the response; {} is a placeholder'),
);

/** In the OpenAPI document, these are any phrases by name. In TypeScript they have the names of `enumerations.ts`. */
const compactWords = words as v.GenericSchema as v.GenericSchema<CompactWords>;
const fullWords = words as v.GenericSchema as v.GenericSchema<FullWords>;

/** The fields of a fact that cards show. */
export const cardFact = v.object({
  ...v.pick(fact, ['id', 'value', 'unit', 'qualifier', 'basis', 'status']).entries,
  digits: count('Significant digits to show; 0 is all'),
  /** Only if the fact has no value: the bounds of "over" and "under" numbers ("over 20" is [20, null]) or of a rank. */
  bounds: v.exactOptional(bounds),
});

export const labeledCode = v.object({ id: text('The code'), label: text('Its label') });

const factOf = <const D extends string>(description: D) => described(cardFact, description);
export const nullableCardFact = v.nullable(cardFact);
const factOrNull = <const D extends string>(description: D) => described(nullableCardFact, description);
const labeledCodeAs = <const D extends string>(description: D) => described(labeledCode, description);

export const direction = oneOf(['ltr', 'rtl'], 'The direction of the language');

export const cardShare = v.object({
  label: text('The partner or breakdown'),
  share: factOf('The share of the total of the area'),
  growth: factOrNull('The growth of the part'),
  parentShare: factOrNull("The share of the parent's trade with the same partner"),
});

export const cardSource = v.object({
  ...v.pick(evidence, ['publisher', 'agency']).entries,
  attributedTo: v.nullable(text('Who gave the number')),
  byline: v.exactOptional(text('`agency` and `attributedTo` in one line; left out if it is only the agency, or long')),
  url: link('The page'),
  fragment: text('The text fragment that scrolls to the number, or empty'),
  published: evidence.entries.published,
  others: count('Other pages that print the headline or its inputs'),
});

/** The headline as its source prints it. */
export const quotation = v.pick(evidence, ['printed', 'language', 'paragraph']);

/** Parts of one kind, such as partners. They may not add up to the whole, and groups of countries overlap. */
export const cardGroup = v.object({
  ...labeledCode.entries,
  shares: listOf(cardShare, 'Parts of the total, the largest first'),
});

/** Something that readers must know, such as that the number is disputed, was revised, or is late. */
const cardNote = v.object({
  kind: oneOf(['doubt', 'state'], '`doubt`: the number may be wrong, or was replaced. `state`: everything else'),
  label: text('Of a doubt: what is wrong. Empty for a state'),
  text: text('Empty if the label says all'),
  short: text('The text of a narrow card'),
  after: text('Show the note only after this day, by the reader’s clock. Empty if it always shows'),
});

/** The fields are in `display.ts`. The schema does not list them, because they are only for the element. */
const cardDisplay = v.pipe(
  v.record(v.string(), v.unknown()),
  v.description('Ready texts and the chart, as the element draws them'),
) as v.GenericSchema as v.GenericSchema<CardDisplay>;

/** The fields of both views of a card. */
export const cardPart = v.object({
  self: text('Path and query of this response'),
  area: labeledCodeAs('The area that reports'),
  indicator: labeledCodeAs('What is measured'),
  partner: v.exactOptional(labeledCodeAs('The partner, if it is not the world')),
  breakdown: v.exactOptional(labeledCodeAs('The part, if it is not the total')),
  title: text('Area, series and period as a phrase'),
  shortTitle: v.exactOptional(text('A shorter title, if there is one')),
  explains: v.exactOptional(text('What the number counts: `exports and imports`')),
  titleInText: v.exactOptional(text('The title within a sentence, without measure; left out for all trade')),
  lang: text('The language of labels and words'),
  dir: direction,
  writing: v.exactOptional(writing),
  period: labeledCodeAs('The period shown'),
  mode: oneOf(
    ['live', 'fixed', 'pinned'],
    '`live`: follows the newest period. `fixed`: of one period. `pinned`: as of the day `asOf`',
  ),
  asOf: v.nullable(day('The day of a pinned card')),
  newer: v.nullable(labeledCodeAs('The newest period, if the card shows an older one')),
  headline: factOf('The first of `value`, `value-usd`, `count`, `growth`, `share` and `rank` on record'),
  below: v.exactOptional(
    object(
      {
        text: text('In words, such as "on January–July 2023" or "of the total"'),
        short: text('The same, shorter'),
      },
      'What a headline of growth, a share, a rank or a computed number means',
    ),
  ),
  notes: listOf(cardNote, 'What readers must know, most important first'),
  growth: factOrNull('Growth on the year before, unless the headline is that growth'),
  parent: v.nullable(
    object(
      {
        ...labeledCode.entries,
        growth: factOrNull('The growth of the same series'),
      },
      'The area that this one is a part of',
    ),
  ),
  trend: listOf(
    v.object({
      year: text('The year'),
      label: v.exactOptional(text('The period with short months; left out for a year')),
      fact: factOf('The number of the period'),
      isBreak: flag('The definition changed since the point before'),
    }),
    'The same months of several years, oldest first. A compact card needs three',
  ),
  earlier: v.nullable(
    object({ ...labeledCode.entries, fact: factOf('Its number') }, 'The year before, or another earlier period'),
  ),
  share: factOrNull('The share of the whole, for a series that is a part of it'),
  beside: v.exactOptional(
    listOf(
      v.object({
        label: text('The other flow, or the total'),
        fact: factOf('The number of the same period'),
        isWhole: flag('The series of the card is a part of it'),
      }),
      'Other numbers of the period, if a compact card has no chart, growth, earlier number or share',
    ),
  ),
  other: factOrNull('The amount in the other currency, if a page prints it'),
  source: described(cardSource, 'The page that is preferred for the headline'),
  words: compactWords,
});

export const compactCard = v.object({ ...cardPart.entries, display: cardDisplay });

/** Fields of a full card that a compact one lacks. */
export const fullPart = v.object({
  expected: v.exactOptional(
    v.pipe(
      v.object({ period: labeledCodeAs('The period'), day: day('The day by which it is usually published') }),
      v.description('The next scheduled period, if the card shows the newest one'),
    ),
  ),
  sentence: text('What the card shows, as a sentence without its source'),
  quotation: v.nullable(
    described(quotation, 'The headline as printed; `null` if it is derived or its form was unified'),
  ),
  partnersFigure: factOrNull('What the partner country itself reports for the same trade'),
  growthDifference: factOrNull('The growth less that of the parent, in points'),
  exceeds: listOf(
    v.object({ period: labeledCodeAs('An earlier period'), fact: factOf('Its total') }),
    'Earlier totals that the source says were exceeded',
  ),
  month: v.nullable(
    object(
      {
        period: labeledCodeAs('The month'),
        value: factOf('Its total'),
        growth: factOrNull('Its growth on the same month of the year before'),
      },
      'The last month of the period',
    ),
  ),
  flows: listOf(
    v.object({
      ...labeledCode.entries,
      fact: factOrNull('Its amount'),
      growth: factOrNull('Its growth on the same period of the year before'),
    }),
    'Exports, imports and balance, each with an amount, a growth or both',
  ),
  groups: listOf(
    described(cardGroup, 'One kind of parts'),
    'Shares of the total, by kind of parts: countries, kinds of enterprise and so on',
  ),
  count: factOrNull('Number of trade partners'),
  top: v.nullable(
    object(
      {
        upTo: number('All partners have this rank or a better one'),
        ranked: v.pipe(v.boolean(), v.description('`false` if the source gives no order')),
        partners: listOf(
          v.object({ label: text('The partner'), fact: factOf('Its rank') }),
          'The partners, best rank first',
        ),
      },
      'The largest partners',
    ),
  ),
  caveats: listOf(
    v.object({
      code: oneOf(CARD_CAVEATS, 'The kind of caveat'),
      label: text('What it means'),
    }),
    'Reasons for care; the facts have the explanations',
  ),
});

const fullCard = v.object({ ...cardPart.entries, ...fullPart.entries, words: fullWords });

export type CardNote = v.InferOutput<typeof cardNote>;
export type CardFact = v.InferOutput<typeof cardFact>;
export type LabeledCode = v.InferOutput<typeof labeledCode>;
export type CardShare = v.InferOutput<typeof cardShare>;
export type CardSource = v.InferOutput<typeof cardSource>;
export type CardGroup = v.InferOutput<typeof cardGroup>;
/** A card of either view. */
export type Card = v.InferOutput<typeof cardPart>;
/** A card whose texts are not made yet. It has all messages of its language. */
export type DraftCard = Card & { words: Words };
export type CompactCard = v.InferOutput<typeof compactCard>;
export type FullCard = v.InferOutput<typeof fullCard>;
export type CardView = (typeof CARD_VIEWS)[number];
