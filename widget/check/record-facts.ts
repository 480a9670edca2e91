/** Where a check gets the record from: the vocabulary by which a text is read, and the facts of the areas that it names. */
import type { Answer } from '../../data/contract/answers.ts';
import type { Fact } from '../../data/contract/fact.ts';
import type { RecordSource } from '../../data/text/lookup/lookup.ts';
import type { NamedTerm, NameVocabulary } from '../../data/text/names/names.ts';

/** The vocabulary of texts, with the names of measures. */
export type CheckVocabulary = NameVocabulary & { measures: Readonly<Record<string, Pick<NamedTerm, 'labels'>>> };
export type CheckSource = RecordSource<CheckVocabulary>;

/** Facts of one request: as many as the API gives. */
const MOST = 1000;

/** `get` answers with the JSON at a path of the API, or rejects. What it gave is kept for the next text. */
export function recordOf(get: <T>(path: string) => Promise<T>): CheckSource {
  return {
    vocabulary: askedOnce(async () => {
      const [{ areas }, { indicators, partners, breakdowns, measures }] = await Promise.all([
        get<Answer<'AreaList'>>('/v1/areas'),
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
    facts: askedOnce(async (area: string) => {
      const facts: Fact[] = [];
      let path: string | null = `/v1/facts?area=${encodeURIComponent(area)}&limit=${MOST}`;
      while (path) {
        const page: Answer<'FactList'> = await get(path);
        facts.push(...page.facts);
        path = page.next;
      }
      return facts;
    }),
  };
}

/** A function that asks once for each argument, and again where that failed. */
export function askedOnce<T>(ask: (name: string) => Promise<T>): (name?: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (name = '') => {
    const answer = known.get(name) ?? ask(name);
    known.set(name, answer);
    answer.catch(() => known.delete(name));
    return answer;
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
