/** Countries that a text names and the vocabulary does not have: whose trade it reports, and with whom others trade. */
import { fold } from '../../printed/fold.ts';
import { extractFigures } from '../../text/figures/extract.ts';
import { statementGrammarOf } from '../../text/grammars/all-statements.ts';
import { lastBefore, overlaps, type Span } from '../../text/spans.ts';
import { Mentions, type TextVocabulary } from '../../text/statements/mentions.ts';
import { isTradedWith, ownersOf } from '../../text/statements/owners.ts';
import { sentencesOf } from '../../text/story/sentences.ts';
import type { Story } from '../../text/story/story.ts';
import { countryName } from '../vocabulary/country.ts';

/** A country where the text names it; the code is that of ISO 3166-1. */
export interface NamedCountry extends Span {
  code: string;
}

export interface UnknownCountries {
  /** No area of the vocabulary, and the text speaks of their trade. */
  areas: NamedCountry[];
  /** No partner of the vocabulary, and another trades with them. */
  partners: NamedCountry[];
  /** The codes of the partners with which the headline says that the story's area trades. */
  headline: string[];
}

/** What a person reads of a country that the vocabulary lacks, and the command that adds it. */
export function lacking(what: 'area' | 'partner', code: string): { problem: string; command: string } {
  return {
    problem: `${countryName(code)} is no ${what} of the vocabulary`,
    command: `npm run desk -- add-${what} ${code}`,
  };
}

/** All that stands between two names of a list, "Borland (5 percent), Newland". */
const LIST = /^ ?(?:\([^()]{1,60}\))?[,，、] ?$/u;

/** All that stands between two names of a pair. */
const PAIR = /^ ?[-–—] ?$/u;

export function unknownCountries(
  text: string,
  vocabulary: TextVocabulary,
  { language, layout }: { language: string; layout: Story },
): UnknownCountries {
  const grammar = statementGrammarOf(language);
  if (!grammar) return { areas: [], partners: [], headline: [] };
  const folded = fold(grammar.spelling?.(text) ?? text);
  const sentences = sentencesOf(text, layout);
  const named = new Mentions(vocabulary, language, grammar)
    .in(text, folded)
    .filter((mention) => overlaps(sentences, mention));
  const owners = ownersOf({ text, folded, vocabulary, grammar }, named);
  const countries = named.flatMap(({ start, end, codes: { country, areas, partners } }) =>
    country ? [{ start, end, code: country, isKnown: Boolean(areas ?? partners) }] : [],
  );
  const isGroup = (code: string) => Object.hasOwn(vocabulary.partners, code.toLowerCase());
  const lacksIn = (list: 'areas' | 'partners') =>
    countries.filter(({ code }) => !Object.hasOwn(vocabulary[list], code) && !isGroup(code));
  const isOwner = ({ start }: Span) => owners[lastBefore(owners, start + 1)]?.start === start;
  const isNamedAfter = ({ start }: Span) =>
    isTradedWith({ folded, grammar }, { start }) ||
    grammar.counterpart.test(folded.slice(Math.max(0, start - 40), start));
  /** The countries of a list are all what the first of them is. */
  const counterparts = new Set<number>();
  for (const [i, mention] of countries.entries()) {
    const before = countries[i - 1];
    const isListed = before && counterparts.has(before.start) && LIST.test(folded.slice(before.end, mention.start));
    if (isListed || isNamedAfter(mention)) counterparts.add(mention.start);
  }
  /** "Borland – Newland Trade": the first is the area. */
  const isSecondOfPair = ({ start }: { start: number }) =>
    named.some(({ end }) => end < start && PAIR.test(folded.slice(end, start)));
  const isCounterpart = ({ start }: Span) => counterparts.has(start);
  // A sentence that only lists partners, or ranks them, states no trade with any of them.
  const besideNumbers = <T extends Span>(mentions: T[]): T[] => {
    if (!mentions.length) return mentions;
    const numbers = extractFigures(text, language, layout, folded).filter(({ unit }) => unit !== 'rank');
    return mentions.filter(({ start }) => {
      const sentence = sentences[lastBefore(sentences, start + 1)];
      return sentence !== undefined && overlaps(numbers, sentence);
    });
  };
  const asNamed = ({ start, end, code }: NamedCountry): NamedCountry => ({ start, end, code });
  return {
    areas: lacksIn('areas').filter(isOwner).map(asNamed),
    partners: besideNumbers(lacksIn('partners').filter((mention) => !isOwner(mention) && isCounterpart(mention))).map(
      asNamed,
    ),
    headline: named.flatMap(({ start, end, codes: { partners, country } }) => {
      const code = partners ?? country;
      const isInHeadline = layout.headline && start >= layout.headline.start && end <= layout.headline.end;
      return code && isInHeadline && (isNamedAfter({ start, end }) || isSecondOfPair({ start })) ? [code] : [];
    }),
  };
}
