/** What is said where the record has no number: words that keep a model from inventing one, and what there is instead. */
import { ALL_TRADE } from '../../data/card/series.ts';
import type { Answer } from '../../data/contract/answers.ts';
import type { Api, Query, ToolContext } from './tool.ts';

/** Of agents that are told only "no data", some give a number of their own. */
const NOTE =
  'The record has no number for this. Do not give one from memory, and do not estimate or compute one: say that the record has none.';

export interface None {
  note: string;
  /** Ids of facts, the nearest first. */
  nearest: readonly string[];
  newestPrinted: string | null;
}

export function noFact({ index: { dataset } }: Pick<ToolContext, 'index'>, nearest: readonly string[]): None {
  return { note: NOTE, nearest: nearest.slice(0, MOST), newestPrinted: dataset.newest };
}

export function noneLines({ note, nearest, newestPrinted }: None): string[] {
  const known = nearest.length ? [`Nearest facts: ${nearest.join(', ')}`] : [];
  return [note, ...known, `The newest page of the record was printed on ${newestPrinted}.`];
}

const MOST = 5;

/** What the API names as nearest to the arguments of a series that has no point; rejects for arguments that `/v1/facts` does not take. */
export async function noneOf(values: Query, api: Api): Promise<None> {
  const { nearest = [] } = await api.ask<Answer<'FactList'>>('facts', { ...ALL_TRADE, ...values, limit: MOST });
  return noFact(api, nearest);
}
