/** Error rates of the checker on the labelled set, from its labels and the stored answers, and the agreement of the labellers. */
import type { CheckRates } from '../../../data/record/check-rates.ts';
import { type Answer, LABELS, type LabelledFigure, type LabelledStory, type StoredAnswers } from './labels.ts';

/** `of` figures, of which `found` are as the rate says, with the 95% Wilson interval of the share. */
export interface Rate {
  found: number;
  of: number;
  low: number;
  high: number;
}

export interface Rates {
  stories: number;
  figures: number;
  /** Figures whose labels differ; they count in no rate but `falseAlarms`. */
  disagreements: number;
  /** Of what is said to match, what both labels call right. */
  matchesPrecision: Rate;
  /** Of what both labels call right, what is said to match. */
  matchesRecall: Rate;
  /** Of what both labels call right, what is said to differ. */
  accused: Rate;
  /** Of what is said to differ, what both labels call wrong. */
  differsPrecision: Rate;
  /** Of what both labels call wrong, what is said to differ. */
  differsRecall: Rate;
  /** Of what both labels call right or wrong, what is said to match or to differ. */
  decided: Rate;
  /** Of the figures as they were printed, what is said to differ. */
  falseAlarms: Rate;
  /** Of the figures in stories on what the record does not hold, what is said to match or to differ. */
  unrecorded: Rate;
}

interface Case {
  story: LabelledStory;
  figure: LabelledFigure;
  answer: Answer;
}

export function casesOf(stories: LabelledStory[], { answers }: StoredAnswers): Case[] {
  return stories.flatMap((story) => {
    const given = answers[story.id];
    if (given?.length !== story.figures.length) throw new Error(`${story.id}: answers and figures are not as many`);
    return story.figures.map((figure, index) => ({ story, figure, answer: given[index] as Answer }));
  });
}

export function ratesOf(stories: LabelledStory[], stored: StoredAnswers): Rates {
  const cases = casesOf(stories, stored);
  const agreed = cases.filter(({ figure: { a, b } }) => b === undefined || a === b);
  const labelled = (label: string) => agreed.filter(({ figure }) => figure.a === label);
  const right = labelled('right');
  const wrong = labelled('wrong');
  return {
    stories: stories.length,
    figures: cases.length,
    disagreements: cases.length - agreed.length,
    matchesPrecision: rateOf(agreed.filter(says('matches')), ({ figure }) => figure.a === 'right'),
    matchesRecall: rateOf(right, says('matches')),
    accused: rateOf(right, says('differs')),
    differsPrecision: rateOf(agreed.filter(says('differs')), ({ figure }) => figure.a === 'wrong'),
    differsRecall: rateOf(wrong, says('differs')),
    decided: rateOf([...right, ...wrong], says('matches', 'differs')),
    falseAlarms: rateOf(
      cases.filter(({ figure }) => !figure.altered),
      says('differs'),
    ),
    unrecorded: rateOf(
      cases.filter(({ story }) => story.kind === 'unrecorded'),
      says('matches', 'differs'),
    ),
  };
}

/** What the page `/check` says of them (data/check-rates.json), with the day of the answers. */
export function publishedRates(stories: LabelledStory[], stored: StoredAnswers): CheckRates {
  const { figures, ...all } = ratesOf(stories, stored);
  const { matchesPrecision, differsPrecision, matchesRecall, accused, differsRecall, decided } = all;
  const rates = { matchesPrecision, differsPrecision, matchesRecall, accused, differsRecall, decided };
  return { measured: stored.run, stories: stories.length, figures, ...rates };
}

/** Of the `of` figures with a label of the second labeller, how many have the same first (`a`) or second (`b`) label, and Cohen's kappa. */
export function agreementOf(figures: LabelledFigure[], label: 'a' | 'b'): { found: number; of: number; kappa: number } {
  const both = figures.filter(({ c }) => c !== undefined);
  const found = both.filter((figure) => figure[label] === figure.c).length;
  const share = (name: 'a' | 'b' | 'c', value: string) =>
    both.filter((figure) => figure[name] === value).length / both.length;
  const chance = LABELS.reduce((sum, value) => sum + share(label, value) * share('c', value), 0);
  const kappa = (found / both.length - chance) / (1 - chance);
  return { found, of: both.length, kappa: Math.round(kappa * 1e3) / 1e3 };
}

function says(...answers: Answer[]): (one: Case) => boolean {
  return ({ answer }) => answers.includes(answer);
}

function rateOf(cases: Case[], isFound: (one: Case) => boolean): Rate {
  const found = cases.filter(isFound).length;
  return { found, of: cases.length, ...wilson(found, cases.length) };
}

/** The 95% score interval of a binomial share (Wilson 1927), to four digits. */
export function wilson(found: number, of: number): { low: number; high: number } {
  if (of === 0) return { low: 0, high: 1 };
  const z = 1.959964;
  const share = found / of;
  const centre = share + (z * z) / (2 * of);
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  const rounded = (bound: number) => Math.round((bound / scale) * 1e4) / 1e4;
  return { low: Math.max(0, rounded(centre - half)), high: Math.min(1, rounded(centre + half)) };
}
