/**
 * Checks that every label of the record exists in each language, and finds labels that may not be translated yet. A draft language may lack labels;
 * those of the first language are used instead.
 */
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

/** All entries with labels in the tables. */
function entriesOf({ dataset, vocabulary, names, phrases }: LabelTables): LabeledEntry[] {
  const entries: LabeledEntry[] = [];
  const add = (path: string, code: string, labels: Labels | undefined) => {
    if (labels) entries.push({ path: `${DATA}/${path}.json`, code, labels });
  };
  add('dataset', 'license.title', dataset.license?.title);
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
  const languageCodes = languages.map(({ code }) => code);
  const problems: string[] = [];
  for (const { path, code, labels } of entriesOf(tables)) {
    const subject = `${path}, ${code}`;
    for (const language of languages) {
      if (!language.draft && !Object.hasOwn(labels, language.code))
        problems.push(`${subject} has no label in ${language.code}: add it`);
    }
    for (const language of Object.keys(labels)) {
      if (!languageCodes.includes(language))
        problems.push(
          `${subject} has a label in ${language}, which is not a language of ${DATA}/dataset.json: remove it`,
        );
    }
    for (const { language, placeholders, expected } of placeholderDifferences(code, labels)) {
      problems.push(
        `${subject} has other placeholders in ${language} (${placeholders}) than in English (${expected}): correct it`,
      );
    }
  }
  return problems;
}

/** Fills missing labels of drafts with those of the first language. Returns how many each draft lacked. */
export function fillDrafts(tables: LabelTables): Record<string, number> {
  const [first, ...others] = tables.dataset.languages;
  const drafts = others.filter(({ draft }) => draft).map(({ code }) => code);
  const missingLabels = Object.fromEntries(drafts.map((code) => [code, 0]));
  if (!drafts.length) return missingLabels;
  for (const { labels } of entriesOf(tables)) {
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
  const otherLanguages = tables.dataset.languages.filter(({ code, draft }) => code !== 'en' && !draft);
  return entriesOf(tables).flatMap(({ path, code, labels }) => {
    const { en } = labels;
    if (en === undefined || NAME_FILES.includes(path)) return [];
    // A label such as "{value} %" has nothing to translate.
    const hasWords = /\p{L}/u.test(en.replace(/\{\w*\}/g, ''));
    if (!hasWords) return [];
    return otherLanguages
      .filter((language) => labels[language.code] === en && !language.sameAsEnglish?.includes(en))
      .map((language) => {
        const advice = `translate it, or list it in "sameAsEnglish" of ${DATA}/dataset.json`;
        return `${path}, ${code} is "${en}" in ${language.code} too: ${advice}`;
      });
  });
}
