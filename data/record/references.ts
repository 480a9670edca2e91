/** Checks the references between vocabulary, `dataset.json`, `moved.json` and the facts. Each problem is one line. */
import { WHOLE } from '../fact/id.ts';
import type { Dataset } from './dataset.ts';
import { DATA } from './folders.ts';
import type { Moves } from './moved.ts';
import type { TradeRecord, Vocabulary } from './schema.ts';

const pathOf = (vocabulary: string) => `${DATA}/vocabulary/${vocabulary}.json`;
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

/** The area and its ancestors if the area is its own ancestor: ['CN', 'CN-XJ'] if each is the other's parent. Otherwise null. */
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
  return Object.entries({ partners, breakdowns }).flatMap(([name, terms]) =>
    Object.entries(terms).flatMap(([code, { division }]) => {
      const at = `${pathOf(name)}, ${code}`;
      if (WHOLE.has(code))
        return division ? [`${at} must not have a division, because it stands for the whole: remove it`] : [];
      if (division === undefined) return [`${at} has no division: add one of ${file}`];
      return Object.hasOwn(divisions, division)
        ? []
        : [`${at}.division is ${division}, which is not in ${file}: correct it`];
    }),
  );
}

function checkDataset(
  { start, rates, exchangeRates = {}, schedule = [] }: Dataset,
  { areas, units }: Vocabulary,
): string[] {
  const file = `${DATA}/dataset.json`;
  const isUnknown = (area: string) => !Object.hasOwn(areas, area);
  const unknownCurrencies = (pair: string) => pair.split('/').filter((currency) => !Object.hasOwn(units, currency));
  return [
    ...(isUnknown(start.area) ? [`${file}, start.area is ${start.area}, which is not in ${AREAS}: correct it`] : []),
    ...schedule
      .filter(({ area }) => isUnknown(area))
      .map(({ area }) => `${file}, schedule: ${area} is not in ${AREAS}: correct it`),
    ...Object.entries({ rates, exchangeRates }).flatMap(([field, table]) =>
      Object.keys(table).flatMap((pair) =>
        unknownCurrencies(pair).map(
          (currency) => `${file}, ${field}.${pair}: ${currency} is not in ${pathOf('units')}`,
        ),
      ),
    ),
  ];
}

/** Ids that are no longer in use must not be on record. Their new ids must be. */
export function checkMoves({ moved, withdrawn }: Moves, factIds: ReadonlySet<string>): string[] {
  const oldIds = [...Object.keys(moved), ...Object.keys(withdrawn)];
  const successors = Object.entries(withdrawn).map(([from, { successor }]) => [from, successor] as const);
  const targets = [...Object.entries(moved), ...successors];
  const file = `${DATA}/moved.json`;
  return [
    ...oldIds
      .filter((id) => factIds.has(id))
      .map((id) => `${id}: ${file} says it is gone, but the record has it: remove the line`),
    ...oldIds
      .filter((id, i) => oldIds.indexOf(id) !== i)
      .map((id) => `${id}: ${file} says both that it moved and that it was withdrawn: remove one of the two`),
    ...targets
      .filter(([, to]) => to !== undefined && !factIds.has(to))
      .map(([from, to]) => `${from}: ${file} leads to ${to}, which is not in the record: correct it`),
  ];
}
