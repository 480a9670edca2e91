/** Checks `newCodes` of a release: the entries that `desk publish` moves into the vocabulary. */
import { labelProblem, sitesWithoutLabels } from '../record/agencies.ts';
import { DATA } from '../record/folders.ts';
import { findUntranslated } from '../record/languages.ts';
import { checkNewCodes, labelTables } from '../record/record.ts';
import type { Draft, TradeRecord } from '../record/schema.ts';
import { withRelease } from './release-file.ts';

/** Entries that the vocabulary has already, that nothing uses, that are incomplete, or that are not translated. */
export function codeProblems(release: Draft, record: TradeRecord): string[] {
  const whole = withRelease(record, '', release);
  const untranslatedLabels = findUntranslated({ ...labelTables(whole), phrases: {} });
  const nameless = sitesWithoutLabels({ ...record, agencies: whole.agencies }, release);
  return [
    ...uselessEntries(release, record),
    ...longOrForeignNames(release),
    ...nameless.map(
      (name) => `"${name}" has no names in the languages of the record: add ${placeOf('agencies', name)}, labels`,
    ),
    ...[...checkNewCodes(whole), ...untranslatedLabels].map(inRelease),
  ];
}

function uselessEntries(release: Draft, { vocabulary, agencies }: TradeRecord): string[] {
  const existing: Record<string, object> = { ...vocabulary, agencies };
  const used = usedCodes(release);
  const entries = Object.entries(release.newCodes ?? {}).flatMap(([list, terms]) =>
    Object.keys(terms ?? {}).map((code) => ({ list, code })),
  );
  return entries.flatMap(({ list, code }) => {
    const at = placeOf(list, code);
    if (Object.hasOwn(existing[list] ?? {}, code))
      return [`${at}: ${DATA}/vocabulary/${list}.json has it already: remove it here`];
    if (used.has(code)) return [];
    return [
      list === 'agencies'
        ? `${at} is neither the publisher nor the agency: remove it`
        : `${at}: nothing in the release uses it: remove it`,
    ];
  });
}

/** Names of agencies have spaces and dots. */
function placeOf(list: string, code: string): string {
  return list === 'agencies' ? `newCodes.agencies, "${code}"` : `newCodes.${list}.${code}`;
}

/** The codes that the page, its numbers and the other entries name. */
function usedCodes({ publisher, agency, observations, newCodes = {} }: Draft): Set<string | undefined> {
  const { areas, partners, breakdowns } = newCodes;
  const used = new Set<string | undefined>([publisher, agency]);
  for (const { area, partner, indicator, breakdown, unit } of observations)
    for (const code of [area, partner, indicator, breakdown, unit]) used.add(code);
  for (const { currency, parent } of Object.values(areas ?? {})) used.add(currency).add(parent);
  for (const { division } of Object.values({ ...partners, ...breakdowns })) used.add(division);
  return used;
}

function longOrForeignNames({ newCodes, agency }: Draft): string[] {
  return Object.entries(newCodes?.agencies ?? {}).flatMap(([name, { labels = {} }]) =>
    Object.entries(labels).flatMap(([language, label]) => {
      const problem = labelProblem(label, language, name === agency);
      return problem ? [`${placeOf('agencies', name)}: ${problem}`] : [];
    }),
  );
}

/** The message with the place in the release instead of the file of the vocabulary. */
function inRelease(line: string): string {
  const folder = `${DATA}/vocabulary/`;
  const subject = line.startsWith(folder) ? `newCodes.${line.slice(folder.length).replace('.json', '')}` : line;
  return subject.replace(`add its labels to ${folder}units.json`, 'add its labels to newCodes.units');
}
