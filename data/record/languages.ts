/** Checks the labels of the record in each language: which are missing, and which may not be translated yet. Fills the gaps of drafts. */
import { DATA } from './folders.ts';
import { placeholderDifferences } from './placeholders.ts';
import type { Labels, TradeRecord } from './schema.ts';

/** All tables of a record that have labels. */
export type LabelTables = Pick<TradeRecord, 'dataset' | 'vocabulary'> & {
  /** Tables of terms with labels, by the name of their file. */
  names: Record<string, Record<string, { labels?: Labels | undefined }> | null>;
  /** Tables of phrases, by the name of their file. */
  phrases: Record<string, Record<string, Labels>>;
};

interface LabeledEntry {
  /** The path of its file. */
  path: string;
  /** The code of the entry. If the text is in a field other than `labels`, the field follows: `CN.concept.revisions`. */
  code: string;
  labels: Labels;
}

function entriesOf({ dataset, vocabulary, names, phrases }: LabelTables): LabeledEntry[] {
  const entries: LabeledEntry[] = [];
  const add = (path: string, code: string, labels: Labels | undefined) => {
    if (labels) entries.push({ path: `${DATA}/${path}.json`, code, labels });
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
  return entries;
}

/** Reports missing labels, except in drafts, labels in languages that `dataset.json` does not have, and translations with other placeholders. */
export function checkLanguages(tables: LabelTables): string[] {
  const { languages } = tables.dataset;
  const codes = languages.map(({ code }) => code);
  const finished = languages.filter(({ draft }) => !draft).map(({ code }) => code);
  return entriesOf(tables).flatMap(({ path, code, labels }) => [
    ...finished
      .filter((language) => !Object.hasOwn(labels, language))
      .map((language) => `${path}, ${code} has no label in ${language}: add it`),
    ...Object.keys(labels)
      .filter((language) => !codes.includes(language))
      .map(
        (language) =>
          `${path}, ${code} has a label in ${language}, which is not a language of ${DATA}/dataset.json: remove it`,
      ),
    ...placeholderDifferences(code, labels).map(
      ({ language, placeholders, expected }) =>
        `${path}, ${code} has other placeholders in ${language} (${placeholders}) than in English (${expected}): correct it`,
    ),
  ]);
}

/** Fills missing labels of drafts with those of the first language. Returns how many each draft lacked. */
export function fillDrafts(tables: LabelTables): Record<string, number> {
  const [first, ...others] = tables.dataset.languages;
  const drafts = others.filter(({ draft }) => draft).map(({ code }) => code);
  const missingLabels = Object.fromEntries(drafts.map((code) => [code, 0]));
  for (const { labels } of drafts.length ? entriesOf(tables) : []) {
    for (const code of drafts) {
      if (Object.hasOwn(labels, code)) continue;
      labels[code] = labels[first?.code ?? ''] ?? '';
      missingLabels[code] = (missingLabels[code] ?? 0) + 1;
    }
  }
  return missingLabels;
}

/** Files of proper names, which are often the same in several languages. */
const NAME_FILES = ['areas', 'partners', 'agencies', 'offices'].map((name) => `${DATA}/vocabulary/${name}.json`);

/** Asks about each label that equals the English one. `sameAsEnglish` of a language lists those that are correct. */
export function findUntranslated(tables: LabelTables): string[] {
  const others = tables.dataset.languages.filter(({ code, draft }) => code !== 'en' && !draft);
  return entriesOf(tables).flatMap(({ path, code, labels }) => {
    const { en } = labels;
    if (en === undefined || NAME_FILES.includes(path) || !/\p{L}/u.test(en.replace(/\{\w*\}/g, ''))) return [];
    return others
      .filter((language) => labels[language.code] === en && !language.sameAsEnglish?.includes(en))
      .map((language) => {
        const advice = `translate it, or list it in "sameAsEnglish" of ${DATA}/dataset.json`;
        return `${path}, ${code} is "${en}" in ${language.code} too: ${advice}`;
      });
  });
}
