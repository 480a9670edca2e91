/** A figure: a number in digits with its unit, as the extractor finds it in a text. What it is a number of is asked elsewhere (`lookup/`). */
import type { Unit } from '../../contract/enumerations.ts';
import type { Qualifier } from '../../fact/bounds.ts';
import type { Direction } from '../grammars/figure-grammars.ts';

export interface Figure {
  /** As the text writes it, with its currency and the qualifying word directly before it. */
  text: string;
  /** Offsets into the text, in UTF-16 units. */
  start: number;
  end: number;
  /** Counted from 1 through the paragraphs of the story; 0 is the headline and what else stands above the first of them. */
  paragraph: number;
  /** In base units: 31730000000, not 31.73 billions. The sign is the printed one; a fall in words is in `direction`. */
  value: number;
  /** ISO 4217, `percent`, `points`, `count`, `tonnes`; null where it has none of these. */
  unit: Unit | null;
  /** null where no word qualifies the number. */
  qualifier: Qualifier | null;
  direction: Direction | null;
  /** What one step of the last printed digit is worth, in the same base unit. */
  resolution: number;
}
