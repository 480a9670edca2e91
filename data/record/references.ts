/** What the files of the vocabulary and `dataset.json` say of each other: parents, currencies, the start page, rates. */
import type { Dataset } from './dataset.ts';
import { DATA } from './folders.ts';
import type { Moves } from './moved.ts';
import type { Labels, TradeRecord, Vocabulary } from './schema.ts';

const pathOf = (vocabulary: string) => `${DATA}/vocabulary/${vocabulary}.json`;
const AREAS = pathOf('areas');

/** One line for each reference that leads nowhere, with the file and the field that has it. */
export function checkReferences(vocabulary: Vocabulary, dataset: Dataset | null): string[] {
  const { areas, units, indicators, partners } = vocabulary;
  const ofAreas = Object.entries(areas).flatMap(([code, { parent, currency }]) => {
    const problems: string[] = [];
    if (parent !== undefined && !Object.hasOwn(areas, parent))
      problems.push(`${AREAS}, ${code}.parent is ${parent}, no area of the file: correct it, or add the area`);
    else if (isOwnAncestor(areas, code))
      problems.push(`${AREAS}, ${code}.parent: ${code} is a part of itself: remove a parent`);
    if (currency !== undefined && !Object.hasOwn(units, currency))
      problems.push(`${AREAS}, ${code}.currency is ${currency}: add its labels to ${pathOf('units')}`);
    return problems;
  });
  const ofIndicators = Object.entries(indicators).flatMap(([code, { partner }]) =>
    partner === undefined || Object.hasOwn(partners, partner)
      ? []
      : [`${pathOf('indicators')}, ${code}.partner is ${partner}, no code of partners.json: correct it`],
  );
  return [
    ...ofAreas,
    ...checkDivisions(vocabulary),
    ...ofIndicators,
    ...(dataset ? checkDataset(dataset, vocabulary) : []),
  ];
}

/** One line for each office that `offices.json` does not have. */
export function checkConcepts({ areas }: Vocabulary, offices: TradeRecord['offices']): string[] {
  return Object.entries(areas).flatMap(([id, { concept: { office } = {} }]) =>
    office === undefined || Object.hasOwn(offices, office)
      ? []
      : [`${AREAS}, ${id}.concept.office is ${office}, no code of ${pathOf('offices')}: correct it, or add the office`],
  );
}

/** The codes that stand for the whole, or for no partner at all. */
const UNDIVIDED = ['world', 'none', 'total'];

/** Each partner and breakdown but the whole is a part of one division. */
function checkDivisions({ partners, breakdowns, divisions }: Vocabulary): string[] {
  const file = pathOf('divisions');
  return Object.entries({ partners, breakdowns }).flatMap(([name, terms]) =>
    Object.entries(terms).flatMap(([code, { division }]) => {
      const at = `${pathOf(name)}, ${code}`;
      if (UNDIVIDED.includes(code)) return division ? [`${at} is no part and has a division: remove it`] : [];
      if (division === undefined) return [`${at} has no division: add one of ${file}`];
      return Object.hasOwn(divisions, division)
        ? []
        : [`${at}.division is ${division}, no code of ${file}: correct it`];
    }),
  );
}

function checkDataset(
  { start, rates, exchangeRates = {}, schedule = [] }: Dataset,
  { areas, units }: Vocabulary,
): string[] {
  const file = `${DATA}/dataset.json`;
  const lacks = (area: string) => !Object.hasOwn(areas, area);
  const unknown = (pair: string) => pair.split('/').filter((currency) => !Object.hasOwn(units, currency));
  return [
    ...(lacks(start.area) ? [`${file}, start.area is ${start.area}, no area of ${AREAS}: correct it`] : []),
    ...schedule
      .filter(({ area }) => lacks(area))
      .map(({ area }) => `${file}, schedule: ${area} is no area of ${AREAS}: correct it`),
    ...Object.entries({ rates, exchangeRates }).flatMap(([field, table]) =>
      Object.keys(table).flatMap((pair) =>
        unknown(pair).map((currency) => `${file}, ${field}.${pair}: ${currency} is not in ${pathOf('units')}`),
      ),
    ),
  ];
}

/** Whether the way from an area to its parent, and on from there, comes back to the area. */
function isOwnAncestor(areas: Vocabulary['areas'], code: string): boolean {
  const seen = new Set<string>();
  for (let at = areas[code]?.parent; at !== undefined && !seen.has(at); at = areas[at]?.parent) {
    if (at === code) return true;
    seen.add(at);
  }
  return false;
}

/** One line for each label that is missing or of a language that `dataset.json` does not name. */
export function checkLabels(
  path: string,
  labelled: Record<string, Labels | undefined>,
  languages: readonly string[],
): string[] {
  const known = Object.entries(labelled).filter((entry): entry is [string, Labels] => entry[1] !== undefined);
  return known.flatMap(([code, labels]) => [
    ...languages
      .filter((language) => !Object.hasOwn(labels, language))
      .map((language) => `${path}, ${code} has no label in ${language}: add it`),
    ...Object.keys(labels)
      .filter((language) => !languages.includes(language))
      .map((language) => `${path}, ${code} has a label in ${language}, no language of ${DATA}/dataset.json: remove it`),
  ]);
}

/** What is wrong with moved.json: an old id that is in use again, or a way that does not end at a fact. */
export function checkMoves({ moved, withdrawn }: Moves, factIds: ReadonlySet<string>): string[] {
  const gone = [...Object.keys(moved), ...Object.keys(withdrawn)];
  const successors = Object.entries(withdrawn).map(([from, { successor }]) => [from, successor] as const);
  const targets = [...Object.entries(moved), ...successors];
  const says = `${DATA}/moved.json`;
  return [
    ...gone
      .filter((id) => factIds.has(id))
      .map((id) => `${id}: ${says} says it is gone, but the record has it: remove the line`),
    ...gone
      .filter((id, i) => gone.indexOf(id) !== i)
      .map((id) => `${id}: ${says} says both that it moved and that it was withdrawn: remove one of the two`),
    ...targets
      .filter(([, to]) => to !== undefined && !factIds.has(to))
      .map(([from, to]) => `${from}: ${says} leads to ${to}, which the record does not have: correct it`),
  ];
}
