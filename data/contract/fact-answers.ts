/** Facts as responses: one, or a list. */
import * as v from 'valibot';
import { dataset } from './api-index.ts';
import { direction, words } from './card.ts';
import { listOf, next, object, oneOf, text, total } from './described.ts';
import { servedFact } from './fact.ts';
import { writing } from './language.ts';
import { asOf } from './series.ts';

export const factAnswer = v.intersect([
  servedFact,
  v.object({
    dataset,
    words: v.exactOptional(words),
    dir: v.exactOptional(direction),
    writing: v.exactOptional(writing),
  }),
]);

const sameTrade = object(
  {
    id: text('The id of the fact'),
    kind: oneOf(
      ['other-currency', 'partner-reports'],
      '`other-currency`: the same amount or growth in the other currency. `partner-reports`: the figure of the partner country, which may differ',
    ),
  },
  'Another fact about the same trade',
);

export const factList = v.object({
  dataset,
  asOf,
  facts: listOf(servedFact, 'The facts, newest period first'),
  total,
  next,
  missing: v.exactOptional(
    listOf(
      v.record(v.string(), v.string()),
      'If some facts match: each code or period of the request that none of them has, `{"indicator": "exports"}`',
    ),
  ),
  nearest: v.exactOptional(
    listOf(
      v.string(),
      'If no fact of an area matches: ids of up to five similar facts, the nearest first; those of `sameTrade` come before others',
    ),
  ),
  sameTrade: v.exactOptional(listOf(sameTrade, 'If no fact matches: facts that give the same trade in another way')),
});
