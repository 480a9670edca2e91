/** The budgets of speed and growth, and whether what was measured keeps them. */
import type { ClaimCost } from './worker/claims.ts';
import type { Cold } from './worker/cold.ts';
import type { Costs, Growth } from './worker/growth.ts';
import { ANSWERS, type AnswerKind } from './worker/growth-paths.ts';
import type { Speed } from './worker/speed.ts';

/** Of the requests a second of a Worker that returns the same answer as a constant. */
const LEAST_RATIO = 0.9;
const OF_RATIO = ['card', 'fact', 'list', '304'];
/** Of the cost of an answer, as the record grows tenfold and the answer does not. */
const MOST_GROWTH = 1.2;

/** Of the first answer of a fresh isolate: card and fact beside a bare Worker that reads one file, and what they read. */
const MOST_TO_BARE = 3;
const MOST_READ = 25_000;
const OF_FIRST = ['card', 'fact'];
/** Milliseconds of processor time on a quiet machine: of an answer that the build has made, of another, and which answers have no bound. */
const MOST_READY = 5;
const MOST_FIRST = 15;
const READY = ['card', 'card of a period', 'fact', 'fact without labels', 'page of a fact', 'PNG'];
const DEAR = /^MCP|CSV|1,000|^oEmbed/;

/** Milliseconds of processor time of `check_claim` for any 4,000 characters, in a Worker that has answered before. */
const MOST_CLAIM = 20;

/** A budget that is an upper bound. */
export function most(what: string, is: number, bound: number): Budget {
  return { what, is, bound: `≤ ${bound}`, holds: is <= bound };
}

export interface Budget {
  what: string;
  is: number;
  bound: string;
  holds: boolean;
}

export function budgetsOf(speeds: Speed[], growths: Growth[]): Budget[] {
  const ratios = speeds.filter(({ kind }) => OF_RATIO.includes(kind));
  const grown = (kind: AnswerKind, cost: keyof Costs) =>
    (growths.at(-1)?.costs[kind][cost] ?? Number.NaN) / (growths[0]?.costs[kind][cost] ?? Number.NaN);
  return [
    ...ratios.map(({ kind, toConstant, processorToConstant }) => {
      const known = Number.isFinite(processorToConstant);
      const is = known ? processorToConstant : toConstant;
      const what = `${kind}, requests a second ${known ? 'of processor time' : ''} of the constant Worker`;
      return { what, is, bound: `≥ ${LEAST_RATIO}`, holds: is >= LEAST_RATIO };
    }),
    ...(growths.length ? ANSWERS : []).flatMap((kind) =>
      (['first', 'made', 'again'] as const).map((cost) =>
        most(`${kind}, ${NAMES[cost]}, record × ${growths.at(-1)?.size}`, grown(kind, cost), MOST_GROWTH),
      ),
    ),
  ];
}

const NAMES: Record<keyof Costs, string> = { first: 'first answer', made: 'new answer', again: 'same answer again' };

export function coldBudgets(cold: Cold[]): Budget[] {
  return cold.flatMap(({ kind, ours, toBare, read }): Budget[] => {
    const first = `first answer, ${kind}`;
    const strict = [
      most(`${first}, of a bare Worker's`, toBare, MOST_TO_BARE),
      most(`${first}, bytes read`, read, MOST_READ),
    ];
    const plan = most(`${first}, ms of processor`, ours, READY.includes(kind) ? MOST_READY : MOST_FIRST);
    return [...(OF_FIRST.includes(kind) ? strict : []), ...(DEAR.test(kind) ? [] : [plan])];
  });
}

export function claimBudgets(claims: ClaimCost[]): Budget[] {
  return claims.map(({ piece, cost }) =>
    most(`check_claim of ${JSON.stringify(piece)}, ms of processor`, cost, MOST_CLAIM),
  );
}
