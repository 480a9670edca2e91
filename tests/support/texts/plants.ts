/** The record as it is, the record with revisions and marks that came later, and texts about facts of both. */
import type { Fact } from '../../../data/contract/fact.ts';
import { isLimit } from '../../../data/fact/bounds.ts';
import { factId } from '../../../data/fact/id.ts';
import { readRecord } from '../../../data/record/record.ts';
import type { Observation, RecordedRelease, TradeRecord } from '../../../data/record/schema.ts';
import { checkWords } from '../../../data/text/lookup/bound-words.ts';
import { tokenSlips } from './planted-slips.ts';
import { recordFacts } from './record-facts.ts';

/** What the command reads as a dump. */
export interface Dump {
  dataset: { id: string };
  facts: Fact[];
  vocabulary: TradeRecord['vocabulary'];
}

export interface Text {
  /** The figure, as it is cited. */
  cited: string;
  /** A figure of another fact, with which nothing happens. */
  control: string;
}

export interface Plant {
  kind: (typeof KINDS)[number];
  id: string;
  /** What the command may call it. */
  alerts: string[];
  first: Text;
  second: Text;
}

const KINDS = ['revised', 'disputed', 'corrected', 'withdrawn', 'slip'] as const;
const LATER = '2031-01-05';

interface Stated {
  release: RecordedRelease;
  observation: Observation;
  id: string;
  /** With its number changed. */
  slipped: Observation;
}

/** Of each `step`th page of the record. */
export function plantsIn(count: number, step: number): { before: Dump; after: Dump; texts: Plant[] } {
  const record = readRecord();
  const checker = recordFacts(record);
  const before = dumpOf(checker);
  const stated = statedIn(checker, step);
  // Spread over all areas, years and measures.
  const apart = Math.floor(stated.length / (count * 2));
  const spread = stated.filter((_, i) => i % apart === 0);
  const planted = spread.slice(0, count).map((each, i) => ({ ...each, kind: KINDS[i % KINDS.length] ?? 'slip' }));
  const after = dumpOf(recordFacts(withPlants(record, planted)));
  const changed = changedFacts(before, after);
  const controls = spread.slice(count).filter(({ id }) => !changed.has(id));
  const texts = planted.map(({ kind, id, slipped, observation, release: { language } }, i): Plant => {
    // A text is read in one language.
    const alike = controls.filter(({ release }) => release.language === language);
    const other = alike[i % alike.length];
    const cite = (fact: string, { printed }: Observation) =>
      `<trade-figure lang="${language}" fact="${fact}">${printed}</trade-figure>`;
    const control = other ? cite(other.id, other.observation) : '';
    const first = { cited: cite(id, observation), control };
    const second = kind === 'slip' ? { cited: cite(id, slipped), control } : first;
    return { kind, id, first, second, alerts: alertsOf(kind) };
  });
  return { before, after, texts };
}

function alertsOf(kind: Plant['kind']): string[] {
  if (kind === 'slip') return ['differs'];
  return kind === 'revised' ? ['revised'] : ['doubt'];
}

function dumpOf({ record, facts }: ReturnType<typeof recordFacts>): Dump {
  return { dataset: { id: 'test' }, facts, vocabulary: record.vocabulary };
}

/**
 * Facts whose number is read where it is cited. One page alone prints them, because a mark on one of several pages marks no fact. Limits are
 * left out: over 156 revises no over 15.6.
 */
function statedIn({ record, byId }: ReturnType<typeof recordFacts>, step: number): Stated[] {
  const found = new Map<string, Stated>();
  for (const [i, release] of record.releases.entries()) {
    // The page around the number is in one of these.
    if (i % step || (release.language !== 'en' && release.language !== 'zh')) continue;
    for (const observation of release.observations) {
      const id = factId(observation);
      const fact = byId.get(id);
      const slipped = tokenSlips(release, observation).find((each) => each.slip === 'times ten')?.observation;
      if (!slipped || found.has(id) || fact?.status !== 'current' || fact.evidence.length > 1 || isLimit(observation))
        continue;
      if (checkWords(observation.printed, release.language, fact).state !== 'matches') continue;
      found.set(id, { release, observation, id, slipped });
    }
  }
  return [...found.values()];
}

/** The record some years later: pages that print other numbers as revised, and marks of people on pages. */
function withPlants(record: TradeRecord, plants: readonly (Stated & Pick<Plant, 'kind'>)[]): TradeRecord {
  const marks = new Map(plants.map((plant) => [plant.observation, plant.kind]));
  const marked = record.releases.map((release) => ({
    ...release,
    observations: release.observations.map((observation): Observation => {
      const status = marks.get(observation);
      if (!status || status === 'slip' || status === 'revised') return observation;
      return { ...observation, mark: { status, date: LATER, reason: 'Planted.' } };
    }),
  }));
  const revisions = plants.flatMap(({ kind, release, slipped }, i): RecordedRelease[] =>
    kind === 'revised'
      ? [
          {
            ...release,
            ...{ id: `${LATER}-planted-${i}`, url: `${release.url}?${i}`, published: LATER, recorded: LATER },
            observations: [{ ...slipped, revised: true }],
          },
        ]
      : [],
  );
  return { ...record, releases: [...marked, ...revisions] };
}

function changedFacts(before: Dump, after: Dump): Set<string> {
  const known = new Map(before.facts.map((fact) => [fact.id, JSON.stringify(fact)]));
  return new Set(after.facts.filter((fact) => known.get(fact.id) !== JSON.stringify(fact)).map(({ id }) => id));
}
