/** The checker's answers to the figures of the labelled set. Each altered figure is asked for in a copy of the text with its change alone. */
import type { Finding } from '../../../data/text/check/finding.ts';
import type { Answer, LabelledFigure, LabelledStory } from './labels.ts';

export type Check = (text: string, day: string | undefined) => Promise<Finding[]>;

export async function answersTo(story: LabelledStory, text: string, check: Check): Promise<Answer[]> {
  const day = story.published ?? undefined;
  const plain = await check(text, day);
  return Promise.all(
    story.figures.map(async (figure) => {
      const changed = changedText(text, figure);
      return answerAt(changed, figure, figure.altered ? await check(changed, day) : plain);
    }),
  );
}

function changedText(text: string, { paragraph, altered }: LabelledFigure): string {
  if (!altered) return text;
  const lines = text.split('\n');
  lines[paragraph - 1] = (lines[paragraph - 1] ?? '').replace(altered.from, () => altered.to);
  return lines.join('\n');
}

function answerAt(text: string, { paragraph, start, token }: LabelledFigure, findings: Finding[]): Answer {
  const before = text.split('\n').slice(0, paragraph - 1);
  const from = before.reduce((length, line) => length + line.length + 1, 0) + start;
  if (!text.startsWith(token, from)) throw new Error(`no ${token} in paragraph ${paragraph}`);
  const finding = findings.find(({ start, end }) => start < from + token.length && from < end);
  return finding?.verdict ?? 'unread';
}
