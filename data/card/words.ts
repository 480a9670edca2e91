/** The messages that a card carries for its formats, with the names of its units. */
import type { Texts } from '../catalogue/format/texts.ts';
import type { CardView } from '../contract/card.ts';
import { COMPACT_WORDS, FULL_WORDS, type WordsByCode, type WordsOf } from '../contract/enumerations.ts';
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
  { words }: Pick<Texts, 'words'>,
  names: readonly Name[],
  units: readonly string[],
): WordsOf<Name> {
  const all: WordsByCode = words;
  return Object.fromEntries([...units, ...names].map((name) => [name, all[name] ?? name])) as WordsOf<Name>;
}
