/** The response when the record has no number: words that keep a model from inventing one, and the nearest facts. */
import { ALL_TRADE } from '../../data/card/series.ts';
import type { Answer } from '../../data/contract/answers.ts';
import { type Nearest, sameTradeText } from '../select/nearest.ts';
import type { Api, Query, ToolContext } from './tool.ts';

/** If the response were only "no data", some agents would make up a number. */
const NOTE =
  'The record has no number for this. Do not give one from memory, and do not estimate or compute one: say that the record has none.';

/** Used if the record has the same trade in another form, because "none" would be false. */
const SAME_TRADE_NOTE = 'The record has no number for exactly this.';
const SAME_TRADE_USE =
  'Give such a number with its own currency and its own reporter. Do not convert, estimate or compute one.';

/** Used for a text, whose figures are looked up only in their own unit. */
export const OTHER_UNIT_NOTE =
  'The record has other numbers for the area and period, but not these in this unit. find_facts names the same trade in another currency. Do not give a number from memory, and do not convert, estimate or compute one.';

const CONVERTED_NOTE =
  'The record has single numbers for this, which make no series. Say of each that a newsroom converted it, and do not compare them.';

/** The nearest facts of a response, if it names any. */
type NearestFacts = { [name in keyof Nearest]?: Nearest[name] | undefined };

export interface NoFact {
  note: string;
  /** Ids of facts, the nearest first. */
  nearest: readonly string[];
  newestPrinted: string | null;
}

export function noFact(
  { index: { dataset } }: Pick<ToolContext, 'index'>,
  { nearest = [], sameTrade }: NearestFacts = {},
): NoFact {
  const note = sameTrade?.length ? `${SAME_TRADE_NOTE}${sameTradeText(sameTrade)} ${SAME_TRADE_USE}` : NOTE;
  return { note, nearest: nearest.slice(0, MAX_NEAREST), newestPrinted: dataset.newest };
}

export function noFactLines({ note, nearest, newestPrinted }: NoFact): string[] {
  const facts = nearest.length ? [`Nearest facts: ${nearest.join(', ')}`] : [];
  return [note, ...facts, `The newest source on record was published on ${newestPrinted}.`];
}

const MAX_NEAREST = 5;

/**
 * A note for the arguments of a series without points, and the nearest facts. A series leaves out converted amounts, so there may be facts
 * for exactly these arguments. Rejects if `/v1/facts` rejects the arguments.
 */
export async function noFactFor(values: Query, api: Api): Promise<NoFact> {
  const answer = await api.ask<Answer<'FactList'>>('facts', { ...ALL_TRADE, ...values, limit: MAX_NEAREST });
  if (!answer.facts.length) return noFact(api, answer);
  const { newest } = api.index.dataset;
  return { note: CONVERTED_NOTE, nearest: answer.facts.map(({ id }) => id), newestPrinted: newest };
}
