/** Areas and partners of a release that its story does not name: a code that was chosen wrongly from a list. */
import { fold } from '../../printed/fold.ts';
import { statementGrammarOf } from '../../text/grammars/all-statements.ts';
import { Mentions, type TextVocabulary } from '../../text/statements/mentions.ts';
import type { Draft } from '../draft/draft-file.ts';
import type { StoryText } from './propose.ts';

export interface Unnamed {
  field: 'area' | 'partner';
  code: string;
  /** The tokens of its observations. */
  printed: string[];
}

/** Codes that no text names. */
const UNNAMED = ['world', 'none'];

/** Nothing where statements in the language of the story are not read. */
export function unnamedCodes(
  { text, language }: StoryText,
  { observations }: Pick<Draft, 'observations'>,
  vocabulary: TextVocabulary,
): Unnamed[] {
  const grammar = statementGrammarOf(language);
  if (!grammar) return [];
  const mentions = new Mentions(vocabulary, language, grammar).in(text, fold(grammar.spelling?.(text) ?? text));
  const named = new Set(mentions.flatMap(({ codes }) => [codes.areas, codes.partners, codes.country]));
  return (['area', 'partner'] as const).flatMap((field) =>
    [...Map.groupBy(observations, (each) => each[field])].flatMap(([code, group]) =>
      code === null || UNNAMED.includes(code) || named.has(code)
        ? []
        : [{ field, code, printed: group.map(({ printed }) => printed) }],
    ),
  );
}
