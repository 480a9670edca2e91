/** Where the command gets the record from: a deployment. */
import type { Fact } from '../../../data/contract/fact.ts';
import { type CheckSource, recordOf, remembered } from '../../check/record-facts.ts';
import { TradeFactsError, tradeFacts } from '../client.ts';

/** With what the command needs besides. */
export interface FileSource extends CheckSource {
  /** The fact of this id, or of the one to which it has moved; null where there is none. */
  fact(id: string): Promise<Fact | null>;
  /** Where receipts are. */
  origin: string;
  /** The id of the data set. */
  record(): Promise<string>;
}

/** What keeps the command from checking, in one sentence, as the client's errors say it. */
export class CannotCheck extends TradeFactsError {}

/** What was asked for is kept: many files cite the same facts. */
export function fromOrigin(address: string): FileSource {
  const client = tradeFacts(address);
  const facts = new Map<string, Promise<Fact | null>>();
  const ask = (id: string) =>
    client.fact(id).catch((error: TradeFactsError) => {
      if ([400, 404, 410].includes(error.status ?? 0)) return null;
      throw error;
    });
  return {
    ...remembered(recordOf(client.get)),
    origin: new URL(address).origin,
    record: async () => (await client.areas()).dataset.id,
    fact(id) {
      const fact = facts.get(id) ?? ask(id);
      facts.set(id, fact);
      return fact;
    },
  };
}
