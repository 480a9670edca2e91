/** Compares the numbers of a release with its story: the token, its paragraph and the words around it, and the figures that are left out. */
import { boundOfSize, compareWithBound } from '../fact/bounds.ts';
import { parsePrintedNumber } from '../printed/printed.ts';
import type { Draft, Observation, Vocabulary } from '../record/schema.ts';
import { qualifierOfFall } from '../rules/single-observation.ts';
import type { Figure } from '../text/figures/figures.ts';
import { type Issue, problemOfPage, type Question } from './issue.ts';
import { mostFrequent, NamedStory } from './named-story.ts';
import { type FoundToken, paragraphSpan, placesOf } from './story/places.ts';
import type { StoryText } from './story/read-story.ts';
import { wordQuestions } from './word-questions.ts';

interface StoryComparison {
  issues: Issue[];
  /** The numbers whose sentence does not name their period, counted from 1. */
  unsettledPeriods: Set<number>;
}

export function compareWithStory(release: Draft, story: StoryText, vocabulary: Vocabulary): StoryComparison {
  const { observations, notTaken = [], language, published } = release;
  const { leftOut, tokens } = placesOf(story, [...observations, ...notTaken]);
  const named = new NamedStory(story, vocabulary, published);
  const issues: Issue[] = [];
  const questions: ClauseQuestions[] = [];
  const unsettledPeriods = new Set<number>();
  if (story.language !== language)
    issues.push(
      problemOfPage(
        `language is ${language}, and the story reads as ${story.language}: correct it, or give --language`,
      ),
    );
  for (const [i, observation] of observations.entries()) {
    const token = tokens[i] as FoundToken;
    const number = i + 1;
    const messages = tokenProblems(observation, token, story, named);
    issues.push(...messages.map((message) => ({ observations: [number], message })));
    if (!token.place) continue;
    const ofWords = wordQuestions(named, observation, token.place, observations);
    const sentence = named.sentenceAt(token.place)?.start ?? token.place.start;
    for (const open of [readingQuestions(observation, token.figure, language, named), ofWords])
      if (open.length) questions.push({ number, observation, questions: open, sentence });
    const isAsked = ofWords.some(({ field }) => field === 'period');
    if (!isAsked && !named.isPeriodSettled(observation, token.place)) unsettledPeriods.add(number);
  }
  for (const [i, { printed, paragraph }] of notTaken.entries()) {
    const { place, otherParagraphs } = tokens[observations.length + i] as FoundToken;
    if (!place) issues.push(problemOfPage(`notTaken: ${missing(printed, paragraph, otherParagraphs)}`));
  }
  issues.push(
    ...headlineQuestion(release, named),
    ...joined(questions),
    ...leftOut.flatMap((figure) => leftOutIssue(figure, release)),
  );
  if (!named.isRead && !release.confirmed?.includes('sentences')) issues.push(compareAll(language));
  return { issues, unsettledPeriods };
}

/** The one question about a story in whose language names and periods are not read in full. */
function compareAll(language: string): Issue {
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(language);
  const message = `Not all periods and names are read in ${name}: compare area, indicator, partner, breakdown and period of each sentence with its paragraph`;
  return { observations: [], asks: ['sentences'], message };
}

/** Checks that the token is in its paragraph with its unit, and the office nearby. */
function tokenProblems(observation: Observation, token: FoundToken, story: StoryText, named: NamedStory): string[] {
  const { printed, paragraph, attributedTo, normalised, bounds } = observation;
  const { place, figure, otherParagraphs } = token;
  if (!place) return [missing(printed, paragraph, otherParagraphs)];
  const problems: string[] = [];
  const near = paragraph ? [paragraph, paragraph - 1] : [paragraph];
  const hasOffice = (at: number | null) => named.hasWords(attributedTo ?? '', paragraphSpan(story, at));
  if (attributedTo && !near.some(hasOffice))
    problems.push(`attributedTo: neither the paragraph nor the one before has "${attributedTo}"`);
  const isWhole = !figure || normalised || bounds;
  const incomplete = isWhole ? null : withoutUnit(printed, figure, story.language);
  if (incomplete) problems.push(incomplete);
  return problems;
}

/** The message for a token that is not in its paragraph, with the paragraphs that have it. */
function missing(printed: string, paragraph: number | null, others: number[]): string {
  const where = paragraph === null ? 'the story' : `paragraph ${paragraph}`;
  const elsewhere = others.length ? `; it is in paragraph ${others.join(', ')}` : '';
  return `"${printed}" is not in ${where}${elsewhere}`;
}

/** A message if a token leaves out the scale or the unit beside it: "19.7" of "19.7 billion yuan". */
function withoutUnit(printed: string, { text, unit, value }: Figure, language: string): string | null {
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
  named: NamedStory,
): Question[] {
  const { value, qualifier, confirmed = [], printed, bounds } = observation;
  if (!figure || value === null || bounds) return [];
  const questions: Question[] = [];
  const token = parsePrintedNumber(printed, language);
  const direction = token?.isSigned ? null : named.directionOf(observation, figure);
  if (direction && (direction === 'down') !== value < 0 && value !== 0) {
    const words = direction === 'down' ? 'a fall or a deficit' : 'a rise or a surplus';
    questions.push({ field: 'value', reason: `the words say ${words}, and value is ${value}` });
  }
  const words = value < 0 && figure.value > 0 ? qualifierOfFall(figure.qualifier) : figure.qualifier;
  if (!token?.qualifier && (words ?? 'exact') !== qualifier)
    questions.push({
      field: 'qualifier',
      reason: words
        ? `the words say "${words}", and qualifier is "${qualifier}"`
        : `no word beside it says "${qualifier}"`,
    });
  return questions.filter(({ field }) => !confirmed.includes(field));
}

/** Asks if the headline says a fall and all its growth is a rise, or the other way around. */
function headlineQuestion({ title, observations, confirmed = [] }: Draft, named: NamedStory): Issue[] {
  const headline = named.headlineOf(title);
  if (!headline || confirmed.includes('title')) return [];
  const { direction, indicator, partner } = headline;
  const area = mostFrequent(observations.map((observation) => observation.area));
  const growth = observations.filter(
    (each) =>
      ['growth', 'growth-usd'].includes(each.measure) &&
      [each.area, each.indicator, each.partner, each.breakdown].join() === [area, indicator, partner, 'total'].join(),
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

interface ClauseQuestions {
  number: number;
  observation: Observation;
  questions: Question[];
  /** Where its sentence starts. */
  sentence: number;
}

/** One issue for questions of one kind about a number, and for numbers of one sentence with the same questions. */
function joined(all: readonly ClauseQuestions[]): Issue[] {
  const groups = Map.groupBy(all, ({ sentence, observation, questions }) =>
    JSON.stringify([
      sentence,
      questions.map(({ field, reason }) => (field === 'value' ? reason : [field, reason, observation[field]])),
    ]),
  );
  return [...groups.values()].map((same) => {
    const { questions } = same[0] as ClauseQuestions;
    return {
      observations: same.map(({ number }) => number),
      asks: questions.map(({ field }) => field),
      message: questions.map(({ field, reason }) => `${field}: ${reason}`).join('; '),
    };
  });
}

/** A figure that the release neither takes nor lists. One of the headline only needs to repeat a number of the story, perhaps rounded. */
function leftOutIssue(figure: Figure, { observations, notTaken = [], language }: Draft): Issue[] {
  const text = figure.text.replace(/\s+/g, ' ');
  if (figure.paragraph > 0) return [problemOfPage(`left out: ${text} (paragraph ${figure.paragraph})`)];
  const listed = notTaken.flatMap(({ printed }) => parsePrintedNumber(printed, language) ?? []);
  if ([...observations, ...listed].some(({ value, unit }) => isRounded(figure, value, unit))) return [];
  return [
    problemOfPage(
      `the headline says ${text}, and no number of the release rounds to it: record it for paragraph 0 if only the headline prints it; list it in notTaken if the story contradicts it`,
    ),
  ];
}

/** Whether the figure is the value, rounded or cut off, or a bound near it. */
function isRounded(figure: Figure, recorded: number | null, recordedUnit: string | null): boolean {
  const { value, unit, resolution } = figure;
  if (recorded === null || (unit !== null && recordedUnit !== null && unit !== recordedUnit)) return false;
  const difference = Math.abs(Math.abs(recorded) - Math.abs(value));
  if (difference < resolution * (1 + 1e-9)) return true;
  const bound = boundOfSize({ value, qualifier: figure.qualifier ?? 'exact' });
  return bound !== null && compareWithBound(bound, recorded) === 'agrees';
}
