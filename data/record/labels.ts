/** Labels against the languages of the data set: each language has its label, and no other does. */
import { DATA } from './folders.ts';
import type { Labels } from './schema.ts';

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
