/**
 * `npm run measure:outside`: compares figures of pages that are not in the record with the facts that it serves. The list was committed before
 * the first comparison. Since then it may only change to mark an error of its own (`error`, with the reason).
 */
import { readFileSync } from 'node:fs';
import { agree, boundsOf } from '../../data/fact/bounds.ts';
import { parsePrintedNumber } from '../../data/printed/printed.ts';
import { recordFacts } from '../support/texts/record-facts.ts';

interface Figure {
  address: string;
  language: string;
  printed: string;
  id: string;
  error?: string;
}

type Result = 'inside' | 'meets' | 'outside' | 'not served' | 'in the record' | 'error in the list';

const { record, byId } = recordFacts();
const listed = record.releases.map(({ url }) => url);
const figures: Figure[] = JSON.parse(readFileSync(new URL('outside-figures.json', import.meta.url), 'utf8'));
const counts = new Map<string, Map<Result, number>>();

for (const figure of figures) {
  const { id, printed, address, error } = figure;
  const fact = byId.get(id);
  const basis = fact?.basis ?? 'none';
  // A page that has entered the record since the list was written tests nothing any more.
  const result = error ? 'error in the list' : listed.includes(address) ? 'in the record' : compare(figure);
  const row = counts.get(basis) ?? new Map<Result, number>();
  counts.set(basis, row.set(result, (row.get(result) ?? 0) + 1));
  const served = fact
    ? `${fact.value ?? 'a bound'} [${fact.bounds.map((end) => end ?? '∞').join(', ')}] ${fact.status}`
    : '';
  console.log(`${result.padEnd(11)} ${basis.padEnd(8)} ${id}: ${printed}; ${served}${error ? ` (${error})` : ''}`);
}

console.log('');
for (const [basis, row] of counts) {
  console.log(`${basis.padEnd(8)} ${[...row].map(([result, count]) => `${count} ${result}`).join(', ')}`);
}

/**
 * `inside`: the printed number lies within the bounds of the fact. `meets`: it does not, but its own bounds overlap them, however it was
 * rounded.
 */
function compare({ id, printed, language }: Figure): Result {
  const fact = byId.get(id);
  const token = parsePrintedNumber(printed, language);
  if (!token) throw new Error(`${printed} has no number.`);
  if (!fact) return 'not served';
  const [low, high] = fact.bounds;
  if (token.value >= (low ?? -Infinity) && token.value <= (high ?? Infinity)) return 'inside';
  const bounds = boundsOf(token.value, token.resolution, 'exact', 'unknown');
  return agree({ bounds, qualifier: 'exact' }, { bounds: fact.bounds, qualifier: fact.qualifier })
    ? 'meets'
    : 'outside';
}
