/** Makes the answer of one card from the facts of its file. Pure; the Worker reads the file and asks for this. */
import type { CardFact, CardSource, CompactCard, FullCard } from '../contract/card.ts';
import { CARD_CAVEATS, MARKS } from '../contract/enumerations.ts';
import type { Fact } from '../contract/fact.ts';
import { significantDigits } from '../fact/bounds.ts';
import { pageUrl } from '../fact/evidence.ts';
import type { Key } from '../fact/id.ts';
import type { Knowledge } from './knowledge.ts';
import { isKnown } from './knowledge.ts';
import { Lookup } from './lookup.ts';
import type { CardPart, CardScope, Show } from './section.ts';
import type { CardPartName } from './sections.ts';
import { CARD_PARTS } from './sections.ts';

export interface CardChoice {
  /** The currency of the headline, where the source gives the total in it; the area's where it is left out. */
  currency?: string | undefined;
  /** Parts to show beside headline and growth; all where it is left out. */
  show?: readonly string[] | undefined;
}

type PartValues = { [K in CardPartName]: ReturnType<(typeof CARD_PARTS)[K]['make']> };

type CardCaveat = FullCard['caveats'][number]['code'];

/** The fields of a full card that come from facts. */
export type CardContent = PartValues &
  Pick<FullCard, 'headline' | 'growth' | 'revised' | 'source'> & { caveats: CardCaveat[] };

/** Those of a compact card. */
export type CompactContent = Pick<CompactCard, 'headline' | 'growth' | 'revised' | 'source' | 'trend'> &
  Pick<CardContent, 'parent'>;

/** null where nothing is known of the total: neither a number nor a limit of it. */
export function makeContent(
  { facts, today }: Knowledge,
  scope: CardScope,
  names: Pick<Show, 'label' | 'period' | 'divisions' | 'divisionOf'>,
  { currency, show: shown }: CardChoice,
): CardContent | null {
  const { total } = scope;
  const local = facts.get(total);
  if (!local || !isKnown(local)) return null;
  const conversion = facts.get({ ...total, measure: 'value-usd' });
  const first = conversion && conversion.unit === currency ? conversion : local;

  const caveats = new Set<string>();
  const show: Show = {
    ...names,
    headline: first.measure,
    fact(fact) {
      if (!fact) return null;
      // What is doubtful about the parent's growth would read as a doubt about the area's.
      if (fact.area === total.area) for (const { kind } of fact.caveats) caveats.add(kind);
      return cardFact(fact, today(fact.id));
    },
  };
  const content = {
    headline: show.fact(first) as CardFact,
    growth: show.fact(facts.get(growthOf(total))),
    revised: revisedOn(first, today(first.id)),
    source: sourceOf(first),
  };
  const parts = Object.entries<CardPart<unknown>>(CARD_PARTS).map(([name, part]) => {
    const isShown = shown?.includes(name) ?? true;
    return [name, part.make(isShown ? facts : NOTHING, scope, show)] as const;
  });
  // The caveats of all parts that are shown are known only now.
  return {
    ...content,
    ...(Object.fromEntries(parts) as PartValues),
    caveats: CARD_CAVEATS.filter((kind) => caveats.has(kind)),
  };
}

/** Years that fill the trend of a compact card. */
const MOST_STATED_YEARS = 5;

/** What of a full card a compact one has: of the years of its trend those that a source states. */
export function compactContent({ headline, growth, revised, source, parent, trend }: CardContent): CompactContent {
  const stated = trend.filter(({ fact }) => fact.basis === 'stated').slice(-MOST_STATED_YEARS);
  return { headline, growth, revised, source, parent, trend: stated.length < 2 ? [] : stated };
}

/** What a part that is not shown is made from. */
const NOTHING = new Lookup<Fact>([]);

/** The keys whose facts every card may need, whichever parts it shows. */
export function headKeys(total: Key): Key[] {
  return [total, { ...total, measure: 'value-usd' }, growthOf(total)];
}

function growthOf(total: Key): Key {
  return { ...total, measure: 'growth' };
}

function cardFact(fact: Fact, today: Fact | undefined): CardFact {
  const { id, value, unit, qualifier, basis, bounds } = fact;
  // A mark that came later concerns a pinned number too.
  const status = MARKS.find((mark) => mark === today?.status) ?? fact.status;
  const limits = value === null ? { bounds } : {};
  return { id, value, unit, qualifier, basis, status, digits: significantDigits(value, bounds), ...limits };
}

/** The day of the last revision by today's knowledge, which for a pinned card may lie after its day. */
function revisedOn(fact: Fact, today: Fact | undefined): string | null {
  // A derived number that a page denies later has no revision of its own: that page's day is the day.
  const denied = fact.status === 'superseded' ? today?.published : null;
  return today?.revisions.at(-1)?.until ?? denied ?? null;
}

function sourceOf(headline: Fact): CardSource {
  const { basis, evidence, derivation } = headline;
  // A derived headline was printed nowhere: the page of its first input stands for it.
  const printed = basis === 'stated' ? evidence[0] : undefined;
  const page = printed ?? derivation?.inputs[0];
  if (!page) throw new Error(`${headline.id} names no page`);
  const { publisher, agency, published, url } = page;
  const inputs = basis === 'derived' ? (derivation?.inputs ?? []) : [];
  const releases = new Set([...evidence, ...inputs].map(({ release }) => release));
  const attributedTo = printed?.attributedTo ?? null;
  return { publisher, agency, attributedTo, url: pageUrl(url), published, others: releases.size - 1 };
}
