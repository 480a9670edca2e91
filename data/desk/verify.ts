/** Compares a release with its story and with the record: `desk check` prints the result, and `desk publish` requires it. */
import { checkTitles } from '../catalogue/build-index.ts';
import { compile } from '../catalogue/compile.ts';
import { derive } from '../catalogue/derive/derive.ts';
import { contradictionReports, revisionReports } from '../catalogue/fact-reports.ts';
import { factsToday } from '../fact/resolve.ts';
import type { Draft, TradeRecord } from '../record/schema.ts';
import { checkRecord } from '../rules/check-record.ts';
import type { Place } from '../rules/record-view.ts';
import { codeProblems } from './code-checks.ts';
import { type Issue, problemOfPage } from './issue.ts';
import { pageProblems, pageQuestions } from './page-checks.ts';
import { withRelease } from './release-file.ts';
import { deskTexts, sentenceOf } from './sentence.ts';
import type { ReadStory } from './story/read-story.ts';
import { compareWithStory } from './story-checks.ts';

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
  const histories = derive(compile(whole), whole.vocabulary);
  const facts = [...factsToday(histories).values()];
  const ofStory = story ? compareWithStory(release, story, whole.vocabulary) : null;
  const areas = new Set(release.observations.map(({ area }) => area));
  const ofAreas = histories.filter(({ area }) => areas.has(area));
  // A rule asks about periods only where the sentence does not settle them.
  const isOpen = ({ asks, observations }: Issue) =>
    !asks || observations.some((number) => ofStory?.unsettledPeriods.has(number));
  const problems = [...pageProblems(release, record), ...codeProblems(release, record), ...checkTitles(whole, ofAreas)];
  return {
    sentences: release.observations.map((observation) => sentenceOf(observation, texts, whole.vocabulary)),
    issues: [
      ...problems.map(problemOfPage),
      ...(story ? pageQuestions(release, story, record) : []),
      ...(ofStory?.issues ?? []),
      ...ruleIssues(whole, id, release).filter(isOpen),
    ],
    contradictions: [...contradictionReports(facts), ...revisionReports(facts)]
      .filter(({ releases }) => releases.includes(id))
      .map(({ line }) => line),
  };
}

/** The violations in this release: the first of each rule for each observation. */
function ruleIssues(record: TradeRecord, id: string, { observations }: Draft): Issue[] {
  const { open, problems } = checkRecord(record);
  const ofRelease = open
    .filter(({ violation }) => !violation.isDispute && violation.places.some(({ release }) => release.id === id))
    .map((each) => ({ ...each, numbers: numbersOf(each.violation.places) }));
  const sameKind = Map.groupBy(ofRelease, ({ rule, numbers }) => `${rule} ${numbers}`).values();
  const issues = [...sameKind].flatMap(([first, ...others]): Issue[] => {
    if (!first) return [];
    const { rule, numbers, violation, line } = first;
    const more = others.length ? ` (and ${others.length} more of this kind)` : '';
    const message = (numbers.length ? `${violation.message} [${rule}]` : line) + more;
    return [{ observations: numbers, message, ...(violation.asks ? { asks: [violation.asks] } : { rule }) }];
  });
  const lines = new Set(open.map(({ line }) => line));
  const ofSuppressions = problems.filter((line) => line.includes(`/${id}.json `) && !lines.has(line));
  return [...issues, ...ofSuppressions.map(problemOfPage)];

  function numbersOf(places: readonly Place[]): number[] {
    const place = places.find(({ release }) => release.id === id);
    return place ? [observations.indexOf(place.observation) + 1] : [];
  }
}
