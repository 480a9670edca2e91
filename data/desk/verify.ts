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
import { type Issue, pageIssue } from './issue.ts';
import { pageProblems, pageQuestions } from './page-checks.ts';
import { withRelease } from './release-file.ts';
import { deskTexts, sentenceOf } from './sentence.ts';
import type { ReadStory } from './story/read-story.ts';
import { compareWithStory } from './story-checks.ts';

export interface CheckedRelease {
  /** A sentence for each observation. */
  sentences: string[];
  issues: Issue[];
  /** A line for each number that contradicts another page, or replaces its number. */
  contradictions: string[];
}

/** `record` is without the release. Without a story, the words and the page are not compared. */
export function verify(release: Draft, id: string, record: TradeRecord, story?: ReadStory): CheckedRelease {
  const fullRecord = withRelease(record, id, release);
  const { vocabulary } = fullRecord;
  const texts = deskTexts(fullRecord);
  const histories = derive(compile(fullRecord), vocabulary);
  const facts = [...factsToday(histories).values()];
  const comparison = story ? compareWithStory(release, story, vocabulary) : null;
  const areas = new Set(release.observations.map(({ area }) => area));
  const historiesOfAreas = histories.filter(({ area }) => areas.has(area));
  const problems = [
    ...pageProblems(release, record),
    ...codeProblems(release, record),
    ...checkTitles(fullRecord, historiesOfAreas),
  ];
  // The only question of a rule is about periods. It is settled if the sentence names the period.
  const isOpen = ({ asks, observations }: Issue) =>
    !asks || observations.some((number) => comparison?.unsettledPeriods.has(number));
  return {
    sentences: release.observations.map((observation) => sentenceOf(observation, texts, vocabulary)),
    issues: [
      ...problems.map(pageIssue),
      ...(story ? pageQuestions(release, story, record) : []),
      ...(comparison?.issues ?? []),
      ...ruleIssues(fullRecord, id, release).filter(isOpen),
    ],
    contradictions: [...contradictionReports(facts), ...revisionReports(facts)]
      .filter(({ releases }) => releases.includes(id))
      .map(({ line }) => line),
  };
}

/** The violations in this release: the first of each rule for each observation, then suppressions that cover nothing. */
function ruleIssues(record: TradeRecord, id: string, { observations }: Draft): Issue[] {
  const { open, problems } = checkRecord(record);
  const inRelease = open
    .filter(({ violation }) => !violation.isDispute && violation.places.some(({ release }) => release.id === id))
    .map((openViolation) => ({ ...openViolation, numbers: numbersOf(openViolation.violation.places) }));
  const groups = Map.groupBy(inRelease, ({ rule, numbers }) => `${rule} ${numbers}`).values();
  const issues = [...groups].flatMap(([first, ...others]): Issue[] => {
    if (!first) return [];
    const { rule, numbers, violation, line } = first;
    const othersText = others.length ? ` (and ${others.length} more of this kind)` : '';
    const message = (numbers.length ? `${violation.message} [${rule}]` : line) + othersText;
    return [{ observations: numbers, message, ...(violation.asks ? { asks: [violation.asks] } : { rule }) }];
  });
  const violationLines = new Set(open.map(({ line }) => line));
  const suppressionLines = problems.filter((line) => line.includes(`/${id}.json `) && !violationLines.has(line));
  return [...issues, ...suppressionLines.map(pageIssue)];

  function numbersOf(places: readonly Place[]): number[] {
    const place = places.find(({ release }) => release.id === id);
    return place ? [observations.indexOf(place.observation) + 1] : [];
  }
}
