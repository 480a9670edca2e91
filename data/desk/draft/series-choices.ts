/** The series that a figure may be of, for a list to choose from: those near the figure first, then those of the record. */
import { DIMENSIONS, type Key } from '../../fact/id.ts';
import { isCurrency } from '../../fact/unit.ts';
import { type Term, type TradeRecord, VOCABULARY_OF } from '../../record/schema.ts';
import type { Option } from '../terminal.ts';
import type { Draft, DraftObservation } from './draft-file.ts';

const SERIES = DIMENSIONS.filter((dimension) => dimension !== 'period');

type Series = Omit<Key, 'period'>;
type PartOfSeries = Pick<DraftObservation, (typeof SERIES)[number]>;

/** Series whose numbers are in units of the figure's kind; those of the story's area before others, the most frequent first. */
export function seriesChoices(draft: Draft, observation: DraftObservation, record: TradeRecord): Option[] {
  const at = draft.observations.indexOf(observation);
  const near = [...draft.observations.slice(0, at).reverse(), ...draft.observations.slice(at + 1)];
  const area = observation.area ?? near.find((other) => other.area)?.area ?? null;
  const isOfKind = ({ unit }: { unit: string | null }) =>
    !observation.unit || !unit || kindOf(unit) === kindOf(observation.unit);
  const counts = new Map<string, number>();
  for (const { observations } of record.releases)
    for (const each of observations)
      if (isOfKind(each)) for (const id of areasOf(each, area)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const first = near.filter(isOfKind).flatMap((other) => seriesId(other) ?? []);
  const recorded = [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id);
  const [own, others] = [true, false].map((isOwn) => recorded.filter((id) => id.startsWith(`${area}.`) === isOwn));
  const withOthers = first.flatMap((id) => withEachPartner(id, record));
  return [...new Set([...first, ...(own ?? []), ...withOthers, ...(others ?? [])])].map((id) => {
    const terms = termsOf(id, record);
    return { value: id, label: id, hint: terms.map(labelOf).join(', '), names: terms.map(aliasesOf).join(' ') };
  });
}

/** The same series of the story's area too: it may be new to the record. */
function areasOf(observation: Series, area: string | null): string[] {
  const own = seriesId(observation);
  const ofStory = area === null || area === observation.partner ? null : seriesId({ ...observation, area });
  return [...new Set([own, ofStory])].filter((id) => id !== null);
}

/** The series of the story with every partner of the vocabulary: the record may have none of a partner that is new. */
function withEachPartner(id: string, { vocabulary }: TradeRecord): string[] {
  const [area, indicator, measure, , breakdown] = id.split('.');
  const partners = Object.keys(vocabulary.partners).filter((code) => code !== area && code !== 'none');
  return partners.map((partner) => [area, indicator, measure, partner, breakdown].join('.'));
}

function seriesId(series: PartOfSeries): string | null {
  const codes = SERIES.map((dimension) => series[dimension]);
  return codes.includes(null) ? null : codes.join('.');
}

function kindOf(unit: string): string {
  return isCurrency(unit) ? 'currency' : unit;
}

function termsOf(id: string, { vocabulary }: TradeRecord): (Term | undefined)[] {
  const codes = id.split('.');
  return SERIES.map((dimension, i) => vocabulary[VOCABULARY_OF[dimension]][codes[i] ?? '']);
}

function labelOf(term: Term | undefined): string {
  return Object.values(term?.labels ?? {})[0] ?? '';
}

function aliasesOf(term: Term | undefined): string {
  return Object.values(term?.aliases ?? {})
    .flat()
    .join(' ');
}

/** The codes of a field with their labels; null for a field without a vocabulary. */
export function codeChoices(field: string, { vocabulary }: TradeRecord): Option[] | null {
  const list = VOCABULARY_OF[field as keyof typeof VOCABULARY_OF];
  if (!list) return null;
  return Object.entries(vocabulary[list]).map(([code, term]) => ({
    value: code,
    label: code,
    hint: labelOf(term),
    names: aliasesOf(term),
  }));
}
