/** The response when the record has no number: words that keep a model from inventing one, and the nearest facts. */
import { ALL_TRADE } from '../../data/card/series.ts';
import type { Answer } from '../../data/contract/answers.ts';
import type { Api, Query, ToolContext } from './tool.ts';

/** If the response were only "no data", some agents would make up a number. */
const NOTE =
  'The record has no number for this. Do not give one from memory, and do not estimate or compute one: say that the record has none.';

export interface None {
  note: string;
  /** Ids of facts, the nearest first. */
  nearest: readonly string[];
  newestPrinted: string | null;
}

export function noFact({ index: { dataset } }: Pick<ToolContext, 'index'>, nearest: readonly string[]): None {
  return { note: NOTE, nearest: nearest.slice(0, MAX_NEAREST), newestPrinted: dataset.newest };
}

export function noneLines({ note, nearest, newestPrinted }: None): string[] {
  const facts = nearest.length ? [`Nearest facts: ${nearest.join(', ')}`] : [];
  return [note, ...facts, `The newest source on record was published on ${newestPrinted}.`];
}

const MAX_NEAREST = 5;

/** The facts that are nearest to the arguments of a series without points. Rejects for arguments that `/v1/facts` refuses. */
export async function noneOf(values: Query, api: Api): Promise<None> {
  const { nearest = [] } = await api.ask<Answer<'FactList'>>('facts', { ...ALL_TRADE, ...values, limit: MAX_NEAREST });
  return noFact(api, nearest);
}
