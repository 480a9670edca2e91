/** One file for each key with its numbers of all periods: what `/v1/series` answers from, and what the page of a number draws. */
import type { Fact } from '../contract/fact.ts';
import type { Entry } from '../fact/entry.ts';
import { resolve } from '../fact/resolve.ts';
import { type Point, pointOf } from './area-page-file.ts';
import { seriesName } from './format/file-names.ts';

/** A number of a series as known on a day. */
export interface SeriesNumber extends Point, Pick<Fact, 'digits' | 'obsStatus' | 'printed' | 'published' | 'caveats'> {
  /** The preferred page that states it; null where it is derived. */
  release: string | null;
}

/** As known today; without the number where there was one on an earlier day alone. */
export type SeriesPoint = SeriesNumber | Pick<Point, 'id' | 'period'>;

export function seriesNumber(fact: Fact): SeriesNumber {
  const { digits, obsStatus, printed, published, caveats, basis, evidence } = fact;
  const release = (basis === 'stated' && evidence[0]?.release) || null;
  return { ...pointOf(fact), ...{ digits, obsStatus, printed, published, caveats, release } };
}

export function* seriesFiles(entries: readonly Entry[]): Generator<[name: string, points: SeriesPoint[]]> {
  for (const [name, some] of Map.groupBy(entries, seriesName)) yield [`${name}.json`, some.map(seriesPoint)];
}

function seriesPoint(entry: Entry): SeriesPoint {
  const fact = resolve(entry);
  return fact ? seriesNumber(fact) : { id: entry.id, period: entry.period };
}
