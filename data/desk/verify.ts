/** Compares a release with its story and with the record: what `desk check` prints, and what `desk publish` asks for. */
import { compile } from '../catalogue/compile.ts';
import { contradicted, revised } from '../catalogue/contradicted.ts';
import { derive } from '../catalogue/derive/derive.ts';
import { latestDateOnEarth } from '../fact/today.ts';
import { parsePrinted } from '../printed/printed.ts';
import { checkDays } from '../record/days.ts';
import { DATA } from '../record/folders.ts';
import { checkLabels } from '../record/references.ts';
import type { Draft, Observation, TradeRecord, Vocabulary } from '../record/schema.ts';
import { qualifierOfFall } from '../rules/alone.ts';
import { checkRecord } from '../rules/check-record.ts';
import type { Place } from '../rules/record-view.ts';
import type { Figure } from '../text/figures/figure.ts';
import { NamedStory, type Question } from './named.ts';
import { withRelease } from './release-file.ts';
import { deskTexts, sentenceOf } from './sentence.ts';
import { paragraphSpan, placesOf } from './story/places.ts';
import type { StoryText } from './story/read-story.ts';

/** Something that is open. Where nobody can settle it at a terminal, the release has to be mended. */
export interface Issue {
  /** The observation, counted from 1; null where it is about the page. */
  observation: number | null;
  message: string;
  /** What the words do not settle and a person confirms: a field, or the sentences of the page. */
  asks?: Question['field'] | 'sentences';
  /** The rule that finds it: where the page prints it so, a person gives the reason. */
  rule?: string;
}

export interface CheckedRelease {
  /** Each observation as a sentence. */
  sentences: string[];
  issues: Issue[];
  /** Numbers that contradict those of other pages, or replace them. */
  contradictions: string[];
}

/** `record` is without the release. Without a story its words are not compared. */
export function verify(release: Draft, id: string, record: TradeRecord, story?: StoryText): CheckedRelease {
  const whole = withRelease(record, id, release);
  const texts = deskTexts(whole);
  const ofPage = [...pageProblems(release, record), ...codeProblems(release, record)];
  const entries = derive(compile(whole), whole.vocabulary);
  const ofRules = ruleIssues(whole, id, release);
  const asked = ofRules.filter(({ asks }) => asks);
  return {
    sentences: release.observations.map((observation) => sentenceOf(observation, texts, whole.vocabulary)),
    issues: [
      ...ofPage.map((message) => ({ observation: null, message })),
      ...(story ? storyIssues(story, release, whole.vocabulary, asked) : []),
      ...ofRules.filter(({ asks }) => !asks),
    ],
    contradictions: [...contradicted(entries), ...revised(entries)]
      .filter(({ releases }) => releases.includes(id))
      .map(({ line }) => line),
  };
}

/**
 * What the story says otherwise than the release, and which of its figures the release leaves out. `asked` is what rules ask: of a period that
 * the sentence names nothing is open.
 */
function storyIssues(story: StoryText, release: Draft, vocabulary: Vocabulary, asked: readonly Issue[]): Issue[] {
  const { observations, notTaken = [], language, published } = release;
  const { leftOut, tokens } = placesOf(story, [...observations, ...notTaken]);
  const named = new NamedStory(story, vocabulary, published);
  const issues: Issue[] = [];
  const add = (observation: number | null, message: string) => issues.push({ observation, message });
  if (story.language !== language)
    add(null, `language is ${language}, and the story reads as ${story.language}: correct it, or give --language`);
  for (const [i, { place, figure, otherParagraphs }] of tokens.entries()) {
    const observation = observations[i];
    const { printed, paragraph } = observation ?? (notTaken[i - observations.length] as (typeof notTaken)[number]);
    const number = observation ? i + 1 : null;
    if (!place) add(number, `${observation ? '' : 'notTaken: '}${missing(printed, paragraph, otherParagraphs)}`);
    if (!place || !observation) continue;
    const { attributedTo } = observation;
    const near = paragraph ? [paragraph, paragraph - 1] : [paragraph];
    const hasOffice = (at: number | null) =>
      named.hasWords(attributedTo ?? '', paragraphSpan(story.text, story.story, at));
    if (attributedTo && !near.some(hasOffice))
      add(number, `attributedTo: neither the paragraph nor the one before has "${attributedTo}"`);
    const lacking =
      figure && !observation.normalised && !observation.bounds ? withoutUnit(printed, figure, language) : null;
    if (lacking) add(number, lacking);
    const questions = [
      ...readingQuestions(observation, figure, language, named),
      ...named.questions(observation, place, observations),
    ];
    for (const { field, reason } of questions)
      issues.push({ observation: number, asks: field, message: `${field}: ${reason}` });
    if (!named.isPeriodSettled(observation, place) && !questions.some(({ field }) => field === 'period'))
      issues.push(...asked.filter((issue) => issue.observation === number));
  }
  // The headline repeats numbers of the story.
  const values = new Set(observations.map(({ value }) => Math.abs(value ?? Number.NaN)));
  for (const { text, paragraph, value } of leftOut) {
    if (paragraph > 0 || !values.has(Math.abs(value)))
      add(null, `left out: ${text.replace(/\s+/g, ' ')} (paragraph ${paragraph})`);
  }
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(language);
  if (!named.isRead && !release.confirmed)
    issues.push({
      observation: null,
      asks: 'sentences',
      message: `Not all periods and names are read in ${name}: compare area, indicator, partner, breakdown and period of each sentence with its paragraph`,
    });
  return issues;
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
    ...checkDays(release, latestDateOnEarth()),
  ];
}

/** New codes that the vocabulary has, or that lack a label. */
function codeProblems({ newCodes = {} }: Draft, { vocabulary, dataset }: TradeRecord): string[] {
  const languages = dataset.languages.map(({ code }) => code);
  return (Object.keys(newCodes) as (keyof typeof newCodes)[]).flatMap((list) => {
    const labels = Object.entries(newCodes[list] ?? {}).map(([code, term]) => [code, term.labels] as const);
    const known = labels.filter(([code]) => Object.hasOwn(vocabulary[list], code));
    return [
      ...known.map(
        ([code]) => `newCodes.${list}.${code}: ${DATA}/vocabulary/${list}.json has it already: remove it here`,
      ),
      ...checkLabels(`newCodes.${list}`, Object.fromEntries(labels), languages),
    ];
  });
}

/** What the rules find in this release: of each kind the first of an observation. */
function ruleIssues(record: TradeRecord, id: string, { observations }: Draft): Issue[] {
  const { open, problems } = checkRecord(record);
  const numberOf = (places: readonly Place[]) => {
    const place = places.find(({ release }) => release.id === id);
    const at = observations.indexOf(place?.observation as Observation);
    return at < 0 ? null : at + 1;
  };
  const own = open
    .filter(({ finding }) => !finding.isDispute && finding.places.some(({ release }) => release.id === id))
    .map((each) => ({ ...each, observation: numberOf(each.finding.places) }));
  const kinds = Map.groupBy(own, ({ rule, observation }) => `${rule} ${observation}`).values();
  const known = new Set(open.map(({ line }) => line));
  const waivers = problems.filter((line) => line.includes(`/${id}.json `) && !known.has(line));
  return [
    ...[...kinds].flatMap(([first, ...others]): Issue[] => {
      if (!first) return [];
      const { rule, observation, finding, line } = first;
      const more = others.length ? ` (and ${others.length} more of this kind)` : '';
      const message = (observation ? `${finding.message} [${rule}]` : line) + more;
      return [{ observation, message, ...(finding.asks ? { asks: finding.asks } : { rule }) }];
    }),
    ...waivers.map((message) => ({ observation: null, message })),
  ];
}
