/** The parts of the torture, in the order in which they run. */

import { cardPart } from './card/card.ts';
import { networkPart } from './card/network.ts';
import { injectionPart } from './hostile-record/injection.ts';
import { pinsPart } from './hostile-record/pins.ts';
import { recordPart } from './hostile-record/record.ts';
import type { Part } from './part.ts';
import { cachePart } from './requests/cache.ts';
import { crowdPart } from './requests/crowd.ts';
import { requestsPart } from './requests/fuzz.ts';

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
