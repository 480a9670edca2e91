/** The bodies of all responses, as Valibot schemas by name. The build makes the OpenAPI document from them; the Worker imports only their types. */
import * as v from 'valibot';
import { dataset, health, index, problem } from './api-index.ts';
import { aliases, area, areaAnswer, areaList, labels, note } from './area.ts';
import {
  cardFact,
  cardGroup,
  cardPart,
  cardShare,
  cardSource,
  compactCard,
  direction,
  fullPart,
  labeledCode,
  nullableCardFact,
  words,
} from './card.ts';
import { next, total } from './described.ts';
import {
  bounds,
  derivation,
  derivationInput,
  evidence,
  FIELDS,
  factPoint,
  revision,
  servedCaveat,
  servedFact,
} from './fact.ts';
import { factAnswer, factList } from './fact-answers.ts';
import { writing } from './language.ts';
import { release, releaseAnswer, releaseList, releasePage } from './releases.ts';
import { asOf, series, seriesKey, seriesList, seriesOfKey } from './series.ts';
import { part, term, vocabulary } from './vocabulary.ts';

const cardPartAnswer = v.object({ dataset, ...cardPart.entries });
const compactAnswer = v.intersect([cardPartAnswer, v.pick(compactCard, ['display'])]);
const fullAnswer = v.intersect([cardPartAnswer, fullPart]);

/**
 * Parts that several responses share. A part that is not an object, or may be null, must be here, because a route can only answer with the objects
 * of `ANSWERS`.
 */
export const SHARED = {
  ...FIELDS,
  Labels: labels,
  Aliases: aliases,
  Note: note,
  Total: total,
  Next: next,
  AsOf: asOf,
  Term: term,
  Part: part,
  Writing: writing,
  Words: words,
  Direction: direction,
  NullableCardFact: nullableCardFact,
};

/** Responses and their larger parts. The names are those in the OpenAPI document, and so in generated clients. */
export const ANSWERS = {
  CardPart: cardPartAnswer,
  Dataset: dataset,
  Bounds: bounds,
  Caveat: servedCaveat,
  Evidence: evidence,
  DerivationInput: derivationInput,
  Derivation: derivation,
  Revision: revision,
  FactPoint: factPoint,
  Fact: servedFact,
  FactAnswer: factAnswer,
  FactList: factList,
  SeriesKey: seriesKey,
  SeriesOfKey: seriesOfKey,
  Series: series,
  SeriesList: seriesList,
  SeriesAnswer: v.pipe(
    v.union([series, seriesList]),
    v.description('`Series` if one key is asked for, else `SeriesList`'),
  ),
  AreaSummary: area,
  AreaList: areaList,
  Area: areaAnswer,
  Vocabulary: vocabulary,
  ReleasePage: releasePage,
  Release: release,
  ReleaseList: releaseList,
  ReleaseAnswer: releaseAnswer,
  CardFact: cardFact,
  CardShare: cardShare,
  CardSource: cardSource,
  LabeledCode: labeledCode,
  CardGroup: cardGroup,
  CompactCard: compactAnswer,
  FullCard: fullAnswer,
  CardAnswer: v.pipe(
    v.union([fullAnswer, compactAnswer]),
    v.description('A full card with `view=full`, else a compact card'),
  ),
  Index: index,
  Health: health,
  AnyObject: v.looseObject({}),
  Problem: problem,
};

export type AnswerName = keyof typeof ANSWERS;
/** The body of a response by the name of its schema. */
export type Answer<Name extends AnswerName> = v.InferOutput<(typeof ANSWERS)[Name]>;
