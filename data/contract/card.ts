/**
 * The card's answers as schemas: compact, which every page view carries, and full, which a reader asks for. This is what the Worker and
 * the widget share: the widget knows them as JSON and by these types. A number's evidence is one request away, at `/v1/facts/{id}`.
 */
import * as v from 'valibot';
import { count, day, described, flag, link, listOf, number, object, oneOf, orNull, text } from './described.ts';
import { CARD_CAVEATS, type CARD_VIEWS } from './enumerations.ts';
import { bounds, evidence, fact } from './fact.ts';
import { writing } from './language.ts';

export const words = v.pipe(
  v.record(v.string(), v.string()),
  v.description(
    "Words that it has occasion to say, in the answer's language and by name; {} stands for what is filled in",
  ),
);

/** A fact as a card shows it. */
export const cardFact = v.object({
  ...v.pick(fact, ['id', 'value', 'unit', 'qualifier', 'basis', 'status']).entries,
  digits: count('Significant digits to show, 0 for all: what its bounds allow'),
  /** Where there is no number: a limit ("over 20" is [20, null]) or a rank. */
  bounds: v.exactOptional(bounds),
});

export const named = v.object({ id: text('The code'), label: text("Its label in the answer's language") });

const factOf = <const D extends string>(description: D) => described(cardFact, description);
const namedAs = <const D extends string>(description: D) => described(named, description);

export const direction = oneOf(['ltr', 'rtl'], 'The direction of the language');

/** A part of the area's trade: how much of it, how it grew, and how much of the parent's trade with the same partner. */
export const cardShare = v.object({
  label: text('The partner or breakdown'),
  share: factOf('The share of the total of the area'),
  growth: orNull(factOf('The growth of the part')),
  parentShare: orNull(factOf("The share of the parent's trade with the same partner")),
});

/** The page that is preferred for the headline. */
export const cardSource = v.object({
  publisher: text('The site or edition that printed the page'),
  agency: text("The agency whose story it carries, in the answer's language where it has a name there"),
  attributedTo: orNull(
    text("Who gave the number: an office in the answer's language, a person as the page names them"),
  ),
  byline: v.exactOptional(
    text('Who gave the number and whose story it is, in a line. Left out if it is only the agency, or long'),
  ),
  url: link('The page'),
  fragment: text(
    'The text fragment (`#:~:text=…`) that leads to the number on the page where it follows the address; empty where there is none',
  ),
  published: day('The day on which it was published'),
  others: count('Further pages that print the headline or what it is derived from, as its own page lists them'),
});

/** The headline as its source prints it. */
export const quotation = v.pick(evidence, ['printed', 'language', 'paragraph']);

/** Parts of the area's trade that are of one kind. They need not be all of it, and groups of countries overlap. */
export const cardGroup = v.object({
  ...named.entries,
  shares: listOf(cardShare, 'Parts of the total, the largest first'),
});

/** What readers must know about the number: it is disputed, was revised, or is late. */
export const cardNote = v.object({
  kind: oneOf(
    ['doubt', 'state'],
    'Why it is shown. `doubt`: the number may not be right, or another has replaced it. `state`: everything else, also another amount that differs by less than a thousandth',
  ),
  label: v.exactOptional(text("Of a doubt: what is wrong, in the answer's language. It stands in a coloured label")),
  text: text(
    "In the answer's language; empty if the label says all. `{other}` is the place of `other`, `{own}` of `own`, `{day}` of `day`",
  ),
  short: v.exactOptional(text('The same for a narrow card, if it differs')),
  own: v.exactOptional(factOf('The number of the card that the note is about')),
  other: v.exactOptional(factOf('The other number')),
  day: v.exactOptional(day('The day that it names')),
  after: v.exactOptional(day('The note holds only after this day, by the clock of the reader')),
});

export const compactCard = v.object({
  self: text('Path and query of this answer'),
  area: namedAs('The area that reports'),
  indicator: namedAs('What is measured'),
  partner: v.exactOptional(namedAs('The partner, where it is not the whole world')),
  breakdown: v.exactOptional(namedAs('The part, where it is not the total')),
  title: text('What the card shows, as a phrase with area and period'),
  shortTitle: v.exactOptional(text('The same where there is little room, where it differs')),
  explains: v.exactOptional(text('What the number counts, behind the title if there is room: `exports and imports`')),
  titleInText: v.exactOptional(
    text(
      'The same within a sentence, without its measure. Left out for all trade in goods with the world, whose sentence is its own',
    ),
  ),
  lang: text('The language of labels and words'),
  dir: direction,
  writing: v.exactOptional(writing),
  period: namedAs('The period shown'),
  mode: oneOf(
    ['live', 'fixed', 'pinned'],
    'How it follows the record: `live` follows the newest period; `fixed` was asked for by its period; `pinned` shows what was known on the day `asOf`',
  ),
  asOf: orNull(day('The day whose knowledge a pinned card shows')),
  newer: orNull(namedAs('The newest period, where the card shows an older one')),
  headline: factOf(
    'The number of the period: the first of `value`, `value-usd`, `count`, `growth`, `share` and `rank` that is known; its id says which. Where only a limit of it is known, it has bounds and no value',
  ),
  below: v.exactOptional(
    object(
      {
        text: text('In words: "Computed: exports minus imports", "on January–July 2023", "of the total"'),
        short: text('The same where there is little room'),
      },
      'What stands below a headline without growth: what it is compared with or a part of, or how it follows from stated numbers',
    ),
  ),
  notes: listOf(cardNote, 'What has to be known of the headline, the most important first'),
  growth: orNull(
    factOf(
      'Its growth on the same period of the year before; `null` too where the headline is that growth, or where no page of a stated headline gives it',
    ),
  ),
  parent: orNull(
    object(
      {
        ...named.entries,
        growth: orNull(factOf('The growth of its same series, only beside the growth of the area')),
      },
      'The area that this one is a part of, with its growth in the same period',
    ),
  ),
  trend: listOf(
    v.object({
      year: text('The year'),
      label: v.exactOptional(text('The period with short months, unless it is the whole year')),
      fact: factOf('The number of the period'),
      isBreak: flag('It counts the partner by another definition than the year before it in the list'),
    }),
    'The same months of several years, this one included, oldest first, of amounts, counts and shares. A compact card has them if three or more are known by the definition of the headline, two of them printed, within eight years',
  ),
  earlier: orNull(
    object(
      { ...named.entries, fact: factOf('Its number') },
      'An earlier period: the year before beside growth, otherwise the newest one that is known',
    ),
  ),
  share: orNull(factOf('The share of the whole, for a series that is a part of it')),
  beside: v.exactOptional(
    listOf(
      v.object({
        label: text('What it is a number of: the other flow, or the total'),
        fact: factOf('The number of the same period'),
        isWhole: flag('It is the total in which the series of the card is a part'),
      }),
      'In a compact card that has no chart, growth, earlier number or share: other numbers of the period. A full card has them in other fields',
    ),
  ),
  other: orNull(
    factOf(
      'The total in the other currency; a compact card has it where a page printed it beside an amount that is in another currency',
    ),
  ),
  source: described(cardSource, 'The page that is preferred for the headline'),
  words,
});

/** What a full card has beside a compact one. */
export const fullPart = v.object({
  expected: v.exactOptional(
    v.pipe(
      v.object({ period: namedAs('The period'), day: day('The day by which its numbers are there as a rule') }),
      v.description(
        'The next period that the schedule of the area expects, where the card shows the newest one. It follows from the record alone: whether the day has passed is for the reader to see',
      ),
    ),
  ),
  sentence: text('What the card shows as a sentence, without its source: what an editor quotes'),
  quotation: orNull(
    described(quotation, 'The headline as its source prints it; `null` where it is derived, or its form was unified'),
  ),
  growthDifference: orNull(factOf('The growth less that of the parent, in points')),
  exceeds: listOf(
    v.object({ period: namedAs('An earlier period'), fact: factOf('Its total') }),
    'Earlier totals that the source says were surpassed',
  ),
  month: orNull(
    object(
      {
        period: namedAs('The month'),
        value: factOf('Its total'),
        growth: orNull(factOf('Its growth on the same month of the year before')),
      },
      'The last month of the period',
    ),
  ),
  flows: listOf(
    v.object({
      ...named.entries,
      fact: orNull(factOf('Its amount')),
      growth: orNull(factOf('Its growth on the same period of the year before')),
    }),
    'The exports, imports and balance of trade that are known, and the exports and imports of a balance, each with an amount, a growth or both',
  ),
  groups: listOf(
    described(cardGroup, 'One kind of parts'),
    'Shares of the total, one group for each kind of parts: countries, groups of countries, kinds of enterprise and so on',
  ),
  count: orNull(factOf('Number of trade partners')),
  top: orNull(
    object(
      {
        upTo: number('Each partner has this rank or a better one'),
        ranked: v.pipe(
          v.boolean(),
          v.description('It is `false` where the source gives no order: its own order of naming is kept'),
        ),
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
      label: text("What it means, in the answer's language"),
    }),
    'Reasons for care with the numbers of the card; the facts have the explanations',
  ),
});

export const fullCard = v.object({ ...compactCard.entries, ...fullPart.entries });

/** Labels and words in the answer's language, by name. */
export type Words = v.InferOutput<typeof words>;
export type CardNote = v.InferOutput<typeof cardNote>;
export type CardFact = v.InferOutput<typeof cardFact>;
export type Named = v.InferOutput<typeof named>;
export type CardShare = v.InferOutput<typeof cardShare>;
export type CardSource = v.InferOutput<typeof cardSource>;
export type CardGroup = v.InferOutput<typeof cardGroup>;
export type CompactCard = v.InferOutput<typeof compactCard>;
export type FullCard = v.InferOutput<typeof fullCard>;
export type CardView = (typeof CARD_VIEWS)[number];
