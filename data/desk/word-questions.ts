/**
 * Compares the codes and the period of an observation with the words of its story: those around its number, in its sentence, in earlier
 * sentences, and in the heading. A code that the words do not name, or contradict, is a question for a person.
 */

import { isProvisional } from '../fact/evidence.ts';
import { WHOLE } from '../fact/id.ts';
import { isGrowth, isShare } from '../fact/measure.ts';
import { type Period, parsePeriod } from '../fact/period.ts';
import { periodName } from '../fact/period-name.ts';
import { fold } from '../printed/fold.ts';
import { type Observation, VOCABULARY_OF } from '../record/schema.ts';
import { RESPECTIVELY } from '../text/lookup/figure-context.ts';
import { isNear, type NamedField, type Nearness } from '../text/lookup/fit.ts';
import type { Span } from '../text/spans.ts';
import type { Sentence } from '../text/story/story.ts';
import type { Question } from './issue.ts';
import { measureProblem, partnerIn, productIn, type WordsAround } from './measure-words.ts';
import { mostFrequent, type StoryIndex } from './story-index.ts';

/** An observation with its place in the story, its sentence and its period. */
interface Placed {
  story: StoryIndex;
  observation: Observation;
  place: Span;
  sentence: Sentence;
  period: Period;
}

/**
 * The first question for each field of an observation that the words do not settle. `place` is the span of its token. `releaseObservations`
 * are needed because an area other than the most frequent one must be named in the sentence.
 */
export function wordQuestions(
  story: StoryIndex,
  observation: Observation,
  place: Span,
  releaseObservations: readonly Observation[],
): Question[] {
  const sentence = story.sentenceAt(place);
  const period = parsePeriod(observation.period);
  if (!sentence || !period) return [];
  const placed = { story, observation, place, sentence, period };
  const questions = [
    ...codeQuestions(placed, mostFrequent(releaseObservations.map(({ area }) => area))),
    ...partnerQuestions(placed),
    ...measureQuestions(placed),
    ...preliminaryQuestions(placed),
  ];
  const firstOfField = questions.filter(({ field }, i) => questions.findIndex((other) => other.field === field) === i);
  return firstOfField.filter(({ field }) => !observation.confirmed?.includes(field));
}

const NAMED_FIELDS: readonly NamedField[] = ['area', 'period', 'indicator', 'partner', 'breakdown'];

/** Fields that the words around the number do not name, or for which they name another code. */
function codeQuestions(placed: Placed, mainArea: string | undefined): Question[] {
  const { story, observation, place, period } = placed;
  const nearnessOf = story.fieldsAt(place, observation, period);
  const listed = codeInList(placed);
  return NAMED_FIELDS.flatMap((field): Question[] => {
    const nearness = nearnessOf[field];
    if (nearness === undefined) return [];
    const reason =
      field === listed?.field
        ? listReason(listed.code, observation[field])
        : nearnessReason(placed, field, nearness, mainArea);
    return reason ? [{ field, reason }] : [];
  });
}

function listReason(listedCode: string, code: string): string | null {
  return listedCode === code ? null : `by its place in the list it is ${listedCode}`;
}

function nearnessReason(
  placed: Placed,
  field: NamedField,
  nearness: Nearness,
  mainArea: string | undefined,
): string | null {
  const { story, observation, sentence } = placed;
  if (field === 'period' && isGrowth(observation) && story.isOnlyCompared(observation.period, sentence))
    return 'the words name it only for comparison';
  if (field === 'partner') {
    if (nearness === 'elsewhere' && isOfSameTrade(placed)) return null;
    if (nearness !== 'clause' && followsOtherPartner(placed)) return reasonOf(placed, field, true);
  }
  if (isNamedNearby(placed, field, nearness, mainArea)) return null;
  return reasonOf(placed, field, nearness === 'contradicted');
}

function isNamedNearby(placed: Placed, field: NamedField, nearness: Nearness, mainArea: string | undefined): boolean {
  if (nearness === 'clause' || nearness === 'sentence') return true;
  const mustBeInSentence = field === 'area' && placed.observation.area !== mainArea;
  return (!mustBeInSentence && isNear(nearness)) || isNamedAsShare(placed, field);
}

/** "Trade with Borland rose to 3 billion, accounting for 5 percent of total trade": the partner of the share is not beside the number. */
function isNamedAsShare({ story, observation, sentence }: Placed, field: NamedField): boolean {
  if (!isShare(observation) || (field !== 'partner' && field !== 'breakdown')) return false;
  return story.codesIn(sentence, VOCABULARY_OF[field]).includes(observation[field]);
}

/**
 * "Exports and imports grew 5 and 3 percent, respectively": the code for 3 is imports. Works for indicators and partners. Null if the
 * sentence has no such list.
 */
function codeInList({ story, observation, place, sentence }: Placed): { field: NamedField; code: string } | null {
  const figure = story.figureAt(place);
  if (!figure || !RESPECTIVELY.test(fold(story.textOf(sentence)))) return null;
  const figures = story.figuresIn(sentence).filter(({ unit }) => unit === figure.unit);
  const beforeFigures = { start: sentence.start, end: figures[0]?.start ?? place.start };
  const partners = story.partnersIn(beforeFigures, observation.area);
  const isOfPartners = partners.length === figures.length;
  const codes = isOfPartners ? partners : story.exportsAndImportsIn(beforeFigures);
  const code = codes[figures.indexOf(figure)];
  if (code === undefined || codes.length < 2 || codes.length !== figures.length) return null;
  return { field: isOfPartners ? 'partner' : 'indicator', code };
}

/** "Trade with Borland rose 8 percent to 3 billion, that with Corland fell": an observation of Corland with 3 billion follows Borland. */
function followsOtherPartner({ story, observation, place, sentence }: Placed): boolean {
  const partner = onlyCode(story.partnersBefore(place, sentence, observation.area));
  return !WHOLE.has(observation.partner) && partner !== undefined && partner !== observation.partner;
}

/** Words after which "trade" may mean trade with all partners again. */
const CONTRAST = /\b(?:while|whereas|but|overall)\b|而|总体|整体/u;

/** "Trade with Borland grew, the trade volume rising 5 percent": the only partner and the only indicator before the number are its own. */
function isOfSameTrade({ story, observation: { area, partner, indicator }, place, sentence }: Placed): boolean {
  const before = { start: sentence.start, end: place.start };
  if (onlyCode(story.partnersIn(before, area)) !== partner) return false;
  return onlyCode(story.codesIn(before, 'indicators')) === indicator && !CONTRAST.test(fold(story.textOf(before)));
}

/** Undefined if there are several different codes, or none. */
function onlyCode(codes: readonly string[]): string | undefined {
  const [code, ...others] = new Set(codes);
  return others.length ? undefined : code;
}

/** The reason for a question. `isContradicted`: the words around the number name another code. */
function reasonOf(placed: Placed, field: NamedField, isContradicted: boolean): string | null {
  const { story, observation, place, sentence } = placed;
  const isWhole = field !== 'period' && WHOLE.has(observation[field]);
  // A name after the number may belong to the next number. But it may be what contradicts a whole: "3 billion in exports to Borland".
  const end = isWhole && isContradicted ? sentence.end : place.start;
  const span = { start: sentence.start, end };
  const otherNames = isContradicted || isWhole ? story.otherNamesIn(span, field, observation) : [];
  if (otherNames.length) return `the words beside it name ${otherNames.join(', ')}`;
  // Texts do not name "world" or "total".
  if (isWhole || !story.isFullyRead) return null;
  return `${labelOf(placed, field)}: the words beside it do not name it`;
}

function labelOf({ story, observation, period }: Placed, field: NamedField): string {
  if (field === 'period') return periodName(period.id, { code: 'en' });
  const code = observation[field];
  return story.vocabulary[VOCABULARY_OF[field]][code]?.labels.en ?? code;
}

/** A partner of an earlier sentence may be the partner of its numbers only. */
function partnerQuestions({ story, observation: { area, partner }, sentence }: Placed): Question[] {
  if (!story.isFullyRead || WHOLE.has(partner) || partner === area) return [];
  const codesInSentence = [...story.codesIn(sentence, 'partners'), ...story.codesIn(sentence, 'areas')];
  if (codesInSentence.includes(partner)) return [];
  const refersBack = REFERS_BACK.test(fold(story.textOf(sentence)));
  if (refersBack && onlyCode(story.partnersOfEarlierSentence(sentence, area)) === partner) return [];
  return [{ field: 'partner', reason: 'its sentence does not name it' }];
}

/** Words for the partner of the sentence before: "bilateral trade", "trade with these countries", "of these, exports". */
const REFERS_BACK =
  /\b(?:bilateral|mutual|(?:these|both|the (?:two|five)) (?:countries|nations|states)|between the countries|of (?:this|these|that|which)(?=,))|^\s*其中|两国|双边/u;

/** Asks if the words around the number do not fit its measure, or name a product or a partner that has no code. */
function measureQuestions({ story, observation, place, sentence }: Placed): Question[] {
  const { area, measure, indicator, partner, breakdown, unit } = observation;
  const figure = story.figureAt(place);
  if (!figure) return [];
  const words = story.wordsAround(figure, sentence);
  const folded: WordsAround = {
    before: fold(words.before),
    after: fold(words.after),
    sentence: fold(words.sentence),
  };
  const names = {
    area: story.namesOf('areas', area),
    parent: story.namesOf('areas', story.vocabulary.areas[area]?.parent),
  };
  const questions: Question[] = [];
  const problem = measureProblem(measure, folded, figure.direction, names);
  if (problem) questions.push({ field: 'measure', reason: problem });
  const isOfGoods = ['exports', 'imports', 'trade'].includes(indicator) && unit !== 'rank' && unit !== 'count';
  if (!isOfGoods) return questions;
  const areaNames = [...names.area, ...names.parent];

  const product = breakdown === 'total' ? productIn(folded) : null;
  const endsWithArea = areaNames.some((name) => product?.endsWith(name));
  if (product && !endsWithArea && !isProperName(product, words.before))
    questions.push({ field: 'breakdown', reason: `the words before it name "${product}"` });

  const partnerName = partner === 'world' ? partnerIn(words.before) : null;
  // "Exports from Xinjiang" and "imports to China" name the area itself.
  const foldedPartner = fold(partnerName ?? '');
  const isArea = areaNames.some((name) => foldedPartner.includes(name) || name.includes(foldedPartner));
  if (partnerName && !isArea) questions.push({ field: 'partner', reason: `the words before it name "${partnerName}"` });
  return questions;
}

/** "Exports of Guangdong" names a place: a capital letter inside a sentence. `text` is not folded. */
function isProperName(product: string, text: string): boolean {
  const start = fold(text).lastIndexOf(product);
  return start > 0 && /^\p{Lu}\p{Ll}/u.test(text.slice(start));
}

/** Words for numbers that are not final, in the languages of the record. */
const NOT_FINAL =
  /\b(?:estimat|preliminar|provision|provisoir|vorläufig|geschätzt|schätz)\p{L}*|\best(?:imé|imad|imación)\p{L}*|\bstim[aeio]\p{L}*|\bexpected to|\bprojected|предварит\p{L}*|оценочн\p{L}*|по оценк\p{L}*|ожида\p{L}*|алдын ала|болжам\p{L}*|dastlabki|ước (?:tính|đạt)|sơ bộ|预计|預計|初步|估计|估計|估算|初核|速報|잠정|추정|أولي|تقدير/iu;

/** Asks if the sentence calls a number an estimate, and the observation does not. */
function preliminaryQuestions({ story, observation, sentence }: Placed): Question[] {
  const [words] = NOT_FINAL.exec(story.textOf(sentence)) ?? [];
  if (words === undefined || observation.measure === 'target' || isProvisional(observation)) return [];
  return [
    { field: 'preliminary', reason: `the sentence says "${words}": add "preliminary": true if it means this number` },
  ];
}
