/** Compares a release with its story and with the record: what `desk check` prints, and what `desk publish` asks for. */
import { compile } from '../catalogue/compile.ts';
import { contradicted, revised } from '../catalogue/contradicted.ts';
import { derive } from '../catalogue/derive/derive.ts';
import { parsePrinted } from '../printed/printed.ts';
import { checkDays, latestToday } from '../record/days.ts';
import { DATA } from '../record/folders.ts';
import type { Draft, Observation, TradeRecord } from '../record/schema.ts';
import { mayFall, turned } from '../rules/alone.ts';
import { checkRecord } from '../rules/check-record.ts';
import type { Figure } from '../text/figures/figure.ts';
import { NamedStory, type Question } from './named.ts';
import { withRelease } from './release-file.ts';
import { deskTexts, sentenceOf } from './sentence.ts';
import { paragraphSpan, placesOf } from './story/places.ts';
import type { StoryText } from './story/read-story.ts';

export interface CheckedObservation {
  /** Counted from 1. */
  number: number;
  printed: string;
  paragraph: number | null;
  sentence: string;
  /** What is wrong: mend the release. */
  problems: string[];
  /** What the words do not settle: a person confirms it, or mends the release. */
  questions: Question[];
  confirmed: Question['field'][];
}

export interface CheckedRelease {
  observations: CheckedObservation[];
  /** Figures of the story that are neither an observation nor in `notTaken`. */
  leftOut: { printed: string; paragraph: number }[];
  /** What is wrong with the page or with `notTaken`. */
  problems: string[];
  /** What a person compares with the page once, where the language of the story has no grammar of names. */
  comparison: string | null;
  /** What the rules find in this release. */
  findings: { rule: string; message: string; observation: number | null }[];
  /** Numbers that contradict those of other pages, or replace them. */
  contradictions: string[];
}

/** How many things are open. */
export function openOf(result: CheckedRelease): number {
  const { observations, leftOut, problems, findings } = result;
  const own = observations.reduce((sum, each) => sum + each.problems.length, 0);
  return own + leftOut.length + problems.length + findings.length + questionsOf(result);
}

/** How many of them are questions to a person. */
export function questionsOf({ observations, comparison }: Pick<CheckedRelease, 'observations' | 'comparison'>): number {
  return observations.reduce((sum, { questions }) => sum + questions.length, comparison === null ? 0 : 1);
}

/** `record` is without the release. Without a story its words are not compared. */
export function verify(release: Draft, id: string, record: TradeRecord, story?: StoryText): CheckedRelease {
  const whole = withRelease(record, id, release);
  const texts = deskTexts(whole);
  const observations = release.observations.map(
    (observation, i): CheckedObservation => ({
      number: i + 1,
      printed: observation.printed,
      paragraph: observation.paragraph,
      sentence: sentenceOf(observation, texts, whole.vocabulary),
      problems: [],
      questions: [],
      confirmed: observation.confirmed ?? [],
    }),
  );
  const problems = [...pageProblems(release, record), ...codeProblems(release, record)];
  const { leftOut, comparison } = story
    ? compare(story, release, whole, observations, problems)
    : { leftOut: [], comparison: null };
  return { observations, leftOut, problems, comparison, ...ruleFindings(whole, id, release) };
}

/** Compares each token with the story, and gives the figures that are left out, and what else there is to compare. */
function compare(
  story: StoryText,
  release: Draft,
  { vocabulary }: TradeRecord,
  checked: CheckedObservation[],
  problems: string[],
): Pick<CheckedRelease, 'leftOut' | 'comparison'> {
  const { observations, notTaken = [], language, published } = release;
  const { leftOut, tokens } = placesOf(story, [...observations, ...notTaken]);
  const named = new NamedStory(story, vocabulary, published);
  if (story.language !== language)
    problems.push(`language is ${language}, and the story reads as ${story.language}: correct it, or give --language`);
  for (const [i, { place, figure, otherParagraphs }] of tokens.entries()) {
    const { printed, paragraph } = observations[i] ?? (notTaken[i - observations.length] as (typeof notTaken)[number]);
    const wrong = place ? [] : [missing(printed, paragraph, otherParagraphs)];
    const own = checked[i];
    const observation = observations[i];
    if (!own || !observation) {
      problems.push(...wrong.map((line) => `notTaken: ${line}`));
      continue;
    }
    own.problems.push(...wrong);
    if (!place) continue;
    const { attributedTo } = observation;
    const spanOf = (at: number | null) => paragraphSpan(story.text, story.story, at);
    const paragraphs = paragraph ? [spanOf(paragraph), spanOf(paragraph - 1)] : [spanOf(paragraph)];
    if (attributedTo && !paragraphs.some((span) => named.hasWords(attributedTo, span)))
      own.problems.push(`attributedTo: neither the paragraph nor the one before has "${attributedTo}"`);
    const lacking =
      figure && !observation.normalised && !observation.bounds ? withoutUnit(printed, figure, language) : null;
    if (lacking) own.problems.push(lacking);
    own.questions.push(
      ...readingQuestions(observation, figure, language),
      ...named.questions(observation, place, observations),
    );
  }
  // The headline repeats numbers of the story.
  const values = new Set(observations.map(({ value }) => Math.abs(value ?? Number.NaN)));
  const isRepeated = ({ paragraph, value }: Figure) => paragraph === 0 && values.has(Math.abs(value));
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(language);
  return {
    leftOut: leftOut
      .filter((figure) => !isRepeated(figure))
      .map(({ text, paragraph }) => ({ printed: text.replace(/\s+/g, ' '), paragraph })),
    comparison:
      named.isRead || release.confirmed
        ? null
        : `Periods and names are not read in ${name}: compare area, indicator, partner, breakdown and period of each sentence with its paragraph`,
  };
}

/** That a token does not stand in its paragraph, and where it does. */
export function missing(printed: string, paragraph: number | null, others: number[]): string {
  const where = paragraph === null ? 'the story' : `paragraph ${paragraph}`;
  const found = others.length ? `; it stands in paragraph ${others.join(', ')}` : '';
  return `"${printed}" does not stand in ${where}${found}`;
}

/** That a token leaves out the scale or the unit that stand beside it: "19.7" of "19.7 billion yuan". */
function withoutUnit(printed: string, { text, unit, value }: Figure, language: string): string | null {
  const token = parsePrinted(printed, language);
  if (!token || token.unit !== null || unit === null || unit === 'count') return null;
  const words = text.replace(/\s+/g, ' ');
  const isPart = words.length > printed.length || Math.abs(token.value) !== Math.abs(value);
  return isPart ? `printed is "${printed}" without its unit: the story has "${words}"` : null;
}

/** What the words around a figure say of its size and its sign. That a token reads as its value is a rule (printed-value). */
function readingQuestions(observation: Observation, figure: Figure | undefined, language: string): Question[] {
  const { value, qualifier, confirmed = [], printed, bounds } = observation;
  if (!figure || value === null || bounds) return [];
  const questions: Question[] = [];
  const token = parsePrinted(printed, language);
  const isSigned = mayFall(observation) && observation.indicator !== 'balance';
  if (isSigned && figure.direction && (figure.direction === 'down') !== value < 0 && value !== 0)
    questions.push({ field: 'value', reason: `the words say that it went ${figure.direction}, and value is ${value}` });
  const words = isSigned && value < 0 ? turned(figure.qualifier) : figure.qualifier;
  if (!token?.qualifier && (words ?? 'exact') !== qualifier)
    questions.push({
      field: 'qualifier',
      reason: words
        ? `the words say "${words}", and qualifier is "${qualifier}"`
        : `no word beside it says "${qualifier}"`,
    });
  return questions.filter(({ field }) => !confirmed.includes(field));
}

function pageProblems(release: Draft, { releases }: TradeRecord): string[] {
  const same = releases.find(({ url }) => url === release.url);
  const names = releases.flatMap(({ publisher, agency }) => [publisher, agency]);
  const misspelt = (['publisher', 'agency'] as const).flatMap((field) => {
    const known = names.find((name) => name.toLowerCase() === release[field].toLowerCase());
    const isOther = known !== undefined && !names.includes(release[field]);
    return isOther ? [`${field} is "${release[field]}": the record writes "${known}"`] : [];
  });
  return [
    ...misspelt,
    ...(same ? [`url is that of ${same.id}: the record has the page already`] : []),
    ...checkDays({ ...release, recorded: release.recorded }, latestToday()),
  ];
}

/** New codes that the vocabulary has, or that no observation uses. */
function codeProblems({ newCodes = {} }: Draft, { vocabulary, dataset }: TradeRecord): string[] {
  return Object.entries(newCodes).flatMap(([list, terms]) =>
    Object.entries(terms ?? {}).flatMap(([code, { labels }]) => {
      const at = `newCodes.${list}.${code}`;
      const lacking = dataset.languages.filter((language) => !Object.hasOwn(labels, language.code));
      return [
        ...(Object.hasOwn(vocabulary[list as keyof typeof newCodes], code)
          ? [`${at}: ${DATA}/vocabulary/${list}.json has it already: remove it here`]
          : []),
        ...lacking.map((language) => `${at} has no label in ${language.name} (${language.code}): add it`),
      ];
    }),
  );
}

function ruleFindings(
  record: TradeRecord,
  id: string,
  { observations }: Draft,
): Pick<CheckedRelease, 'findings' | 'contradictions'> {
  const { open, problems } = checkRecord(record);
  const own = open.filter(
    ({ finding }) => !finding.isDispute && finding.places.some(({ release }) => release.id === id),
  );
  const known = new Set(open.map(({ line }) => line));
  const waivers = problems.filter((line) => line.includes(`/${id}.json `) && !known.has(line));
  const numberOf = (places: (typeof own)[number]['finding']['places']) => {
    const place = places.find(({ release }) => release.id === id);
    const at = observations.indexOf(place?.observation as Observation);
    return at < 0 ? null : at + 1;
  };
  const entries = derive(compile(record), record.vocabulary);
  return {
    findings: [
      ...[...Map.groupBy(own, ({ rule, finding }) => `${rule} ${numberOf(finding.places)}`).values()].map(
        ([first, ...others]) => {
          const { rule, line, finding } = first as (typeof own)[number];
          const more = others.length ? ` (and ${others.length} more of this kind)` : '';
          return { rule, message: line + more, observation: numberOf(finding.places) };
        },
      ),
      ...waivers.map((message) => ({ rule: 'waivers', message, observation: null })),
    ],
    contradictions: [...contradicted(entries), ...revised(entries)]
      .filter(({ releases }) => releases.includes(id))
      .map(({ line }) => line),
  };
}
