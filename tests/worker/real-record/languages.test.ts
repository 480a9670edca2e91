/** The runtime lacks some languages, in which numbers and days would be in English: `dataset.json` says how they are written. */
import { expect, it } from 'vitest';
import dataset from '../../../data/dataset.json' with { type: 'json' };

interface Language {
  code: string;
  writing?: { like?: string };
  periods?: object;
}

it.each(dataset.languages as Language[])(
  '$code is written by the runtime, or like another language',
  ({ code, writing, periods }) => {
    const isKnown = (locale: string) => Intl.NumberFormat.supportedLocalesOf(locale).length > 0;
    const isWritten = writing?.like !== undefined && isKnown(writing.like) && periods !== undefined;
    expect(isKnown(code) || isWritten, 'add writing.like and periods to data/dataset.json').toBe(true);
  },
);
