/** Prints the rates of the labelled set, and how each kind of figure was answered. */
import { VERDICTS } from '../../../data/text/check/finding.ts';
import { type LabelledStory, readAnswers, readLabels, type SetName, type StoredAnswers } from './labels.ts';
import { agreementOf, casesOf, type Rate, type Rates, ratesOf } from './rates.ts';

const NAMES: Record<Exclude<keyof Rates, 'stories' | 'figures' | 'disagreements'>, string> = {
  matchesPrecision: '`matches` is right',
  matchesRecall: 'right figures that match',
  accused: 'right figures that differ',
  differsPrecision: '`differs` is right',
  differsRecall: 'wrong figures that differ',
  decided: 'decidable figures decided',
  falseAlarms: 'printed figures that differ',
  unrecorded: 'unrecorded figures decided',
};

export function printRates(set: SetName): void {
  const [stories, stored] = [readLabels(set), readAnswers(set)];
  console.log(`The ${set} set, answers of ${stored.run}`);
  print('All stories', stories, stored);
  const dated = ({ published }: LabelledStory) => published !== null;
  print('Stories with a day', stories.filter(dated), stored);
  if (set === 'first') printAgreement(stories);
  printAnswers(stories, stored);
}

function print(title: string, stories: LabelledStory[], stored: StoredAnswers): void {
  const rates = ratesOf(stories, stored);
  console.log(
    `\n${title}: ${rates.figures} figures of ${rates.stories} stories, labels differ for ${rates.disagreements}`,
  );
  for (const [key, name] of Object.entries(NAMES))
    console.log(`${name.padEnd(30)}${shown(rates[key as keyof typeof NAMES])}`);
}

function printAgreement(stories: LabelledStory[]): void {
  const figures = stories.filter(({ kind }) => kind === 'recorded').flatMap((story) => story.figures);
  console.log('\nThe second labeller, on stories that are recorded');
  for (const label of ['a', 'b'] as const) {
    const { found, of, kappa } = agreementOf(figures, label);
    console.log(`as label ${label}`.padEnd(30), `${found} of ${of}, kappa ${kappa}`);
  }
}

function shown({ found, of, low, high }: Rate): string {
  const share = of === 0 ? '–' : (found / of).toFixed(3);
  return `${share.padStart(6)}  ${`${found} of ${of}`.padEnd(14)}${low.toFixed(3)} to ${high.toFixed(3)}`;
}

function printAnswers(stories: LabelledStory[], stored: StoredAnswers): void {
  const rows = Map.groupBy(casesOf(stories, stored), ({ story, figure: { a, b, altered } }) => {
    const label = b === undefined || a === b ? a : `${a} or ${b}`;
    return `${story.kind} ${story.language} ${label}${altered ? `, ${altered.kind} altered` : ''}`;
  });
  console.log('');
  for (const [kind, cases] of [...rows].sort(([a], [b]) => a.localeCompare(b))) {
    const counts = [...VERDICTS, 'unread'].map((verdict) => {
      const count = cases.filter(({ answer }) => answer === verdict).length;
      return count > 0 ? `${verdict} ${count}` : '';
    });
    console.log(`${kind.padEnd(44)}${counts.filter(Boolean).join(', ')}`);
  }
}
