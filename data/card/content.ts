/** The fields of a card that come from its facts, as known on a day. */
import type { CardFact, CardSource, CardView, CompactCard, FullCard } from '../contract/card.ts';
import { CARD_CAVEATS, isDoubtful } from '../contract/enumerations.ts';
import type { Fact } from '../contract/fact.ts';
import { isLimit } from '../fact/bounds.ts';
import { pageUrl, sourcePage } from '../fact/evidence.ts';
import { beside } from './beside.ts';
import { cardFactsOf, type Knowledge } from './card-facts.ts';
import type { CardScope, CardSection, Show, Showable } from './section.ts';
import { CARD_SECTIONS, SECTIONS_OF, type SectionValues } from './sections.ts';
import { growthKey, headlineOf } from './series.ts';

export interface CardChoice {
  /** The currency of the headline, where the source gives the total in it; the area's where it is left out. */
  currency?: string | undefined;
  /** Sections to show beside headline and growth; all where it is left out. */
  show?: readonly string[] | undefined;
}

/** The names of what a card shows, in its language. */
export type Names = Omit<Show, 'view' | 'headline' | 'growth' | 'fact'> & {
  /** The source with the names that it has in the language of the card. */
  source(source: NamedSource): CardSource;
};

/** With the code of the office that the page names. */
type NamedSource = CardSource & { office?: string };

export interface CardContent {
  /** The headline, and the growth that is shown beside it. */
  headline: Fact;
  growth: Fact | undefined;
  head: Pick<FullCard, 'headline' | 'growth' | 'source'> & Partial<Pick<FullCard, 'quotation'>>;
  /** The sections of the view. */
  sections: Partial<SectionValues> & { beside?: CompactCard['beside'] | undefined };
  /** The units of all numbers that head and sections show. */
  units: Set<string>;
  /** Reasons for care with them. */
  caveats: FullCard['caveats'][number]['code'][];
}

/** null where nothing is known of the series in the period: neither a number nor a limit. */
export function makeContent(
  view: CardView,
  known: Knowledge,
  scope: CardScope,
  names: Names,
  { currency, show: chosen }: CardChoice,
): CardContent | null {
  const { key } = scope;
  const { facts, today } = known;
  const local = headlineOf(facts, key);
  if (!local) return null;
  const conversion = facts.get({ ...key, measure: 'value-usd' });
  const headline = conversion && conversion.unit === currency ? conversion : local;

  const printed = headline.measure === 'growth' ? undefined : facts.get(growthKey(key, headline.measure));
  const isComputed = headline.status !== 'revised' && [headline, printed].some((fact) => fact?.basis === 'derived');
  const growth =
    printed && !isInterval(printed) && (isComputed || isOfSamePage(printed, headline)) ? printed : undefined;
  const units = new Set<string>();
  const caveats = new Set<string>();
  const show: Show = {
    ...names,
    view,
    headline,
    growth,
    fact(fact) {
      // An interval of a number in words is no number to stand beside the headline.
      if (!fact || (fact !== headline && isInterval(fact))) return null;
      // Nor is what was printed beside the headline before it was revised.
      const isBeside = headline.status === 'revised' && fact.area === key.area && fact.period === key.period;
      if (isBeside && !isOfSamePage(fact, headline)) return null;
      // What is doubtful about the parent's growth would read as a doubt about the area's.
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
  const made = SECTIONS_OF[view].map((name) => {
    const makeSection: CardSection<unknown> = CARD_SECTIONS[name];
    const isChosen = chosen?.includes(name) ?? true;
    return [name, makeSection(isChosen ? facts : NOTHING, scope, show)];
  });
  const sections: CardContent['sections'] = Object.fromEntries(made);
  const isFilled = growth || sections.trend?.length || sections.earlier || sections.share;
  if (view === 'compact' && !isFilled && !chosen) sections.beside = beside(facts, scope, show);
  return {
    headline,
    growth,
    head,
    sections,
    units,
    caveats: CARD_CAVEATS.filter((kind) => caveats.has(kind)),
  };
}

/** Whether only the ends of it are known, and it is no limit such as "over 20" and no rank. */
function isInterval(fact: Pick<Fact, 'value' | 'qualifier' | 'unit'>): boolean {
  return fact.value === null && !isLimit(fact) && fact.unit !== 'rank';
}

/** Whether a page gives both, or what they are computed from: the card names the page of the headline alone. */
function isOfSamePage(fact: Pages, headline: Pages): boolean {
  const [own, pages] = [fact, headline].map(({ evidence = [], derivation }) =>
    [...evidence, ...(derivation?.inputs ?? [])].map(({ release }) => release),
  );
  return own?.some((page) => pages?.includes(page)) ?? false;
}

type Pages = Partial<Pick<Fact, 'evidence' | 'derivation'>>;

/** A section that `show` does not name is made from this, and so is empty. */
const NOTHING = cardFactsOf([]);

function cardFact(fact: Showable, today: Fact | undefined): CardFact {
  const { id, value, digits, unit, qualifier, basis, bounds } = fact;
  // A pinned card shows corrections that were made after its day, too.
  const { status } = today && isDoubtful(today.status) ? today : fact;
  const limits = value === null ? { bounds } : {};
  return { id, value, unit, qualifier, basis, status, digits, ...limits };
}

/** The printed words; none of a token whose form is not that of the page. */
function quotationOf(headline: Fact): FullCard['quotation'] {
  const page = sourcePage(headline);
  if (!page || page.normalised) return null;
  const { printed, language, paragraph } = page;
  return { printed, language, paragraph };
}

function sourceOf(headline: Fact): NamedSource {
  const { basis, evidence, derivation } = headline;
  // A derived headline was printed nowhere: the page of its first input stands for it.
  const printed = sourcePage(headline);
  const page = printed ?? derivation?.inputs[0];
  if (!page) throw new Error(`${headline.id} names no page`);
  const { publisher, agency, published, url } = page;
  const inputs = basis === 'derived' ? (derivation?.inputs ?? []) : [];
  const releases = new Set([...evidence, ...inputs].map(({ release }) => release));
  const { attributedTo = null, office } = printed ?? {};
  const names = { publisher, agency, attributedTo, ...(office ? { office } : {}) };
  const address = pageUrl(url);
  const fragment = url.slice(address.length);
  return { ...names, url: address, fragment, published, others: releases.size - 1 };
}
