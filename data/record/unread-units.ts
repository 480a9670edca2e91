/** Units of the vocabulary for which no grammar of numbers has a word: of "3 billion tugriks" the desk reads the number alone. */
import { isAmount } from '../fact/unit.ts';
import { grammarOf } from '../printed/grammars/all.ts';
import { SIGNS } from '../printed/grammars/grammar.ts';
import type { Dataset } from './dataset.ts';
import type { Vocabulary } from './schema.ts';

/** One line for each of them, with what to do. */
export function unreadUnits(units: Vocabulary['units'], languages: Dataset['languages']): string[] {
  const read = [...Object.values(SIGNS), ...languages.flatMap(({ code }) => Object.keys(grammarOf(code)?.units ?? {}))];
  return Object.entries(units)
    .filter(([unit]) => isAmount(unit) && !read.includes(unit))
    .map(([unit, { labels }]) => {
      const names = [...new Set(Object.values(labels))].slice(0, 2).join(', ');
      return `no grammar reads the unit ${unit} (${names}): add its words to "units" in data/printed/grammars/, one file a language`;
    });
}
