/** The parts of the torture, in the order in which they run. */
import { injectionPart } from './hostile-record/injection.ts';
import type { Part } from './part.ts';
import { requestsPart } from './requests/fuzz.ts';

export const PARTS = {
  requests: requestsPart,
  injection: injectionPart,
} satisfies Record<string, Part>;
