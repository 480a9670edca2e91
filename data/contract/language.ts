/** A language of the data set, and the part that responses carry to clients that format numbers. */
import * as v from 'valibot';
import { text } from './described.ts';

/** How the language writes numbers and days where `Intl` does not know, or writes otherwise than its newspapers. */
export const writing = v.pipe(
  v.strictObject({
    space: v.exactOptional(text('What stands between a number, its scale and its unit: a space where it is left out')),
    like: v.exactOptional(
      text('The language by whose Intl data numbers and days are written: browsers lack some languages'),
    ),
    /** Whole words change their case with the number. */
    scale: v.exactOptional(v.pipe(v.literal('short'), v.description('Scale words are abbreviated'))),
    scaleWords: v.exactOptional(
      v.pipe(
        v.record(v.string(), v.string()),
        v.description('Scale words of the language like, and what is written for them'),
      ),
    ),
    days: v.exactOptional(v.pipe(v.picklist(['short', 'long']), v.description('Days in digits, or with whole months'))),
  }),
  v.description('How the language writes numbers and days, where Intl does not know'),
);

const months = v.pipe(v.array(v.string()), v.length(12, 'must name twelve months'));

/** How the language names periods where `Intl` does not know. Gaps: {year}, {first} and {last} month, {from} and {to} its numbers. */
export const periods = v.strictObject({
  monthNames: v.exactOptional(months),
  /** The same, abbreviated. */
  shortMonthNames: v.exactOptional(months),
  year: v.exactOptional(v.string()),
  month: v.exactOptional(v.string()),
  /** Several months of a year. */
  months: v.exactOptional(v.string()),
});

export type Writing = v.InferOutput<typeof writing>;
type PeriodNames = v.InferOutput<typeof periods>;

export interface Language {
  /** ISO 639-1, or with a script or region as in BCP 47. */
  code: string;
  /** The name in English. */
  name: string;
  direction: 'ltr' | 'rtl';
  writing?: Writing;
  periods?: PeriodNames;
}
