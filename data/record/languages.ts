/** Labels in the languages of the data set: what is missing, what a draft shows instead, and what may not be translated yet. */
import { DATA } from './folders.ts';
import type { Labels, TradeRecord } from './schema.ts';

type Labelled = Record<string, Labels | undefined>;

/** The parts of a record that have labels. */
export type Labelling = Pick<TradeRecord, 'dataset' | 'vocabulary'> & {
  /** Tables of terms with labels, by the name of their file. */
  names: Record<string, Record<string, { labels?: Labels | undefined }> | null>;
  /** Tables of phrases, by the name of their file. */
  phrases: Record<string, Record<string, Labels>>;
};

/** All labels, by the path of the file and the code of the term. */
function labelledTexts({ dataset, vocabulary, names, phrases }: Labelling): (readonly [path: string, Labelled])[] {
  const { areas, partners } = vocabulary;
  const tables: (readonly [name: string, labelled: Labelled])[] = [
    ...Object.entries({ ...vocabulary, ...names }).map(
      ([name, table]) => [name, textsOf(table ?? {}, '', ({ labels }) => labels)] as const,
    ),
    ['partners', textsOf(partners, '.changed', ({ changed }) => changed)],
    ['areas', textsOf(areas, '.concept.revisions', ({ concept }) => concept?.revisions)],
    ...Object.entries(phrases),
  ];
  return [
    [`${DATA}/dataset.json`, { 'licence.title': dataset.licence?.title }],
    ...tables.map(([name, labelled]) => [`${DATA}/vocabulary/${name}.json`, labelled] as const),
  ];
}

/** A text of each term, by the code of the term and the name of the field. */
function textsOf<T>(terms: Record<string, T>, field: string, find: (term: T) => Labels | undefined): Labelled {
  return Object.fromEntries(Object.entries(terms).map(([code, term]) => [code + field, find(term)]));
}

/** One line for each label that is missing, except in drafts, or of a language that `dataset.json` does not name. */
export function checkLanguages(labelling: Labelling): string[] {
  const { languages } = labelling.dataset;
  const codes = languages.map(({ code }) => code);
  const finished = languages.filter(({ draft }) => !draft).map(({ code }) => code);
  return eachLabels(labelling).flatMap(({ path, code, labels }) => [
    ...finished
      .filter((language) => !Object.hasOwn(labels, language))
      .map((language) => `${path}, ${code} has no label in ${language}: add it`),
    ...Object.keys(labels)
      .filter((language) => !codes.includes(language))
      .map(
        (language) =>
          `${path}, ${code} has a label in ${language}, which is not a language of ${DATA}/dataset.json: remove it`,
      ),
  ]);
}

/** Gives a draft the labels of the first language where it has none. Returns how many each draft lacks. */
export function fillDrafts(labelling: Labelling): Record<string, number> {
  const [first, ...others] = labelling.dataset.languages;
  const drafts = others.filter(({ draft }) => draft).map(({ code }) => code);
  const lacking = Object.fromEntries(drafts.map((code) => [code, 0]));
  for (const { labels } of drafts.length ? eachLabels(labelling) : []) {
    for (const code of drafts) {
      if (Object.hasOwn(labels, code)) continue;
      labels[code] = labels[first?.code ?? ''] ?? '';
      lacking[code] = (lacking[code] ?? 0) + 1;
    }
  }
  return lacking;
}

/** Files of names, which are often the same in several languages. */
const NAMES = ['areas', 'partners', 'agencies', 'offices'].map((name) => `${DATA}/vocabulary/${name}.json`);

/** One question for each label that equals the English one. A language lists those that are right in `sameAsEnglish`. */
export function untranslated(labelling: Labelling): string[] {
  const others = labelling.dataset.languages.filter(({ code, draft }) => code !== 'en' && !draft);
  return eachLabels(labelling).flatMap(({ path, code, labels }) => {
    const { en } = labels;
    if (en === undefined || NAMES.includes(path) || !/\p{L}/u.test(en.replace(/\{\w*\}/g, ''))) return [];
    return others
      .filter((language) => labels[language.code] === en && !language.sameAsEnglish?.includes(en))
      .map((language) => {
        const advice = `translate it, or list it in "sameAsEnglish" of ${DATA}/dataset.json`;
        return `${path}, ${code} is "${en}" in ${language.code} too: ${advice}`;
      });
  });
}

function eachLabels(labelling: Labelling): { path: string; code: string; labels: Labels }[] {
  return labelledTexts(labelling).flatMap(([path, labelled]) =>
    Object.entries(labelled).flatMap(([code, labels]) => (labels ? [{ path, code, labels }] : [])),
  );
}
