/** The parts of the torture, in the order in which they run. */
import { cachePart } from './cache.ts';
import { cardPart } from './card.ts';
import { crowdPart } from './crowd.ts';
import { requestsPart } from './fuzz.ts';
import { injectionPart } from './injection.ts';
import { networkPart } from './network.ts';
import type { Part } from './part.ts';
import { pinsPart } from './pins.ts';
import { recordPart } from './record.ts';

export const PARTS = {
  requests: requestsPart,
  cache: cachePart,
  crowd: crowdPart,
  card: cardPart,
  network: networkPart,
  injection: injectionPart,
  pins: pinsPart,
  record: recordPart,
} satisfies Record<string, Part>;
