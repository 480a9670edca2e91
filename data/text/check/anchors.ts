/**
 * Figures that fit the record so well that no word around them can narrow what they are of: "Trade kept an upward course and reached 25.71
 * billion yuan, up 3 percent" is about all trade, whatever "course" is, where all trade was 25.71 billion.
 */
import type { Fact } from '../../contract/fact.ts';
import { isLimit } from '../../fact/bounds.ts';
import { DIMENSIONS, type Dimension } from '../../fact/id.ts';
import { lastUntil } from '../spans.ts';
import { TOTAL, WORLD } from '../statements/names.ts';
import { candidateOf, guess, type Reading, type Words } from '../statements/reading.ts';
import { compare } from './compare.ts';

/** A shorter number fits by chance too often. */
const LONG = 3;

/** What has to be the same of an anchor of the same sentence, and of one of the sentence before. */
const OF_SUBJECT = DIMENSIONS.filter((dimension) => dimension !== 'measure');
const OF_SENTENCE = ['area', 'period'] as const;

/** The fact of an id. */
type FactOf = (id: string) => Fact | undefined;

/** Gives each of the readings without the unread words, and without the doubt of its part, that an anchor rules out. */
export function anchoring(readings: readonly Reading[], factOf: FactOf): (reading: Reading) => Reading {
  const anchors = readings.filter((reading) => isAnchor(reading, factOf));
  const bySentence = Map.groupBy(anchors, ({ sentence }) => sentence.start);
  const sentences = readings.map(({ sentence }) => sentence);

  return (reading) => {
    if (!anchors.length) return reading;
    const { sentence, figure } = reading;
    const own = (bySentence.get(sentence.start) ?? []).filter((anchor) => isSame(anchor, reading, OF_SUBJECT));
    const sure = own.some((anchor) => anchor.figure.end <= figure.start) ? withoutDoubt(reading) : reading;
    return reading.unread.length ? { ...sure, unread: narrowingWords(reading, own) } : sure;
  };

  /** `own` are the anchors of its sentence and subject. */
  function narrowingWords(reading: Reading, own: readonly Reading[]): Words[] {
    const { sentence, figure } = reading;
    // What stands before an anchor narrows nothing that follows it in the sentence.
    const last = own.findLast((anchor) => anchor.figure.start < figure.start);
    if (last) return reading.unread.filter(({ start }) => start >= last.figure.end);
    // But for the word directly before the figure: "from 20 to 25.71 billion yuan".
    if (own.some((anchor) => isFollowedBy(reading, anchor)))
      return reading.unread.filter(({ end }) => end >= figure.start - 1 && end <= figure.start);
    const before = lastUntil(sentences, sentence.start);
    const others = before ? (bySentence.get(before.start) ?? []) : [];
    if (!others.some((anchor) => isSame(anchor, reading, OF_SENTENCE))) return reading.unread;
    return reading.unread.filter(({ start }) => start >= sentence.start);
  }
}

/** "Imports were 25.71 billion yuan, up 3 percent": where the first number is that of the whole, so is the second. */
function withoutDoubt(reading: Reading): Reading {
  const { partner, breakdown } = reading;
  const isWorldTotal = partner.value === WORLD && breakdown.value === TOTAL;
  return isWorldTotal ? { ...reading, partner: guess(WORLD, 0.7), breakdown: guess(TOTAL, 0.7) } : reading;
}

/** Whether a long number is that of the record. */
export function isAnchor(reading: Reading, factOf: FactOf): boolean {
  if (digitsOf(reading) < LONG || isLimit(reading)) return false;
  const candidate = candidateOf(reading);
  const fact = candidate && factOf(candidate.id);
  if (!fact || fact.unit !== reading.unit) return false;
  if (fact.value === null || reading.value === null || Math.abs(fact.value - reading.value) > reading.figure.resolution)
    return false;
  return compare({ ...candidate, qualifier: reading.qualifier, figure: reading.figure }, fact) === 'same';
}

function isSame(a: Reading, b: Reading, dimensions: readonly Dimension[]): boolean {
  return dimensions.every((dimension) => a[dimension].value === b[dimension].value);
}

/** "Trade rose 3 percent to 25.71 billion yuan": the anchor follows, and both are of what was named before them. */
function isFollowedBy({ figure, indicator }: Reading, anchor: Reading): boolean {
  const [name] = indicator.words;
  const isNamedBefore = name !== undefined && name.start < figure.start;
  if (!isNamedBefore || anchor.figure.start < figure.start) return false;
  if (anchor.indicator.words[0]?.start !== name.start) return false;
  return !anchor.unread.some(({ start }) => start >= figure.end);
}

/** How many digits are printed. */
export function digitsOf({ figure }: Reading): number {
  return figure.text.replace(/\P{Nd}/gu, '').length;
}
