/** What the record has beside a number: the same key on other pages, the year before, earlier months of its year, the parent. */
import { DIMENSIONS, factId, type Key } from '../../fact/id.ts';
import { parsePeriod, sameWindow } from '../../fact/period.ts';
import type { PageEvidence } from '../../rules/page-evidence.ts';
import type { RecordView } from '../../rules/record-view.ts';

interface Neighbour {
  /** How it is related: `same`, `year before`, `year after`, `same year`, `parent`. */
  relation: string;
  period: string;
  printed: string;
  release: string;
}

/** Earlier and later runs of the same year at most. */
const MOST = 4;

/** `key` as far as it is known: without all dimensions there are none. */
export function neighboursOf(view: RecordView, key: Record<keyof Key, string | null>, except: string): Neighbour[] {
  if (DIMENSIONS.some((dimension) => key[dimension] === null)) return [];
  const full = key as Key;
  const period = parsePeriod(full.period);
  if (!period) return [];
  const at = (change: Partial<Key>) => view.preferred(factId({ ...full, ...change }));
  const same = at({});
  const parent = view.parentOf(full.area);
  const ofYear = view.ofYear({ series: factId(full).slice(0, -full.period.length - 1) } as PageEvidence, period.year);
  const others = ofYear.filter(({ period: other, place }) => other !== full.period && place.release.id !== except);
  const found: [string, PageEvidence | null][] = [
    ...(same ? view.evidenceFor(same).map((each): [string, PageEvidence] => ['same', each]) : []),
    ['year before', at({ period: sameWindow(period, -1).id })],
    ['year after', at({ period: sameWindow(period, 1).id })],
    ...others.slice(-MOST).map((each): [string, PageEvidence] => ['same year', each]),
    ['parent', parent === null ? null : at({ area: parent })],
  ];
  return found.flatMap(([relation, evidence]) => {
    if (!evidence || evidence.place.release.id === except) return [];
    const { place, period: of, printed, qualifier } = evidence;
    const limit = qualifier === 'exact' || qualifier === 'about' ? '' : ` (${qualifier})`;
    return [{ relation, period: of, printed: printed + limit, release: place.release.id }];
  });
}

/** One line each, in columns; the token comes last, because letters of some scripts are twice as wide. */
export function neighbourLines(neighbours: Neighbour[]): string[] {
  const width = (field: 'relation' | 'period' | 'release') =>
    Math.max(...neighbours.map((neighbour) => neighbour[field].length));
  const { relation, period, release } = {
    relation: width('relation'),
    period: width('period'),
    release: width('release'),
  };
  return neighbours.map((each) =>
    [each.relation.padEnd(relation), each.period.padEnd(period), each.release.padEnd(release), each.printed].join('  '),
  );
}
