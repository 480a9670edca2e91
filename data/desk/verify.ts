/** Compares a release with its story and with the record: `desk check` prints the result, and `desk publish` requires it. */
import { compile } from '../catalogue/compile.ts';
import { contradicted, revised } from '../catalogue/contradicted.ts';
import { derive } from '../catalogue/derive/derive.ts';
import { parsePrinted } from '../printed/printed.ts';
import { problemOfName } from '../record/agencies.ts';
import { DATA } from '../record/folders.ts';
import { checkNewCodes } from '../record/record.ts';
import type { Confirmable, ConfirmableOfPage, Draft, Observation, TradeRecord, Vocabulary } from '../record/schema.ts';
import { checkRecord } from '../rules/check-record.ts';
import type { Place } from '../rules/record-view.ts';
import { qualifierOfFall } from '../rules/single-observation.ts';
import type { Figure } from '../text/figures/figures.ts';
import { NamedStory, type Question } from './named.ts';
import { namelessProblems, pageProblems, pageQuestions } from './page-checks.ts';
import { withRelease } from './release-file.ts';
import { deskTexts, sentenceOf } from './sentence.ts';
import { paragraphSpan, placesOf, shiftOf } from './story/places.ts';
import type { ReadStory, StoryText } from './story/read-story.ts';

/** A problem must be corrected. A question is for a person. */
export interface Issue {
  /** The numbers that it is about, counted from 1; empty if it is about the page. */
  observations: number[];
  message: string;
  /** The fields that a person can confirm, if it is a question. */
  asks?: readonly (Confirmable | ConfirmableOfPage)[];
  /** The rule that is broken. A person can give a reason for the exception. */
  rule?: string;
  /** The publisher or agency that lacks names in other languages. */
  nameless?: string;
  /** By how much the paragraphs of all numbers are off. */
  shift?: number;
}

export interface CheckedRelease {
  /** Each observation as a sentence. */
  sentences: string[];
  issues: Issue[];
  /** Numbers that contradict those of other pages, or replace them. */
  contradictions: string[];
}

/** `record` is without the release. Without a story, the words and the page are not compared. */
export function verify(release: Draft, id: string, record: TradeRecord, story?: ReadStory): CheckedRelease {
  const whole = withRelease(record, id, release);
  const texts = deskTexts(whole);
  const ofPage = [...pageProblems(release, record), ...codeProblems(release, record)];
  const entries = derive(compile(whole), whole.vocabulary);
  const ofRules = ruleIssues(whole, id, release);
  const asked = ofRules.filter(({ asks }) => asks);
  return {
    sentences: release.observations.map((observation) => sentenceOf(observation, texts, whole.vocabulary)),
    issues: [
      ...ofPage.map((message) => ({ observations: [], message })),
      ...namelessProblems(release, record).map(({ name, message }) => ({ observations: [], message, nameless: name })),
      ...(story
        ? pageQuestions(release, story, record).map(({ field, message }) => ({
            observations: [],
            message,
            asks: [field],
          }))
        : []),
      ...(story ? shiftedIssues(story, release, whole.vocabulary, asked) : []),
      ...ofRules.filter(({ asks }) => !asks),
    ],
    contradictions: [...contradicted(entries), ...revised(entries)]
      .filter(({ releases }) => releases.includes(id))
      .map(({ line }) => line),
  };
}

/** If all paragraphs are off by the same number, that is one question. Everything else is compared with the right paragraphs. */
function shiftedIssues(story: StoryText, release: Draft, vocabulary: Vocabulary, asked: readonly Issue[]): Issue[] {
  const tokens = [...release.observations, ...(release.notTaken ?? [])];
  const shift = shiftOf(story, tokens);
  if (!shift) return storyIssues(story, release, vocabulary, asked);
  const first = Math.min(...tokens.flatMap(({ paragraph }) => paragraph || []));
  const message = `the paragraphs are shifted by ${-shift}: the numbers of paragraph ${first} are in paragraph ${first + shift}, and so on`;
  return [
    { observations: [], message, shift },
    ...storyIssues(story, shiftParagraphs(release, shift), vocabulary, asked),
  ];
}

/** Adds to the number of each paragraph; the headline stays 0. */
export function shiftParagraphs(release: Draft, shift: number): Draft {
  const moved = <T extends { paragraph: number | null }>(each: T): T => ({
    ...each,
    paragraph: each.paragraph && each.paragraph + shift,
  });
  const { observations, notTaken } = release;
  return { ...release, observations: observations.map(moved), ...(notTaken ? { notTaken: notTaken.map(moved) } : {}) };
}

/**
 * Differences between the story and the release, and figures that the release leaves out. `asked` are questions of rules about periods.
 * They are settled if the sentence names the period.
 */
function storyIssues(story: StoryText, release: Draft, vocabulary: Vocabulary, asked: readonly Issue[]): Issue[] {
  const { observations, notTaken = [], language, published } = release;
  const { leftOut, tokens } = placesOf(story, [...observations, ...notTaken]);
  const named = new NamedStory(story, vocabulary, published);
  const issues: Issue[] = [];
  const questions: ClauseQuestion[] = [];
  const add = (observation: number | null, message: string) =>
    issues.push({ observations: observation === null ? [] : [observation], message });
  if (story.language !== language)
    add(null, `language is ${language}, and the story reads as ${story.language}: correct it, or give --language`);

  for (const [i, { place, figure, otherParagraphs }] of tokens.entries()) {
    const observation = observations[i];
    const { printed, paragraph } = observation ?? (notTaken[i - observations.length] as (typeof notTaken)[number]);
    const number = observation ? i + 1 : null;
    if (!place) add(number, `${observation ? '' : 'notTaken: '}${missing(printed, paragraph, otherParagraphs)}`);
    if (!place || !observation || number === null) continue;
    const { attributedTo } = observation;
    const near = paragraph ? [paragraph, paragraph - 1] : [paragraph];
    const hasOffice = (at: number | null) =>
      named.hasWords(attributedTo ?? '', paragraphSpan(story.text, story.story, at));
    if (attributedTo && !near.some(hasOffice))
      add(number, `attributedTo: neither the paragraph nor the one before has "${attributedTo}"`);
    const incomplete =
      figure && !observation.normalised && !observation.bounds ? withoutUnit(printed, figure, language) : null;
    if (incomplete) add(number, incomplete);
    const ofCodes = named.questions(observation, place, observations);
    const sentence = named.sentenceAt(place)?.start ?? place.start;
    for (const open of [readingQuestions(observation, figure, language, named), ofCodes])
      if (open.length) questions.push({ number, observation, questions: open, sentence });
    if (!named.isPeriodSettled(observation, place) && !ofCodes.some(({ field }) => field === 'period'))
      issues.push(...asked.filter((issue) => issue.observations.includes(number)));
  }
  issues.push(...joined(questions));
  issues.push(...leftOutIssues(leftOut, release));
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(language);
  if (!named.isRead && !release.confirmed?.includes('sentences'))
    issues.push({
      observations: [],
      asks: ['sentences'],
      message: `Not all periods and names are read in ${name}: compare area, indicator, partner, breakdown and period of each sentence with its paragraph`,
    });
  return issues;
}

interface ClauseQuestion {
  number: number;
  observation: Observation;
  questions: Question[];
  /** Where its sentence starts. */
  sentence: number;
}

/** One issue for questions of one kind about a number, and for numbers of one sentence with the same questions. */
function joined(all: readonly ClauseQuestion[]): Issue[] {
  const groups = Map.groupBy(all, ({ sentence, observation, questions }) =>
    JSON.stringify([
      sentence,
      questions.map(({ field, reason }) => (field === 'value' ? reason : [field, reason, observation[field]])),
    ]),
  );
  return [...groups.values()].map((same) => {
    const { questions } = same[0] as ClauseQuestion;
    return {
      observations: same.map(({ number }) => number),
      asks: questions.map(({ field }) => field),
      message: questions.map(({ field, reason }) => `${field}: ${reason}`).join('; '),
    };
  });
}

/** Figures that the release neither takes nor lists. A figure of the headline only needs to repeat one of the story, perhaps rounded. */
function leftOutIssues(leftOut: readonly Figure[], { observations, notTaken = [], language }: Draft): Issue[] {
  const numbers = [
    ...observations,
    ...notTaken.flatMap(({ printed }) => {
      const token = parsePrinted(printed, language);
      return token ? [{ value: token.value, unit: token.unit }] : [];
    }),
  ];
  return leftOut.flatMap((figure): Issue[] => {
    const text = figure.text.replace(/\s+/g, ' ');
    if (figure.paragraph > 0)
      return [{ observations: [], message: `left out: ${text} (paragraph ${figure.paragraph})` }];
    if (numbers.some(({ value, unit }) => isRounded(figure, value, unit))) return [];
    return [
      {
        observations: [],
        message: `the headline says ${text}, and no number of the release rounds to it: record it for paragraph 0 if only the headline prints it; list it in notTaken if the story contradicts it`,
      },
    ];
  });
}

/** How far a number may lie beyond "over" or below "nearly". */
const MOST_BEYOND = 0.25;

/** Whether the figure is the value, rounded or cut. */
function isRounded(
  { value, unit, resolution, qualifier }: Figure,
  recorded: number | null,
  recordedUnit: string | null,
): boolean {
  if (recorded === null || (unit !== null && recordedUnit !== null && unit !== recordedUnit)) return false;
  const [size, exact] = [Math.abs(value), Math.abs(recorded)];
  const difference = exact - size;
  if (Math.abs(difference) < resolution * (1 + 1e-9)) return true;
  const isOnItsSide = (qualifier === 'over' && difference >= 0) || (qualifier === 'under' && difference <= 0);
  return isOnItsSide && Math.abs(difference) <= size * MOST_BEYOND;
}

/** The message for a token that is not in its paragraph, with the paragraphs that have it. */
export function missing(printed: string, paragraph: number | null, others: number[]): string {
  const where = paragraph === null ? 'the story' : `paragraph ${paragraph}`;
  const elsewhere = others.length ? `; it stands in paragraph ${others.join(', ')}` : '';
  return `"${printed}" does not stand in ${where}${elsewhere}`;
}

/** A message if a token leaves out the scale or the unit beside it: "19.7" of "19.7 billion yuan". */
function withoutUnit(printed: string, { text, unit, value }: Figure, language: string): string | null {
  const token = parsePrinted(printed, language);
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
  const token = parsePrinted(printed, language);
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

/** New codes that the vocabulary has already, that no number uses, or that are incomplete. */
function codeProblems(release: Draft, record: TradeRecord): string[] {
  const { newCodes = {}, observations, publisher, agency } = release;
  const { agencies = {}, ...lists } = newCodes;
  const used = new Set<string>([
    ...observations.flatMap(({ area, partner, indicator, breakdown, unit }) => [
      area,
      partner,
      indicator,
      breakdown,
      unit,
    ]),
    ...Object.values(lists.areas ?? {}).flatMap(({ currency, parent }) => [currency, parent ?? '']),
    ...Object.values({ ...lists.partners, ...lists.breakdowns }).flatMap(({ division }) => division ?? []),
  ]);
  const ofLists = (Object.keys(lists) as (keyof typeof lists)[]).flatMap((list) =>
    Object.keys(lists[list] ?? {}).flatMap((code) => {
      const at = `newCodes.${list}.${code}`;
      if (Object.hasOwn(record.vocabulary[list], code))
        return [`${at}: ${DATA}/vocabulary/${list}.json has it already: remove it here`];
      return used.has(code) ? [] : [`${at}: nothing in the release uses it: remove it`];
    }),
  );
  const ofAgencies = Object.keys(agencies).flatMap((name) => {
    const at = `newCodes.agencies, "${name}"`;
    if (Object.hasOwn(record.agencies, name))
      return [`${at}: ${DATA}/vocabulary/agencies.json has it already: remove it here`];
    if (![publisher, agency].includes(name)) return [`${at} is neither the publisher nor the agency: remove it`];
    return Object.entries(agencies[name]?.labels ?? {}).flatMap(([language, label]) => {
      const problem = problemOfName(label, language, name === agency);
      return problem ? [`${at}: ${problem}`] : [];
    });
  });
  const folder = `${DATA}/vocabulary/`;
  const incomplete = checkNewCodes(withRelease(record, '', release)).map((line) =>
    line.startsWith(folder) ? `newCodes.${line.slice(folder.length).replace('.json', '')}` : line,
  );
  return [...ofLists, ...ofAgencies, ...incomplete];
}

/** The violations in this release: the first of each kind for each observation. */
function ruleIssues(record: TradeRecord, id: string, { observations }: Draft): Issue[] {
  const { open, problems } = checkRecord(record);
  const numbersOf = (places: readonly Place[]): number[] => {
    const place = places.find(({ release }) => release.id === id);
    const at = observations.indexOf(place?.observation as Observation);
    return at < 0 ? [] : [at + 1];
  };
  const ofRelease = open
    .filter(({ violation }) => !violation.isDispute && violation.places.some(({ release }) => release.id === id))
    .map((each) => ({ ...each, numbers: numbersOf(each.violation.places) }));
  const kinds = Map.groupBy(ofRelease, ({ rule, numbers }) => `${rule} ${numbers}`).values();
  const lines = new Set(open.map(({ line }) => line));
  const suppressions = problems.filter((line) => line.includes(`/${id}.json `) && !lines.has(line));
  return [
    ...[...kinds].flatMap(([first, ...others]): Issue[] => {
      if (!first) return [];
      const { rule, numbers, violation, line } = first;
      const more = others.length ? ` (and ${others.length} more of this kind)` : '';
      const message = (numbers.length ? `${violation.message} [${rule}]` : line) + more;
      return [{ observations: numbers, message, ...(violation.asks ? { asks: [violation.asks] } : { rule }) }];
    }),
    ...suppressions.map((message) => ({ observations: [], message })),
  ];
}
