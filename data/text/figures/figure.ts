/** A figure: a number in digits with its unit, as a text prints it. `lookup/` decides which fact it is. */
import type { Unit } from '../../contract/enumerations.ts';
import type { Qualifier } from '../../fact/bounds.ts';
import type { Direction } from '../grammars/figure-grammars.ts';

export interface Figure {
  /** As printed, with its currency and the qualifying word directly before it. */
  text: string;
  /** Offsets into the text, in UTF-16 units. */
  start: number;
  end: number;
  /** The paragraph of the story, from 1. 0: above the first paragraph, as a headline is. */
  paragraph: number;
  /** In base units: 31730000000, not 31.73 billion. It has the printed sign; a fall in words is in `direction`. */
  value: number;
  /** ISO 4217, `percent`, `points`, `count` or `tonnes`; null if none is printed. */
  unit: Unit | null;
  /** null if no word qualifies the number. */
  qualifier: Qualifier | null;
  direction: Direction | null;
  /** The value of one unit of the last printed digit. */
  resolution: number;
}
