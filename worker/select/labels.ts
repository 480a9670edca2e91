/** Labels and words in one language, as answers carry them: a card and a receipt each get only those that they say. */
import { CARD_PARTS, COMPACT_PARTS } from '../../data/card/sections.ts';
import type { CatalogueIndex } from '../../data/catalogue/format/catalogue-index.ts';
import type { Texts } from '../../data/catalogue/format/texts.ts';
import type { CardView, Words } from '../../data/contract/card.ts';
import { CARD_CAVEATS } from '../../data/contract/enumerations.ts';
import type { Language } from '../../data/contract/language.ts';
import type { Key } from '../../data/fact/id.ts';
import { periodName } from '../../data/fact/period-name.ts';
import { isAmount } from '../../data/fact/unit.ts';

/** Words that every card says; its parts name theirs. */
const HEAD = (
  'exact about over under up down onYear item detail from figures loading failed ' +
  'derived pinned newer fullYear revised disputed corrected withdrawn'
).split(' ');

/** What the full view says besides. */
const FULL = 'stated limit trend overlap note via others another'.split(' ');

/** The words of each view. */
const CARDS: Record<CardView, readonly string[]> = {
  compact: [...HEAD, ...COMPACT_PARTS.flatMap((name) => CARD_PARTS[name].words)],
  full: [...HEAD, ...FULL, ...Object.values(CARD_PARTS).flatMap((part) => part.words)],
};

const RECEIPT = (
  'exact about over under item detail printed standsFor paragraph saidBy published retrieved ' +
  'basis stated derived source earlier alsoIn note formula inputs page close revised disputed corrected withdrawn cite copied text'
).split(' ');

/** What a card says as a sentence (data/fact/sentence.ts); no answer carries these. */
const SENTENCE = [
  'sentence',
  ...'Up Down Level Rate RateAbout RateOver RateUnder Aside Derived Superseded Disputed Corrected Withdrawn Source'
    .split(' ')
    .map((name) => `sentence${name}`),
];

/** Names of words that cards and receipts say and the texts lack: the build stops there. */
export function missingWords({ words }: Pick<Texts, 'words'>): string[] {
  return [...new Set([...CARDS.full, ...CARD_CAVEATS, ...SENTENCE, ...RECEIPT])].filter(
    (name) => !Object.hasOwn(words, name),
  );
}

/** The language that texts are in where none is asked for. */
export function defaultLanguage({ languages }: CatalogueIndex): Language {
  const [first] = languages;
  if (!first) throw new Error('the data set has no language');
  return first;
}

/** The words of a card, and the names of the units that its numbers are in, by their codes. */
export function cardWords(view: CardView, texts: Texts, units: Iterable<string>): Words {
  return { ...unitNames(texts, units), ...words(texts, CARDS[view]) };
}

export function receiptWords(texts: Texts, unit: string): Words {
  return { ...unitNames(texts, [unit]), ...words(texts, RECEIPT) };
}

/** Names of those units that are written behind a number: currencies, tonnes, points. */
function unitNames({ labels }: Texts, units: Iterable<string>): Words {
  const named = [...new Set(units)].filter((unit) => isAmount(unit) || unit === 'points');
  return Object.fromEntries(named.map((unit) => [unit, labels.units[unit] ?? unit]));
}

/** The labels of the codes of a key, and the name of its period. */
export function keyLabels(texts: Texts, key: Key): Key {
  return labelsIn(texts)(key);
}

/** The same for the keys of many facts: each period is named once, because `Intl` takes its time. */
export function labelsIn({ labels, language }: Texts): (key: Key) => Key {
  const names = new Map<string, string>();
  const nameOf = (period: string) => {
    const name = names.get(period) ?? periodName(period, language);
    names.set(period, name);
    return name;
  };
  return ({ area, indicator, measure, partner, breakdown, period }) => ({
    area: labels.areas[area] ?? area,
    indicator: labels.indicators[indicator] ?? indicator,
    measure: labels.measures[measure] ?? measure,
    partner: labels.partners[partner] ?? partner,
    breakdown: labels.breakdowns[breakdown] ?? breakdown,
    period: nameOf(period),
  });
}

function words(texts: Texts, names: readonly string[]): Words {
  return Object.fromEntries(names.map((name) => [name, texts.words[name] ?? name]));
}
