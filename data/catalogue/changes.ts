/** What happened to the record, newest first: releases, revisions that they brought, withdrawals. An editor learns here that a cited figure changed. */

import type { Unit } from '../contract/enumerations.ts';
import type { Bounds } from '../fact/bounds.ts';
import type { Entry } from '../fact/entry.ts';
import { resolve } from '../fact/resolve.ts';
import { compareText } from '../fact/text-order.ts';
import type { Moves } from '../record/moved.ts';
import type { RecordedRelease } from '../record/schema.ts';

interface Value {
  value: number | null;
  bounds: Bounds;
  printed: string | null;
}

export type Change =
  | { kind: 'release'; day: string; id: string }
  | { kind: 'revision'; day: string; id: string; unit: Unit; before: Value; after: Value }
  | { kind: 'withdrawal'; day: string; id: string; reason: string };

/** Changes of one page of the feed. */
export const PAGE_SIZE = 50;

/** One page of the changes, counted from 1, which is the newest. */
export interface ChangePage {
  changes: Change[];
  /** How many pages there are. */
  pages: number;
}

export function* changePages(all: Change[]): Generator<[string, ChangePage]> {
  const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE));
  for (let page = 1; page <= pages; page++) {
    yield [`changes/${page}.json`, { changes: all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE), pages }];
  }
}

/** All changes, newest first. */
export function changes(releases: RecordedRelease[], entries: Entry[], { withdrawn }: Moves): Change[] {
  const all: Change[] = [
    ...releases.map(({ id, published }) => ({ kind: 'release' as const, day: published, id })),
    ...entries.flatMap(revisionsOf),
    ...Object.entries(withdrawn).map(([id, { date, reason }]) => ({
      kind: 'withdrawal' as const,
      day: date,
      id,
      reason,
    })),
  ];
  return all.sort((a, b) => compareText(b.day, a.day) || compareText(a.kind + a.id, b.kind + b.id));
}

function revisionsOf(entry: Entry): Change[] {
  const fact = resolve(entry);
  if (!fact) return [];
  const value = ({ value, bounds, printed }: Value): Value => ({ value, bounds, printed });
  return fact.revisions.map((before, i) => ({
    kind: 'revision',
    day: before.until,
    id: fact.id,
    unit: fact.unit,
    before: value(before),
    after: value(fact.revisions[i + 1] ?? fact),
  }));
}
