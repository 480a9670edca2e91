/** Labels and words in one language, as answers carry them: a card and a receipt each get only those that they say. */
import { CARD_PARTS } from '../../data/catalogue/card/parts.ts';
import type { CatalogueIndex } from '../../data/catalogue/catalogue-index.ts';
import type { Words } from '../../data/contract/card.ts';
import type { Language } from '../../data/contract/languages.ts';
import type { Key } from '../../data/fact/id.ts';
import { periodName } from '../../data/fact/period-name.ts';

/** Words that a card says whatever it shows; its parts name theirs. */
const CARD = (
  'yuan dollars exact about over under up down onYear from others ' +
  'stated derived live fixed pinned newer revised disputed corrected withdrawn'
)
  .split(' ')
  .concat(Object.values(CARD_PARTS).flatMap((part) => part.words));

const RECEIPT = (
  'yuan dollars tonnes points exact about over under printed standsFor paragraph saidBy published retrieved unrecorded ' +
  'basis stated derived source earlier alsoIn note formula inputs page close revised disputed corrected withdrawn cite copied text'
).split(' ');

export function cardWords(index: CatalogueIndex, lang: Language): Words {
  return words(index, CARD, lang);
}

export function receiptWords(index: CatalogueIndex, lang: Language): Words {
  return words(index, RECEIPT, lang);
}

/** What each code of a key is called. */
export function keyLabels({ vocabulary }: CatalogueIndex, key: Key, lang: Language): Key {
  return {
    area: vocabulary.areas[key.area]?.labels[lang] ?? key.area,
    indicator: vocabulary.indicators[key.indicator]?.labels[lang] ?? key.indicator,
    measure: vocabulary.measures[key.measure]?.labels[lang] ?? key.measure,
    partner: vocabulary.partners[key.partner]?.labels[lang] ?? key.partner,
    breakdown: vocabulary.breakdowns[key.breakdown]?.labels[lang] ?? key.breakdown,
    period: periodName(key.period, lang),
  };
}

function words(index: CatalogueIndex, names: readonly string[], lang: Language): Words {
  return Object.fromEntries(names.map((name) => [name, index.words[name]?.[lang] ?? name]));
}
