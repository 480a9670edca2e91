/** What the files of the vocabulary and `dataset.json` say of each other: parents, currencies, the start page, rates. */
import type { Dataset } from './dataset.ts';
import { DATA } from './folders.ts';
import type { Moves } from './moved.ts';
import type { Labels, TradeRecord, Vocabulary } from './schema.ts';

/** One line for each reference that leads nowhere, with the file and the field that has it. */
export function checkReferences(vocabulary: Vocabulary, dataset: Dataset | null): string[] {
  const { areas, units } = vocabulary;
  return [
    ...Object.entries(areas).flatMap(([code, { parent, currency }]) => [
      ...(parent === undefined || Object.hasOwn(areas, parent)
        ? isOwnAncestor(areas, code)
          ? [`${DATA}/vocabulary/areas.json, ${code}.parent: ${code} is a part of itself: remove a parent`]
          : []
        : [
            `${DATA}/vocabulary/areas.json, ${code}.parent is ${parent}, no area of the file: correct it, or add the area`,
          ]),
      ...(currency === undefined || Object.hasOwn(units, currency)
        ? []
        : [
            `${DATA}/vocabulary/areas.json, ${code}.currency is ${currency}: add its labels to ${DATA}/vocabulary/units.json`,
          ]),
    ]),
    ...checkDivisions(vocabulary),
    ...Object.entries(vocabulary.indicators)
      .filter(([, { partner }]) => partner !== undefined && !Object.hasOwn(vocabulary.partners, partner))
      .map(
        ([code, { partner }]) =>
          `${DATA}/vocabulary/indicators.json, ${code}.partner is ${partner}, no code of partners.json: correct it`,
      ),
    ...(dataset ? checkDataset(dataset, vocabulary) : []),
  ];
}

/** One line for each office that `offices.json` does not have. */
export function checkConcepts({ areas }: Vocabulary, offices: TradeRecord['offices']): string[] {
  return Object.entries(areas).flatMap(([id, { concept: own }]) =>
    own?.office === undefined || Object.hasOwn(offices, own.office)
      ? []
      : [
          `${DATA}/vocabulary/areas.json, ${id}.concept.office is ${own.office}, no code of ${DATA}/vocabulary/offices.json: correct it, or add the office`,
        ],
  );
}

/** The codes that stand for the whole, or for no partner at all. */
const UNDIVIDED = ['world', 'none', 'total'];

/** Each partner and breakdown but the whole is a part of one division. */
function checkDivisions({ partners, breakdowns, divisions }: Vocabulary): string[] {
  const file = `${DATA}/vocabulary/divisions.json`;
  return Object.entries({ partners, breakdowns }).flatMap(([name, terms]) =>
    Object.entries(terms).flatMap(([code, { division }]) => {
      const at = `${DATA}/vocabulary/${name}.json, ${code}`;
      if (UNDIVIDED.includes(code)) return division ? [`${at} is no part and has a division: remove it`] : [];
      if (division === undefined) return [`${at} has no division: add one of ${file}`];
      return Object.hasOwn(divisions, division)
        ? []
        : [`${at}.division is ${division}, no code of ${file}: correct it`];
    }),
  );
}

function checkDataset({ start, rates, schedule = [] }: Dataset, { areas, units }: Vocabulary): string[] {
  return [
    ...(Object.hasOwn(areas, start.area)
      ? []
      : [`${DATA}/dataset.json, start.area is ${start.area}, no area of ${DATA}/vocabulary/areas.json: correct it`]),
    ...schedule
      .filter(({ area }) => !Object.hasOwn(areas, area))
      .map(
        ({ area }) => `${DATA}/dataset.json, schedule: ${area} is no area of ${DATA}/vocabulary/areas.json: correct it`,
      ),
    ...Object.keys(rates)
      .flatMap((pair) => pair.split('/').map((currency) => ({ pair, currency })))
      .filter(({ currency }) => !Object.hasOwn(units, currency))
      .map(
        ({ pair, currency }) =>
          `${DATA}/dataset.json, rates.${pair}: ${currency} is not in ${DATA}/vocabulary/units.json`,
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
export function checkLabels(path: string, labelled: Record<string, Labels>, languages: readonly string[]): string[] {
  return Object.entries(labelled).flatMap(([code, labels]) => [
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
  const targets = [
    ...Object.entries(moved),
    ...Object.entries(withdrawn).flatMap(([from, { successor }]) => (successor ? [[from, successor] as const] : [])),
  ];
  return [
    ...gone
      .filter((id) => factIds.has(id))
      .map((id) => `${id}: ${DATA}/moved.json says it is gone, but the record has it: remove the line`),
    ...gone
      .filter((id, i) => gone.indexOf(id) !== i)
      .map(
        (id) => `${id}: ${DATA}/moved.json says both that it moved and that it was withdrawn: remove one of the two`,
      ),
    ...targets
      .filter(([, to]) => !factIds.has(to))
      .map(([from, to]) => `${from}: ${DATA}/moved.json leads to ${to}, which the record does not have: correct it`),
  ];
}
