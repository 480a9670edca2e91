/** The record as it is, the record with revisions and marks that came later, and texts about facts of both. */
import type { Fact } from '../../../data/contract/fact.ts';
import { isLimit } from '../../../data/fact/bounds.ts';
import { factId } from '../../../data/fact/id.ts';
import { readRecord } from '../../../data/record/record.ts';
import type { Observation, RecordedRelease, TradeRecord } from '../../../data/record/schema.ts';
import { checkWords } from '../../../data/text/lookup/bound-words.ts';
import { tokenSlips } from '../../measure/mutate/mutations.ts';
import { sentencesOf } from './compose.ts';
import { recordChecker } from './record-checker.ts';

/** What the command reads as a dump. */
export interface Dump {
  dataset: { id: string };
  facts: Fact[];
  vocabulary: TradeRecord['vocabulary'];
}

export interface Text {
  /** States the fact. */
  sentence: string;
  /** Its figure, as it is cited. */
  cited: string;
  /** States another fact, with which nothing happens. */
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
  sentence: string;
  /** With its number changed. */
  slipped: { sentence: string; observation: Observation };
}

/** Of each `step`th page of the record. */
export async function plantsIn(count: number, step: number): Promise<{ before: Dump; after: Dump; texts: Plant[] }> {
  const record = readRecord();
  const checker = recordChecker(record);
  const before = dumpOf(checker);
  const stated = await statedIn(checker, step);
  // Spread over all areas, years and measures.
  const apart = Math.floor(stated.length / (count * 2));
  const spread = stated.filter((_, i) => i % apart === 0);
  const planted = spread.slice(0, count).map((each, i) => ({ ...each, kind: KINDS[i % KINDS.length] ?? 'slip' }));
  const after = dumpOf(recordChecker(withPlants(record, planted)));
  const changed = changedFacts(before, after);
  const controls = spread.slice(count).filter(({ id }) => !changed.has(id));
  const texts = planted.map(({ kind, id, sentence, slipped, observation, release: { language } }, i): Plant => {
    // A text is read in one language.
    const alike = controls.filter(({ release }) => release.language === language);
    const control = alike[i % alike.length]?.sentence ?? '';
    const cite = ({ printed }: Observation) => `<trade-figure fact="${id}">${printed}</trade-figure>`;
    const first = { sentence, cited: cite(observation), control };
    const isSlip = kind === 'slip';
    const second = isSlip ? { sentence: slipped.sentence, cited: cite(slipped.observation), control } : first;
    return { kind, id, first, second, alerts: alertsOf(kind) };
  });
  return { before, after, texts };
}

function alertsOf(kind: Plant['kind']): string[] {
  if (kind === 'slip') return ['differs'];
  // Words that are true of the revised number as well are not outdated.
  return kind === 'revised' ? ['outdated', 'revised'] : [kind];
}

function dumpOf({ record, facts }: ReturnType<typeof recordChecker>): Dump {
  return { dataset: { id: 'test' }, facts, vocabulary: record.vocabulary };
}

/**
 * Facts of which one sentence of ours is read rightly and a slip in it is found: the first run reads them. One page alone prints them,
 * because a mark on one of several pages marks no fact. Limits are left out: over 156 revises no over 15.6.
 */
async function statedIn({ record, byId, check }: ReturnType<typeof recordChecker>, step: number): Promise<Stated[]> {
  const found = new Map<string, Stated>();
  for (const [i, release] of record.releases.entries()) {
    if (i % step) continue;
    for (const observation of release.observations) {
      const id = factId(observation);
      const fact = byId.get(id);
      const [sentence] = sentencesOf(record, release, observation);
      const slip = tokenSlips(release, observation).find((each) => each.slip === 'times ten')?.observation;
      const [changed] = slip ? sentencesOf(record, release, slip) : [];
      if (
        !slip ||
        !sentence ||
        !changed ||
        found.has(id) ||
        fact?.status !== 'current' ||
        fact.evidence.length > 1 ||
        isLimit(observation)
      )
        continue;
      const isCited = checkWords(observation.printed, release.language, fact).state === 'matches';
      const [finding, ...others] = await check(`<p>${sentence}</p>`, undefined);
      if (!isCited || finding?.verdict !== 'matches' || finding.id !== id || others.length) continue;
      found.set(id, { release, observation, id, sentence, slipped: { sentence: changed, observation: slip } });
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
            observations: [{ ...slipped.observation, revised: true }],
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
