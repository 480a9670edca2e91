/**
 * The part of `/check` that reads: it runs beside the page, so that a long text does not hold it up, and requests nothing itself. It is sent
 * a text with the vocabulary, asks the page for the facts of areas, and answers with the findings.
 */
import type { Fact } from '../../data/contract/fact.ts';
import { type CheckedText, checkText } from '../../data/text/check/check-text.ts';
import type { TextVocabulary } from '../../data/text/statements/mentions.ts';
import type { TextOptions } from '../../data/text/statements/read-text.ts';

export type ToReader =
  | { kind: 'text'; text: string; vocabulary: TextVocabulary; options: TextOptions }
  | { kind: 'facts'; area: string; facts: readonly Fact[] };

export type FromReader = { kind: 'area'; area: string } | { kind: 'checked'; checked: CheckedText };

/** What waits for the facts of an area. */
const waiting = new Map<string, (facts: readonly Fact[]) => void>();

addEventListener('message', ({ data }: MessageEvent<ToReader>) => {
  if (data.kind === 'facts') waiting.get(data.area)?.(data.facts);
  else check(data).catch(reportError);
});

async function check({ text, vocabulary, options }: Extract<ToReader, { kind: 'text' }>): Promise<void> {
  const source = {
    vocabulary: async () => vocabulary,
    facts: (area: string) =>
      new Promise<readonly Fact[]>((resolve) => {
        waiting.set(area, resolve);
        send({ kind: 'area', area });
      }),
  };
  send({ kind: 'checked', checked: await checkText(text, source, options) });
}

function send(message: FromReader): void {
  (self as unknown as { postMessage(message: FromReader): void }).postMessage(message);
}
