/** The messages that a card carries for its formats, with the names of its units. */
import { type Texts, wordOf } from '../catalogue/format/texts.ts';
import type { CardView } from '../contract/card.ts';
import { COMPACT_WORDS, FULL_WORDS, type WordsOf } from '../contract/enumerations.ts';
import { isAmount } from '../fact/unit.ts';

const WORDS_OF = { compact: COMPACT_WORDS, full: FULL_WORDS } satisfies Record<CardView, readonly string[]>;

/** `units` are those of the numbers that the card shows. */
export function cardWords<View extends CardView>(
  texts: Texts,
  view: View,
  units: readonly string[],
): WordsOf<(typeof WORDS_OF)[View][number]> {
  const unitWords = units.filter(isAmount).flatMap((unit) => [unit, `short-${unit}`]);
  return wordsNamed(
    texts,
    WORDS_OF[view],
    unitWords.filter((name) => name in texts.words),
  );
}

export function wordsNamed<Name extends keyof Texts['words']>(
  texts: Pick<Texts, 'words' | 'language'>,
  names: readonly Name[],
  units: readonly string[],
): WordsOf<Name> {
  return Object.fromEntries([...units, ...names].map((name) => [name, wordOf(texts, name)])) as WordsOf<Name>;
}
