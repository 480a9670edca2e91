/** Labels in the languages of the data set: what is missing, what a draft shows instead, and what may not be translated yet. */
import { DATA } from './folders.ts';
import type { Labels, TradeRecord } from './schema.ts';

/** The parts of a record that have labels. */
export type LabelTables = Pick<TradeRecord, 'dataset' | 'vocabulary'> & {
  /** Tables of terms with labels, by the name of their file. */
  names: Record<string, Record<string, { labels?: Labels | undefined }> | null>;
  /** Tables of phrases, by the name of their file. */
  phrases: Record<string, Record<string, Labels>>;
};

interface LabelledText {
  /** The path of its file. */
  path: string;
  /** The code of the term, with the name of a field other than its labels. */
  code: string;
  labels: Labels;
}

function eachLabels({ dataset, vocabulary, names, phrases }: LabelTables): LabelledText[] {
  const texts: LabelledText[] = [];
  const add = (path: string, code: string, labels: Labels | undefined) => {
    if (labels) texts.push({ path: `${DATA}/${path}.json`, code, labels });
  };
  add('dataset', 'licence.title', dataset.licence?.title);
  for (const [name, table] of Object.entries({ ...vocabulary, ...names }))
    for (const [code, { labels }] of Object.entries(table ?? {})) add(`vocabulary/${name}`, code, labels);
  for (const [code, { changed }] of Object.entries(vocabulary.partners))
    add('vocabulary/partners', `${code}.changed`, changed);
  for (const [code, { concept }] of Object.entries(vocabulary.areas))
    add('vocabulary/areas', `${code}.concept.revisions`, concept?.revisions);
  for (const [name, table] of Object.entries(phrases))
    for (const [code, labels] of Object.entries(table)) add(`vocabulary/${name}`, code, labels);
  return texts;
}

/** One line for each label that is missing, except in drafts, or of a language that `dataset.json` does not name. */
export function checkLanguages(labelling: LabelTables): string[] {
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
export function fillDrafts(labelling: LabelTables): Record<string, number> {
  const [first, ...others] = labelling.dataset.languages;
  const drafts = others.filter(({ draft }) => draft).map(({ code }) => code);
  const missingLabels = Object.fromEntries(drafts.map((code) => [code, 0]));
  for (const { labels } of drafts.length ? eachLabels(labelling) : []) {
    for (const code of drafts) {
      if (Object.hasOwn(labels, code)) continue;
      labels[code] = labels[first?.code ?? ''] ?? '';
      missingLabels[code] = (missingLabels[code] ?? 0) + 1;
    }
  }
  return missingLabels;
}

/** Files of names, which are often the same in several languages. */
const NAMES = ['areas', 'partners', 'agencies', 'offices'].map((name) => `${DATA}/vocabulary/${name}.json`);

/** One question for each label that equals the English one. A language lists those that are right in `sameAsEnglish`. */
export function findUntranslated(labelling: LabelTables): string[] {
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
