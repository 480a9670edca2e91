/** Loads the record for a check: the vocabulary, and the facts of the areas that a text names. */
import type { Answer } from '../../data/contract/answers.ts';
import type { FactData } from '../../data/contract/fact.ts';
import type { RecordSource } from '../../data/text/lookup/lookup.ts';
import type { NamedTerm, NameVocabulary } from '../../data/text/names/names.ts';

/** The vocabulary for reading texts, with the names of measures. */
export type CheckVocabulary = NameVocabulary & { measures: Readonly<Record<string, Pick<NamedTerm, 'labels'>>> };

/** The API allows this many facts in one response. */
const MAX_FACTS = 1000;

/** `get` resolves with the JSON at a path of the API. Responses are kept for the next text. */
export function recordOf(get: <T>(path: string) => Promise<T>): RecordSource<CheckVocabulary> {
  return {
    vocabulary: once(async () => {
      const [{ areas }, { indicators, partners, breakdowns, measures }] = await Promise.all([
        get<Answer<'AreaList'>>('/v1/areas'),
        // All names that are not areas.
        get<Answer<'Vocabulary'>>('/v1/indicators'),
      ]);
      return {
        areas: byId(areas),
        indicators: byId(indicators),
        partners: byId(partners),
        breakdowns: byId(breakdowns),
        measures: byId(measures),
      };
    }),
    facts: once(async (area: string) => {
      const facts: FactData[] = [];
      let path: string | null = `/v1/facts?area=${encodeURIComponent(area)}&limit=${MAX_FACTS}`;
      while (path) {
        const page: Answer<'FactList'> = await get(path);
        facts.push(...page.facts);
        path = page.next;
      }
      return facts;
    }),
  };
}

/** Loads once for each argument, and again after a failure. */
function once<T>(load: (name: string) => Promise<T>): (name?: string) => Promise<T> {
  const loading = new Map<string, Promise<T>>();
  return (name = '') => {
    const result = loading.get(name) ?? load(name);
    loading.set(name, result);
    result.catch(() => loading.delete(name));
    return result;
  };
}

interface ListedTerm {
  id: string;
  labels: Record<string, string>;
  aliases?: Record<string, string[]>;
  parent?: string | null;
}

function byId(terms: readonly ListedTerm[]): Record<string, NamedTerm> {
  return Object.fromEntries(
    terms.map(({ id, labels, aliases, parent }) => [id, { labels, aliases, parent: parent ?? undefined }]),
  );
}
