/** What the files of the vocabulary and `dataset.json` say of each other: parents, currencies, the start page, rates. */

import type { Dataset } from './dataset.ts';
import { DATA } from './folders.ts';
import type { Vocabulary } from './schema.ts';

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
