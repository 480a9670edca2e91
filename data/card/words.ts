/**
 * Which words (vocabulary/words.json) a card says, and which names of units. Each word stands with its occasion, because an answer that
 * every page view carries leaves out what it has no occasion to say.
 */
import type { Texts } from '../catalogue/format/texts.ts';
import type { CardFact, CardView, CompactCard, FullCard, Words } from '../contract/card.ts';
import { numberOf } from '../fact/format.ts';
import { parseFactId } from '../fact/id.ts';
import { isAmount } from '../fact/unit.ts';
import type { CardSection } from './section.ts';
import { CARD_SECTIONS, type CardSectionName, SECTIONS_OF } from './sections.ts';

/** A fact as the card shows it, with its measure. */
export type ShownFact = CardFact & { measure: string };

/** A card before its words are chosen, with all facts that it shows. */
export interface CardWithoutWords {
  view: CardView;
  card: Omit<CompactCard, 'words'> & Partial<Omit<FullCard, 'words'>>;
  facts: readonly ShownFact[];
  /** Words that are said in the place of others, by the names of these. */
  instead?: Words;
}

/** All words that may be said in the place of others. */
const INSTEAD = ['noGrowthRevised', 'disputedByNumbers', 'disputedGrowth'];

type Occasions = Record<string, (shown: CardWithoutWords) => boolean>;

const always = () => true;
// A full card has nothing left to wait for, and no control that leads to it.
const onlyCompact = ({ view }: CardWithoutWords) => view === 'compact';
const has =
  (field: 'qualifier' | 'status' | 'basis', value: string) =>
  ({ facts }: CardWithoutWords) =>
    facts.some((fact) => fact[field] === value);
const grown =
  (holds: (value: number) => boolean) =>
  ({ facts }: CardWithoutWords) =>
    facts.some((fact) => fact.measure === 'growth' && holds(numberOf(fact)));

function isNewest({ card }: CardWithoutWords): boolean {
  return card.newer === null && card.mode !== 'pinned';
}

function ofGrowth({ card }: CardWithoutWords): boolean {
  return parseFactId(card.headline.id)?.measure === 'growth';
}

/** Words of both views. `exact` is none of them: a number without its word says that in every language. */
const HEAD: Occasions = {
  about: has('qualifier', 'about'),
  over: has('qualifier', 'over'),
  under: has('qualifier', 'under'),
  up: grown((value) => value > 0),
  down: grown((value) => value < 0),
  onYear: grown(() => true),
  item: ({ view, card }) => view === 'full' || card.trend.length > 0 || card.growth !== null,
  detail: always,
  from: always,
  figures: onlyCompact,
  loading: onlyCompact,
  failed: always,
  derived: has('basis', 'derived'),
  pinned: ({ card }) => card.mode === 'pinned',
  newer: ({ card }) => card.newer !== null,
  newestOnRecord: isNewest,
  due: ({ card }) => card.expected !== undefined,
  nextDue: ({ card }) => card.expected !== undefined,
  noGrowth: (shown) => shown.card.growth === null && !ofGrowth(shown),
  fullYear: ({ card }) => isYear(card.newer?.id) && !isYear(card.period.id),
  revised: ({ card }) => card.revised !== null,
  disputed: has('status', 'disputed'),
  corrected: has('status', 'corrected'),
  withdrawn: has('status', 'withdrawn'),
};

/** Words that the full view says besides. */
const FULL: Occasions = {
  stated: always,
  page: always,
  embed: always,
  picture: always,
  data: always,
  quote: always,
  link: always,
  copied: always,
  yearOnYear: ({ card }) => Boolean(card.growth && card.parent?.growth),
  limit: (shown) => has('qualifier', 'over')(shown) || has('qualifier', 'under')(shown),
  note: ({ card }) => Boolean(card.caveats?.length),
  paragraph: ({ card }) => Boolean(card.quotation?.paragraph),
  via: ({ card }) => card.source.attributedTo !== null,
  others: ({ card }) => card.source.others > 1,
  another: ({ card }) => card.source.others === 1,
};

function isYear(period = ''): boolean {
  return /^\d+$/.test(period);
}

/** All words that a card may say. */
export function allCardWords(): string[] {
  const inSections = Object.values(CARD_SECTIONS).flatMap(({ words }) => Object.keys(words));
  return [...Object.keys({ ...HEAD, ...FULL }), ...INSTEAD, ...inSections];
}

export function cardWords(texts: Texts, shown: CardWithoutWords): Words {
  const { view, facts, instead = {} } = shown;
  const occasions = view === 'full' ? { ...HEAD, ...FULL } : HEAD;
  const head = Object.keys(occasions).filter((name) => occasions[name]?.(shown));
  const names = [...head, ...SECTIONS_OF[view].flatMap((name) => sectionWords(name, shown))];
  const units = facts.map(({ unit }) => unit).filter(isAmount);
  return { ...unitNames(texts, units), ...wordsNamed(texts, names, instead) };
}

function sectionWords(name: CardSectionName, { view, card }: CardWithoutWords): string[] {
  const { words }: Pick<CardSection<never>, 'words'> = CARD_SECTIONS[name];
  return Object.keys(words).filter((word) => words[word]?.(card[name] as never, view));
}

/** Names of those units that are written behind a number. */
export function unitNames({ labels }: Texts, units: Iterable<string>): Words {
  return Object.fromEntries([...new Set(units)].map((unit) => [unit, labels.units[unit] ?? unit]));
}

/** `instead` has other words for some of the names. */
export function wordsNamed({ words }: Pick<Texts, 'words'>, names: readonly string[], instead: Words = {}): Words {
  return Object.fromEntries(names.map((name) => [name, words[instead[name] ?? name] ?? name]));
}
