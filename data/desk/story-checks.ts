/** Compares the numbers of a release with its story: the token, its paragraph and the words around it, and the figures that are left out. */

import { boundOfSize, compareWithBound } from '../fact/bounds.ts';
import { isGrowth } from '../fact/measure.ts';
import { parsePrintedNumber } from '../printed/printed.ts';
import type { Draft, Observation, Vocabulary } from '../record/schema.ts';
import { qualifierOfFall } from '../rules/single-observation.ts';
import type { Figure } from '../text/figures/figures.ts';
import { type Issue, pageIssue, type Question } from './issue.ts';
import type { StoryText } from './story/read-story.ts';
import { matchTokens, paragraphSpan, type TokenMatch } from './story/token-matches.ts';
import { mostFrequent, StoryIndex } from './story-index.ts';
import { wordQuestions } from './word-questions.ts';

interface StoryComparison {
  issues: Issue[];
  /** The numbers whose sentence does not name their period, counted from 1. */
  unsettledPeriods: Set<number>;
}

export function compareWithStory(release: Draft, story: StoryText, vocabulary: Vocabulary): StoryComparison {
  const { observations, notTaken = [], language, published } = release;
  const { matches, leftOut } = matchTokens(story, [...observations, ...notTaken]);
  const index = new StoryIndex(story, vocabulary, published);
  const issues: Issue[] = [];
  const questions: NumberQuestions[] = [];
  const unsettledPeriods = new Set<number>();
  const isAnyInStory = matches.slice(0, observations.length).some(({ place }) => place);
  if (observations.length && !isAnyInStory)
    issues.push(pageIssue('none of the numbers is in the story: it is probably the story of another release'));
  if (story.language !== language)
    issues.push(
      pageIssue(`language is ${language}, and the story reads as ${story.language}: correct it, or give --language`),
    );
  for (const [i, observation] of observations.entries()) {
    const match = matches[i] as TokenMatch;
    const { place, figure } = match;
    const number = i + 1;
    const messages = tokenProblems(observation, match, story, index);
    issues.push(...messages.map((message) => ({ observations: [number], message })));
    if (!place) continue;
    const sentence = index.sentenceAt(place)?.start ?? place.start;
    const aboutWords = wordQuestions(index, observation, place, observations);
    for (const group of [readingQuestions(observation, figure, language, index), aboutWords])
      if (group.length) questions.push({ number, observation, questions: group, sentence });
    const isPeriodAsked = aboutWords.some(({ field }) => field === 'period');
    if (!isPeriodAsked && !index.isPeriodSettled(observation, place)) unsettledPeriods.add(number);
  }
  for (const [i, { printed, paragraph }] of notTaken.entries()) {
    const { place, otherParagraphs } = matches[observations.length + i] as TokenMatch;
    if (!place) issues.push(pageIssue(`notTaken: ${missingToken(printed, paragraph, otherParagraphs)}`));
  }
  issues.push(
    ...headlineQuestion(release, index),
    ...mergeQuestions(questions),
    ...leftOut.flatMap((figure) => leftOutIssue(figure, release)),
  );
  if (!index.isFullyRead && !release.confirmed?.includes('sentences')) issues.push(compareAllQuestion(language));
  return { issues, unsettledPeriods };
}

/** Asks to compare everything, because names and periods of the language are not read in full. */
function compareAllQuestion(language: string): Issue {
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(language);
  const message = `Not all periods and names are read in ${name}: compare area, indicator, partner, breakdown and period of each sentence with its paragraph`;
  return { observations: [], asks: ['sentences'], message };
}

/** Checks that the token is in its paragraph with its unit, and the office nearby. */
function tokenProblems(observation: Observation, match: TokenMatch, story: StoryText, index: StoryIndex): string[] {
  const { printed, paragraph, attributedTo, normalised, bounds } = observation;
  const { place, figure, otherParagraphs } = match;
  if (!place) return [missingToken(printed, paragraph, otherParagraphs)];
  const problems: string[] = [];
  const nearParagraphs = paragraph ? [paragraph, paragraph - 1] : [paragraph];
  const hasOffice = (number: number | null) => index.hasWords(attributedTo ?? '', paragraphSpan(story, number));
  if (attributedTo && !nearParagraphs.some(hasOffice))
    problems.push(`attributedTo: neither the paragraph nor the one before has "${attributedTo}"`);
  const mayLackUnit = !figure || normalised || bounds;
  const unitProblem = mayLackUnit ? null : missingUnit(printed, figure, story.language);
  if (unitProblem) problems.push(unitProblem);
  return problems;
}

/** The message for a token that is not in its paragraph. `others` are the paragraphs that have it. */
function missingToken(printed: string, paragraph: number | null, others: number[]): string {
  const where = paragraph === null ? 'the story' : `paragraph ${paragraph}`;
  const elsewhere = others.length ? `; it is in paragraph ${others.join(', ')}` : '';
  return `"${printed}" is not in ${where}${elsewhere}`;
}

/** A message if a token leaves out the scale or the unit beside it: "19.7" of "19.7 billion yuan". */
function missingUnit(printed: string, { text, unit, value }: Figure, language: string): string | null {
  const token = parsePrintedNumber(printed, language);
  if (!token || token.unit !== null || unit === null || unit === 'count') return null;
  const words = text.replace(/\s+/g, ' ');
  const isPart = words.length > printed.length || Math.abs(token.value) !== Math.abs(value);
  return isPart ? `printed is "${printed}" without its unit: the story has "${words}"` : null;
}

/** Compares sign and qualifier with the words around a figure. The rule `printed-value` compares token and value. */
function readingQuestions(
  observation: Observation,
  figure: Figure | undefined,
  language: string,
  index: StoryIndex,
): Question[] {
  const { value, qualifier, confirmed = [], printed, bounds } = observation;
  if (!figure || value === null || bounds) return [];
  const questions: Question[] = [];
  const token = parsePrintedNumber(printed, language);
  const direction = token?.isSigned ? null : index.directionOf(observation, figure);
  if (direction && (direction === 'down') !== value < 0 && value !== 0) {
    const words = direction === 'down' ? 'a fall or a deficit' : 'a rise or a surplus';
    questions.push({ field: 'value', reason: `the words say ${words}, and value is ${value}` });
  }
  const storyQualifier = value < 0 && figure.value > 0 ? qualifierOfFall(figure.qualifier) : figure.qualifier;
  if (!token?.qualifier && (storyQualifier ?? 'exact') !== qualifier)
    questions.push({
      field: 'qualifier',
      reason: storyQualifier
        ? `the words say "${storyQualifier}", and qualifier is "${qualifier}"`
        : `no word beside it says "${qualifier}"`,
    });
  return questions.filter(({ field }) => !confirmed.includes(field));
}

/** Asks if the headline says a fall and all its growth is a rise, or the other way around. */
function headlineQuestion({ title, observations, confirmed = [] }: Draft, index: StoryIndex): Issue[] {
  const headline = index.headlineClaim(title);
  if (!headline || confirmed.includes('title')) return [];
  const { direction, indicator, partner } = headline;
  const area = mostFrequent(observations.map((observation) => observation.area));
  const growth = observations.filter(
    (observation) =>
      isGrowth(observation) &&
      observation.area === area &&
      observation.indicator === indicator &&
      observation.partner === partner &&
      observation.breakdown === 'total',
  );
  const isOpposite = ({ value }: Observation) => value !== null && (direction === 'down' ? value > 0 : value < 0);
  if (!growth.length || !growth.every(isOpposite)) return [];
  const words = direction === 'down' ? 'a fall' : 'a rise';
  const list = growth.map(({ printed, value }) => `${printed} (value ${value})`).join(', ');
  return [
    {
      observations: [],
      asks: ['title'],
      message: `title: the headline says ${words} of ${indicator}, and the story says ${list}: compare both`,
    },
  ];
}

/** Questions about one number. */
interface NumberQuestions {
  /** The position of the observation, counted from 1. */
  number: number;
  observation: Observation;
  questions: Question[];
  /** Where the sentence of the number starts. */
  sentence: number;
}

/** Turns questions into issues. Numbers of one sentence with the same questions share an issue. */
function mergeQuestions(all: readonly NumberQuestions[]): Issue[] {
  const groups = Map.groupBy(all, ({ sentence, observation, questions }) =>
    JSON.stringify([
      sentence,
      questions.map(({ field, reason }) => (field === 'value' ? reason : [field, reason, observation[field]])),
    ]),
  );
  return [...groups.values()].map((group) => {
    const { questions } = group[0] as NumberQuestions;
    return {
      observations: group.map(({ number }) => number),
      asks: questions.map(({ field }) => field),
      message: questions.map(({ field, reason }) => `${field}: ${reason}`).join('; '),
    };
  });
}

/** An issue for a figure that the release neither takes nor lists. A headline may repeat a number of the story, perhaps rounded. */
function leftOutIssue(figure: Figure, { observations, notTaken = [], language }: Draft): Issue[] {
  const text = figure.text.replace(/\s+/g, ' ');
  if (figure.paragraph > 0) return [pageIssue(`left out: ${text} (paragraph ${figure.paragraph})`)];
  const listed = notTaken.flatMap(({ printed }) => parsePrintedNumber(printed, language) ?? []);
  if ([...observations, ...listed].some(({ value, unit }) => isRounded(figure, value, unit))) return [];
  return [
    pageIssue(
      `the headline says ${text}, and no number of the release rounds to it: record it for paragraph 0 if only the headline prints it; list it in notTaken if the story contradicts it`,
    ),
  ];
}

/** The relative error of arithmetic in floating point. */
const FLOAT_TOLERANCE = 1e-9;

/** A headline can round 227.67 to 228 or cut it off to 227. Its "over 220" is a bound near it. */
function isRounded(figure: Figure, recorded: number | null, recordedUnit: string | null): boolean {
  const { value, unit, resolution } = figure;
  if (recorded === null || (unit !== null && recordedUnit !== null && unit !== recordedUnit)) return false;
  const difference = Math.abs(Math.abs(recorded) - Math.abs(value));
  if (difference < resolution * (1 + FLOAT_TOLERANCE)) return true;
  const bound = boundOfSize({ value, qualifier: figure.qualifier ?? 'exact' });
  return bound !== null && compareWithBound(bound, recorded) === 'agrees';
}
