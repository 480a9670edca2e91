/** What of a reading a person must look at. */
import { DIMENSIONS, type Dimension } from '../../fact/id.ts';
import { fold } from '../../printed/fold.ts';
import { statementGrammarOf } from '../../text/grammars/all-statements.ts';
import { lastBefore, type Span } from '../../text/spans.ts';
import type { Guess, Reading } from '../../text/statements/reading.ts';
import type { Story } from '../../text/story/story.ts';
import { tidied } from './token.ts';
import { lacking, type NamedCountry, type UnknownCountries } from './unknown-countries.ts';

export const NO_MEASURE = 'no measure of the vocabulary fits its words: say why it is no observation, or take it';

/** Dimensions that have a default where nothing is named: the whole, and the area that the story is about. */
const WITH_DEFAULT: readonly Dimension[] = ['area', 'partner', 'breakdown'];

/**
 * From this confidence on a guess stands as proposed. A default (all partners, the total) is sure enough where the sentence names no
 * part; a name that was carried a long way is not.
 */
const SURE = 0.75;
const SURE_DEFAULT = 0.55;
const SURE_ATTRIBUTION = 0.7;
/** The period of the story holds until another is named. */
const SURE_PERIOD = 0.7;

/** By field, why it must be decided. */
export function doubtsOf(reading: Reading): Record<string, string> {
  const doubts: Record<string, string> = {};
  for (const dimension of DIMENSIONS) {
    const guess: Guess = reading[dimension];
    const isDefault = WITH_DEFAULT.includes(dimension) && !guess.words.length;
    const sure = dimension === 'period' && guess.words.length ? SURE_PERIOD : SURE;
    if (guess.value === null || guess.confidence < (isDefault ? SURE_DEFAULT : sure)) {
      doubts[dimension] = dimension === 'partner' ? reasonOfPartner(guess) : reasonOf(guess);
    }
  }
  const { attributedTo, unit, figure } = reading;
  if (attributedTo.value !== null && attributedTo.confidence < SURE_ATTRIBUTION)
    doubts.attributedTo = reasonOf(attributedTo);
  if (unit === null) doubts.unit = 'no unit is printed';
  if (figure.paragraph === 0) doubts.paragraph = 'it stands in the headline alone';
  return doubts;
}

/** The doubts, where a country that the vocabulary lacks explains them; a partner that it lacks is a doubt of its own. */
export function withUnknown(
  doubts: Record<string, string>,
  { area, partner, sentence }: Reading,
  { areas, partners }: UnknownCountries,
): Record<string, string> {
  const isAt = ({ start }: NamedCountry) => area.words.some((word) => word.start === start);
  const owner = area.value === null ? (areas.find(isAt) ?? areas[0]) : undefined;
  const named = partners.find(({ start, end }) => start >= sentence.start && end <= sentence.end);
  const doubtOf = (what: 'area' | 'partner', { code }: NamedCountry) => {
    const { problem, command } = lacking(what, code);
    return { [what]: `${problem}: ${command}` };
  };
  return {
    ...doubts,
    ...(owner && doubtOf('area', owner)),
    ...(named && !partner.words.length && doubtOf('partner', named)),
  };
}

/** Characters between an indicator and the word that narrows it. */
const LONGEST_LINK = 30;

/** Whether a word may narrow an indicator: it stands directly before its name, "services exports", or after it, "exports of oil". */
function isBeside(word: Span, name: Span, text: string, language: string): boolean {
  if (name.start - word.end === 1) return true;
  const between = word.start - name.end;
  if (between < 0 || between > LONGEST_LINK) return false;
  return statementGrammarOf(language)?.owner.of?.test(fold(text.slice(name.end, word.start))) ?? false;
}

/**
 * Readings that are as often wrong as right, each alone: an area that trades with itself, the level of a total beside the word for a
 * balance, growth of a balance, a rank of the whole, a part that the vocabulary has no name for, all partners where one was named, the
 * place where the story was written, and the trade of a port in a story on its region, which is not the region's own.
 */
export function suspicions(
  reading: Reading,
  {
    text,
    language,
    before,
    first,
    headline,
    layout,
    areas,
  }: {
    text: string;
    language: string;
    before: Reading | undefined;
    first: Reading | undefined;
    headline: string[];
    layout: Story;
    areas: Record<string, { kind?: string }>;
  },
): Record<string, string> {
  const { area, partner, breakdown, indicator, measure, figure, sentence, unread } = reading;
  const isTotal = !partner.words.length && !breakdown.words.length;
  const lead = fold(text.slice(sentence.start, figure.start));
  const isOfBalance = statementGrammarOf(language)?.balance.test(lead) && indicator.value === 'trade';
  const [name] = indicator.words;
  const part =
    !breakdown.words.length && name ? unread.find((word) => isBeside(word, name, text, language)) : undefined;
  const isPairOnly = partner.value === 'world' && !partner.words.length;
  const goesOn = before?.figure.paragraph === figure.paragraph && before.indicator.value === indicator.value;
  const other = goesOn && before.partner.words.length ? before.partner.value : (headline[0] ?? null);
  const kindOf = (reading: Reading | undefined) => areas[reading?.area.value ?? '']?.kind;
  const isPort = kindOf(reading) === 'port' && kindOf(first) !== 'port' && indicator.value === 'trade';
  return {
    ...(isPort && { area: 'trade through a port is not that of the area that the story is about' }),
    ...(isDateline(area, text, language, layout) && {
      area: `"${area.words[0]?.text}" is where the story was written`,
    }),
    ...(area.value !== null && area.value === partner.value && { area: 'the area is its own partner' }),
    ...(isOfBalance && { indicator: 'the sentence speaks of a balance' }),
    ...(indicator.value === 'balance' &&
      measure.value?.startsWith('growth') && { measure: 'of a balance, which may be negative' }),
    ...(measure.value === 'rank' && isTotal && { partner: 'a rank of what?' }),
    ...(part && { breakdown: `"${part.text}" may be a part that the vocabulary has no name for` }),
    ...(isPairOnly && other !== null && { partner: `trade with ${other} alone, which was named before?` }),
  };
}

function isDateline({ words: [word] }: Guess, text: string, language: string, { paragraphs }: Story): boolean {
  const start = word && paragraphs[lastBefore(paragraphs, word.start + 1)]?.start;
  if (start === undefined) return false;
  const dateline = statementGrammarOf(language)?.dateline.exec(text.slice(start, start + 100))?.[0];
  return dateline !== undefined && word !== undefined && word.end <= start + dateline.length;
}

/** Where a partner was named before, a figure without one may be of all partners or of that one. */
function reasonOfPartner(guess: Guess): string {
  if (guess.value !== 'world' || !guess.words.length) return reasonOf(guess);
  return `${namesOf(guess)} was named before: is this of all partners, or of that one?`;
}

function namesOf({ words }: Guess): string {
  return words.map(({ text }) => `"${tidied(text)}"`).join(', ');
}

function reasonOf(guess: Guess): string {
  const named = namesOf(guess);
  const { value } = guess;
  if (value === null) return named ? `${named} does not tell it` : 'nothing near the figure tells it';
  return named ? `read from ${named}, which is not near` : 'nothing near the figure says it, it is a guess';
}
