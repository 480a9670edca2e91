/** The token of a figure as a release prints it: its own characters, as far as they read as the number that is recorded. */
import { type Bounds, boundsOf, isLimit } from '../../fact/bounds.ts';
import { parsePrinted } from '../../printed/printed.ts';
import type { Reading } from '../../text/statements/reading.ts';

export interface Token {
  printed: string;
  value: number | null;
  /** Only where the token itself does not give them. */
  bounds?: Bounds;
  /** The sign is ours: "a decline of 3.2 percent" is recorded as -3.2 percent. */
  normalised?: true;
}

/** So far before its number a word of falling stands: `fell by 3.2 percent`. */
const REACH = 40;
const LONGEST = 60;

/**
 * The longest token that reads as the recorded number, with the word of falling before it where it falls. Where there is none the
 * figure's own words, with bounds: so the record has it for numbers in words.
 */
export function tokenOf(text: string, reading: Reading, language: string): Token {
  const { figure, value, unit, qualifier } = reading;
  if (value === null) return { printed: tidied(figure.text), value, ...boundsIn(reading) };
  const reads = (token: string, number: number) => {
    const parsed = parsePrinted(token, language);
    return (
      token.length <= LONGEST &&
      parsed?.value === number &&
      (parsed.unit === null || parsed.unit === unit) &&
      (parsed.qualifier === null || parsed.qualifier === qualifier)
    );
  };
  const tokens = [...candidates(text, reading)];
  const printed = tokens.find((token) => reads(token, value));
  if (printed !== undefined) return { printed, value };
  const unsigned = value < 0 && tokens.find((token) => reads(token, -value) && reads(`-${token}`, value));
  if (unsigned) return { printed: `-${unsigned}`, value, normalised: true };
  return {
    printed: tidied(figure.text).slice(0, LONGEST),
    value: isLimit({ qualifier }) ? value : null,
    ...boundsIn(reading),
  };
}

function boundsIn({ bounds, value, figure, measure, qualifier }: Reading): { bounds?: Bounds } {
  if (bounds) return { bounds };
  if (value === null) return {};
  // A ratio is recorded as growth in percent.
  const factor = measure.value === 'growth' && figure.unit === 'ratio' ? 100 : 1;
  return { bounds: boundsOf(value, figure.resolution * factor, qualifier) };
}

/** The figure; the same with words before it; the same without its last words, then without its first. */
function* candidates(text: string, { figure: { start, end }, sentence, value }: Reading): Generator<string> {
  if (value !== null && value < 0) {
    const from = Math.max(sentence.start, start - REACH);
    for (let i = start - 1; i >= from; i--) {
      if (isStart(text, i)) yield tidied(text.slice(i, end));
    }
  }
  yield tidied(text.slice(start, end));
  for (let to = end - 1; to > start; to--) {
    if (isStart(text, to)) yield tidied(text.slice(start, to));
  }
  for (let from = start + 1; from < end; from++) {
    if (isStart(text, from)) yield tidied(text.slice(from, end));
  }
}

/** Whether a word may begin or end there; a script without spaces has no other ends of words than its characters. */
function isStart(text: string, at: number): boolean {
  const [before = '', after = ''] = [text[at - 1], text[at]];
  return /\s|\p{Script=Han}/u.test(before + after) || /\d/.test(before) !== /\d/.test(after);
}

export function tidied(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
