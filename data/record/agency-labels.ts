/** Checks whether the names of publishers and agencies have a label in every script, and one that fits into a card. */
import type { Agencies, Site } from './agencies.ts';
import type { Dataset } from './dataset.ts';

/** The names of publisher and agency that are new in the record and lack the labels that languages with other scripts need. */
export function namesWithoutLabels(
  {
    releases,
    agencies,
    dataset,
  }: { releases: readonly Site[]; agencies: Agencies; dataset: Pick<Dataset, 'languages'> },
  { publisher, agency }: Site,
): string[] {
  if (dataset.languages.every(({ code }) => isWrittenInLatin(code))) return [];
  const recordedNames = new Set(releases.flatMap((release) => [release.publisher, release.agency]));
  const hasLabels = (name: string) =>
    agencies[name]?.labels !== undefined || agencies[withoutEdition(name)]?.labels !== undefined;
  const newNames = [...new Set([publisher, agency])].filter((name) => !recordedNames.has(name));
  return newNames.filter((name) => !HOST.test(name) && !hasLabels(name));
}

/** Longer names do not fit into a compact card. */
const MAX_AGENCY_LENGTH = 28;
/** Abbreviations are in Latin letters in every language: `CGTN`. */
const ABBREVIATION = /^[A-Z0-9]{2,5}$/;

/** Describes the problem with the label of a publisher or agency in a language; null if it is valid. */
export function labelProblem(label: string, language: string, isAgency: boolean): string | null {
  const { script = 'Latn' } = new Intl.Locale(language).maximize();
  // `Intl` tells simplified and traditional Chinese apart (Hans, Hant). For Unicode, both are Hani.
  const letter = new RegExp(`\\p{scx=${script.replace(/^Han[st]$/, 'Hani')}}`, 'u');
  if (!letter.test(label) && !ABBREVIATION.test(label) && !HOST.test(label))
    return `"${label}" is not in the script of the language ${language}`;
  if (isAgency && label.length > MAX_AGENCY_LENGTH)
    return `"${label}" has ${label.length} characters, and a card has room for ${MAX_AGENCY_LENGTH}: shorten it`;
  return null;
}

export function isWrittenInLatin(language: string): boolean {
  return new Intl.Locale(language).maximize().script === 'Latn';
}

/** `Xinhua` for `Xinhua (Korean service)`. */
export function withoutEdition(name: string): string {
  return name.replace(EDITION, '');
}

/** A site that is named after its host: `haberler.com`. */
const HOST = /^[\w-]+(\.[\w-]+)*\.[a-z]{2,4}$/i;
/** The part of a name that tells the edition: `Xinhua (Korean service)`. */
const EDITION = / \([^()]+\)$/;
