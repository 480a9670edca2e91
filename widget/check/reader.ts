/**
 * The part of `/check` that reads: it runs beside the page, so that a long text does not hold it up, and asks for nothing itself. It is sent
 * a text with the vocabulary and answers with the areas whose facts it needs; then it is sent these and answers with the findings.
 */
import type { Fact } from '../../data/contract/fact.ts';
import type { ReadText, TextOptions } from '../../data/text/check/check-text.ts';
import { checkReadings, readText } from '../../data/text/check/check-text.ts';
import type { Checked } from '../../data/text/check/finding.ts';
import { statementGrammarOf } from '../../data/text/grammars/all-statements.ts';
import type { TextVocabulary } from '../../data/text/statements/mentions.ts';

export type ToReader =
  | { kind: 'read'; text: string; vocabulary: TextVocabulary; options: TextOptions }
  | { kind: 'check'; facts: Fact[] };

/** `isRead` tells whether texts of the language are read at all. */
export type FromReader = { kind: 'areas'; areas: string[]; isRead: boolean } | { kind: 'checked'; checked: Checked };

let read: ReadText | null = null;

addEventListener('message', ({ data }: MessageEvent<ToReader>) => {
  if (data.kind === 'read') {
    read = readText(data.text, data.vocabulary, data.options);
    send({ kind: 'areas', areas: read.areas, isRead: statementGrammarOf(read.language) !== null });
  } else if (read) {
    send({ kind: 'checked', checked: checkReadings(read, data.facts) });
  }
});

function send(message: FromReader): void {
  (self as unknown as { postMessage(message: FromReader): void }).postMessage(message);
}
