/** How a question shows the figure that it is about: its id, its number, its sentence. */
import { styleText } from 'node:util';
import { DIMENSIONS, factId } from '../../fact/id.ts';
import { visible } from '../../record/read-json.ts';
import { sentencesOf } from '../../text/story/sentences.ts';
import { placesOfToken } from '../story/account.ts';
import type { StoryText } from '../story/propose.ts';
import type { DraftObservation } from './draft-file.ts';

/** The number that is proposed, or the bounds that stand in for it. */
export function amountOf({ value, unit, bounds }: DraftObservation): string {
  const [from, to] = bounds ?? [];
  const number = (end: number | null | undefined) => end?.toLocaleString('en') ?? '…';
  const shown = value === null ? bounds && `${number(from)} to ${number(to)}` : number(value);
  return shown ? `  =  ${shown} ${unit ?? '?'}` : '';
}

/** The id, with a question mark for each dimension that is open. */
export function idOf(observation: DraftObservation): string {
  return factId(Object.fromEntries(DIMENSIONS.map((name) => [name, observation[name] ?? '?'])) as never);
}

/** What a person must decide: fields with the same reason in one line. */
export function doubtLines({ decide = {} }: Pick<DraftObservation, 'decide'>): string[] {
  const byReason = Map.groupBy(Object.entries(decide), ([, why]) => why);
  return [...byReason].map(([why, fields]) => `${fields.map(([field]) => field).join(', ')}: ${why}`);
}

/** The sentence that the token stands in, with the token set off. */
export function sentenceOf(
  { normalised, ...entry }: Pick<DraftObservation, 'printed' | 'paragraph' | 'normalised'>,
  story: StoryText | null,
): string {
  // The sign of such a token is ours.
  const printed = normalised ? entry.printed.replace(/^-/, '') : entry.printed;
  const at = story && placesOfToken(story, { ...entry, printed })[0];
  if (!at) return `paragraph ${entry.paragraph ?? '?'}`;
  const sentence = sentencesOf(story.text, story.story).find(({ start, end }) => at.start >= start && at.start < end);
  const { start, end } = sentence ?? at;
  const shown = (from: number, to: number) => visible(story.text.slice(from, to).replace(/\s+/g, ' '), Infinity);
  return `${shown(start, at.start)}${styleText('bold', shown(at.start, at.end))}${shown(at.end, end)}`;
}
