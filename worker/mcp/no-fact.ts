/** The part of a result that says the record has no number: words that keep a model from inventing one, and the nearest facts. */
import { ALL_TRADE } from '../../data/card/series.ts';
import type { Answer } from '../../data/contract/answers.ts';
import { type Nearest, sameTradeText } from '../select/nearest.ts';
import type { Api, Query, ToolContext } from './tool.ts';

/** If the response were only "no data", some agents would make up a number. */
const NOTE =
  'The record has no number for this. Do not give one from memory, and do not estimate or compute one: say that the record has none.';

/** Used if the record has the same trade in another currency or as the partner reports it: "no number" would be false. */
const SAME_TRADE_NOTE = 'The record has no number for exactly this.';
const SAME_TRADE_USE =
  'Give such a number with its own currency and its own reporter. Do not convert, estimate or compute one.';

/** Used for the figures of a text, which are looked up only in their own unit. */
export const OTHER_UNIT_NOTE =
  'The record has other numbers for the area and period, but not these in this unit. find_facts names the same trade in another currency. Do not give a number from memory, and do not convert, estimate or compute one.';

const CONVERTED_NOTE =
  'The record has single numbers for this, which make no series. Say of each that a newsroom converted it, and do not compare them.';

export interface NoFact {
  note: string;
  /** Ids of facts, the nearest first. */
  nearest: readonly string[];
  newestPrinted: string | null;
}

export function noFact(
  { index: { dataset } }: Pick<ToolContext, 'index'>,
  { nearest = [], sameTrade }: Optional<Nearest> = {},
): NoFact {
  const note = sameTrade?.length ? `${SAME_TRADE_NOTE}${sameTradeText(sameTrade)} ${SAME_TRADE_USE}` : NOTE;
  return { note, nearest: nearest.slice(0, MAX_NEAREST), newestPrinted: dataset.newest };
}

const MAX_NEAREST = 5;

type Optional<T> = { [Name in keyof T]?: T[Name] | undefined };

export function noFactLines({ note, nearest, newestPrinted }: NoFact): string[] {
  const facts = nearest.length ? [`Nearest facts: ${nearest.join(', ')}`] : [];
  return [note, ...facts, `The newest source on record was published on ${newestPrinted}.`];
}

/**
 * For arguments that `/v1/series` or `/v1/facts/{id}` has nothing for. `/v1/facts` may have facts for them, because series leave out amounts
 * that a newsroom converted. Rejects if `/v1/facts` rejects the arguments.
 */
export async function noFactFor(values: Query, api: Api): Promise<NoFact> {
  const list = await api.callRoute<Answer<'FactList'>>('facts', { ...ALL_TRADE, ...values, limit: MAX_NEAREST });
  if (!list.facts.length) return noFact(api, list);
  const { newest } = api.index.dataset;
  return { note: CONVERTED_NOTE, nearest: list.facts.map(({ id }) => id), newestPrinted: newest };
}
