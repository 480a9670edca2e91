/** Labels and words in one language, as answers carry them: a card and a receipt each get only those that they say. */
import { CARD_PARTS } from '../../data/catalogue/card/parts.ts';
import type { CatalogueIndex } from '../../data/catalogue/catalogue-index.ts';
import type { Words } from '../../data/contract/card.ts';
import type { Language } from '../../data/contract/language.ts';
import type { Key } from '../../data/fact/id.ts';
import { periodName } from '../../data/fact/period-name.ts';
import { isAmount } from '../../data/fact/unit.ts';

/** Words that a card says whatever it shows; its parts name theirs. */
const CARD = (
  'exact about over under up down onYear from others ' +
  'stated derived live fixed pinned newer revised disputed corrected withdrawn'
)
  .split(' ')
  .concat(Object.values(CARD_PARTS).flatMap((part) => part.words));

const RECEIPT = (
  'exact about over under printed standsFor paragraph saidBy published retrieved unrecorded ' +
  'basis stated derived source earlier alsoIn note formula inputs page close revised disputed corrected withdrawn cite copied text'
).split(' ');

/** The language of the data set with this code. */
export function languageOf({ languages }: CatalogueIndex, code: string): Language {
  const language = languages.find((one) => one.code === code);
  if (!language) throw new Error(`the data set has no language ${code}`);
  return language;
}

/** The language that texts are in where none is asked for. */
export function defaultLanguage({ languages }: CatalogueIndex): Language {
  const [first] = languages;
  if (!first) throw new Error('the data set has no language');
  return first;
}

/** The words of a card, and the names of the units that its numbers are in, by their codes. */
export function cardWords(index: CatalogueIndex, lang: string, units: Iterable<string>): Words {
  return { ...unitNames(index, lang, units), ...words(index, CARD, lang) };
}

export function receiptWords(index: CatalogueIndex, lang: string, unit: string): Words {
  return { ...unitNames(index, lang, [unit]), ...words(index, RECEIPT, lang) };
}

/** Names of those units that are written behind a number: currencies, tonnes, points. */
function unitNames({ vocabulary }: CatalogueIndex, lang: string, units: Iterable<string>): Words {
  const named = [...new Set(units)].filter((unit) => isAmount(unit) || unit === 'points');
  return Object.fromEntries(named.map((unit) => [unit, vocabulary.units[unit]?.labels[lang] ?? unit]));
}

/** What each code of a key is called. */
export function keyLabels(index: CatalogueIndex, key: Key, lang: string): Key {
  const { vocabulary } = index;
  return {
    area: vocabulary.areas[key.area]?.labels[lang] ?? key.area,
    indicator: vocabulary.indicators[key.indicator]?.labels[lang] ?? key.indicator,
    measure: vocabulary.measures[key.measure]?.labels[lang] ?? key.measure,
    partner: vocabulary.partners[key.partner]?.labels[lang] ?? key.partner,
    breakdown: vocabulary.breakdowns[key.breakdown]?.labels[lang] ?? key.breakdown,
    period: periodName(key.period, languageOf(index, lang)),
  };
}

function words(index: CatalogueIndex, names: readonly string[], lang: string): Words {
  return Object.fromEntries(names.map((name) => [name, index.words[name]?.[lang] ?? name]));
}
