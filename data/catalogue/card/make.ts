/** Makes the answer of one card from the facts of its file. Pure; the Worker reads the file and asks for this. */
import type { Card, CardFact, CardSource } from '../../contract/card.ts';
import { MARKS } from '../../contract/enumerations.ts';
import type { Fact } from '../../contract/fact.ts';
import { significantDigits } from '../../fact/digits.ts';
import { pageUrl } from '../../fact/evidence-url.ts';
import type { Key } from '../../fact/id.ts';
import type { Knowledge } from './knowledge.ts';
import { Lookup } from './lookup.ts';
import type { CardPart, CardScope, Show } from './part.ts';
import type { CardPartName } from './parts.ts';
import { CARD_PARTS } from './parts.ts';

export interface CardChoice {
  /** The currency of the headline, where the source gives the total in it; the area's where it is left out. */
  currency?: string | undefined;
  /** Parts to show beside headline and growth; all where it is left out. */
  show?: readonly string[] | undefined;
}

type PartValues = { [K in CardPartName]: ReturnType<(typeof CARD_PARTS)[K]['make']> };

/** The fields of the answer that come from facts. */
export type CardContent = PartValues & Pick<Card, 'headline' | 'growth' | 'revised' | 'source'>;

/** null where the total is not known as a number. */
export function makeContent(
  { facts, today }: Knowledge,
  scope: CardScope,
  names: Pick<Show, 'label' | 'period'>,
  { currency, show: shown }: CardChoice,
): CardContent | null {
  const { total } = scope;
  const local = facts.get(total);
  if (local?.value == null) return null;
  const conversion = facts.get({ ...total, measure: 'value-usd' });
  const first = conversion && conversion.unit === currency ? conversion : local;

  const releases = new Set<string>();
  const show: Show = {
    ...names,
    headline: first.measure,
    fact(fact) {
      if (!fact) return null;
      const page = fact.basis === 'stated' && fact.evidence[0];
      if (page) releases.add(page.release);
      return cardFact(fact, today(fact.id));
    },
  };
  const content = {
    headline: show.fact(first) as CardFact,
    growth: show.fact(facts.get(growthOf(total))),
    revised: revisedOn(first, today(first.id)),
  };
  const parts = Object.entries<CardPart<unknown>>(CARD_PARTS).map(([name, part]) => {
    const isShown = shown?.includes(name) ?? true;
    return [name, part.make(isShown ? facts : NOTHING, scope, show)] as const;
  });
  // The pages of all parts that are shown are known only now.
  return { ...content, ...(Object.fromEntries(parts) as PartValues), source: sourceOf(first, releases) };
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

function sourceOf(headline: Fact, releases: ReadonlySet<string>): CardSource {
  // A derived headline was printed nowhere: the page of its first input stands for it.
  const printed = headline.basis === 'stated' ? headline.evidence[0] : undefined;
  const page = printed ?? headline.derivation?.inputs[0];
  if (!page) throw new Error(`${headline.id} names no page`);
  const { publisher, agency, published } = page;
  const others = releases.size - (printed ? 1 : 0);
  return { publisher, agency, url: pageUrl(page.url), published, others };
}
