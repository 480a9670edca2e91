/**
 * Which words (vocabulary/words.json) a card says, and which names of units. Each word stands with its occasion, because an answer that
 * every page view carries leaves out what it has no occasion to say.
 */
import type { Texts } from '../catalogue/format/texts.ts';
import type { Card, CardFact, CardView, FullCard, Words } from '../contract/card.ts';
import { numberOf } from '../fact/format.ts';
import { isYear } from '../fact/period.ts';
import { isAmount } from '../fact/unit.ts';
import { NOTE_WORDS } from './notes.ts';
import type { CardSection } from './section.ts';
import { CARD_SECTIONS, type CardSectionName, SECTIONS_OF } from './sections.ts';
import { unitNames } from './unit-names.ts';

/** A fact as the card shows it, with its measure. */
export type ShownFact = CardFact & { measure: string };

/** A card before its words are chosen, with all facts that it shows. */
export interface CardWithoutWords {
  view: CardView;
  card: Omit<Card, 'words'> & Partial<Omit<FullCard, 'words'>>;
  facts: readonly ShownFact[];
}

type Occasions = Record<string, (shown: CardWithoutWords) => boolean>;

const always = () => true;
const has =
  (field: 'qualifier' | 'status' | 'basis', value: string) =>
  ({ facts }: CardWithoutWords) =>
    facts.some((fact) => fact[field] === value);
const grown =
  (holds: (value: number) => boolean) =>
  ({ facts }: CardWithoutWords) =>
    facts.some((fact) => /^growth/.test(fact.measure) && holds(numberOf(fact)));

/** Words of both views. `exact` is none of them: a number without its word says that in every language. */
const HEAD: Occasions = {
  about: has('qualifier', 'about'),
  over: has('qualifier', 'over'),
  under: has('qualifier', 'under'),
  up: grown((value) => value > 0),
  down: grown((value) => value < 0),
  rise: grown((value) => value > 0),
  fall: grown((value) => value < 0),
  onYear: grown(() => true),
  item: ({ view, card }) =>
    view === 'full' || card.trend.length > 0 || card.growth !== null || Boolean(card.earlier || card.beside?.length),
  detail: always,
  from: always,
  // A full card needs it for the e-mail table cell.
  figures: always,
  computedFrom: ({ card }) => card.headline.basis === 'derived',
};

/** Words that the compact view says besides. */
const COMPACT: Occasions = {
  sources: always,
};

const FULL_ALWAYS = ['page', 'embed', 'picture', 'data', 'quote', 'link', 'copied'];

/** Words that the full view says besides. */
const FULL: Occasions = {
  ...Object.fromEntries(FULL_ALWAYS.map((name) => [name, always])),
  derived: has('basis', 'derived'),
  isComputed: has('basis', 'derived'),
  kindLive: ({ card }) => card.mode === 'live',
  kindFixed: ({ card }) => card.mode === 'fixed',
  kindPinned: ({ card }) => card.mode === 'pinned',
  yearOnYear: ({ card }) => Boolean(card.growth && card.parent?.growth),
  note: ({ card }) => Boolean(card.caveats?.length),
  paragraph: ({ card }) => Boolean(card.quotation?.paragraph),
  newer: ({ card }) => card.newer !== null,
  fullYear: ({ card }) => isYear(card.newer?.id ?? '') && !isYear(card.period.id),
  via: ({ card }) => card.source.attributedTo !== null,
  others: ({ card }) => card.source.others > 1,
  another: ({ card }) => card.source.others === 1,
};

/** All words that a card may say. */
export function allCardWords(): string[] {
  const inSections = Object.values(CARD_SECTIONS).flatMap(({ words }) => Object.keys(words));
  const others = ['onBaseYear', 'onBaseMonths', 'nation', 'ranked', 'wholeSeries'];
  return [...Object.keys({ ...HEAD, ...COMPACT, ...FULL }), ...NOTE_WORDS, ...others, ...inSections];
}

export function cardWords(texts: Texts, shown: CardWithoutWords): Words {
  const { view, card, facts } = shown;
  const occasions = { ...HEAD, ...(view === 'full' ? FULL : COMPACT) };
  const head = Object.keys(occasions).filter((name) => occasions[name]?.(shown));
  const names = [...head, ...SECTIONS_OF[view].flatMap((name) => sectionWords(name, shown))];
  const units = unitNames(texts, facts.map(({ unit }) => unit).filter(isAmount));
  // The amount beside the headline is written in short alone.
  const { unit = '' } = (view === 'compact' && card.other) || {};
  if (`short-${unit}` in units) delete units[unit];
  return { ...units, ...wordsNamed(texts, names) };
}

function sectionWords(name: CardSectionName, { view, card }: CardWithoutWords): string[] {
  const { words }: Pick<CardSection<never>, 'words'> = CARD_SECTIONS[name];
  return Object.keys(words).filter((word) => words[word]?.(card[name] as never, view));
}

export function wordsNamed({ words }: Pick<Texts, 'words'>, names: readonly string[]): Words {
  return Object.fromEntries(names.map((name) => [name, words[name] ?? name]));
}
