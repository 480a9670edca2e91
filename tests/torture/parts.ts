/** The parts of the torture, in the order in which they run. */
import { cardPart } from './card/card.ts';
import { injectionPart } from './hostile-record/injection.ts';
import type { Part } from './part.ts';
import { cachePart } from './requests/cache.ts';
import { requestsPart } from './requests/fuzz.ts';

export const PARTS = {
  requests: requestsPart,
  cache: cachePart,
  card: cardPart,
  injection: injectionPart,
} satisfies Record<string, Part>;
