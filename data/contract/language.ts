/** A language of the data set. `writing` is also in responses, for clients that format numbers. */
import * as v from 'valibot';
import { text } from './described.ts';

/** How newspapers of the language write numbers and dates, if `Intl` lacks the language or writes them differently. */
export const writing = v.pipe(
  v.strictObject({
    space: v.exactOptional(text('Separator between a number, its scale word and its unit; the default is a space')),
    like: v.exactOptional(text('Another language whose Intl data is used, because browsers lack this one')),
    /** Some languages inflect whole scale words after a number, so they abbreviate them. */
    scale: v.exactOptional(v.pipe(v.literal('short'), v.description('Scale words are abbreviated'))),
    scaleWords: v.exactOptional(
      v.pipe(v.record(v.string(), v.string()), v.description('Replacements for scale words that Intl writes')),
    ),
    days: v.exactOptional(
      v.pipe(
        v.picklist(['short', 'long']),
        v.description('Dates with a year: in digits (short), or with full month names (long)'),
      ),
    ),
  }),
  v.description('How the language writes numbers and dates, if it differs from Intl'),
);

const months = v.pipe(v.array(v.string()), v.length(12, 'must name twelve months'));

/**
 * How the language names periods, if `Intl` lacks it. The placeholders are `{year}`; `{first}` and `{last}` for the names of months; and `{from}` and
 * `{to}` for their numbers.
 */
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
