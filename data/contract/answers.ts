/** Response bodies as schemas. The build and the tests read them; the Worker imports only their types. */
import * as v from 'valibot';
import { dataset, index } from './api-index.ts';
import { aliases, area, areaAnswer, labels, note } from './area.ts';
import {
  cardFact,
  cardFactOrNull,
  cardGroup,
  cardShare,
  cardSource,
  compactCard,
  direction,
  fullPart,
  named,
  words,
} from './card.ts';
import { count, day, link, listOf, object, oneOf, orNull, text } from './described.ts';
import { DOLLARS, REASONS } from './enumerations.ts';
import { bounds, derivation, derivationInput, evidence, FIELDS, revision, servedCaveat, servedFact } from './fact.ts';
import { writing } from './language.ts';
import { asOf, series, seriesList, seriesOfKey } from './series.ts';

const total = count('How many there are on all pages');
const next = orNull(text('Path and query of the next page; `null` on the last'));
const factAnswer = v.intersect([
  servedFact,
  v.object({
    dataset,
    words: v.exactOptional(words),
    dir: v.exactOptional(direction),
    writing: v.exactOptional(writing),
  }),
]);

const sameTrade = object(
  {
    id: text('The id of the fact'),
    kind: oneOf(
      ['other-currency', 'partner-reports'],
      '`other-currency`: the same amount or growth in the other currency. `partner-reports`: the figure of the partner country, which may differ',
    ),
  },
  'Another fact about the same trade',
);

const factList = v.object({
  dataset,
  asOf,
  facts: listOf(servedFact, 'The facts, newest period first'),
  total,
  next,
  missing: v.exactOptional(
    listOf(
      v.record(v.string(), v.string()),
      'If some facts match: each code or period of the request that none of them has, `{"indicator": "exports"}`',
    ),
  ),
  nearest: v.exactOptional(
    listOf(
      v.string(),
      'If no fact of an area matches: ids of up to five similar facts, the nearest first; those of `sameTrade` come before others',
    ),
  ),
  sameTrade: v.exactOptional(listOf(sameTrade, 'If no fact matches: facts that give the same trade in another way')),
});

const term = v.object({ id: text('The code'), labels, aliases, note });
const part = v.intersect([
  term,
  v.object({ division: orNull(text('The division that it is a part of; `null` for the whole')) }),
]);
const vocabulary = v.object({
  dataset,
  indicators: listOf(
    v.intersect([term, v.object({ partner: orNull(text('The code of the partner that all its facts have')) })]),
    'What is measured',
  ),
  measures: listOf(
    v.intersect([term, v.object({ units: listOf(v.string(), 'Units of its values') })]),
    'Kinds of measurement',
  ),
  partners: listOf(
    v.intersect([
      part,
      v.object({
        breaks: listOf(
          v.string(),
          'When the definition changed: `2023-08` if January to August 2023 is the first period by the new one',
        ),
      }),
    ]),
    'Counterpart areas',
  ),
  breakdowns: listOf(part, 'Parts of the total that are counted'),
  divisions: listOf(term, 'Ways in which the total is divided into parts'),
});

const { publisher, agency, tier, language, published, retrieved } = evidence.entries;
const releasePage = v.object({
  id: text('Day, publisher and subject'),
  publisher,
  agency,
  title: orNull(text('As printed; `null` if it was not seen')),
  url: link('The page'),
  language,
  tier,
  published,
  recorded: day('The day on which it entered the record'),
  retrieved,
  dollars: v.exactOptional(
    oneOf(DOLLARS, "`official`: the dollars are the customs office's own. `converted`: by a newsroom"),
  ),
  areas: listOf(v.string(), 'Areas that its numbers are about'),
});
const release = v.intersect([releasePage, v.object({ observations: count('How many numbers are recorded from it') })]);
const observation = v.object({
  fact: text('The id of the fact'),
  ...v.pick(evidence, [
    'value',
    'unit',
    'qualifier',
    'bounds',
    'printed',
    'paragraph',
    'attributedTo',
    'office',
    'namesNobody',
    'url',
  ]).entries,
});

export const problem = v.object({
  type: link('The kind; the address explains it'),
  title: text('The kind of problem in words'),
  status: count('The HTTP status'),
  detail: text('What was wrong with this request'),
  parameter: v.exactOptional(text('The parameter that is wrong')),
  allowed: v.exactOptional(
    v.pipe(v.union([v.string(), v.array(v.string())]), v.description('Valid values: codes, or a description')),
  ),
  successor: v.exactOptional(text('The address to use instead')),
});

const compactAnswer = v.object({ dataset, ...compactCard.entries });
const fullAnswer = v.intersect([compactAnswer, fullPart]);

/** Parts of several responses, which the OpenAPI document names. */
export const SHARED = {
  ...FIELDS,
  Labels: labels,
  Aliases: aliases,
  Note: note,
  Next: next,
  AsOf: asOf,
  Term: term,
  Part: part,
  Writing: writing,
  Words: words,
  Direction: direction,
  CardFactOrNull: cardFactOrNull,
};

/** Responses and their larger parts, under the names that generated clients will see. */
export const ANSWERS = {
  Dataset: dataset,
  Bounds: bounds,
  Caveat: servedCaveat,
  Evidence: evidence,
  DerivationInput: derivationInput,
  Derivation: derivation,
  Revision: revision,
  Fact: servedFact,
  FactAnswer: factAnswer,
  FactList: factList,
  SeriesOfKey: seriesOfKey,
  Series: series,
  SeriesList: seriesList,
  SeriesAnswer: v.pipe(
    v.union([series, seriesList]),
    v.description('`Series` if one key is asked for, else `SeriesList`'),
  ),
  AreaSummary: area,
  AreaList: v.object({ dataset, areas: listOf(area, 'The areas, sorted by id'), total, next }),
  Area: areaAnswer,
  Vocabulary: vocabulary,
  ReleasePage: releasePage,
  Release: release,
  ReleaseList: v.object({ dataset, releases: listOf(release, 'The releases, newest first'), total, next }),
  ReleaseAnswer: v.intersect([
    releasePage,
    v.object({
      dataset,
      observations: listOf(observation, 'The numbers that are recorded from it'),
      notTaken: v.exactOptional(
        listOf(
          v.object({
            printed: text('The token'),
            paragraph: evidence.entries.paragraph,
            reason: oneOf(REASONS, 'Why it is no number of the record; `reasons` has the labels'),
            note: v.exactOptional(text('What else to know of it, in English')),
          }),
          'Other figures of the page, as far as they were listed',
        ),
      ),
      reasons: v.exactOptional(
        v.pipe(v.record(v.string(), labels), v.description('The labels of the reasons, by code and language')),
      ),
    }),
  ]),
  CardFact: cardFact,
  CardShare: cardShare,
  CardSource: cardSource,
  Named: named,
  CardGroup: cardGroup,
  CompactCard: compactAnswer,
  FullCard: fullAnswer,
  CardAnswer: v.pipe(
    v.union([fullAnswer, compactAnswer]),
    v.description('A full card with `view=full`, else a compact card'),
  ),
  Index: index,
  Health: v.object({
    dataset,
    status: v.pipe(v.literal('ok'), v.description('The Worker reaches its assets')),
    build: text('The build; also the ETag of its answers'),
  }),
  AnyObject: v.looseObject({}),
  Problem: problem,
};

export type AnswerName = keyof typeof ANSWERS;
/** The body of an answer by its name. */
export type Answer<N extends AnswerName> = v.InferOutput<(typeof ANSWERS)[N]>;
