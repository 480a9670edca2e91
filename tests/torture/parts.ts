/** The parts of the torture, in the order in which they run. */
import { cachePart } from './cache.ts';
import { crowdPart } from './crowd.ts';
import { requestsPart } from './fuzz.ts';
import type { Part } from './part.ts';

export const PARTS = { requests: requestsPart, cache: cachePart, crowd: crowdPart } satisfies Record<string, Part>;
