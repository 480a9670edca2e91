/** Checks `newCodes` of a release: the entries that `desk publish` moves into the vocabulary. */
import { namelessSites, problemOfName } from '../record/agencies.ts';
import { DATA } from '../record/folders.ts';
import { untranslated } from '../record/languages.ts';
import { checkNewCodes, labellingOf } from '../record/record.ts';
import type { Draft, NewCodes, TradeRecord } from '../record/schema.ts';
import { withRelease } from './release-file.ts';

/** Entries that the vocabulary has already, that nothing uses, that are incomplete, or that are not translated. */
export function codeProblems(release: Draft, record: TradeRecord): string[] {
  const whole = withRelease(record, '', release);
  const ofLabels = untranslated({ ...labellingOf(whole), phrases: {} });
  return [
    ...listProblems(release, record),
    ...agencyProblems(release, record),
    ...namelessProblems(release, record),
    ...[...checkNewCodes(whole), ...ofLabels].map(inRelease),
  ];
}

function listProblems({ newCodes = {}, observations }: Draft, { vocabulary }: TradeRecord): string[] {
  const { agencies: _, ...lists } = newCodes;
  const used = usedCodes(observations, lists);
  const names = Object.keys(lists) as (keyof typeof lists)[];
  const entries = names.flatMap((list) => Object.keys(lists[list] ?? {}).map((code) => ({ list, code })));
  return entries.flatMap(({ list, code }) => {
    const at = `newCodes.${list}.${code}`;
    if (Object.hasOwn(vocabulary[list], code))
      return [`${at}: ${DATA}/vocabulary/${list}.json has it already: remove it here`];
    return used.has(code) ? [] : [`${at}: nothing in the release uses it: remove it`];
  });
}

/** The codes that the numbers and the other entries name. */
function usedCodes(observations: Draft['observations'], { areas, partners, breakdowns }: NewCodes): Set<string> {
  const used = new Set<string | undefined>();
  for (const { area, partner, indicator, breakdown, unit } of observations)
    for (const code of [area, partner, indicator, breakdown, unit]) used.add(code);
  for (const { currency, parent } of Object.values(areas ?? {})) used.add(currency).add(parent);
  for (const { division } of Object.values({ ...partners, ...breakdowns })) used.add(division);
  return used as Set<string>;
}

function agencyProblems({ newCodes, publisher, agency }: Draft, record: TradeRecord): string[] {
  return Object.entries(newCodes?.agencies ?? {}).flatMap(([name, { labels = {} }]) => {
    const at = `newCodes.agencies, "${name}"`;
    if (Object.hasOwn(record.agencies, name))
      return [`${at}: ${DATA}/vocabulary/agencies.json has it already: remove it here`];
    if (![publisher, agency].includes(name)) return [`${at} is neither the publisher nor the agency: remove it`];
    return Object.entries(labels).flatMap(([language, label]) => {
      const problem = problemOfName(label, language, name === agency);
      return problem ? [`${at}: ${problem}`] : [];
    });
  });
}

/** The message with the place in the release instead of the file of the vocabulary. */
function inRelease(line: string): string {
  const folder = `${DATA}/vocabulary/`;
  const subject = line.startsWith(folder) ? `newCodes.${line.slice(folder.length).replace('.json', '')}` : line;
  return subject.replace(`add its labels to ${folder}units.json`, 'add its labels to newCodes.units');
}

/** Publishers and agencies that need names in other languages. */
function namelessProblems(release: Draft, record: TradeRecord): string[] {
  const agencies = { ...record.agencies, ...release.newCodes?.agencies };
  return namelessSites({ ...record, agencies }, release).map(
    (name) => `"${name}" has no names in the languages of the record: add newCodes.agencies, "${name}", labels`,
  );
}
