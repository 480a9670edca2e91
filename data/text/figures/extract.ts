/**
 * The quantities that a text states: numbers in digits with a unit or a multiplier, such as `227.67 billion yuan`, `22.9%` and `3 million`.
 * A number by itself, a rank, and a number in words are none. Deterministic, and linear in the length of the text.
 */
import { type Amount, amountAt } from '../../printed/amounts.ts';
import { fold } from '../../printed/fold.ts';
import { digitsIn } from '../../printed/numbers.ts';
import { IGNORED } from '../grammars/figure-grammars.ts';
import { type Lexicon, lexiconOf } from '../grammars/lexicon.ts';
import { overlaps, type Span, spansOf } from '../spans.ts';
import { paragraphAt, type Story, storyOf } from '../story/story.ts';
import type { Figure } from './figure.ts';
import { shareUnits } from './lists.ts';
import { directionOf, qualifierBefore } from './surroundings.ts';

/**
 * The figures of a text, in their order. `language` is ISO 639-1; without a grammar for it the list is empty. A caller that has `story` or
 * `folded` can pass them.
 */
export function extractFigures(
  text: string,
  language = 'en',
  story: Story = storyOf(text),
  folded: string = fold(text),
): Figure[] {
  const lexicon = lexiconOf(language);
  if (!lexicon) return [];
  const ignored = spansOf(folded, IGNORED);
  return amountsIn(folded, text, lexicon, ignored).map((amount): Figure => {
    const { value, unit = null, resolution, end } = amount;
    const before = qualifierBefore(folded, amount.start, lexicon);
    const start = before?.start ?? amount.start;
    return {
      text: text.slice(start, end),
      ...{ start, end, value, unit, resolution },
      paragraph: paragraphAt(story, amount.start),
      qualifier: before?.qualifier ?? amount.qualifier,
      direction: directionOf(folded, { start, end, unit }, lexicon),
    };
  });
}

function amountsIn(folded: string, text: string, lexicon: Lexicon, ignored: readonly Span[]): Amount[] {
  const amounts: Amount[] = [];
  for (const number of digitsIn(folded, text, lexicon.grammar)) {
    const from = amounts.at(-1)?.end ?? 0;
    if (number.start < from || overlaps(ignored, number)) continue;
    const amount = amountAt(folded, number, lexicon, from);
    if (amount.start !== number.start || !lexicon.isGlued(folded.slice(Math.max(0, amount.start - 3), amount.start)))
      amounts.push(amount);
  }
  shareUnits(amounts, folded, lexicon.figures);
  return amounts.filter((amount) => (amount.unit || amount.factor > 1) && !overlaps(ignored, amount));
}
