/** The parts of the torture, in the order in which they run. */
import { cachePart } from './cache.ts';
import { cardPart } from './card.ts';
import { crowdPart } from './crowd.ts';
import { requestsPart } from './fuzz.ts';
import { injectionPart } from './injection.ts';
import type { Part } from './part.ts';
import { recordPart } from './record.ts';

export const PARTS = {
  requests: requestsPart,
  cache: cachePart,
  crowd: crowdPart,
  card: cardPart,
  injection: injectionPart,
  record: recordPart,
} satisfies Record<string, Part>;
