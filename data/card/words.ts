/** The words (vocabulary/words.json) that a card carries for its formats, and the names of its units. */
import type { Texts } from '../catalogue/format/texts.ts';
import type { CardView, Words } from '../contract/card.ts';
import { isAmount } from '../fact/unit.ts';

/** The display of a compact card has its texts, so only the table cell for mail, the picture and the sentence need words. */
const COMPACT = 'about over under up down rise fall onYear item detail computedFrom figures missingFigure'.split(' ');

const FULL = [
  ...COMPACT,
  ...'from derived isComputed page embed picture data quote link copied kindLive kindFixed kindPinned yearOnYear note'.split(
    ' ',
  ),
  ...'paragraph newer partnersFigure fullYear via others another growthAbove growthBelow exceeds ofWhole shares overlap parentShare'.split(
    ' ',
  ),
  ...'count top unranked largest largestUnranked list trend hatched missingYears otherDefinition'.split(' '),
];

const WORDS_OF: Record<CardView, readonly string[]> = { compact: COMPACT, full: FULL };

/** All messages that cards use. Some are only in their texts and not sent with them. */
export const CARD_WORDS = [
  ...FULL,
  ...'sources onBaseYear onBaseMonths nation ranked wholeSeries sinceRevised revisedFrom provisional pinned notYet'.split(
    ' ',
  ),
  ...'noNewer disputed corrected withdrawn ofGrowth doubtOr doubtPages doubtSum doubtMarked doubtInput'.split(' '),
  ...'parentRise parentFall parentSame fromBase'.split(' '),
  ...'baseRevised baseBreak computed sumMinus sumPlus sumPeriods sumShare sumPart sumGrowth sumNational'.split(' '),
];

/** `units` are those of the numbers that the card shows. */
export function cardWords(texts: Texts, view: CardView, units: readonly string[]): Words {
  const unitWords = units.filter(isAmount).flatMap((unit) => [unit, `short-${unit}`]);
  return wordsNamed(texts, [...unitWords.filter((name) => name in texts.words), ...WORDS_OF[view]]);
}

export function wordsNamed({ words }: Pick<Texts, 'words'>, names: readonly string[]): Words {
  return Object.fromEntries(names.map((name) => [name, words[name] ?? name]));
}
