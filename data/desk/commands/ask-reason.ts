/** The question why a figure is no observation. */
import { REASONS, type Reason } from '../../contract/enumerations.ts';
import type { TradeRecord } from '../../record/schema.ts';
import type { GivenReason } from '../draft/decide.ts';
import { choose } from '../terminal.ts';

export interface ReasonsGiven {
  record: TradeRecord;
  /** The reason given last: the next figure is often left out for the same. */
  lastReason: Reason | null;
}

/** Why a figure of `notTaken` is no observation, the reason given last among the first; null where it is one. */
export async function askReason(given: ReasonsGiven, proposed: Reason | null): Promise<GivenReason | null> {
  const answer = await chooseReason('What is it?', [proposed, 'take', given.lastReason], given);
  if (answer === 'take') return null;
  given.lastReason = answer;
  return { reason: answer };
}

export async function chooseReason<T extends Reason | 'take'>(
  message: string,
  first: (T | null)[],
  { record }: ReasonsGiven,
) {
  const answers = new Set([...first.filter((answer) => answer !== null), ...REASONS]);
  const labelOf = (answer: T | Reason) =>
    answer === 'take' ? 'an observation: take it' : (record.reasons[answer as Reason].labels.en ?? answer);
  return choose(
    message,
    [...answers].map((value) => ({ value, label: labelOf(value) })),
  );
}
