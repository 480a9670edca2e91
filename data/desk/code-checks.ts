/** Checks `newCodes` of a release: the entries that `desk publish` moves into the vocabulary. */
import { labelProblem, namesWithoutLabels } from '../record/agency-labels.ts';
import { DATA } from '../record/folders.ts';
import { findUntranslated } from '../record/languages.ts';
import { checkNewCodes, labelTables } from '../record/record.ts';
import type { Draft, TradeRecord } from '../record/schema.ts';
import { withRelease } from './release-file.ts';

/** Reports entries that the vocabulary has already, that nothing uses, that are incomplete, or that are not translated. */
export function codeProblems(release: Draft, record: TradeRecord): string[] {
  const fullRecord = withRelease(record, '', release);
  const untranslatedLabels = findUntranslated({ ...labelTables(fullRecord), phrases: {} });
  const unlabeledSites = namesWithoutLabels({ ...record, agencies: fullRecord.agencies }, release);
  return [
    ...unneededEntries(release, record),
    ...longOrForeignNames(release),
    ...unlabeledSites.map(
      (name) => `"${name}" has no names in the languages of the record: add ${entryPath('agencies', name)}, labels`,
    ),
    ...[...checkNewCodes(fullRecord), ...untranslatedLabels].map(inRelease),
  ];
}

function unneededEntries(release: Draft, { vocabulary, agencies }: TradeRecord): string[] {
  const existing: Record<string, object> = { ...vocabulary, agencies };
  const used = usedCodes(release);
  const entries = Object.entries(release.newCodes ?? {}).flatMap(([list, terms]) =>
    Object.keys(terms ?? {}).map((code) => ({ list, code })),
  );
  return entries.flatMap(({ list, code }) => {
    const path = entryPath(list, code);
    if (Object.hasOwn(existing[list] ?? {}, code))
      return [`${path}: ${DATA}/vocabulary/${list}.json has it already: remove it here`];
    if (used.has(code)) return [];
    if (list === 'agencies') return [`${path} is neither the publisher nor the agency: remove it`];
    return [`${path}: nothing in the release uses it: remove it`];
  });
}

/** Quotes the names of agencies, because they have spaces and dots. */
function entryPath(list: string, code: string): string {
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
      return problem ? [`${entryPath('agencies', name)}: ${problem}`] : [];
    }),
  );
}

/** Makes a message about a file of the vocabulary one about the release: `data/vocabulary/areas.json: …` → `newCodes.areas: …`. */
function inRelease(message: string): string {
  const folder = `${DATA}/vocabulary/`;
  const moved = message.startsWith(folder) ? `newCodes.${message.slice(folder.length).replace('.json', '')}` : message;
  return moved.replace(`add its labels to ${folder}units.json`, 'add its labels to newCodes.units');
}
