/**
 * The words of one cited number against the fact that they cite. Unlike a statement in running text they name their fact, so nothing is
 * guessed: whoever gives another number than the record is told so.
 */
import type { Fact } from '../../contract/fact.ts';
import { boundsOf, isLimit, type Qualifier } from '../../fact/bounds.ts';
import { type Printed, parsePrinted } from '../../printed/printed.ts';
import { type Claim, compare } from './compare.ts';

/** `unread`: the words have no number, two of them, or something that the grammar of their language does not know. */
export type WordsState = 'matches' | 'differs' | 'unread';

interface WordsCheck {
  state: WordsState;
  /** Where the words match only a number that has been replaced: the day of that; else empty. */
  until: string;
}

/** The fact as lists of the API have it. */
type CitedFact = Pick<Fact, 'value' | 'unit' | 'qualifier' | 'bounds' | 'evidence' | 'revisions'>;

/** Longer words are a sentence and no number. */
const LONGEST = 200;

/** `language` is the ISO 639-1 code of the words. */
export function checkWords(words: string, language: string, fact: CitedFact): WordsCheck {
  const text = words.trim();
  const printed = text.length > LONGEST ? null : parsePrinted(text, language);
  if (!printed) return { state: 'unread', until: '' };
  const now = knownNumbers(fact);
  if (now.some((known) => isSame(printed, known, fact.unit))) return { state: 'matches', until: '' };
  const earlier = fact.revisions.findLast((revision) =>
    earlierNumbers(revision).some((known) => isSame(printed, known, fact.unit)),
  );
  if (earlier) return { state: 'matches', until: earlier.until };
  // "3.2 percent" may be a fall of which the sentence around tells.
  const isUnsigned = !printed.isSigned && now.some((known) => isSame(negated(printed), known, fact.unit));
  return { state: isUnsigned ? 'unread' : 'differs', until: '' };
}

/** A number of the record: what is served, and what each page prints. */
interface Known {
  value: number;
  unit: string;
  qualifier: Qualifier;
}

function knownNumbers({ value, unit, qualifier, evidence }: CitedFact): Known[] {
  return [{ value, unit, qualifier }, ...evidence.filter((page) => !('setAside' in page))].flatMap(withValue);
}

function earlierNumbers({ value, bounds, others = [] }: Fact['revisions'][number]): Known[] {
  const [lower, upper] = bounds;
  const first = {
    value: value ?? lower ?? upper,
    qualifier: value !== null ? 'exact' : lower !== null ? 'over' : 'under',
  };
  return [first, ...others.map((page) => ({ value: page.value, qualifier: 'exact' }))].flatMap(({ value, qualifier }) =>
    withValue({ value, unit: '', qualifier: qualifier as Qualifier }),
  );
}

function withValue({ value, unit, qualifier }: Omit<Known, 'value'> & { value: number | null }): Known[] {
  return value === null ? [] : [{ value, unit, qualifier }];
}

/** Whether the words give the known number: as exactly or shorter, or as a limit that is true of it. */
function isSame(printed: Printed, known: Known, factUnit: string): boolean {
  if (printed.unit !== null && printed.unit !== (known.unit || factUnit)) return false;
  if (isLimit(known))
    return printed.value === known.value && (printed.qualifier === null || printed.qualifier === known.qualifier);
  const { value, resolution, qualifier } = printed;
  if ((qualifier === 'over' && known.value < value) || (qualifier === 'under' && known.value > value)) return false;
  const claim: Claim = {
    value: isLimit({ qualifier }) ? null : value,
    bounds: boundsOf(value, resolution, qualifier ?? 'exact'),
    qualifier: qualifier ?? 'exact',
    figure: { value, resolution, unit: printed.unit ?? factUnit },
  };
  const point = { value: known.value, unit: factUnit, bounds: [known.value, known.value] as const, caveats: [] };
  return compare(claim, point) === 'same';
}

function negated(printed: Printed): Printed {
  return { ...printed, value: -printed.value };
}
