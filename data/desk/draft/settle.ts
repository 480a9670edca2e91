/** What of a draft is decided: the reasons to decide that are gone. */
import type { Draft, DraftObservation } from './draft-file.ts';
import { idOf } from './shown.ts';

/** The field is decided. */
export function settle(part: { decide?: Record<string, string> }, field: string): void {
  if (!part.decide) return;
  delete part.decide[field];
  if (!Object.keys(part.decide).length) delete part.decide;
}

/** That two figures have the same dimensions is a doubt only as long as they have. */
export function settleCollisions({ observations }: Draft): void {
  const same = Map.groupBy(observations, idOf);
  for (const observation of observations)
    if (observation.decide?.dimensions && same.get(idOf(observation))?.length === 1) settle(observation, 'dimensions');
}

/** What is proposed stands; a field without a proposal stays open. */
export function acceptAll(part: Draft | DraftObservation): void {
  for (const field of Object.keys(part.decide ?? {})) {
    if (part[field as keyof typeof part] !== null) settle(part, field);
  }
}
