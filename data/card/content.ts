/** Makes the fields of a card that come from facts: headline, growth, source and sections. `card.ts` adds titles and texts. */
import type { CardFact, CardSource, CardView, CompactCard, FullCard } from '../contract/card.ts';
import { CARD_CAVEATS, isDoubtful } from '../contract/enumerations.ts';
import type { Fact } from '../contract/fact.ts';
import { isBound } from '../fact/bounds.ts';
import { pageUrl, sourcePage } from '../fact/evidence.ts';
import type { Key } from '../fact/id.ts';
import { beside } from './beside.ts';
import { type CardFacts, cardFactsOf, type Knowledge } from './card-facts.ts';
import type { CardScope, CardSection, Show, Showable } from './section.ts';
import { CARD_SECTIONS, SECTIONS_OF, type SectionValues } from './sections.ts';
import { growthKey, headlineOf } from './series.ts';

export interface CardChoice {
  /** The currency of the headline: `USD` if the source also gives the total in dollars. The default is the area's currency. */
  currency?: string | undefined;
  /** Sections to show beside headline and growth. The default is all. */
  show?: readonly string[] | undefined;
}

/** Labels and names in the language of the card. */
export type Names = Omit<Show, 'view' | 'headline' | 'growth' | 'fact'> & {
  /** Translates the names of a source. */
  source(source: NamedSource): CardSource;
};

/** A source with the code of the office that its page names. */
type NamedSource = CardSource & { office?: string };

export interface CardContent {
  headline: Fact;
  /** The growth that is shown beside the headline. */
  growth: Fact | undefined;
  /** The fields above the sections. */
  head: Pick<FullCard, 'headline' | 'growth' | 'source'> & Partial<Pick<FullCard, 'quotation'>>;
  /** The sections of the view. */
  sections: Partial<SectionValues> & { beside?: CompactCard['beside'] | undefined };
  /** The units of all numbers that the card shows. */
  units: Set<string>;
  /** The kinds of caveats of these numbers. */
  caveats: FullCard['caveats'][number]['code'][];
}

/** null if neither a number nor a bound of the series is known for the period. */
export function makeContent(
  view: CardView,
  { facts, today }: Knowledge,
  scope: CardScope,
  names: Names,
  { currency, show: chosenSections }: CardChoice,
): CardContent | null {
  const { key } = scope;
  const defaultHeadline = headlineOf(facts, key);
  if (!defaultHeadline) return null;
  const inDollars = facts.get({ ...key, measure: 'value-usd' });
  const headline = inDollars && inDollars.unit === currency ? inDollars : defaultHeadline;
  const growth = growthBeside(headline, key, facts);
  const units = new Set<string>();
  const caveats = new Set<string>();
  const show: Show = {
    ...names,
    view,
    headline,
    growth,
    fact(fact) {
      // Only the headline may be an interval.
      if (!fact || (fact !== headline && isInterval(fact))) return null;
      // Numbers that other pages printed beside the headline before its revision may no longer fit it.
      const mayBeOutdated = headline.status === 'revised' && fact.area === key.area && fact.period === key.period;
      if (mayBeOutdated && !shareAPage(fact, headline)) return null;
      // Readers would take caveats of the parent's growth for caveats of the area's.
      if (fact.area === key.area) for (const { kind } of fact.caveats) caveats.add(kind);
      units.add(fact.unit);
      return cardFact(fact, today(fact.id));
    },
  };
  const head = {
    headline: show.fact(headline) as CardFact,
    growth: show.fact(growth),
    source: names.source(sourceOf(headline)),
    ...(view === 'full' ? { quotation: quotationOf(headline) } : {}),
  };
  const sectionEntries = SECTIONS_OF[view].map((name) => {
    const makeSection: CardSection<unknown> = CARD_SECTIONS[name];
    const isChosen = chosenSections?.includes(name) ?? true;
    return [name, makeSection(isChosen ? facts : NO_FACTS, scope, show)];
  });
  const sections: CardContent['sections'] = Object.fromEntries(sectionEntries);
  const hasOtherNumbers = growth || sections.trend?.length || sections.earlier || sections.share;
  if (view === 'compact' && !hasOtherNumbers && !chosenSections) sections.beside = beside(facts, scope, show);
  return {
    headline,
    growth,
    head,
    sections,
    units,
    caveats: CARD_CAVEATS.filter((kind) => caveats.has(kind)),
  };
}

/** The growth to show beside the headline. Both must come from the same page, unless one of them is derived. */
function growthBeside(headline: Fact, key: Key, facts: CardFacts): Fact | undefined {
  if (headline.measure === 'growth') return undefined;
  const growth = facts.get(growthKey(key, headline.measure));
  return growth && isGrowthOf(growth, headline) ? growth : undefined;
}

/** Whether the growth fits beside the headline. */
export function isGrowthOf(growth: Fact, headline: Fact): boolean {
  if (isInterval(growth)) return false;
  const isDerived = headline.basis === 'derived' || growth.basis === 'derived';
  return (isDerived && headline.status !== 'revised') || shareAPage(growth, headline);
}

/** Whether only an interval is known: neither a number, nor a bound such as "over 20", nor a rank. */
function isInterval(fact: Pick<Fact, 'value' | 'qualifier' | 'unit'>): boolean {
  return fact.value === null && !isBound(fact) && fact.unit !== 'rank';
}

/** Whether one page prints both facts, or inputs of both. The card names only the page of the headline. */
function shareAPage(fact: FactSources, headline: FactSources): boolean {
  const headlinePages = pagesOf(headline);
  return pagesOf(fact).some((page) => headlinePages.includes(page));
}

type FactSources = Partial<Pick<Fact, 'evidence' | 'derivation'>>;

function pagesOf({ evidence = [], derivation }: FactSources): string[] {
  return [...evidence, ...(derivation?.inputs ?? [])].map(({ release }) => release);
}

/** Sections that the parameter `show` leaves out are made from this, so they are empty. */
const NO_FACTS = cardFactsOf([]);

function cardFact(fact: Showable, today: Fact | undefined): CardFact {
  const { id, value, digits, unit, qualifier, basis, bounds } = fact;
  // A pinned card also shows corrections that were made after its day.
  const { status } = today && isDoubtful(today.status) ? today : fact;
  const boundsIfNeeded = value === null ? { bounds } : {};
  return { id, value, unit, qualifier, basis, status, digits, ...boundsIfNeeded };
}

/** The headline as its page prints it. null if the record has the number in another form (`normalised`). */
function quotationOf(headline: Fact): FullCard['quotation'] {
  const page = sourcePage(headline);
  if (!page || page.normalised) return null;
  const { printed, language, paragraph } = page;
  return { printed, language, paragraph };
}

function sourceOf(headline: Fact): NamedSource {
  const { basis, evidence, derivation } = headline;
  const printingPage = sourcePage(headline);
  // No page prints a derived headline, so the card names the page of its first input.
  const page = printingPage ?? derivation?.inputs[0];
  if (!page) throw new Error(`${headline.id} names no page`);
  const { publisher, agency, published } = page;
  const { attributedTo = null, office } = printingPage ?? {};
  const names = { publisher, agency, attributedTo, ...(office ? { office } : {}) };
  const url = pageUrl(page.url);
  const fragment = page.url.slice(url.length);
  const inputs = basis === 'derived' ? (derivation?.inputs ?? []) : [];
  const releases = new Set([...evidence, ...inputs].map(({ release }) => release));
  return { ...names, url, fragment, published, others: releases.size - 1 };
}
