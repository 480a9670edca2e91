/** Checks the references between vocabulary, `dataset.json`, `moved.json` and the facts. Each problem is one line. */
import { WHOLE } from '../fact/id.ts';
import type { Dataset } from './dataset.ts';
import { DATA } from './folders.ts';
import type { Moves } from './moved.ts';
import { type TradeRecord, VOCABULARY_OF, type Vocabulary } from './schema.ts';

function pathOf(vocabulary: string): string {
  return `${DATA}/vocabulary/${vocabulary}.json`;
}

const AREAS = pathOf('areas');

export function checkReferences(
  vocabulary: Vocabulary,
  offices: TradeRecord['offices'],
  dataset: Dataset | null,
): string[] {
  const { areas, units, indicators, partners } = vocabulary;
  const problems: string[] = [];
  for (const [code, { parent, currency, concept: { office } = {} }] of Object.entries(areas)) {
    if (parent !== undefined && !Object.hasOwn(areas, parent))
      problems.push(`${AREAS}, ${code}.parent is ${parent}, which is not in the file: correct it, or add the area`);
    const circle = parentCircle(areas, code);
    // Report a circle once, for its first area.
    if (circle && circle.toSorted()[0] === code)
      problems.push(
        `${AREAS}, ${code}.parent leads back to ${code} (${[...circle, code].join(' → ')}): correct a parent, or remove it`,
      );
    if (currency !== undefined && !Object.hasOwn(units, currency))
      problems.push(`${AREAS}, ${code}.currency is ${currency}: add its labels to ${pathOf('units')}`);
    if (office !== undefined && !Object.hasOwn(offices, office))
      problems.push(
        `${AREAS}, ${code}.concept.office is ${office}, which is not in ${pathOf('offices')}: correct it, or add the office`,
      );
  }
  for (const [code, { partner }] of Object.entries(indicators)) {
    if (partner !== undefined && !Object.hasOwn(partners, partner))
      problems.push(
        `${pathOf('indicators')}, ${code}.partner is ${partner}, which is not in partners.json: correct it`,
      );
  }
  return [...problems, ...checkDivisions(vocabulary), ...(dataset ? checkDataset(dataset, vocabulary) : [])];
}

/** The fields whose code the vocabulary lacks, each with its list. */
export function unknownCodes(
  vocabulary: Vocabulary,
  observation: Record<keyof typeof VOCABULARY_OF, string>,
): [field: string, list: string][] {
  return Object.entries(VOCABULARY_OF).filter(
    ([field, list]) => !Object.hasOwn(vocabulary[list], observation[field as keyof typeof VOCABULARY_OF]),
  );
}

/** The circle of parents that leads back to the area: ['CN', 'CN-XJ'] if each is the other's parent. Otherwise null. */
function parentCircle(areas: Vocabulary['areas'], code: string): string[] | null {
  const ancestors = new Set<string>();
  let area = areas[code]?.parent;
  while (area !== undefined && !ancestors.has(area)) {
    if (area === code) return [code, ...ancestors];
    ancestors.add(area);
    area = areas[area]?.parent;
  }
  return null;
}

/** Each partner and breakdown must have a division, except the whole (`world`, `total`). */
function checkDivisions({ partners, breakdowns, divisions }: Vocabulary): string[] {
  const file = pathOf('divisions');
  const problems: string[] = [];
  for (const [vocabulary, terms] of Object.entries({ partners, breakdowns })) {
    for (const [code, { division }] of Object.entries(terms)) {
      const term = `${pathOf(vocabulary)}, ${code}`;
      if (WHOLE.has(code)) {
        if (division) problems.push(`${term} must not have a division, because it stands for the whole: remove it`);
      } else if (division === undefined) {
        problems.push(`${term} has no division: add one of ${file}`);
      } else if (!Object.hasOwn(divisions, division)) {
        problems.push(`${term}.division is ${division}, which is not in ${file}: correct it`);
      }
    }
  }
  return problems;
}

/** Areas and currencies of `dataset.json` must be in the vocabulary. */
function checkDataset(
  { start, rates, exchangeRates = {}, schedule = [] }: Dataset,
  { areas, units }: Vocabulary,
): string[] {
  const file = `${DATA}/dataset.json`;
  const problems: string[] = [];
  const isUnknown = (area: string) => !Object.hasOwn(areas, area);
  if (isUnknown(start.area))
    problems.push(`${file}, start.area is ${start.area}, which is not in ${AREAS}: correct it`);
  for (const { area } of schedule) {
    if (isUnknown(area)) problems.push(`${file}, schedule: ${area} is not in ${AREAS}: correct it`);
  }
  for (const [field, table] of Object.entries({ rates, exchangeRates })) {
    for (const pair of Object.keys(table)) {
      for (const currency of pair.split('/')) {
        if (!Object.hasOwn(units, currency))
          problems.push(`${file}, ${field}.${pair}: ${currency} is not in ${pathOf('units')}`);
      }
    }
  }
  return problems;
}

/** Ids that are no longer in use must not be on record. Their new ids must be. */
export function checkMoves({ moved, withdrawn }: Moves, factIds: ReadonlySet<string>): string[] {
  const file = `${DATA}/moved.json`;
  const problems: string[] = [];
  for (const id of [...Object.keys(moved), ...Object.keys(withdrawn)]) {
    if (factIds.has(id)) problems.push(`${id}: ${file} says it is gone, but the record has it: remove the line`);
  }
  for (const id of Object.keys(withdrawn)) {
    if (Object.hasOwn(moved, id))
      problems.push(`${id}: ${file} says both that it moved and that it was withdrawn: remove one of the two`);
  }
  const successors = Object.entries(withdrawn).map(([id, { successor }]) => [id, successor] as const);
  for (const [id, newId] of [...Object.entries(moved), ...successors]) {
    if (newId !== undefined && !factIds.has(newId))
      problems.push(`${id}: ${file} leads to ${newId}, which is not in the record: correct it`);
  }
  return problems;
}
