/** A draft as lines for people: its observations and what is not taken, numbered as the flags of decisions number them. */
import { styleText } from 'node:util';
import { DIMENSIONS } from '../fact/id.ts';
import type { Draft } from './draft-file.ts';

export function listDraft(draft: Draft): string[] {
  const mark = (part: { decide?: Record<string, string> }) => (part.decide ? styleText('yellow', '?') : ' ');
  const why = (part: { decide?: Record<string, string> }) =>
    Object.entries(part.decide ?? {}).map(([field, reason]) => `       ${styleText('yellow', field)}: ${reason}`);
  const page = draft.decide ? [`${mark(draft)} page`, ...why(draft)] : [];
  const observations = draft.observations.flatMap((observation, i) => {
    const id = DIMENSIONS.map((dimension) => observation[dimension] ?? '?').join('.');
    const number = String(i + 1).padStart(3);
    return [`${mark(observation)}${number}  ${styleText('bold', observation.printed)}  ${id}`, ...why(observation)];
  });
  const others = draft.notTaken.flatMap((figure, i) => [
    `${mark(figure)}${String(i + 1).padStart(3)}  ${styleText('bold', figure.printed)}  ${figure.reason ?? '?'}`,
    ...why(figure),
  ]);
  return [...page, ...observations, ...(others.length ? ['Not taken:', ...others] : [])];
}
